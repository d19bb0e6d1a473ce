//  The dashboards before Grafana's own schema, as far as it is published: every member has its
//  place in it, and every value is of its kind. Whether Grafana draws what is meant, no schema
//  says.

import Foundation
import JSON
import TestSupport
import Testing

@Suite(.enabled(if: SchemaJudge.isExpected, Comment(rawValue: SchemaJudge.absence)))
struct SchemaTests {
    @Test func `a dashboard has nothing that Grafana's schema does not`() throws {
        let boards = try Dashboard.all()
        let findings = try SchemaJudge.findings(in: boards.map(\.value))
        #expect(findings.count == 10)
        for (board, findings) in zip(boards, findings) {
            #expect(findings == [], "\(board.name)")
        }
    }

    // MARK: That it can fail

    /// A dashboard, one slip in it, and where that is found.
    private static let slips: [(board: String, from: String, to: String, finding: String)] = [
        ("slos", "\"graphTooltip\": 1", "\"graphTooltips\": 1", ".graphTooltips: is not in"),
        ("slos", "\"graphTooltip\": 1", "\"graphTooltip\": 7", "graph_tooltip: 7 is no"),
        (
            "slos", "\"schemaVersion\": 41", "\"schemaVersion\": \"41\"",
            "schema_version: '41' is no"
        ),
        ("slos", "\"type\": \"query\"", "\"type\": \"queries\"", "type_val: 'queries' is no"),
        ("slos", "\"includeVars\"", "\"withVars\"", ".links[0].withVars: is not in"),
        ("slos", "\"targetBlank\": false", "\"targetBlank\": \"no\"", "target_blank: 'no' is no"),
        ("slos", "\"thresholds\"", "\"treshholds\"", ".defaults.treshholds: is not in"),
        ("slos", "\"mode\": \"absolute\"", "\"mode\": \"relative\"", "mode: 'relative' is no"),
        ("slos", "\"wideLayout\"", "\"wideLayuot\"", ".options.wideLayuot: is not in"),
        ("slos", "\"drawStyle\": \"line\"", "\"drawStyle\": \"curve\"", "'curve' is no"),
        ("slos", "\"lineWidth\"", "\"lineWidht\"", ".custom.lineWidht: is not in"),
        ("slos", "\"legendFormat\"", "\"legend\"", ".legend: is not in"),
        ("slos", "\"w\": 12", "\"w\": \"12\"", "grid_pos.w: '12' is no"),
        ("slos", "\"iconColor\"", "\"iconColour\"", ".iconColour: is not in"),
        ("words", "\"tableType\"", "\"tableKind\"", ".tableKind: is not in"),
        ("words", "\"maxLines\"", "\"mostLines\"", ".mostLines: is not in"),
        ("process", "\"id\": \"organize\"", "\"id\": 7", "id_val: 7 is no"),
    ]

    @Test func `a slip in a dashboard is found where it is`() throws {
        let boards = try Self.slips.map { slip in
            let text = try ShippedStack.text("\(Dashboard.folder)/\(slip.board).json")
            #expect(text.contains(slip.from), "\(slip.from) is not there to be changed")
            return try JSONValue.parse(text.replacing(slip.from, with: slip.to))
        }
        for (slip, findings) in zip(Self.slips, try SchemaJudge.findings(in: boards)) {
            #expect(
                findings.contains { $0.contains(slip.finding) }, "\(slip.to): \(findings.prefix(3))"
            )
        }
    }
}

private enum SchemaJudge {
    /// FLASHCARD_PYTHON, or the first python3 on PATH; nil where it has no schema.
    static let python: Tool? = {
        let named = ProcessInfo.processInfo.environment["FLASHCARD_PYTHON"]
        guard let tool = named.map({ Tool(path: $0) }) ?? Tool.find("python3") else { return nil }
        let probe = "try:\n import grafana_foundation_sdk\nexcept ImportError: exit(1)"
        return (try? tool.run(["-W", "ignore", "-c", probe])).map { _ in tool }
    }()

    static var isExpected: Bool { python != nil || Requirements.areDemanded }

    static let absence =
        "no Python with grafana-foundation-sdk: set FLASHCARD_PYTHON to one that has it"

    struct Missing: Error, CustomStringConvertible {
        var description: String { absence }
    }

    /// What the schema has to say about each.
    static func findings(in boards: [JSONValue]) throws -> [[String]] {
        guard let python else { throw Missing() }
        let input = Data(JSONValue.array(boards).text.utf8)
        let answer = try python.run(["-W", "ignore", "-c", SchemaScript.text], input: input)
        return try JSONDecoder().decode([[String]].self, from: answer)
    }
}
