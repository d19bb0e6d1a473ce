//  A token bucket as one number (GCRA): the moment at which it will be full again. A permit moves
//  that moment on; a grant is allowed where it stays within a burst of now. Nothing has to be
//  refilled, and a clock that is late or goes back can only refuse what it could have granted.
//
//      full' = max(full, now) + cost        allowed where full' - burst <= now
//
//  Whole numbers without rounding: time is counted in units of which a nanosecond has as many as
//  the rate says, and a permit costs the same units at every rate. So every change of the bucket
//  has one form, x to max(x + shift, floor): a grant, a new rate, a freeze, a level told by the
//  server. Two of them in a row are a third.
//
//  That makes a refund exact. What came after a reservation is kept as such a line; giving permits
//  back runs the lines again without them. The bucket is then as if they had never been taken, no
//  fuller: what it would have thrown away over its brim does not come back.

import Platform

struct Line: Sendable, Hashable {
    var shift: Int128
    var floor: Int128

    /// Changes nothing.
    static let none = Line(shift: 0, floor: -(1 << 124))

    static func grant(at arrival: Int128, _ cost: Int128) -> Line {
        cost == 0 ? none : Line(shift: cost, floor: arrival + cost)
    }

    func callAsFunction(_ moment: Int128) -> Int128 { max(moment + shift, floor) }

    func then(_ next: Line) -> Line {
        Line(shift: shift + next.shift, floor: max(floor + next.shift, next.floor))
    }
}

struct TokenBucket: Sendable {
    /// What one permit costs: the picoseconds of a thousand days, which every usual time divides.
    static let permit: Int128 = 86_400_000_000_000_000_000
    /// More than a hundred years of nanoseconds, so that no moment times a rate overflows.
    static let lastMoment: UInt64 = 1 << 62

    private struct Taken {
        let id: UInt64
        let arrival: Int128
        var cost: Int128
        /// All that happened between this reservation and the next one.
        var after = Line.none

        var line: Line { Line.grant(at: arrival, cost).then(after) }
    }

    /// Units in a nanosecond.
    private var rate: UInt64
    private var burst: Int128
    private var full: Int128
    /// Where `full` stood before the oldest reservation.
    private var start: Int128 = 0
    private var reserved: [Taken] = []

    init(_ limit: RateLimit, at now: UInt64) {
        rate = Self.rate(limit)
        burst = Int128(limit.burst) * Self.permit
        full = 0
        full = units(now)
    }

    /// Rounded down, so that no rounding ever grants; a hundred million a second at the most.
    private static func rate(_ limit: RateLimit) -> UInt64 {
        let rate = Int128(limit.permits) * permit / Int128(limit.window.wholeNanoseconds)
        return UInt64(min(max(1, rate), Int128(Int64.max)))
    }

    /// A moment in units: below 2^62 times 2^63, so that a single multiplication does it.
    @inline(__always)
    private func units(_ moment: UInt64) -> Int128 { Int128(moment) &* Int128(rate) }

    /// Counts are below 2^50, and a permit is below 2^67.
    @inline(__always)
    private static func cost(_ count: Int) -> Int128 { Int128(count) &* permit }

    /// When so many are there, from then on; nil where they never are.
    @inline(__always)
    func earliest(from now: UInt64, _ count: Int, keeping: Int) -> UInt64? {
        if count == 0 { return now }
        let room = burst - Self.cost(count + keeping)
        guard room >= 0 else { return nil }
        let free = full - room
        if free <= units(now) { return now }
        let rate = Int128(rate)
        return min(UInt64(clamping: (free + rate - 1) / rate), Self.lastMoment)
    }

    @inline(__always)
    mutating func take(_ count: Int, at moment: UInt64) {
        guard count > 0 else { return }
        apply(.grant(at: units(moment), Self.cost(count)))
    }

    /// The same under a name by which it can be changed later.
    mutating func take(_ count: Int, at moment: UInt64, for id: UInt64) {
        if reserved.isEmpty { start = full }
        let taken = Taken(
            id: id, arrival: units(moment), cost: Self.cost(count))
        reserved.append(taken)
        full = taken.line(full)
    }

    /// The reservation is over and took so many: as if it had asked for exactly these.
    mutating func close(_ id: UInt64, counting count: Int) {
        guard let index = reserved.firstIndex(where: { $0.id == id }) else { return }
        let cost = Self.cost(count)
        let isChanged = reserved[index].cost != cost
        reserved[index].cost = cost
        let line = reserved.remove(at: index).line
        if index == 0 {
            start = line(start)
        } else {
            reserved[index - 1].after = reserved[index - 1].after.then(line)
        }
        if isChanged { full = reserved.reduce(start) { $1.line($0) } }
    }

    func available(at now: UInt64) -> Int {
        let debt = max(0, full - units(now))
        return Int(clamping: max(0, burst - debt) / Self.permit)
    }

    /// Some seventy of them are a permit: dividing would take longer than deciding.
    @inline(__always)
    func debt(at now: UInt64) -> Int64 { Int64(clamping: (full - units(now)) >> 60) }

    /// What is owed stays owed, in permits.
    mutating func change(_ limit: RateLimit, at now: UInt64) {
        let next = Self.rate(limit)
        let before = units(now)
        rate = next
        apply(Line(shift: units(now) - before, floor: units(now)))
        burst = Int128(limit.burst) * Self.permit
    }

    /// Until then nothing flows in.
    mutating func stop(from now: UInt64, until end: UInt64) {
        apply(Line(shift: units(end - now), floor: units(end)))
    }

    /// No more than so many are there now.
    mutating func lower(to count: Int, at now: UInt64) {
        let debt = burst - Self.cost(min(max(0, count), RateLimit.mostPermits))
        if debt > 0 { apply(Line(shift: 0, floor: units(now) + debt)) }
    }

    @inline(__always)
    private mutating func apply(_ line: Line) {
        full = line(full)
        if !reserved.isEmpty { remember(line) }
    }

    private mutating func remember(_ line: Line) {
        let last = reserved.count - 1
        reserved[last].after = reserved[last].after.then(line)
    }
}
