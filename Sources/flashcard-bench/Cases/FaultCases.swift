//  What a word costs while the collector misbehaves: the processor time of the program itself,
//  built as this one is, run as a child on a list of words with a collector that answers well, or
//  badly, or not at all. A fault is held against the collector that is well; the servers work in
//  this process, so that what they take is in no figure.

import Flashcards
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

/// A list, the program, and the collector that it is told of.
private final class RunFixture: Sendable {
    /// Few where the program is not optimised: then the figures mean nothing anyway.
    private static let words = MeasuredRun.isOptimised ? 2000 : 50

    private let name: String
    private let program: String
    private let folder: String
    private let server: ScriptedServer?
    private let endpoint: String

    init(_ name: String, _ answer: ScriptedServer.Answer?) throws {
        self.name = name
        program = Path.join(Path.parent(of: ThisProcess.program), "flashcard")
        guard Path.exists(program) else {
            throw BenchError.workUndone(
                benchmark: name, reason: "there is no \(program); swift build -c release makes it")
        }
        server = try answer.map { try ScriptedServer($0) }
        // A port at which nobody listens any more is one that refuses.
        let port = try server?.port ?? LoopbackSocket.listening().port
        endpoint = "http://127.0.0.1:\(port)"
        folder = ScratchFile("run").path
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
    func run() async throws -> (hash: UInt64, nanoseconds: Double) {
        let command = """
            cd \(folder) && exec env -i HOME=\(folder) \
            XDG_STATE_HOME=\(folder)/state OTEL_EXPORTER_OTLP_ENDPOINT=\(endpoint) PATH=$PATH \
            \(program) process list.csv -o deck >/dev/null 2>&1
            """
        try await Self.finish("cd \(folder) && rm -rf state deck && mkdir state")
        let before = ProcessorTime.ofChildren
        try await Self.finish(command)
        let taken = ProcessorTime.ofChildren - before
        let deck = try FileReader.contents(of: Path.join(folder, "deck/list.tsv"), limit: 1 << 26)
        let lines = deck.count { $0 == UInt8(ascii: "\n") }
        guard lines > Self.words else {
            throw BenchError.workUndone(benchmark: name, reason: "the deck has \(lines) lines")
        }
        return (UInt64(lines), Double(taken.wholeNanoseconds) / Double(Self.words))
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
        server?.stop()
        _ = try CommandAnswer.of("rm -rf \(folder)")
        guard server?.wasAsked != false else {
            throw BenchError.workUndone(benchmark: name, reason: "the server was asked nothing")
        }
    }
}
