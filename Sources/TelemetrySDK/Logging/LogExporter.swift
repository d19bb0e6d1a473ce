//  The seam behind which log records leave the program. An exporter is called by one thread at a
//  time, with telemetry suppressed, and keeps to the deadline.

package import Platform
import Problems

package protocol LogExporter: AnyObject, Sendable {
    func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult
    /// Sends what the exporter itself holds back; false when the deadline came first.
    func forceFlush(deadline: MonotonicTime) -> Bool
    func shutdown(deadline: MonotonicTime)
}

extension LogExporter {
    package func forceFlush(deadline: MonotonicTime) -> Bool { true }
    package func shutdown(deadline: MonotonicTime) {}
}

extension CapturedExporter: LogExporter where Item == LogRecordData {}

/// Writes each record as one line, for people who look at what would be sent.
package final class ConsoleLogExporter: LogExporter {
    private let format: LogLineFormat
    private let write: @Sendable ([UInt8]) -> Bool

    /// `write` tells whether anybody still reads.
    package init(format: LogLineFormat = .json, write: @escaping @Sendable ([UInt8]) -> Bool) {
        self.format = format
        self.write = write
    }

    package func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        var bytes: [UInt8] = []
        for data in batch { bytes += format.line(data.record, at: data.time, project: nil) }
        guard bytes.isEmpty || write(bytes) else {
            return .failed(
                Problem(
                    "telemetry.console_closed", .externalService,
                    "\(batch.count) log records could not be written: nobody reads."))
        }
        return .exported
    }
}
