//  A log record as it is processed and exported: what was said, when it was seen, within what
//  limits, and by whom. A processor may still change it; an exporter gets it finished. It holds no
//  more of the span than its identity, so that a waiting record keeps no span in memory.

package import Platform
package import Telemetry

package struct LogRecordData: Sendable, Hashable {
    package var record: LogRecord
    /// When the SDK saw it.
    package let observed: WallTime
    /// How many attributes the limits took.
    package private(set) var droppedAttributes: Int
    package let resource: Resource

    package init(
        _ record: consuming LogRecord, observed: WallTime, droppedAttributes: Int = 0,
        resource: Resource = .empty
    ) {
        if record.holdsRecorder { record.context = record.context.withoutRecorder }
        self.record = record
        self.observed = observed
        self.droppedAttributes = droppedAttributes
        self.resource = resource
    }

    /// When it happened: what the caller told, or else when it was seen.
    package var time: WallTime {
        record.timestamp.map { WallTime(nanoseconds: Int64(clamping: $0)) } ?? observed
    }

    package var scope: InstrumentationScope { record.instrumentation }

    /// The span that was active, if there was one.
    package var span: SpanContext? {
        guard let span = record.context.spanContext, span.isValid else { return nil }
        return span
    }
}
