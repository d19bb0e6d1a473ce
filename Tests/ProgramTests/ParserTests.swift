import Problems
import TestSupport
import Testing

@testable import flashcard

@Suite struct ParserTests {
    @Test(arguments: [
        "process words.csv -b 5 -o out", "process -b5 words.csv -oout",
        "process -b=5 -o=out words.csv",
        "-b 5 process --output=out words.csv", "--batch-size=5 --output out process words.csv",
        "process --batch-size 5 -o out -- words.csv", "-b5 -o out -- process words.csv",
    ]) func `options may stand anywhere and be spelled the GNU way`(line: String) throws {
        let invocation = try parse(line)
        #expect(invocation.action == .run(.process))
        #expect(invocation.arguments == ["words.csv"])
        #expect(invocation.integer(.batchSize) == 5)
        #expect(invocation.text(.output) == "out")
    }

    @Test func `letters may be bundled and the last may take a value`() throws {
        let invocation = try parse("process -vvb7 words.csv")
        #expect(invocation.count(.verbose) == 2)
        #expect(invocation.integer(.batchSize) == 7)
        #expect(try parse("process -vb 8 words.csv").integer(.batchSize) == 8)
    }

    @Test func `what follows two dashes is an argument`() throws {
        #expect(try parse("process -- --strict").arguments == ["--strict"])
        #expect(try parse("process -- --").arguments == ["--"])
    }

    @Test func `one dash is standard input and may be the value of an option`() throws {
        #expect(try parse("process -").arguments == ["-"])
        #expect(try parse("process - --config -").text(.config) == "-")
    }

    @Test func `of an option given twice the last holds, and a repeated one keeps all`() throws {
        let invocation = try parse("process w -b 5 --filter a -b 6 --filter type=noun")
        #expect(invocation.integer(.batchSize) == 6)
        #expect(invocation.texts(.filter) == ["a", "type=noun"])
        #expect(try parse("process w --strict --no-strict").isOn(.strict) == false)
        #expect(try parse("process w --no-strict --strict").isOn(.strict))
    }

    @Test func `defaults of what is no setting come from the table`() throws {
        #expect(try parse("words").integer(.pageSize) == 100)
        #expect(try parse("words --limit 7").integer(.pageSize) == 7)
        #expect(try parse("process w").integer(.limit) == nil)
    }

    @Test func `commands of two words are found behind options`() throws {
        let invocation = try parse("--store x.db config show --origin")
        #expect(invocation.action == .run(.configShow))
        #expect(invocation.isOn(.origin))
    }

    @Test(
        arguments: [
            ("", .shortHelp), ("-h", .shortHelp), ("--help", .overview), ("help", .overview),
            ("-q", .shortHelp), ("process --help", .help(.process)),
            ("process -h w", .help(.process)),
            ("-h process", .help(.process)), ("help process", .help(.process)),
            ("config", .help(.config)), ("help config show", .help(.configShow)),
            ("help config", .help(.config)), ("config show -h", .help(.configShow)),
            ("help --help", .help(.help)), ("--version", .version), ("process --version", .version),
        ] as [(String, Invocation.Action)])
    func `help is found by every usual spelling`(line: String, action: Invocation.Action) throws {
        #expect(try parse(line).action == action)
    }

    @Test func `a former name works, with one warning`() throws {
        let invocation = try parse("process w --concurrent 4 --concurrent=5")
        #expect(invocation.integer(.batchSize) == 5)
        #expect(invocation.warnings.map(\.code) == ["usage.renamed"])
        #expect(invocation.warnings[0].message.contains("--concurrent is now called --batch-size"))
        #expect(try parse("process w --batch-size 4").warnings.isEmpty)
    }

    @Test(arguments: [
        ("proces w.csv", "usage.unknown_command", "Did you mean “process”?"),
        ("wrods", "usage.unknown_command", "Did you mean “words”?"),
        ("proc", "usage.unknown_command", "Did you mean “process”?"),
        ("zzzzzz", "usage.unknown_command", "flashcard help lists the commands."),
        (
            "words.csv", "usage.unknown_command",
            "To make cards from a list: flashcard process words.csv"
        ),
        ("config shwo", "usage.unknown_command", "Did you mean “config show”?"),
        ("config list", "usage.unknown_command", "See flashcard help config."),
        ("help procces", "usage.unknown_command", "Did you mean “process”?"),
        ("help config pth", "usage.unknown_command", "Did you mean “config path”?"),
        ("process w --dryrun", "usage.unknown_option", "Did you mean --dry-run?"),
        ("process w --dry_run", "usage.unknown_option", "Did you mean --dry-run?"),
        ("process w --batch", "usage.unknown_option", "Did you mean --batch-size?"),
        ("process w --ouptut x", "usage.unknown_option", "Did you mean --output?"),
        ("process w --no-strct", "usage.unknown_option", "Did you mean --no-strict?"),
        ("process w --zzzzzzzz", "usage.unknown_option", "See flashcard help process."),
        ("--nosuch 5", "usage.unknown_option", "See flashcard help."),
        ("process w -qz", "usage.unknown_option", "See flashcard help process."),
        ("runs --retry-failed", "usage.foreign_option", "See flashcard help runs."),
        ("--retry-failed", "usage.foreign_option", "See flashcard help process."),
        ("process w -b", "usage.missing_value", "Write -b=VALUE or -b VALUE."),
        (
            "process w -o --dry-run", "usage.missing_value",
            "If “--dry-run” is its value, write -o=--dry-run."
        ),
        ("process w --dry-run=yes", "usage.needless_value", "Write --dry-run alone."),
        ("process w -q=1", "usage.needless_value", "Write --quiet alone."),
        (
            "process w --strict=no", "usage.needless_value",
            "Write --strict to switch it on, --no-strict to switch it off."
        ),
        ("process w --no-strict=1", "usage.needless_value", "Write --no-strict alone."),
        ("process w -b 0", "usage.bad_value", "Give a value of that kind."),
        ("process w --color allways", "usage.bad_value", "Did you mean always?"),
        ("process w --drain-timeout 30", "usage.bad_value", "Did you mean 30s?"),
        ("completions bsh", "usage.bad_value", "Did you mean bash?"),
        ("process w -q -v", "usage.excluded", "Leave one of them out."),
        ("process", "usage.missing_argument", "See flashcard help process."),
        ("completions", "usage.missing_argument", "See flashcard help completions."),
        ("process a b", "usage.extra_argument", "See flashcard help process."),
        ("runs x", "usage.extra_argument", "See flashcard help runs."),
        ("help process now", "usage.extra_argument", "See flashcard help help process."),
        ("process ''", "usage.bad_value", "Give a value of that kind."),
    ]) func `a wrong line is refused with what to do`(line: String, code: String, advice: String) {
        let problem = refusal(line)
        #expect(problem?.code == code)
        #expect(problem?.advice == advice)
        #expect(problem?.category == .validation)
    }

    @Test(arguments: [
        ("process w -b 101", "-b: “101” is not a whole number from 1 to 100."),
        ("process w -b five", "-b: “five” is not a whole number from 1 to 100."),
        ("process w --limit -5", "--limit: “-5” is not a whole number of 1 or more."),
        (
            "process w --limit 99999999999999999999",
            "--limit: “99999999999999999999” is not a whole number of 1 or more."
        ),
        ("words --limit 10001", "--limit: “10001” is not a whole number from 1 to 10,000."),
        (
            "process w --drain-timeout 2h",
            "--drain-timeout: “2h” is not a duration such as 30s or 2m, from 0s to 1h."
        ),
        ("runs --retry-failed", "--retry-failed belongs to process, not to runs."),
        ("runs --strict", "--strict belongs to process, not to runs."),
        ("config nothing", "There is no command “config nothing”; config takes show, check, path."),
        ("process", "process needs FILE: the list of words; - is standard input."),
        ("process w -o", "-o needs the path of a folder."),
        ("process w -q --verbose", "--quiet and --verbose exclude each other."),
    ]) func `the message names what was typed and what was expected`(line: String, message: String)
    {
        #expect(refusal(line)?.message == message)
    }

    @Test func `a message shows no control characters and stays short`() {
        let problem = refusal("\u{1B}[31m" + String(repeating: "x", count: 500))
        #expect(problem?.message.unicodeScalars.contains("\u{1B}") == false)
        #expect((problem?.message.count ?? 0) < 120)
    }

    @Test func `no line makes it crash`() throws {
        var random = SeededRandom(20_261_121)
        let parts = [
            "process", "config", "show", "help", "-", "--", "-b", "-b5", "--batch-size",
            "--no-strict",
            "--=", "-=", "--no-", "", "=", "-qv", "--filter=", "--limit=1", "사과", "--사과", "-사",
            "\0",
        ]
        for _ in 0..<3000 {
            let line = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }
            do throws(UsageError) {
                _ = try Parser.parse(line)
            } catch {
                #expect(!error.problem.message.isEmpty && error.problem.code.hasPrefix("usage."))
            }
        }
    }
}
