import Synchronization
import Telemetry
import TestSupport
import Testing

/// There is one installation in a process, so these run one after the other.
@Suite(.serialized) struct TracerTests {
    private enum Fault: Error, Equatable { case fell(Int) }

    /// An SDK in a few lines: every span is a child with a fixed id, and what is called is noted.
    private final class Small: TracerSource, SpanStarting, SpanRecording {
        let calls = Mutex<[String]>([])

        func note(_ call: String) { calls.withLock { $0.append(call) } }

        func starter(for scope: InstrumentationScope) -> any SpanStarting {
            note("scope \(scope.name)")
            return self
        }

        var isEnabled: Bool { true }
        var isRecording: Bool { true }

        func start(
            _ name: String, kind: SpanKind, parent: Context?, startTime: UInt64?,
            attributes: () -> [Attribute], links: () -> [Link]
        ) -> Span {
            note("start \(name) \(kind) \(attributes().count) \(links().count)")
            return Span(
                context: SpanContext(traceID: TraceID(high: 9, low: 9), spanID: SpanID(9)),
                recorder: self)
        }

        var context: SpanContext {
            SpanContext(traceID: TraceID(high: 9, low: 9), spanID: SpanID(9))
        }

        func set(_ key: String, _ value: AttributeValue) { note("set \(key)") }
        func addEvent(_ name: String, attributes: [Attribute], at time: UInt64?) {
            note("event \(name)")
        }
        func addLink(_ link: Link) { note("link") }
        func setStatus(_ status: SpanStatus) { note("status \(status)") }
        func updateName(_ name: String) { note("name \(name)") }
        func end(at time: UInt64?) { note("end \(time ?? 0)") }
        func fail(_ error: any Error, parent: Context) { note("fail \(error)") }
        func note(toldFailure: Int) { note("told") }
    }

    private let remote = Span(
        propagating: SpanContext(
            traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: .sampled, isRemote: true))

    @Test func `without an SDK nothing is computed and nothing happens`() throws {
        let tracer = Tracer(scope: "tracer.tests")
        let computed = Mutex(0)
        func attributes() -> [Attribute] {
            computed.withLock { $0 += 1 }
            return []
        }
        let span = tracer.startSpan("work", attributes: attributes())
        span.set("a", 1)
        span.addEvent("event", attributes())
        span.addLink(remote.context, attributes())
        span.setStatus(.ok)
        span.updateName("other")
        span.set([.int("a", 1)])
        span.end()
        #expect(!span.isRecording)
        #expect(!tracer.isEnabled)
        #expect(!span.context.isValid)
        #expect(computed.withLock { $0 } == 0)
        let value = tracer.withSpan("work", attributes: attributes()) { _ in 7 }
        #expect(value == 7)
        #expect(throws: Fault.fell(1)) {
            try tracer.withSpan("work") { _ throws(Fault) in throw .fell(1) }
        }
        #expect(computed.withLock { $0 } == 0)
    }

    @Test func `without an SDK the parent's context flows through`() async throws {
        let tracer = Tracer(scope: "tracer.tests")
        let parent = Context(span: remote)
        #expect(tracer.startSpan("work", parent: parent).context == remote.context)
        parent.run {
            #expect(tracer.startSpan("work").context == remote.context)
            #expect(!tracer.startSpan("root", parent: .root).context.isValid)
            tracer.withSpan("work") { span in
                #expect(span.context == remote.context)
                #expect(Span.current == remote)
            }
        }
        await tracer.withSpan("work", parent: parent) { span async in
            #expect(span.context == remote.context)
            #expect(Span.current.context == remote.context)
        }
        let sync = tracer.withSpan("work", parent: parent) { _ in Span.current }
        #expect(sync == remote)
    }

    @Test func `the installed SDK hears every tracer, also one made before`() {
        let small = Small()
        let tracer = Tracer(scope: "tracer.tests")
        #expect(TracingInstallation.install(small))
        defer { TracingInstallation.remove(small) }
        #expect(!TracingInstallation.install(Small()))
        #expect(tracer.isEnabled)
        let span = tracer.startSpan(
            "work", kind: .client, attributes: [.int("a", 1)], links: [Link(remote.context)])
        #expect(span.isRecording)
        span.set("a", 1)
        span.set([.int("b", 1)])
        span.addEvent("event")
        span.addLink(remote.context)
        span.setStatus(.ok)
        span.updateName("other")
        span.end(at: 5)
        tracer.startSpan("again").end()
        #expect(
            small.calls.withLock { $0 } == [
                "scope tracer.tests", "start work client 1 1", "set a", "set b", "event event",
                "link", "status ok", "name other", "end 5", "start again internal 0 0", "end 0",
            ])
    }

    @Test func `a scope ends its span however the body ends, and the error keeps its type`() async {
        let small = Small()
        let tracer = Tracer(scope: "tracer.tests", starter: small)
        do throws(Fault) {
            let seven = try await tracer.withSpan("a") { span async throws(Fault) in
                Span.current == span ? 7 : 0
            }
            #expect(seven == 7)
            try tracer.withSpan("b") { _ throws(Fault) in throw .fell(2) }
        } catch {
            #expect(error == .fell(2))
        }
        #expect(
            small.calls.withLock { $0 } == [
                "start a internal 0 0", "end 0", "start b internal 0 0", "fail fell(2)", "end 0",
            ])
    }

    @Test func `after removal a tracer asks the SDK that comes next`() {
        let (first, second) = (Small(), Small())
        let tracer = Tracer(scope: "tracer.tests")
        #expect(TracingInstallation.install(first))
        tracer.startSpan("one").end()
        TracingInstallation.remove(second)
        #expect(TracingInstallation.source === first)
        TracingInstallation.remove(first)
        #expect(!tracer.startSpan("none").isRecording)
        #expect(TracingInstallation.install(second))
        tracer.startSpan("two").end()
        TracingInstallation.remove(second)
        #expect(TracingInstallation.source == nil)
        #expect(first.calls.withLock { $0.count } == 3)
        #expect(
            second.calls.withLock { $0 } == [
                "scope tracer.tests", "start two internal 0 0", "end 0",
            ])
    }
}
