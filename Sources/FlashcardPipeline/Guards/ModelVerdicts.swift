//  What the failure of one call means for the next: one table, which the retry, the breaker, the
//  limiter and the slots all read.
//
//      failure        retry                  breaker    slots
//      unavailable    again                  failure    nothing
//      throttled      when the server says   nothing    fewer
//      unanswered     again: twice does no   failure    fewer
//                     harm but to the purse
//      refused, unauthorised, held, failed   nothing    nothing
//      cancelled      not again              nothing    nothing
//
//  What a provider has said, by its kind:
//
//      throttled      when the server says   nothing    fewer
//      overloaded     when the server says   failure    fewer
//      unavailable, unreadable: again        failure    nothing
//      unanswered     again: twice does no   failure    fewer
//                     harm but to the purse
//      all others     not again              nothing    nothing

package import LanguageModels
package import Resilience

extension ModelFailure {
    package var verdict: Verdict {
        switch self {
        case .unavailable: .retry(.transient)
        case .throttled(_, let retryAfter):
            retryAfter.map { .retryAfter($0, .throttled) } ?? .retry(.throttled)
        case .unanswered: .unknownOutcome
        case .unauthorised, .refused, .held, .failed: .permanent
        case .provider(let failure): failure.verdict
        case .cancelled: .cancelled
        }
    }

    /// Whether the model had too much to do.
    var load: ConcurrencyLimit.Outcome {
        switch self {
        case .throttled, .unanswered: .overload
        case .provider(let failure): failure.load
        case .unavailable, .unauthorised, .refused, .held, .failed, .cancelled: .neutral
        }
    }
}

extension ProviderFailure {
    fileprivate var verdict: Verdict {
        switch kind {
        case .unauthorised, .noCredit, .notFound, .wrongAddress, .rejected, .tooLong, .filtered,
            .declined, .cut:
            .permanent
        case .throttled: again(.throttled)
        case .overloaded, .unavailable, .unreadable: again(.transient)
        case .unanswered: .unknownOutcome
        }
    }

    private func again(_ kind: RetryKind) -> Verdict {
        retryAfter.map { .retryAfter($0, kind) } ?? .retry(kind)
    }

    fileprivate var load: ConcurrencyLimit.Outcome {
        switch kind {
        case .throttled, .overloaded, .unanswered: .overload
        default: .neutral
        }
    }
}
