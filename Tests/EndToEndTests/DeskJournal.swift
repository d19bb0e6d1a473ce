//  A desk's journal as plain files and JSON, not through the program's own reader: what the runs
//  told, and a journal made older than it is.

import Foundation
import JSON
import TestSupport
import Testing

extension Desk {
    private static let place = "state/flashcard/telemetry/"

    var spans: [JSONValue] {
        get throws {
            try items("traces", "resourceSpans", "scopeSpans", "spans")
        }
    }

    var metrics: [JSONValue] {
        get throws {
            try items("metrics", "resourceMetrics", "scopeMetrics", "metrics")
        }
    }

    var logs: [JSONValue] {
        get throws {
            try items("logs", "resourceLogs", "scopeLogs", "logRecords")
        }
    }

    private func items(
        _ signal: String, _ resources: String, _ scopes: String, _ items: String
    ) throws -> [JSONValue] {
        var found: [JSONValue] = []
        for segment in segments(of: signal) {
            for line in try folder.text(segment).split(separator: "\n") {
                let groups = try JSONValue.parse(String(line))[resources]?.asArray ?? []
                for scope in groups.flatMap({ $0[scopes]?.asArray ?? [] }) {
                    found += scope[items]?.asArray ?? []
                }
            }
        }
        return found
    }

    private func segments(of signal: String) -> [String] {
        folder.all.filter {
            $0.hasPrefix(Self.place) && $0.contains("/\(signal)-") && $0.hasSuffix(".jsonl")
        }.sorted()
    }

    /// Puts every time that the journal tells back by so many hours. What lies beside a segment and
    /// knows when it was begun goes, as where a run was killed: the program then finds out itself.
    func age(by hours: Int) throws {
        for segment in ["traces", "metrics", "logs"].flatMap(segments) {
            let older = try folder.text(segment).replacing(/imeUnixNano":"(\d+)"/) { match in
                let time = (Int64(match.output.1) ?? 0) - Int64(hours) * 3_600_000_000_000
                return "imeUnixNano\":\"\(time)\""
            }
            try folder.write(segment, older)
            try FileManager.default.removeItem(
                atPath: folder.path(segment.replacing(".jsonl", with: ".places")))
        }
    }
}

/// One metric of the journal: its series by their labels, each with its last point.
struct ToldMetric {
    let name: String
    let unit: String
    /// `gauge`, `sum`, `histogram` or `exponentialHistogram`.
    let form: String
    let isMonotonic: Bool
    /// 2 is cumulative; a gauge has none.
    let temporality: Int?
    private(set) var last: [[String: String]: JSONValue] = [:]

    static func all(in metrics: [JSONValue]) throws -> [String: ToldMetric] {
        var told: [String: ToldMetric] = [:]
        for metric in metrics {
            let new = try ToldMetric(metric)
            told[new.name, default: new].last.merge(new.last) { one, other in
                Self.time(one) > Self.time(other) ? one : other
            }
        }
        return told
    }

    private init(_ metric: JSONValue) throws {
        name = try #require(metric["name"]?.asString)
        unit = metric["unit"]?.asString ?? ""
        let forms = ["gauge", "sum", "histogram", "exponentialHistogram"]
        form = try #require(forms.first { metric[$0] != nil })
        let data = try #require(metric[form])
        isMonotonic = data["isMonotonic"]?.asBool ?? false
        temporality = data["aggregationTemporality"]?.asInteger
        for point in data["dataPoints"]?.asArray ?? [] {
            let labels = Self.labels(of: point)
            if let earlier = last[labels], Self.time(earlier) > Self.time(point) { continue }
            last[labels] = point
        }
    }

    static func time(_ point: JSONValue) -> Int64 {
        point["timeUnixNano"]?.asString.flatMap { Int64($0) } ?? 0
    }

    /// A number as a point or a text has it.
    static func number(_ value: JSONValue?) -> Double? {
        value?.asNumber ?? value?.asString.flatMap { Double($0) }
    }

    private static func labels(of point: JSONValue) -> [String: String] {
        let attributes = point["attributes"]?.asArray ?? []
        return Dictionary(
            attributes.map { attribute in
                let value = attribute["value"]?.asObject?.members.first?.value
                return (
                    PromisedMetric.escaped(attribute["key"]?.asString ?? ""),
                    value?.asString ?? value?.text ?? ""
                )
            }, uniquingKeysWith: { one, _ in one })
    }
}
