//  The words of a run that are set aside: which, for what, and what was tried. They are a small
//  table of their own, so that nobody has to go through a long list for its few failures. A word
//  that another run has made since is no longer told of.

package import Platform
import SQLite
package import Telemetry

/// A word that has no cards, with the history of its errors.
package struct SetAsideWord: Sendable {
    package let ordinal: Int
    package let line: Int
    package let term: String
    package let code: String
    /// JSON of the error that it was set aside for.
    package let problem: String?
    /// How often it has had its turn.
    package let turns: Int
    /// Whether its first stage is answered, so that only the second is asked again.
    package let hasNuance: Bool
    /// The calls that came to nothing, the earliest first; at most `mostFailures`, the latest.
    package fileprivate(set) var failures: [FailedAttempt] = []
    /// Those and the ones before them.
    package fileprivate(set) var failureCount = 0
}

package struct FailedAttempt: Sendable {
    package let runID: String
    package let stage: String
    package let ask: String
    package let at: WallTime
    package let took: Duration
    package let outcome: String
    package let code: String
    /// JSON.
    package let problem: String?
    package let model: String
    package let span: SpanID?
}

extension SQLiteCardStore {
    /// Of each word; what lies further back is counted.
    package static let mostFailures = 10

    /// Words that earlier runs have set aside belong to this one's as well, until they are made.
    package nonisolated func takeOverSetAside(run: Int) async throws(StoreError) {
        try await writing("INSERT set_aside_words") { store throws(SQLiteError) in
            try store.connection.run(Self.takeOver, [.integer(run)])
        }
    }

    private static let takeOver = """
        INSERT OR IGNORE INTO set_aside_words (run, ordinal, result, line, term, code)
        SELECT e.run, e.ordinal, r.number, e.line, json_extract(e.word, '$.term'),
            coalesce(json_extract(r.problem, '$.code'), 'unknown')
        FROM entries e CROSS JOIN results r ON r.request = e.request
        WHERE e.run = ? AND r.state = 'failed'
        """

    /// The set-aside words of a run after an ordinal, in the list's order; two statements, however
    /// many they are.
    package func setAsideWords(
        run: Int, after ordinal: Int, limit: Int
    ) throws(StoreError) -> [SetAsideWord] {
        try reading { () throws(SQLiteError) in
            var words: [SetAsideWord] = []
            try connection.rows(
                Self.setAsideQuestion, [.integer(run), .integer(ordinal), .integer(limit)]
            ) { row in
                words.append(
                    SetAsideWord(
                        ordinal: row.integer(0), line: row.integer(1), term: row.text(2),
                        code: row.text(3), problem: row.optionalText(4), turns: row.integer(5),
                        hasNuance: row.integer(6) == 1))
            }
            try addFailures(to: &words, run: run)
            return words
        }
    }

    private static let setAsideQuestion = """
        SELECT w.ordinal, w.line, w.term, w.code, r.problem, r.attempts, r.nuance IS NOT NULL
        FROM set_aside_words w CROSS JOIN results r ON r.number = w.result
        WHERE w.run = ? AND w.ordinal > ? AND r.state = 'failed' ORDER BY w.ordinal LIMIT ?
        """

    /// Both come in the list's order, so that one pass over the words is enough.
    private func addFailures(to words: inout [SetAsideWord], run: Int) throws(SQLiteError) {
        guard let first = words.first, let last = words.last else { return }
        var index = 0
        try connection.rows(
            Self.failureQuestion, [.integer(run), .integer(first.ordinal), .integer(last.ordinal)]
        ) { row in
            while index < words.count, words[index].ordinal < row.integer(0) { index += 1 }
            guard index < words.count, words[index].ordinal == row.integer(0) else { return }
            words[index].failureCount += 1
            if words[index].failures.count == Self.mostFailures {
                words[index].failures.removeFirst()
            }
            words[index].failures.append(
                FailedAttempt(
                    runID: row.text(1), stage: row.text(2), ask: row.text(3),
                    at: WallTime(nanoseconds: Int64(row.integer(4))),
                    took: .nanoseconds(row.integer(5)), outcome: row.text(6), code: row.text(7),
                    problem: row.optionalText(8), model: row.text(9),
                    span: row.optionalText(10).flatMap { SpanID(hex: $0) }))
        }
    }

    private static let failureQuestion = """
        SELECT w.ordinal, n.id, a.stage, a.ask, a.at, a.took, a.outcome, a.code, a.problem,
            a.model, a.span
        FROM set_aside_words w CROSS JOIN results r ON r.number = w.result
        CROSS JOIN attempts a INDEXED BY attempts_failed ON a.request = r.request
        CROSS JOIN runs n ON n.number = a.run
        WHERE w.run = ? AND w.ordinal BETWEEN ? AND ? AND r.state = 'failed'
            AND a.code IS NOT NULL
        ORDER BY w.ordinal, a.run, a.number
        """

    /// For what words of a run are set aside, and how many for each, the most first.
    package func setAsideReasons(
        run: Int
    ) throws(StoreError) -> [(code: String, words: Int)] {
        try reading { () throws(SQLiteError) in
            var reasons: [(code: String, words: Int)] = []
            try connection.rows(Self.reasonQuestion, [.integer(run)]) { row in
                reasons.append((row.text(0), row.integer(1)))
            }
            return reasons.sorted { ($1.words, $0.code) < ($0.words, $1.code) }
        }
    }

    private static let reasonQuestion = """
        SELECT w.code, count(*) FROM set_aside_words w INDEXED BY set_aside_words_by_code
        CROSS JOIN results r ON r.number = w.result
        WHERE w.run = ? AND r.state = 'failed' GROUP BY w.code
        """
}
