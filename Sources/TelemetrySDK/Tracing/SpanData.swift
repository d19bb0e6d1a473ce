//  A span that has ended, as processors and exporters see it: immutable, a reference to what was
//  recorded. Two are equal when they are the same span.

package import Telemetry

package struct SpanData: Sendable {
    /// Ended, so that nothing of it changes any more and no lock is needed to read it.
    private(set) var span: RecordedSpan
    /// Whether the span may be kept for the next one to be written into. It stands here so that
    /// whoever exported it need not look into it.
    let isSmall: Bool

    /// The span has ended.
    @inline(__always)
    init(_ span: RecordedSpan) {
        self.span = span
        isSmall = span.isSmall
    }

    /// What was recorded, where nobody else looks at it.
    @inline(__always)
    consuming func unique() -> RecordedSpan? {
        isKnownUniquelyReferenced(&span) ? span : nil
    }

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
    /// Events, links and status together; nil for most spans. Each of them alone costs as much.
    package var extras: RecordedSpan.Extras? { span.extras }
    package var events: [SpanEvent] { span.extras?.events ?? [] }
    package var droppedEvents: Int { span.extras?.droppedEvents ?? 0 }
    package var links: [Link] { span.extras?.links ?? [] }
    package var droppedLinks: Int { span.extras?.droppedLinks ?? 0 }
    package var status: SpanStatus { span.extras?.status ?? .unset }
    package var traceID: TraceID { span.context.traceID }
    /// Of the same tracer the same; spans of one tracer have one scope and one resource.
    package var tracer: ObjectIdentifier { span.starter }
    package var scope: InstrumentationScope { span.tracer.scope }
    package var resource: Resource { span.tracer.provider.resource }

    package subscript(_ key: String) -> AttributeValue? {
        span.attributes.place(of: key).map { span.attributes[$0].value }
    }
}
