//  What a run's calls come to while it works, as the progress line shows it: money now and at the
//  end, tokens, answers that were there already, breakers that are not closed, calls that wait.

import FlashcardPipeline
import FlashcardStore

struct RunFigures: Sendable, Equatable {
    /// In millionths of a dollar.
    var cost = 0
    /// What the whole list will have cost at this rate; nil before anything was made.
    var projected: Int?
    var tokens = 0
    /// Of a hundred answers, those that nobody had to be called for; nil where none came.
    var kept: Int?
    /// Breakers that let no call through, or try one out, with their state.
    var breakers: [Breaker] = []
    /// Calls that wait for a guard.
    var waiting = 0

    struct Breaker: Sendable, Equatable {
        let name: String
        let state: String
    }

    init() {}

    init(_ spending: RunSpending, _ counts: RunCounts, _ waits: [ModelWaits]) {
        cost = spending.cost
        projected = cost > 0 ? spending.projected(counts) : nil
        tokens = spending.inputTokens + spending.outputTokens
        let answers = spending.calls + spending.kept
        kept = spending.kept > 0 && answers > 0 ? spending.kept * 100 / answers : nil
        breakers = waits.compactMap { wait in
            guard let name = wait.breaker, let state = wait.breakerState, state != "closed" else {
                return nil
            }
            return Breaker(name: name, state: state)
        }
        // The budget is one for all of them, and so is who waits for it.
        let budget = waits.map(\.budget).max() ?? 0
        waiting = waits.reduce(budget) { sum, wait in
            // A place in the limiter is kept until its call is over.
            sum + wait.slots + max(0, wait.limiter - wait.underWay - wait.slots)
        }
    }

    // MARK: In words

    /// `$0.12 of ~$0.98`
    var money: String? {
        guard cost > 0 else { return nil }
        return Self.dollars(cost) + (projected.map { " of ~\(Self.dollars($0))" } ?? "")
    }

    /// Cents, or so far behind the point that something is to be seen.
    static func dollars(_ millionths: Int) -> String {
        guard millionths < 100_000_000 else {
            return "$\(((millionths + 500_000) / 1_000_000).grouped)"
        }
        let places = millionths < 10_000 ? 4 : 2
        let unit = millionths < 10_000 ? 100 : 10_000
        let count = (millionths + unit / 2) / unit
        let whole = places == 4 ? 10_000 : 100
        let digits = String(String(whole + count % whole).dropFirst())
        return "$\(count / whole).\(digits)"
    }

    /// `870 tok`, `45k tok`, `1.2M tok`
    var tokenText: String? {
        guard tokens > 0 else { return nil }
        if tokens < 1_000 { return "\(tokens) tok" }
        if tokens < 1_000_000 { return "\(tokens / 1_000)k tok" }
        let tenths = tokens / 100_000
        return "\(tenths / 10).\(tenths % 10)M tok"
    }

    var keptText: String? { kept.map { "\($0) % hits" } }

    /// `breaker open`; with the model where there is more than one that matters.
    var breakerText: String? {
        guard let first = breakers.first else { return nil }
        let state = first.state == "half_open" ? "half open" : first.state
        return breakers.count == 1
            ? "breaker \(state)" : "\(breakers.count) breakers not closed"
    }

    var waitText: String? { waiting > 0 ? "\(waiting) wait" : nil }
}
