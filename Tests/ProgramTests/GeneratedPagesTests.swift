//  The pages in `docs/` against the table, and the man page against the programs that read it.
//  FLASHCARD_REWRITE=1 writes the pages anew.

import Foundation
import Platform
import Testing

@testable import flashcard

@Suite struct GeneratedPagesTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let mandoc = RealProgram("mandoc")
    static let groff = RealProgram("groff")

    @Test(arguments: [
        ("docs/commands.md", ReferencePage().text()),
        ("docs/configuration.md", ConfigurationReference().text()),
    ]) func `the page in docs is what the table says`(path: String, text: String) throws {
        let file = Self.root.appendingPathComponent(path)
        if Environment.ofProcess().isOn("FLASHCARD_REWRITE") {
            try Data(text.utf8).write(to: file)
        }
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(written == text, "\(path) differs: run the tests once with FLASHCARD_REWRITE=1")
    }

    @Test func `both pages name every option, setting, variable and exit code`() {
        let (commands, configuration) = (ReferencePage().text(), ConfigurationReference().text())
        for option in CommandTable.program.allOptions where !option.isHidden {
            #expect(commands.contains(option.isNegatable ? "--[no-]\(option.name)" : option.dashed))
        }
        for option in CommandTable.program.settings {
            #expect(
                configuration.contains("`\(option.setting ?? "?")` | `\(option.variable ?? "?")`"))
        }
        for code in ExitCode.allCases {
            for page in [commands, configuration] {
                #expect(page.contains("| \(code.rawValue) | \(code.meaning) |"))
            }
        }
    }

    @Test func `every row of a table has as many cells as its head`() {
        for page in [ReferencePage().text(), ConfigurationReference().text()] {
            var head = 0
            for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.hasPrefix("|") else {
                    head = 0
                    continue
                }
                let cells = line.replacing("\\|", with: "").count { $0 == "|" }
                if head == 0 { head = cells }
                #expect(cells == head, "\(line)")
            }
        }
    }

    // MARK: - The man page

    let manual = ManualPage(version: "1.2.3").text()

    @Test func `no line of the manual is a request by accident`() {
        let known = [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".nh", ".ad"]
        for line in manual.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(known.contains { line.hasPrefix($0 + " ") || line == $0 }, "\(line)")
        }
        #expect(manual.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(.enabled(if: groff.isExpected, groff.absence))
    func `groff sets the manual without a warning`() throws {
        let outcome = try Self.groff.run(["-man", "-Tutf8", "-ww"], input: manual)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        checkSet(outcome.output)
    }

    @Test(.enabled(if: mandoc.isExpected, mandoc.absence))
    func `mandoc sets the manual without a warning`() throws {
        let lint = try Self.mandoc.run(["-T", "lint", "-W", "warning"], input: manual)
        // The page bears a version instead of a date, so that every build writes the same.
        let complaints = lint.output.split(separator: "\n").filter { !$0.contains("missing date") }
        #expect(complaints.isEmpty)
        checkSet(try Self.mandoc.run(["-T", "utf8"], input: manual).output)
    }

    /// What a reader sees, without the overstriking of bold text.
    private func checkSet(_ output: String) {
        var text = ""
        for character in output {
            if character == "\u{8}" { text.removeLast() } else { text.append(character) }
        }
        text = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        let blanks = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for expected in [
            "-b, --batch-size N", "--[no-]strict", "~/.zfunc/_flashcard",
            "cat words.csv | flashcard",
            "words about love", "flashcard words --failed --json | jq -r '.words[].term'",
            "--filter 사랑", "1–100", "run.batch_size", "flashcard 1.2.3",
        ] {
            #expect(blanks.contains(expected), "\(expected)")
        }
    }
}
