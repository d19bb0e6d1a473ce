//  The settings of what stands between a word and its model: every guard can be switched off, and
//  its numbers can be set. They have no command-line form: they belong to a deployment and not to
//  one run.

extension Option {
    static let guards: [Option] = [
        guardRetry, guardLimiter, guardConcurrency, guardBreaker, guardSingleFlight,
        retryAttempts, retryBase, retryCap, retryJitter,
        breakerRatio, breakerThroughput, breakerWindow, breakerBreak, breakerShadow,
        limiterRequests, limiterTokens, limiterAlgorithm,
        attemptTimeout, wordTimeout,
    ]

    private static func setting(
        _ name: String, _ key: String, _ kind: ValueKind, value: String = "", _ summary: String,
        details: String? = nil, fallback: Fallback
    ) -> Option {
        Option(
            name, kind, value: value, summary, details: details, fallback: fallback,
            group: .provider, setting: key, places: [.variable, .projectFile, .userFile])
    }

    static let guardRetry = setting(
        "guards-retry", "guards.retry", .flag, "Make a failed call again", fallback: .flag(true))

    static let guardLimiter = setting(
        "guards-limiter", "guards.limiter", .flag, "Keep calls within the rate that is set",
        fallback: .flag(true))

    static let guardConcurrency = setting(
        "guards-concurrency", "guards.concurrency", .flag,
        "Call a model with fewer calls at once when it is overloaded", fallback: .flag(true))

    static let guardBreaker = setting(
        "guards-breaker", "guards.breaker", .flag, "Leave a model alone where most calls fail",
        fallback: .flag(true))

    static let guardSingleFlight = setting(
        "guards-single-flight", "guards.single_flight", .flag,
        "Make one call for equal requests at the same time", fallback: .flag(true))

    static let retryAttempts = setting(
        "retry-attempts", "retry.attempts", .integer(1...10), value: "N",
        "How many attempts a call has", fallback: .integer(3))

    static let retryBase = setting(
        "retry-base", "retry.base", .duration(.milliseconds(1) ... .seconds(3600)), value: "TIME",
        "The wait after the first failure; it doubles with each", fallback: .duration(.seconds(1)))

    static let retryCap = setting(
        "retry-cap", "retry.cap", .duration(.milliseconds(1) ... .seconds(3600)), value: "TIME",
        "The longest such wait", fallback: .duration(.seconds(60)))

    static let retryJitter = setting(
        "retry-jitter", "retry.jitter", .choice(JitterChoice.allCases.map(\.choice)),
        value: "FORM", "How waits are spread", fallback: .text(JitterChoice.full.rawValue))

    static let breakerRatio = setting(
        "breaker-failure-ratio", "breaker.failure_ratio", .number(0.01...1), value: "RATIO",
        "The share of failures at which a breaker opens", fallback: .number(0.5))

    static let breakerThroughput = setting(
        "breaker-minimum-throughput", "breaker.minimum_throughput", .integer(1...1_000_000),
        value: "N", "With fewer calls in the window it does not judge", fallback: .integer(10))

    static let breakerWindow = setting(
        "breaker-window", "breaker.window", .duration(.milliseconds(100) ... .seconds(3600)),
        value: "TIME", "The calls of this time are counted", fallback: .duration(.seconds(10)))

    static let breakerBreak = setting(
        "breaker-break", "breaker.break", .duration(.milliseconds(1) ... .seconds(86_400)),
        value: "TIME", "How long it stays open", fallback: .duration(.seconds(30)))

    static let breakerShadow = setting(
        "breaker-shadow", "breaker.shadow", .flag,
        "Count and tell what a breaker would do, and let calls through", fallback: .flag(false))

    static let limiterRequests = setting(
        "limiter-requests-per-minute", "limiter.requests_per_minute", .integer(1...1_000_000_000),
        value: "N", "How many calls a minute a model is sent",
        fallback: .described("as many as there are"))

    static let limiterTokens = setting(
        "limiter-tokens-per-minute", "limiter.tokens_per_minute", .integer(1...1_000_000_000_000),
        value: "N", "How many tokens a minute a model is sent",
        fallback: .described("as many as there are"))

    static let limiterAlgorithm = setting(
        "limiter-algorithm", "limiter.algorithm", .choice(LimiterChoice.allCases.map(\.choice)),
        value: "FORM", "How a rate is kept", fallback: .text(LimiterChoice.tokenBucket.rawValue))

    static let attemptTimeout = setting(
        "timeout-attempt", "timeout.attempt", .duration(.milliseconds(1) ... .seconds(3600)),
        value: "TIME", "How long one attempt may take",
        fallback: .described("120s for a model that is asked over HTTP, else 60s"))

    static let wordTimeout = setting(
        "timeout-word", "timeout.word", .duration(.milliseconds(1) ... .seconds(86_400)),
        value: "TIME", "How long a word may take, with all waits",
        fallback: .duration(.seconds(300)))
}

/// How the waits of a retry are spread.
enum JitterChoice: String, ChoiceSet {
    case full, equal, decorrelated, none

    var meaning: String {
        switch self {
        case .full: "anything up to the whole wait"
        case .equal: "the upper half"
        case .decorrelated: "from the wait before"
        case .none: "as it is"
        }
    }
}

/// How a rate is kept.
enum LimiterChoice: String, ChoiceSet {
    case tokenBucket = "token_bucket"
    case fixedWindow = "fixed_window"
    case slidingWindow = "sliding_window"

    var meaning: String {
        switch self {
        case .tokenBucket: "evenly, with a burst"
        case .fixedWindow: "all at once, then nothing until the minute is over"
        case .slidingWindow: "no minute has more, wherever it begins"
        }
    }
}
