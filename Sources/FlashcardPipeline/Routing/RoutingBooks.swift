//  What became of the questions of a run, by who was to answer them: for the report, which compares
//  the words on trial with the others and says how often somebody else had to step in.

package import LanguageModels
import Platform

package final class RoutingBooks: Sendable {
    /// The questions of the words on one side.
    package struct Side: Sendable, Equatable {
        /// Answers that somebody was asked for.
        package var answers = 0
        /// Answers that were there already.
        package var kept = 0
        /// Questions without an answer, and answers that could not be read.
        package var failures = 0
        package var unreadable = 0
        package var tokens = 0
        /// In millionths of a dollar.
        package var cost = 0
        /// What those answers took that somebody was asked for.
        package var time = Duration.zero
    }

    package struct Step: Sendable, Hashable {
        package let from: ModelIdentity
        package let to: ModelIdentity
        package let reason: FallbackReason
    }

    private struct State {
        var main = Side()
        var canary = Side()
        var steps: [Step: Int] = [:]
    }

    private let state = Locked(State())

    package init() {}

    package subscript(isCanary isCanary: Bool) -> Side {
        state.withLock { isCanary ? $0.canary : $0.main }
    }

    /// Who stepped in for whom and why, the most often first.
    package var steps: [(step: Step, count: Int)] {
        state.withLock { $0.steps }.map { (step: $0.key, count: $0.value) }.sorted {
            ($1.count, $0.step.name) < ($0.count, $1.step.name)
        }
    }

    package var fallbacks: Int { state.withLock { $0.steps.values.reduce(0, +) } }

    func answered(_ isCanary: Bool, _ usage: ModelUsage, took: Duration) {
        change(isCanary) { side in
            if usage.isKept {
                side.kept += 1
            } else {
                side.answers += 1
                side.time += took
            }
            side.tokens += usage.tokens ?? 0
            side.cost += usage.cost
        }
    }

    func failed(_ isCanary: Bool) { change(isCanary) { $0.failures += 1 } }

    func unreadable(_ isCanary: Bool) { change(isCanary) { $0.unreadable += 1 } }

    /// As many kinds of steps as there are pairs of neighbours and reasons.
    func fellBack(_ step: Step) { state.withLock { $0.steps[step, default: 0] += 1 } }

    private func change(_ isCanary: Bool, _ body: (inout Side) -> Void) {
        state.withLock { state in
            isCanary ? body(&state.canary) : body(&state.main)
        }
    }
}

extension RoutingBooks.Step {
    fileprivate var name: String { "\(from.name) \(to.name) \(reason.rawValue)" }
}

extension ModelIdentity {
    /// `mistral/mistral-small-latest`, as limiters and breakers are named, too.
    package var name: String { "\(provider)/\(model)" }
}
