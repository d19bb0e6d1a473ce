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
    private let durations = Locked<Histogram<Double>?>(nil)
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
    func measure(with histogram: Histogram<Double>) { durations.withLock { $0 = histogram } }

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
        let named = name.attributes + (failure.map { [.string("error.type", $0)] } ?? [])
        durations.withLock { $0 }?.record(seconds, named)
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
                    "\(name.text) could not export \(count) items.",
                    details: [.integer("items", count)], cause: problem))
        }
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
