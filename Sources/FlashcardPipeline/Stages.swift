//  The two stages as functions from a word to its cards: ask the nuance, read it strictly, ask the
//  cards with it, read them strictly. A nuance kept from an earlier run is not asked again.

package import Flashcards
import JSON
package import LanguageModels
package import Problems
import Telemetry

/// Why a word has no cards.
package enum StageFailure: Error, Sendable {
    case model(ModelFailure)
    case reply(StageRequest.Stage, ReplyShapeError)
}

extension StageFailure: Explained {
    package var problem: Problem {
        switch self {
        case .model(let failure): failure.problem
        case .reply(let stage, let error):
            Problem(
                error.problem.code, .externalService,
                "In the \(stage.rawValue) stage: \(error.problem.message)",
                advice: error.problem.advice, details: [.text("stage", stage.rawValue)])
        }
    }
}

struct Stages: Sendable {
    let model: any LanguageModel
    let tracer: Tracer

    struct Nuanced {
        let nuance: Nuance
        let json: String
    }

    func nuance(of word: Word, kept: String?) async throws(StageFailure) -> Nuanced {
        try await staged(.nuance) { (span) async throws(StageFailure) in
            if let kept, let nuance = try? ReplyReader.nuance(kept, for: word.term) {
                span.set(.bool(Signals.Key.cached, true))
                return Nuanced(nuance: nuance, json: kept)
            }
            return try await askNuance(of: word)
        }
    }

    func cards(of word: Word, _ nuanced: Nuanced) async throws(StageFailure) -> [Card] {
        try await staged(.card) { (span) async throws(StageFailure) in
            let cards = try await askCards(of: word, nuanced)
            span.set(.int(Signals.Key.cards, cards.count))
            return cards
        }
    }

    private func staged<Value>(
        _ stage: StageRequest.Stage, _ body: (Span) async throws(StageFailure) -> Value
    ) async throws(StageFailure) -> Value {
        let identity = model.identity
        return try await tracer.withSpan(
            "\(Signals.SpanName.stage) \(stage.rawValue)",
            attributes: [
                .string(Signals.Key.stage, stage.rawValue),
                .string(Signals.Key.provider, identity.provider),
                .string(Signals.Key.model, identity.model),
            ]
        ) { (span) async throws(StageFailure) in
            let value = try await body(span)
            span.set(.bool(Signals.Key.generated, true))
            return value
        }
    }

    private func askNuance(of word: Word) async throws(StageFailure) -> Nuanced {
        var json = JSONWriter(reserving: 512)
        word.write(to: &json)
        let reply = try await ask(StageRequest(stage: .nuance, input: json.text))
        do {
            let nuance = try ReplyReader.nuance(reply.text, for: word.term)
            json.removeAll()
            nuance.write(to: &json)
            return Nuanced(nuance: nuance, json: json.text)
        } catch { throw .reply(.nuance, error) }
    }

    private func askCards(
        of word: Word, _ nuanced: Nuanced
    ) async throws(StageFailure) -> [Card] {
        var json = JSONWriter(reserving: 1024)
        json.beginObject()
        json.name("word")
        word.write(to: &json)
        json.name("nuance")
        json.raw(Array(nuanced.json.utf8))
        json.endObject()
        let reply = try await ask(StageRequest(stage: .card, input: json.text))
        do { return try ReplyReader.cards(reply.text, of: word) } catch {
            throw .reply(.card, error)
        }
    }

    private func ask(_ request: StageRequest) async throws(StageFailure) -> ModelReply {
        do { return try await model.answer(request) } catch { throw .model(error) }
    }
}
