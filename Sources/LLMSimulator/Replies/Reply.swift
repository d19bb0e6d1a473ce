//  What the simulated model says to one request, before anything goes wrong with it, made once and
//  kept for those who ask the same again.

import Flashcards
import JSON

package struct Reply: Sendable, Hashable {
    package let text: String
    package let tokens: Int

    init(_ text: String) {
        self.text = text
        tokens = TokenCount.of(text)
    }
}

/// A request that was read, with all that its answers have in common.
package final class KnownRequest: Sendable {
    package let asked: AskedRequest
    package let stage: AskedStage
    /// Of the word, or of what a foreign client said; what is drawn hangs on it.
    package let key: UInt64
    /// The word, where it is one of ours.
    package let word: String?
    let found: AskedWord?
    let reply: Reply
    let promptTokens: Int
    let prefixTokens: Int

    package init(_ asked: AskedRequest) {
        // What was said before is looked at here, and then it is only the last that may be echoed.
        var kept = asked
        kept.messages = [AskedRequest.Message(role: "user", text: asked.lastOfUser)]
        self.asked = kept
        let found = AskedWord.find(in: asked.messages)
        self.found = found
        stage = found?.stage ?? .talk
        word = found?.word.term
        key = found?.key ?? Draw.mixed(Draw.hash(asked.lastOfUser), 3)
        promptTokens = asked.promptTokens
        prefixTokens = asked.prefixTokens
        reply =
            switch found {
            case let found?: Reply(ReplyText.of(found))
            case nil: Reply(TalkReply.text(asked))
            }
    }
}

enum ReplyText {
    static func of(_ asked: AskedWord) -> String {
        asked.nuance.map { CardReply.text(of: asked.word, $0) } ?? NuanceReply.text(of: asked.word)
    }
}
