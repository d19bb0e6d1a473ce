//  Whole words by the program itself, with a model behind HTTP: two stages, store, cache, journal.
//  The simulator answers at once, so that what is left is ours; the same without telemetry says
//  what telemetry costs.

extension Benchmark {
    static let wholeWords = [
        words(
            "word", "a word in two stages, with store, cache and journal", goal: .atMost(333_333)),
        words(
            "word-silent-cpu", "processor time of such a word with OTEL_SDK_DISABLED=true",
            isSilent: true, asProcessorTime: true),
        words(
            "word-cpu", "processor time of such a word, fully instrumented",
            goal: .atMostTimes(1.1), comparedWith: "models/word-silent-cpu", asProcessorTime: true),
    ]

    private static func words(
        _ name: String, _ summary: String, goal: Goal? = nil, comparedWith: String? = nil,
        isSilent: Bool = false, asProcessorTime: Bool = false
    ) -> Benchmark {
        Benchmark(
            name: "models/\(name)", group: .models, summary: summary, goal: goal,
            comparedWith: comparedWith, most: 1
        ) {
            let fixture = try WordFixture("models/\(name)", isSilent: isSilent)
            return Workload(
                work: .metered { _ in
                    let taken = try await fixture.run()
                    let spent = asProcessorTime ? taken.processor : taken.passed
                    return (1, max(1, spent))
                }, close: { try fixture.close() })
        }
    }
}

/// The program, and the simulator that it asks.
private final class WordFixture: Sendable {
    private let isSilent: Bool
    private let simulator: SimulatorProcess
    private let runs: ProgramRuns

    init(_ name: String, isSilent: Bool) throws {
        self.isSilent = isSilent
        runs = try ProgramRuns(name, words: 4000, unoptimised: 30)
        simulator = try SimulatorProcess(name)
    }

    func run() async throws -> ProgramRuns.Taken {
        try await runs.run(
            "-b 50 --provider litellm --base-url \(simulator.url)/v1 --model simulator/small "
                + "--merge rows",
            environment: isSilent ? "OTEL_SDK_DISABLED=true" : "")
    }

    func close() throws {
        simulator.stop()
        try runs.close()
    }
}
