//  Holds a stream of calls within what their receiver sells: so many requests and so many tokens,
//  both or neither. Three ways in:
//
//      limiter.tryAcquire()                               now, or an answer that says when
//      let place = try limiter.reserve(permits)           now or later; nobody waits yet
//      let place = try await limiter.acquire(permits)     waits for its turn, in order
//
//  The clock is read while the lock is held, so that decisions are made in the order of their
//  times. A limiter that read it before would let a thread that was held up for a second see a
//  second that is over.

public import Platform

public final class RateLimiter: Sendable {
    public struct Settings: Sendable, Hashable {
        /// The longest wait that anybody is given a place for.
        public let longestWait: Duration
        /// How many reservations there are at once, waiting or not settled yet.
        public let mostReservations: Int

        public static let mostWait = Duration.seconds(300)

        public init(longestWait: Duration = mostWait, mostReservations: Int = 1024) {
            self.longestWait = min(max(.zero, longestWait), Self.mostWait)
            self.mostReservations = min(max(1, mostReservations), 65_536)
        }
    }

    public let name: String
    public let settings: Settings
    let time: TimeSource
    let random: RandomSource
    let signals: LimiterSignals?
    private let state: Locked<LimiterCourse>

    /// A budget without a limit is not counted. Without signals nothing is told.
    public init(
        _ name: String, requests: RateLimit? = nil, tokens: RateLimit? = nil,
        settings: Settings = Settings(), signals: LimiterSignals? = nil,
        time: TimeSource = .system, random: RandomSource
    ) {
        self.name = name
        self.settings = settings
        self.time = time
        self.random = random
        self.signals = signals
        state = Locked(
            LimiterCourse(
                requests: requests, tokens: tokens, mostPlaces: settings.mostReservations,
                at: time.now))
        signals?.watch { [weak self] in
            guard let self else { return [] }
            return RateLimit.Kind.allCases.filter { self.limit($0) != nil }.map {
                LimiterSignals.Level(kind: $0, shard: nil, count: self.available($0))
            }
        }
    }

    /// Takes the permits if they are there now, and `keeping` requests besides, which are kept for
    /// somebody else.
    public func tryAcquire(_ permits: Permits = .one, keeping: Int = 0) -> RateLimitAnswer {
        let (answer, now) = decide(permits, keeping: keeping)
        switch answer {
        case .at(let moment, _) where moment <= now:
            signals?.granted(permits)
            return .granted
        case .at(let moment, _):
            signals?.refused(permits)
            return .refused(retryAfter: random.jittered(moment - now))
        case .never, .full:
            signals?.refused(permits)
            return .neverFits
        }
    }

    /// One request that is there now, where nobody waits and no tokens have to be counted: one
    /// look, for the call that nearly always finds it so. Where it is false nothing was taken and
    /// nothing is told; whoever goes on to wait is told of then.
    public func takeAtOnce() -> Bool {
        let isTaken = state.withLock { course in
            guard course.tokens.limit == nil, course.places.isEmpty else { return false }
            guard case .at(let moment, _) = course.take(.one, keeping: 0, at: time.now) else {
                return false
            }
            return moment <= course.latest
        }
        if isTaken { signals?.granted(.one) }
        return isTaken
    }

    /// The decision alone: nothing is told, and the moment is as it is. Where it is not after the
    /// second number the permits are taken.
    @inline(__always)
    func decide(_ permits: Permits, keeping: Int) -> (LimiterCourse.Answer, UInt64) {
        let keeping = min(max(0, keeping), RateLimit.mostPermits)
        return state.withLock { course in
            let answer = course.take(permits, keeping: keeping, at: time.now)
            return (answer, course.latest)
        }
    }

    /// The same with what the requests' budget owes then, to compare it with another limiter.
    @inline(__always)
    func decideTellingDebt(
        _ permits: Permits, keeping: Int
    ) -> (LimiterCourse.Answer, UInt64, Int64) {
        state.withLock { course in
            let answer = course.take(permits, keeping: keeping, at: time.now)
            return (answer, course.latest, course.requests.debt(at: course.latest))
        }
    }

    /// Takes the permits for the earliest moment there is. Whoever holds the reservation uses it
    /// from then on, within a minute.
    public func reserve(
        _ permits: Permits = .one, for key: String = "", within longest: Duration? = nil
    ) throws(RateLimitError) -> Reservation {
        let most = min(max(.zero, longest ?? settings.longestWait), settings.longestWait)
        let (answer, place, now) = change { course in
            let made = course.reserve(permits, for: key, within: most, at: time.now)
            return (made.answer, made.place, course.latest)
        }
        if let place {
            if place.executeAt > now { signals?.waits(permits) } else { signals?.granted(permits) }
            return place.reservation
        }
        signals?.refused(permits)
        throw refusal(answer, permits, most, now)
    }

    private func refusal(
        _ answer: LimiterCourse.Answer, _ permits: Permits, _ most: Duration, _ now: UInt64
    ) -> RateLimitError {
        switch answer {
        case .at(let moment, _):
            return .tooLong(
                limiter: name, wait: .nanoseconds(Int64(clamping: moment - now)), most: most)
        case .never(let kind):
            let burst = limit(kind)?.burst ?? 0
            return .neverFits(limiter: name, kind, asked: permits[kind], most: burst)
        case .full:
            return .full(
                limiter: name, places: settings.mostReservations,
                retryAfter: random.jittered(1_000_000_000))
        }
    }

    /// What a holder is told who asks whether it is time.
    public enum Turn: Sendable, Hashable {
        case now
        /// Not yet; the moment may have moved since the reservation was made.
        case wait(Duration)
    }

    /// Begins with what was reserved.
    public func use(_ reservation: Reservation) throws(RateLimitError) -> Turn {
        let (use, now) = change { ($0.use(reservation.id, at: time.now), $0.latest) }
        switch use {
        case .now: return .now
        case .wait(let moment): return .wait(.nanoseconds(Int64(clamping: moment - now)))
        case .gone: throw .gone(limiter: name, key: reservation.key)
        }
    }

    /// Says what a call really took, more or less than was estimated. False where the reservation
    /// is closed already.
    @discardableResult
    public func settle(_ reservation: Reservation, _ real: Permits) -> Bool {
        let isThere = change { $0.settle(reservation.id, real, at: time.now) }
        if isThere { signals?.settled(reservation.permits, real) }
        return isThere
    }

    /// Gives back what was reserved. False where it is closed already.
    @discardableResult
    public func cancel(_ reservation: Reservation) -> Bool {
        guard change({ $0.cancel(reservation.id, at: time.now) }) != nil else {
            return false
        }
        signals?.settled(reservation.permits, Permits(requests: 0))
        return true
    }

    /// Moves a reservation to a later moment. Its permits are given back until then, so that they
    /// are not kept from everybody; so the moment is the earliest, and may be later.
    public func delay(
        _ reservation: Reservation, until moment: MonotonicTime
    ) throws(RateLimitError) -> Reservation {
        let delayed = change { $0.delay(reservation.id, until: moment, at: time.now) }
        guard let delayed else { throw .gone(limiter: name, key: reservation.key) }
        return delayed
    }

    /// What happens to places, with what ran out meanwhile told.
    private func change<Result>(_ body: (inout LimiterCourse) -> Result) -> Result {
        let (result, expired) = state.withLock { course in
            let result = body(&course)
            let expired = course.counts.expiredPermits - course.toldExpired
            course.toldExpired = course.counts.expiredPermits
            return (result, expired)
        }
        if expired > 0 { signals?.refunded(expired) }
        return result
    }
}

extension RandomSource {
    /// Upwards only, by up to a tenth: whoever is refused together does not come back together.
    func jittered(_ nanoseconds: UInt64) -> Duration {
        let least = min(nanoseconds, 1 << 62)
        return .nanoseconds(Int64(least + below(least / 10 + 1)))
    }
}

extension RateLimiter {
    /// Sets other rates; nil leaves one as it is. What was taken stays taken, and who waits keeps
    /// its time or gets a later one.
    public func change(requests: RateLimit? = nil, tokens: RateLimit? = nil) {
        state.withLock { $0.change(requests: requests, tokens: tokens, at: time.now) }
    }

    /// Grants nothing before that moment: the server asked to be left alone.
    public func freeze(until moment: MonotonicTime) {
        state.withLock { $0.freeze(until: moment, at: time.now) }
    }

    public func freeze(for duration: Duration) {
        state.withLock { course in
            let now = time.now
            course.freeze(until: now.later(by: duration), at: now)
        }
    }

    /// How much longer nothing is granted, whoever asks; zero where it is not frozen.
    public var closedFor: Duration {
        state.withLock { course in
            let now = time.now.nanoseconds
            return .nanoseconds(Int64(clamping: course.frozenUntil - min(now, course.frozenUntil)))
        }
    }

    /// Takes what a server tells of its limits, before it has to refuse. `share` is the part of
    /// its limit that this limiter was given.
    public func learn(_ headers: RateLimitHeaders, share: Double = 1) {
        let wall = time.wallNow
        state.withLock { course in
            let now = time.now
            course.counts.unreadable += headers.unreadable
            for report in headers.reports {
                guard let remaining = report.remaining else { continue }
                let count = Int(Double(remaining) * min(max(0, share), 1))
                course.lower(report.kind, to: count, at: now)
                guard remaining == 0, let wait = report.closedFor(wall: wall) else { continue }
                course.freeze(until: now.later(by: wait), at: now)
            }
        }
    }

    public func limit(_ kind: RateLimit.Kind) -> RateLimit? {
        state.withLock { kind == .requests ? $0.requests.limit : $0.tokens.limit }
    }

    /// What could be taken now.
    public func available(_ kind: RateLimit.Kind) -> Int {
        state.withLock { $0.available(kind, at: time.now) }
    }

    public var counts: LimiterCourse.Counts { state.withLock { $0.counts } }

    /// Reservations that wait or are not settled.
    public var reservations: Int { state.withLock { $0.places.count } }
}
