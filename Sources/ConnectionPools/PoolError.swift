//  Why there was no connection. Waiting for one that others hold and waiting for one to be made are
//  told apart, since other things help: the first is ours to mend, the second the server's.

public import Problems

public enum PoolError: Explained {
    /// The wait was as long as it may be, and connections are lent.
    case exhausted(pool: String, waited: Duration, PoolStatus)
    /// The wait was as long as it may be, and none could be made.
    case unreachable(pool: String, waited: Duration, PoolStatus, Problem?)
    /// Too many wait already.
    case full(pool: String, PoolStatus)
    /// Connecting failed for a reason that does not pass.
    case refused(pool: String, Problem)
    /// It has been closed.
    case closed(pool: String)
    /// The task was stopped while it waited.
    case cancelled(pool: String)

    public var problem: Problem {
        switch self {
        case .exhausted(let pool, let waited, let status):
            return Problem(
                "pool.exhausted", .database,
                "No connection of \(pool) came free within \(waited.short): \(status).",
                advice: "Give connections back sooner, or raise the pool's size or overflow.",
                details: status.details)
        case .unreachable(let pool, let waited, let status, let cause):
            let reason = cause.map { " The last try: \($0.message)" } ?? ""
            return Problem(
                "pool.unreachable", .database,
                "No connection of \(pool) could be made within \(waited.short): \(status)."
                    + reason,
                advice: "See whether what it connects to answers; a larger pool does not help.",
                details: status.details, cause: cause)
        case .full(let pool, let status):
            return Problem(
                "pool.full", .database,
                "Too many wait for a connection of \(pool) already: \(status).",
                advice: "Let fewer callers work at once, or raise the pool's size or overflow.",
                details: status.details)
        case .refused(let pool, let cause):
            return Problem(
                "pool.refused", .database,
                "No connection of \(pool) can be made: \(cause.message)",
                advice: cause.advice, cause: cause)
        case .closed(let pool):
            return Problem(
                "pool.closed", .internal, "The pool \(pool) is closed and lends nothing any more.",
                advice: "Close a pool after the last one that uses it has ended.")
        case .cancelled(let pool):
            return Problem(
                "pool.cancelled", .internal,
                "The work was stopped while it waited for a connection of \(pool).")
        }
    }
}

extension PoolStatus {
    var details: [Problem.Detail] {
        var details: [Problem.Detail] = [
            .integer("size", size), .integer("overflow", mostOverflow),
            .integer("lent", checkedOut), .integer("idle", idle),
            .integer("connecting", connecting), .integer("waiting", waiting),
        ]
        if let longestLease {
            let milliseconds = longestLease.lasted / .milliseconds(1)
            details.append(.integer("longest_lease_ms", Int(milliseconds)))
            details.append(.text("longest_lease_site", longestLease.site.description))
        }
        return details
    }
}

/// Either there was no connection, or the work with it failed.
public enum PoolFailure<Failure: Error>: Error {
    case noConnection(PoolError)
    case failed(Failure)
}

extension PoolFailure: Explained where Failure: Explained {
    public var problem: Problem {
        switch self {
        case .noConnection(let error): error.problem
        case .failed(let failure): failure.problem
        }
    }
}
