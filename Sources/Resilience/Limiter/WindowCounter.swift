//  Permits counted by time: a ring of slots. A fixed window is one slot of its length. A sliding
//  window is cut into slots, and any span of its length touches one slot more than that, so that
//  the sum of so many neighbours bounds every window there is.
//
//      slot      … 7   8   9  10  11        sum of the ring + count <= permits
//      counts    … 3   0   2   5   1
//
//  The newest slot never goes back: a clock that does finds itself in the newest one, and a place
//  in the future makes its slot the newest, so that nobody gets in before whoever came first.

import Platform

struct WindowCounter: Sendable {
    /// How finely a sliding window is cut; a permit comes back so much of a window too late.
    static let slots = 32

    private var permits: Int
    private var length: UInt64
    private var counts: [Int]
    private var newest: UInt64
    private var total = 0
    /// Where the first slot begins.
    private let start: UInt64

    init(_ limit: RateLimit, at now: UInt64) {
        permits = limit.permits
        (length, counts) = Self.ring(limit)
        start = now
        newest = 0
    }

    private static func ring(_ limit: RateLimit) -> (UInt64, [Int]) {
        let window = UInt64(limit.window.wholeNanoseconds)
        guard limit.algorithm == .slidingWindow else { return (window, [0]) }
        let slots = UInt64(slots)
        // Rounded up: slots that are too long only refuse.
        return ((window + slots - 1) / slots, Array(repeating: 0, count: Int(slots) + 1))
    }

    private func slot(_ moment: UInt64) -> UInt64 {
        max(newest, moment < start ? 0 : (moment - start) / length)
    }

    /// When so many are there, from then on; nil where they never are.
    func earliest(from now: UInt64, _ count: Int, keeping: Int) -> UInt64? {
        if count == 0 { return now }
        let most = permits - keeping - count
        guard most >= 0 else { return nil }
        var candidate = slot(now)
        var sum = sum(endingAt: candidate)
        while sum > most {
            // One slot comes in, which is empty, and takes the place of the oldest one.
            candidate += 1
            sum -= counts[Int(candidate % UInt64(counts.count))]
        }
        let (begin, overflow) = candidate.multipliedReportingOverflow(by: length)
        return overflow ? .max : max(now, start &+ begin)
    }

    /// What the ring would hold if that slot were the newest.
    private func sum(endingAt slot: UInt64) -> Int {
        let passed = slot - newest
        if passed == 0 { return total }
        guard passed < counts.count else { return 0 }
        let size = UInt64(counts.count)
        return (1...passed).reduce(total) { $0 - counts[Int((newest + $1) % size)] }
    }

    mutating func take(_ count: Int, at moment: UInt64) {
        guard count > 0 else { return }
        advance(to: slot(moment))
        counts[Int(newest % UInt64(counts.count))] += count
        total += count
    }

    /// What was taken at that moment turns out to be other than it was; nothing where that has
    /// left the window.
    mutating func change(takenAt moment: UInt64, from old: Int, to new: Int) {
        let size = UInt64(counts.count)
        let slot = moment < start ? 0 : (moment - start) / length
        guard slot <= newest, newest - slot < size else { return }
        let index = Int(slot % size)
        let changed = max(0, counts[index] + new - old)
        total += changed - counts[index]
        counts[index] = changed
    }

    private mutating func advance(to slot: UInt64) {
        guard slot > newest else { return }
        let size = UInt64(counts.count)
        for step in 1...min(slot - newest, size) {
            let index = Int((newest + step) % size)
            total -= counts[index]
            counts[index] = 0
        }
        newest = slot
    }

    func available(at now: UInt64) -> Int { max(0, permits - sum(endingAt: slot(now))) }

    /// With another length all that still counts stands in the newest slot.
    mutating func change(_ limit: RateLimit, at now: UInt64) {
        permits = limit.permits
        let (length, counts) = Self.ring(limit)
        guard length != self.length || counts.count != self.counts.count else { return }
        advance(to: slot(now))
        self.length = length
        self.counts = counts
        newest = now < start ? 0 : (now - start) / length
        self.counts[Int(newest % UInt64(counts.count))] = total
    }

    /// No more than so many are there now.
    mutating func lower(to count: Int, at now: UInt64) {
        take(available(at: now) - max(0, count), at: now)
    }
}
