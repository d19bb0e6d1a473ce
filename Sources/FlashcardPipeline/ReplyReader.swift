//  Replies are read strictly: a JSON object with the fields of its stage, within their limits,
//  about the word that was asked for. What is wrong is said in one sentence.

import Flashcards
import JSON
import Problems

enum ReplyReader {
    private static let limits = JSONLimits(depth: 16, bytes: 256 << 10)
    private static let cardLimit = 12

    static func nuance(_ text: String, for term: String) throws(ReplyShapeError) -> Nuance {
        let nuance = try Nuance(json: parsed(text))
        // The term may carry its pronunciation behind it, as the field's known prompts ask for.
        guard nuance.term == term || nuance.term.hasPrefix(term + " ") else {
            throw .otherTerm(expected: term, found: nuance.term)
        }
        return nuance
    }

    static func cards(_ text: String, of word: Word) throws(ReplyShapeError) -> [Card] {
        guard let object = try parsed(text).asObject else { throw .notAnObject(field: "reply") }
        let list = try object.list("cards", limit: cardLimit)
        guard !list.isEmpty else { throw .noCards }
        var cards: [Card] = []
        for value in list {
            guard let fields = value.asObject else { throw .notAnObject(field: "cards") }
            cards.append(try card(fields, of: word, ordinal: cards.count + 1))
        }
        return cards
    }

    private static func card(
        _ fields: JSONObject, of word: Word, ordinal: Int
    ) throws(ReplyShapeError) -> Card {
        var tags: [String] = []
        for value in try fields.list("tags", limit: 30) {
            guard let tag = value.asString else { throw .notText(field: "tags") }
            tags.append(tag)
        }
        let tab = try fields.text("tab_name", limit: 60, required: true) ?? ""
        return Card(
            term: word.term, tabName: tab,
            primer: try fields.text("primer", limit: 500) ?? "",
            front: try fields.text("front", limit: 1000, required: true) ?? "",
            back: try fields.text("back", limit: 12_000, required: true) ?? "",
            tags: tags.joined(separator: ","),
            honorificLevel: try fields.text("honorific_level", limit: 60) ?? "",
            kind: CardKind(tabName: tab), ordinal: ordinal)
    }

    private static func parsed(_ text: String) throws(ReplyShapeError) -> JSONValue {
        do { return try JSONValue.parse(text, limits: limits) } catch {
            throw .notJSON(reason: error.problem.message)
        }
    }
}
