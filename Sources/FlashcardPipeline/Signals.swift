//  Everything this module says about itself: spans, metrics, attributes and log scopes by name. The
//  page docs/telemetry.md tells what each means, and a test holds the two together.

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
        /// One question to a model, with all its attempts and waits.
        static let chat = "chat"
        /// Whether there is a reply already; also the wait for somebody who asks the same.
        static let cacheLookup = "cache lookup"
        /// What a model has answered, read and, where that is safe, put right.
        static let readReply = "read reply"
    }

    /// Waits of one question; a moment is none.
    enum Wait {
        static let limiter = "wait limiter"
        static let slot = "wait slot"
        static let breaker = "wait breaker"
        /// For calls under way to free some of the run's money.
        static let budget = "wait budget"
    }

    enum MetricName {
        static let words = "flashcard.words"
        /// Made, and neither the list nor the model says what they mean.
        static let unexplained = "flashcard.words.unexplained"
        static let cards = "flashcard.cards"
        static let wordDuration = "flashcard.word.duration"
        static let runs = "flashcard.runs"
        static let runDuration = "flashcard.run.duration"
        static let errors = "flashcard.errors"
        static let stageDuration = "flashcard.stage.duration"
        /// The words of the run that works now, by how far they are.
        static let runWords = "flashcard.run.words"
        static let queueDepth = "flashcard.queue.depth"
        static let queueAge = "flashcard.queue.oldest_age"
        static let cacheLookups = "flashcard.cache.lookups"
        static let cachePuts = "flashcard.cache.puts"
        static let cacheEvictions = "flashcard.cache.evictions"
        static let cacheSize = "flashcard.cache.size"
        static let cacheEntries = "flashcard.cache.entries"
        static let cacheRatio = "flashcard.cache.compression_ratio"
        /// What calls have cost, in dollars.
        static let cost = "flashcard.cost"
        static let budgetLimit = "flashcard.budget.limit"
        static let budgetSpent = "flashcard.budget.spent"
        static let budgetUncertain = "flashcard.budget.uncertain"
        static let budgetReserved = "flashcard.budget.reserved"
        static let fallbacks = "flashcard.model.fallbacks"
        static let replyRepaired = "flashcard.reply.repaired"
        static let replyRejected = "flashcard.reply.rejected"
        static let replyReasked = "flashcard.reply.reasked"
        static let disagreements = "flashcard.card.disagreements"
    }

    enum Event {
        /// One model stands in for another, on the span of the stage.
        static let fallback = "flashcard.model.fallback"
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
        static let operation = "gen_ai.operation.name"
        static let genAIProvider = "gen_ai.provider.name"
        static let genAIModel = "gen_ai.request.model"
        static let errorType = "error.type"
        static let errorCategory = "flashcard.error.category"
        static let cardKind = "flashcard.card.kind"
        /// How far the words are that are counted.
        static let state = "flashcard.state"
        static let queue = "flashcard.queue"
        static let cache = "flashcard.cache"
        /// Seconds since the reply was stored.
        static let cacheAge = "flashcard.cache.age"
        /// Dollars that would have been paid without it.
        static let cacheSaved = "flashcard.cache.saved"
        /// Why a model was asked: first, retry, reask.
        static let ask = "flashcard.ask"
        /// How many calls one question took.
        static let attempts = "flashcard.attempts"
        /// Seconds that a question waited in its guards.
        static let waited = "flashcard.waited"
        /// Whether the word tries out another model or other prompts.
        static let canary = "flashcard.canary"
        /// Who was asked, and who instead, as provider/model.
        static let from = "flashcard.from"
        static let to = "flashcard.to"
        /// Why one model stood in for another, why a reply was thrown away, or what was wrong with
        /// it or put right in it.
        static let reason = "flashcard.reason"
        /// What was put right in a reply, with commas between.
        static let repairs = "flashcard.reply.repairs"
        /// How often the model had been asked once more before this reply.
        static let reasks = "flashcard.reply.reasks"
        /// Where a rule and a model differ, and what was done about it.
        static let field = "flashcard.field"
        static let resolution = "flashcard.resolution"
        /// The same on a span: `ipa fixed,hanja flagged`.
        static let differences = "flashcard.reply.disagreements"
    }
}
