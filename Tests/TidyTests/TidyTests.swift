//  Style is a test: every rule over every file of the tree. A finding reads like a compiler's
//  message.

import Testing

@Suite struct TidyTests {
    @Test(arguments: Rule.all)
    func `the tree keeps the rule`(rule: Rule) {
        let findings = Tree.ours.files.flatMap(rule.findings)
        #expect(findings.isEmpty, Self.told(findings))
    }

    @Test(arguments: TreeRule.all)
    func `the tree as a whole keeps the rule`(rule: TreeRule) {
        let findings = rule.findings(Tree.ours.files)
        #expect(findings.isEmpty, Self.told(findings))
    }

    private static func told(_ findings: [Finding]) -> Comment {
        Comment(rawValue: findings.map(\.description).joined(separator: "\n"))
    }

    @Test func `the tree that is looked at is the whole tree`() {
        let paths = Set(Tree.ours.paths)
        #expect(paths.contains("Package.swift"))
        #expect(paths.contains("Sources/Problems/Problem.swift"))
        #expect(paths.contains("Tests/TidyTests/TidyTests.swift"))
        #expect(!paths.contains { $0.hasPrefix(".build/") || $0.hasPrefix(".git/") })
        #expect(Tree.ours.files.count > 20)
    }

    @Test func `no two rules have the same sentence`() {
        let sentences = Rule.all.map(\.sentence) + TreeRule.all.map(\.sentence)
        #expect(Set(sentences).count == sentences.count)
    }
}
