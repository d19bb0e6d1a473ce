//  A model behind guards, in virtual time: whoever sleeps is waited for by moving the clock.

import FlashcardPipeline
import LanguageModels
import Platform
import Resilience
import TestSupport

struct GuardBench {
    let time = ManualTime()
    let traces: CapturedTraces
    let random = RandomSource(seed: 20_261_121)

    init() { traces = CapturedTraces(time: time) }

    func retry() -> Retry {
        Retry(
            "chat", policy: RetryPolicy(repeatsUnknown: true), time: time.source, random: random)
    }

    func breaker(
        throughput: Int = 10, break duration: Duration = .seconds(30)
    ) -> CircuitBreaker {
        guard
            let settings = try? BreakerSettings(
                minimumThroughput: throughput, breakDuration: duration, probes: 1)
        else { preconditionFailure("these settings are right") }
        return CircuitBreaker("m", settings: settings, time: time.source, random: random)
    }

    func limiter(perSecond: Int) -> RateLimiter {
        RateLimiter(
            "m", requests: .perSecond(perSecond, burst: 1), time: time.source, random: random)
    }

    func guards(
        retry: Retry? = nil, limiter: RateLimiter? = nil, slots: AdaptiveConcurrency? = nil,
        breaker: CircuitBreaker? = nil, flight: ModelGuards.Flight? = nil,
        attemptTimeout: Duration = .seconds(60)
    ) -> ModelGuards {
        ModelGuards(
            retry: retry, limiter: limiter, slots: slots, breaker: breaker, flight: flight,
            attemptTimeout: attemptTimeout, time: time.source, random: random)
    }

    func guarded(_ model: any LanguageModel, _ guards: ModelGuards) -> GuardedModel {
        GuardedModel(model, guards, tracer: traces.tracer(FlashcardPipeline.Signals.scope))
    }

    /// Asks once, and moves the clock whenever somebody sleeps.
    func ask(
        _ model: any LanguageModel, _ guards: ModelGuards, _ input: String = "question",
        within length: Duration = .seconds(300),
        meanwhile: @escaping @Sendable () -> Void = {}
    ) async -> Result<String, ModelFailure> {
        let guarded = guarded(model, guards)
        let end = time.source.monotonic().later(by: length)
        let isDone = Locked(false)
        async let answer: Result<String, ModelFailure> = {
            defer { isDone.withLock { $0 = true } }
            do throws(ModelFailure) {
                return .success(
                    try await guarded.answer(StageRequest(stage: .card, input: input), by: end)
                        .text)
            } catch { return .failure(error) }
        }()
        while !isDone.withLock({ $0 }) {
            if time.sleepers > 0 {
                meanwhile()
                time.advance(by: .milliseconds(50))
            }
            await Task.yield()
        }
        return await answer
    }
}
