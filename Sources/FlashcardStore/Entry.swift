//  A word's way through the store: drafted by the reader, entered, pending, and concluded.

package import Flashcards
package import Platform
package import Problems
package import Telemetry

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
    /// The trace of the word's turn; none where it is not recorded.
    package var trace: TraceID?
    /// How long the turn took.
    package var took: Duration
    package var effort: Effort
    /// Other writings under which the word is looked for.
    package var forms: [String]
    /// Whether nobody has said what the word means.
    package var isUnexplained = false
    /// The calls of the turn that are not written yet.
    package var attempts: [WordAttempt]
    /// Who gave the last answer; nil where nobody was asked.
    package var author: ResultAuthor?

    package init(
        pending: PendingWord, nuance: String?, outcome: Outcome, trace: TraceID? = nil,
        took: Duration = .zero, effort: Effort = Effort(), forms: [String] = [],
        attempts: [WordAttempt] = []
    ) {
        self.pending = pending
        self.nuance = nuance
        self.outcome = outcome
        self.trace = trace
        self.took = took
        self.effort = effort
        self.forms = forms
        self.attempts = attempts
    }
}

/// Who made a result: it is told with its cards, also where another model stepped in.
package struct ResultAuthor: Sendable, Hashable {
    package var provider: String
    package var model: String
    /// Version of the prompts; nil: those of the run.
    package var prompts: String?
    /// Whether the word was sent another way, to try that out.
    package var isCanary: Bool

    package init(
        provider: String, model: String, prompts: String? = nil, isCanary: Bool = false
    ) {
        self.provider = provider
        self.model = model
        self.prompts = prompts
        self.isCanary = isCanary
    }
}

/// What the models were asked for in a word's turn.
package struct Effort: Sendable, Hashable {
    /// All of them, whatever became of them.
    package var calls = 0
    /// Those of the calls that asked the same once more.
    package var retries = 0
    package var inputTokens = 0
    package var outputTokens = 0
    /// In millionths of a dollar.
    package var cost = 0

    /// Whether somebody was paid, in money or in the time of a machine that counts tokens.
    package var isPaid: Bool { cost > 0 || inputTokens + outputTokens > 0 }

    package init(
        calls: Int = 0, retries: Int = 0, inputTokens: Int = 0, outputTokens: Int = 0, cost: Int = 0
    ) {
        self.calls = calls
        self.retries = retries
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cost = cost
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
    /// Of its last making, where that was recorded.
    package let trace: TraceID?
}

/// One turn of one word in one run.
package struct Making: Sendable, Hashable {
    package let run: Int
    package let runID: String
    package let runStartedAt: WallTime
    package let ordinal: Int
    package let term: String
    package let isFailed: Bool
    package let took: Duration
    package let trace: TraceID?
    package let effort: Effort
}
