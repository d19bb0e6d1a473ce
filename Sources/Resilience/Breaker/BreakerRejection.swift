//  Why a call was not made, and how a guarded call fails. Both are thrown by their own type, which
//  costs no allocation: a rejection is a value, and it is cheaper than the call that it spares.

public import Problems

public struct BreakerRejection: Explained, Hashable {
    public let breaker: String
    /// Open, half_open or isolated.
    public let state: BreakerState
    /// Until the break is over; nil where probes or a person decide.
    public let retryAfter: Duration?
    /// What the person who isolated it said.
    public let note: String?

    /// What it means for whoever would try again.
    public var verdict: Verdict {
        switch state {
        case .isolated: .permanent
        case .open, .halfOpen, .closed:
            retryAfter.map { .retryAfter($0, .transient) } ?? .retry(.transient)
        }
    }

    public var problem: Problem {
        let (message, advice) =
            switch state {
            case .isolated:
                (
                    "\(breaker) is isolated\(note.map { ": \($0)" } ?? "").",
                    "Reset its circuit breaker when it may be called again."
                )
            case .halfOpen:
                (
                    "\(breaker) is being tried again after too many failures.",
                    "Wait until the trial calls have decided."
                )
            case .open, .closed:
                (
                    "\(breaker) is not called for now, because too many calls failed.",
                    "Wait until the break is over, or use another model."
                )
            }
        return Problem(
            "breaker.\(state.rawValue)", .circuitBreaker, message, advice: advice,
            retryAfter: retryAfter, details: [.text("breaker", breaker)])
    }
}

/// How a guarded call fails: it was not made, or it was and failed by itself.
public enum GuardedFailure<Failure: Explained>: Explained {
    case rejected(BreakerRejection)
    case failed(Failure)

    public var problem: Problem {
        switch self {
        case .rejected(let rejection): rejection.problem
        case .failed(let failure): failure.problem
        }
    }

    public func verdict(_ judge: (Failure) -> Verdict) -> Verdict {
        switch self {
        case .rejected(let rejection): rejection.verdict
        case .failed(let failure): judge(failure)
        }
    }
}
