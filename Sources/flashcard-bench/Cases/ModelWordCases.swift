//  Whole words by the program itself, with a model behind HTTP: two stages, store, cache, journal.
//  The simulator answers at once, so that what is left is ours; the same without telemetry says
//  what telemetry costs.

import Flashcards
import Platform

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

/// A list, the program, and the simulator that it asks.
private final class WordFixture: Sendable {
    /// Few where the program is not optimised: then the figures mean nothing anyway.
    private static let words = MeasuredRun.isOptimised ? 4000 : 30

    private let name: String
    private let isSilent: Bool
    private let simulator: SimulatorProcess
    private let program: String
    private let folder: String

    init(_ name: String, isSilent: Bool) throws {
        self.name = name
        self.isSilent = isSilent
        simulator = try SimulatorProcess(name)
        program = Path.join(Path.parent(of: ThisProcess.program), "flashcard")
        folder = ScratchFile("words").path
        try Path.makeFolder(folder)
        var list = try AtomicFile(replacing: Path.join(folder, "list.csv"))
        try list.write(Array("position,term,type,meaning\n".utf8))
        for number in 0..<Self.words {
            let word = Samples.word(number)
            try list.write(Array("\(number + 1),\(word.term),noun,\(word.meaning ?? "")\n".utf8))
        }
        try list.commit(durably: false)
    }

    /// One run with a store and a journal of its own; nanoseconds for each word.
    func run() async throws -> (passed: Double, processor: Double) {
        let command = """
            cd \(folder) && rm -rf state deck && mkdir state && exec env -i HOME=\(folder) \
            XDG_STATE_HOME=\(folder)/state PATH=$PATH \(isSilent ? "OTEL_SDK_DISABLED=true" : "") \
            \(program) process list.csv -o deck -b 50 --provider litellm \
            --base-url \(simulator.url)/v1 --model simulator/small --merge rows >log 2>&1
            """
        let (begun, before) = (TimeSource.system.monotonic(), ProcessorTime.ofChildren)
        try await Self.finish(command)
        let passed = TimeSource.system.monotonic() - begun
        let processor = ProcessorTime.ofChildren - before
        let deck = try FileReader.contents(of: Path.join(folder, "deck/list.tsv"), limit: 1 << 28)
        let lines = deck.count { $0 == UInt8(ascii: "\n") }
        guard lines > Self.words else {
            throw BenchError.workUndone(benchmark: name, reason: "the deck has \(lines) lines")
        }
        let words = Double(Self.words)
        return (
            Double(passed.wholeNanoseconds) / words, Double(processor.wholeNanoseconds) / words
        )
    }

    /// Waits for a command on a thread that may block.
    private static func finish(_ command: String) async throws {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            DetachedThread.start {
                done.resume(
                    with: Result { _ = try CommandAnswer.of(command, timeout: .seconds(600)) })
            }
        }
    }

    func close() throws {
        simulator.stop()
        _ = try CommandAnswer.of("rm -rf \(folder)")
    }
}
