import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct SpanPoolTests {
    /// Exports to nowhere, in batches, so that nobody holds a span after the flush.
    private final class Nowhere: SpanExporter {
        func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult { .exported }
        func forceFlush(deadline: MonotonicTime) -> Bool { true }
        func shutdown(deadline: MonotonicTime) {}
    }

    /// Whether the object behind a span is still there, without holding it.
    private struct Trace {
        weak var object: AnyObject?

        init(_ span: Span) { object = span.recorder }
    }

    private let provider: TracerProvider
    private let tracer: Tracer

    init() {
        provider = TracerProvider(processors: [BatchSpanProcessor(Nowhere())])
        tracer = provider.tracer("pool")
    }

    private func traceOf(_ given: [Attribute] = [], _ work: (Span) -> Void) -> Trace {
        let span = tracer.startSpan("work", attributes: given, parent: .root)
        work(span)
        span.end()
        return Trace(span)
    }

    private func flush() { #expect(provider.forceFlush(deadline: .soon)) }

    /// Waits for a span to be used again: the worker hands over what it exported when the flush
    /// has its answer already.
    private func waitForRoom() {
        let end = MonotonicTime.soon
        while provider.spansToReuse == 0, TimeSource.system.monotonic() < end {}
    }

    /// A span that stands where an exported one stood, whichever of them it is: several may wait.
    /// Not known by a weak reference: an object that has one is not known to be held by nobody
    /// else, and would not be used again.
    private func spanInUsedRoom(
        of given: [Attribute] = [], by other: Tracer? = nil
    ) throws -> (Span, RecordedSpan) {
        var exported: Set<ObjectIdentifier> = []
        for round in 0..<50 {
            // One that is not in used room, be it the first or not, becomes one that was exported.
            let isGiven = round.isMultiple(of: 2)
            let span = (isGiven ? tracer : other ?? tracer).startSpan(
                "next", attributes: isGiven ? given : [], parent: .root)
            let recorded = try #require(span.recorder as? RecordedSpan)
            if !isGiven, exported.contains(ObjectIdentifier(recorded)) { return (span, recorded) }
            exported.insert(ObjectIdentifier(recorded))
            span.set("only", "the first")
            span.set("and", 1)
            span.addEvent("event")
            span.end()
            flush()
            waitForRoom()
        }
        throw Unused()
    }

    private struct Unused: Error {}

    @Test func `an exported span makes room for the next, which has nothing of it`() throws {
        let (second, recorded) = try spanInUsedRoom()
        #expect(recorded.isRecording)
        #expect(recorded.snapshot.name == "next")
        #expect(recorded.snapshot.attributes == [])
        #expect(recorded.snapshot.endTime == 0)
        #expect(recorded.context == second.context)
        second.end()
    }

    @Test func `a span that somebody holds is left as it is`() {
        let held = tracer.startSpan("held", parent: .root)
        held.set("mine", true)
        held.end()
        flush()
        let next = tracer.startSpan("next", parent: .root)
        #expect(next.recorder !== held.recorder)
        #expect((held.recorder as? RecordedSpan)?.snapshot.name == "held")
        #expect((held.recorder as? RecordedSpan)?.snapshot.attributes == [.bool("mine", true)])
        next.end()
    }

    @Test func `what an exporter keeps stays what it was`() {
        let exporter = CapturedExporter<SpanData>()
        let provider = TracerProvider(processors: [BatchSpanProcessor(exporter)])
        let tracer = provider.tracer("pool")
        for round in 0..<50 {
            let span = tracer.startSpan("round \(round)", parent: .root)
            span.set("round", .int(Int64(round)))
            span.end()
            #expect(provider.forceFlush(deadline: .soon))
        }
        #expect(exporter.items.map(\.name) == (0..<50).map { "round \($0)" })
        #expect(exporter.items.map { $0["round"] } == (0..<50).map { .int(Int64($0)) })
    }

    @Test(arguments: [
        Attribute.string("text", String(repeating: "가", count: 22)), .strings("list", ["a"]),
    ])
    func `a span with much in it is let go`(attribute: Attribute) {
        let large = traceOf { $0.set(attribute) }
        let eventful = traceOf { $0.addEvent("event", [attribute]) }
        let given = traceOf([attribute]) { _ in }
        flush()
        #expect(large.object == nil)
        #expect(eventful.object == nil)
        #expect(given.object == nil)
    }

    @Test(arguments: [(8, 8, true), (9, 1, false), (1, 9, false)])
    func `a few light events do not keep a span from being used again`(
        events: Int, attributes: Int, isKept: Bool
    ) {
        let span = traceOf { span in
            let list = (0..<attributes).map { Attribute.int("a\($0)", $0) }
            for _ in 0..<events { span.addEvent("event", list) }
        }
        flush()
        #expect((span.object != nil) == isKept)
    }

    @Test func `a span in the room of one with a given list and events has nothing of them`()
        throws
    {
        let list: [Attribute] = [.string("a", "given"), .int("b", 2)]
        let (span, recorded) = try spanInUsedRoom(of: list)
        #expect(recorded.snapshot.attributes == [])
        span.set("own", true)
        #expect(recorded.snapshot.attributes == [.bool("own", true)])
        #expect(recorded.extras == nil)
        #expect(list == [.string("a", "given"), .int("b", 2)])
        span.end()
    }

    @Test func `a text of the usual length does not keep a span from being used again`() {
        let short = traceOf { $0.set("text", .string(String(repeating: "a", count: 64))) }
        flush()
        #expect(short.object != nil)
    }

    @Test func `a shut down provider keeps no spans`() {
        let kept = traceOf { _ in }
        flush()
        #expect(kept.object != nil)
        #expect(provider.shutdown(deadline: .soon) == 0)
        #expect(kept.object == nil)
    }

    @Test func `a span in the room of another tracer's has its own scope`() throws {
        let (span, recorded) = try spanInUsedRoom(by: provider.tracer("other"))
        #expect(recorded.scope.name == "other")
        span.end()
    }
}
