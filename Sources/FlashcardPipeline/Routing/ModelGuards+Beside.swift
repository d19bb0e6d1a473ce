//  One model may be asked with two sets of prompts. Then everything is shared that judges by what
//  all calls came to; only equal requests are no longer equal questions.

import Resilience

extension ModelGuards {
    /// The same guards for other prompts.
    package func besideOtherPrompts() -> ModelGuards {
        ModelGuards(
            retry: retry, budget: budget, limiter: limiter, slots: slots, breaker: breaker,
            flight: flight == nil ? nil : Flight(), attemptTimeout: attemptTimeout, time: time,
            random: random)
    }
}
