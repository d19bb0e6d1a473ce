//  Which failures of a model send a word to the next one of its chain: one table, along the lines
//  of Resilience's `Recovery`, where whoever could wait has waited already.
//
//      failure                                next?    because
//      unavailable, answers no answer         yes      another server may be well
//      throttled, overloaded, limiter full    yes      another one has room
//      no credit                              yes      another one has some, or is free
//      breaker open                           yes      that is what it is open for
//      unanswered                             yes      asking twice costs money and does no harm
//      refused, filtered, too long            yes      another one may take it
//      key, model or address wrong            no       a person has to mend it
//      budget reached                         no       it is the purse of all of them
//      a request of ours that is wrong        no       it is as wrong for the next
//      stopped                                no       nobody waits for it any more
//
//  A reply that is cut off or cannot be read is none of these: it was paid for, and asked for again
//  with what was wrong; a chain stands in for a model that is away and does not hide one that is
//  unfit.

package import LanguageModels
import Problems
import Resilience

package enum FallbackReason: String, Sendable, Hashable, CaseIterable {
    case unavailable
    case throttled
    case noCredit = "no_credit"
    case circuitBreaker = "circuit_breaker"
    case unanswered
    case refused

    /// Nothing where the next model is not to be asked.
    package init?(_ failure: ModelFailure) {
        switch failure {
        case .unavailable: self = .unavailable
        case .throttled: self = .throttled
        case .unanswered: self = .unanswered
        case .refused: self = .refused
        case .unauthorised, .cancelled: return nil
        case .provider(let failure):
            guard let reason = Self.of(failure) else { return nil }
            self = reason
        case .held(let problem), .failed(let problem):
            guard let reason = Self.of(problem) else { return nil }
            self = reason
        }
    }

    private static func of(_ failure: ProviderFailure) -> FallbackReason? {
        switch failure.kind {
        case .unauthorised, .notFound, .wrongAddress, .cut: nil
        // Where nothing else ever came the settings are wrong, and not the words.
        case .rejected: failure.isFirstOfAll ? nil : .refused
        case .tooLong, .filtered, .declined: .refused
        case .noCredit: .noCredit
        case .throttled, .overloaded: .throttled
        case .unavailable, .unreadable: .unavailable
        case .unanswered: .unanswered
        }
    }

    private static func of(_ problem: Problem) -> FallbackReason? {
        if problem.code.hasPrefix("budget.") { return nil }
        switch problem.category {
        case .rateLimit: return .throttled
        case .circuitBreaker: return .circuitBreaker
        case .unknownOutcome: return .unanswered
        default:
            let step = Recovery.of(problem, canWait: false, canFallBack: true)
            return step == .fallBack ? .unavailable : nil
        }
    }
}
