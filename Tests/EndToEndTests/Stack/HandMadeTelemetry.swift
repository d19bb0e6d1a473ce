//  OTLP JSON written by hand: single signals, and all points of a real run as its console shows
//  them. Not by the program's own exporter, so that the stack is tested by itself.

import Foundation
import JSON

struct HandMadeTelemetry {
    static let trace = "5b8efff798038103d269b633813fc60c"
    static let span = "eee19b7ec3c1b174"

    /// Nanoseconds since 1970.
    let now = Int64(Date.now.timeIntervalSince1970 * 1000) * 1_000_000

    static let resource: JSONValue = [
        "attributes": [
            attribute("service.name", "flashcard-pipeline"),
            attribute("service.namespace", "korean-learning"),
            attribute("service.instance.id", "test-0"),
            attribute("deployment.environment.name", "test"),
        ]
    ]

    static func attribute(_ name: String, _ value: String) -> JSONValue {
        ["key": .string(name), "value": ["stringValue": .string(value)]]
    }

    static func time(_ nanoseconds: Int64) -> JSONValue { .string(String(nanoseconds)) }

    /// A duration of so many hours ago, with an exemplar of the trace.
    func wordDuration(hoursAgo: Int, count: Int) -> String {
        let at = now - Int64(hoursAgo) * 3_600_000_000_000
        let point: JSONValue = [
            "startTimeUnixNano": Self.time(at - 1_000_000_000), "timeUnixNano": Self.time(at),
            "count": .string(String(count)), "sum": 0.5, "explicitBounds": [0.1, 1.0],
            "bucketCounts": ["0", .string(String(count)), "0"],
            "attributes": [Self.attribute("flashcard.outcome", "created")],
            "exemplars": [
                [
                    "timeUnixNano": Self.time(at), "asDouble": 0.5, "traceId": .string(Self.trace),
                    "spanId": .string(Self.span),
                ]
            ],
        ]
        return Self.metrics([
            [
                "name": "flashcard.word.duration", "unit": "s",
                "histogram": ["aggregationTemporality": 2, "dataPoints": [point]],
            ]
        ])
    }

    var wordSpan: String {
        let span: JSONValue = [
            "traceId": .string(Self.trace), "spanId": .string(Self.span),
            "name": "flashcard.word", "kind": 1, "startTimeUnixNano": Self.time(now - 500_000_000),
            "endTimeUnixNano": Self.time(now),
            "attributes": [Self.attribute("flashcard.term", "사과")],
        ]
        let value: JSONValue = [
            "resourceSpans": [
                ["resource": Self.resource, "scopeSpans": [["scope": [:], "spans": [span]]]]
            ]
        ]
        return value.text
    }

    var logRecord: String {
        let value: JSONValue = [
            "resourceLogs": [
                [
                    "resource": Self.resource,
                    "scopeLogs": [
                        [
                            "logRecords": [
                                [
                                    "timeUnixNano": Self.time(now), "severityNumber": 9,
                                    "body": ["stringValue": "run ended"],
                                ]
                            ]
                        ]
                    ],
                ]
            ]
        ]
        return value.text
    }

    static func metrics(_ metrics: [JSONValue]) -> String {
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
}
