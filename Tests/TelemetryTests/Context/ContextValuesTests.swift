import Telemetry
import TestSupport
import Testing

@Suite struct ContextValuesTests {
    private let span = Span(
        propagating: SpanContext(traceID: TraceID(high: 1, low: 2), spanID: SpanID(3)))

    @Test(
        .proves(
            "Context Propagation: Create Context Key",
            "Context Propagation: Get value from Context",
            "Context Propagation: Set value for Context"))
    func `a value is found under its key and under no other of the same name`() {
        let key = ContextKey<String>("name")
        let another = ContextKey<String>("name")
        var context = Context.root
        #expect(context[key] == nil)
        context[key] = "value"
        var changed = context
        changed[key] = "other"
        #expect(context[key] == "value")
        #expect(changed[key] == "other")
        #expect(context[another] == nil)
        changed[key] = nil
        #expect(changed == .root)
    }

    @Test(
        .proves(
            "Context Propagation: Attach Context", "Context Propagation: Detach Context",
            "Context Propagation: Get current Context"))
    func `a context is current within its scope, also when the scope fails`() async {
        struct Stop: Error {}
        let context = Context(span: span, runID: "run-1")
        #expect(Context.current == .root)
        #expect(throws: Stop.self) {
            try context.run { () throws(Stop) in
                #expect(Context.current == context)
                Context.root.run { #expect(Context.current == .root) }
                #expect(Context.current == context)
                throw Stop()
            }
        }
        #expect(Context.current == .root)
        let seen = await context.run { () async in Context.current }
        #expect(seen == context)
        #expect(Context.current == .root)
    }

    @Test(.proves("Traces: Get active Span (context)"))
    func `parts of a context change by themselves`() {
        var context = Context(span: span, runID: "run-1")
        #expect(context.suppressed.isSuppressed)
        #expect(!context.isSuppressed)
        context.runID = nil
        #expect(context == Context(span: span))
        #expect(context.span == span)
        #expect(Context.root.with(span) == context)
        #expect(context.hashValue == Context(span: span).hashValue)
        context.isSuppressed = true
        #expect(context.suppressed == context)
        #expect(context.span?.context.spanID == SpanID(3))
    }
}
