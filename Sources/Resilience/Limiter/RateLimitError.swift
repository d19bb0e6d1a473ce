//  Why there is no place in a limiter. A refusal of `tryAcquire` is none of these: it is an answer.

import Platform
public import Problems

public enum RateLimitError: Explained, Hashable {
    /// There is a place, but later than anybody waits.
    case tooLong(limiter: String, wait: Duration, most: Duration)
    /// The limiter never has so many at once.
    case neverFits(limiter: String, RateLimit.Kind, asked: Int, most: Int)
    /// All places to wait are held.
    case full(limiter: String, places: Int, retryAfter: Duration)
    /// The reservation has run out, was used, or was given back.
    case gone(limiter: String, key: String)
    case cancelled(limiter: String)

    public var problem: Problem {
        switch self {
        case .tooLong(let limiter, let wait, let most):
            Problem(
                "rate_limit.too_long", .rateLimit,
                "The limit \(limiter) has a place in \(wait.inWords), and the wait is at most "
                    + "\(most.inWords).",
                advice: "Try it again later, or allow a longer wait.", retryAfter: wait)
        case .neverFits(let limiter, let kind, let asked, let most):
            Problem(
                "rate_limit.never_fits", .rateLimit,
                "\(asked) \(kind.rawValue) are more than the limit \(limiter) ever has at once, "
                    + "which is \(most).",
                advice: "Ask for less at once, or raise the limit.",
                details: [.integer("asked", asked), .integer("most", most)])
        case .full(let limiter, let places, let retryAfter):
            Problem(
                "rate_limit.full", .rateLimit,
                "All \(places) places in the limit \(limiter) are held.",
                advice: "Let fewer callers wait at once.", retryAfter: retryAfter)
        case .gone(let limiter, let key):
            Problem(
                "rate_limit.gone", .rateLimit,
                "The reservation for \(key) in the limit \(limiter) is no longer there.",
                advice: "Use a reservation within a minute of its time, and once.")
        case .cancelled(let limiter):
            Problem(
                "rate_limit.cancelled", .rateLimit,
                "The work was stopped while it waited for the limit \(limiter).")
        }
    }
}

extension Duration {
    /// `412 s`, `1.5 s`, `20 ms`: in whole seconds where it is long.
    var inWords: String {
        let milliseconds = (max(0, wholeNanoseconds) + 500_000) / 1_000_000
        if milliseconds < 1000 { return "\(milliseconds) ms" }
        let tenths = (milliseconds + 50) / 100
        return tenths % 10 == 0 || tenths >= 1000
            ? "\((tenths + 5) / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }
}
