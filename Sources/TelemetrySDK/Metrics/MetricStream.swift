//  One reader's stream of one instrument: where its measurements go, and how they become points.
//  What callbacks observe goes to `ObservedSeries`, everything else to a table of series.

import Platform
import Synchronization
import Telemetry

final class MetricStream: Sendable {
    let scope: InstrumentationScope
    let definition: StreamDefinition
    private let shape: SeriesShape
    private let table: SeriesTable
    private let observed: Locked<ObservedSeries>
    private let lastEnd = Locked<UInt64?>(nil)
    private let startTime: UInt64
    /// Whether a view or an advice keeps some attributes out.
    private let isSelective: Bool

    init(
        _ definition: StreamDefinition, scope: InstrumentationScope, exemplars: ExemplarSwitch,
        time: TimeSource, random: RandomSource
    ) {
        self.definition = definition
        self.scope = scope
        shape = SeriesShape(definition, exemplars: exemplars, time: time, random: random)
        table = SeriesTable(shape, limit: definition.limit, seed: random.next())
        observed = Locked(ObservedSeries(definition))
        startTime = UInt64(time.wall().nanoseconds)
        isSelective = definition.selection != nil
    }

    // MARK: Measuring

    @inline(__always)
    func record(_ value: Int64, _ attributes: [Attribute]) {
        guard isSelective else {
            return table.use(attributes) { $0.record(value) }
        }
        recordSelected(.int(value), attributes)
    }

    @inline(__always)
    func record(_ value: Double, _ attributes: [Attribute]) {
        guard isSelective else {
            return table.use(attributes) { $0.record(value) }
        }
        recordSelected(.double(value), attributes)
    }

    @inline(never)
    private func recordSelected(_ number: MetricNumber, _ attributes: [Attribute]) {
        let (kept, filtered) = selected(attributes)
        table.use(kept) { $0.record(number, filtered: filtered) }
    }

    private func selected(
        _ attributes: [Attribute]
    ) -> (kept: [Attribute], filtered: [Attribute]) {
        guard let selection = definition.selection else { return (attributes, []) }
        var (kept, filtered) = ([Attribute](), [Attribute]())
        for attribute in attributes {
            if selection.keeps(attribute.key) {
                kept.append(attribute)
            } else {
                filtered.append(attribute)
            }
        }
        return (kept, filtered)
    }

    /// Where a handle with these attributes measures.
    func cell(for attributes: [Attribute]) -> any InstrumentCell {
        let (kept, filtered) = selected(attributes)
        let series = table.bound(kept)
        return filtered.isEmpty ? series : FilteredCell(series, filtered)
    }

    // MARK: Observing

    func observe(_ number: MetricNumber, _ attributes: [Attribute]) {
        let kept = selected(attributes).kept.canonical
        let whole = attributes.canonical
        observed.withLock { $0.observe(number, whole: whole, kept: kept) }
    }

    // MARK: Collecting

    /// The points since the beginning or the last collection; nil where there are none.
    func collect(at end: UInt64) -> MetricData.Points? {
        let isDelta = definition.temporality == .delta
        let before = lastEnd.withLock { last -> UInt64? in
            defer { last = end }
            return last
        }
        let span = CollectedSpan(lastEnd: isDelta ? before ?? startTime : nil, end: end)
        if definition.kind.isObservable { return observedPoints(span) }
        var points: MetricData.Points?
        table.collect { series in
            points = collected(series, span)
        }
        return points.flatMap { $0.count == 0 ? nil : $0 }
    }

    private func collected(_ series: [Series], _ span: CollectedSpan) -> MetricData.Points {
        let temporality = definition.temporality
        return switch shape.form {
        case .sum:
            .sum(
                series.compactMap { $0.sumPoint(span) }, temporality,
                isMonotonic: definition.kind.hasMonotonicSum)
        case .lastValue: .gauge(series.compactMap { $0.lastPoint(span) })
        case .histogram: .histogram(series.compactMap { $0.histogramPoint(span) }, temporality)
        case .exponential:
            .exponentialHistogram(series.compactMap { $0.exponentialPoint(span) }, temporality)
        }
    }

    private func observedPoints(_ span: CollectedSpan) -> MetricData.Points? {
        let points = observed.withLock { $0.collect(span) }
        guard !points.isEmpty else { return nil }
        if shape.form == .lastValue { return .gauge(points) }
        return .sum(
            points, definition.temporality, isMonotonic: definition.kind.hasMonotonicSum)
    }
}

/// A handle whose attributes a view does not all keep.
final class FilteredCell: InstrumentCell {
    private let series: Series
    private let filtered: [Attribute]

    init(_ series: Series, _ filtered: [Attribute]) {
        self.series = series
        self.filtered = filtered
    }

    private func record(_ number: MetricNumber) { series.record(number, filtered: filtered) }

    var entry: CellEntry {
        CellEntry(
            of: UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()),
            int: { place, value in
                Unmanaged<FilteredCell>.fromOpaque(place)._withUnsafeGuaranteedRef {
                    $0.record(.int(value))
                }
            },
            double: { place, value in
                Unmanaged<FilteredCell>.fromOpaque(place)._withUnsafeGuaranteedRef {
                    $0.record(.double(value))
                }
            })
    }
}

/// A handle that measures for several streams, or for none.
final class ManyCells: InstrumentCell {
    private let cells: [any InstrumentCell]
    private let entries: [CellEntry]

    init(_ cells: [any InstrumentCell]) {
        self.cells = cells
        entries = cells.map(\.entry)
    }

    var entry: CellEntry {
        CellEntry(
            of: UnsafeRawPointer(Unmanaged.passUnretained(self).toOpaque()),
            int: { place, value in
                Unmanaged<ManyCells>.fromOpaque(place)._withUnsafeGuaranteedRef {
                    for entry in $0.entries { entry.int(entry.place, value) }
                }
            },
            double: { place, value in
                Unmanaged<ManyCells>.fromOpaque(place)._withUnsafeGuaranteedRef {
                    for entry in $0.entries { entry.double(entry.place, value) }
                }
            })
    }
}
