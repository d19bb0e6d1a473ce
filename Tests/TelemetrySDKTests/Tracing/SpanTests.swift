import Platform
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SpanTests {
    @Test(
        .proves(
            "Traces: Create a new Span", "Traces: Create root span",
            "Traces: Create with default parent (active span)"))
    func `without a parent the active span is the parent, and the root context begins a trace`() {
        let captured = Captured()
        captured.tracer.withSpan("outer") { outer in
            let inner = captured.tracer.startSpan("inner")
            #expect(inner.context.traceID == outer.context.traceID)
            inner.end()
            let root = captured.tracer.startSpan("root", parent: .root)
            #expect(root.context.traceID != outer.context.traceID)
            root.end()
        }
        let (inner, root, outer) = (captured.spans[0], captured.spans[1], captured.spans[2])
        #expect(inner.parentSpanID == outer.context.spanID)
        #expect(!root.parentSpanID.isValid)
        #expect(!outer.parentSpanID.isValid)
    }

    @Test(
        .proves(
            "Traces: Create with parent from Context", "Traces: IsRemote",
            "Traces: No explicit parent Span/SpanContext allowed"))
    func `a parent comes as a context, also from another process`() {
        let captured = Captured()
        let remote = Span.remote(state: .empty.setting("vendor", "x"))
        captured.tracer.startSpan("here", parent: Context(span: remote)).end()
        let span = captured.spans[0]
        #expect(span.context.traceID == remote.context.traceID)
        #expect(span.parentSpanID == remote.context.spanID)
        #expect(span.isParentRemote)
        #expect(!span.context.isRemote)
        #expect(span.context.state.header == "vendor=x")
    }

    @Test(
        .proves(
            "Traces: Get active Span (tracer)", "Traces: Mark Span active",
            "Traces: Set active Span"))
    func `a span made active is the current one, until its scope ends`() async {
        let captured = Captured()
        let span = captured.tracer.startSpan("manual")
        #expect(Span.current == .none)
        Context.current.with(span).run { #expect(Span.current == span) }
        #expect(Span.current == .none)
        await captured.tracer.withSpan("async") { inner async in
            #expect(Span.current == inner)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { #expect(Span.current == inner) }
            }
        }
        #expect(Span.current == .none)
    }

    @Test(
        .proves(
            "Traces: User-defined start timestamp", "Traces: End with timestamp", "Traces: End"))
    func `times are nanoseconds since 1970, the caller's or the clock's`() {
        let captured = Captured()
        captured.tracer.startSpan("given", startTime: 5).end(at: 9)
        let span = captured.tracer.startSpan("read")
        captured.time.move(by: .milliseconds(3))
        span.end()
        span.end(at: 1)
        #expect(captured.spans.map(\.name) == ["given", "read"])
        #expect(captured.spans[0].startTime == 5)
        #expect(captured.spans[0].endTime == 9)
        #expect(captured.spans[1].startTime == UInt64(MovedTime.start))
        #expect(captured.spans[1].endTime == UInt64(MovedTime.start) + 3_000_000)
    }

    @Test(
        .proves(
            "Traces: IsRecording", "Traces: IsRecording becomes false after End",
            "Traces: UpdateName"))
    func `a span records until its end and nothing after it`() {
        let captured = Captured()
        let span = captured.tracer.startSpan("first name")
        #expect(span.isRecording)
        span.updateName("second name")
        span.end()
        #expect(!span.isRecording)
        span.updateName("third")
        span.set("late", 1)
        span.addEvent("late")
        span.addLink(Span.remote().context)
        span.setStatus(.ok)
        let data = captured.spans[0]
        #expect(data.name == "second name")
        #expect(data.attributes.isEmpty && data.events.isEmpty && data.links.isEmpty)
        #expect(data.status == .unset)
    }

    @Test(.proves("Traces: Set status with StatusCode (Unset, Ok, Error)"))
    func `ok is final, an error may be replaced, unset changes nothing`() {
        func after(_ statuses: SpanStatus...) -> SpanStatus {
            let captured = Captured()
            let span = captured.tracer.startSpan("work")
            for status in statuses { span.setStatus(status) }
            span.end()
            return captured.spans[0].status
        }
        #expect(after() == .unset)
        #expect(after(.error("a"), .error("b")) == .error("b"))
        #expect(after(.error("a"), .unset) == .error("a"))
        #expect(after(.error("a"), .ok) == .ok)
        #expect(after(.ok, .error("a"), .unset) == .ok)
    }

    @Test(
        .proves(
            "Traces: SetAttribute", "Traces: docs prefer attributes at creation",
            "Traces: Unicode keys/values"))
    func `a later attribute of a name replaces the earlier, in its place`() {
        let captured = Captured()
        let span = captured.tracer.startSpan(
            "work", attributes: [.string("낱말", "사과"), .int("b", 1)])
        span.set(.string("c", "x"))
        span.set("낱말", "배 🍐")
        span.set([.int("b", 2), .bool("d", true)])
        span.end()
        #expect(
            captured.spans[0].attributes == [
                .string("낱말", "배 🍐"), .int("b", 2), .string("c", "x"), .bool("d", true),
            ])
        #expect(captured.spans[0].droppedAttributes == 0)
    }

    @Test(
        .proves(
            "Traces: Links can be recorded on span creation",
            "Traces: Links can be recorded after span creation",
            "Traces: Links order is preserved"))
    func `links keep their order, those of the start first`() {
        let captured = Captured()
        let linked = (1...3).map { Span.remote(span: $0).context }
        let span = captured.tracer.startSpan(
            "work", links: [Link(linked[0], attributes: [.int("n", 1)])])
        span.addLink(linked[1])
        span.addLink(linked[2], [.int("n", 3)])
        span.end()
        #expect(captured.spans[0].links.map(\.context) == linked)
        #expect(captured.spans[0].links.map(\.attributes.count) == [1, 0, 1])
    }

    @Test(.proves("Traces: AddEvent", "Traces: Add order preserved"))
    func `events keep the order in which they were added, whatever their times`() {
        let captured = Captured()
        let span = captured.tracer.startSpan("work")
        span.addEvent("late", at: 9)
        span.addEvent("early", [.bool("a", true)], at: 2)
        captured.time.move(by: .seconds(1))
        span.addEvent("now")
        span.end()
        let events = captured.spans[0].events
        #expect(events.map(\.name) == ["late", "early", "now"])
        #expect(events.map(\.time) == [9, 2, UInt64(MovedTime.start) + 1_000_000_000])
        #expect(events[1].attributes == [.bool("a", true)])
    }

    @Test(
        .proves(
            "Traces: Safe for concurrent calls (span)", "Traces: Safe for concurrent calls (events)"
        ))
    func `many may write to one span while it ends`() async {
        let captured = Captured(limits: SpanLimits(events: 10_000))
        let span = captured.tracer.startSpan("shared")
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask {
                    for turn in 0..<500 {
                        span.set("key \(task)", .int(Int64(turn)))
                        span.addEvent("event")
                    }
                }
            }
        }
        span.end()
        #expect(captured.spans[0].events.count == 2000)
        #expect(captured.spans[0].attributes.map(\.value) == Array(repeating: 499, count: 4))
    }

    @Test(.proves("Traces: new SpanId even when not recording"))
    func `a span that is not sampled has an id of its own in its parent's trace`() {
        let captured = Captured(sampler: .alwaysOff)
        let parent = Span.remote(flags: .random)
        let span = captured.tracer.startSpan("off", parent: Context(span: parent))
        #expect(!span.isRecording)
        #expect(span.context.traceID == parent.context.traceID)
        #expect(span.context.spanID != parent.context.spanID)
        #expect(span.context.isValid)
        #expect(span.context.flags == .random)
        span.end()
        #expect(captured.spans.isEmpty)
    }

    @Test func `where telemetry is suppressed no span is recorded`() {
        let captured = Captured()
        Context.root.suppressed.run {
            #expect(!captured.tracer.isEnabled)
            captured.tracer.withSpan("hidden") { #expect(!$0.isRecording) }
        }
        #expect(captured.spans.isEmpty)
        #expect(captured.provider.counts.started.values.allSatisfy { $0 == 0 })
    }

    @Test func `the wall clock is asked again after a minute, and a span keeps its own`() {
        let captured = Captured()
        let long = captured.tracer.startSpan("long")
        captured.time.move(by: .seconds(90))
        captured.tracer.startSpan("after").end()
        long.end()
        #expect(captured.spans[0].startTime == UInt64(MovedTime.start) + 90_000_000_000)
        #expect(captured.spans[1].endTime - captured.spans[1].startTime == 90_000_000_000)
    }
}
