//  Whether a database is whole, by SQLite's own checks. What is wrong is a list of sentences,
//  bounded: a file that is damaged through and through would otherwise tell of every page.

import CSQLite

package struct IntegrityReport: Sendable, Equatable {
    package enum Depth: String, Sendable, CaseIterable {
        /// Every page, but not whether indexes and tables agree.
        case quick
        /// Indexes and references between tables, too.
        case full
    }

    package let depth: Depth
    package let findings: [String]
    /// There may be more of them.
    package let isCutOff: Bool

    package var isWhole: Bool { findings.isEmpty }

    init(_ depth: Depth, _ findings: [String], limit: Int) {
        self.depth = depth
        self.findings = Array(findings.prefix(limit))
        isCutOff = findings.count >= limit
    }
}

extension Connection {
    /// Looks for damage. A file that is no database is an error; a damaged one is a finding.
    package func integrity(
        _ depth: IntegrityReport.Depth = .quick, limit: Int = 100
    ) throws(SQLiteError) -> IntegrityReport {
        precondition(limit > 0, "a report has room for a finding")
        var findings: [String] = []
        do throws(SQLiteError) {
            let check = depth == .quick ? "quick_check" : "integrity_check"
            try rows("PRAGMA \(check)(\(limit))") { row in
                // What is wrong with pages comes as one text of many lines below a title.
                for line in row.text(0).split(separator: "\n") {
                    if line != "ok", !line.hasPrefix("***") { findings.append(String(line)) }
                }
            }
            if depth == .full, findings.count < limit {
                try rows("PRAGMA foreign_key_check") { row in
                    guard findings.count < limit else { return }
                    let number = row.optionalInteger(1).map { "row \($0)" } ?? "a row"
                    findings.append("\(number) of \(row.text(0)) has no match in \(row.text(2))")
                }
            }
        } catch .corrupt(_, let reason) {
            findings.append(reason)
        }
        return IntegrityReport(depth, findings, limit: limit)
    }
}
