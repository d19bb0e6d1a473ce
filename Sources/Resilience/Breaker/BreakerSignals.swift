//  What is told of one breaker: every call by what it was for the breaker, every change of state
//  with its cause, and, whenever somebody collects, how it stands.

import Platform
import Problems
public import Telemetry

public final class BreakerSignals: Sendable {
    private let name: Attribute
    private let success: BoundCounter<Int64>
    private let failure: BoundCounter<Int64>
    private let slow: BoundCounter<Int64>
    private let ignored: BoundCounter<Int64>
    private let turnedAway: BoundCounter<Int64>
    private let overlooked: BoundCounter<Int64>
    private let transitions: Counter<Int64>
    private let meter: Meter
    private let logger: Logger
    private let registration = Locked<ObservationRegistration?>(nil)

    /// All calls and changes that can be have their series at zero from now on.
    public init(
        _ name: String, meter: Meter = Meter(scope: Signals.scope),
        logger: Logger = Logger(Signals.scope)
    ) {
        let breaker = Attribute.string(Signals.Key.breaker, name)
        self.name = breaker
        self.meter = meter
        self.logger = logger
        let calls: Counter<Int64> = meter.counter(
            Signals.MetricName.breakerCalls, unit: "{call}",
            description: "Calls by what they were for the circuit breaker.")
        func series(_ outcome: String) -> BoundCounter<Int64> {
            calls.bind([breaker, .string(Signals.Key.outcome, outcome)])
        }
        success = series("success")
        failure = series("failure")
        slow = series("slow")
        ignored = series("ignored")
        turnedAway = series("rejected")
        overlooked = series("would_reject")
        transitions = meter.counter(
            Signals.MetricName.breakerTransitions, unit: "{transition}",
            description: "Changes of a circuit breaker's state.")
        for (from, to, reason) in Self.usual {
            _ = transitions.bind(Self.attributes(breaker, from, to, reason))
        }
    }

    deinit { registration.withLock { $0?.remove() } }

    /// The changes that come by themselves; those by hand have their series when they happen.
    private static let usual: [(BreakerState, BreakerState, BreakerReason)] = [
        (.closed, .open, .failureRatio), (.closed, .open, .slowRatio),
        (.open, .halfOpen, .breakOver), (.halfOpen, .closed, .probesSucceeded),
        (.halfOpen, .open, .probesFailed),
    ]

    private static func attributes(
        _ breaker: Attribute, _ from: BreakerState, _ to: BreakerState, _ reason: BreakerReason
    ) -> [Attribute] {
        [
            breaker, .string(Signals.Key.from, from.rawValue),
            .string(Signals.Key.to, to.rawValue), .string(Signals.Key.reason, reason.rawValue),
        ]
    }

    // MARK: Calls

    func counted(_ counted: BreakerMachine.Counted) {
        if Context.current.isSuppressed { return }
        switch counted {
        case .success: success.add(1)
        case .failure: failure.add(1)
        case .slow: slow.add(1)
        case .ignored: ignored.add(1)
        }
    }

    func rejected() {
        if !Context.current.isSuppressed { turnedAway.add(1) }
    }

    /// In shadow mode, at a call that would have been turned away.
    func wouldReject() {
        if !Context.current.isSuppressed { overlooked.add(1) }
    }

    // MARK: How it stands

    /// Asks for the facts at every collection, until this is gone or there are none.
    func observe(_ facts: @escaping @Sendable () -> BreakerFacts?) {
        let state: ObservableGauge<Int64> = meter.observableGauge(
            Signals.MetricName.breakerState, unit: "{state}",
            description: "1 for the state that the circuit breaker is in, 0 for the others.")
        let ratio: ObservableGauge<Double> = meter.observableGauge(
            Signals.MetricName.breakerFailureRatio, unit: "1",
            description: "The share of failures among the calls in the window.")
        let time: ObservableGauge<Double> = meter.observableGauge(
            Signals.MetricName.breakerTimeInState, unit: "s",
            description: "How long the circuit breaker has been in its state.")
        let name = name
        let made = meter.observe([state, ratio, time]) { observation in
            guard let facts = facts() else { return }
            for one in BreakerState.allCases {
                observation.observe(
                    state, one == facts.state ? 1 : 0,
                    [name, .string(Signals.Key.state, one.rawValue)])
            }
            observation.observe(ratio, facts.calls.failureRatio, [name])
            observation.observe(time, facts.timeInState.seconds, [name])
        }
        registration.withLock { registration in
            registration?.remove()
            registration = made
        }
    }

    // MARK: Changes

    func changed(_ transition: BreakerTransition) {
        if Context.current.isSuppressed { return }
        let attributes = Self.attributes(name, transition.from, transition.to, transition.reason)
        transitions.add(1, attributes)
        var details = attributes
        details.append(.int(Signals.Key.calls, transition.calls.total))
        details.append(.int(Signals.Key.failures, transition.calls.failures))
        details.append(.int(Signals.Key.slow, transition.calls.slow))
        details.append(.double(Signals.Key.after, transition.after.seconds))
        if let code = transition.failure?.code, transition.to == .open {
            details.append(.string(Signals.Key.errorType, code))
        }
        Span.current.addEvent(Signals.Event.breakerChanged, details)
        let severity: Severity =
            transition.to == .open || transition.to == .isolated ? .warning : .info
        logger.log(
            severity, Self.sentence(transition), details, event: Signals.Event.breakerChanged)
    }

    func ignoredBreakDuration() {
        logger.warning(
            "The circuit breaker's fixed break is ignored, because it has a generator of breaks.",
            [name])
    }

    private static func sentence(_ transition: BreakerTransition) -> String {
        let calls = transition.calls
        return switch transition.reason {
        case .failureRatio:
            "The circuit breaker opened: \(calls.failures) of \(calls.total) calls failed."
        case .slowRatio:
            "The circuit breaker opened: \(calls.slow) of \(calls.total) calls were slow."
        case .breakOver: "The break is over: the circuit breaker lets a few calls through."
        case .probesSucceeded: "The circuit breaker closed: the calls after the break were good."
        case .probesFailed: "The circuit breaker opened again: the calls after the break were bad."
        case .isolated: "The circuit breaker is isolated: \(transition.note ?? "by hand")."
        case .reset: "The circuit breaker was closed by hand."
        case .restored:
            "The circuit breaker is \(transition.to.rawValue), as an earlier process left it."
        }
    }
}
