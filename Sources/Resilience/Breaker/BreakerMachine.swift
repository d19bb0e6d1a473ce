//  The circuit breaker's states: a value that is told what happens and when, and says who may pass.
//  It has no clock, no lock and calls nobody.
//
//        ┌─────────────────────────── enough good probes ──────────────────────────┐
//        ▼                                                                         │
//      closed ── too many failed, or slow ──▶ open ── first call after the break ──▶ half_open
//                                              ▲                                       │
//                                              └───────── too many bad probes ─────────┘
//
//      isolate: from everywhere to `isolated`        reset: from everywhere to `closed`
//
//  Every state has a number, its generation, and every ticket bears that of the state in which it
//  was given. A result with an older number counts for nothing: it tells of a time before the
//  change. In half_open each ticket is one of a few places. Cancelled and ignored probes give the
//  place back and decide nothing; one that is never told of loses it to another after a while.
//
//  A good call never opens it, whatever the ratio has become by its being the tenth.

public import Platform
public import Problems

public struct BreakerMachine: Sendable {
    /// The right to make one call.
    public struct Ticket: Sendable, Hashable {
        public let generation: UInt64
        /// The number of a probe; zero for a call that is none.
        public let probe: UInt64

        public init(generation: UInt64, probe: UInt64) {
            self.generation = generation
            self.probe = probe
        }

        /// Of no state: its result is never counted.
        public static let bystander = Ticket(generation: 0, probe: 0)
    }

    public enum Decision: Sendable, Hashable {
        case admitted(Ticket)
        /// With the rest of the break, where one is under way.
        case rejected(retryAfter: Duration?)
    }

    public enum Counted: Sendable, Hashable { case success, failure, slow, ignored }

    /// A place of half_open; free where the number is zero.
    private struct Place: Sendable {
        var probe: UInt64 = 0
        var since = MonotonicTime(nanoseconds: 0)
    }

    public let settings: BreakerSettings
    public private(set) var state = BreakerState.closed
    public private(set) var generation: UInt64 = 1
    public private(set) var reason: BreakerReason?
    public private(set) var note: String?
    public private(set) var consecutiveBreaks = 0
    public private(set) var lastFailure: LastFailure?
    private var window: CallWindow
    private var since: MonotonicTime
    private var until = MonotonicTime(nanoseconds: 0)
    private var places: [Place]
    private var lastProbe: UInt64 = 0
    private var good = 0
    private var bad = 0
    private var latest: MonotonicTime
    /// What is added to the clock since it was last set back.
    private var setBack: UInt64 = 0

    public init(_ settings: BreakerSettings, at now: MonotonicTime) {
        self.settings = settings
        window = CallWindow(settings.window, at: now)
        since = now
        latest = now
        places = Array(repeating: Place(), count: settings.probes)
    }

    // MARK: Calls

    /// Whether a call may be made now. The first one after a break is a probe.
    public mutating func admit(
        at now: MonotonicTime
    ) -> (decision: Decision, transition: BreakerTransition?) {
        let now = steady(now)
        switch state {
        case .closed: return (.admitted(Ticket(generation: generation, probe: 0)), nil)
        case .isolated: return (.rejected(retryAfter: nil), nil)
        case .halfOpen: return (probe(at: now), nil)
        case .open:
            guard now >= until else {
                return (.rejected(retryAfter: now.time(until: until)), nil)
            }
            let transition = change(to: .halfOpen, .breakOver, at: now)
            return (probe(at: now), transition)
        }
    }

    /// What came of a call. The duration makes it slow where slow calls count.
    public mutating func record(
        _ ticket: Ticket, _ outcome: BreakerOutcome, duration: Duration? = nil,
        problem: Problem? = nil, at now: MonotonicTime
    ) -> (counted: Counted, transition: BreakerTransition?) {
        guard ticket.generation == generation else { return (.ignored, nil) }
        let now = steady(now)
        if state == .halfOpen, !giveBack(ticket.probe) { return (.ignored, nil) }
        guard outcome == .success || outcome == .failure else { return (.ignored, nil) }
        let failed = outcome == .failure
        let slow = isSlow(duration)
        window.add(failed: failed, slow: slow, at: now)
        if failed { lastFailure = LastFailure(problem: problem, at: now) }
        let counted: Counted = failed ? .failure : slow ? .slow : .success
        let transition: BreakerTransition? =
            if state == .halfOpen {
                decide(isGood: !failed && !slow, at: now)
            } else if failed || slow {
                judge(failed: failed, slow: slow, at: now)
            } else {
                nil
            }
        return (counted, transition)
    }

    /// The generator's answer to the break that began with this generation.
    public mutating func lastBreak(for duration: Duration, in generation: UInt64) {
        guard generation == self.generation, state == .open else { return }
        until = since.later(by: duration)
    }

    // MARK: By hand

    /// Closes it off. Said again, only the words change.
    public mutating func isolate(
        _ note: String, at now: MonotonicTime
    ) -> BreakerTransition? {
        self.note = note
        guard state != .isolated else { return nil }
        return change(to: .isolated, .isolated, at: steady(now), note: note)
    }

    /// Closes it as if nothing had happened; what is under way counts for nothing any more.
    public mutating func reset(at now: MonotonicTime) -> BreakerTransition? {
        let now = steady(now)
        lastFailure = nil
        if state != .closed { return change(to: .closed, .reset, at: now) }
        generation += 1
        window.clear(at: now)
        return nil
    }

    /// Takes up where an earlier process stopped; said to a machine that has done nothing yet.
    public mutating func restore(
        _ state: BreakerState, remaining: Duration, consecutiveBreaks: Int, note: String?,
        at now: MonotonicTime
    ) -> BreakerTransition? {
        let now = steady(now)
        switch state {
        case .closed: return nil
        case .isolated: return change(to: .isolated, .restored, at: now, note: note)
        case .open, .halfOpen:
            // This change is the last of them. What was kept may be anything.
            self.consecutiveBreaks = min(max(1, consecutiveBreaks), 1_000_000) - 1
            let transition = change(to: .open, .restored, at: now)
            until = now.later(by: state == .open ? remaining : .zero)
            return transition
        }
    }

    // MARK: What is known

    /// What can be seen from outside, with what has left the window taken off.
    public mutating func facts(at now: MonotonicTime) -> BreakerFacts {
        let now = steady(now)
        window.turn(to: now)
        return BreakerFacts(
            state: state, timeInState: since.time(until: now), calls: window.sum,
            consecutiveBreaks: consecutiveBreaks, reason: reason, note: note,
            remainingBreak: state == .open ? now.time(until: until) : nil,
            isBeingTried: state == .halfOpen && freePlace(at: now) == nil,
            lastFailure: lastFailure.map { ($0.problem, $0.at.time(until: now)) })
    }

    public struct LastFailure: Sendable, Hashable {
        public let problem: Problem?
        public let at: MonotonicTime
    }

    // MARK: Rules

    private func isSlow(_ duration: Duration?) -> Bool {
        guard let limit = settings.slowCalls?.threshold, let duration else { return false }
        return duration >= limit
    }

    /// In closed, after a call that was not good.
    private mutating func judge(
        failed: Bool, slow: Bool, at now: MonotonicTime
    ) -> BreakerTransition? {
        let calls = window.sum
        guard calls.total >= settings.minimumThroughput else { return nil }
        if failed, calls.failureRatio >= settings.failureRatio {
            return change(to: .open, .failureRatio, at: now)
        }
        if slow, let limit = settings.slowCalls?.ratio, calls.slowRatio >= limit {
            return change(to: .open, .slowRatio, at: now)
        }
        return nil
    }

    /// In half_open, as soon as the probes that are left cannot change it any more.
    private mutating func decide(isGood: Bool, at now: MonotonicTime) -> BreakerTransition? {
        if isGood { good += 1 } else { bad += 1 }
        if good >= settings.neededProbes { return change(to: .closed, .probesSucceeded, at: now) }
        guard bad > settings.probes - settings.neededProbes else { return nil }
        return change(to: .open, .probesFailed, at: now)
    }

    private mutating func probe(at now: MonotonicTime) -> Decision {
        guard let free = freePlace(at: now) else { return .rejected(retryAfter: nil) }
        lastProbe += 1
        places[free] = Place(probe: lastProbe, since: now)
        return .admitted(Ticket(generation: generation, probe: lastProbe))
    }

    /// Where the next probe goes; nil while enough of them are under way.
    private func freePlace(at now: MonotonicTime) -> Int? {
        // Those whose results are in have used up their places.
        let open = settings.probes - good - bad
        var free: Int?
        var taken = 0
        for index in places.indices {
            if places[index].probe != 0 { taken += 1 } else if free == nil { free = index }
        }
        return taken < open ? free : expired(at: now)
    }

    /// The place of the oldest probe that nobody tells of.
    private func expired(at now: MonotonicTime) -> Int? {
        var oldest: Int?
        for index in places.indices where places[index].probe != 0 {
            if oldest.map({ places[index].probe < places[$0].probe }) ?? true { oldest = index }
        }
        guard let oldest, places[oldest].since.later(by: settings.probeExpiry) <= now else {
            return nil
        }
        return oldest
    }

    /// False for a probe that has no place (any more).
    private mutating func giveBack(_ probe: UInt64) -> Bool {
        guard probe != 0, let index = places.firstIndex(where: { $0.probe == probe }) else {
            return false
        }
        places[index] = Place()
        return true
    }

    private mutating func change(
        to next: BreakerState, _ reason: BreakerReason, at now: MonotonicTime, note: String? = nil
    ) -> BreakerTransition {
        window.turn(to: now)
        let calls = window.sum
        let before = state
        let lasted = since.time(until: now)
        state = next
        generation += 1
        self.reason = reason
        self.note = note
        since = now
        good = 0
        bad = 0
        for index in places.indices { places[index] = Place() }
        switch next {
        case .open:
            consecutiveBreaks += 1
            until = now.later(by: settings.breakDuration)
        case .closed:
            consecutiveBreaks = 0
            window.clear(at: now)
        case .halfOpen, .isolated: break
        }
        return BreakerTransition(
            from: before, to: next, reason: reason, generation: generation, after: lasted,
            calls: calls, consecutiveBreaks: consecutiveBreaks, note: note,
            failure: lastFailure?.problem)
    }

    /// The clock, as it would be if nobody had set it back. Two threads that read it and then wait
    /// for the lock may come in the wrong order by a little: for them time stands still. Further
    /// back than a second is a clock that was set, and what goes on from there goes on from here.
    private mutating func steady(_ now: MonotonicTime) -> MonotonicTime {
        let (sum, overflow) = now.nanoseconds.addingReportingOverflow(setBack)
        let seen = overflow ? .distant : MonotonicTime(nanoseconds: sum)
        if seen >= latest {
            latest = seen
        } else if latest.nanoseconds - seen.nanoseconds > 1_000_000_000 {
            setBack = latest.nanoseconds - now.nanoseconds
        }
        return latest
    }
}
