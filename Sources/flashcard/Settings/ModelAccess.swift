//  What has to be there before the first call, fetched once: who is asked, the keys, the prompts.
//  It stands before the log, so that no key that is fetched can come out of it.

import FlashcardPipeline
import LanguageModels
import Platform
import Problems

struct ModelAccess: Sendable {
    let plan: ModelPlan
    let prompts: PromptSet
    /// Those of the words on trial, where they are others.
    let canaryPrompts: PromptSet?
    private let keys: [ProviderKind: Secret]

    /// A rehearsal needs no keys, since it calls nobody.
    init(
        _ choices: ModelChoices, isRehearsal: Bool,
        readFile: (String) throws(Problem) -> [UInt8]?,
        runCommand: (String) throws(Problem) -> [UInt8]
    ) throws {
        plan = try ModelPlan(choices, needsKeys: !isRehearsal)
        prompts = try Self.prompts(choices)
        canaryPrompts = try plan.canary?.prompts.map {
            try Self.prompts($0, choices.promptsLanguage)
        }
        var keys: [ProviderKind: Secret] = [:]
        if !isRehearsal {
            for kind in Set(plan.remote.compactMap(\.kind)) {
                keys[kind] = try choices.credential(of: kind)?
                    .secret(readFile: readFile, runCommand: runCommand)
            }
        }
        self.keys = keys
    }

    /// Those that words are asked with that try nothing out.
    static func prompts(_ choices: ModelChoices) throws(PromptError) -> PromptSet {
        try prompts(choices.promptsFolder, choices.promptsLanguage)
    }

    private static func prompts(
        _ folder: String?, _ language: PromptLanguage
    ) throws(PromptError) -> PromptSet {
        guard let folder else { return PromptSet.builtIn(language) }
        return try PromptSet.read(folder: folder, over: language)
    }

    func key(_ kind: ProviderKind) -> ProviderKey? {
        keys[kind].map { ProviderKey($0.revealed()) }
    }

    /// What must not be told by anybody.
    var secrets: [String] { keys.values.map { $0.revealed() } }

    /// Under which version results are kept. The rules of the program have no prompts.
    func version(_ models: [ModelTarget], _ prompts: PromptSet) -> String {
        models.contains { $0.kind != nil } ? prompts.version : Wiring.prompts
    }
}
