//  What stands between the pipeline and one model, each part or nothing where it is switched off.
//  Shared by all who call that model, since each of them judges by what all calls came to.

package import LanguageModels
package import Platform
package import Resilience

package final class ModelGuards: Sendable {
    package typealias Flight = SingleFlight<StageRequest, ModelReply, ModelFailure>

    package let retry: Retry?
    /// Shared by all models of a run.
    package let budget: Budget?
    package let limiter: RateLimiter?
    package let slots: AdaptiveConcurrency?
    package let breaker: CircuitBreaker?
    package let flight: Flight?
    /// How long one attempt may take.
    package let attemptTimeout: Duration
    let time: TimeSource
    let random: RandomSource
    private let lastAnswer = Locked<MonotonicTime?>(nil)

    package init(
        retry: Retry? = nil, budget: Budget? = nil, limiter: RateLimiter? = nil,
        slots: AdaptiveConcurrency? = nil, breaker: CircuitBreaker? = nil, flight: Flight? = nil,
        attemptTimeout: Duration = .seconds(60), time: TimeSource, random: RandomSource
    ) {
        self.retry = retry
        self.budget = budget
        self.limiter = limiter
        self.slots = slots
        self.breaker = breaker
        self.flight = flight
        self.attemptTimeout = attemptTimeout
        self.time = time
        self.random = random
    }

    /// Whether tokens are limited, so that they have to be estimated; a limit may be learned late.
    var countsTokens: Bool { limiter?.limit(.tokens) != nil }

    /// A minute: longer than a restart over there, and shorter than anybody waits.
    private static let lately = Duration.seconds(60)

    func answered(at now: MonotonicTime) { lastAnswer.withLock { $0 = now } }

    /// Whether the model has answered anybody of late: then what fails is the one request, and not
    /// the model for all.
    func hasAnsweredLately(_ now: MonotonicTime) -> Bool {
        lastAnswer.withLock { $0.map { now - $0 < Self.lately } ?? false }
    }
}
