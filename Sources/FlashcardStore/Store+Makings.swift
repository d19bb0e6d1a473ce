//  From a word to the traces of its makings: by its term, its other forms, its row, its run, or as
//  the slowest, the costliest, the failed or the retried ones of a run. Each question goes by an
//  index; only `ordinal(of:run:)`, which is asked when nothing was found, looks through the words
//  of a run.

import Flashcards
import JSON
import Platform
import SQLite
import Telemetry

extension SQLiteCardStore {
    /// The makings of a term as a list has it, the latest first.
    package func makings(
        of term: String, run: Int? = nil, limit: Int
    ) throws(StoreError) -> [Making] {
        try makings(
            """
            WHERE m.term = ? AND m.run BETWEEN ? AND ?
            ORDER BY m.run DESC, m.ordinal LIMIT ?
            """,
            [
                .text(Word.cleaned(term: term)), .integer(run ?? 0), .integer(run ?? Int.max),
                .integer(limit),
            ])
    }

    /// The making of the word that has this place in a run: of that run, or, where the word had
    /// its cards already, the latest one of what it had.
    package func making(ordinal: Int, run: Int) throws(StoreError) -> Making? {
        let own = try makings(
            "WHERE m.run = ? AND m.ordinal = ?", [.integer(run), .integer(ordinal)])
        if let own = own.first { return own }
        return try makings(
            """
            JOIN results s ON s.number = m.result JOIN entries e ON e.request = s.request
            WHERE e.run = ? AND e.ordinal = ? ORDER BY m.run DESC LIMIT 1
            """, [.integer(run), .integer(ordinal)]
        ).first
    }

    /// The making of a run that took the longest.
    package func slowestMaking(run: Int) throws(StoreError) -> Making? {
        try makings(.slowest, run: run, limit: 1).first
    }

    /// The making of a run that cost the most; none where nothing cost anything.
    package func costliestMaking(run: Int) throws(StoreError) -> Making? {
        try makings(.costliest, run: run, limit: 1).first
    }

    /// The makings of a run in which something was asked once more, the most often first.
    package func retriedMakings(run: Int, limit: Int) throws(StoreError) -> [Making] {
        try makings(.retried, run: run, limit: limit)
    }

    /// Terms whose first stage named this as another form of theirs, in the order of their code
    /// points.
    package func terms(
        withForm form: String, run: Int? = nil, limit: Int
    ) throws(StoreError) -> [String] {
        try terms(
            """
            SELECT DISTINCT m.term FROM forms f JOIN makings m ON m.result = f.result
            WHERE f.form = ? AND m.run BETWEEN ? AND ? ORDER BY m.term LIMIT ?
            """,
            [
                .text(Word.cleaned(term: form)), .integer(run ?? 0), .integer(run ?? Int.max),
                .integer(limit),
            ])
    }

    /// The makings of a run that came to nothing, in the list's order.
    package func failedMakings(run: Int, limit: Int) throws(StoreError) -> [Making] {
        try makings(.failed, run: run, limit: limit)
    }

    /// The last run that made anything.
    package func lastMakingRun() throws(StoreError) -> Int? {
        try reading { () throws(SQLiteError) in
            try connection.integer("SELECT max(run) FROM makings")
        }
    }

    /// The place of a word in a run, made or not.
    package func ordinal(of term: String, run: Int) throws(StoreError) -> Int? {
        try reading { () throws(SQLiteError) in
            try connection.integer(
                "SELECT ordinal FROM entries WHERE run = ? AND json_extract(word, '$.term') = ? "
                    + "ORDER BY ordinal LIMIT 1",
                [.integer(run), .text(Word.cleaned(term: term))])
        }
    }

    /// Which of these were made, in the order of their code points; one statement for all.
    package func made(_ terms: [String], run: Int? = nil) throws(StoreError) -> [String] {
        var json = JSONWriter()
        json.beginArray()
        for term in terms { json.string(Word.cleaned(term: term)) }
        json.endArray()
        return try self.terms(
            """
            SELECT DISTINCT m.term FROM json_each(?) t
            CROSS JOIN makings m INDEXED BY makings_by_term ON m.term = t.value
            WHERE m.run BETWEEN ? AND ?
            """, [.text(json.text), .integer(run ?? 0), .integer(run ?? Int.max)]
        ).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }

    /// Terms that were ever made, in the order of their code points, after one of them.
    package func madeTerms(after term: String, limit: Int) throws(StoreError) -> [String] {
        try terms(
            "SELECT DISTINCT term FROM makings WHERE term > ? ORDER BY term LIMIT ?",
            [.text(term), .integer(limit)])
    }

    private func terms(_ question: String, _ values: [SQLValue]) throws(StoreError) -> [String] {
        try reading { () throws(SQLiteError) in
            var terms: [String] = []
            try connection.rows(question, values) { row in terms.append(row.text(0)) }
            return terms
        }
    }

    private func makings(
        _ question: RunQuestion, run: Int, limit: Int
    ) throws(StoreError) -> [Making] {
        try makings(
            question.clause, [.integer(run), .integer(limit)],
            from: "makings m INDEXED BY \(question.index)")
    }

    private func makings(
        _ clause: String, _ values: [SQLValue], from source: String = "makings m"
    ) throws(StoreError) -> [Making] {
        try reading { () throws(SQLiteError) in
            var makings: [Making] = []
            try connection.rows(
                """
                SELECT m.run, r.id, r.started_at, m.ordinal, m.term, m.failed, m.took, m.trace,
                    m.calls, m.retries, m.input_tokens, m.output_tokens, m.cost
                FROM \(source) JOIN runs r ON r.number = m.run \(clause)
                """, values
            ) { row in
                makings.append(
                    Making(
                        run: row.integer(0), runID: row.text(1),
                        runStartedAt: WallTime(nanoseconds: Int64(row.integer(2))),
                        ordinal: row.integer(3), term: row.text(4), isFailed: row.integer(5) == 1,
                        took: .nanoseconds(row.integer(6)),
                        trace: row.optionalText(7).flatMap { TraceID(hex: $0) },
                        effort: Effort(
                            calls: row.integer(8), retries: row.integer(9),
                            inputTokens: row.integer(10), outputTokens: row.integer(11),
                            cost: row.integer(12))))
            }
            return makings
        }
    }
}

/// What is asked about all makings of a run. The index is named, since the planner, which knows
/// nothing of how many failed, would rather go through the run.
enum RunQuestion: CaseIterable {
    case slowest, costliest, retried, failed

    var index: String {
        switch self {
        case .slowest: "makings_by_time"
        case .costliest: "makings_by_cost"
        case .retried: "makings_by_retries"
        case .failed: "makings_failed"
        }
    }

    var clause: String {
        switch self {
        case .slowest: "WHERE m.run = ? ORDER BY m.took DESC LIMIT ?"
        case .costliest: "WHERE m.run = ? AND m.cost > 0 ORDER BY m.cost DESC, m.ordinal LIMIT ?"
        case .retried:
            "WHERE m.run = ? AND m.retries > 0 ORDER BY m.retries DESC, m.ordinal LIMIT ?"
        case .failed: "WHERE m.run = ? AND m.failed = 1 ORDER BY m.ordinal LIMIT ?"
        }
    }
}
