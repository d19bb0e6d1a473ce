//  The rules about the whole tree, each on a small tree that breaks it and on one that does not.

import Testing

@Suite struct TreeRuleTests {
    private static let manifest = TextFile(
        "Package.swift",
        """
        let floors = [
            Floor("System", [.system("CZlib")]),
            Floor("Ground", [
                .library("JSON"),  // the "quoted" word is no target
                .library("Deflate", uses: "CZlib"),
            ]),
            Floor("Programs", [
                .program(
                    "flashcard", uses: "JSON",
                    "Deflate")
            ]),
        ]
        """)

    private static let clean = [
        manifest,
        TextFile(
            "README.md", "# T\n[a](docs/a.md#place) [b](docs) [c](https://example.org) [d](#x)"),
        TextFile(
            "docs/a.md", "# A\n[up](../README.md) ![p](a%20b.png \"title\")\n[r]: ../docs/a.md\n"),
        TextFile("docs/a b.png", ""),
        TextFile("Sources/CZlib/module.modulemap", "module CZlib {}"),
        TextFile("Sources/JSON/Parser.swift", "// x\nimport Synchronization\nstruct Parser {}"),
        TextFile("Sources/Deflate/Gzip.swift", "// x\npackage import CZlib\nenum Gzip {}"),
        TextFile("Sources/flashcard/Main.swift", "// x\nimport Deflate\nimport JSON\n"),
        TextFile("Tests/JSONTests/A.swift", "import JSON\n@Test func `a b c`() {}"),
        TextFile("Tests/DeflateTests/A.swift", "@Test func `a b c`() {}"),
    ]

    @Test(arguments: TreeRule.all)
    func `a clean tree breaks no rule`(rule: TreeRule) {
        #expect(rule.findings(Self.clean).map(\.description) == [])
    }

    /// What is added to the clean tree, the rule it breaks, and the path that is told.
    private static let planted: [(sentence: String, file: TextFile, told: [String])] = [
        (
            "the top of the tree holds what the architecture names, and nothing else",
            TextFile("scripts/run.sh", ""), ["scripts"]
        ),
        ("no two paths differ only in case", TextFile("docs/A.md", "# A"), ["docs/a.md"]),
        (
            "a folder of sources is a target of the manifest",
            TextFile("Sources/Extra/A.swift", "// x"), ["Sources/Extra"]
        ),
        (
            "a module is not named like a type in it",
            TextFile("Sources/JSON/B.swift", "// x\npackage enum JSON {}"), ["Sources/JSON/B.swift"]
        ),
        (
            "a source imports only what the manifest lets its module use",
            TextFile("Sources/JSON/B.swift", "// x\nimport Deflate"), ["Sources/JSON/B.swift"]
        ),
        (
            "a relative link leads to a file of the tree",
            TextFile("docs/b.md", "# B\n[a](c.md) [b](../../x) `[not](one)`\n[r]: gone.md"),
            ["docs/b.md", "docs/b.md", "docs/b.md"]
        ),
    ]

    @Test(arguments: TreeRule.all)
    func `a planted file breaks the rule`(rule: TreeRule) throws {
        if rule.sentence == "a library has tests of its own name" {
            let untested = Self.clean.filter { !$0.isUnder("Tests/JSONTests") }
            #expect(rule.findings(untested).map(\.path) == ["Sources/JSON"])
            let empty = untested + [TextFile("Tests/JSONTests/A.swift", "let a = 1")]
            #expect(rule.findings(empty).map(\.path) == ["Sources/JSON"])
            return
        }
        let planted = try #require(Self.planted.first { $0.sentence == rule.sentence })
        #expect(rule.findings(Self.clean + [planted.file]).map(\.path) == planted.told)
    }

    @Test func `the manifest is read as it is written`() throws {
        let manifest = Manifest(Self.clean)
        #expect(manifest.libraries == ["JSON", "Deflate"])
        #expect(
            manifest.uses == [
                "CZlib": [], "JSON": [], "Deflate": ["CZlib"], "flashcard": ["JSON", "Deflate"],
            ])
        let ours = Manifest(Tree.ours.files)
        #expect(ours.libraries.count >= 12)
        #expect(ours.uses["TelemetrySDK"] == ["Telemetry", "JSON", "Platform", "Problems"])
    }

    @Test(arguments: [
        ("a.md", "docs/b.md", "docs/a.md"), ("../a.md#x", "docs/b.md", "a.md"),
        ("./c/../a.md", "README.md", "a.md"), ("a%20b.md", "x/y.md", "x/a b.md"),
        ("..", "docs/b.md", ""),
    ])
    func `a link is followed from its page`(target: String, page: String, path: String) {
        #expect(Page.resolved(target, from: page) == path)
    }

    @Test func `a link that climbs out of the tree leads nowhere`() {
        #expect(Page.resolved("../../a.md", from: "docs/b.md") == nil)
    }
}
