//  Each kind of trouble with a provider in words: what happened, what the provider said of it, and
//  what to do about it.

package import Problems

extension ProviderFailure: Explained {
    package var problem: Problem {
        let (category, what, advice) = words
        return Problem(
            "model.\(kind.rawValue)", category, told(what), advice: advice, retryAfter: retryAfter,
            details: details)
    }

    /// The sentence without its code and advice.
    package var told: String { told(words.what) }

    private var details: [Problem.Detail] {
        var details: [Problem.Detail] = [.text("provider", provider), .text("model", model)]
        if let status { details.append(.integer("status", status)) }
        if let code { details.append(.text("provider_code", code)) }
        return details
    }

    private func told(_ what: String) -> String {
        var source = status.map { "status \($0)" } ?? ""
        if let code { source += source.isEmpty ? code : ", \(code)" }
        let place = source.isEmpty ? "" : " (\(source))"
        guard let message, !message.isEmpty else { return "\(what)\(place)." }
        return "\(what)\(place): \(message)"
    }

    private var words: (category: Problem.Category, what: String, advice: String) {
        switch kind {
        case .unauthorised, .noCredit, .notFound, .wrongAddress, .rejected: wordsOfSettings
        case .tooLong, .filtered, .declined, .cut: wordsOfTheRequest
        case .throttled, .overloaded, .unavailable, .unanswered, .unreadable: wordsOfTheService
        }
    }

    private var wordsOfSettings: (category: Problem.Category, what: String, advice: String) {
        switch kind {
        case .unauthorised:
            (
                .authentication, "\(provider) refuses the key",
                "Check the key: flashcard config show --origin says where it comes from."
            )
        case .noCredit:
            (
                .authentication, "\(provider) wants to be paid first",
                "Add credit there, or raise the limit of the key; what was made is kept, and the "
                    + "same command goes on with the rest."
            )
        case .notFound:
            (
                .validation, "\(provider) has no model \(model)",
                hint ?? "Check --model against the provider's list of models."
            )
        case .wrongAddress:
            (
                .validation, "What answers at this address is not \(provider)",
                "Check --base-url: it ends where the provider's paths begin, mostly in /v1."
            )
        default:
            (
                .validation, "\(provider) calls the request wrong",
                isFirstOfAll
                    ? "Nothing else ever came: check the model and the settings of the provider."
                    : Self.setAside
            )
        }
    }

    private var wordsOfTheRequest: (category: Problem.Category, what: String, advice: String) {
        switch kind {
        case .tooLong:
            (
                .validation, "The request is too long for \(model)",
                "The word is set aside; a model that takes longer requests can make it."
            )
        case .filtered:
            (
                .externalService, "A filter of \(provider) stopped the call",
                "The word is set aside; another model may take it."
            )
        case .declined:
            (
                .externalService, "\(model) declines to answer",
                "The word is set aside; another model may answer."
            )
        default:
            (
                .externalService, "The reply was cut off at its longest length",
                "The word is set aside; allow longer replies (provider.max_output_tokens) and run "
                    + "again with --retry-failed."
            )
        }
    }

    private var wordsOfTheService: (category: Problem.Category, what: String, advice: String) {
        switch kind {
        case .throttled:
            (
                .rateLimit, "\(provider) was asked too often",
                "Run the same command again later, or set a lower rate: "
                    + "limiter.requests_per_minute."
            )
        case .overloaded: (.externalService, "\(provider) has too much to do", Self.later)
        case .unavailable: (.externalService, "\(provider) does not answer", Self.later)
        case .unanswered:
            (.unknownOutcome, "\(provider) took a request and gave no answer", Self.setAside)
        default: (.externalService, "\(provider) answered what is no answer", Self.setAside)
        }
    }

    private static let later = "What was made is kept; run the same command again when it is back."
    private static let setAside =
        "The word is set aside; run again with --retry-failed to try it once more."
}
