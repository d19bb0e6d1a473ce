import JSON
import TestSupport
import Testing

@Suite(.enabled(if: Requirements.has("python3"), "no python3 on PATH"))
struct JournalTests {
    let desk = Desk()

    @Test func `what no receiver took is delivered whole by a later push`() async throws {
        try desk.folder.write("list.csv", Desk.list(20))
        #expect(try await desk.program.run(["process", "list.csv"]).code == 0)
        let before = try await desk.books()
        let spans = before.number("traces", "journalled")
        #expect(spans > 60)
        for signal in Books.signals {
            #expect(before.number(signal, "undelivered") > 0)
            #expect(
                before.number(signal, "undelivered") == before.number(signal, "journalled"))
        }
        let receiver = try Receiver()
        let push = try await desk.push(to: receiver.endpoint)
        #expect(push.code == 0)
        #expect(push.output.contains("0 left"))
        let after = try await desk.books()
        for signal in Books.signals {
            #expect(after.number(signal, "undelivered") == 0)
            #expect(after.number(signal, "delivered") == after.number(signal, "journalled"))
        }
        let ids = try receiver.spanIDs()
        #expect(ids.count == spans)
        #expect(Set(ids).count == spans)
        #expect(
            Set(try receiver.taken().map(\.path)) == ["/v1/traces", "/v1/metrics", "/v1/logs"])
        // A second push has nothing to say.
        _ = try await desk.program.run(["telemetry", "push", "--endpoint", receiver.endpoint])
        #expect(try receiver.spanIDs().count == spans)
    }

    @Test(.proves("Exporters: Honors the user agent spec"), arguments: ["none", "gzip"])
    func `a receiver gets all of a run by its end`(compression: String) async throws {
        try desk.folder.write("list.csv", Desk.list(50))
        let receiver = try Receiver()
        var program = desk.program
        program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.endpoint
        program.environment["OTEL_EXPORTER_OTLP_COMPRESSION"] = compression
        #expect(try await program.run(["process", "list.csv"]).code == 0)
        let books = try await desk.books()
        for signal in Books.signals {
            #expect(books.number(signal, "undelivered") == 0)
        }
        #expect(Set(try receiver.spanIDs()).count == books.number("traces", "journalled"))
        let headers = try receiver.headers()
        #expect(headers.count >= 3)
        for header in headers {
            #expect(header["content-encoding"] == (compression == "gzip" ? "gzip" : nil))
            let agent = header["user-agent"] ?? ""
            #expect(
                agent.wholeMatch(of: /flashcard\/[0-9.]+ OTel-OTLP-Exporter-Swift\/[0-9.]+/) != nil,
                "\(agent)")
        }
    }

    /// What one process told last of its own journal, against what another finds in it.
    @Test func `the journal's metrics are the numbers of its status`() async throws {
        try desk.folder.write("list.csv", Desk.list(10))
        #expect(try await desk.program.run(["process", "list.csv"]).code == 0)
        let first = try await desk.books()
        try desk.age(by: 9 * 24)
        var program = desk.program
        program.environment["OTEL_METRICS_EXPORTER"] = "console"
        let result = try await program.run(["process", "list.csv", "--regenerate"])
        #expect(result.code == 0)
        let points = try Desk.objects(result.errors).filter { $0["form"] != nil }
        func last(_ name: String, _ signal: String) -> Int? {
            points.last {
                $0["name"]?.asString == "flashcard.telemetry.journal.\(name)"
                    && $0["attributes"]?["signal"]?.asString == signal
            }?["value"]?.asInteger
        }
        let books = try await desk.books()
        for signal in Books.signals {
            #expect(last("size", signal) == books.number(signal, "bytes"))
            #expect(last("undelivered", signal) == books.number(signal, "undelivered"))
            #expect(last("dropped", signal) == books.number(signal, "expired"))
            #expect(books.number(signal, "expired") == first.number(signal, "journalled"))
        }
        #expect(books.number("traces", "bytes") > 1000)
        #expect(books.number("traces", "undelivered") > 30)
        #expect(books.number("metrics", "bytes") == 0)
    }

    @Test func `a journal that cannot be written is told once, and the deck is made`() async throws
    {
        try desk.folder.write("list.csv", Desk.list(5))
        try desk.folder.write("taken", "a file")
        var program = desk.program
        program.environment["FLASHCARD_TELEMETRY_PATH"] = desk.folder.path("taken")
        let result = try await program.run(["process", "list.csv", "-o", "deck"])
        #expect(result.code == 0)
        #expect(result.errors.contains("journal.unavailable"))
        #expect(desk.folder.all.contains("deck/list.tsv"))
        // With a receiver it goes there at once.
        let receiver = try Receiver()
        program.environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.endpoint
        #expect(try await program.run(["process", "list.csv", "-o", "deck"]).code == 0)
        let ids = try receiver.spanIDs()
        #expect(Set(ids).count == ids.count)
        let last = try #require(try receiver.exporterCounts().last)
        #expect(last.failed == 0)
        #expect(last.exported == ids.count)
        #expect(last.started == ids.count)
    }

    @Test func `a push without a receiver's name says how to name one`() async throws {
        let result = try await desk.program.run(["telemetry", "push"])
        #expect(result.code == 1)
        #expect(result.errors.contains("OTEL_EXPORTER_OTLP_ENDPOINT"))
    }

    @Test func `a rehearsal leaves no telemetry behind`() async throws {
        try desk.folder.write("list.csv", Desk.list(5))
        #expect(try await desk.program.run(["process", "list.csv", "--dry-run"]).code == 0)
        #expect(!desk.folder.all.contains { $0.contains("telemetry") })
    }
}
