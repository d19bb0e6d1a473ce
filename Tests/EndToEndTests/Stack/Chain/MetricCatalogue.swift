//  All metrics with their attributes and the values that those can have, from the tables of
//  docs/telemetry.md, which another test holds to the names in the code; and the series that
//  Prometheus makes of them.

import Foundation
import JSON

struct MetricCatalogue {
    /// The values that an attribute can have, or nil where nobody can list them.
    typealias Attributes = [String: Set<String>?]

    struct Metric {
        let promise: PromisedMetric
        var attributes: Attributes
    }

    let metrics: [Metric]

    static func shipped() throws -> MetricCatalogue {
        MetricCatalogue(page: try ShippedStack.text("docs/telemetry.md"))
    }

    init(page: String) {
        let listed = Self.lists(in: page)
        let rows = PromisedMetric.rows(of: page)
        var metrics: [Metric] = []
        for (promise, text) in rows {
            var attributes: Attributes = [:]
            if let other = Self.other(text, metrics) { attributes = other.attributes }
            let less = text.firstMatch(of: /, without `([a-z_.]+)`/)
            let rest = text.replacing(less?.output.0 ?? "", with: "")
            attributes.merge(Self.attributes(in: rest, listed)) { $1 }
            if let less { attributes[String(less.output.1)] = nil }
            metrics.append(Metric(promise: promise, attributes: attributes))
        }
        self.metrics = metrics
    }

    // MARK: Reading

    /// A row may say that its attributes are those of an earlier one, by the end of its name.
    private static func other(_ text: String, _ metrics: [Metric]) -> Metric? {
        guard let match = text.firstMatch(of: /as for (?:the )?(\w+)(?:, without (\w+))?/) else {
            return nil
        }
        var other = metrics.last { $0.promise.name.hasSuffix("." + match.output.1) }
        guard let less = match.output.2 else { return other }
        let all = other?.attributes ?? [:]
        other?.attributes = all.mapValues { $0?.subtracting([String(less)]) }
        return other
    }

    private static func attributes(
        in text: String, _ listed: [String: Set<String>]
    ) -> Attributes {
        var found: Attributes = [:]
        for match in text.matches(of: /`([a-z_.]+)`(?: \(([^)]*)\))?/) {
            let name = String(match.output.1)
            let own = match.output.2.map(values)
            found.updateValue(own ?? listed[name], forKey: name)
        }
        return found
    }

    /// A list in parentheses; a remark is none.
    private static func values(_ text: Substring) -> Set<String>? {
        let parts = text.split(separator: ", ").map(String.init)
        let isList = parts.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_.]+/) != nil }
        return isList ? Set(parts) : nil
    }

    /// What any place of the page lists for an attribute, for the places that do not list it again.
    private static func lists(in page: String) -> [String: Set<String>] {
        var lists: [String: Set<String>] = [:]
        for match in page.matches(of: /`([a-z_.]+)` \(([^)]*)\)/) {
            // Each place has errors of its own.
            guard match.output.1 != "error.type", let values = values(match.output.2) else {
                continue
            }
            lists[String(match.output.1), default: []].formUnion(values)
        }
        return lists
    }
}

extension MetricCatalogue {
    subscript(name: String) -> Metric? { metrics.first { $0.promise.name == name } }

    /// Every attribute that a page names, also of spans and log records.
    static func attributes() throws -> Set<String> {
        let page = try ShippedStack.text("docs/telemetry.md")
        let named = page.matches(of: /`([a-z_]+(?:\.[a-z_]+)+)`/).map { String($0.output.1) }
        return Set(named)
    }
}
