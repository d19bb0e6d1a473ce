//  What a language model is told before it is asked: one prompt for each stage, and a version under
//  which their replies are kept. A model that answers by rule needs none.
//
//      PromptSet.builtIn(.english)                      what is compiled into the program
//      PromptSet.read(folder: "mine", over: .english)   a person's own in its place, file by file

package struct PromptSet: Sendable, Hashable {
    /// Part of a reply's key, of spans and of cards.
    package let version: String
    /// In which the model is told and in which it explains.
    package let language: PromptLanguage
    package let nuance: StagePrompt
    package let card: StagePrompt

    package init(
        version: String, language: PromptLanguage = .english, nuance: StagePrompt,
        card: StagePrompt
    ) {
        self.version = version
        self.language = language
        self.nuance = nuance
        self.card = card
    }

    package subscript(stage: StageRequest.Stage) -> StagePrompt {
        switch stage {
        case .nuance: nuance
        case .card: card
        }
    }
}

/// The language in which learners are taught. The names are open: a person's own prompts may be in
/// any, of which the program then knows only the name.
package struct PromptLanguage: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let english = PromptLanguage(rawValue: "en")
    package static let korean = PromptLanguage(rawValue: "ko")

    /// Those for which prompts are compiled in.
    package static let builtIn: [PromptLanguage] = [.english, .korean]
}

package struct StagePrompt: Sendable, Hashable {
    /// What the model is told; what it is asked is the request's one JSON object.
    package let instruction: String
    /// The name of the reply's form, as providers want one.
    package let schemaName: String
    /// The form of the reply: JSON Schema, as text.
    package let schema: String
    /// The longest reply that is worth having.
    package let mostOutputTokens: Int

    package init(
        instruction: String, schemaName: String, schema: String, mostOutputTokens: Int
    ) {
        self.instruction = instruction
        self.schemaName = schemaName
        self.schema = schema
        self.mostOutputTokens = mostOutputTokens
    }
}
