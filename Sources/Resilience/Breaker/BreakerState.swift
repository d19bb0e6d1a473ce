//  The words of the circuit breaker: its states, what a call can be for it, and why it changed.

public import Problems

public enum BreakerState: String, Sendable, Hashable, CaseIterable {
    /// Calls go through and are counted.
    case closed
    /// Nothing goes through until the break is over.
    case open
    /// A few calls go through, and they decide.
    case halfOpen = "half_open"
    /// Closed off by a person, until a person opens it again.
    case isolated
}

/// What a call that was let through came to.
public enum BreakerOutcome: Sendable, Hashable, CaseIterable {
    case success
    /// The receiver is to blame.
    case failure
    /// It says nothing about the receiver's health: a throttled call, which is the limiter's
    /// affair, or one that was wrong in itself.
    case ignored
    /// Somebody wished to stop.
    case cancelled

    /// What a failed call is for the breaker, by what its failure means for the next attempt.
    public init(_ verdict: Verdict) {
        switch verdict {
        case .retry(.transient), .retryAfter(_, .transient), .unknownOutcome: self = .failure
        case .retry(.throttled), .retryAfter(_, .throttled), .permanent: self = .ignored
        case .cancelled: self = .cancelled
        }
    }
}

/// Why the state changed.
public enum BreakerReason: String, Sendable, Hashable, CaseIterable {
    /// Too many calls failed.
    case failureRatio = "failure_ratio"
    /// Too many calls were slow.
    case slowRatio = "slow_ratio"
    /// The break is over.
    case breakOver = "break_over"
    case probesSucceeded = "probes_succeeded"
    case probesFailed = "probes_failed"
    /// A person said so.
    case isolated, reset
    /// An earlier process left it so.
    case restored
}

/// One change of state, as it is told. An object, since every call may bring one and hardly any
/// does: what all of them hand around is a single word.
public final class BreakerTransition: Sendable {
    public let from: BreakerState
    public let to: BreakerState
    public let reason: BreakerReason
    /// The number of the state that begins. Two changes that are told by two threads may come in
    /// the wrong order; their numbers rise.
    public let generation: UInt64
    /// How long the state before lasted.
    public let after: Duration
    /// The calls that led to it.
    public let calls: CallCounts
    /// Breaks in a row, this one included, since the breaker was closed last.
    public let consecutiveBreaks: Int
    /// What the person who isolated it said.
    public let note: String?
    /// The last failure before it, where somebody knows.
    public let failure: Problem?

    init(
        from: BreakerState, to: BreakerState, reason: BreakerReason, generation: UInt64,
        after: Duration, calls: CallCounts, consecutiveBreaks: Int, note: String?,
        failure: Problem?
    ) {
        self.from = from
        self.to = to
        self.reason = reason
        self.generation = generation
        self.after = after
        self.calls = calls
        self.consecutiveBreaks = consecutiveBreaks
        self.note = note
        self.failure = failure
    }
}
