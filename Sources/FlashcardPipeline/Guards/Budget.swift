//  How much money a run may spend, shared by all models that it asks. Decided under the lock by
//  `BudgetCourse`; tasks are woken, and anybody is told, outside of it.
//
//  It spans one run. What earlier runs of the same list have spent is in the ledger and not here:
//  who goes on with `--budget 1` allows one more dollar.

import LanguageModels
import Platform
package import Problems
package import Telemetry

package final class Budget: Sendable {
    /// How it stands, in millionths of a dollar.
    package struct Reading: Sendable, Hashable {
        package var limit = 0
        package var spent = 0
        /// Of calls whose outcome nobody knows: counted against the limit, and not as spent.
        package var uncertain = 0
        /// Of calls under way.
        package var reserved = 0
        /// By how much calls were dearer than the worst that was foreseen.
        package var overrun = 0
        /// Calls that wait for others to free some of it.
        package var waiting = 0
        /// What the call that did not fit any more would have cost at the worst; nil while the
        /// limit is not reached.
        package var refused: Int?

        package init() {}

        package var isReached: Bool { refused != nil }
        package var left: Int { max(0, limit - spent - uncertain - reserved) }
    }

    private struct State: Sendable {
        var course: BudgetCourse
        var sleeping: [UInt64: CheckedContinuation<Entry, Never>] = [:]
        /// Answered before they slept.
        var early: [UInt64: Entry] = [:]
        var warn: (@Sendable (Problem) -> Void)?
    }

    private enum Entry: Sendable { case granted, reached, cancelled }

    private let state: Locked<State>
    private let signals: BudgetSignals?
    private let logger: Logger

    package init(
        limit: Money, signals: BudgetSignals? = BudgetSignals(),
        logger: Logger = Logger(scope: Signals.scope.name)
    ) {
        state = Locked(State(course: BudgetCourse(limit: limit.micros)))
        self.signals = signals
        self.logger = logger
        signals?.tell(reading)
    }

    /// Whoever shows the run hears the one warning, too.
    package func onWarning(_ warn: @escaping @Sendable (Problem) -> Void) {
        state.withLock { $0.warn = warn }
    }

    package var reading: Reading { state.withLock { Self.reading($0.course) } }

    private static func reading(_ course: BudgetCourse) -> Reading {
        var reading = Reading()
        reading.limit = course.limit
        reading.spent = course.spent
        reading.uncertain = course.uncertain
        reading.reserved = course.reserved
        reading.overrun = course.overrun
        reading.waiting = course.waiting
        reading.refused = course.refused
        return reading
    }

    // MARK: Reserving

    /// Sets the worst cost of a call aside, after a wait where calls under way may free enough of
    /// it. Whoever gets it settles it, whatever becomes of the call.
    func reserve(_ worst: Int) async throws(ModelFailure) -> BudgetHold {
        switch state.withLock({ $0.course.reserve(worst) }) {
        case .granted: break
        case .reached: throw .held(Self.problem(reading))
        case .waits(let id):
            switch await turn(of: id) {
            case .granted: break
            case .reached: throw .held(Self.problem(reading))
            case .cancelled: throw .cancelled
            }
        }
        tell()
        return BudgetHold(worst: max(0, worst))
    }

    /// The call is over.
    func settle(_ hold: BudgetHold, _ bill: CallBill) {
        change { course in
            switch bill {
            case .known(let cost): course.settle(hold.worst, cost: cost)
            case .open(let most): course.lose(hold.worst, atMost: most)
            case .nothing: course.giveBack(hold.worst)
            }
        }
    }

    /// Nothing was sent.
    func giveBack(_ hold: BudgetHold) { change { $0.giveBack(hold.worst) } }

    private func change(_ body: (inout BudgetCourse) -> Void) {
        var woken: [(CheckedContinuation<Entry, Never>, Entry)] = []
        let warning = state.withLock { state -> (Reading, (@Sendable (Problem) -> Void)?)? in
            body(&state.course)
            woken = Self.wake(&state)
            return state.course.warns() ? (Self.reading(state.course), state.warn) : nil
        }
        for (sleeper, entry) in woken { sleeper.resume(returning: entry) }
        tell()
        guard let (reading, warn) = warning else { return }
        let problem = Self.warning(reading)
        logger.log(.warning, problem.message, problem: problem)
        warn?(problem)
    }

    /// Whoever waits no longer. Some may have to be turned away only because of one before them.
    private static func wake(
        _ state: inout State
    ) -> [(CheckedContinuation<Entry, Never>, Entry)] {
        var woken: [(CheckedContinuation<Entry, Never>, Entry)] = []
        while let next = state.course.next() {
            let entry = next.isGranted ? Entry.granted : .reached
            if let sleeper = state.sleeping.removeValue(forKey: next.id) {
                woken.append((sleeper, entry))
            } else {
                state.early[next.id] = entry
            }
        }
        return woken
    }

    private func turn(of id: UInt64) async -> Entry {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let early = state.withLock { state -> Entry? in
                    if let early = state.early.removeValue(forKey: id) { return early }
                    state.sleeping[id] = continuation
                    return nil
                }
                if let early { continuation.resume(returning: early) }
            }
        } onCancel: {
            var woken: [(CheckedContinuation<Entry, Never>, Entry)] = []
            state.withLock { state in
                guard state.course.cancel(id) else { return }
                if let sleeper = state.sleeping.removeValue(forKey: id) {
                    woken.append((sleeper, .cancelled))
                } else {
                    state.early[id] = .cancelled
                }
                // The one behind may need less.
                woken += Self.wake(&state)
            }
            for (sleeper, entry) in woken { sleeper.resume(returning: entry) }
        }
    }

    private func tell() { signals?.tell(reading) }

    /// Tells the gauges once more, so that the last export has the last word.
    package func tellAgain() { tell() }
}

/// What is set aside of a budget for one call.
struct BudgetHold: Sendable, Hashable {
    let worst: Int
}

// MARK: - In words

extension Budget {
    package static let reachedCode = "budget.reached"

    private static func problem(_ reading: Reading) -> Problem {
        let refused = Money(micros: reading.refused ?? 0)
        return Problem(
            reachedCode, .rateLimit,
            "The budget of \(Money(micros: reading.limit)) (--budget) has no room for the next "
                + "call, which may cost \(refused): \(Money(micros: reading.spent)) are spent"
                + (reading.uncertain > 0
                    ? " and up to \(Money(micros: reading.uncertain)) may be, by calls whose "
                        + "outcome is unknown." : "."),
            advice: "What was made is kept; run the same command again with a new --budget.")
    }

    private static func warning(_ reading: Reading) -> Problem {
        Problem(
            "budget.nearly_reached", .rateLimit,
            "\(Money(micros: reading.spent + reading.uncertain)) of the budget of "
                + "\(Money(micros: reading.limit)) (--budget) are used.",
            advice: "The run stops cleanly where the next call would not fit any more.")
    }
}

extension ModelFailure {
    /// Whether it was the money that did not suffice. No other model is to step in then: the run
    /// ends, and says so.
    package var isBudgetReached: Bool {
        if case .held(let problem) = self { problem.code == Budget.reachedCode } else { false }
    }
}

/// The gauges of a budget, in dollars: one for each part of what is never more than the limit.
package struct BudgetSignals: Sendable {
    private let limit: BoundGauge<Double>
    private let spent: BoundGauge<Double>
    private let uncertain: BoundGauge<Double>
    private let reserved: BoundGauge<Double>

    package init(meter: Meter = Meter(scope: Signals.scope)) {
        func bound(_ name: String, _ description: String) -> BoundGauge<Double> {
            let gauge: Gauge<Double> = meter.gauge(name, unit: "{USD}", description: description)
            return gauge.bind()
        }
        limit = bound(Signals.MetricName.budgetLimit, "What the run may spend.")
        spent = bound(Signals.MetricName.budgetSpent, "What the run has spent.")
        uncertain = bound(
            Signals.MetricName.budgetUncertain,
            "The worst cost of calls whose outcome is unknown.")
        reserved = bound(
            Signals.MetricName.budgetReserved, "The worst cost of calls under way.")
    }

    func tell(_ reading: Budget.Reading) {
        limit.record(Double(reading.limit) / 1e6)
        spent.record(Double(reading.spent) / 1e6)
        uncertain.record(Double(reading.uncertain) / 1e6)
        reserved.record(Double(reading.reserved) / 1e6)
    }
}
