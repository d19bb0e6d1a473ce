//  Collects the metrics of one provider and of other producers. There are two kinds:
//
//      manual      whoever holds it collects when they want
//      periodic    a thread of its own collects and exports every so often
//
//  Only one collection runs at a time, and exports run on the reader's thread alone, so that never
//  two of them run at once. A flush asks that thread and waits until the deadline; so does a
//  shutdown, after which nothing is collected any more.

package import Platform
import Synchronization
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

    /// Who the reader belongs to; a box, so that it can be put in place once.
    private final class Source: Sendable {
        let produce: Produce

        init(_ produce: @escaping Produce) { self.produce = produce }
    }

    /// One collection at a time.
    private final class Turn: Sendable {
        let lock = Locked(())
    }

    package let settings: ReaderSettings
    private let source = Atomic<Unmanaged<Source>?>(nil)
    private let hasEnded = Atomic(false)
    private let turns: PerProcess<Turn>
    private let periodic: PeriodicExport?

    /// A manual reader. `forks` is for tests; see `PerProcess`.
    package init(
        _ settings: ReaderSettings = ReaderSettings(), forks: (@Sendable () -> UInt32)? = nil
    ) {
        self.settings = settings
        turns = PerProcess(forks: forks) { Turn() }
        periodic = nil
    }

    /// A periodic reader; `collected` is told how long each collection took.
    package init(
        exportingTo exporter: any MetricExporter, every schedule: ExportSchedule = ExportSchedule(),
        _ settings: ReaderSettings = ReaderSettings(), time: TimeSource = .system,
        forks: (@Sendable () -> UInt32)? = nil,
        collected: @escaping @Sendable (_ took: Duration) -> Void = { _ in }
    ) {
        self.settings = settings
        turns = PerProcess(forks: forks) { Turn() }
        periodic = PeriodicExport(exporter, schedule, time, forks: forks, collected: collected)
    }

    deinit { source.load(ordering: .acquiring)?.release() }

    /// A reader belongs to one provider, the first that has it.
    func attach(_ produce: @escaping Produce) {
        let made = Unmanaged.passRetained(Source(produce))
        let outcome = source.compareExchange(
            expected: nil, desired: made, ordering: .acquiringAndReleasing)
        guard outcome.exchanged else { return made.release() }
        periodic?.start { [weak self] in self?.collect() ?? [] }
    }

    /// Goes on in a forked child, where a periodic reader has no thread at first.
    func wake() { periodic?.wake() }

    /// Everything that there is now. A callback must not call this.
    package func collect() -> [MetricData] {
        guard !hasEnded.load(ordering: .acquiring),
            let produce = source.load(ordering: .acquiring)?.takeUnretainedValue().produce
        else { return [] }
        return turns.value.lock.withLock { _ in
            produce(settings.filter)
                + settings.producers.flatMap { $0.produce(settings.filter) }
        }
    }

    /// Collects and exports now; a manual reader has nothing to do.
    package func forceFlush(deadline: MonotonicTime) -> Bool { flush(by: deadline)() }

    /// Exports a last time and ends; only the first call does anything.
    @discardableResult
    package func shutdown(deadline: MonotonicTime) -> Bool { end(by: deadline)() }

    /// Begins a flush; its answer is waited for later, so that several readers flush at once.
    func flush(by deadline: MonotonicTime) -> () -> Bool {
        periodic?.flush(by: deadline) ?? { true }
    }

    /// Begins an export; the answer comes when the numbers are taken.
    func take(by deadline: MonotonicTime) -> () -> Bool {
        periodic?.take(by: deadline) ?? { true }
    }

    func end(by deadline: MonotonicTime) -> () -> Bool {
        let answer = periodic?.shutdown(by: deadline) ?? { true }
        return {
            defer { self.hasEnded.store(true, ordering: .releasing) }
            return answer()
        }
    }
}
