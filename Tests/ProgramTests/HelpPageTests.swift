import Platform
import Testing

@testable import flashcard

@Suite struct HelpPageTests {
    func page(_ name: CommandName, width: Int? = 80) -> String {
        CommandTable.program.command(name).map {
            HelpPage(style: .plain, width: width).command($0)
        } ?? ""
    }

    @Test func `a bare flashcard shows how to begin, within a screen`() {
        let text = HelpPage(style: .plain, width: 80).short()
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 24)
        #expect(text.contains("flashcard process words.csv\n"))
        let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let aside: Set<CommandName> = [
            .breaker, .cache, .database, .simulate, .config, .completions, .manual, .reference,
            .help,
        ]
        for command in CommandTable.program.topLevel {
            #expect(joined.contains(command.summary) != aside.contains(command.name))
        }
    }

    @Test func `the help of a command shows examples before options, with defaults and ranges`()
        throws
    {
        let text = page(.process)
        let examples = try #require(text.firstRange(of: "Examples"))
        let options = try #require(text.firstRange(of: "\nInput\n"))
        #expect(examples.lowerBound < options.lowerBound)
        let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            joined.contains(
                """
                -b, --batch-size N How many words are worked on at once. \
                (1–100; default 10; FLASHCARD_BATCH_SIZE)
                """))
        #expect(
            joined.contains(
                "(trace, debug, info, warning, error, critical; default warning on a "
                    + "terminal, info elsewhere; LOG_LEVEL)"
            ))
        for group in [HelpGroup.input, .work, .output, .everywhere] {
            #expect(text.contains("\n\(group.rawValue)\n"))
        }
    }

    @Test func `every page fits its width`() {
        for width in [40, 60, 80, 100] {
            let help = HelpPage(style: .plain, width: width)
            var pages = CommandName.allCases.map { page($0, width: width) }
            pages += [help.short(), help.overview()]
            for line in pages.flatMap({ $0.split(separator: "\n") }) {
                // An example is one line to be copied, and a term is never broken.
                let text = line.drop { $0 == " " }
                let isWhole =
                    text.hasPrefix("flashcard ") || text.hasPrefix("cat ") || text.hasPrefix("--")
                    || text.hasPrefix("ENVIRONMENT=") || text.hasPrefix("OTEL_")
                    || !text.contains(" ")
                #expect(isWhole || DisplayWidth.of(line) <= width, "\(width): \(line)")
            }
        }
    }

    @Test func `the width of a terminal is held between readable ends`() {
        #expect(page(.process, width: 3) == page(.process, width: 40))
        #expect(page(.process, width: 500) == page(.process, width: 100))
        #expect(page(.process, width: nil) == page(.process, width: 80))
    }

    @Test func `colour changes nothing but colour`() throws {
        let command = try #require(CommandTable.program.command(.process))
        let coloured = HelpPage(style: .coloured, width: 80).command(command)
        #expect(coloured.contains("\u{1B}["))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == page(.process))
    }

    @Test func `the overview tells every command and exit code`() {
        let text = HelpPage(style: .plain, width: 100).overview()
        for command in CommandTable.program.commands where !command.isGroup {
            #expect(text.contains("  \(command.name.rawValue) "))
        }
        for code in ExitCode.allCases { #expect(text.contains("  \(code.rawValue)")) }
    }

    @Test func `a group lists its commands`() {
        let text = page(.config)
        for name in ["show", "check", "path"] { #expect(text.contains("config \(name)")) }
    }

    @Test func `text breaks at blanks, and Hangul counts for two`() {
        #expect(TextLayout.wrapped("사랑 한다 말해", width: 9) == ["사랑 한다", "말해"])
        #expect(TextLayout.wrapped("one two", width: 3) == ["one", "two"])
        #expect(TextLayout.wrapped("overlong x", width: 4) == ["overlong", "x"])
        #expect(TextLayout.wrapped("", width: 4).isEmpty)
    }

    @Test func `a hidden option works and is not shown`() throws {
        let secretive = Option("secretive", .flag, "Never seen", group: .work, isHidden: true)
        let command = Command(.runs, "x", details: [], examples: [], options: [secretive])
        let table = CommandTable(commands: [command], everywhere: [], settingsOnly: [])
        #expect(try Parser.parse(["runs", "--secretive"], table: table).isOn(secretive))
        var pages = [
            HelpPage(table: table, style: .plain, width: 80).command(command),
            ReferencePage(table: table).text(), ManualPage(table: table, version: "1").text(),
        ]
        pages += Shell.allCases.map { Completion.script(for: $0, table: table) }
        for page in pages {
            #expect(!page.contains("Never seen") && !page.contains(" --secretive"))
        }
    }
}
