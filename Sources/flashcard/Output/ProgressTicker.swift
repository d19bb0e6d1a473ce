//  Shows how far a run is for as long as it goes: a line drawn over itself on a terminal, a line
//  now and then elsewhere, a log line for a machine. It reads the numbers at its own pace; the run
//  never waits for it.

import FlashcardPipeline
import FlashcardStore
import Platform
import Telemetry

struct ProgressTicker: Sendable {
    let console: Console
    let form: ProgressForm
    let progress: RunProgress
    let time: TimeSource
    let width: @Sendable () -> Int?

    /// Runs the work with its progress shown beside it.
    func show<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        guard form != .none else { return try await work() }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await tick() }
            defer {
                group.cancelAll()
                console.draw("")
            }
            return try await work()
        }
    }

    private func tick() async {
        let begun = time.monotonic()
        // A person at a terminal sees movement; a log is not to be filled with it.
        let pace: Duration = form == .live ? .milliseconds(100) : .seconds(5)
        var rate = WordRate()
        while true {
            do { try await time.sleep(pace) } catch { return }
            let reading = progress.reading
            let now = time.monotonic()
            rate.add(made: reading.counts.created + reading.counts.failed, at: now)
            let line = ProgressLine(
                reading, wordsPerSecond: rate.perSecond, elapsed: now - begun)
            switch (form, console.listener) {
            case (.live, .person): console.draw(line.live(width: width() ?? 80))
            case (_, .person):
                console.note(line.plain, event: "flashcard.run.progress")
            case (_, .machine):
                console.note("progress", event: "flashcard.run.progress", line.attributes)
            }
        }
    }
}

/// Words a second over the last few readings, so that a pause shows and a first burst is forgotten.
struct WordRate: Sendable {
    private static let window: Duration = .seconds(10)

    private var readings: [(made: Int, time: MonotonicTime)] = []

    mutating func add(made: Int, at time: MonotonicTime) {
        readings.append((made, time))
        readings.removeAll { time - $0.time > Self.window }
    }

    var perSecond: Double {
        guard let first = readings.first, let last = readings.last else { return 0 }
        let seconds = (last.time - first.time).seconds
        return seconds > 0 ? Double(last.made - first.made) / seconds : 0
    }
}
