//  Why there is no answer: what the pipeline, its guards and the store are told, whoever was asked.
//  A failure of a provider says more than that; see `ProviderFailure`.

package import Problems

/// Why there is no answer.
package enum ModelFailure: Error, Sendable, Equatable {
    /// The provider cannot be reached or refuses everybody: no other word would fare better now.
    case unavailable(provider: String, reason: String)
    /// The provider refuses these credentials.
    case unauthorised(provider: String)
    /// The provider has too much to do, with us or with everybody.
    case throttled(provider: String, retryAfter: Duration?)
    /// The request was sent and no answer came in time; perhaps it was carried out.
    case unanswered(provider: String, reason: String)
    /// This one request cannot be answered.
    case refused(reason: String)
    /// A guard did not let the call through, and would not let the next one through either.
    case held(Problem)
    /// This one request failed, and so did the attempts to make it again.
    case failed(Problem)
    /// What the provider answered, in its own words, or that it did not.
    indirect case provider(ProviderFailure)
    case cancelled

    /// Whether the next word would meet the same failure, so that the run had better stop.
    package var endsTheRun: Bool {
        switch self {
        case .unavailable, .unauthorised, .throttled, .held: true
        case .unanswered, .refused, .failed, .cancelled: false
        case .provider(let failure): failure.endsTheRun
        }
    }

    /// What the call was billed for, where there was an answer that is none.
    package var usage: ModelUsage? {
        if case .provider(let failure) = self { failure.usage } else { nil }
    }

    /// What the provider answered, as far as it is kept; never with the key.
    package var rawAnswer: String? {
        if case .provider(let failure) = self { failure.raw } else { nil }
    }

    /// How long nobody had better call, where the provider has said so.
    package var closedFor: Duration? {
        switch self {
        case .throttled(_, let wait): wait
        case .provider(let failure) where failure.kind == .throttled: failure.retryAfter
        default: nil
        }
    }

    /// Why this one request is refused, and would be refused again.
    package var refusal: String? {
        switch self {
        case .refused(let reason): reason
        case .provider(let failure) where failure.kind.isOfTheRequest: failure.told
        default: nil
        }
    }
}

extension ModelFailure: Explained {
    package var problem: Problem {
        switch self {
        case .unavailable(let provider, let reason):
            Problem(
                "model.unavailable", .externalService, "\(provider) does not answer: \(reason)",
                advice: "What was made is kept; run the same command again when it is back.")
        case .unauthorised(let provider):
            Problem(
                "model.unauthorised", .authentication, "\(provider) refuses the credentials.",
                advice: "Check the key: flashcard config show --origin says where it comes from.")
        case .throttled(let provider, let retryAfter):
            Problem(
                "model.throttled", .rateLimit, "\(provider) has too much to do.",
                advice: "Run the same command again later, or set a lower rate: "
                    + "limiter.requests_per_minute.",
                retryAfter: retryAfter)
        case .unanswered(let provider, let reason):
            Problem(
                "model.unanswered", .unknownOutcome,
                "\(provider) took a request and gave no answer: \(reason)",
                advice: "The word is set aside; run again with --retry-failed to try it once more.")
        case .held(let problem), .failed(let problem): problem
        case .provider(let failure): failure.problem
        case .refused(let reason):
            Problem(
                "model.refused", .externalService, "The model gave no answer: \(reason)",
                advice: "The word is set aside; run again with --retry-failed to try it once more.")
        case .cancelled:
            Problem("model.cancelled", .internal, "The request was stopped before its answer came.")
        }
    }
}

extension ModelFailure {
    /// How many calls came to this: as many as were tried, and none where a guard held the first.
    package var calls: Int {
        switch self {
        case .held(let problem), .failed(let problem):
            for detail in problem.details where detail.name == "attempts" {
                if case .integer(let attempts) = detail.value { return attempts }
            }
            return 0
        case .unavailable, .unauthorised, .throttled, .unanswered, .refused, .cancelled, .provider:
            return 1
        }
    }
}
