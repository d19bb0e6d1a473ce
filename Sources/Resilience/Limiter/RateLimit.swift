//  A limit as a provider publishes it: so many in such a time, counted in one of three ways.
//
//      token bucket      refills evenly; what was not used is kept up to the burst
//      fixed window      all of it at once, and nothing more until the window ends
//      sliding window    no window of that length, wherever it begins, has more; counted in
//                        slots, so that a permit comes back up to a slot later than it could
//
//  Permits, times and bursts that make no sense are brought within bounds and not refused.

import Platform

public struct RateLimit: Sendable, Hashable {
    public enum Algorithm: String, Sendable, Hashable, CaseIterable {
        case tokenBucket = "token_bucket"
        case fixedWindow = "fixed_window"
        case slidingWindow = "sliding_window"
    }

    /// What is counted.
    public enum Kind: String, Sendable, Hashable, CaseIterable { case requests, tokens }

    public let permits: Int
    public let window: Duration
    /// The most at once; a window's burst is all of its permits.
    public let burst: Int
    public let algorithm: Algorithm

    /// More than anybody sells, and small enough that no sum of them overflows.
    public static let mostPermits = 1 << 48

    public init(
        _ permits: Int, per window: Duration, burst: Int? = nil,
        _ algorithm: Algorithm = .tokenBucket
    ) {
        self.permits = min(max(1, permits), Self.mostPermits)
        // A second's fraction at the least; a year at the most.
        self.window = min(max(.microseconds(1), window), .seconds(31_536_000))
        let burst = algorithm == .tokenBucket ? burst ?? self.permits : self.permits
        self.burst = min(max(1, burst), Self.mostPermits)
        self.algorithm = algorithm
    }

    public static func perSecond(
        _ permits: Int, burst: Int? = nil, _ algorithm: Algorithm = .tokenBucket
    ) -> RateLimit { RateLimit(permits, per: .seconds(1), burst: burst, algorithm) }

    public static func perMinute(
        _ permits: Int, burst: Int? = nil, _ algorithm: Algorithm = .tokenBucket
    ) -> RateLimit { RateLimit(permits, per: .seconds(60), burst: burst, algorithm) }

    /// A part of it, such as nine tenths of what is published; at least one permit is left.
    public func share(_ share: Double) -> RateLimit {
        let share = share.isNaN ? 1 : min(max(0, share), 1)
        return RateLimit(
            Int(Double(permits) * share), per: window, burst: Int(Double(burst) * share), algorithm)
    }

    /// So many limits that add up to exactly this one. Fewer where it has not a permit for each.
    public func split(_ parts: Int) -> [RateLimit] {
        let parts = min(max(1, parts), permits, burst)
        return (0..<parts).map { part in
            func piece(_ whole: Int) -> Int { whole / parts + (part < whole % parts ? 1 : 0) }
            return RateLimit(piece(permits), per: window, burst: piece(burst), algorithm)
        }
    }
}

/// What one call takes of a limiter: all of it or nothing.
public struct Permits: Sendable, Hashable {
    public let requests: Int
    /// An estimate, until the reservation is settled.
    public let tokens: Int

    public init(requests: Int = 1, tokens: Int = 0) {
        self.requests = min(max(0, requests), RateLimit.mostPermits)
        self.tokens = min(max(0, tokens), RateLimit.mostPermits)
    }

    public static let one = Permits()

    public subscript(kind: RateLimit.Kind) -> Int {
        switch kind {
        case .requests: requests
        case .tokens: tokens
        }
    }
}
