//  Recording rules and alerts, read from their YAML as far as it is used there: a rule begins with
//  its name, and its expression is one line or a block that is indented below it.

import Foundation

struct PrometheusRule {
    enum Kind: String { case record, alert }

    let file: String
    let kind: Kind
    let name: String
    let expression: String

    var place: String { "\(file): \(name)" }

    static func all() throws -> [PrometheusRule] {
        try ["rules", "alerts"].flatMap { folder in
            let names = try FileManager.default.contentsOfDirectory(
                atPath: ShippedStack.path("prometheus/\(folder)"))
            return try names.filter { $0.hasSuffix(".yml") }.sorted().flatMap { name in
                let path = "prometheus/\(folder)/\(name)"
                return read(try ShippedStack.text(path), file: path)
            }
        }
    }

    static func read(_ text: String, file: String) -> [PrometheusRule] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var found: [PrometheusRule] = []
        var begun: (kind: Kind, name: String)?
        for (index, line) in lines.enumerated() {
            if let match = line.wholeMatch(of: /\s*- (record|alert): (\S+)\s*/) {
                begun = Kind(rawValue: String(match.output.1)).map { ($0, String(match.output.2)) }
            } else if let match = line.wholeMatch(of: /(\s+)expr: (.*)/), let rule = begun {
                let text = value(
                    String(match.output.2), indent: match.output.1.count,
                    below: lines[(index + 1)...])
                found.append(
                    PrometheusRule(file: file, kind: rule.kind, name: rule.name, expression: text))
                begun = nil
            }
        }
        return found
    }

    private static func value(
        _ text: String, indent: Int, below: ArraySlice<Substring>
    ) -> String {
        guard text.hasPrefix("|") || text.hasPrefix(">") else {
            return text.trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
        }
        let block = below.prefix { line in
            line.allSatisfy(\.isWhitespace) || line.prefix { $0 == " " }.count > indent
        }
        return block.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
