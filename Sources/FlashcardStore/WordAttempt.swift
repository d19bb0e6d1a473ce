//  One call of a model for one stage of one word: when, for how long, what came of it, and what it
//  took. Attempts are how a person learns what was tried; what they cost stands in the ledger, too,
//  which nobody changes afterwards.

package import Platform
package import Problems
package import Telemetry

package struct WordAttempt: Sendable, Hashable {
    package enum Outcome: String, Sendable, CaseIterable {
        /// The model answered, and the answer could be read.
        case answered
        /// Nobody was called: the answer was kept, or an equal call was under way.
        case kept
        /// The model answered, and the answer was not what had been asked for.
        case unreadable
        /// The call failed.
        case failed
        /// A guard did not let the call through.
        case held
    }

    /// Why the model was asked.
    package enum Ask: String, Sendable, CaseIterable {
        case first
        /// The call before it, of the same turn, failed.
        case retry
        /// The answer before it, of this turn or an earlier one, was not what had been asked for,
        /// or is to be made anew.
        case reask
    }

    /// Place in the word's turn, from 1.
    package let number: Int
    package let stage: String
    package let ask: Ask
    package let at: WallTime
    package let took: Duration
    package var outcome: Outcome
    package var problem: Problem?
    package let provider: String
    package let model: String
    package let inputTokens: Int
    package let outputTokens: Int
    /// In millionths of a dollar.
    package let cost: Int
    /// What it may have cost at the worst, where it was sent and nobody knows what came of it; no
    /// part of `cost`.
    package let uncertain: Int
    /// What came, bounded, where it was of no use.
    package var answer: String?
    /// Under which the answer is kept, where it is.
    package var reply: [UInt8]?
    /// The span that tells of it, where that is recorded; its trace is that of the word's making.
    package let span: SpanID?

    package init(
        number: Int, stage: String, ask: Ask, at: WallTime, took: Duration, outcome: Outcome,
        problem: Problem? = nil, provider: String, model: String, inputTokens: Int = 0,
        outputTokens: Int = 0, cost: Int = 0, uncertain: Int = 0, answer: String? = nil,
        reply: [UInt8]? = nil, span: SpanID? = nil
    ) {
        self.number = number
        self.stage = stage
        self.ask = ask
        self.at = at
        self.took = took
        self.outcome = outcome
        self.problem = problem
        self.provider = provider
        self.model = model
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cost = cost
        self.uncertain = uncertain
        self.answer = answer
        self.reply = reply
        self.span = span
    }

    /// Whether somebody may have to pay for it.
    package var isCharged: Bool { cost > 0 || inputTokens + outputTokens > 0 || uncertain > 0 }
}

/// What a word's turn leaves before its end, or without one: the first stage's reply, so that it is
/// never asked for twice, and the calls that were made.
package struct HalfDone: Sendable {
    package let pending: PendingWord
    package let nuance: String?
    package let attempts: [WordAttempt]

    package init(pending: PendingWord, nuance: String?, attempts: [WordAttempt]) {
        self.pending = pending
        self.nuance = nuance
        self.attempts = attempts
    }
}

/// What a turn has left that belongs to a reply, or has to be told before the turn is over.
package struct TurnCharges: Sendable {
    package let run: Int
    package let half: HalfDone

    package init(run: Int, half: HalfDone) {
        self.run = run
        self.half = half
    }

    var isCharged: Bool { half.attempts.contains(where: \.isCharged) }
}
