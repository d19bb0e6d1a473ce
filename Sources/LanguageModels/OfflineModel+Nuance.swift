//  The first stage by rule. The list is the authority on what it says of a word; where its row is
//  about another form of the word (했던 for 하다), or says nothing, the lexicon speaks, and is named.

package import Flashcards
import Korean

extension OfflineModel {
    /// Who gave a meaning that the list does not have.
    static let lexiconSource = "flashcard lexicon"

    package static func nuance(of word: Word) -> Nuance {
        let analysis = WordAnalysis(word.term, evidence: word.kind?.partOfSpeech)
        let headword = word.headword
        var nuance = Nuance(term: word.term)
        let isOther = analysis.dictionaryForm != word.term
        if isOther || headword != word.term {
            nuance.dictionaryForm = word.lemma?.form ?? analysis.dictionaryForm
            nuance.breakdown = analysis.reading.flatMap { reading in
                reading.parts.count > 1 ? reading.breakdown : nil
            }
        }
        let part = word.lemma?.kind.partOfSpeech ?? analysis.reading?.partOfSpeech
        sound(headword, word, part, into: &nuance)
        nuance.partOfSpeech = (word.lemma?.kind ?? word.kind)?.rawValue ?? known(analysis)
        if let predicate = analysis.predicate, predicate.conjugation.isIrregular {
            nuance.wordClass = predicate.conjugation.name
        }
        meaning(word, analysis, into: &nuance)
        let notes = [word.usageHint ?? word.notes, remark(analysis)].compactMap(\.self)
        nuance.explanation = notes.isEmpty ? nil : notes.joined(separator: "\n")
        if let example = word.example {
            let translation = word.exampleTranslation.map { " — \($0)" } ?? ""
            nuance.usageContext = example + translation
        }
        nuance.keywords = keywords(word, nuance.dictionaryForm)
        return nuance.clipped()
    }

    private static func known(_ analysis: WordAnalysis) -> String? {
        guard analysis.isCertain else { return nil }
        return analysis.reading?.partOfSpeech.rawValue
    }

    private static func sound(
        _ headword: String, _ word: Word, _ part: PartOfSpeech?, into nuance: inout Nuance
    ) {
        guard Hangul.containsHangul(headword) else {
            nuance.ipa = word.ipa.map(bracketed)
            return
        }
        let kind: Pronunciation.Kind? =
            part.map { $0.isPredicate ? .predicate : .noun }
        nuance.pronunciation = Pronunciation.of(headword, as: kind).text
        // The list's own signs are about the list's own form.
        let own = headword == word.term ? word.ipa : nil
        nuance.ipa = bracketed(own ?? PhoneticAlphabet.of(headword, .narrow, as: kind))
        nuance.romanisation = RevisedRomanisation.of(headword, isNoun: kind == .noun)
    }

    private static func bracketed(_ ipa: String) -> String {
        ipa.hasPrefix("[") ? ipa : "[\(ipa)]"
    }

    // MARK: Meaning

    private static func meaning(
        _ word: Word, _ analysis: WordAnalysis, into nuance: inout Nuance
    ) {
        let senses = analysis.rivals.isEmpty ? analysis.senses : []
        let isSameForm = word.headword == word.term
        if let meaning = word.meaning, isSameForm || senses.isEmpty {
            part(meaning, into: &nuance)
        } else if let first = senses.first {
            part(first.gloss, into: &nuance)
            nuance.meaningSource = lexiconSource
            if let meaning = word.meaning {
                let own = "\(word.term): \(meaning)"
                nuance.otherMeanings = [nuance.otherMeanings, own].compactMap(\.self)
                    .joined(separator: "; ")
            }
        } else if !analysis.rivals.isEmpty {
            // Without the words themselves: a card asks for them by the meaning.
            nuance.primaryMeaning = analysis.choices.map(\.gloss).joined(separator: " or ")
            nuance.meaningSource = lexiconSource
        } else if let root = analysis.root {
            nuance.primaryMeaning = "from \(root.form), “\(root.gloss)”"
            nuance.meaningSource = lexiconSource
            nuance.hanja = root.hanja
        }
        guard !senses.isEmpty else { return }
        let own = place(of: word.meaning, in: senses)
        nuance.hanja = own.flatMap { senses[$0].hanja }
        let told = word.meaning.map(words) ?? []
        for (index, sense) in senses.enumerated()
        where index != own && nuance.homonyms.count < Nuance.Limit.homonyms
            && words(sense.gloss).isDisjoint(with: told)
        {
            nuance.homonyms.append(
                Nuance.Homonym(hanja: sense.hanja, reading: sense.form, meaning: sense.gloss))
        }
    }

    /// The first sense is the primary one; the others keep the list's own words.
    private static func part(_ meaning: String, into nuance: inout Nuance) {
        let senses = meaning.split(separator: ";", maxSplits: 1).map(trimmed)
        nuance.primaryMeaning = senses.first
        nuance.otherMeanings = senses.count > 1 ? senses[1] : nil
    }

    /// Which of several words of one form the row is about: the one with a word of the gloss in
    /// common. Without a meaning it is the commonest, which is shown; nil where none agrees.
    private static func place(of meaning: String?, in senses: [WordAnalysis.Sense]) -> Int? {
        guard let meaning, senses.count > 1 else { return 0 }
        let wanted = words(meaning)
        return senses.firstIndex { !words($0.gloss).isDisjoint(with: wanted) }
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 })
    }

    // MARK: Remarks

    /// What a learner should know of a form that may come from more than one word.
    private static func remark(_ analysis: WordAnalysis) -> String? {
        let choices = analysis.choices.map { "\($0.form) “\($0.gloss)”" }
        guard !choices.isEmpty else { return nil }
        return "\(analysis.text) may be a form of \(choices.joined(separator: " or "))."
    }

    /// The term first, then what else it is looked for by.
    private static func keywords(_ word: Word, _ form: String?) -> [String] {
        var keywords = [word.term]
        for other in [form, word.lemma?.form].compactMap(\.self) + word.surfaces
        where !keywords.contains(other) && keywords.count < Nuance.Limit.keywords {
            keywords.append(other)
        }
        return keywords
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text.drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
