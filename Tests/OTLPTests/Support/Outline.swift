//  Points of a metric as text, made from both sides, so that they can be compared as a whole.

import OTLP
import Telemetry

@testable import TelemetrySDK

struct Outline: Equatable {
    private var lines: [String] = []

    init(_ points: OTLPMetric.Points?) {
        switch points {
        case nil: lines = ["nothing"]
        case .gauge(let points): lines = ["gauge"] + points.map(Self.line)
        case .sum(let points, let temporality, let isMonotonic):
            lines = ["sum \(temporality) \(isMonotonic)"] + points.map(Self.line)
        case .histogram(let points, let temporality):
            lines =
                ["histogram \(temporality)"]
                + points.map { point in
                    Self.line(
                        Self.series(
                            point.series.attributes, point.series.startTime, point.series.time),
                        [point.count] + point.bucketCounts, [point.sum, point.min, point.max],
                        point.bounds, [], point.exemplars.map(Self.line))
                }
        case .exponentialHistogram(let points, let temporality):
            lines =
                ["exponential \(temporality)"]
                + points.map { point in
                    Self.line(
                        Self.series(
                            point.series.attributes, point.series.startTime, point.series.time),
                        [point.count, point.zeroCount] + point.positive.counts
                            + point.negative.counts, [point.sum, point.min, point.max], [],
                        [
                            point.scale, point.positive.counts.isEmpty ? 0 : point.positive.offset,
                            point.negative.counts.isEmpty ? 0 : point.negative.offset,
                        ], point.exemplars.map(Self.line))
                }
        case .summary: lines = ["summary"]
        }
    }

    init(_ points: MetricData.Points) {
        func number(_ temporality: Temporality) -> Int { temporality == .delta ? 1 : 2 }
        switch points {
        case .gauge(let points): lines = ["gauge"] + points.map(Self.line)
        case .sum(let points, let temporality, let isMonotonic):
            lines = ["sum \(number(temporality)) \(isMonotonic)"] + points.map(Self.line)
        case .histogram(let points, let temporality):
            lines =
                ["histogram \(number(temporality))"]
                + points.map { point in
                    Self.line(
                        Self.series(point.attributes, point.startTime, point.time),
                        [point.count] + point.bucketCounts, [point.sum, point.min, point.max],
                        point.bounds, [], point.exemplars.map(Self.line))
                }
        case .exponentialHistogram(let points, let temporality):
            lines =
                ["exponential \(number(temporality))"]
                + points.map { point in
                    Self.line(
                        Self.series(point.attributes, point.startTime, point.time),
                        [point.count, point.zeroCount] + point.positive.counts
                            + point.negative.counts, [point.sum, point.min, point.max], [],
                        [
                            point.scale, point.positive.counts.isEmpty ? 0 : point.positive.offset,
                            point.negative.counts.isEmpty ? 0 : point.negative.offset,
                        ], point.exemplars.map(Self.line))
                }
        }
    }

    private static func line(
        _ series: String, _ counts: [UInt64], _ extent: [Double?], _ bounds: [Double],
        _ shape: [Int32], _ exemplars: [String]
    ) -> String {
        "\(series) \(counts) \(extent.map { $0?.comparable }) \(bounds.map(\.comparable)) \(shape)"
            + " \(exemplars)"
    }

    private static func series(_ attributes: [OTLPAttribute], _ start: UInt64, _ time: UInt64)
        -> String
    { "\(attributes.comparable) \(start) \(time)" }

    private static func series(_ attributes: [Attribute], _ start: UInt64, _ time: UInt64)
        -> String
    { "\(attributes.comparable) \(start) \(time)" }

    private static func text(_ value: MetricNumber?) -> String {
        switch value {
        case nil: "none"
        case .int(let number): "int \(number)"
        case .double(let number): "double \(number.comparable)"
        }
    }

    private static func line(_ point: OTLPMetric.Number) -> String {
        series(point.series.attributes, point.series.startTime, point.series.time)
            + " \(text(point.value)) \(point.exemplars.map(line))"
    }

    private static func line(_ point: NumberPoint) -> String {
        series(point.attributes, point.startTime, point.time)
            + " \(text(point.value)) \(point.exemplars.map(line))"
    }

    private static func line(_ exemplar: OTLPMetric.Exemplar) -> String {
        "\(exemplar.time) \(text(exemplar.value)) \(exemplar.traceID?.text ?? "")"
            + " \(exemplar.spanID?.text ?? "") \(exemplar.filteredAttributes.comparable)"
    }

    private static func line(_ exemplar: Exemplar) -> String {
        "\(exemplar.time) \(text(exemplar.value)) \(exemplar.traceID?.text ?? "")"
            + " \(exemplar.spanID?.text ?? "") \(exemplar.filteredAttributes.comparable)"
    }
}
