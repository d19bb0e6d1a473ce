import Foundation
import JSON
import TestSupport
import Testing

/// The page, the comparison and the other ways to a word, with nothing but files between.
@Suite struct TraceViewsTests {
    let desk = Desk()

    private func trace(_ arguments: String...) async throws -> BuiltProgram.Result {
        try await desk.program.run(["trace"] + arguments)
    }

    private func process(_ list: String, _ arguments: String...) async throws {
        try desk.folder.write("list.csv", list)
        #expect(try await desk.program.run(["process", "list.csv"] + arguments).code == 0)
    }

    private func code(_ result: BuiltProgram.Result) throws -> String? {
        try Desk.objects(result.errors).compactMap { $0["error"]?.asObject?["code"]?.asString }
            .last
    }

    private func runs() async throws -> [String] {
        let runs = try desk.object(try await desk.program.run(["runs", "--json"]).output)
        return try #require(runs["runs"]?.asArray).compactMap { $0.asObject?["id"]?.asString }
    }

    @Test func `the page is a file named after the word, or the output`() async throws {
        try await process("term\n사과\n../etc/passwd 값\n")
        let result = try await trace("사과", "--html")
        #expect(result.output.wholeMatch(of: /\d+ spans in 사과.html\n/) != nil)
        let page = try desk.folder.text("사과.html")
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        #expect(page.contains("flashcard.stage nuance"))
        #expect(try await trace("사과", "--html", "-o", "-").output == page)
        #expect(try await trace("사과", "--html", "--output", "a.html").code == 0)
        #expect(try desk.folder.text("a.html") == page)
        // A term is no path.
        let second = try await trace("--row", "2", "--html").output
        #expect(second.wholeMatch(of: /\d+ spans in etc-passwd-값.html\n/) != nil)
    }

    @Test func `two runs' makings of a word stand side by side`() async throws {
        try await process("term,meaning\n사과,apple\n물,water\n")
        try await process("term,meaning\n사과,apple\n물,water\n", "--regenerate")
        let runs = try await runs()
        let result = try await trace("--diff", runs[1], runs[0], "사과")
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("사과 · made twice\n"))
        #expect(result.output.contains(runs[1]))
        #expect(result.output.contains("├─ flashcard.stage nuance"))
        let object = try desk.object(
            try await trace("--diff", "--json", runs[1], runs[0], "사과").output)
        #expect(object["schema"]?.asString == "flashcard.trace_diff/1")
        #expect(object["one"]?.asObject?["run"]?.asString == runs[1])
        #expect(object["other"]?.asObject?["run"]?.asString == runs[0])
        #expect(object["spans"]?.asArray?.count ?? 0 >= 7)
        #expect(try code(try await trace("--diff", runs[1], "none", "사과")) == "store.unknown_run")
        #expect(
            try code(try await trace("--diff", runs[1], runs[0], "집")) == "trace.unknown_word")
    }

    @Test func `a word is found by its dictionary form, and several are listed`() async throws {
        try await process("term\n걸어요\n사과\n도와요\n")
        let found = try await trace("걷다")
        #expect(found.code == 0)
        #expect(found.output.hasPrefix("걸어요 · created"))
        #expect(found.output.contains("“걷다” is the dictionary form of “걸어요”."))
        #expect(try code(try await trace("먹다")) == "trace.unknown_word")
        try await process("term\n걸어요\n걷고\n")
        let several = try await trace("걷다")
        #expect(several.code == 1)
        #expect(try code(several) == "trace.several_words")
        #expect(several.errors.contains("걷고, 걸어요"))
        // A word that is there as it was typed comes first.
        try await process("term\n걷다\n")
        #expect(try await trace("걷다").output.hasPrefix("걷다 · created"))
    }

    @Test func `by rule nothing costs and nothing is called again, which is said`() async throws {
        try await process("term\n사과\n")
        #expect(try code(try await trace("--costliest")) == "trace.nothing_cost")
        #expect(try code(try await trace("--retried")) == "trace.nothing_retried")
    }

    @Test func `a Grafana that is set is linked to in every form`() async throws {
        try await process("term\n사과\n")
        #expect(!(try await trace("사과").output.contains("://")))
        var program = desk.program
        program.environment["FLASHCARD_TELEMETRY_GRAFANA"] = "http://127.0.0.1:3000/grafana/"
        let begin = "http://127.0.0.1:3000/grafana/explore?schemaVersion=1&orgId=1&panes=%7B"
        let drawn = try await program.run(["trace", "사과"])
        #expect(drawn.output.contains("Explore:   \(begin)"))
        let board = "http://127.0.0.1:3000/grafana/d/flashcard-words/flashcard-words?var-trace="
        #expect(drawn.output.contains("Dashboard: \(board)"))
        let object = try desk.object(try await program.run(["trace", "사과", "--json"]).output)
        let links = try #require(object["links"]?.asObject)
        let link = try #require(links["explore"]?.asString)
        let trace = object["trace_id"]?.asString ?? "?"
        #expect(links["dashboard"]?.asString?.hasPrefix(board + trace) == true)
        #expect(link.hasPrefix(begin))
        #expect(link.contains(trace))
        // The data source that the shipped Grafana knows by this name.
        let sources = try ShippedStack.text("grafana/provisioning/datasources/datasources.yaml")
        #expect(sources.contains("uid: tempo\n    type: tempo\n"))
        #expect(try Dashboard.all().contains { $0.uid == "flashcard-words" })
        #expect(link.contains("%22type%22%3A%22tempo%22%2C%22uid%22%3A%22tempo%22"))
        let page = try await program.run(["trace", "사과", "--html", "-o", "-"])
        #expect(page.output.contains(">Explore</a>"))
        program.environment["FLASHCARD_TELEMETRY_GRAFANA"] = "javascript:alert(1)"
        #expect(try await program.run(["trace", "사과"]).code == 4)
    }

    @Test(arguments: [
        ["trace", "--diff", "a", "b"], ["trace", "--diff", "a", "b", "c", "d"],
        ["trace", "--diff", "a", "b", "c", "--slowest"], ["trace", "사과", "물"],
        ["trace", "사과", "--html", "--json"], ["trace", "사과", "-o", "x.html"],
        ["trace", "--costliest", "--retried"], ["trace", "사과", "--costliest"],
        ["trace", "--diff", "a", "b", "c", "--html"],
    ])
    func `what cannot be meant together is refused`(arguments: [String]) async throws {
        #expect(try await desk.program.run(arguments).code == 2)
    }
}
