//  The series that Prometheus has, each with the labels and values that it can have: those of the
//  catalogue's metrics, of the parts of the stack, and of the recording rules. The labels of a rule
//  follow from its expression, as those of any answer do.

import Foundation

struct SeriesCatalogue {
    typealias Labels = [String: Set<String>?]

    private(set) var series: [String: Labels] = [:]

    /// Whatever is wrong with the rules themselves is found where they are held, not here.
    static func shipped() throws -> SeriesCatalogue {
        var catalogue = SeriesCatalogue()
        let always = try ofEverySeries()
        for metric in try MetricCatalogue.shipped().metrics {
            var labels = always
            for (name, values) in metric.attributes {
                labels.updateValue(values, forKey: PromisedMetric.escaped(name))
            }
            for name in metric.promise.series {
                catalogue.series[name] = labels
                if name.hasSuffix("_bucket") {
                    catalogue.series[name]?.updateValue(nil, forKey: "le")
                }
            }
        }
        for (name, labels) in try ofOthers() {
            catalogue.series[name] = labels.merging(always) { one, _ in one }
        }
        var rules = try PrometheusRule.all().filter { $0.kind == .record }
        // A rule may ask for what another one records.
        while let index = rules.firstIndex(where: { catalogue.knows(all: $0.expression) }) {
            let rule = rules.remove(at: index)
            catalogue.series[rule.name] = catalogue.labels(
                of: try PromQLReader.read(rule.expression))
        }
        return catalogue
    }

    init(_ series: [String: Labels] = [:]) { self.series = series }

    private func knows(all expression: String) -> Bool {
        guard let read = try? PromQLReader.read(expression) else { return false }
        return read.metrics.allSatisfy { series[$0] != nil }
    }

    /// Who speaks, which Prometheus puts on each series, and what is promoted from the resource.
    private static func ofEverySeries() throws -> Labels {
        let text = try ShippedStack.text("prometheus/prometheus.yml")
        var labels: Labels = ["instance": nil]
        let jobs = text.matches(of: /job_name: (\w+)/).map { String($0.output.1) }
        labels["job"] = Set(jobs + ["korean-learning/flashcard-pipeline"])
        if let match = text.firstMatch(of: /promote_resource_attributes: \[([^\]]*)\]/) {
            for name in match.output.1.split(separator: ", ") {
                labels.updateValue(nil, forKey: PromisedMetric.escaped(String(name)))
            }
        }
        return labels
    }

    /// What the parts of the stack tell of themselves; docs/observability/dashboards.md lists it.
    static func ofOthers() throws -> [String: Labels] {
        let page = try ShippedStack.text("docs/observability/dashboards.md")
        var found: [String: Labels] = [:]
        for row in page.matches(of: /\n\| `(\w+)` \| \w+ \|([^|\n]*)\|/) {
            var labels: Labels = [:]
            for match in row.output.2.matches(of: /`(\w+)`(?: \(([^)]*)\))?/) {
                let values = match.output.2.map { Set($0.split(separator: ", ").map(String.init)) }
                labels.updateValue(values, forKey: String(match.output.1))
            }
            found[String(row.output.1)] = labels
        }
        return found
    }

    // MARK: Labels of an answer

    /// Which labels an answer can have. More than it has is possible, fewer are not.
    func labels(of expression: PromQL) -> Labels {
        switch expression {
        case .number, .text: return [:]
        case .selector(let selector): return selector.metric.flatMap { series[$0] } ?? [:]
        case .subquery(let inner, _), .negated(let inner): return labels(of: inner)
        case .aggregate(_, let grouping, let arguments):
            let inner = arguments.last.map(labels) ?? [:]
            guard let grouping else { return [:] }
            return inner.filter { grouping.labels.contains($0.key) != grouping.isWithout }
        case .call(let name, let arguments): return labels(ofCall: name, arguments)
        case .binary(let left, let sign, let matching, let right):
            let (one, other) = (labels(of: left), labels(of: right))
            if sign == "or" { return one.merging(other) { Self.union($0, $1) } }
            if sign == "and" || sign == "unless" { return one }
            if matching?.many == "right" { return other }
            if matching?.many == "left" {
                let included = matching?.included ?? []
                return one.merging(other.filter { included.contains($0.key) }) { first, _ in first }
            }
            if let names = matching?.labels {
                return one.filter { names.contains($0.key) != matching?.isIgnoring }
            }
            return one.isEmpty ? other : one
        }
    }

    private func labels(ofCall name: String, _ arguments: [PromQL]) -> Labels {
        var labels = arguments.map(self.labels).reduce(into: Labels()) { all, some in
            all.merge(some) { Self.union($0, $1) }
        }
        switch name {
        case "histogram_quantile", "histogram_fraction": labels["le"] = nil
        case "vector", "scalar", "time": labels = [:]
        case "label_replace", "label_join":
            if case .text(let label)? = arguments.dropFirst().first {
                labels.updateValue(nil, forKey: label)
            }
        default: break
        }
        return labels
    }

    private static func union(_ one: Set<String>?, _ other: Set<String>?) -> Set<String>? {
        guard let one, let other else { return nil }
        return one.union(other)
    }
}
