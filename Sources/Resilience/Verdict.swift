//  What the failure of one attempt means for the next. Whoever knows the protocol judges: one
//  small table from its failures to these five, and no predicate anywhere else.

public enum Verdict: Sendable, Hashable {
    /// Passes by itself; how long that takes nobody said.
    case retry(RetryKind)
    /// Passes by itself, and the server says when.
    case retryAfter(Duration, RetryKind)
    /// The same call fails the same way again.
    case permanent
    /// Somebody wished to stop.
    case cancelled
    /// It was sent and nobody knows whether it was carried out; only what may be done twice is
    /// tried again.
    case unknownOutcome
}

/// Why waiting helps. The two have waits, attempts and prices of their own.
public enum RetryKind: Sendable, Hashable, CaseIterable {
    /// Something broke on the way or over there.
    case transient
    /// We ask too often.
    case throttled
}
