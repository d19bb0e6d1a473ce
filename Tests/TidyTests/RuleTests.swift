//  Each rule refuses the example planted for it, in the line where it is, and lets the near miss
//  pass. A rule without an example fails here, since a rule that cannot fail is worth nothing.

import Testing

@Suite struct RuleTests {
    @Test(arguments: Rule.all)
    func `a planted example breaks the rule`(rule: Rule) throws {
        let example = try #require(Example.bad[rule.sentence], "no example of what it refuses")
        let findings = rule.findings(TextFile(example.path, example.text))
        #expect(findings.map(\.line) == example.lines)
        #expect(findings.allSatisfy { $0.path == example.path && $0.message.count > 8 })
    }

    @Test(arguments: Rule.all)
    func `a clean file breaks no rule`(rule: Rule) {
        #expect(rule.findings(TextFile("Sources/Clean/Parser.swift", Example.clean)) == [])
        #expect(
            rule.findings(TextFile("Tests/CleanTests/ParserTests.swift", Example.cleanTest)) == [])
        #expect(rule.findings(TextFile("docs/page.md", "# Title\n\n```\n# no title\n```\n")) == [])
        #expect(rule.findings(TextFile(".ci/run", "#!/bin/sh\n")) == [])
    }

    @Test(arguments: Example.allowed)
    func `what looks alike passes`(path: String, text: String) {
        let broken = Rule.all.filter { !$0.findings(TextFile(path, text)).isEmpty }
        #expect(broken.map(\.sentence) == [])
    }

    @Test(arguments: BannedCall.all.filter { $0.place != "in Sources" && $0.place != "here" })
    func `where a call belongs it may stand`(call: BannedCall) {
        let folder =
            switch call.place {
            case "outside Platform": "Platform"
            case "outside the program's Output": "flashcard/Output"
            default: "Telemetry"
            }
        #expect(!call.isBanned(TextFile("Sources/\(folder)/A.swift", call.text)))
        #expect(call.isBanned(TextFile("Sources/Korean/A.swift", call.text)))
    }

    @Test func `a marked line in any kind of file is found`() {
        let mark = "TO" + "DO"
        for path in ["README.md", ".ci/run", "compose.observability.yml", "Package.swift"] {
            let broken = Rule.marks.flatMap { $0.findings(TextFile(path, "a\n# \(mark): b")) }
            #expect(broken.map(\.line) == [2])
        }
        #expect(Rule.marks.flatMap { $0.findings(TextFile("a.md", mark + "S")) } == [])
    }

    @Test(arguments: KeyShape.all)
    func `each shape of a key is found`(shape: KeyShape) {
        let key = shape.prefix + String(repeating: "a1B2", count: 15)
        let found = Rule.secrets.flatMap { $0.findings(TextFile("docs/a.md", "key: \(key)")) }
        #expect(found.count == 1)
        let short = shape.prefix + "…"
        if shape.tail > 0 {
            #expect(Rule.secrets.flatMap { $0.findings(TextFile("docs/a.md", short)) } == [])
        }
    }

    @Test(arguments: [
        ("the file that has it may be long", 400, 0), ("one line more", 401, 1),
    ])
    func `the limit of a file is a limit, not about one`(name: String, lines: Int, findings: Int) {
        let text = String(repeating: "let a = 1\n", count: lines)
        #expect(Rule.sizes[0].findings(TextFile("Sources/A/B.swift", text)).count == findings)
    }

    @Test func `the limit of a function counts from its keyword to its brace`() {
        func function(_ lines: Int) -> TextFile {
            let body = String(repeating: "    a()\n", count: lines - 2)
            return TextFile("Sources/A/B.swift", "func f(_ g: () -> Int = { 1 }) {\n\(body)}\n")
        }
        #expect(Rule.sizes[2].findings(function(60)) == [])
        #expect(Rule.sizes[2].findings(function(61)).count == 1)
    }
}

/// What each rule refuses, by the rule's sentence.
struct Example: Sendable {
    let path: String
    let text: String
    let lines: [Int]

    private init(_ path: String, _ text: String, _ lines: [Int] = [2]) {
        self.path = path
        self.text = text
        self.lines = lines
    }

    static let bad: [String: Example] = calls.merging(others) { one, _ in one }

    private static let calls: [String: Example] = Dictionary(
        uniqueKeysWithValues: BannedCall.all.map { call in
            let sentence = "\(call.text) is not written \(call.place)"
            let text = "// A paragraph.\n\(call.text)\n"
            return (sentence, Example("Sources/Korean/Parser.swift", text))
        })

    private static let others: [String: Example] = [
        "a file has at most 400 lines": Example(
            "Sources/Korean/A.swift", String(repeating: "a()\n", count: 500), [401]),
        "a line has at most 100 columns": Example(
            "Tests/KoreanTests/A.swift",
            "let a = 1\nlet b = \"\(String(repeating: "가", count: 92))\""),
        "a function has at most 60 lines": Example(
            "Sources/Korean/A.swift",
            "struct A {\n    init(a: Int = { 1 }()) {\n"
                + String(repeating: "        b()\n", count: 60)
                + "    }\n}\n"),
        "a name says what the thing is": Example(
            "Sources/Korean/A.swift",
            "// x\nclass CardManager {}\nstruct StoreV2 {}\nlet stringUtils = 1\nenum BaseCard {}",
            [3, 2, 5, 4]),
        "a file is named after what is in it": Example(
            "Sources/Korean/CardHelpers.swift", "let a = 1", [1]),
        "no work is left as a mark in a comment": Example(
            "docs/a.md", "# T\n- FIX" + "ME: later"),
        "no path of one machine is in the tree": Example(
            "docs/a.md", "# T\ncd /ho" + "me/ann/flashcard"),
        "only .ci/run looks beside the tree": Example(
            "Tests/A/B.swift", "\nlet list = \"../sha" + "red/data/words.csv\""),
        "no key-shaped string is in the tree": Example(
            "docs/a.md", "# T\nOPENAI_API_KEY=sk" + "-proj-0123456789abcdef"),
        "a source opens with a paragraph that says what it is": Example(
            "Sources/Korean/A.swift", "import JSON\n// too late\n", [1]),
        "no file is a placeholder": Example(
            "Sources/Korean/Place" + "holder.swift", "let a = 1", [1]),
        "a file has something in it": Example("Tests/A/B.swift", "// nothing\n", [1]),
        "@unchecked Sendable comes with the line that says why": Example(
            "Sources/Korean/A.swift", "// The paragraph.\n\nfinal class A: @unchecked Sendable {}",
            [3]),
        "nonisolated(unsafe) comes with the line that says why": Example(
            "Sources/Korean/A.swift", "struct A {\n    nonisolated(unsafe) var a = 1\n}"),
        "unsafeBitCast( comes with the line that says why": Example(
            "Sources/Korean/A.swift", "\nlet a = unsafeBitCast(b, to: Int.self)"),
        "a test's name is a sentence": Example(
            "Tests/A/B.swift",
            "@Test func addition() {}\n@Test(arguments: [f(1), 2])\nfunc `adds`() {}\n"
                + "@Test func `two and two are four.`() {}\n@Test func `two and two are four`() {}",
            [1, 2, 4]),
        "no test is switched off": Example(
            "Tests/A/B.swift", "\n@Test(.disabled(\"later\")) func `it holds for all`() {}"),
        "a page has exactly one title": Example("docs/a.md", "# One\n# Two\n"),
    ]

    static let clean = """
        //  Reads what stands in a file and keeps it.

        import JSON

        /// A parser of one thing.
        package struct Parser {
            package func parse(_ text: String) throws(JSONError) -> JSONValue { try .parse(text) }
        }

        """

    static let cleanTest = """
        import Testing

        @Suite struct ParserTests {
            @Test(arguments: [1, 2]) func `a number is read as it stands`(number: Int) {
                #expect(number > 0)
            }
        }

        """

    /// Near misses: words in comments, in strings and in other words.
    static let allowed: [(path: String, text: String)] = [
        ("Sources/A/B.swift", "// It may print(x), and Task.detached is told of here.\nlet a = 1"),
        ("Sources/A/B.swift", "// x\nlet text = \"try! fatalError( Date( sleep(\""),
        (
            "Sources/A/B.swift",
            "// x\nlet text = #\"a \" print(1) \"#\nlet b = \"\"\"\n  \"Date(\" \n  \"\"\""
        ),
        ("Sources/A/B.swift", "// x\n/* print(1) /* nested */ Date( */ let a = 1"),
        ("Sources/A/B.swift", "// x\nfunc `print(1) and sleep(2)`() {}"),
        (
            "Sources/A/B.swift",
            "// x\nlet a = blueprint(1) + b.print(2) + myDate(3) + time.sleep(4)"
        ),
        (
            "Sources/A/B.swift",
            "// x\nlet a = Int.random(in: f(1), using: generator) + b.random(&g)"
        ),
        ("Sources/A/B.swift", "// x\nlet environment = 1\nlet environs = publicName"),
        ("Sources/A/B.swift", "// x\n// A lock protects it.\nnonisolated(unsafe) let a = b"),
        (
            "Sources/A/B.swift",
            "// x\n// A lock.\nnonisolated(unsafe) let a = b\nnonisolated(unsafe) let c = d"
        ),
        (
            "Sources/A/B.swift",
            "// x\nfinal class A: @unchecked Sendable {}  // immutable after init"
        ),
        (
            "Sources/A/B.swift",
            "// x\nlet newline = 1, managerial = 2\nvar base = 10\nfunc encore() {}"
        ),
        (
            "Sources/A/B.swift",
            "// x\nprotocol P {\n    func f()\n    init(a: Int)\n}\nextension P {}"
        ),
        ("Sources/CSQLite/shim.h", "#include <sqlite3.h>\n"),
        ("Sources/Platform/TimeSource.swift", "// x\nimport Glibc\nlet a = Task.sleep(for: b)"),
        ("Tests/A/B.swift", "import Foundation\nlet a = Date()\nprint(a)"),
        (".ci/run", "list=../sha" + "red/data\n"),
        (
            "docs/a.md",
            "# T\nhttps://example.org/ho" + "me/a and ${HOME}/wo"
                + "rk/x, task-list-of-many-words\n"
        ),
        ("docs/b.md", "# T\n`XXXL` is no mark.\n~~~\n# comment\n~~~\n"),
    ]
}
