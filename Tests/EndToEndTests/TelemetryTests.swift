import JSON
import TestSupport
import Testing

@Suite struct TelemetryTests {
    let desk = Desk()

    @Test func `the console shows the spans of a run, each word in a trace of its own`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(3))
        var program = desk.program
        program.environment["OTEL_TRACES_EXPORTER"] = "console"
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 0)
        let spans = try Desk.objects(result.errors).filter { $0["span_id"] != nil }
            .filter { $0["name"] != nil }
        let words = spans.filter { $0["name"]?.asString == "flashcard.word" }
        #expect(words.count == 3)
        #expect(Set(words.compactMap { $0["trace_id"]?.asString }).count == 3)
        #expect(spans.contains { $0["name"]?.asString == "flashcard.run" })
    }

    @Test func `log records stand in the trace that they belong to`() async throws {
        try desk.folder.write("list.csv", Desk.list(1))
        var program = desk.program
        program.environment["OTEL_TRACES_EXPORTER"] = "console"
        let result = try await program.run(["process", "list.csv"])
        let lines = try Desk.objects(result.errors)
        let run = try #require(lines.first { $0["name"]?.asString == "flashcard.run" })
        let started = try #require(lines.first { $0["message"]?.asString == "run started" })
        #expect(started["trace_id"]?.asString == run["trace_id"]?.asString)
    }

    @Test(arguments: [
        ["OTEL_SDK_DISABLED": "true", "OTEL_TRACES_EXPORTER": "console"], [:],
        ["OTEL_TRACES_EXPORTER": "none"],
    ])
    func `nothing is recorded unless something is chosen`(variables: [String: String])
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(1))
        var program = desk.program
        program.environment.merge(variables) { $1 }
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 0)
        #expect(try Desk.objects(result.errors).allSatisfy { $0["span_id"] == nil })
    }

    @Test func `a telemetry setting that cannot be read is told and left out`() async throws {
        try desk.folder.write("list.csv", Desk.list(1))
        var program = desk.program
        program.environment["OTEL_BSP_SCHEDULE_DELAY"] = "soon"
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 0)
        #expect(result.errors.contains("OTEL_BSP_SCHEDULE_DELAY"))
    }
}
