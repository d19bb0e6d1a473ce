//  The settings of the guards as they hold for this process.

import FlashcardPipeline
import Platform
import Resilience

struct GuardChoices: Sendable {
    let retries: Bool
    let limits: Bool
    let adaptsConcurrency: Bool
    let breaks: Bool
    let joinsEqual: Bool

    let attempts: Int
    let base: Duration
    let cap: Duration
    let jitter: JitterChoice

    let failureRatio: Double
    let minimumThroughput: Int
    let window: Duration
    let breakDuration: Duration
    let isShadow: Bool

    let requestsPerMinute: Int?
    let tokensPerMinute: Int?
    let algorithm: LimiterChoice

    /// None: as long as the kind of model needs.
    let attemptTimeout: Duration?
    let wordTimeout: Duration

    init(_ resolver: SettingsResolver) {
        retries = resolver.isOn(.guardRetry)
        limits = resolver.isOn(.guardLimiter)
        adaptsConcurrency = resolver.isOn(.guardConcurrency)
        breaks = resolver.isOn(.guardBreaker)
        joinsEqual = resolver.isOn(.guardSingleFlight)
        attempts = resolver.integer(.retryAttempts) ?? 3
        base = resolver.duration(.retryBase) ?? .seconds(1)
        cap = resolver.duration(.retryCap) ?? .seconds(60)
        jitter = resolver.text(.retryJitter).flatMap(JitterChoice.init) ?? .full
        failureRatio = resolver.number(.breakerRatio) ?? 0.5
        minimumThroughput = resolver.integer(.breakerThroughput) ?? 10
        window = resolver.duration(.breakerWindow) ?? .seconds(10)
        breakDuration = resolver.duration(.breakerBreak) ?? .seconds(30)
        isShadow = resolver.isOn(.breakerShadow)
        requestsPerMinute = resolver.integer(.limiterRequests)
        tokensPerMinute = resolver.integer(.limiterTokens)
        algorithm = resolver.text(.limiterAlgorithm).flatMap(LimiterChoice.init) ?? .tokenBucket
        attemptTimeout = resolver.duration(.attemptTimeout)
        wordTimeout = resolver.duration(.wordTimeout) ?? .seconds(300)
    }

    /// A model that is asked over HTTP has longer, and may publish limits of its own.
    func settings(
        mostAtOnce: Int, isRemote: Bool = false
    ) throws(BreakerSettingsError) -> GuardSettings {
        let attemptTimeout = attemptTimeout ?? .seconds(isRemote ? 120 : 60)
        var settings = try GuardSettings()
        settings.retries = retries
        settings.limits = limits
        settings.adaptsConcurrency = adaptsConcurrency
        settings.breaks = breaks
        settings.joinsEqual = joinsEqual
        let rule = RetryPolicy.Rule(
            Backoff(base: base, cap: cap, jitter: Backoff.Jitter(jitter)), attempts: attempts)
        settings.retry = RetryPolicy(
            transient: rule, throttled: rule, budget: wordTimeout, repeatsUnknown: true)
        settings.breaker = try BreakerSettings(
            failureRatio: failureRatio, minimumThroughput: minimumThroughput, window: window,
            breakDuration: breakDuration, probeExpiry: attemptTimeout * 2, isShadow: isShadow)
        // At most a second's worth of calls at once, as providers measure it; of tokens the whole
        // minute's, since one call may take many.
        settings.requests = requestsPerMinute.map { limit($0, burst: max(1, $0 / 60)) }
        settings.tokens = tokensPerMinute.map { limit($0, burst: $0) }
        settings.mostAtOnce = mostAtOnce
        settings.attemptTimeout = attemptTimeout
        settings.learnsLimits = isRemote
        return settings
    }

    private func limit(_ perMinute: Int, burst: Int) -> RateLimit {
        RateLimit.perMinute(perMinute, burst: burst, RateLimit.Algorithm(algorithm))
    }
}

extension Backoff.Jitter {
    fileprivate init(_ choice: JitterChoice) {
        self =
            switch choice {
            case .full: .full
            case .equal: .equal
            case .decorrelated: .decorrelated
            case .none: .none
            }
    }
}

extension RateLimit.Algorithm {
    fileprivate init(_ choice: LimiterChoice) {
        self =
            switch choice {
            case .tokenBucket: .tokenBucket
            case .fixedWindow: .fixedWindow
            case .slidingWindow: .slidingWindow
            }
    }
}
