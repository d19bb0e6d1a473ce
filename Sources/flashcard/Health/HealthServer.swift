//  `--health ADDR:PORT`: answers probes while a run is going on. What is asked of store and journal
//  is kept for a second, so that many probes cost no more than one.

import FlashcardPipeline
import FlashcardStore
import HTTP
import OTLP
import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK

struct HealthServer: Sendable {
    /// A look at the store or the journal that takes longer is a failed one.
    static let patience = Duration.seconds(2)
    /// Below this much room the store may fail at its next write.
    static let leastRoom = 32 << 20

    let run: String
    let store: SQLiteCardStore
    let storePath: String
    let telemetryFolder: String
    let breakers: BreakerSet
    let stop: StopRequest
    let time: TimeSource

    /// The last looks at store and journal.
    private typealias Memory = Locked<(at: MonotonicTime, checks: [HealthReport.Check])?>

    /// Does the work, and answers probes meanwhile where somebody asked for that.
    func during<Value: Sendable>(
        at address: HealthAddress?, _ console: Console, _ work: () async throws -> Value
    ) async throws -> Value {
        guard let address else { return try await work() }
        let memory = Memory(nil)
        let server = try HTTPServer(
            HTTPServerSettings(
                address: address.address, port: address.port, limits: Self.limits),
            time: time
        ) { request, responder in
            answer(request, responder, memory)
        }
        console.note(
            "Probes are answered at \(server.url)/healthz and /readyz.",
            event: Signals.Event.healthListens, [.string(Signals.Key.url, server.url)])
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
        await server.stop(within: .seconds(1))
        return try outcome.get()
    }

    private static let limits: HTTPServerLimits = {
        var limits = HTTPServerLimits()
        limits.connections = 64
        limits.body = 1 << 10
        limits.answerTime = .seconds(10)
        return limits
    }()

    private func answer(
        _ request: HTTPServerRequest, _ responder: HTTPServerResponder,
        _ memory: Memory
    ) {
        guard request.method == .get || request.method == .head else {
            responder.answer(.text(405, "Only GET is answered here.\n"))
            return
        }
        switch request.path {
        case "/healthz":
            responder.answer(HealthReport.liveness(run: run, version: Version.number))
        case "/readyz":
            Task { responder.answer(await report(memory).readiness()) }
        default: responder.answer(.text(404, "There are /healthz and /readyz.\n"))
        }
    }

    private func report(
        _ memory: Memory
    ) async -> HealthReport {
        let now = time.monotonic()
        let kept = memory.withLock { $0 }
        let slow: [HealthReport.Check]
        if let kept, now - kept.at < .seconds(1) {
            slow = kept.checks
        } else {
            slow = [await checkStore(), checkJournal()]
            memory.withLock { $0 = (now, slow) }
        }
        return HealthReport(
            run: run, checks: slow + [Self.check(breakers)], isStopping: stop.reason != nil)
    }

    // MARK: The three

    private func checkStore() async -> HealthReport.Check {
        func check(_ isWell: Bool, _ text: String) -> HealthReport.Check {
            .init(name: "store", isWell: isWell, text: text)
        }
        if let free = FileSystem.freeSpace(at: Path.parent(of: Path.absolute(storePath))),
            free < Self.leastRoom
        {
            return check(false, "\((free >> 20).grouped) MiB are free")
        }
        do {
            let begun = time.monotonic()
            let runs = try await store.runs(before: nil, limit: 1)
            let took = time.monotonic() - begun
            guard took < Self.patience else {
                return check(false, "it answered after \(Count.seconds(took.seconds)) s")
            }
            return check(!runs.isEmpty, runs.isEmpty ? "it has no run" : "it answers")
        } catch { return check(false, Problem.explaining(error).message) }
    }

    private func checkJournal() -> HealthReport.Check {
        let root = telemetryFolder
        do {
            var undelivered = 0
            for slot in Journal.used(in: root) {
                for signal in TelemetrySettings.Signal.allCases {
                    undelivered += try JournalChannel.status(
                        of: signal, reading: Journal.folder(of: slot, in: root)
                    ).undelivered
                }
            }
            let text = "\(Count.of(undelivered, "item")) undelivered"
            return .init(name: "journal", isWell: true, text: text)
        } catch {
            return .init(
                name: "journal", isWell: false, text: Problem.explaining(error).message)
        }
    }

    /// Ready is who has a model to ask: one that is open or isolated takes no work.
    static func check(_ breakers: BreakerSet) -> HealthReport.Check {
        let closed = breakers.breakers.filter { [.open, .isolated].contains($0.facts.state) }
        guard !closed.isEmpty else {
            return .init(
                name: "breakers", isWell: true,
                text: Count.of(breakers.breakers.count, "breaker") + ", none open")
        }
        let names = closed.map { "\($0.name) is \($0.facts.state.rawValue)" }.sorted()
        return .init(name: "breakers", isWell: false, text: names.joined(separator: ", "))
    }
}
