//  The second stage by rule: a card that asks for the meaning, and, where a meaning is known, one
//  that asks for the word. The back is short labelled lines; a line with nothing to say is not
//  there.

import Flashcards
import JSON

extension OfflineModel {
    static func cards(of word: Word, _ nuance: Nuance, to json: inout JSONWriter) {
        json.beginObject()
        json.name("cards")
        json.beginArray()
        recognise(word, nuance, to: &json)
        if nuance.primaryMeaning != nil { produce(word, nuance, to: &json) }
        json.endArray()
        json.endObject()
    }

    private static func recognise(_ word: Word, _ nuance: Nuance, to json: inout JSONWriter) {
        let meaning = nuance.primaryMeaning ?? "(no meaning in the list, and none known by rule)"
        card(
            "Recognise", primer: nuance.partOfSpeech.map { "Korean \($0)" } ?? "Korean word",
            front: word.term,
            back: [meaning, nuance.otherMeanings.map { "also: \($0)" }]
                + common(word, nuance),
            of: word, nuance, to: &json)
    }

    private static func produce(_ word: Word, _ nuance: Nuance, to json: inout JSONWriter) {
        let kind = nuance.partOfSpeech.map { " (\($0))" } ?? ""
        card(
            "Produce", primer: "How do you say it in Korean?",
            front: (nuance.primaryMeaning ?? "") + kind,
            back: [word.term] + common(word, nuance),
            of: word, nuance, to: &json)
    }

    /// What both backs end with: sound, use and example.
    private static func common(_ word: Word, _ nuance: Nuance) -> [String?] {
        let sound = [nuance.ipa, nuance.romanisation].compactMap(\.self).joined(separator: " ")
        return [
            sound.isEmpty ? nil : sound,
            nuance.explanation,
            word.example,
            word.example == nil ? nil : word.exampleTranslation,
        ]
    }

    private static func card(
        _ tab: String, primer: String, front: String, back: [String?],
        of word: Word, _ nuance: Nuance, to json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("tab_name", tab)
        json.member("primer", primer)
        json.member("front", front)
        json.member("back", back.compactMap(\.self).joined(separator: "\n"))
        json.name("tags")
        json.beginArray()
        json.string("term:\(tag(word.term))")
        if let kind = nuance.partOfSpeech { json.string("pos:\(tag(kind))") }
        json.string("card:\(tab.lowercased())")
        if let level = word.level { json.string("level:\(tag(level))") }
        json.endArray()
        json.member("honorific_level", honorificLevel(of: word))
        json.endObject()
    }

    /// Tags stand between commas, and other programs part them at spaces, so neither may be in one.
    private static func tag(_ text: String) -> String {
        String(text.map { $0.isWhitespace || $0 == "," ? "_" : $0 })
    }

    /// Only what the form itself shows; anything else is left open.
    private static func honorificLevel(of word: Word) -> String {
        if word.term.hasSuffix("니다") || word.term.hasSuffix("니까") { return "formal" }
        if word.term.hasSuffix("요") { return "polite" }
        return ""
    }
}
