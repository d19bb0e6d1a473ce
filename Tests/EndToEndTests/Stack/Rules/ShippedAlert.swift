//  The alerts as they ship, read from their YAML as far as it is used there: a rule is a list item,
//  its labels stand on one line, and its annotations are a block, or that of the rule before which
//  has an anchor. A test holds the reading to what Prometheus itself makes of the files.

import Foundation

struct ShippedAlert: Hashable {
    let file: String
    let name: String
    var labels: [String: String] = [:]
    var annotations: [String: String] = [:]

    var severity: String { labels["severity"] ?? "" }

    /// What tells it from others of its name, as its unit tests write it.
    var title: String {
        ([name, severity] + [labels["window"]].compactMap(\.self)).joined(separator: " ")
    }

    static func all() throws -> [ShippedAlert] {
        try ShippedStack.names(in: "prometheus/alerts").flatMap { name in
            read(try ShippedStack.text("prometheus/alerts/\(name)"), file: name)
        }
    }

    static func read(_ text: String, file: String) -> [ShippedAlert] {
        var anchors: [Substring: [String: String]] = [:]
        return text.split(separator: "\n      - alert: ").dropFirst().map { rule in
            let name = String(rule.prefix { $0 != "\n" })
            var alert = ShippedAlert(file: file, name: name)
            if let labels = rule.firstMatch(of: /\n        labels: \{([^}]*)\}/) {
                alert.labels = pairs(labels.output.1.split(separator: ", "))
            }
            if let use = rule.firstMatch(of: /\n        annotations: \*(\w+)/) {
                alert.annotations = anchors[use.output.1] ?? [:]
            } else if let block = rule.firstMatch(of: /\n        annotations:(?: &(\w+))?\n/) {
                alert.annotations = members(rule[block.range.upperBound...])
                if let anchor = block.output.1 { anchors[anchor] = alert.annotations }
            }
            return alert
        }
    }

    /// Members of a block, whose values are one line, or folded lines below it.
    private static func members(_ text: Substring) -> [String: String] {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("            "), let last = lines.popLast() {
                let begun = last.hasSuffix(">-") ? last.dropLast(2) : last + " "
                lines.append(begun + line.drop { $0 == " " })
            } else if line.hasPrefix("          ") {
                lines.append(line.drop { $0 == " " })
            } else {
                break
            }
        }
        return pairs(lines)
    }

    private static func pairs(_ lines: [Substring]) -> [String: String] {
        Dictionary(
            lines.compactMap { line -> (String, String)? in
                guard let match = line.wholeMatch(of: /(\w+): (.*)/) else { return nil }
                return (String(match.output.1), plain(match.output.2))
            }
        ) { first, _ in first }
    }

    private static func plain(_ value: Substring) -> String {
        guard value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") else {
            return String(value)
        }
        return String(value.dropFirst().dropLast()).replacing("\\\"", with: "\"")
    }
}
