//  The circuit breaker of one receiver: the machine under its lock, with the clock read and
//  everything told. Whoever calls asks first and tells afterwards; `run` does both.
//
//      let permit = try breaker.admit()
//      ...
//      breaker.record(permit, .success, duration: took)
//
//  While it is closed, asking is one atomic load: the number of the state, which is what a permit
//  is. A call that is let through a moment before it opens has the older number, so that its result
//  counts for nothing, as if the load had been under the lock.
//
//  The lock is held for the decision alone. The generator of breaks, the listener and all telemetry
//  are called when it is free.

public import Platform
public import Problems
import Synchronization
import Telemetry

public final class CircuitBreaker: Sendable {
    /// The right to make one call, told of at most once: the compiler sees to it. One that is
    /// dropped leaks nothing, since its place, where it has one, goes to another after a while.
    public struct Permit: ~Copyable, Sendable {
        fileprivate let ticket: BreakerMachine.Ticket
        /// When it was given, where slow calls count.
        fileprivate let begun: MonotonicTime?

        /// Whether this call helps to decide after a break.
        public var isProbe: Bool { ticket.probe != 0 }
    }

    public let name: String
    public let settings: BreakerSettings
    private let machine: Locked<BreakerMachine>
    /// The generation while it is closed, else zero; written under the lock.
    private let gate: Atomic<UInt64>
    private let time: TimeSource
    private let random: RandomSource
    private let signals: BreakerSignals?
    private let listener: (@Sendable (BreakerTransition) -> Void)?

    /// Without signals nothing is told; nor is it where telemetry is suppressed. The listener is
    /// called for each change of state, by the thread that brought it about.
    public init(
        _ name: String, settings: BreakerSettings, restoring snapshot: BreakerSnapshot? = nil,
        signals: BreakerSignals? = nil, time: TimeSource = .system, random: RandomSource,
        listener: (@Sendable (BreakerTransition) -> Void)? = nil
    ) {
        self.name = name
        self.settings = settings
        self.time = time
        self.random = random
        self.signals = signals
        self.listener = listener
        let now = time.now
        var machine = BreakerMachine(settings, at: now)
        let restored = snapshot.flatMap {
            machine.restore(
                $0.state, remaining: $0.remaining(at: time.wallNow),
                consecutiveBreaks: $0.consecutiveBreaks, note: $0.note, at: now)
        }
        gate = Atomic(Self.gate(machine))
        self.machine = Locked(machine)
        signals?.observe { [weak self] in self?.facts }
        if settings.ignoresBreakDuration { signals?.ignoredBreakDuration() }
        if let restored { tell(restored) }
    }

    // MARK: Calls

    /// The permit for one call, or the reason why there is none.
    public func admit() throws(BreakerRejection) -> Permit {
        let begun = settings.slowCalls == nil ? nil : time.now
        let open = gate.load(ordering: .acquiring)
        if open != 0 {
            return Permit(ticket: .init(generation: open, probe: 0), begun: begun)
        }
        return try admitWhereNotClosed(begun ?? time.now, begun)
    }

    @inline(never)
    private func admitWhereNotClosed(
        _ now: MonotonicTime, _ begun: MonotonicTime?
    ) throws(BreakerRejection) -> Permit {
        let (decision, transition, state, note) = machine.withLock { machine in
            let (decision, transition) = machine.admit(at: now)
            publish(machine)
            return (decision, transition, machine.state, machine.note)
        }
        if let transition { tell(transition) }
        switch decision {
        case .admitted(let ticket): return Permit(ticket: ticket, begun: begun)
        case .rejected(let retryAfter):
            // What a person closes off is closed, also where the rest is only watched.
            if settings.isShadow, state != .isolated {
                signals?.wouldReject()
                return Permit(ticket: .bystander, begun: nil)
            }
            signals?.rejected()
            throw BreakerRejection(
                breaker: name, state: state, retryAfter: retryAfter, note: note)
        }
    }

    /// What came of the call. The duration is needed only where slow calls count, and is measured
    /// from the permit on where nobody gives it.
    public func record(
        _ permit: consuming Permit, _ outcome: BreakerOutcome, duration: Duration? = nil,
        problem: Problem? = nil
    ) {
        let ticket = permit.ticket
        // It was counted when it was let through.
        if ticket == .bystander { return }
        let now = time.now
        let duration = duration ?? permit.begun.map { $0.time(until: now) }
        let (counted, transition) = machine.withLock { machine in
            let recorded = machine.record(
                ticket, outcome, duration: duration, problem: problem, at: now)
            if recorded.transition != nil { publish(machine) }
            return recorded
        }
        signals?.counted(counted)
        if let transition { tell(transition) }
    }

    // MARK: By hand

    /// Lets nothing through until `reset`, whatever happens.
    public func isolate(reason: String) {
        change { $0.isolate(reason, at: $1) }
    }

    /// Closes it with an empty window. Results that are still to come count for nothing.
    public func reset() { change { $0.reset(at: $1) } }

    private func change(
        _ body: (inout BreakerMachine, MonotonicTime) -> BreakerTransition?
    ) {
        let now = time.now
        let transition = machine.withLock { machine in
            let transition = body(&machine, now)
            publish(machine)
            return transition
        }
        if let transition { tell(transition) }
    }

    // MARK: What is known

    public var state: BreakerState { machine.withLock { $0.state } }

    public var facts: BreakerFacts {
        let now = time.now
        return machine.withLock { $0.facts(at: now) }
    }

    /// What a later process goes on from.
    public var snapshot: BreakerSnapshot {
        let facts = facts
        return BreakerSnapshot(
            breaker: name, state: facts.state, remainingBreak: facts.remainingBreak ?? .zero,
            consecutiveBreaks: facts.consecutiveBreaks, note: facts.note, takenAt: time.wallNow)
    }

    // MARK: Inside

    private static func gate(_ machine: borrowing BreakerMachine) -> UInt64 {
        machine.state == .closed ? machine.generation : 0
    }

    private func publish(_ machine: borrowing BreakerMachine) {
        gate.store(Self.gate(machine), ordering: .releasing)
    }

    private func tell(_ transition: BreakerTransition) {
        if transition.to == .open, transition.reason != .restored,
            let generator = settings.breakGenerator
        {
            let duration = generator.answer(
                .init(
                    consecutive: transition.consecutiveBreaks, reason: transition.reason,
                    calls: transition.calls), random)
            machine.withLock { $0.lastBreak(for: duration, in: transition.generation) }
        }
        signals?.changed(transition)
        listener?(transition)
    }
}
