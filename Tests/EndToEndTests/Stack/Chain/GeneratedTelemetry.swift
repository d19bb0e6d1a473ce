//  OTLP made from the catalogue: every metric with each of the values that its attributes can have,
//  growing from zero. It stands for what a short run without a provider does not tell, so that a
//  panel can be seen to work; it proves nothing about what the program tells.

import Foundation
import JSON

struct GeneratedTelemetry {
    let catalogue: MetricCatalogue
    /// Who speaks; another one than the run.
    static let instance = "generated-0"

    private static let seconds = [
        0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300,
    ]
    private static let counts = [1, 4, 16, 64, 256, 1024, 4096, 16384].map(Double.init)

    /// One point of each series for each number of a collection, at its time. The first is zero.
    func request(_ collections: [(number: Int, at: Int64)]) -> String {
        let start = collections.map(\.at).min() ?? 0
        let metrics = catalogue.metrics.flatMap { metric -> [JSONValue] in
            let points = Self.combinations(metric.attributes).enumerated().flatMap {
                index, attributes in
                collections.map { number, at in
                    Self.point(metric, attributes, index, number, at, start: start)
                }
            }
            return [Self.metric(metric.promise, points)]
        }
        return Self.request(metrics)
    }

    private static func request(_ metrics: [JSONValue]) -> String {
        let resource: JSONValue = [
            "attributes": [
                HandMadeTelemetry.attribute("service.name", "flashcard-pipeline"),
                HandMadeTelemetry.attribute("service.namespace", "korean-learning"),
                HandMadeTelemetry.attribute("service.instance.id", instance),
                HandMadeTelemetry.attribute("service.version", "0.0.1"),
                HandMadeTelemetry.attribute("deployment.environment.name", "test"),
            ]
        ]
        let value: JSONValue = [
            "resourceMetrics": [
                [
                    "resource": resource,
                    "scopeMetrics": [["scope": ["name": "test"], "metrics": .array(metrics)]],
                ]
            ]
        ]
        return value.text
    }

    /// Each value with each other. An error is there or not; what nobody can list has one value.
    static func combinations(
        _ attributes: MetricCatalogue.Attributes
    ) -> [[(name: String, value: String)]] {
        attributes.sorted { $0.key < $1.key }.reduce([[]]) { lists, attribute in
            var values = attribute.value.map { $0.sorted() } ?? [free(attribute.key)]
            if attribute.key == "error.type" { values.append("") }
            return lists.flatMap { list in
                values.map { $0.isEmpty ? list : list + [(attribute.key, $0)] }
            }
        }
    }

    private static func free(_ name: String) -> String {
        switch name {
        case "http.response.status_code": "429"
        case "server.port": "443"
        default: "some"
        }
    }

    private static func point(
        _ metric: MetricCatalogue.Metric, _ attributes: [(name: String, value: String)],
        _ index: Int, _ number: Int, _ at: Int64, start: Int64
    ) -> JSONValue {
        var members: [JSONObject.Member] = [
            .init(name: "startTimeUnixNano", value: HandMadeTelemetry.time(start)),
            .init(name: "timeUnixNano", value: HandMadeTelemetry.time(at)),
            .init(
                name: "attributes",
                value: .array(attributes.map { HandMadeTelemetry.attribute($0.name, $0.value) })),
        ]
        let growing = Double(number * (1 + index % 3))
        switch metric.promise.kind {
        case .counter: members.append(.init(name: "asDouble", value: .number(growing)))
        case .gauge, .upDown:
            let value = metric.promise.unit == "1" ? 0.5 : Double(1 + index % 3)
            members.append(.init(name: "asDouble", value: .number(value)))
        case .histogram:
            let bounds = metric.promise.unit == "s" ? seconds : counts
            members += [
                .init(name: "count", value: .string(String(number * (bounds.count + 1)))),
                .init(
                    name: "sum", value: .number(Double(number) * bounds.reduce(bounds[0], +))),
                .init(name: "explicitBounds", value: .array(bounds.map { .number($0) })),
                .init(
                    name: "bucketCounts",
                    value: .array(
                        Array(repeating: .string(String(number)), count: bounds.count + 1))),
                .init(name: "exemplars", value: [exemplar(bounds[0], at)]),
            ]
        }
        return .object(JSONObject(members))
    }

    private static func exemplar(_ value: Double, _ at: Int64) -> JSONValue {
        [
            "timeUnixNano": HandMadeTelemetry.time(at), "asDouble": .number(value),
            "traceId": .string(HandMadeTelemetry.trace), "spanId": .string(HandMadeTelemetry.span),
        ]
    }

    private static func metric(_ promise: PromisedMetric, _ points: [JSONValue]) -> JSONValue {
        var form: [JSONObject.Member] = [.init(name: "dataPoints", value: .array(points))]
        if promise.kind != .gauge { form.append(.init(name: "aggregationTemporality", value: 2)) }
        if promise.kind == .counter { form.append(.init(name: "isMonotonic", value: true)) }
        let field: String =
            switch promise.kind {
            case .gauge: "gauge"
            case .histogram: "histogram"
            case .counter, .upDown: "sum"
            }
        return .object(
            JSONObject([
                .init(name: "name", value: .string(promise.name)),
                .init(name: "unit", value: .string(promise.unit)),
                .init(name: field, value: .object(JSONObject(form))),
            ]))
    }
}
