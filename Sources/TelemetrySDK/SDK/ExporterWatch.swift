//  What one exporter did, for the SDK's metrics about itself: items under way and items that left,
//  by how; and how long each call takes. It stands around the exporter, so that every exporter is
//  counted alike, whatever processor calls it. Failures are told through the diagnostics, never
//  through telemetry.

package import Platform
import Problems
import Telemetry

/// Which of several parts of one type: `batching_span_processor/0`.
package struct ComponentName: Sendable, Hashable {
    package let type: String
    package let number: Int

    package init(_ type: String, _ number: Int) {
        self.type = type
        self.number = number
    }

    package var text: String { "\(type)/\(number)" }
}

package final class ExporterWatch: Sendable {
    package struct Counts: Sendable, Hashable {
        package var inFlight = 0
        package var exported = 0
        package var rejected = 0
        /// By the code of the problem.
        package var failed: [String: Int] = [:]
    }

    package let name: ComponentName
    private let time: TimeSource
    private let diagnostics: Diagnostics?
    private let durations = MeasuredDurations()
    private let state = Locked(Counts())

    package init(
        _ name: ComponentName, time: TimeSource, diagnostics: Diagnostics? = nil
    ) {
        self.name = name
        self.time = time
        self.diagnostics = diagnostics
    }

    package var counts: Counts { state.withLock { $0 } }

    /// From now on the duration of each call is measured, too.
    func measure(with histogram: Histogram<Double>) {
        durations.measure(with: histogram, name.attributes)
    }

    func watch(_ count: Int, _ export: () -> ExportResult) -> ExportResult {
        state.withLock { $0.inFlight += count }
        let start = time.monotonic()
        let result = export()
        let seconds = max(0, (time.monotonic() - start).seconds)
        let failure: String? = if case .failed(let problem) = result { problem.code } else { nil }
        state.withLock { counts in
            counts.inFlight -= count
            switch result {
            case .exported: counts.exported += count
            case .rejected(let rejected):
                let refused = min(max(0, rejected), count)
                counts.rejected += refused
                counts.exported += count - refused
            case .failed(let problem): counts.failed[problem.code, default: 0] += count
            }
        }
        durations.record(seconds, failure: failure)
        tell(result, count)
        return result
    }

    private func tell(_ result: ExportResult, _ count: Int) {
        switch result {
        case .exported: break
        case .rejected(let rejected) where rejected <= 0: break
        case .rejected(let rejected):
            diagnostics?.tell(
                .warning,
                Problem(
                    "telemetry.rejected", .externalService,
                    "The receiver of \(name.text) refused \(rejected) of \(count) items.",
                    details: [.integer("rejected", rejected)]))
        case .failed(let problem):
            diagnostics?.tell(
                .error,
                Problem(
                    "telemetry.export_failed", .externalService,
                    // The same words for every batch, so that repeats are held back.
                    "\(name.text) could not export a batch: \(problem.message)",
                    advice: problem.advice, details: [.integer("items", count)],
                    cause: problem))
        }
    }
}

/// Durations of one part's calls. The series of those that succeed is there before the first call,
/// so that a program which ends soon shows it, too.
final class MeasuredDurations: Sendable {
    private struct Target {
        let histogram: Histogram<Double>
        let attributes: [Attribute]
        let good: BoundHistogram<Double>
    }

    private let target = Locked<Target?>(nil)

    func measure(with histogram: Histogram<Double>, _ attributes: [Attribute]) {
        let made = Target(
            histogram: histogram, attributes: attributes, good: histogram.bind(attributes))
        target.withLock { $0 = made }
    }

    func record(_ seconds: Double, failure: String? = nil) {
        guard let target = target.withLock({ $0 }) else { return }
        guard let failure else { return target.good.record(seconds) }
        target.histogram.record(seconds, target.attributes + [.string("error.type", failure)])
    }
}

/// A span exporter that is watched.
final class WatchedSpanExporter: SpanExporter {
    let watch: ExporterWatch
    private let exporter: any SpanExporter

    init(_ exporter: any SpanExporter, _ watch: ExporterWatch) {
        self.exporter = exporter
        self.watch = watch
    }

    func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        watch.watch(batch.count) { exporter.export(batch, deadline: deadline) }
    }

    func forceFlush(deadline: MonotonicTime) -> Bool { exporter.forceFlush(deadline: deadline) }
    func shutdown(deadline: MonotonicTime) { exporter.shutdown(deadline: deadline) }
}

/// An exporter of log records that is watched.
final class WatchedLogExporter: LogExporter {
    let watch: ExporterWatch
    private let exporter: any LogExporter

    init(_ exporter: any LogExporter, _ watch: ExporterWatch) {
        self.exporter = exporter
        self.watch = watch
    }

    func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        watch.watch(batch.count) { exporter.export(batch, deadline: deadline) }
    }

    func forceFlush(deadline: MonotonicTime) -> Bool { exporter.forceFlush(deadline: deadline) }
    func shutdown(deadline: MonotonicTime) { exporter.shutdown(deadline: deadline) }
}

/// An exporter of metrics that is watched; what is counted are their points.
final class WatchedMetricExporter: MetricExporter {
    let watch: ExporterWatch
    private let exporter: any MetricExporter

    init(_ exporter: any MetricExporter, _ watch: ExporterWatch) {
        self.exporter = exporter
        self.watch = watch
    }

    func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        let points = batch.reduce(0) { $0 + $1.points.count }
        return watch.watch(points) { exporter.export(batch, deadline: deadline) }
    }

    func forceFlush(deadline: MonotonicTime) -> Bool { exporter.forceFlush(deadline: deadline) }
    func shutdown(deadline: MonotonicTime) { exporter.shutdown(deadline: deadline) }
}
