//  The exporter of all three signals into the journal. For the SDK a batch is exported as soon as
//  its line stands in the journal, whole: from there on the journal's own books tell what becomes
//  of it.

package import Platform
import Problems
import Telemetry
package import TelemetrySDK

package final class JournalExporter: SpanExporter, LogExporter, MetricExporter {
    private struct Encoders: Sendable {
        let traces = Locked(OTLPEncoder(reserving: 1 << 16))
        let metrics = Locked(OTLPEncoder(reserving: 1 << 16))
        let logs = Locked(OTLPEncoder(reserving: 1 << 16))
    }

    private let journal: Journal
    private let encoders = Encoders()
    /// Told after each batch, so that whoever delivers need not look again and again.
    private let wake: @Sendable () -> Void

    package init(_ journal: Journal, wake: @escaping @Sendable () -> Void = {}) {
        self.journal = journal
        self.wake = wake
    }

    package func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        append(.traces, encoders.traces, batch.count, Self.traces(of: batch)) { $0.write(batch) }
    }

    /// Spans of one trace often end one after the other.
    private static func traces(of batch: [SpanData]) -> Set<TraceID> {
        var traces: Set<TraceID> = []
        var last: TraceID?
        for span in batch where span.traceID != last {
            last = span.traceID
            traces.insert(span.traceID)
        }
        return traces
    }

    package func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        append(.logs, encoders.logs, batch.count, []) { $0.write(batch) }
    }

    package func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        let points = batch.map(\.points.count).reduce(0, +)
        return append(.metrics, encoders.metrics, points, []) { $0.write(batch) }
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool { true }
    package func shutdown(deadline: MonotonicTime) {}

    private func append(
        _ signal: Segment.Signal, _ encoder: Locked<OTLPEncoder>, _ items: Int,
        _ traces: Set<TraceID>, _ encode: (inout OTLPEncoder) -> Void
    ) -> ExportResult {
        guard items > 0 else { return .exported }
        let channel = journal[signal]
        let problem = encoder.withLock { encoder -> Problem? in
            encoder.removeAll()
            encode(&encoder)
            encoder.newline()
            return channel.append(encoder.bytes, items: items, traces: traces)
        }
        if let problem { return .failed(problem) }
        journal.keepWithinLimits(after: signal)
        wake()
        return .exported
    }
}
