//  The second stage's reply: the cards that the rules make of the word, and those kinds beside them
//  that a model is asked for: a comparison, the Chinese characters, one to listen to.

import Flashcards
import JSON
import LanguageModels

enum CardReply {
    static func text(of word: Word, _ nuance: Nuance) -> String {
        let cards = cards(of: word, nuance)
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.name("cards")
        json.beginArray()
        for card in cards { json.value(.object(card)) }
        json.endArray()
        json.endObject()
        return json.text
    }

    /// More of one word are refused.
    private static let most = 12

    static func cards(of word: Word, _ nuance: Nuance) -> [JSONObject] {
        var json = JSONWriter(reserving: 2048)
        OfflineModel.cards(of: word, nuance, to: &json)
        let made = (try? JSONValue.parse(json.bytes))?["cards"]?.asArray ?? []
        var cards = made.compactMap(\.asObject)
        let kinds = Set(
            cards.compactMap { $0["tab_name"]?.asString }.map { CardKind(tabName: $0).rawValue })
        for card in more(word, nuance) where cards.count < most {
            guard let tab = card["tab_name"]?.asString,
                !kinds.contains(CardKind(tabName: tab).rawValue)
            else { continue }
            cards.append(card)
        }
        return cards
    }

    private static func more(_ word: Word, _ nuance: Nuance) -> [JSONObject] {
        let meaning = nuance.primaryMeaning ?? word.meaning ?? word.headword
        var cards: [JSONObject] = []
        if let comparison = nuance.comparison {
            cards.append(
                card(
                    "Usage-Comparison", "Which word fits?",
                    "\(word.headword) or \(comparison.vs)?",
                    "\(word.headword): \(meaning)\n\(comparison.nuance)", word))
        }
        if let hanja = nuance.hanja {
            cards.append(
                card(
                    "Hanja", "The characters behind the word", hanja,
                    "\(word.headword): \(meaning)", word))
        }
        if let sound = nuance.ipa ?? nuance.pronunciation {
            cards.append(
                card(
                    "Listening", "Which word do you hear?", sound,
                    "\(word.headword): \(meaning)", word))
        }
        return cards
    }

    private static func card(
        _ tab: String, _ primer: String, _ front: String, _ back: String, _ word: Word
    ) -> JSONObject {
        JSONObject([
            .init(name: "tab_name", value: .string(tab)),
            .init(name: "primer", value: .string(primer)),
            .init(name: "front", value: .string(front)),
            .init(name: "back", value: .string(back)),
            .init(
                name: "tags",
                value: .array([
                    .string("term:" + word.headword.replacing(" ", with: "_")),
                    .string("card:" + CardKind(tabName: tab).rawValue),
                ])),
            .init(name: "honorific_level", value: .null),
        ])
    }
}
