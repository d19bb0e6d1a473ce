//  docs/observability/dashboards.md against the dashboards: the same panels in the same order with
//  the same sentences, and every query that no server here has answered.

import Foundation
import JSON
import TestSupport
import Testing

@Suite struct DashboardPageTests {
    private static func page() throws -> String {
        try ShippedStack.text("docs/observability/dashboards.md")
    }

    /// Title and sentence of each row below a dashboard's heading.
    private static func rows(of title: String) throws -> [String] {
        let sections = try page().split(separator: "\n## ")
        let section = try #require(sections.first { $0.hasPrefix("\(title)\n") })
        return section.matches(of: /\n\| ([^|\n]+?) \|(?:[^|\n]*\|){3} ([^\n]*) \|/).dropFirst()
            .map { "\($0.output.1): \($0.output.2)" }
    }

    @Test(arguments: try Dashboard.names())
    func `the page has a dashboard's panels, in its order and words`(name: String) throws {
        let board = try #require(try Dashboard.all().first { $0.name == name })
        let title = try #require(board.value["title"]?.asString?.split(separator: ": ").last)
        let shown = board.panels.map {
            "\($0.title): \($0.value["description"]?.asString ?? "")"
        }
        #expect(try Self.rows(of: String(title)) == shown)
        let link = "(../../grafana/dashboards/\(name).json)"
        #expect(try Self.page().contains(link))
    }

    @Test func `the page lists every query that no server here has answered`() throws {
        let sections = try Self.page().split(separator: "\n## ")
        let unseen = try #require(sections.first { $0.hasPrefix("Not yet seen") })
        let asked = try Dashboard.all().flatMap(AskedExpression.inBoard).filter {
            $0.language == .traceQL && $0.text != "$trace" || $0.language == .logQL
        }
        #expect(asked.count > 12)
        for query in asked { #expect(unseen.contains("\n  \(query.text)\n"), "\(query)") }
        let listed = unseen.matches(of: /\n  ```(?:traceql|logql)\n/).count
        #expect(listed == asked.count)
    }

    @Test func `the page lists what a demo leaves empty, with the reasons`() throws {
        let sections = try Self.page().split(separator: "\n## ")
        let section = try #require(sections.first { $0.hasPrefix("What a demo leaves empty\n") })
        let rows = section.matches(of: /\n\| ([^|\n]+) \| ([^|\n]+) \|/).dropFirst()
        #expect(rows.map { "\($0.output.1) | \($0.output.2)" } == NotShown.all.map(\.row))
    }

    @Test func `what a demo leaves empty is there, and nothing is listed twice`() throws {
        let questions = try PanelQuestion.all()
        for entry in NotShown.all {
            #expect(questions.contains { entry.covers($0) }, "\(entry.what)")
        }
        for question in questions {
            #expect(NotShown.all.filter { $0.covers(question) }.count < 2, "\(question)")
        }
    }
}
