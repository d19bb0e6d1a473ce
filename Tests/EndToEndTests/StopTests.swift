import Foundation
import JSON
import TestSupport
import Testing

@Suite struct StopTests {
    let desk = Desk()

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGHUP, Int32(143))])
    func `a signal ends the run after the words under way, and the line that goes on is told`(
        signal: Int32, code: Int32
    ) async throws {
        try desk.folder.write("long list.csv", Desk.list(1500))
        // Half a minute of work at the least, so that the signal comes in its midst.
        var paced = desk.program
        paced.environment["FLASHCARD_LIMITER_REQUESTS_PER_MINUTE"] = "6000"
        let running = try paced.start(["process", "long list.csv", "-b", "2"])
        await running.untilThere("state/flashcard/flashcard.db-wal", in: desk.folder)
        for _ in 0..<2_000 {
            if try await created() > 0 { break }
        }
        running.signal(signal)
        let stopped = try await running.finish()
        #expect(stopped.code == code)
        #expect(stopped.output.contains("flashcard process 'long list.csv' -b 2"))
        let events = try Desk.objects(stopped.errors).compactMap { $0["event"]?.asString }
        #expect(events.contains("flashcard.run.draining"))
        let run = try await run()
        #expect(run?["state"]?.asString == "stopped")
        #expect(try await created() > 0)
        #expect((run?["counts"]?["remaining"]?.asInteger ?? 0) > 0)
        let again = try await desk.program.run(["process", "long list.csv", "-b", "2"])
        #expect(again.code == 0)
        #expect(again.output.contains("1,500 of 1,500 words"))
    }

    @Test func `a list that never ends does not keep a stop waiting`() async throws {
        let (reading, writing) = try Self.pipe()
        defer { try? writing.close() }
        try writing.write(contentsOf: Data(Desk.list(3).utf8))
        let running = try desk.program.start(["process", "-", "--json"], input: reading)
        await running.untilThere("state/flashcard/flashcard.db-wal", in: desk.folder)
        running.signal(SIGTERM)
        let result = try await running.finish()
        #expect(result.code == 143)
        #expect(try desk.object(result.output)["stopped_by"]?.asString == "SIGTERM")
        #expect(!desk.folder.names.contains("flashcards/words.tsv"))
    }

    @Test func `a second signal stops at once`() async throws {
        let (reading, writing) = try Self.pipe()
        defer { try? writing.close() }
        let running = try desk.program.start(["process", "-"], input: reading)
        await running.untilThere("state/flashcard/flashcard.db-wal", in: desk.folder)
        running.signal(SIGINT)
        running.signal(SIGTERM)
        let result = try await running.finish()
        // The system may hand over the two in either order; the second one names the code.
        #expect([130, 143].contains(result.code))
        #expect(result.errors.contains("flashcard.run.killed"))
        #expect(result.output.isEmpty)
    }

    private func run() async throws -> JSONObject? {
        let runs = try await desk.program.run(["runs", "--json"])
        // Before the tables are made there is nothing to tell.
        guard runs.code == 0 else { return nil }
        return try desk.object(runs.output)["runs"]?.asArray?.first?.asObject
    }

    private func created() async throws -> Int {
        try await run()?["counts"]?["created"]?.asInteger ?? 0
    }

    private static func pipe() throws -> (FileHandle, FileHandle) {
        let pipe = Pipe()
        return (pipe.fileHandleForReading, pipe.fileHandleForWriting)
    }
}
