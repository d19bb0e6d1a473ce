//  The work of a run: pending words out by pages in the list's order, conclusions back in groups.

import Flashcards
import JSON
import Platform
import Problems
import SQLite

extension SQLiteCardStore {
    /// The next pending words after an ordinal. Paging by ordinal gives each word once, so that a word
    /// that fails again does not come back in the same run.
    package func pending(
        run: Int, selection: Selection, after ordinal: Int, limit: Int
    ) throws(StoreError) -> [PendingWord] {
        let wanted =
            switch selection {
            case .missing: "AND r.number IS NULL"
            case .missingAndFailed: "AND (r.number IS NULL OR r.state = 'failed')"
            case .everything: ""
            }
        // A stored first reply is of use only where the second stage is still to be done.
        let kept = if case .everything = selection { "NULL" } else { "r.nuance" }
        return try reading { () throws(SQLiteError) in
            var words: [PendingWord] = []
            try connection.rows(
                """
                SELECT e.ordinal, e.word, e.request, \(kept), coalesce(r.attempts, 0)
                FROM entries e LEFT JOIN results r ON r.request = e.request
                WHERE e.run = ? AND e.ordinal > ? \(wanted) ORDER BY e.ordinal LIMIT ?
                """,
                [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in
                guard let word = Self.word(row.text(1)) else { return }
                words.append(
                    PendingWord(
                        ordinal: row.integer(0), word: word, request: row.blob(2),
                        nuance: row.optionalText(3), attempts: row.integer(4)))
            }
            return words
        }
    }

    /// How the words of a run stand before it works: those with cards, and those set aside earlier.
    package func standing(run: Int) throws(StoreError) -> (done: Int, failed: Int, total: Int) {
        try reading { () throws(SQLiteError) in
            var standing = (done: 0, failed: 0, total: 0)
            // Sums and no GROUP BY, whose sorter would take memory for every word of the list.
            try connection.rows(
                """
                SELECT count(*), sum(r.state IS 'done'), sum(r.state IS 'failed')
                FROM entries e LEFT JOIN results r ON r.request = e.request WHERE e.run = ?
                """, [.integer(run)]
            ) { row in
                standing = (row.integer(1), row.integer(2), row.integer(0))
            }
            return standing
        }
    }

    /// Writes what became of words, as one group.
    package func conclude(_ conclusions: [Conclusion], run: Int) throws(StoreError) {
        let now = time.wall()
        try transaction { () throws(SQLiteError) in
            var json = JSONWriter(reserving: 1024)
            for conclusion in conclusions {
                try write(conclusion, run: run, now: now, &json)
            }
        }
    }

    private func write(
        _ conclusion: Conclusion, run: Int, now: WallTime, _ json: inout JSONWriter
    ) throws(SQLiteError) {
        let (state, problem, cards): (String, String?, [Card]) =
            switch conclusion.outcome {
            case .made(let cards): ("done", nil, cards)
            case .failed(let problem): ("failed", problem.json(at: now.text), [])
            }
        // `number` stays when a result is replaced, so that its cards keep their place.
        try connection.run(
            """
            INSERT INTO results (request, state, run, nuance, problem, attempts, modified)
            VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)
            ON CONFLICT (request) DO UPDATE SET state = ?2, run = ?3,
                nuance = coalesce(?4, nuance), problem = ?5, attempts = attempts + 1, modified = ?6
            """,
            [
                .blob(conclusion.pending.request), .text(state), .integer(run),
                .optional(conclusion.nuance), .optional(problem), .integer(now.nanoseconds),
            ])
        let number =
            try connection.integer(
                "SELECT number FROM results WHERE request = ?",
                [.blob(conclusion.pending.request)]) ?? 0
        if conclusion.pending.attempts > 0 {
            try connection.run("DELETE FROM cards WHERE result = ?", [.integer(number)])
        }
        for (index, card) in cards.enumerated() {
            json.removeAll()
            card.write(to: &json)
            try connection.run(
                "INSERT OR REPLACE INTO cards (result, ordinal, card) VALUES (?, ?, ?)",
                [.integer(number), .integer(index + 1), .text(json.text)])
        }
    }

    /// Ends a run, or notes how far it is.
    package func note(
        run: Int, state: RunState, counts: RunCounts, ended: Bool
    ) throws(StoreError) {
        var json = JSONWriter()
        counts.write(to: &json)
        try transaction { () throws(SQLiteError) in
            try connection.run(
                "UPDATE runs SET state = ?, counts = ?, ended_at = ? WHERE number = ?",
                [
                    .text(state.rawValue), .text(json.text),
                    ended ? .integer(time.wall().nanoseconds) : .null, .integer(run),
                ])
        }
    }
}
