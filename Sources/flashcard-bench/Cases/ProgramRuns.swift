//  `flashcard`, built as this program is and beside it, run as a child on a list of words, with a
//  store, a journal and a deck of its own for each run. What the child takes of the processors is
//  told apart from the time that passes; servers that it asks run elsewhere and are in no figure.

import Flashcards
import Platform

final class ProgramRuns: Sendable {
    /// Of one word of a run, in nanoseconds.
    struct Taken {
        let passed: Double
        /// Of all threads of the child.
        let processor: Double
    }

    private let benchmark: String
    private let program: String
    private let folder: String
    private let words: Int

    /// `words` are many enough that the start of the program is nothing beside them; where nothing
    /// is optimised the figures mean nothing, and a few will do.
    init(_ benchmark: String, words: Int, unoptimised: Int) throws {
        self.benchmark = benchmark
        self.words = MeasuredRun.isOptimised ? words : unoptimised
        program = try Self.program(for: benchmark)
        folder = ScratchFile("runs").path
        try Path.makeFolder(folder)
        var list = try AtomicFile(replacing: Path.join(folder, "list.csv"))
        try list.write(Array("position,term,type,meaning\n".utf8))
        for number in 0..<self.words {
            let word = Samples.word(number)
            try list.write(Array("\(number + 1),\(word.term),noun,\(word.meaning ?? "")\n".utf8))
        }
        try list.commit(durably: false)
    }

    /// The program's path; says what to do where it was not built.
    static func program(for benchmark: String) throws -> String {
        let program = ProgramMemory.program(beside: ThisProcess.program)
        guard Path.exists(program) else {
            throw BenchError.workUndone(
                benchmark: benchmark,
                reason: "there is no \(program); swift build -c release makes it")
        }
        return program
    }

    /// Makes all words, and looks whether the deck has them.
    func run(_ arguments: String = "", environment: String = "") async throws -> Taken {
        try await finish("rm -rf state deck && mkdir state")
        let (begun, before) = (TimeSource.system.monotonic(), ProcessorTime.ofChildren)
        try await finish(
            """
            exec env -i HOME=\(folder) XDG_STATE_HOME=\(folder)/state PATH=$PATH \(environment) \
            \(program) process list.csv -o deck \(arguments) >log 2>&1
            """)
        let passed = TimeSource.system.monotonic() - begun
        let processor = ProcessorTime.ofChildren - before
        let deck = try FileReader.contents(of: Path.join(folder, "deck/list.tsv"), limit: 1 << 28)
        let lines = deck.count { $0 == UInt8(ascii: "\n") }
        guard lines > words else {
            throw BenchError.workUndone(benchmark: benchmark, reason: "the deck has \(lines) lines")
        }
        return Taken(
            passed: Double(passed.wholeNanoseconds) / Double(words),
            processor: Double(processor.wholeNanoseconds) / Double(words))
    }

    /// Waits for a command in the folder on a thread that may block.
    private func finish(_ command: String) async throws {
        let command = "cd \(folder) && \(command)"
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            DetachedThread.start {
                done.resume(
                    with: Result { _ = try CommandAnswer.of(command, timeout: .seconds(600)) })
            }
        }
    }

    func close() throws { _ = try CommandAnswer.of("rm -rf \(folder)") }
}
