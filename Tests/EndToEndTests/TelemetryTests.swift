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

    @Test func `log records stand in the trace, span and run that they belong to`() async throws {
        try desk.folder.write("list.csv", Desk.list(1) + "2,apple,noun,,,,\n")
        var program = desk.program
        program.environment["OTEL_TRACES_EXPORTER"] = "console"
        program.environment["OTEL_LOGS_EXPORTER"] = "console"
        let result = try await program.run(["process", "list.csv", "--json"])
        let lines = try Desk.objects(result.errors)
        let run = try #require(lines.first { $0["name"]?.asString == "flashcard.run" })
        let reading = try #require(lines.first { $0["name"]?.asString == "read list" })
        let id = try desk.object(result.output)["run"]?.asString
        #expect(id != nil)
        // Each record twice: as a log line, and exported.
        for (text, span) in [("run started", run), ("run ended", run), ("apple", reading)] {
            let records = lines.filter {
                $0["level"] != nil && $0["message"]?.asString?.contains(text) == true
            }
            #expect(records.count == 2, "\(text)")
            for record in records {
                #expect(record["trace_id"]?.asString == span["trace_id"]?.asString)
                #expect(record["span_id"]?.asString == span["span_id"]?.asString)
                #expect(record["run_id"]?.asString == id)
            }
        }
    }

    @Test func `the console shows a run's metrics, from zero to what was done`() async throws {
        try desk.folder.write("list.csv", Desk.list(3) + "4,apple,noun,,,,\n")
        var program = desk.program
        program.environment["OTEL_METRICS_EXPORTER"] = "console"
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 3)
        let points = try Desk.objects(result.errors).filter { $0["form"] != nil }
        func values(_ name: String, _ key: String = "", _ value: String = "") -> [Int?] {
            points.filter { point in
                point["name"]?.asString == name
                    && (key.isEmpty
                        || point["attributes"]?.asObject?[key]?.asString == value)
            }.map { $0["value"]?.asInteger ?? $0["count"]?.asInteger }
        }
        #expect(values("flashcard.words", "flashcard.outcome", "created") == [0, 3])
        #expect(values("flashcard.words", "flashcard.outcome", "failed") == [0, 0])
        #expect(values("flashcard.cards", "flashcard.card.kind", "recognise") == [0, 3])
        #expect(values("flashcard.errors", "error.type", "word.no_hangul") == [1])
        #expect(values("flashcard.runs", "flashcard.outcome", "partial") == [0, 1])
        #expect(values("flashcard.run.duration", "flashcard.outcome", "partial") == [0, 1])
        #expect(values("flashcard.word.duration", "flashcard.outcome", "created") == [0, 3])
        #expect(values("flashcard.run.words", "flashcard.state", "done") == [0, 3])
        #expect(values("process.thread.count").count == 2)
        #expect(values("process.memory.usage").allSatisfy { ($0 ?? 0) > 1 << 20 })
        let names = Set(points.compactMap { $0["name"]?.asString })
        #expect(
            names.isSuperset(of: [
                "process.cpu.time", "process.uptime", "process.unix.file_descriptor.count",
                "otel.sdk.metric_reader.collection.duration", "flashcard.stage.duration",
            ]))
    }

    @Test(arguments: [
        [
            "OTEL_SDK_DISABLED": "true", "OTEL_TRACES_EXPORTER": "console",
            "OTEL_METRICS_EXPORTER": "console",
        ],
        [
            "OTEL_TRACES_EXPORTER": "none", "OTEL_METRICS_EXPORTER": "none",
            "OTEL_LOGS_EXPORTER": "none",
        ],
    ])
    func `nothing is recorded where nothing is chosen`(variables: [String: String])
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(1))
        var program = desk.program
        program.environment.merge(variables) { $1 }
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 0)
        let lines = try Desk.objects(result.errors)
        #expect(lines.allSatisfy { $0["span_id"] == nil && $0["form"] == nil })
        #expect(!desk.folder.all.contains { $0.contains("telemetry") })
    }

    @Test func `a telemetry setting that cannot be read is told and left out`() async throws {
        try desk.folder.write("list.csv", Desk.list(1))
        var program = desk.program
        program.environment["OTEL_BSP_SCHEDULE_DELAY"] = "soon"
        for exporter in ["none", "console"] {
            program.environment["OTEL_METRICS_EXPORTER"] = exporter
            let result = try await program.run(["process", "list.csv"])
            #expect(result.code == 0)
            let told = try Desk.objects(result.errors).filter {
                $0["message"]?.asString?.contains("OTEL_BSP_SCHEDULE_DELAY") == true
            }
            #expect(told.map { $0["level"]?.asString } == ["WARNING"])
        }
    }

    @Test func `all three signals can leave as lines of OTLP JSON on standard output`()
        async throws
    {
        try desk.folder.write("list.csv", Desk.list(3))
        var program = desk.program
        program.environment["OTEL_TRACES_EXPORTER"] = "otlp/stdout"
        program.environment["OTEL_LOGS_EXPORTER"] = "otlp/stdout"
        program.environment["OTEL_METRICS_EXPORTER"] = "otlp/stdout"
        let result = try await program.run(["process", "list.csv"])
        #expect(result.code == 0)
        let lines = try Desk.objects(
            result.output.split(separator: "\n").filter { $0.hasPrefix(#"{"resource"#) }
                .joined(separator: "\n"))
        func names(_ group: String, _ scopes: String, _ items: String, _ name: String) -> [String] {
            lines.flatMap { $0[group]?.asArray ?? [] }.flatMap { $0[scopes]?.asArray ?? [] }
                .flatMap { $0[items]?.asArray ?? [] }.compactMap { $0[name]?.asString }
        }
        let spans = names("resourceSpans", "scopeSpans", "spans", "name")
        #expect(spans.count { $0 == "flashcard.word" } == 3)
        #expect(spans.contains("flashcard.run"))
        #expect(names("resourceLogs", "scopeLogs", "logRecords", "severityText").contains("INFO"))
        #expect(
            names("resourceMetrics", "scopeMetrics", "metrics", "name")
                .contains("otel.sdk.span.started"))
        #expect(!result.errors.contains("resourceSpans"))
    }
}
