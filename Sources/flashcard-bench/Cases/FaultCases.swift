//  What a word costs while the collector misbehaves: the processor time of the program itself,
//  built as this one is, run as a child on a list of words with a collector that answers well, or
//  badly, or not at all. A fault is held against the collector that is well; the servers work in
//  this process, so that what they take is in no figure.

import Platform

extension Benchmark {
    static let faults = [
        run("healthy", "takes everything", .ok),
        run("refused", "refuses connections", nil),
        run("hangs", "accepts and never answers", .silence),
        run("503", "answers 503", .status(503)),
        run("429", "answers 429 and names no time", .status(429)),
    ]

    private static func run(
        _ name: String, _ behaviour: String, _ answer: ScriptedServer.Answer?
    ) -> Benchmark {
        let isHealthy = name == "healthy"
        return Benchmark(
            name: "fault/\(name)", group: .fault,
            summary: "processor time of a word in a run whose collector \(behaviour)",
            goal: isHealthy ? nil : .atMostTimes(1.05),
            comparedWith: isHealthy ? nil : "fault/healthy", most: 1
        ) {
            let fixture = try RunFixture("fault/\(name)", answer)
            return Workload(
                work: .metered { _ in try await fixture.run() }, close: { try fixture.close() })
        }
    }
}

/// The program, and the collector that it is told of.
private final class RunFixture: Sendable {
    private let name: String
    private let runs: ProgramRuns
    private let server: ScriptedServer?
    private let endpoint: String

    init(_ name: String, _ answer: ScriptedServer.Answer?) throws {
        self.name = name
        runs = try ProgramRuns(name, words: 2000, unoptimised: 50)
        server = try answer.map { try ScriptedServer($0) }
        // A port at which nobody listens any more is one that refuses.
        let port = try server?.port ?? LoopbackSocket.listening().port
        endpoint = "http://127.0.0.1:\(port)"
    }

    func run() async throws -> (hash: UInt64, nanoseconds: Double) {
        let taken = try await runs.run(environment: "OTEL_EXPORTER_OTLP_ENDPOINT=\(endpoint)")
        return (1, taken.processor)
    }

    func close() throws {
        server?.stop()
        try runs.close()
        guard server?.wasAsked != false else {
            throw BenchError.workUndone(benchmark: name, reason: "the server was asked nothing")
        }
    }
}
