//  How a pool stands: what a command prints, what an error tells, what the metrics read.

public struct PoolStatus: Sendable, CustomStringConvertible {
    /// What it was set to.
    public var size = 0
    public var mostOverflow = 0
    /// Lent now.
    public var checkedOut = 0
    public var idle = 0
    /// Being made.
    public var connecting = 0
    /// Being asked whether they are alive, or being reset.
    public var checking = 0
    public var waiting = 0
    /// Connections that are over and whose end is awaited, and work on them that was given up.
    public var ending = 0
    public var longestLease: Lent?
    public var counts = Counts()
    public var isOpen = true

    /// One lease that goes on.
    public struct Lent: Sendable {
        public let lasted: Duration
        public let site: CallSite
    }

    /// All places that are taken: lent, idle, being made or being asked.
    public var total: Int { checkedOut + idle + connecting + checking }
    /// How many more there are than are kept.
    public var overflow: Int { max(0, total - size) }
    /// The share of checkouts that did not wait.
    public var efficiency: Double {
        counts.checkouts == 0 ? 1 : Double(counts.immediate) / Double(counts.checkouts)
    }

    /// The pool's own books.
    public struct Counts: Sendable, Hashable {
        /// Connections lent, at once or after a wait.
        public var checkouts = 0
        /// Those of them that were lent at once.
        public var immediate = 0
        /// Leases that have ended, in whatever way.
        public var checkins = 0
        /// Waits that ended because they had lasted long enough.
        public var timeouts = 0
        /// Waits that were cancelled.
        public var cancelled = 0
        /// Those who were not let wait: too many did.
        public var refused = 0
        public var created = 0
        public var connectFailures = 0
        public var closed = 0
        /// Closed because a ping or a reset failed, or took too long.
        public var unsound = 0
        /// Leases that were let go without being given back.
        public var lost = 0
    }

    public var description: String {
        var text = "\(checkedOut) lent, \(idle) idle, \(connecting) connecting, \(waiting) waiting"
        text += " (size \(size), overflow \(overflow) of \(mostOverflow))"
        if let longestLease {
            text += "; the longest lease has lasted \(longestLease.lasted.short)"
            text += ", taken in \(longestLease.site)"
        }
        return text
    }
}

extension Duration {
    /// In seconds with at most three digits after the point.
    var short: String {
        let (seconds, attoseconds) = components
        let thousandths = attoseconds / 1_000_000_000_000_000
        guard thousandths > 0 else { return "\(seconds) s" }
        var digits = String(thousandths + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(seconds).\(digits) s"
    }
}
