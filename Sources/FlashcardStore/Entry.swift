//  A word's way through the store: drafted by the reader, entered, pending, and concluded.

package import Flashcards
package import Problems

/// A row of the list that holds a word, before duplicates are known.
package struct EntryDraft: Sendable {
    package let word: Word
    package let line: Int

    package init(word: Word, line: Int) {
        self.word = word
        self.line = line
    }
}

/// A row that is no word, with the reason.
package struct SetAsideRow: Sendable {
    package let line: Int
    package let problem: Problem
    package let row: String

    package init(line: Int, problem: Problem, row: String) {
        self.line = line
        self.problem = problem
        self.row = row
    }
}

/// A duplicate found while entering: the line of the row and of the one it was merged into.
package struct Merge: Sendable, Equatable {
    package let term: String
    package let line: Int
    package let into: Int
}

/// A word to be made: what the pipeline takes from the store.
package struct PendingWord: Sendable {
    package let ordinal: Int
    package let word: Word
    package let request: [UInt8]
    /// The first stage's reply, kept from an earlier run whose second stage failed.
    package let nuance: String?
    package let attempts: Int
}

/// What became of a word: what the pipeline hands back.
package struct Conclusion: Sendable {
    package enum Outcome: Sendable {
        case made(cards: [Card])
        case failed(Problem)
    }

    package let pending: PendingWord
    package let nuance: String?
    package let outcome: Outcome

    package init(pending: PendingWord, nuance: String?, outcome: Outcome) {
        self.pending = pending
        self.nuance = nuance
        self.outcome = outcome
    }
}

/// Which words of a list are pending.
package enum Selection: Sendable {
    /// Those without a result: what an interrupted run has left.
    case missing
    /// Those and the ones that were set aside.
    case missingAndFailed
    /// All of them, whatever there is.
    case everything
}

/// A word of a run as it is read back.
package struct WordRecord: Sendable {
    package enum State: String, Sendable {
        case pending, done, failed
    }

    package let ordinal: Int
    package let line: Int
    package let copies: Int
    package let word: Word
    package let state: State
    /// JSON of the last failure.
    package let problem: String?
    package let attempts: Int
    package let cards: Int
}
