import Platform
import Problems
import Telemetry
import TelemetrySDK
import Testing

/// Every kind of secret in every place of a span and of a metric, on its way to an exporter.
@Suite struct RedactedExportersTests {
    enum Place: CaseIterable {
        case name, attribute, arrayElement, attributeName, secretName, status, failure
        case eventName, eventAttribute, linkAttribute, traceState, linkTraceState, anotherName
    }

    private static let secrets = [
        Secrets.known, Secrets.openAI, Secrets.gitHub, Secrets.amazon, Secrets.google,
        Secrets.slack, Secrets.webToken, Secrets.privateKey,
    ]

    private let redaction = Redaction(secrets: [Secrets.known])

    /// What an exporter behind the redaction is handed of the spans that the body makes.
    private func exported(_ body: (Tracer) -> Void) -> [SpanData] {
        let exporter = CapturedExporter<SpanData>()
        let processor = SimpleSpanProcessor(RedactedSpanExporter(redaction, before: exporter))
        let provider = TracerProvider(processors: [processor])
        body(provider.tracer("tests"))
        _ = provider.shutdown(deadline: .soon)
        return exporter.items
    }

    /// All that is said of a span, as one text.
    private func told(_ span: SpanData) -> String {
        "\(span.name) \(span.attributes) \(span.status) \(span.events) "
            + "\(span.links.map(\.attributes)) "
            + span.context.state.header
            + span.links.map(\.context.state.header).joined()
    }

    @Test(arguments: Place.allCases) func `no secret of a span reaches the exporter`(place: Place) {
        for secret in Self.secrets {
            for planted in [secret, "사과 \(secret) 배", "가\(secret)나"] {
                let spans = exported { plant(planted, at: place, $0) }
                #expect(spans.count == 2)
                let text = spans.map(told).joined()
                for part in Self.telling(secret) { #expect(!text.contains(part), "\(text)") }
                if ![.traceState, .linkTraceState].contains(place) {
                    #expect(text.contains(Redaction.mark))
                }
                // What is no secret is still there.
                #expect(text.contains("ordinary"))
                #expect(text.contains("flashcard.term"))
            }
        }
    }

    private func plant(_ planted: String, at place: Place, _ tracer: Tracer) {
        let span = tracer.startSpan(
            place == .name ? planted : "ordinary",
            attributes: [.string("flashcard.term", "사과"), .int("flashcard.position", 1)],
            links: place == .linkTraceState ? [Link(context(planted))] : [],
            parent: place == .traceState
                ? Context(span: Span(propagating: context(planted))) : .root)
        switch place {
        case .attribute: span.set(.string("path", planted))
        case .arrayElement: span.set(.strings("paths", ["a", planted]))
        case .attributeName: span.set(.bool(planted, true))
        case .secretName: span.set(.string("http.request.header.authorization", planted))
        case .status: span.setStatus(.error(planted))
        case .failure: span.fail(Problem("a.b", .internal, planted))
        case .eventName: span.addEvent(planted)
        case .eventAttribute: span.addEvent("e", [.string("path", planted)])
        case .linkAttribute:
            span.addLink(span.context, [.string("path", planted)])
        case .anotherName: span.updateName(planted)
        case .name, .traceState, .linkTraceState: break
        }
        span.end()
        // A second one with the same name and keys: nothing that was remembered lets it through.
        let again = tracer.startSpan("ordinary", attributes: [.string("path", planted)])
        again.end()
    }

    /// The value of a trace state's member cannot hold every letter; a shape can be one.
    private func context(_ planted: String) -> SpanContext {
        var state = TraceState.empty.setting("vendor", planted.filter { $0.isASCII && $0 != "," })
        if state.isEmpty { state = .empty.setting("vendor", "x") }
        return SpanContext(
            traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: [.sampled], state: state,
            isRemote: true)
    }

    private static func telling(_ secret: String) -> [String] {
        secret.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count >= 6 }
            .filter { !["PRIVATE", "BEGIN"].contains($0) }
    }

    @Test func `a span without a secret is handed on as it is, and one with it keeps the rest`()
        throws
    {
        let plain = CapturedExporter<SpanData>()
        let processors = [
            SimpleSpanProcessor(plain),
            SimpleSpanProcessor(RedactedSpanExporter(redaction, before: plain)),
        ]
        let provider = TracerProvider(processors: processors)
        let tracer = provider.tracer("tests")
        let parent = tracer.startSpan("parent")
        let inner = Context(span: parent)
        tracer.startSpan("clean", attributes: [.string("a", "b")], parent: inner).end()
        let span = tracer.startSpan(
            "dirty", kind: .client, attributes: [.string("key", Secrets.openAI), .int("n", 7)],
            parent: inner)
        span.addEvent("tick")
        span.setStatus(.error("no"))
        span.end()
        parent.end()
        _ = provider.shutdown(deadline: .soon)
        let pairs = Dictionary(grouping: plain.items, by: \.context.spanID)
        #expect(pairs.count == 3)
        for pair in pairs.values {
            let (one, other) = (pair[0], pair[1])
            #expect(one.name == other.name)
            #expect(one.context == other.context)
            #expect(one.parentSpanID == other.parentSpanID)
            #expect(one.kind == other.kind)
            #expect(one.startTime == other.startTime)
            #expect(one.endTime == other.endTime)
            #expect(one.status == other.status)
            #expect(one.events == other.events)
            #expect(one.scope == other.scope)
            if one.name == "dirty" {
                #expect(other.attributes == [.string("key", Redaction.mark), .int("n", 7)])
                // The recorded span is another exporter's, too, and stays as it was.
                #expect(one["key"] == .string(Secrets.openAI))
            } else {
                #expect(one.attributes == other.attributes)
            }
        }
    }

    @Test func `a name that was ordinary as a span's is looked at again as an attribute's`() {
        let spans = exported { tracer in
            tracer.startSpan("api_key").end()
            tracer.startSpan("x", attributes: [.string("api_key", "hush-hush")]).end()
            tracer.startSpan("x", attributes: [.string("api_key", "hush-hush")]).end()
        }
        #expect(spans.dropFirst().allSatisfy { $0["api_key"] == .string(Redaction.mark) })
        #expect(spans[0].name == "api_key")
    }

    @Test func `names that share a place are told apart`() {
        let names = (0..<2_000).map { "flashcard.name.\($0)" } + ["db_password", "ab_password"]
        let spans = exported { tracer in
            for _ in 0..<2 {
                for name in names {
                    tracer.startSpan("x", attributes: [.string(name, "hush")]).end()
                }
            }
        }
        #expect(spans.count == names.count * 2)
        for span in spans {
            let attribute = span.attributes[0]
            let isSecret = attribute.key.hasSuffix("password")
            #expect(attribute.value == .string(isSecret ? Redaction.mark : "hush"))
        }
    }

    @Test(arguments: secrets) func `no secret of a metric reaches the exporter`(secret: String)
        throws
    {
        let exporter = CapturedExporter<MetricData>()
        let redacted = RedactedMetricExporter(redaction, before: exporter)
        let bench = MetricBench(
            views: [View(name: "sum", .stream(attributes: .drop(["dropped"])))],
            filter: .alwaysOn)
        let planted: [Attribute] = [
            .string("path", "가\(secret)"), .string("dropped", secret), .string("kept", "사과"),
        ]
        (bench.meter.counter("sum") as Counter<Int64>).add(1, planted)
        (bench.meter.gauge("gauge") as Gauge<Double>).record(1, planted)
        (bench.meter.histogram("histogram") as Histogram<Double>).record(1, planted)
        (bench.meter.counter("plain") as Counter<Int64>).add(1, [.string("kept", "사과")])
        let batch = bench.collect()
        #expect(batch.count == 4)
        #expect("\(batch)".contains(Self.telling(secret)[0]))
        _ = redacted.export(batch, deadline: .soon)
        let text = "\(exporter.items)"
        for part in Self.telling(secret) { #expect(!text.contains(part), "\(text)") }
        #expect(text.contains(Redaction.mark))
        #expect(exporter.items.map(\.name) == batch.map(\.name))
        #expect(exporter.items.filter { $0.name == "plain" } == batch.filter { $0.name == "plain" })
    }

    @Test func `no secret of a resource reaches an exporter`() {
        let resource = Resource(
            [
                .string("service.name", "flashcard"), .string("note", Secrets.openAI),
                .string("api_key", "hush"), .strings("args", ["x", "--key=\(Secrets.gitHub)"]),
            ], schemaURL: "https://example.org/1")
        let told = redaction.redact(resource)
        #expect(told["service.name"] == .string("flashcard"))
        #expect(told["note"] == .string(Redaction.mark))
        #expect(told["api_key"] == .string(Redaction.mark))
        #expect(told["args"] == .strings(["x", "--key=\(Redaction.mark)"]))
        #expect(told.schemaURL == resource.schemaURL)
        #expect(redaction.redact(told) == told)
    }
}
