//  What the rules of the language add to a note, whoever made its cards: the form that is heard,
//  the sound, how it goes on, and how the list's own form comes about. What the nuance says already
//  is left as it says it.

import Korean

extension DeckNote {
    mutating func addRules(_ word: Word, _ nuance: Nuance?) {
        let analysis = WordAnalysis(word.term, evidence: word.kind?.partOfSpeech)
        if korean != word.term { surface = ([word.term] + word.surfaces).joined(separator: ", ") }
        breakdown =
            nuance?.breakdown
            ?? analysis.reading.flatMap { reading in
                reading.parts.count > 1 && analysis.rivals.isEmpty && reading.reason != .rule
                    ? reading.breakdown : nil
            }
        let part = kind?.partOfSpeech
        let sound: Pronunciation.Kind? = part.map { $0.isPredicate ? .predicate : .noun }
        if Hangul.containsHangul(korean) {
            let spoken = nuance?.pronunciation ?? Pronunciation.of(korean, as: sound).text
            pronunciation = spoken == korean ? nil : spoken
            if ipa == nil { ipa = "[\(PhoneticAlphabet.of(korean, .narrow, as: sound))]" }
            romanisation =
                romanisation ?? RevisedRomanisation.of(korean, isNoun: sound == .noun)
        }
        conjugate(WordAnalysis(korean, evidence: part).predicate)
    }

    private mutating func conjugate(_ predicate: Predicate?) {
        guard let predicate else { return }
        let rows = ConjugationTable.of(predicate)
        forms = rows.map { Named($0.name, $0.forms.joined(separator: " / ")) }
        polite = rows.first { $0.name == ConjugationTable.politeName }?.forms.first
        if predicate.conjugation.isIrregular {
            wordClass = "irregular \(predicate.conjugation.name)"
            tags.append("irregular::\(Self.tag(predicate.conjugation.name))")
        }
    }
}
