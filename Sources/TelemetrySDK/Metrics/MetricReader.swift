//  Collects the metrics of one provider and of other producers. There are two kinds:
//
//      manual      whoever holds it collects when they want
//      periodic    a thread of its own collects and exports every so often
//
//  Only one collection runs at a time, and exports run on the reader's thread alone, so that never
//  two of them run at once. A flush asks that thread and waits until the deadline; so does a
//  shutdown, after which nothing is collected any more.

package import Platform
package import Telemetry

package struct ReaderSettings: Sendable {
    package var temporality: @Sendable (InstrumentKind) -> Temporality
    package var aggregation: @Sendable (InstrumentKind) -> Aggregation
    /// How many series a metric has at most where no view says otherwise.
    package var cardinalityLimit: Int?
    package var filter: MetricFilter?
    package var producers: [any MetricProducer]

    package init(
        temporality: @escaping @Sendable (InstrumentKind) -> Temporality = { _ in .cumulative },
        aggregation: @escaping @Sendable (InstrumentKind) -> Aggregation = { _ in .standard },
        cardinalityLimit: Int? = nil, filter: MetricFilter? = nil,
        producers: [any MetricProducer] = []
    ) {
        self.temporality = temporality
        self.aggregation = aggregation
        self.cardinalityLimit = cardinalityLimit
        self.filter = filter
        self.producers = producers
    }

    /// Differences wherever a receiver can add them up: not for what also shrinks.
    package static let deltaPreferred: @Sendable (InstrumentKind) -> Temporality = { kind in
        switch kind {
        case .upDownCounter, .observableUpDownCounter: .cumulative
        case .counter, .gauge, .histogram, .observableCounter, .observableGauge: .delta
        }
    }

    /// Differences where they need no memory of what was sent.
    package static let lowMemory: @Sendable (InstrumentKind) -> Temporality = { kind in
        kind == .counter || kind == .histogram ? .delta : .cumulative
    }
}

package struct ExportSchedule: Sendable, Hashable {
    package let interval: Duration
    package let timeout: Duration
    /// How many points are exported at once at most; all of them where there is none.
    package let maxExportBatchSize: Int?

    package init(
        interval: Duration = .seconds(60), timeout: Duration = .seconds(30),
        maxExportBatchSize: Int? = nil
    ) {
        self.interval = max(interval, .milliseconds(1))
        self.timeout = max(.zero, timeout)
        self.maxExportBatchSize = maxExportBatchSize.map { max(1, $0) }
    }
}

package final class MetricReader: Sendable {
    package typealias Produce = @Sendable (MetricFilter?) -> [MetricData]

    private enum Source: Sendable {
        case none
        case provider(Produce)
        case ended
    }

    package let settings: ReaderSettings
    private let source = Locked(Source.none)
    private let turn = Locked(())
    private let periodic: PeriodicExport?

    /// A manual reader.
    package init(_ settings: ReaderSettings = ReaderSettings()) {
        self.settings = settings
        periodic = nil
    }

    /// A periodic reader; `observer` is told of each collection and each export.
    package init(
        exportingTo exporter: any MetricExporter, every schedule: ExportSchedule = ExportSchedule(),
        _ settings: ReaderSettings = ReaderSettings(), time: TimeSource = .system,
        observer: ReaderObserver = ReaderObserver()
    ) {
        self.settings = settings
        periodic = PeriodicExport(exporter, schedule, time, observer)
    }

    /// A reader belongs to one provider, the first that has it.
    func attach(_ produce: @escaping Produce) {
        let isFirst = source.withLock { source in
            guard case .none = source else { return false }
            source = .provider(produce)
            return true
        }
        guard isFirst else { return }
        periodic?.start { [weak self] in self?.collect() ?? [] }
    }

    /// Everything that there is now. A callback must not call this.
    package func collect() -> [MetricData] {
        guard case .provider(let produce) = source.withLock({ $0 }) else { return [] }
        return turn.withLock { _ in
            produce(settings.filter)
                + settings.producers.flatMap { $0.produce(settings.filter) }
        }
    }

    /// Collects and exports now; a manual reader has nothing to do.
    package func forceFlush(deadline: MonotonicTime) -> Bool {
        periodic?.flush(by: deadline) ?? true
    }

    /// Exports a last time and ends; only the first call does anything.
    @discardableResult
    package func shutdown(deadline: MonotonicTime) -> Bool {
        let inTime = periodic?.shutdown(by: deadline) ?? true
        source.withLock { $0 = .ended }
        return inTime
    }
}

/// Told what a periodic reader does, for the metrics that an SDK keeps of itself.
package struct ReaderObserver: Sendable {
    package let collected: @Sendable (_ took: Duration) -> Void
    package let exporting: @Sendable (_ points: Int) -> Void
    package let exported: @Sendable (_ points: Int, ExportResult, _ took: Duration) -> Void

    package init(
        collected: @escaping @Sendable (Duration) -> Void = { _ in },
        exporting: @escaping @Sendable (Int) -> Void = { _ in },
        exported: @escaping @Sendable (Int, ExportResult, Duration) -> Void = { _, _, _ in }
    ) {
        self.collected = collected
        self.exporting = exporting
        self.exported = exported
    }
}
