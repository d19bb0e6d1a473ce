//  How far a run is, as numbers that the loop moves and that a progress line reads at its own pace.
//  Gauges are told of every change. What calls have cost stands beside it: it changes with every
//  call, and not only when words are committed.

package import FlashcardStore
package import Platform

package final class RunProgress: Sendable {
    package enum Phase: Sendable, Equatable {
        case reading
        case making
        case writing
    }

    package struct Reading: Sendable, Equatable {
        package var phase = Phase.reading
        package var counts = RunCounts()
        /// Words under way at this moment.
        package var active = 0
        /// Words that are made, or have failed, and wait for their commit.
        package var waiting = 0
        /// Since when the first of them waits.
        package var waitingSince: MonotonicTime?
    }

    private struct State {
        var reading = Reading()
        var spending = RunSpending()
        var gauges: RunGauges?
        var guards: [ModelGuards] = []
    }

    private let state = Locked(State())

    package init() {}

    package var reading: Reading { state.withLock { $0.reading } }

    /// What calls have come to so far.
    package var spending: RunSpending { state.withLock { $0.spending } }

    /// What the run's calls wait for now; in the order of `watch`.
    package var waits: [ModelWaits] { state.withLock { $0.guards }.map(\.waits) }

    /// From now on `waits` tells of these, too.
    package func watch(_ guards: ModelGuards) { state.withLock { $0.guards.append(guards) } }

    /// From now on these gauges show it.
    func show(on gauges: RunGauges) {
        let reading = state.withLock { state in
            state.gauges = gauges
            return state.reading
        }
        gauges.tell(reading)
    }

    func change(_ body: (inout Reading) -> Void) {
        let (reading, gauges) = state.withLock { state in
            body(&state.reading)
            return (state.reading, state.gauges)
        }
        gauges?.tell(reading)
    }

    func add(_ attempt: WordAttempt) { state.withLock { $0.spending.add(attempt) } }
}

/// What calls have come to, in all and by why they were made.
package struct RunSpending: Sendable, Hashable {
    /// Calls that were made, whatever came of them.
    package var calls = 0
    /// Answers for which nobody was called.
    package var kept = 0
    package var inputTokens = 0
    package var outputTokens = 0
    /// In millionths of a dollar, as are the others.
    package var cost = 0
    package var costByAsk: [WordAttempt.Ask: Int] = [:]
    /// What calls may have cost whose outcome is unknown; no part of `cost`.
    package var uncertain = 0

    package init() {}

    package mutating func add(_ attempt: WordAttempt) {
        switch attempt.outcome {
        case .kept: kept += 1
        case .held: break
        case .answered, .unreadable, .failed: calls += 1
        }
        inputTokens += attempt.inputTokens
        outputTokens += attempt.outputTokens
        cost += attempt.cost
        uncertain += attempt.uncertain
        if attempt.cost > 0 { costByAsk[attempt.ask, default: 0] += attempt.cost }
    }

    /// What the whole list will have cost if the rest is like what was made; nil before anything
    /// was.
    package func projected(_ counts: RunCounts) -> Int? {
        let ended = counts.created + counts.failed
        guard ended > 0 else { return nil }
        let rest = Double(cost) / Double(ended) * Double(counts.remaining)
        return cost + Int(min(rest, 1e15).rounded())
    }
}
