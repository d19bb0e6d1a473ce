//  A place in a limiter that somebody holds: taken now, to be used from a moment on that may lie
//  ahead. It is used up, given back, or runs out a minute after that moment and comes back by
//  itself.
//
//      reserve ──▶ held ── use ──▶ used ── settle ──▶ closed, with what it really took
//                   │ │              └──── cancel ──▶ closed, all of it back
//                   │ └── cancel, or not used in time ──▶ all of it back
//                   └──── delay, or the limiter is frozen ──▶ held, for a later moment

public import Platform

public struct Reservation: Sendable, Hashable, Identifiable {
    public let id: UInt64
    /// Who it is for, as the caller calls it.
    public let key: String
    public let permits: Permits
    /// The budget that was the last to have them.
    public let waitsFor: RateLimit.Kind
    public let reservedAt: MonotonicTime
    /// From then on it may be used.
    public let executeAt: MonotonicTime
    /// Not used by then, it comes back.
    public let expiresAt: MonotonicTime

    /// What count it has of what its limiter counts first.
    public var count: Int { permits.requests > 0 ? permits.requests : permits.tokens }

    /// How long its holder waits in all.
    public var wait: Duration { executeAt - reservedAt }

    /// A place that has run out has nothing left to be moved.
    public func canBeDelayed(at now: MonotonicTime) -> Bool { now < expiresAt }
}

/// What `tryAcquire` says; a refusal is an answer and not an error.
public enum RateLimitAnswer: Sendable, Hashable {
    case granted
    /// Nothing was taken. Earlier than that it would be refused again.
    case refused(retryAfter: Duration)
    /// It asks for more than the limiter ever has at once.
    case neverFits

    public var isGranted: Bool { self == .granted }
}
