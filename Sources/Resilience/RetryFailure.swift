//  How a call ended that did not succeed: why no further attempt was made, how many there were, and
//  with what the last one failed. A permanent failure tells itself and nothing of us, since a retry
//  had no part in it.

public import Platform
public import Problems

/// Why no further attempt is made.
public enum RetryEnd: String, Sendable, Hashable, CaseIterable {
    case permanent, cancelled
    case unknownOutcome = "unknown_outcome"
    /// All attempts were made.
    case exhausted
    /// No time is left for another one.
    case deadline
    /// Too many calls fail.
    case quota
    /// The server asks for more time than a worker is held for.
    case handedBack = "handed_back"
}

public struct RetryFailure<Failure: Explained>: Error {
    public let end: RetryEnd
    public let attempts: Int
    /// None where not even the first attempt began.
    public let last: Failure?
    /// When the server is ready to hear of this again, if it said so.
    public let notBefore: MonotonicTime?
    /// The same, counted from the end of the call.
    public let retryAfter: Duration?
}

extension RetryFailure: Explained {
    public var problem: Problem {
        switch end {
        case .permanent: last?.problem ?? told("Refused.", nil)
        case .cancelled: told("The work was stopped before it was done.", nil)
        case .unknownOutcome:
            told(
                "Nobody knows whether the call was carried out.",
                "See over there whether it was, before it is made again.", .unknownOutcome)
        case .exhausted: told("All \(tries) failed.", last?.problem.advice)
        case .deadline: told("Time ran out after \(tries).", "Try it again, or allow more time.")
        case .quota:
            told(
                "Given up after \(tries), because too many calls fail.",
                "See what is wrong with the receiver.")
        case .handedBack:
            told("The server asks to come back later.", "Try it again when that time has passed.")
        }
    }

    private var tries: String { attempts == 1 ? "1 attempt" : "\(attempts) attempts" }

    private func told(
        _ what: String, _ advice: String?, _ category: Problem.Category? = nil
    ) -> Problem {
        let cause = last?.problem
        return Problem(
            "retry.\(end.rawValue)", category ?? cause?.category ?? .internal,
            cause.map { "\(what) \($0.message)" } ?? what, advice: advice, retryAfter: retryAfter,
            details: [.integer("attempts", attempts)], cause: cause)
    }
}
