//  What callbacks observed in one collection, as a plain value. Sets of attributes that were not
//  observed are forgotten; totals become differences against the collection before, where a reader
//  wants differences. A set observed twice counts with its last value; sets that a view makes equal
//  are added up, or for a gauge the last one counts.
//
//  Where there are too many sets, those known from before stay, then the first observed; all others
//  are added up in the overflow.

import Telemetry

struct ObservedSeries: Sendable {
    private struct Known {
        var total: MetricNumber
        var startTime: UInt64
    }

    private let isSum: Bool
    private let isDelta: Bool
    private let limit: Int
    /// In the order in which they came, by whole sets, so that a repeated set replaces.
    private var order: [[Attribute]] = []
    private var current: [[Attribute]: (number: MetricNumber, kept: [Attribute])] = [:]
    private var before: [[Attribute]: Known] = [:]

    init(_ definition: StreamDefinition) {
        isSum = definition.aggregation == .sum
        isDelta = definition.temporality == .delta
        limit = max(1, definition.limit)
    }

    mutating func observe(_ number: MetricNumber, whole: [Attribute], kept: [Attribute]) {
        if case .double(let value) = number, !value.isFinite { return }
        if current.updateValue((number, kept), forKey: whole) == nil { order.append(whole) }
    }

    mutating func collect(_ span: CollectedSpan) -> [NumberPoint] {
        let totals = totals()
        var known: [[Attribute]: Known] = [:]
        let points = totals.map { attributes, total in
            let earlier = before[attributes]
            let startTime = earlier?.startTime ?? span.lastEnd ?? span.end
            known[attributes] = Known(total: total, startTime: startTime)
            let isDifference = isSum && isDelta
            return NumberPoint(
                attributes: attributes,
                startTime: isDelta ? span.lastEnd ?? startTime : startTime, time: span.end,
                value: isDifference ? total.minus(earlier?.total) : total, exemplars: [])
        }
        before = known
        order.removeAll(keepingCapacity: true)
        current.removeAll(keepingCapacity: true)
        return points
    }

    /// One number for each series, within the limit.
    private func totals() -> [([Attribute], MetricNumber)] {
        var places: [[Attribute]: Int] = [:]
        var totals: [([Attribute], MetricNumber)] = []
        var overflow: MetricNumber?
        // Sets known from before keep their place, so that their series go on.
        var free = limit - 1
        let keptBefore = Set(order.compactMap { current[$0]?.kept }.filter { before[$0] != nil })
        free -= keptBefore.count
        for whole in order {
            guard let (number, kept) = current[whole] else { continue }
            if let place = places[kept] {
                totals[place].1 = isSum ? totals[place].1.plus(number) : number
            } else if keptBefore.contains(kept) || free > 0 {
                if !keptBefore.contains(kept) { free -= 1 }
                places[kept] = totals.count
                totals.append((kept, number))
            } else {
                overflow = isSum ? overflow?.plus(number) ?? number : number
            }
        }
        if let overflow { totals.append((SeriesTable.overflowAttributes, overflow)) }
        return totals
    }
}

extension MetricNumber {
    fileprivate func plus(_ other: MetricNumber) -> MetricNumber {
        switch (self, other) {
        case (.int(let one), .int(let other)): .int(one &+ other)
        default: .double(asDouble + other.asDouble)
        }
    }

    fileprivate func minus(_ other: MetricNumber?) -> MetricNumber {
        guard let other else { return self }
        return switch (self, other) {
        case (.int(let one), .int(let other)): .int(one &- other)
        default: .double(asDouble - other.asDouble)
        }
    }
}
