//  Sends batches to their receivers at once: for where no journal can be written. What a receiver
//  does not take within the time for a batch is lost, and counted by the processor that exports.

package import Platform
import Problems
import Resilience
package import TelemetrySDK

package final class OTLPDirectExporter: SpanExporter, LogExporter, MetricExporter {
    private let senders: [OTLPSender]
    private let time: TimeSource
    private let encoder = Locked(OTLPEncoder())
    private let interruption = Interruption()

    package init(_ senders: [OTLPSender], time: TimeSource = .system) {
        self.senders = senders
        self.time = time
    }

    package func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        send(.traces, deadline) { $0.write(batch) }
    }

    package func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        send(.logs, deadline) { $0.write(batch) }
    }

    package func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        send(.metrics, deadline) { $0.write(batch) }
    }

    package func forceFlush(deadline: MonotonicTime) -> Bool { true }
    package func shutdown(deadline: MonotonicTime) {}

    private func send(
        _ signal: TelemetrySettings.Signal, _ deadline: MonotonicTime,
        _ encode: (inout OTLPEncoder) -> Void
    ) -> ExportResult {
        guard let sender = senders.first(where: { $0.signal == signal }) else { return .exported }
        let body = encoder.withLock { encoder in
            encoder.removeAll()
            encode(&encoder)
            return encoder.bytes
        }
        guard !body.isEmpty else { return .exported }
        switch sender.send(body, before: deadline, until: interruption) {
        case .taken(let rejected, _): return rejected > 0 ? .rejected(rejected) : .exported
        case .refused(let problem), .notTaken(let problem, _): return .failed(problem)
        }
    }
}
