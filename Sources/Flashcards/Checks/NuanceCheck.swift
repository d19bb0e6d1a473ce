//  A model's first stage, held against the rules of the language. What follows from spelling alone
//  (sound, romanisation, class, dictionary form) is worked out anew: where the rule is certain its
//  answer takes the place of the model's, so that the second stage builds on it; where it is not,
//  the model's stays and the cards are marked. What the model left out the rule fills in.
//
//  A rule is certain of a word that the lexicon has and that no other word comes near to. The list
//  is right about its own word: what a row says is not corrected.

import Korean

extension Nuance {
    package mutating func check(against word: Word) -> [Disagreement] {
        var check = NuanceCheck(word)
        check.dictionaryForm(&self)
        if Hangul.isHangul(check.headword.filter { $0 != " " }) {
            check.sound(&self)
            check.romanisation(&self)
        }
        check.wordClass(&self)
        check.hanja(&self)
        check.homonyms(&self)
        return check.found
    }
}

private struct NuanceCheck {
    let word: Word
    let headword: String
    /// Of the list's own form, and of the word that cards ask for.
    let surface: WordAnalysis
    let analysis: WordAnalysis
    let kind: Pronunciation.Kind?
    let isCertain: Bool
    var found: [Disagreement] = []

    init(_ word: Word) {
        self.word = word
        headword = word.headword
        surface = WordAnalysis(word.term, evidence: word.kind?.partOfSpeech)
        let part = (word.lemma?.kind ?? word.kind)?.partOfSpeech
        analysis =
            headword == word.term ? surface : WordAnalysis(word.headword, evidence: part)
        let known = part ?? (analysis.isCertain ? analysis.reading?.partOfSpeech : nil)
        kind = known.map { $0.isPredicate ? .predicate : .noun }
        isCertain = analysis.isCertain
    }

    private mutating func differ(_ field: Disagreement.Field, isFixed: Bool) {
        found.append(Disagreement(field, isFixed ? .fixed : .flagged))
    }

    // MARK: Form

    mutating func dictionaryForm(_ nuance: inout Nuance) {
        let rule = word.lemma?.form ?? (surface.isCertain ? surface.dictionaryForm : nil)
        let given = nuance.dictionaryForm ?? word.term
        if let rule, given != rule {
            // Left out where it had to be told is no mistake of the language.
            if nuance.dictionaryForm != nil { differ(.dictionaryForm, isFixed: true) }
            nuance.dictionaryForm = rule
        } else if rule == nil, let form = nuance.dictionaryForm, form != word.term,
            !surface.readings.isEmpty, !surface.readings.contains(where: { $0.form == form })
        {
            differ(.dictionaryForm, isFixed: false)
        }
        if nuance.dictionaryForm == word.term { nuance.dictionaryForm = nil }
        if nuance.breakdown == nil, headword != word.term || nuance.dictionaryForm != nil {
            nuance.breakdown = surface.reading.flatMap {
                $0.parts.count > 1 && surface.rivals.isEmpty && $0.reason != .rule
                    ? $0.breakdown : nil
            }
        }
    }

    // MARK: Sound

    mutating func sound(_ nuance: inout Nuance) {
        let rule = Pronunciation.of(headword, as: kind)
        let readings = [rule.text] + rule.alternatives.map(\.text)
        if let given = nuance.pronunciation {
            if !readings.contains(Self.bare(given)) {
                differ(.pronunciation, isFixed: isCertain)
                if isCertain { nuance.pronunciation = rule.text }
            }
        } else {
            nuance.pronunciation = rule.text
        }
        let own = headword == word.term ? word.ipa : nil
        let best = own ?? PhoneticAlphabet.of(headword, .narrow, as: kind)
        guard let given = nuance.ipa else {
            nuance.ipa = Self.bracketed(best)
            return
        }
        guard !agrees(given, own, rule, readings, nuance.dictionaryForm) else {
            nuance.ipa = Self.bracketed(given)
            return
        }
        differ(.ipa, isFixed: isCertain || own != nil)
        if isCertain || own != nil { nuance.ipa = Self.bracketed(best) }
    }

    private func agrees(
        _ given: String, _ own: String?, _ rule: Pronunciation, _ readings: [String],
        _ form: String?
    ) -> Bool {
        let skeleton = PhoneticSkeleton(given)
        if skeleton == PhoneticSkeleton(rule.phonetic(.narrow)) { return true }
        if let own, skeleton == PhoneticSkeleton(own) { return true }
        if readings.dropFirst().contains(where: {
            skeleton == PhoneticSkeleton(PhoneticAlphabet.of($0, .narrow))
        }) {
            return true
        }
        // The prompt asks for the dictionary form, which the list may not have.
        guard word.lemma == nil, let form else { return false }
        return skeleton == PhoneticSkeleton(PhoneticAlphabet.of(form, .narrow, as: kind))
    }

    mutating func romanisation(_ nuance: inout Nuance) {
        let rule = RevisedRomanisation.of(headword, isNoun: kind == .noun)
        if let given = nuance.romanisation {
            guard Self.letters(given) != Self.letters(rule) else { return }
            differ(.romanisation, isFixed: isCertain)
            if isCertain { nuance.romanisation = rule }
        } else {
            nuance.romanisation = rule
        }
    }

    private static func letters(_ text: String) -> [Character] {
        text.lowercased().filter { $0.isLetter && $0.isASCII }
    }

    private static func bare(_ text: String) -> String {
        text.filter { !"[]/ ".contains($0) || $0 == " " }
    }

    private static func bracketed(_ ipa: String) -> String {
        ipa.hasPrefix("[") ? ipa : "[\(ipa.filter { $0 != "/" })]"
    }

    // MARK: Word

    mutating func wordClass(_ nuance: inout Nuance) {
        // 걷다 goes in two ways, as two words; which one is meant, the model knows better.
        guard isCertain || word.lemma != nil, let predicate = analysis.predicate,
            Set(Predicate.all(of: headword).map(\.conjugation)).count < 2
        else { return }
        let rule = predicate.conjugation.isIrregular ? predicate.conjugation.name : nil
        if let given = nuance.wordClass, let known = ConjugationClass(name: given),
            known != predicate.conjugation
        {
            differ(.wordClass, isFixed: true)
        }
        nuance.wordClass = rule
    }

    mutating func hanja(_ nuance: inout Nuance) {
        let known = analysis.senses.compactMap(\.hanja)
        let only = isCertain && analysis.senses.count == 1 ? known.first : nil
        guard let given = nuance.hanja?.filter(\.isIdeograph), !given.isEmpty else {
            nuance.hanja = only
            return
        }
        if known.contains(where: { $0.filter(\.isIdeograph) == given }) {
            nuance.hanja = given
            return
        }
        if let only, !HanjaReadings.fit(given, headword) {
            differ(.hanja, isFixed: true)
            nuance.hanja = only
        } else if isCertain || !HanjaReadings.fit(given, headword) {
            differ(.hanja, isFixed: false)
        }
    }

    /// A word that is spelled alike is read as it is spelled, or as it sounds.
    mutating func homonyms(_ nuance: inout Nuance) {
        for index in nuance.homonyms.indices {
            guard let reading = nuance.homonyms[index].reading, reading != headword,
                reading != word.term, reading != nuance.pronunciation
            else { continue }
            differ(.homonymReading, isFixed: true)
            nuance.homonyms[index].reading = headword
        }
    }
}
