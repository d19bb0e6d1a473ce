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
        var headway = Headway(total: nil, at: time.monotonic())
        // A person at a terminal sees movement; a log is not to be filled with it.
        let pace: Duration = form == .live ? .milliseconds(100) : .seconds(5)
        while true {
            do { try await time.sleep(pace) } catch { return }
            tell(progress.reading, &headway)
        }
    }

    private func tell(_ reading: RunProgress.Reading, _ headway: inout Headway) {
        let now = time.monotonic()
        let counts = reading.counts
        if reading.phase != .reading { headway.total = counts.words }
        headway.update(
            .init(
                made: counts.created, kept: counts.reused,
                setAside: counts.failed + counts.leftAside), at: now)
        let figures = RunFigures(progress.spending, counts, progress.waits)
        switch (form, console.listener) {
        case (.live, .person(let style)):
            console.draw(
                phase(reading)
                    ?? ProgressLine.live(
                        headway, figures, at: now, width: width(), style: style)
            )
        case (_, .person):
            console.note(
                phase(reading) ?? ProgressLine.plain(headway, figures, at: now),
                event: Signals.Event.progress)
        case (_, .machine):
            console.note(
                "progress", event: Signals.Event.progress,
                attributes(reading, figures, rate: headway.rate(at: now)))
        }
    }

    /// What is told while no words are being made.
    private func phase(_ reading: RunProgress.Reading) -> String? {
        switch reading.phase {
        case .reading: "reading the list: \(Count.of(reading.counts.rows, "row"))"
        case .making: nil
        case .writing: "writing the deck"
        }
    }

    private func attributes(
        _ reading: RunProgress.Reading, _ figures: RunFigures, rate: Double?
    ) -> [Attribute] {
        let counts = reading.counts
        var attributes: [Attribute] = [
            .string("phase", "\(reading.phase)"), .int("rows", counts.rows),
            .int("words", counts.words), .int("remaining", counts.remaining),
            .int("created", counts.created), .int("reused", counts.reused),
            .int("failed", counts.failed), .int("rejected", counts.rejected),
            .int("active", reading.active), .double("words_per_second", rate ?? 0),
            .double("cost_usd", Double(figures.cost) / 1e6), .int("tokens", figures.tokens),
            .int("waiting", figures.waiting),
        ]
        if let projected = figures.projected {
            attributes.append(.double("projected_usd", Double(projected) / 1e6))
        }
        if let kept = figures.kept { attributes.append(.int("hits_percent", kept)) }
        if !figures.breakers.isEmpty {
            attributes.append(
                .strings("breakers", figures.breakers.map { "\($0.name) \($0.state)" }))
        }
        return attributes
    }
}
