//  What the exporter of spans says of itself in one export of metrics.

import JSON

struct ExporterCounts {
    let started: Int
    let exported: Int
    let failed: Int

    init(_ metrics: JSONValue) {
        func sum(_ name: String, _ counts: (JSONValue) -> Bool) -> Int {
            let points = metrics.all("metrics").filter { $0["name"]?.asString == name }
                .flatMap { $0.all("dataPoints") }
            return points.filter(counts).compactMap { Int($0["asInt"]?.asString ?? "") }
                .reduce(0, +)
        }
        func hasFailed(_ point: JSONValue) -> Bool {
            (point["attributes"]?.asArray ?? []).contains { $0["key"] == "error.type" }
        }
        started = sum("otel.sdk.span.started") { _ in true }
        exported = sum("otel.sdk.exporter.span.exported") { !hasFailed($0) }
        failed = sum("otel.sdk.exporter.span.exported", hasFailed)
    }
}

extension Receiver {
    /// One for each export that it took, in their order.
    func exporterCounts() throws -> [ExporterCounts] {
        try taken().filter { $0.path == "/v1/metrics" }.map { ExporterCounts($0.body) }
    }
}

extension JSONValue {
    /// The elements of all arrays of that name in it, however deep.
    fileprivate func all(_ name: String) -> [JSONValue] {
        if let array = asArray { return array.flatMap { $0.all(name) } }
        return (asObject?.members ?? []).flatMap { member in
            member.name == name ? member.value.asArray ?? [] : member.value.all(name)
        }
    }
}
