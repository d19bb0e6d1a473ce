//  What the reading commands and the deck need: pages by key, one statement a page.

package import Flashcards
import JSON
import Platform
import SQLite
import Telemetry

/// A word of the deck with its cards, in the list's order.
package struct DeckWord: Sendable {
    package let ordinal: Int
    package let word: Word
    package fileprivate(set) var cards: [Card]
}

extension SQLiteCardStore {
    /// The next words of the deck after an ordinal; only words that have cards.
    package func deck(
        run: Int, after ordinal: Int, limit: Int
    ) throws(StoreError) -> [DeckWord] {
        var words: [DeckWord] = []
        var unreadable: String?
        try reading { () throws(SQLiteError) in
            // The inner query bounds the words of the page, so that no word is cut in two.
            try connection.rows(
                """
                SELECT e.ordinal, e.word, c.card FROM (
                    SELECT e.ordinal, e.word, r.number FROM entries e
                    JOIN results r ON r.request = e.request
                    WHERE e.run = ? AND e.ordinal > ? AND r.state = 'done'
                    ORDER BY e.ordinal LIMIT ?) e
                JOIN cards c ON c.result = e.number ORDER BY e.ordinal, c.ordinal
                """, [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in
                let ordinal = row.integer(0)
                guard let word = Self.word(row.text(1)),
                    let value = try? JSONValue.parse(row.text(2)), let card = try? Card(json: value)
                else {
                    unreadable = "Word \(ordinal) or one of its cards"
                    return
                }
                if words.last?.ordinal == ordinal {
                    words[words.count - 1].cards.append(card)
                } else {
                    words.append(DeckWord(ordinal: ordinal, word: word, cards: [card]))
                }
            }
        }
        if let unreadable { throw .unreadable(what: unreadable) }
        return words
    }

    /// Runs, latest first.
    package func runs(before number: Int? = nil, limit: Int) throws(StoreError) -> [RunRecord] {
        try records(
            "WHERE number < ? ORDER BY number DESC LIMIT ?",
            [
                .integer(number ?? Int.max), .integer(limit),
            ])
    }

    /// A run by its id, or the latest.
    package func run(id: String?) throws(StoreError) -> RunRecord {
        let found =
            if let id {
                try records("WHERE id = ?", [.text(id)])
            } else {
                try records("ORDER BY number DESC LIMIT 1", [])
            }
        guard let record = found.first else { throw .unknownRun(id ?? "latest") }
        return record
    }

    private func records(_ clause: String, _ values: [SQLValue]) throws(StoreError) -> [RunRecord] {
        try reading { () throws(SQLiteError) in
            var records: [RunRecord] = []
            try connection.rows(
                """
                SELECT number, id, state, source, output, input_hash, provider, model, started_at,
                    ended_at, counts, prompts, program, seed, settings, resume,
                    (SELECT coalesce(sum(cost), 0) FROM ledger INDEXED BY ledger_by_run
                        WHERE run = runs.number)
                FROM runs \(clause)
                """, values
            ) { row in
                let counts = (try? JSONValue.parse(row.text(10))) ?? .null
                records.append(
                    RunRecord(
                        number: row.integer(0), id: row.text(1),
                        state: RunState(rawValue: row.text(2)) ?? .interrupted,
                        source: row.text(3), output: row.text(4), inputHash: row.optionalText(5),
                        provider: row.text(6), model: row.text(7), prompts: row.text(11),
                        program: row.text(12), seed: row.text(13), settings: row.text(14),
                        resume: row.text(15),
                        startedAt: WallTime(nanoseconds: Int64(row.integer(8))),
                        endedAt: row.optionalInteger(9).map { WallTime(nanoseconds: Int64($0)) },
                        counts: RunCounts(json: counts), cost: row.integer(16)))
            }
            return records
        }
    }

    /// The words of a run after an ordinal, in the list's order.
    package func words(
        run: Int, failedOnly: Bool, after ordinal: Int, limit: Int
    ) throws(StoreError) -> [WordRecord] {
        try reading { () throws(SQLiteError) in
            var records: [WordRecord] = []
            try connection.rows(
                """
                SELECT e.ordinal, e.line, e.copies, e.word, coalesce(r.state, 'pending'),
                    r.problem, coalesce(r.attempts, 0),
                    (SELECT count(*) FROM cards c WHERE c.result = r.number),
                    (SELECT m.trace FROM makings m WHERE m.result = r.number
                        ORDER BY m.run DESC LIMIT 1)
                FROM entries e LEFT JOIN results r ON r.request = e.request
                WHERE e.run = ? AND e.ordinal > ? \(failedOnly ? "AND r.state = 'failed'" : "")
                ORDER BY e.ordinal LIMIT ?
                """, [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in
                guard let word = Self.word(row.text(3)) else { return }
                records.append(
                    WordRecord(
                        ordinal: row.integer(0), line: row.integer(1), copies: row.integer(2),
                        word: word, state: WordRecord.State(rawValue: row.text(4)) ?? .pending,
                        problem: row.optionalText(5), attempts: row.integer(6),
                        cards: row.integer(7),
                        trace: row.optionalText(8).flatMap { TraceID(hex: $0) }))
            }
            return records
        }
    }

    /// Rows that were no word, after an ordinal: line, problem as JSON, and the row.
    package func setAsideRows(
        run: Int, after ordinal: Int, limit: Int
    ) throws(StoreError) -> [(ordinal: Int, line: Int, problem: String, row: String)] {
        try reading { () throws(SQLiteError) in
            var rows: [(ordinal: Int, line: Int, problem: String, row: String)] = []
            try connection.rows(
                "SELECT ordinal, line, problem, row FROM set_aside "
                    + "WHERE run = ? AND ordinal > ? ORDER BY ordinal LIMIT ?",
                [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in
                rows.append((row.integer(0), row.integer(1), row.text(2), row.text(3)))
            }
            return rows
        }
    }
}
