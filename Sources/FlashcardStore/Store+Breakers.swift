//  What is kept of the circuit breakers between runs, and shown to whoever asks from another
//  terminal while a run goes on: one row for each, replaced as a whole. What stands in it is for
//  the pipeline to say.

package import Platform
import SQLite

/// The record of one breaker, as it was last written.
package struct KeptBreaker: Sendable, Hashable {
    package let name: String
    /// One JSON object.
    package let record: String
    package let savedAt: WallTime

    package init(name: String, record: String, savedAt: WallTime) {
        self.name = name
        self.record = record
        self.savedAt = savedAt
    }
}

extension SQLiteCardStore {
    /// Names come from settings, and each breaker is there once; more than these are too many.
    package static let mostBreakers = 256

    /// By name.
    package func breakers() throws(StoreError) -> [KeptBreaker] {
        try reading { () throws(SQLiteError) in
            var kept: [KeptBreaker] = []
            try connection.rows(
                "SELECT name, record, saved_at FROM breakers ORDER BY name LIMIT ?",
                [.integer(Self.mostBreakers)]
            ) { row in
                kept.append(
                    KeptBreaker(
                        name: row.text(0), record: row.text(1),
                        savedAt: WallTime(nanoseconds: Int64(row.integer(2)))))
            }
            return kept
        }
    }

    /// Writes how breakers stand now; beyond the most, those that were written longest ago go.
    package nonisolated func keep(_ breakers: [KeptBreaker]) async throws(StoreError) {
        try await writing("INSERT breakers") { store throws(SQLiteError) in
            for breaker in breakers {
                try store.connection.run(
                    """
                    INSERT INTO breakers (name, record, saved_at) VALUES (?, ?, ?)
                    ON CONFLICT (name) DO UPDATE
                    SET record = excluded.record, saved_at = excluded.saved_at
                    """,
                    [
                        .text(breaker.name), .text(breaker.record),
                        .integer(Int(breaker.savedAt.nanoseconds)),
                    ])
            }
            try store.connection.run(
                """
                DELETE FROM breakers WHERE name IN
                    (SELECT name FROM breakers ORDER BY saved_at DESC, name LIMIT -1 OFFSET ?)
                """, [.integer(Self.mostBreakers)])
        }
    }
}
