//  How claims are read from tests, and what the page makes of them, on small texts.

import TestSupport
import Testing

@Suite struct SpecificationClaimTests {
    private func file(_ text: String) -> TextFile { TextFile("Tests/TraceTests/A.swift", text) }

    private func mistakes(_ text: String) -> [String] {
        SpecificationClaim.mistakes(in: file(text)).map(\.message)
    }

    // MARK: - Reading

    @Test func `a claim holds its rows and the sentence behind it`() {
        let claims = SpecificationClaim.all(
            in: file(
                """
                @Test(
                    .proves("Traces: End", "Traces: IsRecording"),
                    arguments: [1, 2].map { $0 })
                func `a span (ends) once`(count: Int) {}

                @Test(.proves("Baggage: Basic support")) func plainName() {}
                """))
        #expect(
            claims.map(\.rows) == [
                ["Traces: End", "Traces: IsRecording"], ["Baggage: Basic support"],
            ])
        #expect(claims.map(\.test) == ["a span (ends) once", "plainName"])
        #expect(claims.map(\.functionLine) == [4, 6])
    }

    @Test func `a claim in a comment or a string is none`() {
        let text = """
            // @Test(.proves("Traces: End")) func `a` () {}
            let words = "@Test(.proves(…)) func"
            """
        #expect(SpecificationClaim.all(in: file(text)).isEmpty)
        #expect(mistakes(text).isEmpty)
    }

    @Test func `only test files are read`() {
        let text = "@Test(.proves(\"Traces: End\")) func `a`() {}"
        #expect(SpecificationClaim.all(in: file(text)).count == 1)
        #expect(SpecificationClaim.all(in: TextFile("Sources/A/A.swift", text)).isEmpty)
    }

    // MARK: - Mistakes

    @Test func `a row that does not exist is found`() {
        #expect(mistakes("@Test(.proves(\"Traces: Ends\")) func `a`() { check() }").count == 1)
    }

    @Test func `three rows may be claimed and four not`() {
        let rows = SpecificationRows.all.prefix(4).map { "\"\($0)\"" }
        let three = rows.prefix(3).joined(separator: ", ")
        #expect(mistakes("@Test(.proves(\(three))) func `a`() { check() }").isEmpty)
        let four = rows.joined(separator: ", ")
        #expect(mistakes("@Test(.proves(\(four))) func `a`() { check() }").count == 1)
    }

    @Test func `nothing and the same row twice are refused`() {
        #expect(SpecificationRowsTrait(rows: []).mistakes.count == 1)
        #expect(SpecificationRowsTrait(rows: ["Traces: End", "Traces: End"]).mistakes.count == 1)
        #expect(SpecificationRowsTrait(rows: ["Traces: End"]).mistakes.isEmpty)
    }

    @Test(arguments: [
        "@Test(.proves(row)) func `a`() {}",
        "@Test(.proves(\"Traces: \" + name)) func `a`() {}",
        "@Test(.proves(\"Traces: \\(name)\")) func `a`() {}",
        "@Suite(.proves(\"Traces: End\")) struct Tests { func a() {} }",
        "@Test func `a`() {}\nlet trait = [Trait.proves(\"Traces: End\")]\nfunc b() {}",
    ]) func `a claim that says nothing for sure is a mistake and counts for nothing`(text: String) {
        #expect(mistakes(text).count == 1)
        #expect(SpecificationClaim.all(in: file(text)).isEmpty)
    }

    @Test(arguments: [("{ #expect(1 == 1) }", 0), ("{\n    run()\n}", 1), ("{ \"expect\" }", 1)])
    func `a test that expects nothing proves nothing`(body: String, count: Int) {
        let text = "@Test(.proves(\"Traces: End\"))\nfunc `a`() \(body)\nfunc b() { #expect(true) }"
        #expect(mistakes(text).count == count)
    }

    @Test func `a test whose claim cannot stand fails when it runs`() async throws {
        let test = try #require(Test.current)
        await #expect(throws: SpecificationRowsTrait.Refusal.self) {
            try await SpecificationRowsTrait(rows: ["Traces: Ends"]).prepare(for: test)
        }
        try await SpecificationRowsTrait(rows: ["Traces: End"]).prepare(for: test)
    }

    // MARK: - The page

    @Test func `a proven row is done and names its tests`() {
        let page = SpecificationPage([
            TextFile(
                "Tests/A.swift",
                "@Test(.proves(\"Traces: End\")) func `a span_ends | once`() {}"),
            TextFile(
                "Tests/B.swift",
                "@Test(.proves(\"Traces: End\", \"Traces: IsValid\")) func b() {}"),
        ])
        #expect(Set(page.proven) == ["Traces: End", "Traces: IsValid"])
        #expect(page.text.contains("\n2 of 268 rows are proven by tests.\n"))
        #expect(
            page.text.contains(
                #"""
                | End | done | [a span\_ends \| once](../Tests/A.swift); [b](../Tests/B.swift) |
                """#))
    }

    @Test func `a row without a test says why`() {
        let page = SpecificationPage([])
        #expect(page.state(of: "Traces: End") == "not yet")
        #expect(page.state(of: "Exporters: OTLP/gRPC") == "left out")
        #expect(page.text.contains("| B3 Propagator | left out | an older format;"))
        #expect(
            page.text.contains(
                "| Concurrent sending | not yet | no test of the OTLP exporter names it |"))
    }

    @Test func `the counts of the sections add up to all rows`() throws {
        let lines = SpecificationPage(Tree.ours.files).text.split(separator: "\n")
        let head = try #require(lines.firstIndex { $0.hasPrefix("| section |") })
        let numbers = lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|").compactMap { Int($0.filter { $0 != " " }) }
        }
        let all = try #require(numbers.last)
        #expect(numbers.count == SpecificationRows.sections.count + 1)
        for line in numbers { #expect(line[0] == line.dropFirst().reduce(0, +)) }
        for column in all.indices {
            #expect(numbers.dropLast().map { $0[column] }.reduce(0, +) == all[column])
        }
        #expect(all[0] == 268)
    }
}
