//  The seam behind which a word's two stages are answered: by rule, by a provider, by a script in a
//  test. A request holds one JSON object and the name of its stage; the answer is text, which the
//  pipeline reads strictly, whoever wrote it.

package import Problems

package protocol LanguageModel: Sendable {
    var identity: ModelIdentity { get }

    /// One answer to one request; never a retry.
    func answer(_ request: StageRequest) async throws(ModelFailure) -> ModelReply
}

package struct ModelIdentity: Sendable, Hashable {
    package let provider: String
    package let model: String

    package init(provider: String, model: String) {
        self.provider = provider
        self.model = model
    }
}

/// What is asked of a model in one of the two stages.
package struct StageRequest: Sendable, Hashable {
    package enum Stage: String, Sendable, CaseIterable {
        case nuance
        case card
    }

    package let stage: Stage
    /// One JSON object: the word, and in the second stage also the nuance.
    package let input: String

    package init(stage: Stage, input: String) {
        self.stage = stage
        self.input = input
    }
}

package struct ModelReply: Sendable, Hashable {
    package let text: String

    package init(text: String) { self.text = text }
}

/// Why there is no answer.
package enum ModelFailure: Error, Sendable, Equatable {
    /// The provider cannot be reached or refuses everybody: no other word would fare better now.
    case unavailable(provider: String, reason: String)
    /// The provider refuses these credentials.
    case unauthorised(provider: String)
    /// This one request cannot be answered.
    case refused(reason: String)
    case cancelled

    /// Whether the next word would meet the same failure, so that the run had better stop.
    package var endsTheRun: Bool {
        switch self {
        case .unavailable, .unauthorised: true
        case .refused, .cancelled: false
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
        case .refused(let reason):
            Problem(
                "model.refused", .externalService, "The model gave no answer: \(reason)",
                advice: "The word is set aside; run again with --retry-failed to try it once more.")
        case .cancelled:
            Problem("model.cancelled", .internal, "The request was stopped before its answer came.")
        }
    }
}
