//  What is asked of replies, and what is said to a model whose reply was not that.

import Flashcards
package import LanguageModels

package struct ReplyRules: Sendable {
    /// How often a model is told what was wrong and asked once more.
    package var reasks = 2
    /// In which the prompts ask for explanations; nil where only rules answer.
    package var language: PromptLanguage?

    package init(reasks: Int = 2, language: PromptLanguage? = .english) {
        self.reasks = reasks
        self.language = language
    }

    /// More would be paid for, and a model that has failed so often does not know better.
    package static let mostReasks = 3
}

/// What a model is told of its last reply. It stands alone: the reply itself is not sent back, so
/// that the tenth question is as short as the second.
enum Correction {
    /// In bytes.
    static let longest = 600

    static func text(_ error: ReplyShapeError) -> String {
        let text =
            "Your last reply to this could not be used. \(bounded(error.sentence)) "
            + "Answer once more with the whole JSON object, complete and correct, and nothing else."
        return text
    }

    /// A sentence may quote the reply, which may be anything.
    private static func bounded(_ sentence: String) -> String {
        let line = sentence.map { $0.isNewline ? " " : $0 }
        guard line.count > longest / 4 else { return String(line) }
        return String(line.prefix(longest / 4)) + "…"
    }
}
