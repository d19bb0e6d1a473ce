//  The state of a limiter: a value that is told what happens and when. It has no clock and no
//  lock; `RateLimiter` reads the one within the other.
//
//  Requests and tokens are two budgets, and a call gets of both or of neither. Its moment is the
//  earliest at which both have enough, the limiter is not frozen, and nobody who came before still
//  waits. Who waits holds a place and has taken its permits at the moment it waits for, so that
//  giving them out twice cannot happen.
//
//  A moment that lies before one that was seen counts as that one: clocks are read by many threads,
//  and what a late one says must not open a window again.

public import Platform

public struct LimiterCourse: Sendable {
    public struct Counts: Sendable, Hashable {
        /// At once.
        public var granted = 0
        /// For a moment ahead.
        public var waited = 0
        public var refused = 0
        /// Of those refused, those for whom there was no place to wait.
        public var full = 0
        /// Held places that were given back.
        public var cancelled = 0
        /// Places that nobody used in time, and that came back.
        public var expired = 0
        public var expiredPermits = 0
        /// Places that were used and of which nobody said what they really took.
        public var unsettled = 0
        /// Headers that should have told a limit and could not be read.
        public var unreadable = 0
    }

    enum Answer: Sendable, Hashable {
        case at(UInt64, RateLimit.Kind)
        case never(RateLimit.Kind)
        /// All places are held.
        case full
    }

    struct Place: Sendable {
        let id: UInt64
        let key: String
        let permits: Permits
        let waitsFor: RateLimit.Kind
        let reservedAt: UInt64
        var executeAt: UInt64
        var expiresAt: UInt64
        var isUsed = false
        /// Whether it has no permits yet: its holder asked for a later moment, and the permits
        /// are not kept from everybody until then.
        var isParked = false

        /// Whether its permits are taken for a holder who waits.
        var isHeld: Bool { !isUsed && !isParked }

        var reservation: Reservation {
            Reservation(
                id: id, key: key, permits: permits, waitsFor: waitsFor,
                reservedAt: MonotonicTime(nanoseconds: reservedAt),
                executeAt: MonotonicTime(nanoseconds: executeAt),
                expiresAt: MonotonicTime(nanoseconds: expiresAt))
        }
    }

    static let heldFor: UInt64 = 60_000_000_000
    static let settledWithin: UInt64 = 600_000_000_000

    var requests: Allowance
    var tokens: Allowance
    var latest: UInt64
    var frozenUntil: UInt64 = 0
    var places: [Place] = []
    var counts = Counts()
    /// How much of what expired has been told.
    var toldExpired = 0
    let mostPlaces: Int
    /// The latest moment that somebody waits for.
    private var lastHeld: UInt64 = 0
    private var nextExpiry = UInt64.max
    private var lastID: UInt64 = 0

    public init(
        requests: RateLimit?, tokens: RateLimit?, mostPlaces: Int, at now: MonotonicTime
    ) {
        latest = min(now.nanoseconds, TokenBucket.lastMoment)
        self.requests = Allowance(requests, at: latest)
        self.tokens = Allowance(tokens, at: latest)
        self.mostPlaces = max(0, mostPlaces)
    }

    /// The moment that counts, which never goes back.
    @inline(__always)
    mutating func moment(_ now: MonotonicTime) -> UInt64 {
        if now.nanoseconds > latest { latest = min(now.nanoseconds, TokenBucket.lastMoment) }
        if latest >= nextExpiry { expire() }
        return latest
    }

    /// Takes them if they are there now, and more than `keeping` requests besides.
    @inline(__always)
    mutating func take(_ permits: Permits, keeping: Int, at now: MonotonicTime) -> Answer {
        let now = moment(now)
        let answer = plan(permits, keeping: keeping, from: now)
        guard case .at(now, _) = answer else {
            counts.refused += 1
            return answer
        }
        requests.take(permits.requests, at: now)
        tokens.take(permits.tokens, at: now)
        counts.granted += 1
        return answer
    }

    /// Takes them for the earliest moment there is, where that is not after the last one.
    mutating func reserve(
        _ permits: Permits, for key: String, within wait: Duration, at now: MonotonicTime
    ) -> (answer: Answer, place: Place?) {
        let now = moment(now)
        let answer = plan(permits, keeping: 0, from: now)
        let most = UInt64(max(0, wait.wholeNanoseconds))
        guard case .at(let moment, let kind) = answer, moment - now <= most else {
            counts.refused += 1
            return (answer, nil)
        }
        guard places.count < mostPlaces else {
            counts.refused += 1
            counts.full += 1
            return (.full, nil)
        }
        lastID += 1
        var place = Place(
            id: lastID, key: key, permits: permits, waitsFor: kind, reservedAt: now,
            executeAt: moment, expiresAt: moment)
        hold(&place, at: moment)
        places.append(place)
        if moment == now { counts.granted += 1 } else { counts.waited += 1 }
        return (answer, place)
    }

    enum Use: Sendable, Hashable {
        case now(Reservation)
        case wait(until: UInt64)
        case gone
    }

    /// The holder begins now, if it is time.
    mutating func use(_ id: UInt64, at now: MonotonicTime) -> Use {
        let now = moment(now)
        guard let index = places.firstIndex(where: { $0.id == id }), !places[index].isUsed else {
            return .gone
        }
        guard places[index].executeAt <= now else { return .wait(until: places[index].executeAt) }
        if places[index].isParked {
            replace(index, from: now)
            guard places[index].executeAt <= now else {
                return .wait(until: places[index].executeAt)
            }
        }
        let reservation = places[index].reservation
        places[index].isUsed = true
        places[index].expiresAt = now + Self.settledWithin
        nextExpiry = min(nextExpiry, places[index].expiresAt)
        // What a request is needs no settling.
        if tokens.limit == nil { close(at: index, reservation.permits) }
        return .now(reservation)
    }

    /// Closes a place with what it took; false where there is none.
    mutating func settle(_ id: UInt64, _ real: Permits, at now: MonotonicTime) -> Bool {
        _ = moment(now)
        guard let index = places.firstIndex(where: { $0.id == id }) else { return false }
        close(at: index, real)
        return true
    }

    /// Gives a place back; what it held, or nil where there is none.
    mutating func cancel(_ id: UInt64, at now: MonotonicTime) -> Reservation? {
        _ = moment(now)
        guard let index = places.firstIndex(where: { $0.id == id }) else { return nil }
        let reservation = places[index].reservation
        counts.cancelled += 1
        close(at: index, Permits(requests: 0))
        return reservation
    }

    /// Gives the permits of a held place back, and takes others when that moment has come.
    mutating func delay(
        _ id: UInt64, until notBefore: MonotonicTime, at now: MonotonicTime
    ) -> Reservation? {
        _ = moment(now)
        guard let index = places.firstIndex(where: { $0.id == id }), !places[index].isUsed else {
            return nil
        }
        guard notBefore.nanoseconds > places[index].executeAt else {
            return places[index].reservation
        }
        charge(places[index], Permits(requests: 0))
        places[index].isParked = true
        var place = places[index]
        setMoment(min(notBefore.nanoseconds, TokenBucket.lastMoment), of: &place)
        places[index] = place
        forgetLastHeld()
        return place.reservation
    }

    /// When all of it is there, and which budget it was that was the last to have it.
    @inline(__always)
    private func plan(_ permits: Permits, keeping: Int, from now: UInt64) -> Answer {
        let open = max(now, max(frozenUntil, lastHeld))
        // Each budget has enough from some moment on, so the later of the two holds for both.
        guard let first = requests.earliest(from: open, permits.requests, keeping: keeping) else {
            return .never(.requests)
        }
        guard let second = tokens.earliest(from: first, permits.tokens, keeping: 0) else {
            return .never(.tokens)
        }
        return .at(second, second > first ? .tokens : .requests)
    }

    private mutating func hold(_ place: inout Place, at moment: UInt64) {
        setMoment(moment, of: &place)
        place.isParked = false
        requests.take(place.permits.requests, at: moment, for: place.id)
        tokens.take(place.permits.tokens, at: moment, for: place.id)
        if moment > latest { lastHeld = max(lastHeld, moment) }
    }

    private mutating func setMoment(_ moment: UInt64, of place: inout Place) {
        place.executeAt = moment
        place.expiresAt = moment + min(Self.heldFor, .max - moment)
        nextExpiry = min(nextExpiry, place.expiresAt)
    }

    private mutating func charge(_ place: Place, _ real: Permits) {
        guard !place.isParked else { return }
        requests.close(
            place.id, takenAt: place.executeAt, from: place.permits.requests, to: real.requests)
        tokens.close(
            place.id, takenAt: place.executeAt, from: place.permits.tokens, to: real.tokens)
    }

    private mutating func close(at index: Int, _ real: Permits) {
        let place = places.remove(at: index)
        charge(place, real)
        if lastHeld > latest { forgetLastHeld() }
    }

    private mutating func forgetLastHeld() {
        lastHeld = places.reduce(0) { $1.isHeld ? max($0, $1.executeAt) : $0 }
    }

    /// Gives a withdrawn place the earliest moment from then on; never one before the old one, for
    /// which its holder sleeps.
    private mutating func replace(_ index: Int, from moment: UInt64) {
        var place = places[index]
        // A place that no longer fits at all, since the limit has sunk below it, keeps its moment.
        if case .at(let planned, _) = plan(place.permits, keeping: 0, from: moment) {
            hold(&place, at: planned)
        } else {
            hold(&place, at: moment)
        }
        places[index] = place
    }

    /// Places that are held move behind what has changed, in their order.
    mutating func reorder(_ change: (inout LimiterCourse) -> Void) {
        let held = places.indices.filter { places[$0].isHeld }
        for index in held { charge(places[index], Permits(requests: 0)) }
        lastHeld = 0
        change(&self)
        for index in held.sorted(by: { places[$0].executeAt < places[$1].executeAt }) {
            replace(index, from: max(latest, places[index].executeAt))
        }
    }

    private mutating func expire() {
        nextExpiry = .max
        for index in places.indices.reversed() {
            let place = places[index]
            guard place.expiresAt <= latest else {
                nextExpiry = min(nextExpiry, place.expiresAt)
                continue
            }
            if place.isUsed {
                counts.unsettled += 1
            } else {
                counts.expired += 1
                counts.expiredPermits += Int(place.permits.counted)
            }
            close(at: index, place.isUsed ? place.permits : Permits(requests: 0))
        }
    }
}
