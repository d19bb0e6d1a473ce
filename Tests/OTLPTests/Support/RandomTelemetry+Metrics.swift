//  Metrics of all four forms.

import Telemetry
import TestSupport

@testable import TelemetrySDK

extension RandomTelemetry {
    mutating func metrics(_ count: Int = 20) -> [MetricData] {
        let spans = spans(3)
        return (0..<count).map { number in
            let origin = spans[below(spans.count)]
            return MetricData(
                resource: origin.resource, scope: origin.scope, name: "metric.no_\(number)",
                description: text(2), unit: below(2) == 0 ? "" : "{word}", points: points())
        }
    }

    private mutating func points() -> MetricData.Points {
        let count = 1 + below(3)
        let temporality: Temporality = below(2) == 0 ? .cumulative : .delta
        switch below(4) {
        case 0: return .gauge((0..<count).map { number($0) })
        case 1:
            return .sum((0..<count).map { number($0) }, temporality, isMonotonic: below(2) == 0)
        case 2: return .histogram((0..<count).map { histogram($0) }, temporality)
        default:
            return .exponentialHistogram((0..<count).map { exponential($0) }, temporality)
        }
    }

    /// Each series of a metric has a name of its own.
    private mutating func series(_ place: Int) -> [Attribute] {
        [.int("series", place)] + attributes(3)
    }

    private mutating func value() -> MetricNumber {
        while true {
            switch value() as AttributeValue {
            case .int(let number): return .int(number)
            case .double(let number): return .double(number)
            default: continue
            }
        }
    }

    private mutating func number() -> Double { value().asDouble }

    private mutating func exemplars() -> [Exemplar] {
        (0..<below(3)).map { _ in
            let context = below(2) == 0 ? self.context() : nil
            return Exemplar(
                value: value(), time: Self.day + UInt64(below(1000)), traceID: context?.traceID,
                spanID: context?.spanID, filteredAttributes: attributes(2))
        }
    }

    private mutating func number(_ place: Int) -> NumberPoint {
        NumberPoint(
            attributes: series(place), startTime: Self.day, time: Self.day + UInt64(below(1000)),
            value: value(), exemplars: exemplars())
    }

    private mutating func counts(_ count: Int) -> [UInt64] {
        (0..<count).map { _ in UInt64(below(4)) << UInt64(below(56)) }
    }

    private mutating func histogram(_ place: Int) -> HistogramPoint {
        let bounds = Set((0..<below(6)).map { _ in number() }.filter(\.isFinite)).sorted()
        let counts = bounds.isEmpty && below(2) == 0 ? [] : counts(bounds.count + 1)
        return HistogramPoint(
            attributes: series(place), startTime: Self.day, time: Self.day + UInt64(below(1000)),
            count: counts.reduce(0, +), sum: below(3) == 0 ? nil : number(),
            min: below(3) == 0 ? nil : number(), max: below(3) == 0 ? nil : number(),
            bounds: bounds, bucketCounts: counts, exemplars: exemplars())
    }

    private mutating func exponential(_ place: Int) -> ExponentialHistogramPoint {
        let positive = counts(below(5))
        let negative = counts(below(5))
        let zeros = UInt64(below(3))
        return ExponentialHistogramPoint(
            attributes: series(place), startTime: Self.day, time: Self.day + UInt64(below(1000)),
            count: (positive + negative).reduce(zeros, +), sum: below(3) == 0 ? nil : number(),
            min: below(3) == 0 ? nil : number(), max: below(3) == 0 ? nil : number(),
            scale: Int32(below(31) - 10), zeroCount: zeros,
            positive: .init(offset: Int32(below(400) - 200), counts: positive),
            negative: .init(offset: Int32(below(400) - 200), counts: negative),
            exemplars: exemplars())
    }
}
