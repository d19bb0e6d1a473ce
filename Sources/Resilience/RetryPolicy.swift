//  How a kind of call is retried: numbers and nothing else. One budget of time covers all attempts
//  and the waits between them.

public struct RetryPolicy: Sendable, Hashable {
    /// What holds for failures of one kind.
    public struct Rule: Sendable, Hashable {
        public let backoff: Backoff
        /// How many attempts a call has, the first one included; a failure of this kind is the
        /// last one where so many were made.
        public let attempts: Int

        public init(_ backoff: Backoff = Backoff(), attempts: Int = 3) {
            self.backoff = backoff
            self.attempts = max(1, attempts)
        }
    }

    public let transient: Rule
    public let throttled: Rule
    /// From the first attempt's beginning; a deadline of the caller that comes before it wins.
    public let budget: Duration
    /// The longest wait that a server can ask for. Beyond it the work is handed back with a time,
    /// so that no worker is held.
    public let longestServerWait: Duration
    /// Whether a call whose outcome nobody knows may be made again: because the server knows its
    /// key, or because twice does no harm.
    public let repeatsUnknown: Bool

    public init(
        transient: Rule = Rule(), throttled: Rule = Rule(), budget: Duration = .seconds(300),
        longestServerWait: Duration = .seconds(120), repeatsUnknown: Bool = false
    ) {
        self.transient = transient
        self.throttled = throttled
        self.budget = max(.zero, budget)
        self.longestServerWait = max(.zero, longestServerWait)
        self.repeatsUnknown = repeatsUnknown
    }

    public func rule(_ kind: RetryKind) -> Rule {
        switch kind {
        case .transient: transient
        case .throttled: throttled
        }
    }
}
