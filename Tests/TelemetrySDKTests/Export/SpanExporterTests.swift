import JSON
import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SpanExporterTests {
    @Test(.proves("Exporters: In-memory (mock exporter)"))
    func `the captured exporter keeps so many and counts the rest`() {
        let exporter = CapturedExporter<SpanData>(most: 3)
        let provider = TracerProvider(processors: [SimpleSpanProcessor(exporter)])
        let scope = InstrumentationScope("s", schemaURL: "https://example.org/1")
        for number in 0..<5 { provider.tracer(scope).startSpan("\(number)").end() }
        #expect(provider.shutdown(deadline: .soon) == 0)
        #expect(exporter.items.map(\.name) == ["0", "1", "2"])
        #expect(exporter.batches.map(\.count) == [1, 1, 1])
        #expect(exporter.overflow == 2)
        #expect(exporter.isShutDown)
        #expect(exporter.items[0].scope.schemaURL == "https://example.org/1")
        exporter.removeAll()
        #expect(exporter.items.isEmpty)
    }

    @Test(.proves("Exporters: Exporter interface"))
    func `an exporter is handed spans, flushes and the end, and its answers are counted`() {
        let exporter = CapturedExporter<SpanData>()
        let batch = BatchSpanProcessor(exporter)
        let tracer = TracerProvider(processors: [batch]).tracer("t")
        tracer.startSpan("one").end()
        #expect(batch.forceFlush(deadline: .soon))
        #expect(exporter.items.map(\.name) == ["one"])
        #expect(exporter.flushes == 1)
        exporter.answer(.rejected(1))
        tracer.startSpan("two").end()
        _ = batch.forceFlush(deadline: .soon)
        exporter.answer(.failed(Problem("a.b", .internal, "No.")))
        tracer.startSpan("three").end()
        #expect(!batch.forceFlush(deadline: .soon))
        let counts = batch.counts
        #expect([counts.exported, counts.rejected, counts.failed] == [1, 1, 1])
        #expect(!exporter.isShutDown)
        _ = batch.shutdown(deadline: .soon)
        #expect(exporter.isShutDown)
    }

    @Test(.proves("Exporters: Standard output (logging)"))
    func `the console shows a span as a line of JSON with all its parts`() throws {
        let written = Written()
        let time = MovedTime()
        let provider = TracerProvider(
            resource: Resource([.string("service.name", "tested")]),
            processors: [SimpleSpanProcessor(ConsoleSpanExporter { written.write($0) })],
            time: time.source)
        let tracer = provider.tracer(InstrumentationScope("console", version: "1"))
        let span = tracer.startSpan(
            "work", kind: .client,
            attributes: [
                .string("a", "x\n"), .bool("b", true), .int("c", 1), .double("d", .nan),
                .strings("e", ["y"]), Attribute("f", .bools([false])), Attribute("g", .ints([2])),
                Attribute("h", .doubles([0.5])),
            ], parent: Context(span: .remote(state: .empty.setting("v", "1"))))
        span.addEvent("happened", [.int("n", 1)])
        span.addLink(Span.remote().context)
        span.setStatus(.error("broke"))
        span.end()
        tracer.startSpan("fine").end()
        let lines = try written.objects()
        #expect(lines.count == 2)
        #expect(lines[0]["name"] == "work")
        #expect(lines[0]["kind"] == "client")
        #expect(lines[0]["parent_span_id"] == "000000000000cccc")
        #expect(lines[0]["trace_state"] == "v=1")
        #expect(lines[0]["start"] == "2026-11-21T12:03:04.123456Z")
        #expect(lines[0]["status"] == "error")
        #expect(lines[0]["status_description"] == "broke")
        #expect(lines[0]["attributes"]?["d"] == "nan")
        #expect(lines[0]["attributes"]?["h"]?.asArray?.count == 1)
        #expect(lines[0]["events"]?.asArray?[0]["name"] == "happened")
        #expect(lines[0]["links"]?.asArray?.count == 1)
        #expect(lines[0]["scope_version"] == "1")
        #expect(lines[0]["resource"]?["service.name"] == "tested")
        #expect(lines[1]["parent_span_id"] == nil)
        #expect(lines[1]["status"] == nil)
    }

    @Test
    func `a simple processor exports at once, counts how it went, and ends with the shutdown`() {
        let exporter = CapturedExporter<SpanData>()
        let simple = SimpleSpanProcessor(exporter)
        let tracer = TracerProvider(processors: [simple]).tracer("t")
        tracer.startSpan("one").end()
        exporter.answer(.rejected(1))
        tracer.startSpan("two").end()
        exporter.answer(.failed(Problem("a.b", .internal, "No.")))
        tracer.startSpan("three").end()
        #expect(simple.shutdown(deadline: .soon) == 0)
        tracer.startSpan("four").end()
        let counts = simple.counts
        #expect(
            [counts.exported, counts.rejected, counts.failed, counts.alreadyShutdown] == [
                1, 1, 1, 1,
            ])
        #expect(counts.isBalanced)
        #expect(exporter.isShutDown)
    }
}
