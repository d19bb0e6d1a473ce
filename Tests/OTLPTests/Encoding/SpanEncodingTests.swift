//  Spans as OTLP JSON, byte by byte.

import OTLP
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SpanEncodingTests {
    @Test(.proves("Exporters: schemaUrl on spans"))
    func `everything that a span can say is said by the mapping's names`() {
        var limits = SpanLimits.standard
        limits.attributes.count = 2
        limits.events = 1
        limits.links = 1
        let given = Given(
            resource: Resource(
                [.string("service.name", "tested")], schemaURL: "https://example.org/1"),
            limits: limits)
        let tracer = given.provider.tracer(
            InstrumentationScope(
                "scope", version: "2", schemaURL: "https://example.org/2",
                attributes: [.bool("own", true)]))
        let span = tracer.startSpan(
            "GET /cards", kind: .client,
            attributes: [.string("a", "b"), .int("n", 0), .int("lost", 1)],
            links: [
                Link(Given.remote, attributes: [.double("d", 0.5)]), Link(Given.remote),
            ], parent: Context.root.with(Span(propagating: Given.remote)), startTime: 1)
        span.addEvent("first", [.bool("e", false)], at: 2)
        span.addEvent("lost", at: 2)
        span.setStatus(.error("it \"broke\""))
        span.end(at: 18_446_744_073_709_551_615)
        #expect(
            encoded { $0.write(given.spans) } == #"{"resourceSpans":[{"resource":{"attributes":["#
                + #"{"key":"service.name","value":{"stringValue":"tested"}}]},"scopeSpans":[{"#
                + #""scope":{"name":"scope","version":"2","attributes":[{"key":"own","value":"#
                + #"{"boolValue":true}}]},"spans":[{"traceId":"0123456789abcdeffedcba9876543210","#
                + #""spanId":"0000000000000001","traceState":"vendor=a \"quoted\" word","#
                + #""parentSpanId":"00abcdef01234567","flags":769,"name":"GET /cards","kind":3,"#
                + #""startTimeUnixNano":"1","endTimeUnixNano":"18446744073709551615","#
                + #""attributes":["#
                + #"{"key":"a","value":{"stringValue":"b"}},{"key":"n","value":{"intValue":"0"}}],"#
                + #""droppedAttributesCount":1,"events":[{"timeUnixNano":"2","name":"first","#
                + #""attributes":[{"key":"e","value":{"boolValue":false}}]}],"#
                + #""droppedEventsCount":1,"links":[{"traceId":"0123456789abcdeffedcba9876543210","#
                + #""spanId":"00abcdef01234567","traceState":"vendor=a \"quoted\" word","#
                + #""attributes":[{"key":"d","value":{"doubleValue":0.5}}],"flags":769}],"#
                + #""droppedLinksCount":1,"status":{"code":2,"message":"it \"broke\""}}],"#
                + #""schemaUrl":"https://example.org/2"}],"schemaUrl":"https://example.org/1"}]}"#)
    }

    @Test func `what a span does not say is not sent`() {
        let given = Given(resource: .empty)
        let span = given.provider.tracer("").startSpan("", parent: .root, startTime: 7)
        span.end(at: 8)
        #expect(
            encoded { $0.write(given.spans) } == #"{"resourceSpans":[{"scopeSpans":[{"spans":["#
                + #"{"traceId":"00000000abcdef000000000000000001","spanId":"0000000000000001","#
                + #""flags":257,"kind":1,"startTimeUnixNano":"7","endTimeUnixNano":"8"}]}]}]}"#)
    }

    @Test(arguments: [
        (SpanKind.internal, 1), (.server, 2), (.client, 3), (.producer, 4), (.consumer, 5),
    ])
    func `a kind is sent as its number`(kind: SpanKind, number: Int) {
        let given = Given()
        given.provider.tracer("t").startSpan("s", kind: kind, parent: .root).end()
        #expect(encoded { $0.write(given.spans) }.contains(#""kind":\#(number),"#))
    }

    @Test(arguments: [
        (SpanStatus.unset, nil), (.ok, #"{"code":1}"#), (.error(), #"{"code":2}"#),
        (.error("why"), #"{"code":2,"message":"why"}"#),
    ])
    func `a status is sent once it is set`(status: SpanStatus, json: String?) {
        let given = Given()
        let span = given.provider.tracer("t").startSpan("s", parent: .root)
        span.setStatus(status)
        span.end()
        let text = encoded { $0.write(given.spans) }
        #expect(json.map { text.contains(#","status":\#($0)}"#) } ?? !text.contains("status"))
    }

    @Test(
        arguments: [
            (TraceFlags(), false, 0x100), (.sampled, false, 0x101),
            ([.sampled, .random], true, 0x303),
            (TraceFlags(rawValue: 0xFF), true, 0x3FF),
        ] as [(TraceFlags, Bool, Int)])
    func `flags tell whether the parent is of another process`(
        flags: TraceFlags, isRemote: Bool, number: Int
    ) {
        let given = Given()
        var context = Given.remote
        context.flags = flags
        context.isRemote = isRemote
        let span = given.provider.tracer("t").startSpan(
            "s", links: [Link(context)], parent: .root)
        span.end()
        #expect(encoded { $0.write(given.spans) }.contains(#","flags":\#(number)}]"#))
    }

    @Test func `spans of one scope and one resource stand together`() throws {
        let one = Given()
        let other = Given(resource: Resource([.string("service.name", "other")]))
        for (given, scope) in [(one, "a"), (one, "b"), (other, "a"), (one, "a"), (one, "b")] {
            given.provider.tracer(InstrumentationScope(scope)).startSpan("s", parent: .root).end()
        }
        let mixed = [one.spans[0], one.spans[1], other.spans[0], one.spans[2], one.spans[3]]
        let text = encoded { $0.write(mixed) }
        #expect(text.split(separator: #""scopeSpans":"#).count - 1 == 2)
        #expect(text.split(separator: #""spans":"#).count - 1 == 3)
        let ids = text.split(separator: #""spanId":"00000000000000"#).dropFirst().map {
            $0.prefix(2)
        }
        #expect(ids == ["01", "03", "02", "04", "01"])
    }

    @Test func `no spans are no bytes, and a batch is a line`() {
        var encoder = OTLPEncoder()
        encoder.write([SpanData]())
        encoder.write([LogRecordData]())
        encoder.write([MetricData]())
        #expect(encoder.bytes.isEmpty)
        let given = Given()
        given.provider.tracer("t").startSpan("s", parent: .root).end()
        encoder.write(given.spans)
        let once = encoder.bytes
        encoder.newline()
        encoder.write(given.spans)
        #expect(encoder.bytes == once + [UInt8(ascii: "\n")] + once)
        encoder.removeAll()
        #expect(encoder.bytes.isEmpty)
    }

    @Test func `more scopes than are remembered are all right`() throws {
        let given = Given()
        for round in 0..<2 {
            for number in 0..<100 {
                given.provider.tracer(InstrumentationScope("scope \(number)"))
                    .startSpan("\(round)", parent: .root).end()
            }
        }
        var encoder = OTLPEncoder()
        encoder.write(given.spans)
        guard case .traces(let spans) = try OTLPDocument(line: encoder.bytes) else {
            return fail("no traces")
        }
        #expect(spans.count == 200)
        for (index, span) in spans.enumerated() {
            #expect(span.scope.name == "scope \(index / 2)")
            #expect(span.name == "\(index % 2)")
        }
    }
}
