//  Telemetry as OTLP JSON: the body of a request to a receiver and a line of a file are the same
//  bytes, and are written once. What belongs to one resource and one scope stands together; both
//  are encoded once and remembered. Nothing stands between a span and its bytes but this code.
//
//      {"resourceSpans":[{"resource":{…},"scopeSpans":[{"scope":{…},"spans":[{…},…]}]}]}
//
//  Every object begins with a member that it always has, so that the commas are part of the
//  constants. What Protocol Buffers would leave out, zeros and empty lists, is left out, except
//  where its presence says something: values, bounds, sums.

import JSON
import Telemetry
package import TelemetrySDK

package struct OTLPEncoder: Sendable {
    var output: JSONBytes
    var groups = ItemGroups()
    var known = EncodedIdentities()

    package init(reserving capacity: Int = 4096) { output = JSONBytes(reserving: capacity) }

    /// What was written since the last `removeAll`.
    package var bytes: [UInt8] { output.array }

    package var count: Int { output.count }

    /// Ready for the next batch, with the memory of this one.
    package mutating func removeAll() { output.removeAll() }

    /// Ends a line of a file.
    package mutating func newline() { output.constant("\n") }

    /// A whole `TracesData`, or nothing when there are no spans.
    package mutating func write(_ spans: [SpanData]) {
        write(
            spans, resources: #"{"resourceSpans":["#, scopes: #""scopeSpans":["#,
            items: #""spans":["#
        ) { encoder, span, comma in encoder.span(span, comma) }
    }

    /// A whole `LogsData`, or nothing when there are no records.
    package mutating func write(_ records: [LogRecordData]) {
        write(
            records, resources: #"{"resourceLogs":["#, scopes: #""scopeLogs":["#,
            items: #""logRecords":["#
        ) { encoder, record, comma in encoder.record(record, comma) }
    }

    /// A whole `MetricsData`, or nothing when no metric has points.
    package mutating func write(_ metrics: [MetricData]) {
        write(
            metrics.filter { $0.points.count > 0 }, resources: #"{"resourceMetrics":["#,
            scopes: #""scopeMetrics":["#, items: #""metrics":["#
        ) { encoder, metric, comma in encoder.metric(metric, comma) }
    }

    /// The item is handed whether another one stands before it.
    private mutating func write<Item: OfScope>(
        _ items: [Item], resources: StaticString, scopes: StaticString, items name: StaticString,
        _ write: (inout OTLPEncoder, Item, Bool) -> Void
    ) {
        guard !items.isEmpty else { return }
        groups.arrange(items)
        output.constant(resources)
        for (place, resource) in groups.resources.enumerated() {
            output.constant(place == 0 ? "{" : ",{")
            output.raw(known.bytes(of: resource))
            output.constant(scopes)
            var isFirst = true
            for group in groups.scopes where group.resource == place {
                output.constant(isFirst ? "{" : ",{")
                isFirst = false
                output.raw(known.bytes(of: group.scope))
                output.constant(name)
                var index = group.first
                write(&self, items[index], false)
                while index != group.last {
                    index = groups.next[index]
                    write(&self, items[index], true)
                }
                output.constant("]")
                schema(group.scope.schemaURL)
            }
            output.constant("]")
            schema(resource.schemaURL)
        }
        output.constant("]}")
    }

    /// Ends what a resource or a scope groups.
    private mutating func schema(_ url: String?) {
        if let url, !url.isEmpty { output.quoted(url, after: #","schemaUrl":"#) }
        output.constant("}")
    }
}
