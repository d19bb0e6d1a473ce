//  A span that has ended, as processors and exporters see it: immutable, a reference to what was
//  recorded. Two are equal when they are the same span.

package import Telemetry

package struct SpanData: Sendable {
    /// Ended, so that nothing of it changes any more and no lock is needed to read it.
    private let span: RecordedSpan

    /// The span has ended.
    init(_ span: RecordedSpan) { self.span = span }

    package var name: String { span.name }
    package var context: SpanContext { span.context }
    /// Invalid for a span that begins a trace.
    package var parentSpanID: SpanID { span.parent }
    package var isParentRemote: Bool { span.isParentRemote }
    package var kind: SpanKind { span.kind }
    /// Nanoseconds since 1970, as the end.
    package var startTime: UInt64 { span.startTime }
    package var endTime: UInt64 { span.endTime }
    package var attributes: [Attribute] { span.attributes }
    package var droppedAttributes: Int { span.droppedAttributes }
    package var events: [SpanEvent] { span.extras?.events ?? [] }
    package var droppedEvents: Int { span.extras?.droppedEvents ?? 0 }
    package var links: [Link] { span.extras?.links ?? [] }
    package var droppedLinks: Int { span.extras?.droppedLinks ?? 0 }
    package var status: SpanStatus { span.extras?.status ?? .unset }
    package var scope: InstrumentationScope { span.tracer.scope }
    package var resource: Resource { span.tracer.provider.resource }

    package subscript(_ key: String) -> AttributeValue? {
        span.attributes.place(of: key).map { span.attributes[$0].value }
    }
}
