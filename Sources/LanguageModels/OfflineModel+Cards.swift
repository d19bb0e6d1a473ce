//  The second stage by rule: a card that asks for the meaning; where a meaning is known, one that
//  asks for the word; and where the row's example has the word in it, one with a gap. The back is
//  short lines; a line with nothing to say is not there.

package import Flashcards
package import JSON
import Korean

extension OfflineModel {
    package static func cards(of word: Word, _ nuance: Nuance, to json: inout JSONWriter) {
        let facts = CardFacts(word, nuance)
        json.beginObject()
        json.name("cards")
        json.beginArray()
        recognise(facts, to: &json)
        if nuance.primaryMeaning != nil { produce(facts, to: &json) }
        if let gapped = facts.gapped { cloze(facts, gapped, to: &json) }
        json.endArray()
        json.endObject()
    }

    private static func recognise(_ facts: CardFacts, to json: inout JSONWriter) {
        let kind = facts.nuance.partOfSpeech
        card(
            .recognise, primer: kind.map { "Korean \($0)" } ?? "Korean word",
            front: facts.word.headword, back: facts.meanings + facts.common + facts.example,
            of: facts, to: &json)
    }

    private static func produce(_ facts: CardFacts, to json: inout JSONWriter) {
        let kind = facts.nuance.partOfSpeech.map { " (\($0))" } ?? ""
        card(
            .produce, primer: "How do you say it in Korean?",
            front: (facts.nuance.primaryMeaning ?? "") + kind,
            back: [facts.word.headword] + facts.common + facts.example, of: facts, to: &json)
    }

    private static func cloze(_ facts: CardFacts, _ gapped: String, to json: inout JSONWriter) {
        card(
            .cloze,
            primer: facts.word.exampleTranslation ?? facts.nuance.primaryMeaning ?? "Fill the gap.",
            front: gapped,
            back: [facts.word.headword] + facts.meanings + facts.common + facts.example,
            of: facts, to: &json)
    }

    private static func card(
        _ kind: CardKind, primer: String, front: String, back: [String?],
        of facts: CardFacts, to json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("tab_name", kind.tabName)
        json.member("primer", primer)
        json.member("front", front)
        json.member("back", back.compactMap(\.self).joined(separator: "\n"))
        json.name("tags")
        json.beginArray()
        for tag in facts.tags { json.string(tag) }
        json.string("card:\(kind.rawValue)")
        json.endArray()
        json.member("honorific_level", honorificLevel(of: facts.word))
        json.endObject()
    }

    /// Only what the form itself shows; anything else is left open.
    private static func honorificLevel(of word: Word) -> String {
        if word.term.hasSuffix("니다") || word.term.hasSuffix("니까") { return "formal" }
        if word.term.hasSuffix("요") { return "polite" }
        return ""
    }
}

/// What the cards of a word have in common, worked out once.
private struct CardFacts {
    let word: Word
    let nuance: Nuance
    let predicate: Predicate?

    init(_ word: Word, _ nuance: Nuance) {
        self.word = word
        self.nuance = nuance
        let part = (word.lemma?.kind ?? word.kind)?.partOfSpeech
        predicate = WordAnalysis(word.headword, evidence: part).predicate
    }

    var meanings: [String?] {
        let source = nuance.meaningSource.map { " (\($0))" } ?? ""
        let meaning = nuance.primaryMeaning.map { $0 + source }
        return [
            meaning ?? "(no meaning in the list, and none known by rule)",
            nuance.otherMeanings.map { "also: \($0)" },
        ]
    }

    /// What every back has: the form of the list, sound, forms, characters, use.
    var common: [String?] {
        [surface, sound, forms, nuance.hanja.map { "hanja: \($0)" }, homonyms, nuance.explanation]
    }

    /// How the list has the word, and how that comes about.
    private var surface: String? {
        let breakdown = nuance.breakdown.map { " = \($0)" } ?? ""
        if word.headword == word.term {
            guard let form = nuance.dictionaryForm else { return nil }
            return
                "dictionary form: \(form)\(breakdown.isEmpty ? "" : " (\(word.term)\(breakdown))")"
        }
        let others = word.surfaces.isEmpty ? "" : ", " + word.surfaces.joined(separator: ", ")
        return "in the list: \(word.term)\(breakdown)\(others)"
    }

    private var sound: String? {
        let spoken = nuance.pronunciation.flatMap { $0 == word.headword ? nil : $0 }
        let parts = [spoken, nuance.ipa, nuance.romanisation].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The four levels of speech, and the class of a word that does not go regularly.
    private var forms: String? {
        guard let predicate else { return nil }
        let forms = ConjugationTable.levels(of: predicate)
        guard !forms.isEmpty else { return nil }
        let irregular = nuance.wordClass.map { " (irregular \($0))" } ?? ""
        return "forms: " + forms.joined(separator: " · ") + irregular
    }

    private var homonyms: String? {
        guard !nuance.homonyms.isEmpty else { return nil }
        let words = nuance.homonyms.map { homonym in
            homonym.hanja.map { "\(homonym.meaning) (\($0))" } ?? homonym.meaning
        }
        return "another word of this form: " + words.joined(separator: " | ")
    }

    var example: [String?] {
        [word.example, word.example == nil ? nil : word.exampleTranslation]
    }

    /// The example with a gap where the word stands.
    var gapped: String? {
        guard let example = word.example else { return nil }
        return ClozeTarget.gapped(example, hiding: word)
    }

    /// Tags stand between commas, and other programs part them at spaces, so neither may be in one.
    var tags: [String] {
        [
            "term:\(tag(word.headword))",
            nuance.partOfSpeech.map { "pos:\(tag($0))" },
            word.level.map { "level:\(tag($0))" },
            nuance.wordClass.map { "irregular:\(tag($0))" },
        ].compactMap(\.self)
    }

    private func tag(_ text: String) -> String {
        String(text.map { $0.isWhitespace || $0 == "," ? "_" : $0 })
    }
}
