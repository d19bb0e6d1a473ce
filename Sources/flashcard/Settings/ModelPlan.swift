//  Who is asked for which word, as the settings say it: a pure function of them. What is missing
//  (a model, a key, an address, a price) is told before any work, with the way to mend it.

import FlashcardPipeline
import LanguageModels

struct ModelPlan: Sendable {
    /// Who is asked first in each stage.
    let nuance: ModelTarget
    let card: ModelTarget
    /// Who steps in, in this order.
    let fallback: [ModelTarget]
    let canary: Canary?

    struct Canary: Sendable, Hashable {
        let nuance: ModelTarget
        let card: ModelTarget
        /// The folder of its prompts, where they are others.
        let prompts: String?
        let percent: Double

        /// Names the trial, so that each has words of its own.
        var salt: String {
            let models = nuance == card ? nuance.name : "\(nuance.name)+\(card.name)"
            return prompts.map { "\(models) \($0)" } ?? models
        }
    }

    /// Every model that may be asked, each once, the first ones first.
    var targets: [ModelTarget] {
        var seen: Set<ModelTarget> = []
        let all = [nuance, card] + [canary?.nuance, canary?.card].compactMap(\.self) + fallback
        return all.filter { seen.insert($0).inserted }
    }

    /// Those that are asked over HTTP.
    var remote: [ModelTarget] { targets.filter { $0.kind != nil } }
    var isOffline: Bool { remote.isEmpty }

    /// `openai/gpt-4o-mini`, `offline`; both where the stages differ.
    var title: String { nuance == card ? nuance.name : "\(nuance.name), \(card.name)" }

    func chain(_ first: ModelTarget, then others: [ModelTarget] = []) -> [ModelTarget] {
        var seen: Set<ModelTarget> = []
        return ([first] + others + fallback).filter { seen.insert($0).inserted }
    }

    // MARK: From the settings

    init(_ choices: ModelChoices, needsKeys: Bool = true) throws(ConfigurationError) {
        let main = try Self.main(choices)
        let stages = try Self.stages(choices)
        guard let nuance = stages[.nuance] ?? main, let card = stages[.card] ?? main else {
            let provider = choices.provider ?? .custom
            throw .missingModel(
                provider: provider.name, usual: choices.usualModels(of: provider))
        }
        (self.nuance, self.card) = (nuance, card)
        fallback = try Self.chain(choices)
        canary = try Self.canary(choices, (nuance, card))
        for target in remote { try choices.check(target, needsKey: needsKeys) }
    }

    /// Nil where the provider's model is not named.
    private static func main(
        _ choices: ModelChoices
    ) throws(ConfigurationError) -> ModelTarget? {
        guard let kind = choices.provider else {
            guard let model = choices.model, choices.isOwn(.model) else { return .offline }
            throw .badValue(
                key: "provider.model", choices.origin(.model), value: "“\(model)”",
                expected: "left out where the provider is offline",
                nearest: "--provider openrouter")
        }
        guard let text = choices.model else { return nil }
        do throws(ModelTarget.Fault) {
            // As the provider calls it, with all its slashes.
            return ModelTarget(kind: kind, model: try ModelTarget.model(text))
        } catch { throw choices.bad(.model, text, error) }
    }

    private static func stages(
        _ choices: ModelChoices
    ) throws(ConfigurationError) -> [StageRequest.Stage: ModelTarget] {
        var stages: [StageRequest.Stage: ModelTarget] = [:]
        for text in choices.stageModels {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let stage = StageRequest.Stage(rawValue: parts[0]) else {
                let names = StageRequest.Stage.allCases.map(\.rawValue)
                let nearest = parts.first.flatMap { NearestName.of($0, among: names) }
                throw choices.bad(
                    .stageModel, text,
                    ModelTarget.Fault(
                        expected: "nuance=MODEL or card=MODEL",
                        nearest: parts.count == 2 ? nearest.map { "\($0)=\(parts[1])" } : nil))
            }
            stages[stage] = try choices.target(parts[1], of: .stageModel)
        }
        return stages
    }

    private static func chain(
        _ choices: ModelChoices
    ) throws(ConfigurationError) -> [ModelTarget] {
        var chain: [ModelTarget] = []
        for text in choices.fallback {
            let target = try choices.target(text, of: .fallback)
            guard chain.last != .offline else {
                throw choices.bad(
                    .fallback, choices.fallback.joined(separator: ","),
                    ModelTarget.Fault(expected: "a chain with offline at its end: it never fails"))
            }
            if !chain.contains(target) { chain.append(target) }
        }
        return chain
    }

    private static func canary(
        _ choices: ModelChoices, _ main: (nuance: ModelTarget, card: ModelTarget)
    ) throws(ConfigurationError) -> Canary? {
        let target = try choices.canaryModel.map { (text) throws(ConfigurationError) in
            try choices.target(text, of: .canaryModel)
        }
        guard target != nil || choices.canaryPrompts != nil else { return nil }
        return Canary(
            nuance: target ?? main.nuance, card: target ?? main.card,
            prompts: choices.canaryPrompts, percent: choices.canaryShare)
    }
}
