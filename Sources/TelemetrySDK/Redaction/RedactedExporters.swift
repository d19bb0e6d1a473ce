//  Redaction before another exporter sees a batch: of all three signals, on the exporting thread,
//  so that whoever records does not pay for it. What holds no secret travels on as it came; only a
//  span or a metric that does is copied.
//
//  Two series that differ in nothing but a secret leave as two points with the same attributes.

package import Platform
import Telemetry

extension Exporters {
    /// The same, none of which is handed a secret.
    package func redacted(_ redaction: Redaction) -> Exporters {
        Exporters(
            spans: spans.mapValues { RedactedSpanExporter(redaction, before: $0) },
            logs: logs.mapValues { RedactedLogExporter(redaction, before: $0) },
            metrics: metrics.mapValues { RedactedMetricExporter(redaction, before: $0) })
    }
}

package final class RedactedLogExporter: LogExporter {
    private let redaction: Redaction
    private let next: any LogExporter

    package init(_ redaction: Redaction, before next: any LogExporter) {
        self.redaction = redaction
        self.next = next
    }

    package func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        var batch = batch
        for index in batch.indices {
            batch[index].record = redaction.redact(batch[index].record)
        }
        return next.export(batch, deadline: deadline)
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool { next.forceFlush(deadline: deadline) }
    package func shutdown(deadline: MonotonicTime) { next.shutdown(deadline: deadline) }
}

package final class RedactedSpanExporter: SpanExporter {
    private let redaction: Redaction
    private let next: any SpanExporter
    private let names = Locked(OrdinaryNames())

    package init(_ redaction: Redaction, before next: any SpanExporter) {
        self.redaction = redaction
        self.next = next
    }

    package func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        next.export(names.withLock { redaction.redact(batch, &$0) }, deadline: deadline)
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool { next.forceFlush(deadline: deadline) }
    package func shutdown(deadline: MonotonicTime) { next.shutdown(deadline: deadline) }
}

package final class RedactedMetricExporter: MetricExporter {
    private let redaction: Redaction
    private let next: any MetricExporter
    private let names = Locked(OrdinaryNames())

    package init(_ redaction: Redaction, before next: any MetricExporter) {
        self.redaction = redaction
        self.next = next
    }

    package func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        next.export(names.withLock { redaction.redact(batch, &$0) }, deadline: deadline)
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool { next.forceFlush(deadline: deadline) }
    package func shutdown(deadline: MonotonicTime) { next.shutdown(deadline: deadline) }
}
