//  The cases of the W3C's own test-suite for trace context, as a table, and both directions of
//  every header that we write.

import Telemetry
import TestSupport
import Testing

@Suite struct W3CTraceContextPropagatorTests {
    private let propagator = W3CTraceContextPropagator()
    private static let trace = "12345678901234567890123456789012"
    private static let span = "1234567890123456"

    private func extracted(_ headers: [(String, String)]) -> SpanContext? {
        let carrier = headers.map { HeaderPair(name: $0.0, value: $0.1) }
        return propagator.extract(from: carrier, using: .headers, into: Context()).span?.context
    }

    private func injected(_ span: SpanContext) -> [String: String] {
        var carrier: [String: String] = [:]
        propagator.inject(
            Context(span: Span(propagating: span)), into: &carrier, using: .dictionary)
        return carrier
    }

    @Test(.proves("Context Propagation: TraceContext Propagator", "Context Propagation: Fields"))
    func `the trace is written into two headers`() {
        #expect(propagator.fields == ["traceparent", "tracestate"])
        let span = SpanContext(
            traceID: TraceID(high: 0x1, low: 0xABC), spanID: SpanID(0xF), flags: [.sampled],
            state: TraceState.empty.setting("a", "1"))
        #expect(
            injected(span) == [
                "traceparent": "00-00000000000000010000000000000abc-000000000000000f-01",
                "tracestate": "a=1",
            ])
        #expect(injected(.invalid).isEmpty)
        var carrier: [String: String] = [:]
        propagator.inject(Context(), into: &carrier, using: .dictionary)
        #expect(carrier.isEmpty)
    }

    @Test(arguments: [
        "00-\(trace)-\(span)-00", "00-\(trace)-\(span)-01", " \t00-\(trace)-\(span)-01 \t",
        "cc-\(trace)-\(span)-01", "cc-\(trace)-\(span)-01-what-the-future-will-be-like",
        "fe-\(trace)-\(span)-01-", "00-\(trace)-\(span)-ff",
    ])
    func `a good traceparent is taken`(header: String) throws {
        let span = try #require(extracted([("TraceParent", header)]))
        #expect(span.traceID.text == Self.trace)
        #expect(span.spanID.text == Self.span)
        #expect(span.isRemote)
        #expect(span.isSampled == !header.contains("-00"))
    }

    @Test(
        .proves("Traces: Conforms to the W3C TraceContext spec"),
        arguments: [
            "", "00", "00-\(trace)-\(span)", "00-\(trace)-\(span)-0", "00-\(trace)-\(span)-1",
            "00-\(trace)-\(span)-01-", "00-\(trace)-\(span)-01.", "00-\(trace)-\(span)-01-00",
            "cc-\(trace)-\(span)-01.what-the-future-will-not-be-like", "ff-\(trace)-\(span)-01",
            "FF-\(trace)-\(span)-01", "0-\(trace)-\(span)-01", "000-\(trace)-\(span)-01",
            ".0-\(trace)-\(span)-01", "0.-\(trace)-\(span)-01", "00-\(trace.dropLast())-\(span)-01",
            "00-\(trace)1-\(span)-01", "00-.\(trace.dropFirst())-\(span)-01",
            "00-\(trace.dropLast())A-\(span)-01", "00-\(trace)-\(span.dropLast())-01",
            "00-\(trace)-\(span)1-01", "00-\(trace)-.\(span.dropFirst())-01",
            "00-\(trace)-\(span.dropLast())B-01", "00-00000000000000000000000000000000-\(span)-01",
            "00-\(trace)-0000000000000000-01", "00-\(trace)-\(span)-.0", "00-\(trace)-\(span)-0.",
            "00-\(trace)-\(span)-0A", "00-\(trace)-\(span)-%0", "00_\(trace)_\(span)_01",
            "00-\(trace)-\(span)-01,00-\(trace)-\(span)-01", "00-\(trace)-\(span)-\u{FF10}1",
        ])
    func `a bad traceparent begins a new trace`(header: String) {
        #expect(extracted([("traceparent", header), ("tracestate", "foo=1")]) == nil)
    }

    @Test func `a second traceparent makes both worthless`() {
        let header = "00-\(Self.trace)-\(Self.span)-01"
        #expect(extracted([("traceparent", header), ("traceparent", header)]) == nil)
        #expect(extracted([("tracestate", "foo=1")]) == nil)
        #expect(extracted([("trace-parent", header), ("trace.parent", header)]) == nil)
    }

    @Test func `without a header the context stays as it was`() {
        let mine = Context(
            span: Span(
                propagating: SpanContext(traceID: TraceID(high: 1, low: 2), spanID: SpanID(3))))
        #expect(propagator.extract(from: [:], using: .dictionary, into: mine) == mine)
    }

    @Test(
        .proves("Traces: Conforms to the W3C TraceContext spec"),
        arguments: [
            (["foo=1"], "foo=1"), (["foo=1,bar=2"], "foo=1,bar=2"),
            (["foo=1", "bar=2"], "foo=1,bar=2"),
            (["foo=1 \t , \t bar=2, \t baz=3"], "foo=1,bar=2,baz=3"),
            (
                ["foo=1\t", " bar=2"],
                "foo=1,bar=2"
            ), (["foo=1,", "", ",bar=2"], "foo=1,bar=2"), ([""], ""),
            (["foo@=1,bar=2"], "foo@=1,bar=2"), (["foo=1, ,bar=2"], "foo=1,bar=2"),
            (["foo =1"], ""), (["FOO=1"], ""), (["foo.bar=1"], ""), (["foo@bar@=1"], "foo@bar@=1"),
            (["foo"], ""), (["foo=bar=baz"], ""), (["foo=,bar=3"], ""), (["0foo=1"], "0foo=1"),
            (["foo=1,foo=2"], ""),
        ])
    func `a tracestate is joined from its headers, and a bad one costs itself only`(
        headers: [String], expected: String
    ) throws {
        let span = try #require(
            extracted(
                [("traceparent", "00-\(Self.trace)-\(Self.span)-00")]
                    + headers.map { ("tracestate", $0) }))
        #expect(span.traceID.text == Self.trace)
        #expect(span.state.header == expected)
    }

    @Test func `32 members pass, one more costs the whole state`() throws {
        let parent = ("traceparent", "00-\(Self.trace)-\(Self.span)-01")
        let members = (0..<33).map { "bar\($0)=\($0)" }
        let most = members.dropLast().joined(separator: ",")
        let kept = try #require(extracted([parent, ("tracestate", most)]))
        #expect(kept.state.header == most)
        let over = members.joined(separator: ",")
        let lost = try #require(extracted([parent, ("tracestate", over)]))
        #expect(lost.state.isEmpty)
    }

    @Test func `a long state is sent in whole members, the longest leaving first`() throws {
        let long = "long=" + String(repeating: "x", count: 200)
        let others = (0..<20).map { "k\($0)=" + String(repeating: "y", count: 20) }
        let state = try #require(
            TraceState(header: ([others[0], long] + others[1...]).joined(separator: ",")))
        let span = SpanContext(
            traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), state: state)
        let sent = try #require(injected(span)["tracestate"])
        #expect(sent.utf8.count <= 512)
        #expect(!sent.contains("long"))
        #expect(sent == others.prefix(sent.split(separator: ",").count).joined(separator: ","))
        #expect(sent.split(separator: ",").count >= 19)
    }

    @Test(.proves("Traces: W3C Level 2 randomness"))
    func `the random flag is kept, an unknown flag is not`() throws {
        let header = "00-\(Self.trace)-\(Self.span)-"
        for (flags, kept) in [("02", "02"), ("03", "03"), ("fe", "02"), ("fc", "00")] {
            let span = try #require(extracted([("traceparent", header + flags)]))
            #expect(span.flags.contains(.random) == (kept != "00"))
            #expect(injected(span)["traceparent"] == header + kept)
        }
    }

    @Test(.proves("Traces: Conforms to the W3C TraceContext spec"))
    func `a trace of a later version goes on as version 00`() throws {
        let span = try #require(
            extracted([("traceparent", "cc-\(Self.trace)-\(Self.span)-01-later")]))
        #expect(injected(span)["traceparent"] == "00-\(Self.trace)-\(Self.span)-01")
    }

    @Test(
        .proves("Traces: Conforms to the W3C TraceContext spec"),
        arguments: 0..<200 as Range<UInt64>)
    func `what is written is read again as it was`(seed: UInt64) throws {
        var random = SeededRandom(seed)
        var state = TraceState.empty
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            state = state.setting(
                "k\(random.next() % 1000)", String(random.next(), radix: 36))
        }
        let span = SpanContext(
            traceID: TraceID(high: random.next(), low: random.next() | 1),
            spanID: SpanID(random.next() | 1), flags: TraceFlags(rawValue: UInt8(seed % 4)),
            state: state, isRemote: true)
        let read = propagator.extract(from: injected(span), using: .dictionary, into: Context())
        #expect(read.span?.context == span)
    }
}
