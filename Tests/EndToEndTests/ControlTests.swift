//  Orders from a second terminal, with two real programs: one that works, slowed by its own
//  limiter, and one that is typed beside it.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct ControlTests {
    let desk = Desk()

    /// The program with so many calls a minute.
    private func program(_ perMinute: Int) -> BuiltProgram {
        var program = desk.program
        program.environment["FLASHCARD_LIMITER_REQUESTS_PER_MINUTE"] = String(perMinute)
        return program
    }

    private func breaker() async throws -> JSONObject? {
        let answer = try await desk.program.run(["breaker", "status", "--json"])
        #expect(answer.code == 0, "\(answer.errors)")
        return try desk.object(answer.output)["breakers"]?.asArray?.first?.asObject
    }

    /// The state that status tells, asked until it is this one or the program has ended.
    private func until(_ state: String, _ running: BuiltProgram.Running) async throws -> Bool {
        while running.isRunning {
            if try await breaker()?["state"]?.asString == state { return true }
        }
        return try await breaker()?["state"]?.asString == state
    }

    @Test func `a model that is isolated and reset by hand waits in between, and nothing is lost`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(400))
        // A call a second: it is not done before somebody stops it, however slow the machine is.
        let running = try program(60).start(["process", "list.csv", "--drain-timeout", "0s"])
        #expect(try await until("closed", running))
        let isolate = try await desk.program.run([
            "breaker", "isolate", "offline/rules-2", "--reason", "wrong readings",
        ])
        #expect(isolate.code == 0)
        #expect(isolate.output == "offline/rules-2 is isolated.\n")
        #expect(running.isRunning)
        let isolated = try #require(try await breaker())
        #expect(isolated["state"]?.asString == "isolated")
        #expect(isolated["note"]?.asString == "wrong readings")
        let page = try await desk.program.run(["breaker", "status"])
        #expect(page.output.contains("offline/rules-2 is isolated: wrong readings"))
        let reset = try await desk.program.run(["breaker", "reset", "offline/rules-2"])
        #expect(reset.output == "offline/rules-2 is reset.\n")
        #expect(try await breaker()?["state"]?.asString == "closed")
        running.signal(SIGINT)
        let result = try await running.finish()
        #expect(result.code == 130)
        #expect(result.errors.contains("wrong readings"))
        let rest = try await desk.program.run(["process", "list.csv"])
        #expect(rest.code == 0)
        #expect(rest.output.contains("Done. 400 of 400 words"))
    }

    @Test func `an order without a run holds for the next one, once`() async throws {
        try desk.folder.write("list.csv", Desk.list(3))
        let first = try await desk.program.run(["breaker", "isolate", "offline/rules-2"])
        #expect(first.code == 1)
        #expect(first.errors.contains("A breaker is known once a run has used it"))
        #expect(try await desk.program.run(["process", "list.csv"]).code == 0)
        let isolate = try await desk.program.run(["breaker", "isolate", "offline/rules-2"])
        #expect(
            isolate.output
                == "offline/rules-2 is isolated from the next run on; no run is going on.\n")
        #expect(try await breaker()?["ordered"]?.asString == "isolate")

        var hurried = desk.program
        hurried.environment["FLASHCARD_TIMEOUT_WORD"] = "1s"
        // What is kept of the model's replies is given also while it is isolated.
        let kept = try await hurried.run(["process", "list.csv", "--regenerate"])
        #expect(kept.code == 0)
        let anew = ["process", "list.csv", "--regenerate", "--no-cache"]
        let held = try await hurried.run(anew)
        #expect(held.code == 6)
        #expect(held.errors.contains("offline/rules-2 is isolated: no reason given."))
        #expect(try await breaker()?["state"]?.asString == "isolated")

        _ = try await desk.program.run(["breaker", "reset", "offline/rules-2"])
        let healed = try await desk.program.run(anew)
        #expect(healed.code == 0)
        #expect(healed.output.contains("3 made"))
    }

    @Test func `an unknown breaker is refused with what was probably meant`() async throws {
        try desk.folder.write("list.csv", Desk.list(1))
        _ = try await desk.program.run(["process", "list.csv"])
        let answer = try await desk.program.run(["breaker", "reset", "offline/rules"])
        #expect(answer.code == 1)
        #expect(answer.errors.contains("Did you mean offline/rules-2?"))
    }

    @Test func `a control file that is rubbish is told once, and the run goes on`() async throws {
        try desk.folder.write("list.csv", Desk.list(20))
        try desk.folder.write("words.db.control.json", "rubbish")
        let result = try await program(1200).run(["process", "list.csv", "--store", "words.db"])
        #expect(result.code == 0)
        let told = result.errors.split(separator: "\n").filter { $0.contains("control.unreadable") }
        #expect(told.count == 1)
    }

    @Test func `every guard can be switched off, and the deck is the same`() async throws {
        try desk.folder.write("list.csv", Desk.list(12))
        #expect(try await desk.program.run(["process", "list.csv", "-o", "guarded"]).code == 0)
        var bare = desk.program
        for name in ["RETRY", "LIMITER", "CONCURRENCY", "BREAKER", "SINGLE_FLIGHT"] {
            bare.environment["FLASHCARD_GUARDS_\(name)"] = "false"
        }
        #expect(
            try await bare.run(["process", "list.csv", "-o", "bare", "--regenerate"]).code == 0)
        #expect(
            try desk.folder.bytes("guarded/list.tsv") == desk.folder.bytes("bare/list.tsv"))
    }
}
