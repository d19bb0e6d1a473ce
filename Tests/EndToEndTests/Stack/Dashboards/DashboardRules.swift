//  What is demanded of a dashboard, as sentences about what breaks it: no field that Grafana would
//  ignore, no panel without its explanation, no link into nothing, no data source by its name.
//  Grafana takes nearly any JSON, so that a slip shows as an empty panel and not as an error.

import Foundation
import JSON

struct DashboardRules {
    /// The uids of all dashboards, which links may lead to.
    let uids: Set<String>

    func faults(in board: Dashboard) -> [String] {
        unknownFields(board.value, Fields.board, "the dashboard") + itself(board)
            + variables(board) + annotations(board) + rowsAndGrid(board)
            + board.panels.flatMap { panel($0, board) }
    }

    // MARK: The dashboard

    private func itself(_ board: Dashboard) -> [String] {
        var faults: [String] = []
        if board.uid != "flashcard-\(board.name)" {
            faults.append("its uid is not its file's name")
        }
        if board.value["title"]?.asString?.hasPrefix("flashcard: ") != true {
            faults.append("its title does not begin with the program's name")
        }
        if !isSentence(board.value["description"]) { faults.append("it has no description") }
        if board.value["editable"] != false { faults.append("it can be edited") }
        if board.value["tags"] != ["flashcard"] { faults.append("it lacks the tag flashcard") }
        let leads = (board.value["links"]?.asArray ?? []).contains {
            $0["type"] == "dashboards" && $0["tags"] == ["flashcard"]
                && $0["keepTime"] == true && $0["includeVars"] == true
        }
        if !leads { faults.append("it does not lead to the others") }
        return faults
    }

    private func variables(_ board: Dashboard) -> [String] {
        let names = board.variables.compactMap { $0["name"]?.asString }
        var faults = doubled(names).map { "the variable \($0) stands twice" }
        for variable in board.variables {
            let name = variable["name"]?.asString ?? "?"
            faults += unknownFields(variable, Fields.variable, "$\(name)")
            if variable["label"]?.asString?.isEmpty != false { faults.append("$\(name): no label") }
            if !isSentence(variable["description"]) { faults.append("$\(name): no description") }
            let kind = variable["type"]?.asString ?? ""
            if !["datasource", "query", "textbox"].contains(kind) {
                faults.append("$\(name): its type is \(kind)")
            }
            if kind == "query", variable["allValue"] != ".*" {
                faults.append("$\(name): All is a list and not a pattern")
            }
        }
        let text = board.value.text
        for name in names where !text.contains("$\(name)") && !text.contains("${\(name)") {
            faults.append("nothing uses $\(name)")
        }
        for match in text.matches(of: /\$\W?(\w+)/) {
            let name = String(match.output.1)
            if !name.hasPrefix("__"), !names.contains(name) {
                faults.append("nothing gives $\(name)")
            }
        }
        return faults
    }

    private func annotations(_ board: Dashboard) -> [String] {
        board.annotations.flatMap { annotation -> [String] in
            let name = annotation["name"]?.asString ?? "?"
            let source = sourceFault(annotation["datasource"], board).map { ["\(name): \($0)"] }
            let texts = ["expr", "titleFormat", "textFormat", "iconColor"].filter {
                annotation[$0]?.asString?.isEmpty != false
            }
            return (source ?? []) + texts.map { "\(name): no \($0)" }
                + unknownFields(annotation, Fields.annotation, name)
        }
    }

    private func rowsAndGrid(_ board: Dashboard) -> [String] {
        let all = board.value["panels"]?.asArray ?? []
        let folded = all.flatMap { $0["panels"]?.asArray ?? [] }
        let ids = (all + folded).map { $0["id"]?.asInteger.map(String.init) ?? "none" }
        var faults = doubled(ids).map { "the id \($0) stands twice" }
        faults += doubled(board.panels.map(\.title)).map { "two panels are called \($0)" }
        var boxes: [(title: String, box: Box)] = []
        for panel in all {
            let title = panel["title"]?.asString ?? "?"
            guard let box = Box(panel["gridPos"]) else {
                faults.append("\(title): no place on the grid")
                continue
            }
            if box.x < 0 || box.width < 1 || box.height < 1 || box.x + box.width > 24 {
                faults.append("\(title): it stands beyond the 24 columns")
            }
            for other in boxes where other.box.overlaps(box) {
                faults.append("\(title): it lies over \(other.title)")
            }
            boxes.append((title, box))
        }
        return faults
    }

    // MARK: A panel

    private func panel(_ panel: Dashboard.Panel, _ board: Dashboard) -> [String] {
        let defaults = panel.value["fieldConfig"]?["defaults"]
        let isText = panel.kind == "text"
        var faults: [String] = []
        if panel.title.isEmpty { faults.append("no title") }
        if !isSentence(panel.value["description"]) { faults.append("no description") }
        guard Fields.options.keys.contains(panel.kind) else {
            return ["\(panel.title): \(panel.kind) is no kind of panel that is used here"]
        }
        faults += unknownFields(panel.value, Fields.panel, "panel")
        faults += unknownFields(panel.value["options"], Fields.options[panel.kind] ?? [], "options")
        faults += unknownFields(defaults, Fields.defaults, "defaults")
        if !isText {
            if panel.unit.isEmpty { faults.append("no unit") }
            faults += thresholds(panel, defaults)
            faults += sourceFault(panel.value["datasource"], board).map { [$0] } ?? []
            faults += targets(panel, board)
            if defaults?["noValue"]?.asString?.isEmpty != false {
                faults.append("nothing is said where there is no value")
            }
        }
        faults += links(panel.value)
        return faults.map { "\(panel.title): \($0)" }
    }

    private func thresholds(_ panel: Dashboard.Panel, _ defaults: JSONValue?) -> [String] {
        // Logs and traces are drawn without any.
        if panel.kind == "logs" || panel.kind == "traces" { return [] }
        let steps = defaults?["thresholds"]?["steps"]?.asArray ?? []
        guard let first = steps.first else { return ["no thresholds"] }
        var faults: [String] = []
        if first["value"] != .null { faults.append("its first threshold has a value") }
        let values = steps.dropFirst().compactMap { ToldMetric.number($0["value"]) }
        if values.count != steps.count - 1 || values != values.sorted() {
            faults.append("its thresholds do not rise")
        }
        return faults
    }

    private func targets(_ panel: Dashboard.Panel, _ board: Dashboard) -> [String] {
        guard !panel.targets.isEmpty else { return ["asks for nothing"] }
        let ids = panel.targets.compactMap { $0["refId"]?.asString }
        var faults = doubled(ids).map { "the refId \($0) stands twice" }
        if ids.count != panel.targets.count { faults.append("a target has no refId") }
        for target in panel.targets {
            let kind = target["datasource"]?["type"]?.asString ?? ""
            faults += unknownFields(target, Fields.targets[kind] ?? [], "target")
            faults += sourceFault(target["datasource"], board).map { [$0] } ?? []
            if target["datasource"] != panel.value["datasource"] {
                faults.append("a target asks another data source than its panel")
            }
            if kind == "prometheus", (target["range"] == true) == (target["instant"] == true) {
                faults.append("a target is neither of a range nor of an instant")
            }
        }
        return faults
    }

    private func links(_ panel: JSONValue) -> [String] {
        let own = panel["links"]?.asArray ?? []
        let inFields = (panel["fieldConfig"]?["overrides"]?.asArray ?? []).flatMap {
            ($0["properties"]?.asArray ?? []).filter { $0["id"] == "links" }
                .flatMap { $0["value"]?.asArray ?? [] }
        }
        var faults = own.isEmpty ? ["it leads nowhere"] : []
        for link in own + inFields {
            faults += unknownFields(link, ["title", "url", "targetBlank"], "link")
            let url = link["url"]?.asString ?? ""
            guard let match = url.firstMatch(of: /^\/d\/([a-z-]+)\/([a-z-]+)\?/),
                uids.contains(String(match.output.1)), match.output.1 == match.output.2
            else {
                faults.append("a link leads to no dashboard: \(url)")
                continue
            }
            if !url.contains("${__url_time_range}") { faults.append("a link forgets the time") }
        }
        return faults
    }

    // MARK: Small things

    /// A data source is chosen by a variable of its kind.
    private func sourceFault(_ source: JSONValue?, _ board: Dashboard) -> String? {
        let kind = source?["type"]?.asString ?? "?"
        guard source?["uid"]?.asString == "${\(kind)}" else {
            return "its data source is written out: \(source?["uid"]?.asString ?? "none")"
        }
        let isGiven = board.variables.contains {
            $0["type"] == "datasource" && $0["name"]?.asString == kind
                && $0["query"]?.asString == kind
        }
        return isGiven ? nil : "no variable gives its data source \(kind)"
    }

    private func isSentence(_ value: JSONValue?) -> Bool {
        guard let text = value?.asString else { return false }
        return text.count > 5 && text.hasSuffix(".")
    }

    private func unknownFields(
        _ value: JSONValue?, _ known: Set<String>, _ where: String
    ) -> [String] {
        (value?.asObject?.members ?? []).map(\.name).filter { !known.contains($0) }
            .map { "\(`where`): Grafana does not know \($0)" }
    }

    private func doubled(_ names: [String]) -> [String] {
        Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    }

    private struct Box {
        let x: Int
        let y: Int
        let width: Int
        let height: Int

        init?(_ value: JSONValue?) {
            let numbers = ["x", "y", "w", "h"].compactMap { value?[$0]?.asInteger.map { Int($0) } }
            guard numbers.count == 4 else { return nil }
            (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
        }

        func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width
                && y < other.y + other.height && other.y < y + height
        }
    }
}
