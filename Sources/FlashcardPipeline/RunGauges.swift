//  How far the run is that works now. Every word is in one state: pending, active (begun and not
//  saved yet), done or failed, from this run or an earlier one.
//
//  They are set whenever the run's progress changes and keep their last value, so that the export
//  at the end of a short run has them. An age grows by itself: it is asked for, and only while the
//  run works.

import FlashcardStore
import Platform
import Telemetry

struct RunGauges: Sendable {
    private let pending: BoundGauge<Int64>
    private let active: BoundGauge<Int64>
    private let done: BoundGauge<Int64>
    private let failed: BoundGauge<Int64>
    private let depth: BoundGauge<Int64>
    private let age: ObservableGauge<Double>

    /// Conclusions that wait for their commit.
    private static let queue: [Attribute] = [.string(Signals.Key.queue, "commit")]

    init(_ meter: Meter) {
        let words: Gauge<Int64> = meter.gauge(
            Signals.MetricName.runWords, unit: "{word}",
            description: "The words of the run, by how far they are.")
        func bound(_ state: String) -> BoundGauge<Int64> {
            words.bind([.string(Signals.Key.state, state)])
        }
        pending = bound("pending")
        active = bound("active")
        done = bound("done")
        failed = bound("failed")
        let depths: Gauge<Int64> = meter.gauge(
            Signals.MetricName.queueDepth, unit: "{word}", description: "Words that wait.")
        depth = depths.bind(Self.queue)
        age = meter.observableGauge(
            Signals.MetricName.queueAge, unit: "s",
            description: "How long the one that waits longest has waited.")
        tell(RunProgress.Reading())
    }

    func tell(_ reading: RunProgress.Reading) {
        let counts = reading.counts
        let begun = reading.active + reading.waiting
        pending.record(Int64(max(0, counts.remaining - begun)))
        active.record(Int64(begun))
        done.record(Int64(counts.reused + counts.created))
        failed.record(Int64(counts.leftAside + counts.failed))
        depth.record(Int64(reading.waiting))
    }

    /// Tells the age of what waits, too, until the registration is removed.
    func watch(_ progress: RunProgress, _ time: TimeSource) -> ObservationRegistration {
        age.addCallback { observer in
            let since = progress.reading.waitingSince
            observer.observe(since.map { (time.monotonic() - $0).seconds } ?? 0, Self.queue)
        }
    }
}
