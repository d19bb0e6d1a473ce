//  The model of the program itself: answers both stages by rule, from the row, the rules of the
//  language and the lexicon, with no key, no server and no network. What none of them knows it
//  leaves out and says so on the card; nothing is invented.

import Flashcards
import JSON
import Korean
package import Platform
import Problems

package struct OfflineModel: LanguageModel {
    /// Changes whenever the same word would get other cards, so that stored results are not
    /// mistaken.
    package static let version = "rules-2"

    package static let identity = ModelIdentity(provider: "offline", model: version)

    package var identity: ModelIdentity { Self.identity }

    package init() {}

    package func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        let input: JSONValue
        do { input = try JSONValue.parse(request.input) } catch {
            throw .refused(reason: "the request is no JSON: \(error.problem.message)")
        }
        var json = JSONWriter(reserving: 1024)
        switch request.stage {
        case .nuance:
            guard let word = try? Word(json: input) else {
                throw .refused(reason: "the request holds no word")
            }
            Self.nuance(of: word).write(to: &json)
        case .card:
            guard let object = input.asObject,
                let word = object["word"].flatMap({ try? Word(json: $0) }),
                let nuance = object["nuance"].flatMap({ try? Nuance(json: $0) })
            else { throw .refused(reason: "the request holds no word with its nuance") }
            Self.cards(of: word, nuance, to: &json)
        }
        return ModelReply(text: json.text)
    }
}

extension ModelIdentity {
    /// Whether it is the program itself, whose replies follow from the rules and need no check.
    package var isByRule: Bool { self == OfflineModel.identity }
}
