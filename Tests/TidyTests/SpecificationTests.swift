//  The claims of all tests against the rows of the specification, and the page that is made of
//  them. FLASHCARD_REWRITE=1 writes docs/specification.md anew.

import Foundation
import TestSupport
import Testing

@Suite struct SpecificationTests {
    /// So many rows are proven at least; it only ever grows.
    static let leastProven = 250

    static let page = SpecificationPage(Tree.ours.files)

    // MARK: - This tree

    @Test func `the page on the specification is what the tests say`() throws {
        let file = Tree.ours.root.appendingPathComponent("docs/specification.md")
        let text = Self.page.text
        if ProcessInfo.processInfo.environment["FLASHCARD_REWRITE"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(
            written == text,
            "docs/specification.md differs: run this test once with FLASHCARD_REWRITE=1")
    }

    @Test func `every claim of a test can stand`() {
        let mistakes = Tree.ours.files.flatMap(SpecificationClaim.mistakes)
        #expect(mistakes.isEmpty, Comment(rawValue: mistakes.map(\.description).joined()))
    }

    @Test func `no row is proven and excused at once`() {
        let both = Self.page.proven.filter { SpecificationDecision.of($0) != nil }
        #expect(both.isEmpty, "proven by tests: take them from SpecificationDecision")
    }

    @Test func `no proof gets lost`() {
        let proven = Self.page.proven.count
        #expect(proven >= Self.leastProven, "\(proven) rows are proven")
    }

    // MARK: - The lists

    @Test func `there are 268 rows and no two have the same name`() {
        #expect(SpecificationRows.all.count == 268)
        #expect(Set(SpecificationRows.all).count == 268)
        #expect(
            SpecificationRows.sections.map(\.features.count)
                == [64, 2, 88, 18, 7, 19, 30, 23, 17])
    }

    @Test func `reasons and meanings are given to rows, and once each`() {
        let excused = SpecificationDecision.all.flatMap(\.rows)
        #expect(Set(excused).count == excused.count)
        for row in excused + Array(SpecificationMeaning.sentences.keys) {
            #expect(SpecificationRows.contains(row), "\(row)")
        }
    }
}
