import Foundation
import JSON
import TestSupport
import Testing

/// Words are made, and their traces are drawn, with nothing but files between the two.
@Suite struct TraceTests {
    let desk = Desk()

    private func trace(_ arguments: String...) async throws -> BuiltProgram.Result {
        try await desk.program.run(["trace"] + arguments)
    }

    private func process(_ list: String, _ arguments: String...) async throws {
        try desk.folder.write("list.csv", list)
        let result = try await desk.program.run(["process", "list.csv"] + arguments)
        #expect([0, 3].contains(result.code))
    }

    private func code(_ result: BuiltProgram.Result) throws -> String? {
        try Desk.objects(result.errors).compactMap { $0["error"]?.asObject?["code"]?.asString }
            .last
    }

    @Test func `a word of twenty leads to the drawing of how it was made`() async throws {
        try await process(Desk.list(20) + "21,사과,noun,apple,,,\n")
        let result = try await trace("사과")
        #expect(result.code == 0)
        let lines = result.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("사과 · created · ") == true)
        for name in [
            "flashcard.word 사과 ", "├─ flashcard.stage nuance ", "└─ flashcard.stage card ",
        ] {
            let line = try #require(lines.first { $0.hasPrefix(name) }, "\(name)")
            #expect(line.contains("━"))
        }
        // As macOS would type it.
        let typed = "사과".decomposedStringWithCanonicalMapping
        #expect(try await trace(typed).output == result.output)
        #expect(try await trace("--row", "21").output == result.output)
    }

    @Test func `word, list of words and trace id lead to the same spans`() async throws {
        try await process(Desk.list(3) + "4,사과,noun,apple,,,\n")
        let drawn = try desk.object(try await trace("사과", "--json").output)
        let words = try desk.object(try await desk.program.run(["words", "--json"]).output)
        let ids = try #require(words["words"]?.asArray).map {
            $0.asObject?["trace_id"]?.asString
        }
        #expect(Set(ids.compactMap { $0 }).count == 4)
        let id = try #require(drawn["trace_id"]?.asString)
        #expect(ids.last == id)
        #expect(drawn["complete"] == .bool(true))
        #expect(drawn["spans"]?.asArray?.count ?? 0 >= 7)
        let byID = try desk.object(try await trace(id.uppercased(), "--json").output)
        #expect(byID["spans"] == drawn["spans"])
        // The word's link leads on to its run.
        let link = drawn["spans"]?.asArray?.first?.asObject?["links"]?.asArray?.first?.asObject
        let run = try #require(link?["trace_id"]?.asString)
        #expect(try await trace(run).output.contains("write deck"))
    }

    @Test func `the OTLP file holds the word's trace and nothing else`() async throws {
        try await process(Desk.list(3))
        let id = try desk.object(try await trace("--row", "2", "--json").output)["trace_id"]
        let result = try await trace("--row", "2", "--otlp", "trace.json")
        let file = try desk.object(try desk.folder.text("trace.json"))
        let spans = try #require(file["resourceSpans"]?.asArray)
            .flatMap { $0.asObject?["scopeSpans"]?.asArray ?? [] }
            .flatMap { $0.asObject?["spans"]?.asArray ?? [] }
        // Seven steps, and what the store had to write meanwhile.
        #expect(spans.count >= 7)
        #expect(result.output == "\(spans.count) spans in trace.json\n")
        #expect(spans.allSatisfy { $0.asObject?["traceId"] == id })
    }

    @Test func `the slowest word of a run is one of its words, and none has failed`() async throws {
        try await process(Desk.list(3))
        let slowest = try desk.object(try await trace("--slowest", "--json").output)
        var durations: [Int] = []
        for row in ["1", "2", "3"] {
            let spans = try desk.object(try await trace("--row", row, "--json").output)
            durations.append(spans["duration_ns"]?.asInteger ?? -1)
        }
        #expect(durations.contains(slowest["duration_ns"]?.asInteger ?? 0))
        let failed = try await trace("--failed")
        #expect(failed.code == 1)
        #expect(try code(failed) == "trace.nothing_failed")
    }

    @Test func `an earlier making is named and can be asked for`() async throws {
        try await process("term\n사과\n")
        try await process("term\n사과\n", "--regenerate")
        let runs = try desk.object(try await desk.program.run(["runs", "--json"]).output)
        let ids = try #require(runs["runs"]?.asArray).compactMap { $0.asObject?["id"]?.asString }
        #expect(ids.count == 2)
        let latest = try await trace("사과").output
        #expect(latest.contains("run     \(ids[0])\n"))
        #expect(latest.contains("Also made in run \(ids[1]): flashcard trace "))
        #expect(try await trace("사과", "--run", ids[1]).output.contains("run     \(ids[1])\n"))
    }

    @Test func `without a trace it is said why`() async throws {
        #expect(try code(try await trace("사과")) == "trace.no_store")
        try await process("term\n사과\n학교\n")
        let unknown = try await trace("사괴")
        #expect(unknown.code == 1)
        #expect(try code(unknown) == "trace.unknown_word")
        #expect(unknown.errors.contains("Did you mean 사과?"))
        #expect(try code(try await trace("--row", "3")) == "trace.unknown_row")
        #expect(try code(try await trace("--run", "x", "--slowest")) == "store.unknown_run")
        try FileManager.default.removeItem(
            atPath: desk.folder.path("state/flashcard/telemetry"))
        #expect(try code(try await trace("사과")) == "trace.gone")
        var silent = desk.program
        silent.environment["OTEL_TRACES_EXPORTER"] = "none"
        _ = try await silent.run(["process", "list.csv", "--regenerate", "--store", "other.db"])
        #expect(try code(try await trace("사과", "--store", "other.db")) == "trace.not_recorded")
    }

    @Test(arguments: [
        ["trace"], ["trace", "사과", "--slowest"], ["trace", "--row", "1", "--failed"],
        ["trace", "사과", "--json", "--otlp", "x"], ["trace", "--row", "0"],
    ])
    func `what cannot be meant together is refused`(arguments: [String]) async throws {
        #expect(try await desk.program.run(arguments).code == 2)
    }
}
