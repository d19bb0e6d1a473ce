//  Everything this module says about itself: spans, attributes and log scopes by name. The page
//  docs/telemetry.md tells what each means, and a test holds the two together.

package import Telemetry

package enum Signals {
    package static let scope: InstrumentationScope = "flashcard.pipeline"

    enum SpanName {
        /// One batch; the words' traces link to it.
        static let run = "flashcard.run"
        /// One word, the root of its own trace.
        static let word = "flashcard.word"
        /// One of the two stages of a word.
        static let stage = "flashcard.stage"
        /// The list on its way into the store.
        static let readList = "read list"
        /// A group of conclusions on their way into the store.
        static let storeCards = "store cards"
        static let writeDeck = "write deck"
    }

    enum Key {
        static let runID = "flashcard.run.id"
        static let source = "flashcard.list.path"
        static let outcome = "flashcard.outcome"
        static let words = "flashcard.words"
        static let rejected = "flashcard.rows.rejected"
        static let cards = "flashcard.cards"
        static let term = "flashcard.term"
        static let position = "flashcard.position"
        static let stage = "flashcard.stage"
        /// Whether the answer was there already.
        static let cached = "flashcard.cached"
        /// Whether the stage came to an answer of the right shape.
        static let generated = "flashcard.generated"
        static let provider = "flashcard.provider"
        static let model = "flashcard.model"
        static let errorType = "error.type"
    }
}
