//  The books of a run: what was tried, what it cost, what was set aside. They are written with the
//  conclusion that they belong to, in the same transaction; each writer here is a part of one.

import Flashcards
import JSON
package import Platform
import Problems
import SQLite
import Telemetry

extension SQLiteCardStore {
    private static let day = Int64(86_400_000_000_000)

    /// Writes attempts and what they cost. An attempt that is written again is told as it is known
    /// now; a charge that is in the ledger already is left as it is.
    func write(
        _ attempts: [WordAttempt], of pending: PendingWord, run: Int
    ) throws(SQLiteError) {
        for attempt in attempts {
            try write(attempt, of: pending, run: run)
            if attempt.isCharged { try book(attempt, of: pending, run: run) }
        }
    }

    private func write(
        _ attempt: WordAttempt, of pending: PendingWord, run: Int
    ) throws(SQLiteError) {
        try connection.run(
            """
            INSERT INTO attempts (run, ordinal, number, request, stage, ask, at, took, outcome,
                code, problem, model, input_tokens, output_tokens, cost, reply, span, answer,
                uncertain)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (run, ordinal, number) DO UPDATE SET outcome = excluded.outcome,
                code = excluded.code, problem = excluded.problem, reply = excluded.reply,
                answer = excluded.answer
            """,
            [
                .integer(run), .integer(pending.ordinal), .integer(attempt.number),
                .blob(pending.request), .text(attempt.stage), .text(attempt.ask.rawValue),
                .integer(attempt.at.nanoseconds), .integer(attempt.took.wholeNanoseconds),
                .text(attempt.outcome.rawValue), .optional(attempt.problem?.code),
                .optional(attempt.problem?.json(at: attempt.at.text)),
                .text("\(attempt.provider)/\(attempt.model)"), .integer(attempt.inputTokens),
                .integer(attempt.outputTokens), .integer(attempt.cost),
                attempt.reply.map(SQLValue.blob) ?? .null, .optional(attempt.span?.text),
                .optional(attempt.answer), .integer(attempt.uncertain),
            ])
    }

    private func book(
        _ attempt: WordAttempt, of pending: PendingWord, run: Int
    ) throws(SQLiteError) {
        try connection.run(
            """
            INSERT INTO ledger (charge, run, ordinal, stage, kind, provider, model, input_tokens,
                output_tokens, cost, at, day, uncertain)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (charge) DO NOTHING
            """,
            [
                .text("\(run).\(pending.ordinal).\(attempt.number)"), .integer(run),
                .integer(pending.ordinal), .text(attempt.stage), .text(attempt.ask.rawValue),
                .text(attempt.provider), .text(attempt.model), .integer(attempt.inputTokens),
                .integer(attempt.outputTokens), .integer(attempt.cost),
                .integer(attempt.at.nanoseconds), .integer(attempt.at.nanoseconds / Self.day),
                .integer(attempt.uncertain),
            ])
    }

    /// Keeps what a turn leaves before its end. A word that has its cards keeps the nuance that
    /// they were made of.
    func write(_ half: HalfDone, run: Int, now: WallTime) throws(SQLiteError) {
        if let nuance = half.nuance {
            try connection.run(
                """
                INSERT INTO results (request, state, run, nuance, attempts, modified)
                VALUES (?1, 'begun', ?2, ?3, 0, ?4)
                ON CONFLICT (request) DO UPDATE SET nuance = ?3 WHERE state <> 'done'
                """,
                [
                    .blob(half.pending.request), .integer(run), .text(nuance),
                    .integer(now.nanoseconds),
                ])
        }
        try write(half.attempts, of: half.pending, run: run)
    }

    /// Keeps in mind that a word is set aside, and why; nil where it has its cards.
    func setAside(
        _ pending: PendingWord, for problem: Problem?, result: Int, run: Int
    ) throws(SQLiteError) {
        let place: [SQLValue] = [.integer(run), .integer(pending.ordinal)]
        guard let problem else {
            // Only one that failed before can be there.
            guard pending.attempts > 0 else { return }
            try connection.run("DELETE FROM set_aside_words WHERE run = ? AND ordinal = ?", place)
            return
        }
        try connection.run(
            """
            INSERT OR REPLACE INTO set_aside_words (run, ordinal, result, line, term, code)
            SELECT run, ordinal, ?, line, ?, ? FROM entries WHERE run = ? AND ordinal = ?
            """,
            [.integer(result), .text(pending.word.term), .text(problem.code)] + place)
    }

    // MARK: Reading

    /// What a run has cost so far.
    package func spend(run: Int) throws(StoreError) -> Spend {
        try spend("FROM ledger INDEXED BY ledger_by_run WHERE run = ?", run)
    }

    /// What all runs have cost on the day of a moment, in UTC.
    package func spend(dayOf moment: WallTime) throws(StoreError) -> Spend {
        try spend(
            "FROM ledger INDEXED BY ledger_by_day WHERE day = ?",
            Int(moment.nanoseconds / Self.day))
    }

    private func spend(_ charges: String, _ value: Int) throws(StoreError) -> Spend {
        try reading { () throws(SQLiteError) in
            var spend = Spend()
            try connection.rows(
                """
                SELECT count(*), coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),
                    coalesce(sum(cost), 0), coalesce(sum(uncertain), 0) \(charges)
                """, [.integer(value)]
            ) { row in spend = Self.spend(row, from: 0) }
            return spend
        }
    }

    static func spend(_ row: borrowing Row, from column: Int) -> Spend {
        var spend = Spend()
        spend.charges = row.integer(column)
        spend.inputTokens = row.integer(column + 1)
        spend.outputTokens = row.integer(column + 2)
        spend.cost = row.integer(column + 3)
        spend.uncertain = row.integer(column + 4)
        return spend
    }

    /// The same by model, stage and kind.
    package func breakdown(run: Int) throws(StoreError) -> SpendBreakdown {
        try reading { () throws(SQLiteError) in
            var breakdown = SpendBreakdown()
            try connection.rows(Self.breakdownQuestion, [.integer(run)]) { row in
                breakdown.lines.append(
                    SpendBreakdown.Line(
                        provider: row.text(0), model: row.text(1), stage: row.text(2),
                        ask: WordAttempt.Ask(rawValue: row.text(3)) ?? .first,
                        spend: Self.spend(row, from: 4)))
            }
            return breakdown
        }
    }

    private static let breakdownQuestion = """
        SELECT provider, model, stage, kind, count(*), sum(input_tokens), sum(output_tokens),
            sum(cost), sum(uncertain)
        FROM ledger INDEXED BY ledger_by_run WHERE run = ? GROUP BY provider, model, stage, kind
        """
}
