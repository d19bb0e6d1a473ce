//  Where the telemetry of the cases ends: an exporter that counts what it is given and forgets it,
//  so that only the SDK is measured.

import Platform
import Synchronization
import TelemetrySDK

final class DiscardingExporter: SpanExporter, LogExporter {
    private let received = Atomic<Int>(0)

    var count: Int { received.load(ordering: .relaxed) }

    func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        received.add(batch.count, ordering: .relaxed)
        return .exported
    }

    func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        received.add(batch.count, ordering: .relaxed)
        return .exported
    }

    func forceFlush(deadline: MonotonicTime) -> Bool { true }
    func shutdown(deadline: MonotonicTime) {}
}

extension BatchSettings {
    /// As the peers were measured: a queue that holds all of one repetition, the rest as it is by
    /// default.
    static let bench = BatchSettings(queueSize: 262_144)
    /// The most spans or records of one repetition, on each of two threads.
    static let benchMost = 100_000
}

extension ProcessorCounts {
    /// A figure counts only when all that was made came through.
    func requireNoLoss(_ benchmark: String) throws(BenchError) {
        guard exported == created, queued == 0, inFlight == 0 else {
            throw .workUndone(
                benchmark: benchmark, reason: "of \(created) items \(exported) were exported")
        }
    }
}
