//  The two stages as functions from a word to its cards: ask the nuance, read it strictly, ask the
//  cards with it, read them strictly. A nuance kept from an earlier run is not asked again.

package import Flashcards
import JSON
package import LanguageModels
package import Problems

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

    struct Nuanced {
        let nuance: Nuance
        let json: String
    }

    func nuance(of word: Word, kept: String?) async throws(StageFailure) -> Nuanced {
        if let kept, let nuance = try? ReplyReader.nuance(kept, for: word.term) {
            return Nuanced(nuance: nuance, json: kept)
        }
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

    func cards(of word: Word, _ nuanced: Nuanced) async throws(StageFailure) -> [Card] {
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
