//  Everything this module says about itself, by name. The page docs/telemetry.md tells what each
//  means, and a test holds the two together.

public import Telemetry

public enum Signals {
    public static let scope: InstrumentationScope = "flashcard.resilience"

    enum LimiterMetric {
        static let wait = "flashcard.rate_limiter.wait"
        static let permits = "flashcard.rate_limiter.permits"
        static let available = "flashcard.rate_limiter.available"
    }

    enum LimiterKey {
        static let limiter = "flashcard.limiter"
        /// Requests or tokens.
        static let kind = "flashcard.limiter.kind"
        static let shard = "flashcard.limiter.shard"
    }

    enum ConcurrencyMetric {
        static let limit = "flashcard.concurrency.limit"
        static let inFlight = "flashcard.concurrency.in_flight"
        static let slots = "flashcard.concurrency.slots"
        static let flights = "flashcard.single_flight.calls"
    }

    enum ConcurrencyKey {
        static let model = "flashcard.model"
        /// Adaptive or bulkhead.
        static let kind = "flashcard.concurrency.kind"
        static let flight = "flashcard.single_flight"
    }

    enum MetricName {
        static let retryAttempts = "flashcard.retry.attempts"
        static let retryDelay = "flashcard.retry.delay"
        static let breakerState = "flashcard.circuit_breaker.state"
        static let breakerTransitions = "flashcard.circuit_breaker.transitions"
        static let breakerCalls = "flashcard.circuit_breaker.calls"
        static let breakerFailureRatio = "flashcard.circuit_breaker.failure_ratio"
        static let breakerTimeInState = "flashcard.circuit_breaker.time_in_state"
    }

    enum Event {
        /// On the span of the call: an attempt failed, and another will follow.
        static let scheduled = "flashcard.retry.scheduled"
        /// Attempts, time or quota ran out.
        static let exhausted = "flashcard.retry.exhausted"
        /// The server asks for a longer wait than a worker is held for.
        static let handedBack = "flashcard.retry.handed_back"
        /// Also on the span of the call that brought it about.
        static let breakerChanged = "flashcard.circuit_breaker.changed"
    }

    enum Key {
        static let operation = "flashcard.operation"
        static let outcome = "flashcard.outcome"
        static let errorType = "error.type"
        /// How many attempts were made.
        static let attempts = "flashcard.retry.count"
        /// Seconds until the next attempt.
        static let wait = "flashcard.retry.wait"
        /// The name of a circuit breaker.
        static let breaker = "flashcard.breaker"
        static let state = "flashcard.state"
        static let from = "flashcard.from"
        static let to = "flashcard.to"
        static let reason = "flashcard.reason"
        /// Calls in the window when the state changed, and the failed and slow ones among them.
        static let calls = "flashcard.circuit_breaker.window.calls"
        static let failures = "flashcard.circuit_breaker.window.failures"
        static let slow = "flashcard.circuit_breaker.window.slow"
        /// Seconds that the state before lasted.
        static let after = "flashcard.circuit_breaker.after"
    }
}
