//  How a run stands, for whoever asks while it works or after it: a fixed number of short
//  questions, whatever the size of the list.

import Platform
import SQLite

/// What `flashcard status` shows of a run.
package struct RunStanding: Sendable {
    package let run: RunRecord
    /// For what words are set aside, the most first.
    package let reasons: [(code: String, words: Int)]
    package let spend: Spend
    /// Of all runs, on the day of the question.
    package let spendToday: Spend
    /// Answers that nobody was called for.
    package let keptReplies: Int
    package let slowest: Making?
    /// Words of the list that are entered, while it is still being read.
    package let entered: Int
}

extension SQLiteCardStore {
    /// Nil where there is no run yet; an id that no run has is an error.
    package func standing(id: String?) throws(StoreError) -> RunStanding? {
        if id == nil, try runs(limit: 1).isEmpty { return nil }
        let run = try run(id: id)
        return RunStanding(
            run: run, reasons: try setAsideReasons(run: run.number),
            spend: try spend(run: run.number), spendToday: try spend(dayOf: time.wall()),
            keptReplies: try count(Self.keptQuestion, run: run.number),
            slowest: try slowestMaking(run: run.number),
            entered: try count(Self.enteredQuestion, run: run.number))
    }

    private func count(_ question: String, run: Int) throws(StoreError) -> Int {
        try reading { () throws(SQLiteError) in
            try connection.integer(question, [.integer(run)]) ?? 0
        }
    }

    private static let keptQuestion = """
        SELECT count(*) FROM attempts INDEXED BY attempts_kept WHERE run = ? AND outcome = 'kept'
        """
    private static let enteredQuestion = "SELECT max(ordinal) FROM entries WHERE run = ?"
}
