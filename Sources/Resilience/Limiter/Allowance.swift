//  One budget of a limiter, counted by whichever algorithm its limit names; without a limit
//  everything is there. Both machines lie side by side and one of them is used, since a payload of
//  an enumeration would be copied out and in for every decision.

struct Allowance: Sendable {
    private(set) var limit: RateLimit?
    private var bucket: TokenBucket
    private var window: WindowCounter
    private var isBucket: Bool

    init(_ limit: RateLimit?, at now: UInt64) {
        self.limit = limit
        let some = limit ?? .perSecond(1)
        bucket = TokenBucket(some, at: now)
        window = WindowCounter(some, at: now)
        isBucket = some.algorithm == .tokenBucket
    }

    @inline(__always)
    func earliest(from now: UInt64, _ count: Int, keeping: Int) -> UInt64? {
        guard limit != nil else { return now }
        return isBucket
            ? bucket.earliest(from: now, count, keeping: keeping)
            : window.earliest(from: now, count, keeping: keeping)
    }

    @inline(__always)
    mutating func take(_ count: Int, at moment: UInt64) {
        guard limit != nil else { return }
        if isBucket { bucket.take(count, at: moment) } else { window.take(count, at: moment) }
    }

    mutating func take(_ count: Int, at moment: UInt64, for id: UInt64) {
        guard limit != nil else { return }
        if isBucket {
            bucket.take(count, at: moment, for: id)
        } else {
            window.take(count, at: moment)
        }
    }

    /// What a reservation took at that moment turns out to be other than it was, for good.
    mutating func close(_ id: UInt64, takenAt moment: UInt64, from old: Int, to new: Int) {
        guard limit != nil else { return }
        if isBucket {
            bucket.close(id, counting: new)
        } else {
            window.change(takenAt: moment, from: old, to: new)
        }
    }

    func available(at now: UInt64) -> Int {
        guard limit != nil else { return .max }
        return isBucket ? bucket.available(at: now) : window.available(at: now)
    }

    /// What is missing to the burst, in pieces of a permit; for comparing.
    @inline(__always)
    func debt(at now: UInt64) -> Int64 {
        isBucket ? bucket.debt(at: now) : Int64(clamping: -window.available(at: now))
    }

    /// The algorithm stays; a limit that was not there begins full.
    mutating func change(_ limit: RateLimit, at now: UInt64) {
        guard let old = self.limit else {
            self = Allowance(limit, at: now)
            return
        }
        let limit = RateLimit(
            limit.permits, per: limit.window, burst: limit.burst, old.algorithm)
        self.limit = limit
        if isBucket { bucket.change(limit, at: now) } else { window.change(limit, at: now) }
    }

    mutating func stop(from now: UInt64, until end: UInt64) {
        if limit != nil, isBucket { bucket.stop(from: now, until: end) }
    }

    mutating func lower(to count: Int, at now: UInt64) {
        guard limit != nil else { return }
        if isBucket { bucket.lower(to: count, at: now) } else { window.lower(to: count, at: now) }
    }
}
