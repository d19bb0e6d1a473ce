//  Who is asked first for a word, known before anybody is: the model of each stage, and whether it
//  is on trial. Results, metrics and spans name it; who really answered stands on the reply.

package struct ModelRoute: Sendable, Hashable {
    package let nuance: ModelIdentity
    package let card: ModelIdentity
    /// The version of the prompts; nil where whoever asks knows it.
    package let prompts: String?
    /// Another model or other prompts that some of the words try out.
    package let isCanary: Bool

    package init(
        nuance: ModelIdentity, card: ModelIdentity, prompts: String? = nil, isCanary: Bool = false
    ) {
        self.nuance = nuance
        self.card = card
        self.prompts = prompts
        self.isCanary = isCanary
    }

    package init(_ model: ModelIdentity) { self.init(nuance: model, card: model) }

    package subscript(stage: StageRequest.Stage) -> ModelIdentity {
        switch stage {
        case .nuance: nuance
        case .card: card
        }
    }

    /// Both stages under one name.
    package var identity: ModelIdentity {
        guard nuance != card else { return nuance }
        let isOne = nuance.provider == card.provider
        return ModelIdentity(
            provider: isOne ? nuance.provider : "\(nuance.provider)+\(card.provider)",
            model: "\(nuance.model)+\(card.model)")
    }
}

extension LanguageModel {
    /// The same for every word.
    package var routes: [ModelRoute] { [ModelRoute(identity)] }

    package func route(of term: String) -> ModelRoute { routes[0] }
}
