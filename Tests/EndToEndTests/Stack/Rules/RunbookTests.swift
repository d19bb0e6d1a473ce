//  The pages that alerts lead to: one for each, and nothing on them that cannot be typed.

import Foundation
import TestSupport
import Testing

@Suite struct RunbookTests {
    private static func pages() throws -> [String] {
        try ShippedStack.names(in: "docs/runbooks", ending: ".md")
    }

    @Test func `each alert has its page, and each page its alert`() throws {
        let alerts = Set(try ShippedAlert.all().map { "\($0.name).md" })
        #expect(Set(try Self.pages()) == alerts.union(["README.md"]))
        let contents = try ShippedStack.text("docs/runbooks/README.md")
        for alert in try ShippedAlert.all() {
            let row = contents.split(separator: "\n").first { $0.hasPrefix("| [\(alert.name)](") }
            #expect(row?.contains(alert.severity) == true, "\(alert.title)")
        }
    }

    @Test(arguments: try pages().filter { $0 != "README.md" })
    func `a page says where to look, why, what to do and when it ends`(_ name: String) throws {
        let text = try ShippedStack.text("docs/runbooks/\(name)")
        #expect(text.hasPrefix("# \(name.dropLast(3))\n"))
        var rest = text[...]
        for title in ["\n## Look\n", "\n## Why, and what to do\n", "\n## When it ends\n"] {
            let place = try #require(rest.range(of: title), "\(name): \(title)")
            rest = rest[place.upperBound...]
        }
        #expect(PageCode(text).shell.contains { $0.hasPrefix("flashcard ") }, "\(name)")
    }

    @Test(arguments: try pages())
    func `a page names only commands, options and settings that there are`(_ name: String) throws {
        let page = try CommandPage.shipped()
        let code = PageCode(try ShippedStack.text("docs/runbooks/\(name)"))
        #expect(code.commands.flatMap(page.faults) == [])
        let options = code.pieces.filter { $0.hasPrefix("--") }
        #expect(options.filter { !page.knows(option: $0) } == [])
        let settings = try ShippedStack.text("docs/configuration.md")
        let named = code.pieces.filter {
            $0.contains(/^(?:breaker|cache|limiter|retry|run|store|telemetry|timeout)\.[a-z_]+$/)
        }
        #expect(named.filter { !settings.contains("| `\($0)` |") } == [])
    }

    @Test(arguments: ["docs/observability.md", "docs/operating.md"])
    func `whoever walks through the stack types what there is`(_ name: String) throws {
        let commands = PageCode(try ShippedStack.text(name)).commands
        #expect(commands.count > 5)
        let page = try CommandPage.shipped()
        #expect(commands.flatMap(page.faults) == [])
    }

    @Test func `what is not there is noticed`() throws {
        let page = try CommandPage.shipped()
        #expect(page.options.count > 20)
        #expect(page.faults(in: "flashcard trace --slowest  # why") == [])
        #expect(page.faults(in: "flashcard breaker status --json") == [])
        #expect(page.faults(in: "flashcard process words.csv -b 5 --no-cache") == [])
        #expect(page.faults(in: "flashcard --version") == [])
        #expect(page.faults(in: "flashcard brakes status").count == 1)
        #expect(page.faults(in: "flashcard trace --sloooow").count == 1)
        #expect(page.faults(in: "flashcard status --slowest").count == 1)
        #expect(!page.knows(option: "--sloooow"))
    }
}
