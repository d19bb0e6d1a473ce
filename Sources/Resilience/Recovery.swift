//  What a caller does about a problem, by its category: one table, so that no two callers decide
//  differently. Each row lists what helps, the best first; the caller says what it is able to do
//  here and takes the first of these.
//
//      category           first        else                   because
//      validation         set aside                           the same input is wrong again
//      authentication     stop                                every further call fails the same way
//      rate_limit         wait         fall back, set aside   it passes, and often says when
//      circuit_breaker    fall back    wait, set aside        another receiver may be well
//      external_service   wait         fall back, set aside   it passes, or the breaker notices
//      database           wait         stop                   without it nothing can be kept
//      cache              fall back    set aside              the work can be done without it
//      internal           set aside                           a fault of ours, perhaps of one word
//      unknown_outcome    set aside                           a person has to look first
//
//  Waiting is for the problem's `retryAfter`, else for a backoff. Whoever has waited often enough
//  leaves waiting out.

public import Problems

public enum Recovery: String, Sendable, Hashable, CaseIterable {
    /// Do it again later.
    case wait
    /// Do it by another way: another model, the offline model, without the cache.
    case fallBack = "fall_back"
    /// Leave this piece of work and go on with the next; it is told and may be tried again.
    case setAside = "set_aside"
    /// End the run.
    case stop

    /// What helps, the best first; never empty.
    public static func steps(for category: Problem.Category) -> [Recovery] {
        switch category {
        case .validation, .internal, .unknownOutcome: [.setAside]
        case .authentication: [.stop]
        case .rateLimit, .externalService: [.wait, .fallBack, .setAside]
        case .circuitBreaker: [.fallBack, .wait, .setAside]
        case .database: [.wait, .stop]
        case .cache: [.fallBack, .setAside]
        }
    }

    /// What to do about the problem, with what can be done here. Setting aside and stopping can
    /// always be done.
    public static func of(_ problem: Problem, canWait: Bool, canFallBack: Bool) -> Recovery {
        let steps = steps(for: problem.category)
        let possible = steps.first { step in
            switch step {
            case .wait: canWait
            case .fallBack: canFallBack
            case .setAside, .stop: true
            }
        }
        return possible ?? .setAside
    }
}
