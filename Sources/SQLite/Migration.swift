//  The schema as numbered steps, forward only. Each step's text is kept as a checksum, so that a
//  file made by another text of the same step is refused instead of being half understood; a file
//  with more steps than this program knows is refused too.

import Digest

package struct Migration: Sendable {
    package let number: Int
    package let sql: String

    package init(_ number: Int, _ sql: String) {
        self.number = number
        self.sql = sql
    }

    var checksum: String { hexadecimal(SHA256.hash(Array(sql.utf8))) }
}

extension Connection {
    /// Brings the file to the last of these steps, numbered from 1 without a gap.
    package func migrate(_ steps: [Migration]) throws(SQLiteError) {
        precondition(steps.map(\.number) == Array(1...steps.count), "steps count from 1")
        try execute(
            "CREATE TABLE IF NOT EXISTS schema_steps "
                + "(number INTEGER PRIMARY KEY, checksum TEXT NOT NULL) STRICT")
        var applied: [Int: String] = [:]
        try rows("SELECT number, checksum FROM schema_steps ORDER BY number") { row in
            applied[row.integer(0)] = row.text(1)
        }
        if let last = applied.keys.max(), last > steps.count {
            throw .newerSchema(path: path, found: last, known: steps.count)
        }
        for step in steps {
            if let checksum = applied[step.number] {
                guard checksum == step.checksum else {
                    throw .migrationChanged(path: path, number: step.number)
                }
                continue
            }
            try transaction { () throws(SQLiteError) in
                try execute(step.sql)
                try run(
                    "INSERT INTO schema_steps (number, checksum) VALUES (?, ?)",
                    [.integer(step.number), .text(step.checksum)])
            }
        }
    }
}
