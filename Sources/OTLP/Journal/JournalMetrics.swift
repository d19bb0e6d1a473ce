//  The journal's figures as metrics, by signal. Nothing is kept for them: the journal is asked when
//  somebody collects, so that they are the figures of its books.

package import Telemetry
import TelemetrySDK

package enum JournalMetrics {
    /// Begins to tell, until the registration is removed.
    package static func register(
        _ journal: Journal, on meter: Meter = Meter(scope: Signals.scope)
    ) -> ObservationRegistration {
        let size: ObservableGauge<Int64> = meter.observableGauge(
            Signals.MetricName.journalSize, unit: "By",
            description: "What the lines in the journal take on the disk.")
        let undelivered: ObservableGauge<Int64> = meter.observableGauge(
            Signals.MetricName.undelivered, unit: "{record}",
            description: "Journalled records that wait for a receiver.")
        let dropped: ObservableCounter<Int64> = meter.observableCounter(
            Signals.MetricName.dropped, unit: "{record}",
            description: "Records that expired undelivered or could not be written.")
        // One look speaks for three instruments, so that their figures belong together. What is
        // registered outlives its removal by one collection, and shall not keep the journal open.
        return meter.observe([size, undelivered, dropped]) { [weak journal] observation in
            guard let journal else { return }
            for signal in Segment.Signal.allCases {
                let status = journal[signal].status
                let ofSignal: [Attribute] = [.string(Signals.Key.signal, signal.rawValue)]
                observation.observe(size, Int64(status.bytes), ofSignal)
                observation.observe(undelivered, Int64(status.undelivered), ofSignal)
                observation.observe(dropped, Int64(status.lost), ofSignal)
            }
        }
    }
}
