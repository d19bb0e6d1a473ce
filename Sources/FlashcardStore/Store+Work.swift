//  The work of a run: pending words out by pages in the list's order, conclusions back in groups.

import Digest
import Flashcards
import JSON
import Platform
import Problems
import SQLite
import Telemetry

extension SQLiteCardStore {
    /// The next pending words after an ordinal. Paging by ordinal gives each word once, so that a
    /// word that fails again does not come back in the same run.
    package nonisolated func pending(
        run: Int, selection: Selection, after ordinal: Int, limit: Int
    ) async throws(StoreError) -> [PendingWord] {
        let wanted = Self.wanted(selection)
        // A stored first reply is of use only where the second stage is still to be done.
        let kept = if case .everything = selection { "NULL" } else { "r.nuance" }
        return try await looking("SELECT entries") { connection throws(SQLiteError) in
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

    static func wanted(_ selection: Selection) -> String {
        switch selection {
        case .missing: "AND (r.number IS NULL OR r.state = 'begun')"
        case .missingAndFailed: "AND (r.number IS NULL OR r.state <> 'done')"
        case .everything: ""
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

    /// Writes what became of words, and what turns under way have brought so far, as one group;
    /// with it how far the run is, so that whoever looks sees the two agree.
    package nonisolated func conclude(
        _ conclusions: [Conclusion], halves: [HalfDone] = [], run: Int, counts: RunCounts? = nil
    ) async throws(StoreError) {
        let now = time.wall()
        let isPaid = conclusions.contains(where: \.effort.isPaid) || !halves.isEmpty
        try await writing(
            "INSERT results", isPaid ? .full : .normal, rows: conclusions.count + halves.count
        ) { store throws(SQLiteError) in
            var json = JSONWriter(reserving: 1024)
            for half in halves { try store.write(half, run: run, now: now) }
            for conclusion in conclusions {
                try store.write(conclusion, run: run, now: now, &json)
            }
            guard let counts else { return }
            try store.connection.run(
                "UPDATE runs SET counts = ? WHERE number = ?",
                [.text(counts.json), .integer(run)])
        }
    }

    private func write(
        _ conclusion: Conclusion, run: Int, now: WallTime, _ json: inout JSONWriter
    ) throws(SQLiteError) {
        let (state, problem, cards): (String, Problem?, [Card]?) =
            switch conclusion.outcome {
            case .made(let cards): ("done", nil, cards)
            case .failed(let problem): ("failed", problem, nil)
            }
        let texts = cards?.map { card in
            json.removeAll()
            card.write(to: &json)
            return json.text
        }
        let isAgain = conclusion.pending.attempts > 0
        if isAgain { try weigh(conclusion.pending) }
        let content = texts.map(Self.content)
        // `number` stays when a result is replaced, so that its cards keep their place, and the
        // time of its last change moves only with what it holds.
        let number =
            try connection.integer(
                """
                INSERT INTO results (request, state, run, nuance, problem, attempts, modified,
                    content, provider, model, prompts, canary)
                SELECT ?1, ?2, ?3, ?4, ?5, 1, ?6, ?7, ?8, ?9,
                    iif(?8 IS NULL, NULL, coalesce(?10, prompts)), ?11 FROM runs WHERE number = ?3
                ON CONFLICT (request) DO UPDATE SET state = ?2, run = ?3,
                    nuance = coalesce(?4, nuance), problem = ?5, attempts = attempts + 1,
                    modified = iif(content IS ?7, modified, ?6), content = ?7,
                    provider = coalesce(?8, provider), model = coalesce(?9, model),
                    prompts = coalesce(excluded.prompts, prompts), canary = ?11
                RETURNING number
                """,
                [
                    .blob(conclusion.pending.request), .text(state), .integer(run),
                    .optional(conclusion.nuance), .optional(problem?.json(at: now.text)),
                    .integer(now.nanoseconds), content.map(SQLValue.blob) ?? .null,
                    .optional(conclusion.author?.provider), .optional(conclusion.author?.model),
                    .optional(conclusion.author?.prompts),
                    .integer(conclusion.author?.isCanary == true ? 1 : 0),
                ]) ?? 0
        if isAgain {
            try connection.run("DELETE FROM cards WHERE result = ?", [.integer(number)])
            try connection.run("DELETE FROM forms WHERE result = ?", [.integer(number)])
        }
        for form in conclusion.forms where form != conclusion.pending.word.term {
            try connection.run(
                "INSERT OR IGNORE INTO forms (result, form) VALUES (?, ?)",
                [.integer(number), .text(Word.cleaned(term: form))])
        }
        for (index, text) in (texts ?? []).enumerated() {
            try connection.run(
                "INSERT OR REPLACE INTO cards (result, ordinal, card) VALUES (?, ?, ?)",
                [.integer(number), .integer(index + 1), .text(text)])
        }
        try setAside(conclusion.pending, for: problem, result: number, run: run)
        try write(conclusion.attempts, of: conclusion.pending, run: run)
        try note(conclusion, result: number, run: run)
    }

    private static func content(_ cards: [String]) -> [UInt8] {
        var hash = SHA256()
        for card in cards {
            hash.update(card)
            hash.update("\n")
        }
        return hash.finish()
    }

    /// The cards of a release that weighed none get their hash before they are compared.
    private func weigh(_ pending: PendingWord) throws(SQLiteError) {
        var texts: [String] = []
        try connection.rows(
            """
            SELECT c.card FROM results r JOIN cards c ON c.result = r.number
            WHERE r.request = ? AND r.content IS NULL ORDER BY c.ordinal
            """, [.blob(pending.request)]
        ) { row in texts.append(row.text(0)) }
        guard !texts.isEmpty else { return }
        try connection.run(
            "UPDATE results SET content = ? WHERE request = ?",
            [.blob(Self.content(texts)), .blob(pending.request)])
    }

    /// Keeps the turn itself, so that the word leads to its trace.
    private func note(
        _ conclusion: Conclusion, result: Int, run: Int
    ) throws(SQLiteError) {
        let isFailed = if case .failed = conclusion.outcome { true } else { false }
        try connection.run(
            """
            INSERT OR REPLACE INTO makings (run, ordinal, result, term, failed, took, trace,
                calls, retries, input_tokens, output_tokens, cost)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(run), .integer(conclusion.pending.ordinal), .integer(result),
                .text(conclusion.pending.word.term), .integer(isFailed ? 1 : 0),
                .integer(conclusion.took.wholeNanoseconds), .optional(conclusion.trace?.text),
                .integer(conclusion.effort.calls), .integer(conclusion.effort.retries),
                .integer(conclusion.effort.inputTokens),
                .integer(conclusion.effort.outputTokens), .integer(conclusion.effort.cost),
            ])
    }

    /// Ends a run, or notes how far it is.
    package nonisolated func note(
        run: Int, state: RunState, counts: RunCounts, ended: Bool
    ) async throws(StoreError) {
        let now = time.wall()
        try await writing("UPDATE runs") { store throws(SQLiteError) in
            try store.connection.run(
                "UPDATE runs SET state = ?, counts = ?, ended_at = ? WHERE number = ?",
                [
                    .text(state.rawValue), .text(counts.json),
                    ended ? .integer(now.nanoseconds) : .null, .integer(run),
                ])
        }
    }
}
