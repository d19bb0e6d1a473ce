//  Collects records and exports them in batches on a thread of its own. A record that is told while
//  telemetry itself is being sent is passed over, or it would speak about its own sending without
//  end.

package import Platform
package import Telemetry

package final class BatchLogProcessor: LogRecordProcessor {
    package let minimum: Severity
    private let batch: BatchProcessor<LogRecordData>

    package init(
        _ settings: BatchSettings = .logs, minimum: Severity = .trace,
        exporter: any LogExporter, time: TimeSource = .system
    ) {
        self.minimum = minimum
        batch = BatchProcessor(
            settings,
            to: BatchTarget(
                export: { exporter.export($0, deadline: $1) },
                forceFlush: { exporter.forceFlush(deadline: $0) },
                shutdown: { exporter.shutdown(deadline: $0) }),
            time: time)
    }

    package var counts: ProcessorCounts { batch.counts }

    package func isEnabled(_ question: LogSink.Question) -> Bool {
        question.severity >= minimum && !question.context.isSuppressed
    }

    package func onEmit(_ record: inout LogRecordData) { add(record) }

    /// The same for whoever knows that nobody comes after.
    @inline(__always)
    func add(_ record: LogRecordData) {
        guard !record.record.isSuppressed else { return }
        batch.add(record)
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool {
        batch.forceFlush(deadline: deadline)
    }

    package func shutdown(deadline: MonotonicTime) -> Int { batch.shutdown(deadline: deadline) }
}
