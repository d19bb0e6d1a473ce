//  Everything that asks for telemetry, with the place where it stands: panels, variables and
//  annotations of the dashboards, the ways between data sources, recording rules, alerts, and the
//  expressions that the pages tell a reader to type.

import Foundation
import JSON

struct AskedExpression: CustomStringConvertible {
    enum Language: String { case promQL, traceQL, logQL, labelValues }

    let place: String
    let language: Language
    let text: String
    /// Labels that the answer is drawn with.
    var drawn: Set<String> = []

    var description: String { "\(place): \(text)" }

    static func all() throws -> [AskedExpression] {
        try Dashboard.all().flatMap(inBoard) + ofDataSources() + ofRules() + inPages()
    }

    // MARK: Grafana

    static func inBoard(_ board: Dashboard) -> [AskedExpression] {
        let panels = board.panels.flatMap(inPanel)
        let variables = board.variables.compactMap { variable in
            variable["query"]?["query"]?.asString.map {
                AskedExpression(
                    place: "\(board.name): $\(variable["name"]?.asString ?? "")",
                    language: .labelValues, text: $0)
            }
        }
        let annotations = board.annotations.compactMap { annotation in
            annotation["expr"]?.asString.map {
                AskedExpression(
                    place: "\(board.name): \(annotation["name"]?.asString ?? "")",
                    language: annotation["datasource"]?["type"] == "loki" ? .logQL : .promQL,
                    text: $0, drawn: labels(drawnBy: annotation))
            }
        }
        return panels + variables + annotations
    }

    private static func inPanel(_ panel: Dashboard.Panel) -> [AskedExpression] {
        let organized = (panel.value["transformations"]?.asArray ?? []).flatMap {
            ($0["options"]?["renameByName"]?.asObject?.members ?? []).map(\.name)
        }
        return panel.targets.compactMap { target in
            let language: Language
            switch target["datasource"]?["type"] {
            case "tempo": language = .traceQL
            case "loki": language = .logQL
            default: language = .promQL
            }
            guard let text = (target["expr"] ?? target["query"])?.asString else { return nil }
            return AskedExpression(
                place: panel.place, language: language, text: text,
                drawn: labels(in: target["legendFormat"]?.asString ?? "")
                    .union(organized).subtracting(["Value"]))
        }
    }

    private static func labels(in format: String) -> Set<String> {
        Set(format.matches(of: /\{\{(\w+)\}\}/).map { String($0.output.1) })
    }

    private static func labels(drawnBy annotation: JSONValue) -> Set<String> {
        let formats = ["titleFormat", "textFormat"].compactMap { annotation[$0]?.asString }
        let tags = annotation["tagKeys"]?.asString?.split(separator: ",").map(String.init) ?? []
        return formats.reduce(into: Set(tags)) { $0.formUnion(labels(in: $1)) }
    }

    private static func ofDataSources() throws -> [AskedExpression] {
        let name = "grafana/provisioning/datasources/datasources.yaml"
        return try ShippedStack.text(name).matches(of: /\n +query: (.+)/).map { match in
            // What a span has is put in; the dollar is written twice in the file.
            var text = String(match.output.1).replacing(/\$\$\{[^}]*\}/, with: ".*")
            let isLogs = text.hasPrefix("'{")
            if isLogs { text = String(text.dropFirst().dropLast()) }
            return AskedExpression(
                place: "datasources.yaml", language: isLogs ? .logQL : .promQL, text: text)
        }
    }

    // MARK: Rules and pages

    private static func ofRules() throws -> [AskedExpression] {
        try PrometheusRule.all().map {
            AskedExpression(place: $0.place, language: .promQL, text: $0.expression)
        }
    }

    /// A block is one expression, or has one in each line.
    private static func expressions(in block: Substring, _ language: Language) -> [String] {
        let whole = String(block)
        guard language == .promQL, (try? PromQLReader.read(whole)) == nil else { return [whole] }
        return whole.split(separator: "\n").map(String.init)
    }

    /// Blocks that are marked as PromQL, TraceQL or LogQL.
    private static func inPages() throws -> [AskedExpression] {
        let languages: [Substring: Language] = [
            "promql": .promQL, "traceql": .traceQL, "logql": .logQL,
        ]
        return try Pages.all().flatMap { page in
            page.text.matches(of: /\n```(\w+)\n((?:.|\n)*?)\n```/).flatMap { match in
                languages[match.output.1].map { language in
                    expressions(in: match.output.2, language).map {
                        AskedExpression(place: page.name, language: language, text: $0)
                    }
                } ?? []
            }
        }
    }
}

/// The pages that send a reader to the stack.
enum Pages {
    static func all() throws -> [(name: String, text: String)] {
        var names = ["docs/operating.md", "docs/telemetry.md"]
        for folder in ["docs/runbooks", "docs/observability", "docs/deploy"] {
            let found = try? FileManager.default.contentsOfDirectory(
                atPath: ShippedStack.path(folder))
            names += (found ?? []).filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
        }
        let walk = "docs/observability.md"
        if FileManager.default.fileExists(atPath: ShippedStack.path(walk)) { names.append(walk) }
        return try names.sorted().map { ($0, try ShippedStack.text($0)) }
    }
}
