//  What one word's turn came to, and how its span and its conclusion tell it.

import FlashcardStore
import LanguageModels
import Problems
import Telemetry

enum TurnEnd: Sendable {
    case concluded(Conclusion)
    /// Cancelled before its end; the word stays pending.
    case givenUp(HalfDone)
    case modelGone(ModelFailure, HalfDone)
    /// No word at all: the first of those that wait for a commit has waited long enough.
    case due
    /// No word either: the first of those that are half done has been so for long enough.
    case halvesDue

    var isWord: Bool {
        switch self {
        case .concluded, .givenUp, .modelGone: true
        case .due, .halvesDue: false
        }
    }

    /// How the word's duration counts; that of a word without an end tells nothing.
    var outcome: RunMetrics.WordOutcome? {
        guard case .concluded(let conclusion) = self else { return nil }
        return if case .made = conclusion.outcome { .created } else { .failed }
    }

    /// The same with the trace that tells of it, where somebody keeps that, and with the calls that
    /// were made.
    func told(of span: Span, _ took: Duration, _ turn: Turn) -> TurnEnd {
        func left(_ half: HalfDone) -> HalfDone {
            HalfDone(pending: half.pending, nuance: half.nuance, attempts: turn.take())
        }
        switch self {
        case .concluded(var conclusion):
            conclusion.took = took
            conclusion.effort = turn.effort
            conclusion.attempts = turn.take()
            conclusion.author = turn.author
            conclusion.trace = span.isRecording && span.isSampled ? span.traceID : nil
            return .concluded(conclusion)
        case .givenUp(let half): return .givenUp(left(half))
        case .modelGone(let failure, let half): return .modelGone(failure, left(half))
        case .due, .halvesDue: return self
        }
    }

    /// How the word's span tells it.
    func describe(on span: Span) {
        let (outcome, problem): (String, Problem?) =
            switch self {
            case .concluded(let conclusion):
                switch conclusion.outcome {
                case .made: ("created", nil)
                case .failed(let problem): ("failed", problem)
                }
            case .givenUp, .due, .halvesDue: ("given_up", nil)
            case .modelGone(let failure, _) where failure.isBudgetReached:
                ("budget_reached", failure.problem)
            case .modelGone(let failure, _): ("model_gone", failure.problem)
            }
        span.set(.string(Signals.Key.outcome, outcome))
        guard let problem else { return }
        span.set(.string(Signals.Key.errorType, problem.code))
        span.setStatus(.error(problem.message))
    }
}
