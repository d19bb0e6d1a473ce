//  Lines of OTLP JSON for `otlp/stdout`: each batch is one line, and a line holds one kind. Where
//  the lines go is the caller's: a function that writes bytes and tells whether anybody reads. One
//  exporter serves all three signals, so that lines of two signals do not run into each other.

package import Platform
import Problems
package import TelemetrySDK

package final class OTLPLineExporter: SpanExporter, LogExporter, MetricExporter {
    /// Held while a line is written, too: the lock is what keeps lines whole.
    private let encoder = Locked(OTLPEncoder())
    private let write: @Sendable ([UInt8]) -> Bool

    package init(write: @escaping @Sendable ([UInt8]) -> Bool) { self.write = write }

    package func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        line { $0.write(batch) }
    }

    package func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        line { $0.write(batch) }
    }

    package func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        line { $0.write(batch) }
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool { true }
    package func shutdown(deadline: MonotonicTime) {}

    private func line(_ encode: (inout OTLPEncoder) -> Void) -> ExportResult {
        encoder.withLock { encoder in
            encoder.removeAll()
            encode(&encoder)
            guard encoder.count > 0 else { return .exported }
            encoder.newline()
            guard write(encoder.bytes) else {
                return .failed(
                    Problem(
                        "otlp.nobody_reads", .externalService,
                        "A line of OTLP JSON could not be written: nobody reads."))
            }
            return .exported
        }
    }
}
