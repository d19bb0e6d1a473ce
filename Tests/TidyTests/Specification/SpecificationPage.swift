//  docs/specification.md: a table for each section of the matrix, and the counts above them. The
//  page is a function of the rows, the claims found in the tests, and the reasons; it has no date,
//  so that the same tree always gives the same page.

import TestSupport

struct SpecificationPage {
    /// The tests of a row, in the order of their files.
    let claims: [String: [SpecificationClaim]]

    init(_ files: [TextFile]) {
        var claims: [String: [SpecificationClaim]] = [:]
        for claim in files.flatMap(SpecificationClaim.all) {
            for row in Set(claim.rows) { claims[row, default: []].append(claim) }
        }
        self.claims = claims
    }

    var proven: [String] { SpecificationRows.all.filter { claims[$0] != nil } }

    /// The word in the column "state".
    func state(of row: String) -> String {
        if claims[row] != nil { return "done" }
        return (SpecificationDecision.of(row)?.kind ?? .notYet).rawValue
    }

    var text: String {
        let head = """
            <!-- Written from the tests, held to them by one. Do not edit. -->

            # The specification, row by row

            \(proven.count) of \(SpecificationRows.all.count) rows are proven by tests.

            \(Self.introduction)

            \(counts)
            """
        let tables = SpecificationRows.sections.map { section in
            """
            ## \(section.name)

            | row | state | proven by |
            |---|---|---|
            \(section.features.map { line($0, of: section) }.joined(separator: "\n"))
            """
        }
        return ([head] + tables).joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        OpenTelemetry keeps a [matrix](\(matrix)) of what a telemetry library should do. These are \
        its rows, without Zipkin's and Prometheus' exporters, configuration files, and the bridges \
        from older libraries; each metric that an SDK keeps of itself is a row. Names are \
        shortened, behind a dash stands what a short one means. A word in brackets tells apart two \
        rows of one name.

        - **done**: at least one test that runs names the row. Its sentence says what is checked; \
        the link leads to its file. `swift test --filter 'the sentence'` runs it.
        - **not yet**: no test names it, whatever the code may do.
        - **left out**: by choice, with the reason.
        - **not applicable**: the language or the design leaves no room for it, with the reason.

        A test names its rows as `@Test(.proves("Section: row"))`, three at most. \
        `FLASHCARD_REWRITE=1 swift test --filter SpecificationTests` writes this page anew.
        """

    private static let matrix =
        "https://github.com/open-telemetry/opentelemetry-specification/blob/main/"
        + "spec-compliance-matrix.md"

    private var counts: String {
        let states = ["done", "not yet", "left out", "not applicable"]
        func line(_ name: String, _ rows: [String]) -> String {
            let numbers = states.map { state in rows.count { self.state(of: $0) == state } }
            return "| "
                + ([name] + ([rows.count] + numbers).map(String.init))
                .joined(separator: " | ") + " |"
        }
        let lines = SpecificationRows.sections.map { line($0.name, $0.rows) }
        return """
            | section | rows | \(states.joined(separator: " | ")) |
            |---|---:|---:|---:|---:|---:|
            \((lines + [line("all", SpecificationRows.all)]).joined(separator: "\n"))
            """
    }

    private func line(_ feature: String, of section: SpecificationSection) -> String {
        let row = "\(section.name): \(feature)"
        var name = Self.isCode(feature) ? "`\(feature)`" : Self.escaped(feature)
        if let meaning = SpecificationMeaning.of(row) { name += " – \(Self.escaped(meaning))" }
        return "| \(name) | \(state(of: row)) | \(proof(of: row)) |"
    }

    /// The names of variables and metrics.
    private static func isCode(_ feature: String) -> Bool {
        feature.hasPrefix("OTEL_") || feature.hasPrefix("otel.")
    }

    private func proof(of row: String) -> String {
        guard let claims = claims[row] else {
            return Self.escaped(SpecificationDecision.of(row)?.reason ?? "")
        }
        return claims.map { "[\(Self.escaped($0.test))](../\($0.path))" }.joined(separator: "; ")
    }

    /// What Markdown would read as a mark.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "\\|*_[]<>`".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
    }
}
