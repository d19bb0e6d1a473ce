//  A note from what a run has made of a word: the row, the nuance of the first stage, and the cards
//  of the second. Nothing is invented; what none of them says stays empty.

extension DeckNote {
    package init(_ word: Word, _ nuance: Nuance?, _ cards: [Card]) {
        self.init(korean: word.headword, kind: word.lemma?.kind ?? word.kind)
        ipa = Self.bracketed(nuance?.ipa ?? (korean == word.term ? word.ipa : nil))
        romanisation = nuance?.romanisation
        meanings = Self.senses(nuance, word)
        meaningSource = nuance?.meaningSource
        hanja = nuance?.hanja
        self.nuance = nuance?.explanation ?? word.usageHint ?? word.notes
        if let comparison = nuance?.comparison {
            comparisons.append(Named(comparison.vs, comparison.nuance))
            hint = "not \(comparison.vs)"
        }
        for homonym in nuance?.homonyms ?? [] {
            let name = [homonym.hanja, homonym.reading].compactMap(\.self).joined(separator: " ")
            let text = [homonym.meaning, homonym.differentiator].compactMap(\.self)
            comparisons.append(
                Named(name.isEmpty ? "homonym" : name, text.joined(separator: "; ")))
        }
        if let example = word.example {
            examples.append(
                Example(
                    korean: example, translation: word.exampleTranslation,
                    target: ClozeTarget.of(word, in: example)))
        } else if let example = nuance?.example {
            examples.append(
                Example(
                    korean: example, translation: nuance?.exampleTranslation,
                    target: ClozeTarget.of(word, in: example)))
        }
        if word.example == nil, let use = nuance?.usageContext {
            passages.append(Named("Use", use))
        }
        collocations = nuance?.collocations ?? []
        memoryAids = Self.aids(nuance)
        passages += cards.filter { !Self.inParts.contains($0.kind) }.map {
            Named($0.tabName, "\($0.front)\n\($0.back)")
        }
        level = word.level
        frequencyRank = word.frequencyRank
        tags = Self.tags(of: word, kind) + Self.tags(nuance, cards)
        addRules(word, nuance)
    }

    /// Kinds that a deck draws from the parts of the note itself; what a card of another kind says
    /// stands nowhere else.
    private static let inParts: Set<CardKind> = [.recognise, .produce, .cloze, .listening]

    /// Where the word is at home, and what somebody should look at.
    private static func tags(_ nuance: Nuance?, _ cards: [Card]) -> [String] {
        var tags: [String] = []
        if let register = nuance?.register, register != "neutral" {
            tags.append("register::\(tag(register))")
        }
        for card in cards {
            for pair in card.tags.split(separator: ",") where pair.hasPrefix("check:") {
                let name = "check::\(tag(String(pair.dropFirst("check:".count))))"
                if !tags.contains(name) { tags.append(name) }
            }
        }
        return tags
    }

    private static func bracketed(_ ipa: String?) -> String? {
        ipa.map { $0.hasPrefix("[") || $0.hasPrefix("/") ? $0 : "[\($0)]" }
    }

    private static func senses(_ nuance: Nuance?, _ word: Word) -> [String] {
        guard let primary = nuance?.primaryMeaning else {
            return word.meaning.map(split) ?? []
        }
        return [primary] + (nuance?.otherMeanings.map(split) ?? [])
    }

    private static func split(_ meaning: String) -> [String] {
        meaning.split(separator: ";").map { TextCleaning.trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }

    private static func aids(_ nuance: Nuance?) -> [Named] {
        guard let nuance else { return [] }
        let aids: [(String, String?)] = [
            ("Picture", nuance.metaphor), ("Action", nuance.metaphorAction),
            ("Place", nuance.suggestedLocation), ("Thing", nuance.anchorObject),
            ("Sense", nuance.anchorSensory),
        ]
        return aids.compactMap { name, text in text.map { Named(name, $0) } }
    }

    private static func tags(of word: Word, _ kind: WordKind?) -> [String] {
        var tags: [String] = []
        if let level = word.topikLevel {
            tags.append("topik::\(level)")
        } else if let level = word.level {
            tags.append("level::\(tag(level))")
        }
        if let kind { tags.append("pos::\(tag(kind.rawValue))") }
        return tags
    }

    /// A part of a tag: blanks would end it, a double colon would make a branch, and a quote or an
    /// asterisk means something where tags are searched for.
    package static func tag(_ text: String) -> String {
        String(
            text.map { character in
                let isPlain = character.isLetter || character.isNumber
                return isPlain || "-_.".contains(character) ? character : "_"
            })
    }
}
