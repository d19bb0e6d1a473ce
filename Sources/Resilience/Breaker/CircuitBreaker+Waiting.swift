//  For whoever would rather wait than be rejected: whether there is any use in asking now, without
//  asking.

extension CircuitBreaker {
    /// Why a call would be rejected now; nil where it may be let through, which only `admit` can
    /// tell for sure.
    public var refusal: BreakerRejection? {
        let facts = facts
        switch facts.state {
        case .closed: return nil
        case .halfOpen:
            guard !settings.isShadow, facts.isBeingTried else { return nil }
            return BreakerRejection(breaker: name, state: .halfOpen, retryAfter: nil, note: nil)
        case .open:
            guard !settings.isShadow, let left = facts.remainingBreak, left > .zero else {
                return nil
            }
            return BreakerRejection(breaker: name, state: .open, retryAfter: left, note: nil)
        case .isolated:
            return BreakerRejection(
                breaker: name, state: .isolated, retryAfter: nil, note: facts.note)
        }
    }
}
