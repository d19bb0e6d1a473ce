//  The dashboards against the rules for them, and the rules against dashboards that break one each.
//  No server is needed.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct DashboardTests {
    @Test(arguments: try Dashboard.names())
    func `a dashboard breaks no rule`(name: String) throws {
        let boards = try Dashboard.all()
        let board = try #require(boards.first { $0.name == name })
        #expect(DashboardRules(uids: Set(boards.map(\.uid))).faults(in: board) == [])
    }

    @Test func `there is a dashboard for each question, and the first page is one of them`() throws
    {
        let boards = try Dashboard.all()
        #expect(
            boards.map(\.name) == [
                "business", "llm", "process", "quality", "resilience", "runs", "slos", "storage",
                "telemetry", "words",
            ])
        #expect(Set(boards.map(\.uid)).count == boards.count)
        let compose = try ShippedStack.text(ShippedStack.composeFile)
        let home = try #require(
            compose.firstMatch(of: /HOME_DASHBOARD_PATH: \/etc\/grafana\/dashboards\/(\w+)\.json/))
        #expect(boards.contains { $0.name == home.output.1 })
    }

    @Test func `a rate reaches over the interval that Grafana chooses`() throws {
        let asked = try Dashboard.all().flatMap(AskedExpression.inBoard)
        for expression in asked where expression.language == .promQL {
            let known: Set = ["$__rate_interval", "$__range", "$__range:1m", "1d", "7d"]
            let ranges = try PromQLReader.read(expression.text).ranges
            #expect(Set(ranges).subtracting(known) == [], "\(expression)")
            // A day is what a panel is about, a week what a mark is about.
            if ranges.contains("1d") {
                #expect(expression.place.contains("a day"), "\(expression)")
            }
            if ranges.contains("7d") { #expect(expression.place.contains("version")) }
        }
    }

    /// A duration's quantiles and heatmaps over buckets, but for those that need no trace.
    @Test func `a panel of buckets shows exemplars`() throws {
        var shown = 0
        for panel in try Dashboard.all().flatMap(\.panels) {
            for target in panel.targets {
                guard target["range"] == true, let text = target["expr"]?.asString,
                    text.contains("_bucket{"), !Self.withoutTraces.contains(panel.title)
                else { continue }
                #expect(target["exemplar"] == true, "\(panel.place)")
                shown += 1
            }
        }
        #expect(shown > 30)
    }

    /// What is measured outside of a word's trace.
    private static let withoutTraces: Set = ["Making a connection", "Compression"]

    @Test func `no panel makes up a value where there is none`() throws {
        for asked in try AskedExpression.all() where asked.place.contains(": ") {
            guard asked.language == .promQL, !asked.place.hasPrefix("prometheus/") else { continue }
            #expect(!asked.text.contains("vector("), "\(asked)")
        }
    }

    // MARK: Data sources

    @Test func `every data source has its fixed uid, and leads to the others by it`() throws {
        #expect(try ShippedStack.dataSources() == ["alertmanager", "loki", "prometheus", "tempo"])
        let text = try ShippedStack.text("grafana/provisioning/datasources/datasources.yaml")
        let parts = text.split(separator: "\n  - name: ").dropFirst()
        let byName = Dictionary(
            uniqueKeysWithValues: parts.map { ($0.prefix { !$0.isNewline }, $0) })
        let prometheus = try #require(byName["Prometheus"])
        #expect(prometheus.matches(of: /\n +- name: trace_id\n/).count == 2)
        #expect(prometheus.contains("datasourceUid: tempo"))
        let tempo = try #require(byName["Tempo"])
        #expect(tempo.contains(/tracesToLogsV2:\n +datasourceUid: loki/))
        #expect(tempo.contains(/tracesToMetrics:\n +datasourceUid: prometheus/))
        let loki = try #require(byName["Loki"])
        #expect(loki.contains(/matcherRegex: trace_id\n +datasourceUid: tempo/))
        for match in text.matches(of: /[dD]atasourceUid: (\w+)/) {
            #expect(try ShippedStack.dataSources().contains(String(match.output.1)))
        }
    }

    /// From a diamond, a line and a table, for whoever may not open Explore.
    @Test func `a way to a trace ends at a panel that shows it`() throws {
        let boards = try Dashboard.all()
        let sources = try ShippedStack.text("grafana/provisioning/datasources/datasources.yaml")
        let texts = [sources] + boards.map { $0.value.text }
        let links = texts.flatMap { $0.matches(of: /\/d\/([a-z-]+)\/[a-z-]+\?[^"\s]*var-trace=/) }
        #expect(links.count > 8)
        for link in links {
            let board = try #require(boards.first { $0.uid == link.output.1 })
            #expect(board.variableNames.contains("trace"))
            let panel = board.panels.first { $0.kind == "traces" }
            #expect(panel?.targets.first?["query"] == "$trace")
        }
        let uids = Set(boards.map(\.uid))
        for link in sources.matches(of: /url: \/d\/([a-z-]+)\//) {
            #expect(uids.contains(String(link.output.1)))
        }
    }

    @Test func `an alert leads to a dashboard that is there`() throws {
        let uids = Set(try Dashboard.all().map(\.uid))
        var found = 0
        for name in try Set(PrometheusRule.all().map(\.file)) {
            for match in try ShippedStack.text(name).matches(of: /\/d\/([a-z-]+)/) {
                #expect(uids.contains(String(match.output.1)), "\(name)")
                found += 1
            }
        }
        #expect(found > 10)
    }

    @Test func `the command that a text names is there`() throws {
        let commands = try ShippedStack.text("docs/commands.md")
        let texts = try Dashboard.all().flatMap(\.panels).compactMap {
            $0.value["options"]?["content"]?.asString
        }
        #expect(!texts.isEmpty)
        for option in texts.flatMap({ $0.matches(of: /flashcard trace (--\w+)/) }) {
            #expect(commands.contains("`\(option.output.1)"), "\(option.output.1)")
        }
    }

    // MARK: That it can fail

    /// A dashboard that breaks no rule; then one change, and the sentence that finds it.
    private static let spoiled: [(change: [String: String], fault: String)] = [
        (["\"uid\": \"flashcard-slos\"": "\"uid\": \"x\""], "uid"),
        (["\"editable\": false": "\"editable\": true"], "can be edited"),
        (["\"graphTooltip\"": "\"graphTooltips\""], "does not know graphTooltips"),
        (["\"id\": 3,": "\"id\": 2,"], "the id 2 stands twice"),
        (["\"x\": 4, \"y\": 1": "\"x\": 3, \"y\": 1"], "lies over"),
        (["\"x\": 20,": "\"x\": 22,"], "beyond the 24 columns"),
        (["\"title\": \"Objective\"": "\"title\": \"Budget left\""], "two panels"),
        (["\"What is promised.\"": "\"\""], "no description"),
        (["\"unit\": \"percentunit\"": "\"unit\": \"\""], "no unit"),
        (["\"uid\": \"${prometheus}\"": "\"uid\": \"prometheus\""], "written out"),
        (["\"thresholds\"": "\"treshholds\""], "does not know treshholds"),
        (["\"thresholds\": {": "\"mappings\": {"], "no thresholds"),
        (["\"value\": 0.5": "\"value\": 0.01"], "do not rise"),
        (["\"refId\": \"B\"": "\"refId\": \"A\""], "refId A stands twice"),
        (["\"legendFormat\"": "\"legend\""], "does not know legend"),
        (["/d/flashcard-llm/": "/d/flashcard-lm/"], "leads to no dashboard"),
        (["?${__url_time_range}&": "?"], "forgets the time"),
        (["$job": "$jobs"], "nothing gives $jobs"),
        (["\"name\": \"job\"": "\"name\": \"jobs\""], "nothing gives $job"),
        (["\"type\": \"stat\"": "\"type\": \"stats\""], "no kind of panel"),
        (["\"wideLayout\"": "\"wideLayuot\""], "does not know wideLayuot"),
        (["\"noValue\"": "\"max\""], "where there is no value"),
        (["\"instant\": true": "\"instant\": false"], "neither of a range"),
        (["\"textFormat\"": "\"text\""], "no textFormat"),
        (["\"includeVars\": true": "\"includeVars\": false"], "lead to the others"),
    ]

    @Test(arguments: spoiled.indices)
    func `a dashboard that breaks a rule is found`(index: Int) throws {
        let (changes, fault) = Self.spoiled[index]
        var text = try ShippedStack.text("grafana/dashboards/slos.json")
        for (from, to) in changes {
            #expect(text.contains(from), "\(from) is not there to be changed")
            text = text.replacing(from, with: to)
        }
        let board = Dashboard(name: "slos", value: try JSONValue.parse(text))
        let rules = DashboardRules(uids: Set(try Dashboard.all().map(\.uid)))
        let faults = rules.faults(in: board)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }
}
