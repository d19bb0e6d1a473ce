//  Says which rows of the specification a test proves: `@Test(.proves("Traces: End"))`. The page
//  docs/specification.md is generated from these words in the sources; the trait itself makes the
//  test fail when it names what is no row, or claims too much.

package import Testing

package struct SpecificationRowsTrait: TestTrait {
    package let rows: [String]

    package init(rows: [String]) { self.rows = rows }

    /// What is wrong with the claim, in sentences; nothing when it may stand.
    package var mistakes: [String] {
        var mistakes = rows.filter { !SpecificationRows.contains($0) }
            .map { "\"\($0)\" is no row of the specification; see SpecificationRows." }
        if rows.isEmpty { mistakes.append("A test that proves rows names at least one.") }
        if rows.count > SpecificationRows.mostOfOneTest {
            let most = SpecificationRows.mostOfOneTest
            mistakes.append("A test proves at most \(most) rows, this one claims \(rows.count).")
        }
        if Set(rows).count < rows.count { mistakes.append("A row is named twice.") }
        return mistakes
    }

    /// Why a test with this claim does not run.
    package struct Refusal: Error, CustomStringConvertible {
        package let description: String
    }

    package func prepare(for test: Test) async throws {
        guard mistakes.isEmpty else {
            throw Refusal(description: mistakes.joined(separator: " "))
        }
    }
}

extension Trait where Self == SpecificationRowsTrait {
    /// The test proves these rows, at most three, each "<section>: <feature>".
    package static func proves(_ rows: String...) -> Self { Self(rows: rows) }
}
