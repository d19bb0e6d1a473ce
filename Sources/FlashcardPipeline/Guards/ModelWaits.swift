//  What the calls of a model wait for at this moment, for whoever shows the run.

import Resilience

/// What calls of one model wait for at this moment.
package struct ModelWaits: Sendable, Hashable {
    /// As the breaker, the limiter and the slots are called.
    package var breaker: String?
    /// closed, open, half_open, isolated; nil without a breaker.
    package var breakerState: String?
    /// Places in the limiter: waiting, or under way and not settled.
    package var limiter = 0
    package var slots = 0
    package var budget = 0
    package var underWay = 0
    /// As many calls as the model is thought to bear.
    package var mostUnderWay: Int?

    package init() {}
}

extension ModelGuards {
    package var waits: ModelWaits {
        var waits = ModelWaits()
        waits.breaker = breaker?.name
        waits.breakerState = breaker?.state.rawValue
        waits.limiter = limiter?.reservations ?? 0
        waits.slots = slots?.waiting ?? 0
        waits.budget = budget?.reading.waiting ?? 0
        waits.underWay = slots?.inFlight ?? 0
        waits.mostUnderWay = slots?.limit
        return waits
    }
}
