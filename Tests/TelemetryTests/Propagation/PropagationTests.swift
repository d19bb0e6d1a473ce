//  Carriers, several propagators as one, and the one that libraries find.

import Telemetry
import TestSupport
import Testing

@Suite struct PropagationTests {
    private let context: Context = {
        var context = Context(
            span: Span(
                propagating: SpanContext(
                    traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: .sampled,
                    isRemote: true)))
        context.baggage = Baggage.empty.setting("run", "7")
        return context
    }()

    @Test(.proves("Context Propagation: Composite Propagator"))
    func `several propagators write and read as one`() {
        let both = CompositePropagator.standard
        #expect(both.fields == ["traceparent", "tracestate", "baggage"])
        var carrier: [String: String] = [:]
        both.inject(context, into: &carrier, using: .dictionary)
        #expect(Set(carrier.keys) == ["traceparent", "baggage"])
        #expect(both.extract(from: carrier, using: .dictionary, into: Context()) == context)
        let doubled = CompositePropagator([both, W3CBaggagePropagator()])
        #expect(doubled.fields == both.fields)
    }

    @Test func `without propagators nothing crosses`() {
        var carrier = ["traceparent": "left alone"]
        let none = CompositePropagator([])
        none.inject(context, into: &carrier, using: .dictionary)
        #expect(carrier == ["traceparent": "left alone"])
        #expect(none.extract(from: carrier, using: .dictionary, into: context) == context)
        #expect(none.fields.isEmpty)
    }

    @Test(
        .proves("Context Propagation: TextMapPropagator", "Context Propagation: Setter argument"))
    func `a carrier of one's own is written through the setter`() {
        struct Envelope { var stamps: [String] = [] }
        var envelope = Envelope()
        let setter = TextMapSetter<Envelope> { $0.stamps.append("\($1):\($2)") }
        CompositePropagator.standard.inject(context, into: &envelope, using: setter)
        #expect(
            envelope.stamps == [
                "traceparent:00-00000000000000010000000000000002-0000000000000003-01",
                "baggage:run=7",
            ])
    }

    @Test(.proves("Context Propagation: Getter argument"))
    func `a carrier of one's own is read through the getter`() {
        struct Envelope { let stamps: [String] }
        let envelope = Envelope(stamps: [
            "traceparent:00-00000000000000010000000000000002-0000000000000003-01",
            "baggage:run=7", "other:x",
        ])
        let getter = TextMapGetter<Envelope>(
            keys: { _ in [] },
            all: { envelope, name in
                envelope.stamps.filter { $0.hasPrefix(name + ":") }
                    .map { String($0.dropFirst(name.count + 1)) }
            })
        let read = CompositePropagator.standard.extract(
            from: envelope, using: getter, into: Context())
        #expect(read == context)
        let deaf = TextMapGetter<Envelope>(keys: { _ in [] }, all: { _, _ in [] })
        let nothing = CompositePropagator.standard.extract(
            from: envelope, using: deaf, into: Context())
        #expect(nothing == Context())
    }

    @Test(
        .proves(
            "Context Propagation: Getter argument",
            "Context Propagation: Getter argument returning Keys"))
    func `a getter tells the names, and each value under one`() {
        let pairs = [
            HeaderPair(name: "Baggage", value: "a=1"), HeaderPair(name: "host", value: "h"),
            HeaderPair(name: "BAGGAGE", value: "b=2"),
        ]
        let getter = TextMapGetter<[HeaderPair]>.headers
        #expect(getter.keys(pairs) == ["Baggage", "host", "BAGGAGE"])
        #expect(getter.all(pairs, "baggage") == ["a=1", "b=2"])
        #expect(getter.first(pairs, "baggage") == "a=1")
        #expect(getter.first(pairs, "none") == nil)
        let words = ["Host": "h"]
        #expect(TextMapGetter.dictionary.keys(words) == ["Host"])
        #expect(TextMapGetter.dictionary.first(words, "hOST") == "h")
    }

    @Test func `setting a header replaces the one that is there in any case`() {
        var pairs = [
            HeaderPair(name: "TraceParent", value: "old"), HeaderPair(name: "host", value: "h"),
        ]
        TextMapSetter.headers.set(&pairs, "traceparent", "new")
        #expect(pairs.map(\.name) == ["host", "traceparent"])
        #expect(pairs.map(\.value) == ["h", "new"])
    }

    @Test(.proves("Context Propagation: env vars as propagation carrier"))
    func `a program hands its trace to another in the environment`() {
        var environment = ["PATH": "/bin", "BAGGAGE": ""]
        CompositePropagator.standard.inject(context, into: &environment, using: .environment)
        #expect(Set(environment.keys) == ["PATH", "TRACEPARENT", "BAGGAGE"])
        let read = CompositePropagator.standard.extract(
            from: environment, using: .environment, into: Context())
        #expect(read == context)
        environment["TRACEPARENT"] = ""
        #expect(TextMapGetter.environment.all(environment, "traceparent").isEmpty)
        #expect(TextMapGetter.environment.keys(environment).count == 3)
    }

    @Test(
        .proves("Context Propagation: env vars as propagation carrier"),
        arguments: [
            ("traceparent", "TRACEPARENT"), ("x-b3.id", "X_B3_ID"), ("9lives", "_9LIVES"),
            ("단", "___"), ("a_B1", "A_B1"),
        ])
    func `a name becomes one that every shell can carry`(name: String, variable: String) {
        #expect(EnvironmentCarrier.variable(name) == variable)
    }

    /// Other suites read the global propagator too, so that this one leaves what carries nothing.
    @Test(.proves("Context Propagation: Global Propagator"))
    func `nothing is carried until the program says how`() {
        #expect(GlobalPropagator.current.fields.isEmpty)
        GlobalPropagator.set(W3CBaggagePropagator())
        defer { GlobalPropagator.set(CompositePropagator([])) }
        #expect(GlobalPropagator.current.fields == ["baggage"])
        var carrier: [String: String] = [:]
        GlobalPropagator.current.inject(context, into: &carrier, using: .dictionary)
        #expect(carrier == ["baggage": "run=7"])
    }
}
