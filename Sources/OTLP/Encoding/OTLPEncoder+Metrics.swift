//  A metric with its points. Bounds are finite: an infinite bound says nothing that the last bucket
//  does not say already, and receivers refuse it, so the two buckets that it parts become one.
//  NaN is no bound at all and goes the same way.

import JSON
import Telemetry
import TelemetrySDK

extension OTLPEncoder {
    mutating func metric(_ metric: MetricData, _ comma: Bool) {
        output.quoted(metric.name, after: comma ? #",{"name":"# : #"{"name":"#)
        if !metric.description.isEmpty {
            output.quoted(metric.description, after: #","description":"#)
        }
        if !metric.unit.isEmpty { output.quoted(metric.unit, after: #","unit":"#) }
        switch metric.points {
        case .gauge(let points):
            list(points, after: #","gauge":{"dataPoints":["#) { $0.number($1) }
            output.constant("}}")
        case .sum(let points, let temporality, let isMonotonic):
            list(points, after: #","sum":{"dataPoints":["#) { $0.number($1) }
            output.constant(Self.temporality(temporality))
            output.constant(isMonotonic ? #","isMonotonic":true}}"# : "}}")
        case .histogram(let points, let temporality):
            list(points, after: #","histogram":{"dataPoints":["#) { $0.histogram($1) }
            output.constant(Self.temporality(temporality))
            output.constant("}}")
        case .exponentialHistogram(let points, let temporality):
            list(points, after: #","exponentialHistogram":{"dataPoints":["#) {
                $0.exponential($1)
            }
            output.constant(Self.temporality(temporality))
            output.constant("}}")
        }
    }

    private static func temporality(_ temporality: Temporality) -> StaticString {
        switch temporality {
        case .delta: #","aggregationTemporality":1"#
        case .cumulative: #","aggregationTemporality":2"#
        }
    }

    private mutating func list<Element>(
        _ elements: [Element], after name: StaticString,
        _ write: (inout OTLPEncoder, Element) -> Void
    ) {
        output.constant(name)
        for (index, element) in elements.enumerated() {
            if index > 0 { output.constant(",") }
            write(&self, element)
        }
        output.constant("]")
    }

    private mutating func times(_ start: UInt64, _ time: UInt64) {
        output.quotedDecimal(time, after: #"{"timeUnixNano":"#)
        if start > 0 { output.quotedDecimal(start, after: #","startTimeUnixNano":"#) }
    }

    private mutating func number(_ point: NumberPoint) {
        times(point.startTime, point.time)
        value(point.value)
        attributes(point.attributes)
        exemplars(point.exemplars)
        output.constant("}")
    }

    private mutating func value(_ value: MetricNumber) {
        switch value {
        case .int(let number): output.quotedDecimal(number, after: #","asInt":"#)
        case .double(let number): output.double(number, after: #","asDouble":"#)
        }
    }

    private mutating func histogram(_ point: HistogramPoint) {
        times(point.startTime, point.time)
        output.quotedDecimal(point.count, after: #","count":"#)
        extent(point.sum, point.min, point.max)
        let (bounds, counts) = Self.finite(point.bounds, point.bucketCounts)
        self.counts(counts)
        if !bounds.isEmpty {
            list(bounds, after: #","explicitBounds":["#) { $0.output.double($1) }
        }
        attributes(point.attributes)
        exemplars(point.exemplars)
        output.constant("}")
    }

    /// Zero here is a sum; nothing is none.
    private mutating func extent(_ sum: Double?, _ min: Double?, _ max: Double?) {
        if let sum { output.double(sum, after: #","sum":"#) }
        if let min { output.double(min, after: #","min":"#) }
        if let max { output.double(max, after: #","max":"#) }
    }

    private mutating func counts(_ counts: [UInt64]) {
        guard !counts.isEmpty else { return }
        list(counts, after: #","bucketCounts":["#) { $0.output.quotedDecimal($1) }
    }

    /// Without bounds that are not finite, their buckets joined with the next.
    private static func finite(
        _ bounds: [Double], _ counts: [UInt64]
    ) -> (bounds: [Double], counts: [UInt64]) {
        guard bounds.contains(where: { !$0.isFinite }) else { return (bounds, counts) }
        var kept: [UInt64] = []
        var carried: UInt64 = 0
        for (index, count) in counts.enumerated() {
            carried &+= count
            if index < bounds.count, !bounds[index].isFinite { continue }
            kept.append(carried)
            carried = 0
        }
        return (bounds.filter(\.isFinite), kept)
    }

    private mutating func exponential(_ point: ExponentialHistogramPoint) {
        times(point.startTime, point.time)
        output.quotedDecimal(point.count, after: #","count":"#)
        extent(point.sum, point.min, point.max)
        output.decimal(Int64(point.scale), after: #","scale":"#)
        if point.zeroCount > 0 {
            output.quotedDecimal(point.zeroCount, after: #","zeroCount":"#)
        }
        buckets(point.positive, after: #","positive":{"offset":"#)
        buckets(point.negative, after: #","negative":{"offset":"#)
        attributes(point.attributes)
        exemplars(point.exemplars)
        output.constant("}")
    }

    private mutating func buckets(
        _ buckets: ExponentialHistogramPoint.Buckets, after name: StaticString
    ) {
        guard !buckets.counts.isEmpty else { return }
        output.decimal(Int64(buckets.offset), after: name)
        counts(buckets.counts)
        output.constant("}")
    }

    private mutating func exemplars(_ exemplars: [Exemplar]) {
        guard !exemplars.isEmpty else { return }
        list(exemplars, after: #","exemplars":["#) { encoder, exemplar in
            encoder.output.quotedDecimal(exemplar.time, after: #"{"timeUnixNano":"#)
            encoder.value(exemplar.value)
            encoder.attributes(
                exemplar.filteredAttributes.distinct, after: #","filteredAttributes":["#)
            if let trace = exemplar.traceID, trace.isValid {
                encoder.output.quotedHexadecimal(
                    trace.high, trace.low, after: #","traceId":"#)
            }
            if let span = exemplar.spanID, span.isValid {
                encoder.output.quotedHexadecimal(span.value, after: #","spanId":"#)
            }
            encoder.output.constant("}")
        }
    }
}
