//  The seam behind which a word's two stages are answered: by rule, by a provider, by a script in a
//  test. A request holds one JSON object and the name of its stage; the answer is text, which the
//  pipeline reads strictly, whoever wrote it.

package import Flashcards
package import Platform

package protocol LanguageModel: Sendable {
    var identity: ModelIdentity { get }

    /// One answer to one request, by that moment at the latest; never a retry.
    func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply

    /// The last answer to this request could not be read; whoever keeps it is not to give it again.
    func forget(_ request: StageRequest) async

    /// What one answer to this request may cost at most, in millionths of a dollar.
    func worstCost(_ request: StageRequest) -> Int

    /// Every way that a word can go; never empty, and the first is that of most words.
    var routes: [ModelRoute] { get }

    /// The way of the word with this term; always the same.
    func route(of term: String) -> ModelRoute
}

extension LanguageModel {
    /// Nothing is kept.
    package func forget(_ request: StageRequest) async {}

    /// Nobody asks for money.
    package func worstCost(_ request: StageRequest) -> Int { 0 }
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
package struct StageRequest: Sendable {
    package enum Stage: String, Sendable, CaseIterable {
        case nuance
        case card
    }

    package let stage: Stage
    /// One JSON object: the word, and in the second stage also the nuance.
    package let input: String
    /// What was wrong with the reply before, where the same is asked again.
    package let correction: String?
    /// The word that the input is about, where whoever asks has it at hand: nobody has to read it
    /// out of the input then. No part of what makes two requests equal.
    package let word: Word?

    package init(stage: Stage, input: String, correction: String? = nil, word: Word? = nil) {
        self.stage = stage
        self.input = input
        self.correction = correction
        self.word = word
    }

    /// The same once more, with what was wrong. It stands in the place of the first: its reply is
    /// kept under the same key.
    package func corrected(_ wrong: String) -> StageRequest {
        StageRequest(stage: stage, input: input, correction: wrong, word: word)
    }
}

/// Equal are requests of the same bytes: a model may answer composed and decomposed Hangul
/// differently. So no text has to be normalised, which would cost more than all guards do.
extension StageRequest: Hashable {
    private static let looked = 40

    package static func == (one: Self, other: Self) -> Bool {
        guard one.stage == other.stage, one.correction == other.correction else { return false }
        let (own, others) = (one.input.utf8Span.span, other.input.utf8Span.span)
        // Nearly always the very same text.
        if own.isIdentical(to: others) { return true }
        return own.count == others.count
            && own.withUnsafeBytes { own in others.withUnsafeBytes { own.elementsEqual($0) } }
    }

    /// The length and the ends: requests that share those are rare, and are compared then.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(stage)
        hasher.combine(input.utf8.count)
        let span = input.utf8Span.span
        let looked = min(Self.looked, span.count)
        span.extracting(first: looked).withUnsafeBytes { hasher.combine(bytes: $0) }
        span.extracting(last: looked).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension StageRequest {
    /// What a request and its reply take, before anybody knows: a token is about three bytes of
    /// Hangul in JSON, and a reply is about as long again as what it answers, and never short.
    package var estimatedTokens: Int { 400 + 2 * (input.utf8.count / 3) }
}

package struct ModelReply: Sendable, Hashable {
    package let text: String
    package var usage: ModelUsage
    /// Who answered, where that is not the model that was asked.
    package var author: ModelIdentity?

    package init(text: String, usage: ModelUsage = ModelUsage(), author: ModelIdentity? = nil) {
        self.text = text
        self.usage = usage
        self.author = author
    }
}

/// What one answer took. By rule it is one call that costs nothing.
package struct ModelUsage: Sendable, Hashable {
    /// How often the model was called until it answered.
    package var calls: Int
    /// All tokens of the request, those that the provider had kept included.
    package var inputTokens: Int
    /// All tokens of the reply, those of reasoning included.
    package var outputTokens: Int
    /// Of the input, what the provider had kept from an earlier request.
    package var cachedTokens = 0
    /// Of the output, what nobody sees.
    package var reasoningTokens = 0
    /// Of the input, what the provider keeps from now on, at a price of its own.
    package var storedTokens = 0
    /// In millionths of a dollar.
    package var cost: Int
    package var costBasis = CostBasis.free

    package init(calls: Int = 1, inputTokens: Int = 0, outputTokens: Int = 0, cost: Int = 0) {
        self.calls = calls
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.cost = cost
    }

    /// Where the cost is from.
    package enum CostBasis: String, Sendable, Hashable {
        /// Nobody asks for money.
        case free
        /// The provider told it with its answer.
        case reported
        /// The tokens that the provider told, by the price table.
        case priced
        /// The provider told no tokens, so that as many are taken as there can be at most.
        case estimated
        /// Nobody knows a price: a cost of zero means nothing.
        case unknown
    }

    /// Whether the answer was there already, so that nobody was called for it.
    package var isKept: Bool { calls == 0 }

    /// Nil where nobody counted.
    package var tokens: Int? {
        inputTokens + outputTokens > 0 ? inputTokens + outputTokens : nil
    }
}
