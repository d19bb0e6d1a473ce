//  What can be known of a breaker from outside, and what is kept of it when the process ends.
//
//  A snapshot bears the rest of the break and when it was taken, by the wall clock, and nothing of
//  the monotonic one, which another process does not share. Where the wall clock was set back in
//  between, no time has passed; where it was set forward, the break is over, and what then goes
//  through are probes. So a restart hammers nobody, and no clock can make a break longer.

public import Platform
public import Problems

/// For people, pages and gauges. Nothing is decided on it: by the time it is read, it is old.
public struct BreakerFacts: Sendable {
    public let state: BreakerState
    public let timeInState: Duration
    /// The calls in the window.
    public let calls: CallCounts
    public let consecutiveBreaks: Int
    /// Why it is in this state; nil where it has been so from the beginning.
    public let reason: BreakerReason?
    public let note: String?
    /// Zero where the break is over and nobody has called since.
    public let remainingBreak: Duration?
    /// All places for probes are taken: whoever calls now is turned away.
    public let isBeingTried: Bool
    /// With how long ago it was.
    public let lastFailure: (problem: Problem?, ago: Duration)?
}

public struct BreakerSnapshot: Sendable, Hashable {
    public var breaker: String
    public var state: BreakerState
    public var remainingBreak: Duration
    public var consecutiveBreaks: Int
    public var note: String?
    public var takenAt: WallTime

    public init(
        breaker: String, state: BreakerState, remainingBreak: Duration = .zero,
        consecutiveBreaks: Int = 0, note: String? = nil, takenAt: WallTime
    ) {
        self.breaker = breaker
        self.state = state
        self.remainingBreak = remainingBreak
        self.consecutiveBreaks = consecutiveBreaks
        self.note = note
        self.takenAt = takenAt
    }

    /// What is left of the break at that moment; never more than there was, nor than a day.
    public func remaining(at now: WallTime) -> Duration {
        let passed = max(.zero, .nanoseconds(now.nanoseconds) - .nanoseconds(takenAt.nanoseconds))
        let most = BreakerSettings.durations.upperBound
        return max(.zero, min(remainingBreak, most) - passed)
    }
}
