//  What an export reads (a word with everything that was made of it), and what it remembers: the
//  content under which each note went out last and since when that content holds. A learner's own
//  edits survive as long as that time stands still, so that it moves with the content alone,
//  whatever run, model or release has made it again.

package import Flashcards
import JSON
package import Platform
import SQLite
package import Telemetry

/// A word of a run with what was made of it.
package struct ExportableWord: Sendable {
    package let ordinal: Int
    package let word: Word
    package let nuance: Nuance?
    package fileprivate(set) var cards: [Card]
    package let modified: WallTime
    package let trace: TraceID?
}

/// A note as it went out last.
package struct ExportedNote: Sendable, Hashable {
    package let guid: String
    /// A hash of all that a learner sees.
    package let content: [UInt8]
    /// Since when the content holds, in seconds since 1970.
    package let modified: Int
    /// Of the making that brought the content.
    package let trace: String?

    package init(guid: String, content: [UInt8], modified: Int, trace: String?) {
        self.guid = guid
        self.content = content
        self.modified = modified
        self.trace = trace
    }
}

extension SQLiteCardStore {
    /// The next words after an ordinal; only words that have cards.
    package func exportableWords(
        run: Int, after ordinal: Int, limit: Int
    ) throws(StoreError) -> [ExportableWord] {
        var words: [ExportableWord] = []
        var unreadable: String?
        try reading { () throws(SQLiteError) in
            try connection.rows(
                """
                SELECT e.ordinal, e.word, c.card, e.nuance, e.modified, (
                    SELECT m.trace FROM makings m WHERE m.result = e.number
                    ORDER BY m.run DESC LIMIT 1)
                FROM (
                    SELECT e.ordinal, e.word, r.number, r.nuance, r.modified FROM entries e
                    JOIN results r ON r.request = e.request
                    WHERE e.run = ? AND e.ordinal > ? AND r.state = 'done'
                    ORDER BY e.ordinal LIMIT ?) e
                JOIN cards c ON c.result = e.number ORDER BY e.ordinal, c.ordinal
                """, [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in
                let ordinal = row.integer(0)
                guard let value = try? JSONValue.parse(row.text(2)),
                    let card = try? Card(json: value)
                else {
                    unreadable = "A card of word \(ordinal)"
                    return
                }
                if words.last?.ordinal == ordinal {
                    words[words.count - 1].cards.append(card)
                    return
                }
                guard let word = Self.word(row.text(1)) else {
                    unreadable = "Word \(ordinal)"
                    return
                }
                let nuance = row.optionalText(3).flatMap { try? JSONValue.parse($0) }
                words.append(
                    ExportableWord(
                        ordinal: ordinal, word: word,
                        nuance: nuance.flatMap { try? Nuance(json: $0) },
                        cards: [card], modified: WallTime(nanoseconds: Int64(row.integer(4))),
                        trace: row.optionalText(5).flatMap { TraceID(hex: $0) }))
            }
        }
        if let unreadable { throw .unreadable(what: unreadable) }
        return words
    }

    /// What is remembered of these notes, by guid.
    package func exported(_ guids: [String]) throws(StoreError) -> [String: ExportedNote] {
        try reading { () throws(SQLiteError) in
            var notes: [String: ExportedNote] = [:]
            for guid in guids {
                try connection.rows(
                    "SELECT content, modified, trace FROM exported_notes WHERE guid = ?",
                    [.text(guid)]
                ) { row in
                    notes[guid] = ExportedNote(
                        guid: guid, content: row.blob(0), modified: row.integer(1),
                        trace: row.optionalText(2))
                }
            }
            return notes
        }
    }

    package nonisolated func remember(_ notes: [ExportedNote]) async throws(StoreError) {
        if notes.isEmpty { return }
        try await writing("INSERT exported_notes", rows: notes.count) { store throws(SQLiteError) in
            for note in notes {
                try store.connection.run(
                    """
                    INSERT INTO exported_notes (guid, content, modified, trace)
                    VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (guid) DO UPDATE SET content = ?2, modified = ?3, trace = ?4
                    """,
                    [
                        .text(note.guid), .blob(note.content), .integer(note.modified),
                        .optional(note.trace),
                    ])
            }
        }
    }
}

extension Schema {
    static func exports(_ number: Int) -> Migration {
        Migration(
            number,
            """
            CREATE TABLE exported_notes (
                guid     TEXT PRIMARY KEY,
                content  BLOB NOT NULL,        -- hash of all that a learner sees
                modified INTEGER NOT NULL,     -- since when it holds, in seconds since 1970
                trace    TEXT                  -- of the making that brought it
            ) STRICT, WITHOUT ROWID;
            """)
    }
}
