//  How long to wait after a failure. The ceiling grows by a factor with every failure up to a cap;
//  where below it the wait lies is drawn, since callers that failed together would otherwise come
//  back together.
//
//      none            the ceiling itself
//      full            evenly from 0 to the ceiling: spreads best, and is the default
//      equal           evenly from half the ceiling to all of it: never comes back at once
//      decorrelated    evenly from the base to three times the wait before, within the cap
//
//  Whole nanoseconds, and nothing overflows: what is beyond the cap is the cap.

public import Platform

public struct Backoff: Sendable, Hashable {
    public enum Jitter: String, Sendable, Hashable, CaseIterable {
        case none, full, equal, decorrelated
    }

    public let base: Duration
    public let factor: Double
    public let cap: Duration
    public let jitter: Jitter

    /// A base above the cap is the cap; a factor below one is one.
    public init(
        base: Duration = .seconds(1), factor: Double = 2, cap: Duration = .seconds(60),
        jitter: Jitter = .full
    ) {
        let most = max(0, cap.wholeNanoseconds)
        self.cap = .nanoseconds(most)
        self.base = .nanoseconds(min(max(0, base.wholeNanoseconds), most))
        self.factor = factor >= 1 ? factor : 1
        self.jitter = jitter
    }

    /// The most that the wait after so many failures can be, before any jitter of another shape.
    public func ceiling(after failures: Int) -> Duration {
        guard base > .zero else { return .zero }
        let grown = Double(base.wholeNanoseconds) * Self.power(factor, max(0, failures - 1))
        // Below the cap it fits an integer, since the cap does. A number as large as a quarter of a
        // year is rounded, and must not fall below the base.
        guard grown < Double(cap.wholeNanoseconds) else { return cap }
        return max(base, .nanoseconds(Int64(grown)))
    }

    /// The wait after so many failures. `previous` is the wait before, if there was one.
    public func delay(
        after failures: Int, previous: Duration?, random: RandomSource
    ) -> Duration {
        let ceiling = ceiling(after: failures)
        switch jitter {
        case .none: return ceiling
        case .full: return random.between(.zero, ceiling)
        case .equal: return random.between(ceiling / 2, ceiling)
        case .decorrelated:
            let last = max(base, previous ?? base).wholeNanoseconds
            let (triple, overflow) = last.multipliedReportingOverflow(by: 3)
            return random.between(base, overflow ? cap : min(cap, .nanoseconds(triple)))
        }
    }

    /// By squaring, so that a billion failures are thirty steps; what is too large is infinite.
    private static func power(_ factor: Double, _ exponent: Int) -> Double {
        var result = 1.0
        var square = factor
        var left = exponent
        while left > 0 {
            if left & 1 == 1 { result *= square }
            square *= square
            left >>= 1
        }
        return result
    }
}

extension RandomSource {
    /// Evenly from both ends and all between, in nanoseconds; neither is negative.
    public func between(_ least: Duration, _ most: Duration) -> Duration {
        let low = least.wholeNanoseconds
        let span = most.wholeNanoseconds - low
        guard span > 0 else { return .nanoseconds(low) }
        return .nanoseconds(low + Int64(below(UInt64(span) + 1)))
    }
}
