//  The reply cache as a person meets it: the same list made anew asks nobody, replies go from one
//  store to another, and nothing is thrown away without a word.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct CacheTests {
    let desk = Desk()

    private func json(_ arguments: [String]) async throws -> JSONObject {
        let answer = try await desk.program.run(arguments + ["--json"])
        #expect(answer.code == 0, "\(arguments): \(answer.errors)")
        return try desk.object(answer.output)
    }

    private func number(_ object: JSONObject?, _ name: String) -> Int {
        object?[name]?.asInteger ?? -1
    }

    /// What a run says of its lookups, which have to add up.
    private func lookups(_ options: String...) async throws -> JSONObject {
        let report = try await json(["process", "list.csv"] + options)
        let cache = try #require(report["cache"]?.asObject)
        let outcomes = ["hits", "misses", "stale", "joined", "negative", "refreshed"]
        #expect(outcomes.reduce(0) { $0 + number(cache, $1) } == number(cache, "lookups"))
        return cache
    }

    @Test func `the same list made anew has all its replies already, and says so`() async throws {
        try desk.folder.write("list.csv", Desk.list(60))
        let first = try await lookups()
        #expect(number(first, "misses") == 120 && number(first, "stored") == 120)
        let deck = try desk.folder.text("flashcards/list.jsonl")
        let second = try await lookups("--regenerate")
        #expect(number(second, "hits") == 120 && number(second, "stored") == 0)
        #expect(second["hit_rate"]?.asNumber == 1)
        #expect(try desk.folder.text("flashcards/list.jsonl") == deck)
        let told = try await desk.program.run(["process", "list.csv", "--regenerate"])
        #expect(
            told.output.contains(
                "Cache    100 % of 120 lookups were hits; saved 120 calls and $0.00.\n"))
        // What has its cards is not looked up at all.
        #expect(number(try await lookups(), "lookups") == 0)

        let anew = try await lookups("--regenerate", "--refresh-cache")
        #expect(number(anew, "refreshed") == 120 && number(anew, "stored") == 120)
        let without = try await json(["process", "list.csv", "--regenerate", "--no-cache"])
        #expect(without["cache"] == nil)
        let stats = try await json(["cache", "stats"])
        #expect(number(stats, "entries") == 120)
    }

    @Test func `a list in another order asks the same`() async throws {
        let rows = Desk.list(20).split(separator: "\n")
        try desk.folder.write("list.csv", Desk.list(20))
        _ = try await lookups()
        let turned =
            [rows[0]]
            + rows.dropFirst().reversed().enumerated().map { index, row in
                // The place in the list is another, too.
                "\(index + 1)," + row.drop { $0 != "," }.dropFirst()
            }
        try desk.folder.write("list.csv", turned.joined(separator: "\n") + "\n")
        #expect(number(try await lookups("--regenerate"), "hits") == 40)
    }

    @Test func `replies are carried over by a file and by a run, and nothing goes without a yes`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(15))
        _ = try await lookups()
        let export = try await json(["cache", "export", "replies.jsonl"])
        #expect(number(export, "replies") == 30)
        let asked = try await desk.program.run(["cache", "clear"])
        #expect(asked.code == 2)
        #expect(asked.output.hasPrefix("Would throw away 30 replies, "))
        #expect(number(try await json(["cache", "stats"]), "entries") == 30)
        #expect(
            number(try await json(["cache", "clear", "--older-than", "1h", "--yes"]), "replies")
                == 0)
        #expect(
            number(
                try await json(["cache", "clear", "--model", "offline/rules-2", "--yes"]), "replies"
            )
                == 30)
        #expect(number(try await json(["cache", "warm", "replies.jsonl"]), "written") == 30)
        #expect(number(try await json(["cache", "warm", "replies.jsonl"]), "present") == 30)
        #expect(number(try await json(["cache", "clear", "--yes"]), "replies") == 30)
        let runs = try await json(["runs"])
        let run = try #require(runs["runs"]?.asArray?.first?["id"]?.asString)
        #expect(number(try await json(["cache", "warm", run]), "written") == 30)
        #expect(number(try await lookups("--regenerate"), "hits") == 30)
        let unknown = try await desk.program.run(["cache", "warm", "nowhere"])
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("There is neither a file nor a run “nowhere”."))
        let wrong = try await desk.program.run(["cache", "warm", "list.csv"])
        #expect(wrong.code == 1)
        #expect(wrong.errors.contains("list.csv, line 1: "))
    }

    @Test func `switched off for the offline model it keeps nothing of that`() async throws {
        try desk.folder.write("list.csv", Desk.list(3))
        var program = desk.program
        program.environment["FLASHCARD_CACHE_OFFLINE"] = "false"
        #expect(try await program.run(["process", "list.csv"]).code == 0)
        let stats = try await desk.program.run(["cache", "stats"])
        #expect(stats.output == "No replies are kept yet: flashcard process LIST keeps them.\n")
    }
}
