//  The Grafana dashboards that ship, each as its panels: what each asks, and what it says about
//  itself.

import Foundation
import JSON

struct Dashboard: Sendable {
    struct Panel {
        let board: String
        let value: JSONValue

        var title: String { value["title"]?.asString ?? "" }
        var kind: String { value["type"]?.asString ?? "" }
        var unit: String { value["fieldConfig"]?["defaults"]?["unit"]?.asString ?? "" }
        var targets: [JSONValue] { value["targets"]?.asArray ?? [] }
        var source: String { value["datasource"]?["type"]?.asString ?? "" }
        var place: String { "\(board): \(title)" }
    }

    let name: String
    let value: JSONValue

    static let folder = "grafana/dashboards"

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: ShippedStack.path(folder))
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    static func all() throws -> [Dashboard] {
        try names().map { name in
            let text = try ShippedStack.text("\(folder)/\(name).json")
            return Dashboard(name: name, value: try JSONValue.parse(text))
        }
    }

    var uid: String { value["uid"]?.asString ?? "" }

    /// With the rows' own panels, without the rows.
    var panels: [Panel] {
        (value["panels"]?.asArray ?? []).flatMap { panel in
            guard panel["type"] == "row" else { return [Panel(board: name, value: panel)] }
            return (panel["panels"]?.asArray ?? []).map { Panel(board: name, value: $0) }
        }
    }

    var variables: [JSONValue] { value["templating"]?["list"]?.asArray ?? [] }

    var variableNames: Set<String> { Set(variables.compactMap { $0["name"]?.asString }) }

    /// Grafana's own marks left out.
    var annotations: [JSONValue] {
        (value["annotations"]?["list"]?.asArray ?? []).filter { $0["builtIn"] == nil }
    }
}

/// What Grafana puts in the place of its variables, when all is chosen and an hour is shown.
enum GrafanaVariables {
    static func filledIn(_ expression: String) -> String {
        expression.replacing("$__rate_interval", with: "5m").replacing("$__range", with: "1h")
            .replacing(/\$[a-z]+/, with: ".*")
    }
}
