//  What the guards of a model are made of: numbers and switches, as the settings say them, and one
//  function that makes the parts.

package import LanguageModels
package import Platform
package import Resilience
package import Telemetry

package struct GuardSettings: Sendable {
    package var retries = true
    package var limits = true
    package var adaptsConcurrency = true
    package var breaks = true
    package var joinsEqual = true

    package var retry = RetryPolicy(repeatsUnknown: true)
    package var breaker: BreakerSettings
    package var requests: RateLimit?
    package var tokens: RateLimit?
    /// The most calls at once, where the slots are to find out how many the model bears.
    package var mostAtOnce = 10
    /// Whether the limiter may begin without a limit, because the provider will tell its own.
    package var learnsLimits = false
    package var attemptTimeout = Duration.seconds(60)

    package init() throws(BreakerSettingsError) { breaker = try BreakerSettings() }

    /// The breakers of all models, each going on from what an earlier run has kept of it.
    package func breakers(
        going memories: [BreakerMemory], time: TimeSource, random: RandomSource,
        meter: Meter = Meter(scope: Resilience.Signals.scope)
    ) -> BreakerSet {
        let snapshots = Dictionary(
            memories.map { ($0.snapshot.breaker, $0.snapshot) }, uniquingKeysWith: { $1 })
        let breaker = breaker
        return BreakerSet { name in
            CircuitBreaker(
                name, settings: breaker, restoring: snapshots[name],
                signals: BreakerSignals(name, meter: meter), time: time, random: random)
        }
    }

    /// The guards of one model. All models of a run share its budget.
    package func guards(
        of model: ModelIdentity, breakers: BreakerSet, budget: Budget? = nil, time: TimeSource,
        random: RandomSource, meter: Meter = Meter(scope: Resilience.Signals.scope)
    ) -> ModelGuards {
        let name = BreakerSet.name(provider: model.provider, model: model.model)
        return ModelGuards(
            retry: retries
                ? Retry(
                    Signals.SpanName.chat, policy: retry, quota: RetryQuota(),
                    signals: RetrySignals(Signals.SpanName.chat, meter: meter), time: time,
                    random: random)
                : nil,
            budget: budget,
            limiter: limits && (learnsLimits || requests != nil || tokens != nil)
                ? RateLimiter(
                    name, requests: requests, tokens: tokens,
                    signals: LimiterSignals(name, meter: meter),
                    time: time, random: random)
                : nil,
            slots: adaptsConcurrency
                ? AdaptiveConcurrency(
                    name, limit: ConcurrencyLimit(from: mostAtOnce, most: mostAtOnce),
                    signals: ConcurrencySignals(name, meter: meter))
                : nil,
            breaker: breaks ? breakers.breaker(name) : nil,
            flight: joinsEqual
                ? ModelGuards.Flight(signals: SingleFlightSignals(name, meter: meter)) : nil,
            attemptTimeout: attemptTimeout, time: time, random: random)
    }
}
