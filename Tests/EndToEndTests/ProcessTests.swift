import Foundation
import JSON
import TestSupport
import Testing

@Suite struct ProcessTests {
    let desk = Desk()

    @Test func `a list becomes a deck, and the end says what was made and what to type next`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(30))
        let result = try await desk.program.run(
            ["process", "list.csv", "--store", "a store.db"])
        #expect(result.code == 0)
        #expect(result.output.contains("30 of 30 words"))
        #expect(result.output.contains("flashcards/list.tsv"))
        #expect(result.output.contains("Next "))
        #expect(result.output.contains("--store 'a store.db'  shows the words"))
        let trace = try await desk.program.run(["trace", "--slowest", "--store", "a store.db"])
        #expect(result.output.contains("flashcard trace --slowest --store 'a store.db'  shows"))
        #expect(trace.code == 0 && trace.output.contains("flashcard.word"))
        let deck = try desk.folder.text("flashcards/list.tsv").split(separator: "\n")
        #expect(deck.count == 71)
        #expect(
            deck[0]
                == "position\tterm\tterm_number\ttab_name\tprimer\tfront\tback\ttags"
                + "\thonorific_level"
        )
    }

    @Test func `every line on standard error of a run is a log line with its run`() async throws {
        try desk.folder.write("list.csv", "term,type\n사과,noun\nbad,noun\n\"broken\n물,noun\n")
        let result = try await desk.program.run(["process", "list.csv", "--log-level", "debug"])
        #expect(result.code == 3)
        let lines = try Desk.objects(result.errors)
        #expect(lines.count >= 3)
        for line in lines {
            #expect(line["timestamp"]?.asString?.hasSuffix("Z") == true)
            #expect(line["level"]?.asString != nil)
            #expect(line["message"]?.asString?.isEmpty == false)
        }
        let runs = Set(lines.compactMap { $0["run_id"]?.asString })
        #expect(runs.count == 1)
        let codes = lines.compactMap { $0["error"]?.asObject?["code"]?.asString }
        #expect(codes.contains("word.no_hangul"))
        #expect(codes.contains("csv.unclosed_quote"))
    }

    @Test(arguments: ["json", "text", "gcp"])
    func `secrets of the environment never show, whatever is asked`(format: String) async throws {
        let secret = "planted-" + "secret-0123456789"
        var program = desk.program
        program.environment["FLASHCARD_API_KEY"] = secret
        program.environment["SOME_TOKEN"] = secret
        // Even a list that holds the secret must not bring it into a log.
        try desk.folder.write("list.csv", "term,type\n사과,noun\n\(secret),noun\n")
        for arguments in [
            ["process", "list.csv", "--log-format", format, "-vvv"],
            ["config", "show", "--origin"],
            ["config", "show", "--json"], ["config", "check"], ["runs", "--json"],
        ] {
            let result = try await program.run(arguments)
            #expect(!result.errors.contains(secret))
            #expect(!result.output.contains(secret))
        }
        let connection = try desk.folder.bytes("state/flashcard/flashcard.db")
        let settings = Array("planted-secret".utf8)
        let run = String(decoding: connection, as: UTF8.self)
        // The row itself is kept as it stood; the settings of the run are not to hold the key.
        #expect(run.components(separatedBy: String(decoding: settings, as: UTF8.self)).count <= 3)
    }

    @Test func `a script gets the report as JSON that begins with its schema`() async throws {
        try desk.folder.write("list.csv", Desk.list(3))
        let result = try await desk.program.run(["process", "list.csv", "--json"])
        #expect(result.output.hasPrefix(#"{"schema":"flashcard.process/1""#))
        let report = try desk.object(result.output)
        #expect(report["counts"]?.asObject?["created"]?.asInteger == 3)
        #expect(report["state"]?.asString == "done")
    }

    @Test func `a dry run says in numbers what would be done and makes nothing`() async throws {
        try desk.folder.write("list.csv", Desk.list(8) + "9,apple,noun,,,,\n1,,noun,,,,\n")
        let result = try await desk.program.run(["process", "list.csv", "--dry-run", "-o", "deck"])
        #expect(result.output.contains("Dry run"))
        #expect(result.output.contains("To make   8 words"))
        #expect(!desk.folder.names.contains("deck"))
        #expect(!desk.folder.names.contains("state"))
    }

    @Test func `forms of a word are one word, and what nobody knows is told`() async throws {
        let list = "term,type\n사람이,noun\n사람은,noun\n퀴퀴,noun\n"
        let result = try await desk.program.run(["process", "-", "-o", "deck"], input: list)
        #expect(result.code == 0)
        #expect(result.output.contains("2 of 2 words"))
        #expect(result.output.contains("1 duplicate row merged into the first of its word."))
        #expect(result.output.contains("1 word without a meaning"))
        let deck = try desk.folder.text("deck/words.tsv")
        #expect(deck.contains("in the list: 사람이 = 사람 + 이, 사람은"))
        let rows = try await desk.program.run(
            ["process", "-", "-o", "rows", "--merge", "rows"], input: list)
        #expect(rows.output.contains("3 of 3 words"))
    }

    @Test func `the list may come through a pipe`() async throws {
        let result = try await desk.program.run(
            ["process", "-", "-o", "deck"], input: Desk.list(4))
        #expect(result.code == 0)
        #expect(try desk.folder.text("deck/words.tsv").split(separator: "\n").count == 11)
    }

    @Test func `a folder that is a file is refused before any work`() async throws {
        try desk.folder.write("list.csv", Desk.list(4))
        try desk.folder.write("deck", "a file")
        let result = try await desk.program.run(["process", "list.csv", "-o", "deck"])
        #expect(result.code == 1)
        #expect(result.errors.contains("system.not_a_folder"))
        #expect(!desk.folder.all.contains { $0.hasSuffix("flashcard.db") })
    }

    @Test func `words and runs are read back, by pages and as JSON`() async throws {
        try desk.folder.write("list.csv", Desk.list(5))
        _ = try await desk.program.run(["process", "list.csv"])
        let page = try desk.object(
            try await desk.program.run(["words", "--json", "--limit", "2"]).output)
        #expect(page["schema"]?.asString == "flashcard.words/1")
        #expect(page["words"]?.asArray?.count == 2)
        #expect(page["next_after"]?.asInteger == 2)
        let rest = try await desk.program.run(["words", "--json", "--after", "4"])
        #expect(try desk.object(rest.output)["words"]?.asArray?.count == 1)
        let runs = try desk.object(try await desk.program.run(["runs", "--json"]).output)
        #expect(runs["schema"]?.asString == "flashcard.runs/1")
        let run = runs["runs"]?.asArray?.first?.asObject
        #expect(run?["state"]?.asString == "done")
        #expect(run?["input_sha256"]?.asString?.count == 64)
        let table = try await desk.program.run(["runs"]).output
        #expect(table.contains("done"))
        #expect(try await desk.program.run(["words"]).output.contains("meaning 3"))
        let failed = try await desk.program.run(["words", "--failed"]).output
        #expect(failed.contains("No word"))
        let unknown = try await desk.program.run(["words", "--run", "nonsense"])
        #expect(unknown.code == 1)
    }

    @Test(arguments: [["runs"], ["words"], ["runs", "--json"], ["words", "--json"]])
    func `before the first run the reading commands say so`(arguments: [String]) async throws {
        let result = try await desk.program.run(arguments)
        #expect(result.code == 0)
        #expect(!result.output.isEmpty)
    }
}
