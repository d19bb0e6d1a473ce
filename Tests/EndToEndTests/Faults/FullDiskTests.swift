//  A disk that is full for the journal alone: no file may become larger than the journal's largest
//  is already, and a little. The store and the deck of a short run are far below that.

import JSON
import TestSupport
import Testing

@Suite(.enabled(if: Requirements.has("python3"), "no python3 on PATH"), .timeLimit(.minutes(4)))
struct FullDiskTests {
    let desk = Desk()

    @Test func `a full disk costs telemetry alone, is told once, and leaves whole lines`()
        async throws
    {
        try desk.folder.write("long.csv", Desk.list(400))
        try desk.folder.write("list.csv", Desk.list(10))
        #expect(try await desk.program.run(["process", "long.csv"]).code == 0)
        let segment = "state/flashcard/telemetry/0/traces-000001.jsonl"
        let before = try await desk.books()
        let whole = try desk.folder.bytes(segment)

        let result = try await run("limited", limit: whole.count / 512 + 1)
        #expect(result.code == 0, "\(result.errors)")
        let deck = try desk.folder.bytes("limited/list.tsv")
        let told = try Desk.objects(result.errors).filter {
            $0["error"]?.asObject?["code"]?.asString == "telemetry.export_failed"
        }
        #expect(told.count == 1, "\(result.errors)")
        #expect(told.first?["message"]?.asString?.contains(segment) == true)

        // The half line is taken back, and the books say what is there.
        #expect(try desk.folder.bytes(segment) == whole)
        let full = try await desk.books()
        #expect(full.isBalanced)
        #expect(full.number("traces", "journalled") == before.number("traces", "journalled"))
        #expect(full.number("traces", "torn_lines") == 0)
        #expect(full.number("metrics", "journalled") > before.number("metrics", "journalled"))

        // With room again it goes on, and all that was journalled arrives.
        #expect(try await run("unlimited", limit: nil).code == 0)
        #expect(try desk.folder.bytes("unlimited/list.tsv") == deck)
        let receiver = try Receiver()
        #expect(try await desk.push(to: receiver.endpoint).code == 0)
        let after = try await desk.books()
        #expect(after.isBalanced)
        #expect(after.number("traces", "delivered") == after.number("traces", "journalled"))
        let ids = try receiver.spanIDs()
        #expect(ids.count == after.number("traces", "journalled"))
        #expect(Set(ids).count == ids.count)
        // Run, words, and two stages of each are counted as lost: all that there were.
        let lossy = try #require(try receiver.exporterCounts().last { $0.failed > 0 })
        #expect(lossy.failed == lossy.started)
        #expect(lossy.exported == 0)
        #expect(lossy.failed > 30)
    }

    /// A run with a store of its own and the same journal. The limit is in blocks of 512 bytes.
    private func run(_ name: String, limit: Int?) async throws -> BuiltProgram.Result {
        var program = desk.program
        program.environment["FLASHCARD_TELEMETRY_PATH"] = desk.folder.path(
            "state/flashcard/telemetry")
        program.environment["XDG_STATE_HOME"] = desk.folder.path("state of \(name)")
        let arguments = ["process", "list.csv", "-o", name]
        guard let limit else { return try await program.run(arguments) }
        // The counts of coverage are larger than that.
        program.environment["LLVM_PROFILE_FILE"] = "/dev/null"
        let executable = program.executable
        program.executable = "/bin/sh"
        return try await program.run(
            ["-c", "ulimit -f \(limit) && exec \"$0\" \"$@\"", executable] + arguments)
    }
}
