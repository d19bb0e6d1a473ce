//  Metrics as lines of JSON, one for each point, for a person who looks at what a program does.
//  Where the lines go is the caller's: a function that writes bytes.

import JSON
package import Platform
import Telemetry

package final class ConsoleMetricExporter: MetricExporter {
    private let write: @Sendable ([UInt8]) -> Void

    package init(write: @escaping @Sendable ([UInt8]) -> Void) { self.write = write }

    package func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        var json = JSONWriter(reserving: 256 * batch.count)
        for metric in batch { Self.write(metric, to: &json) }
        write(json.bytes)
        return .exported
    }

    private static func write(_ metric: MetricData, to json: inout JSONWriter) {
        switch metric.points {
        case .gauge(let points):
            for point in points { write(point, "gauge", of: metric, to: &json) }
        case .sum(let points, let temporality, _):
            for point in points { write(point, "\(temporality) sum", of: metric, to: &json) }
        case .histogram(let points, let temporality):
            for point in points { write(point, temporality, of: metric, to: &json) }
        case .exponentialHistogram(let points, let temporality):
            for point in points { write(point, temporality, of: metric, to: &json) }
        }
    }

    private static func begin(
        _ form: String, _ metric: MetricData, _ attributes: [Attribute], _ time: UInt64,
        to json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("name", metric.name)
        json.member("form", form)
        if !metric.unit.isEmpty { json.member("unit", metric.unit) }
        json.member("scope", metric.scope.name)
        json.member("time", WallTime(nanoseconds: Int64(clamping: time)).text)
        json.name("attributes")
        json.beginObject()
        for attribute in attributes { write(attribute, to: &json) }
        json.endObject()
    }

    private static func write(
        _ point: NumberPoint, _ form: String, of metric: MetricData, to json: inout JSONWriter
    ) {
        begin(form, metric, point.attributes, point.time, to: &json)
        json.name("value")
        switch point.value {
        case .int(let value): json.integer(value)
        case .double(let value): json.number(value)
        }
        json.endObject()
        json.newline()
    }

    private static func write(
        _ point: HistogramPoint, _ temporality: Temporality, of metric: MetricData,
        to json: inout JSONWriter
    ) {
        begin("\(temporality) histogram", metric, point.attributes, point.time, to: &json)
        json.name("count")
        json.integer(point.count)
        ends(point.sum, point.min, point.max, to: &json)
        json.name("bounds")
        json.beginArray()
        for bound in point.bounds { json.number(bound) }
        json.endArray()
        counts("buckets", point.bucketCounts, to: &json)
        json.endObject()
        json.newline()
    }

    private static func write(
        _ point: ExponentialHistogramPoint, _ temporality: Temporality, of metric: MetricData,
        to json: inout JSONWriter
    ) {
        begin(
            "\(temporality) exponential histogram", metric, point.attributes, point.time, to: &json)
        json.name("count")
        json.integer(point.count)
        ends(point.sum, point.min, point.max, to: &json)
        json.name("scale")
        json.integer(point.scale)
        json.name("zero_count")
        json.integer(point.zeroCount)
        json.name("positive_offset")
        json.integer(point.positive.offset)
        counts("positive", point.positive.counts, to: &json)
        json.name("negative_offset")
        json.integer(point.negative.offset)
        counts("negative", point.negative.counts, to: &json)
        json.endObject()
        json.newline()
    }

    private static func ends(
        _ sum: Double?, _ min: Double?, _ max: Double?, to json: inout JSONWriter
    ) {
        json.member("sum", sum)
        json.member("min", min)
        json.member("max", max)
    }

    private static func counts(
        _ name: StaticString, _ counts: [UInt64], to json: inout JSONWriter
    ) {
        json.name(name)
        json.beginArray()
        for count in counts { json.integer(count) }
        json.endArray()
    }

    private static func write(_ attribute: Attribute, to json: inout JSONWriter) {
        json.name(attribute.key)
        switch attribute.value {
        case .string(let text): json.string(text)
        case .bool(let truth): json.bool(truth)
        case .int(let number): json.integer(number)
        case .double(let number) where number.isFinite: json.number(number)
        case .double(let number): json.string("\(number)")
        // Rare on a metric, and to be read by a person.
        case .strings(let list): json.string(list.joined(separator: ", "))
        case .bools(let list): json.string("\(list)")
        case .ints(let list): json.string("\(list)")
        case .doubles(let list): json.string("\(list)")
        }
    }
}
