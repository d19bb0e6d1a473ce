//  The model of the program itself: answers both stages by rule, from the row and from what can be derived
//  of the word, with no key, no server and no network. What neither row nor rule knows it leaves out and
//  says so on the card; nothing is invented.

import Flashcards
import JSON
import Korean
import Problems

package struct OfflineModel: LanguageModel {
    /// Changes whenever the same word would get other cards, so that stored results are not mistaken.
    package static let version = "rules-1"

    package let identity = ModelIdentity(provider: "offline", model: OfflineModel.version)

    package init() {}

    package func answer(_ request: StageRequest) async throws(ModelFailure) -> ModelReply {
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

    static func nuance(of word: Word) -> Nuance {
        var nuance = Nuance(term: word.term)
        nuance.ipa = word.ipa.map { $0.hasPrefix("[") ? $0 : "[\($0)]" }
        nuance.romanisation = RevisedRomanisation.of(word.term, isNoun: word.kind == .noun)
        nuance.partOfSpeech = word.kind?.rawValue
        if let meaning = word.meaning {
            // The first sense is the primary one; the others keep the list's own words.
            let senses = meaning.split(separator: ";", maxSplits: 1).map(Self.trimmed)
            nuance.primaryMeaning = senses.first
            nuance.otherMeanings = senses.count > 1 ? senses[1] : nil
        }
        nuance.explanation = word.usageHint ?? word.notes
        if let example = word.example {
            let translation = word.exampleTranslation.map { " — \($0)" } ?? ""
            nuance.usageContext = example + translation
        }
        nuance.keywords = [word.term]
        return nuance.clipped()
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text.drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
