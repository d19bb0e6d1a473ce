//  A model's cards, held against the rules: what a card says of the word's sound has to be what the
//  nuance says, its forms have to be forms of the word, and its level has to be that of its
//  sentences. So no card contradicts another, or itself.

import Korean

/// Worked out once for all cards of a word.
package struct CardCheck {
    private let word: Word
    private let nuance: Nuance
    private let forms: WrongForms

    /// The nuance has been checked already.
    package init(_ word: Word, _ nuance: Nuance) {
        self.word = word
        self.nuance = nuance
        forms = WrongForms(of: word)
    }

    /// What was found, each once.
    package func check(_ card: inout Card) -> [Disagreement] {
        var found: Set<Disagreement> = []
        for field in [\Card.primer, \.front, \.back] {
            let text = card[keyPath: field]
            guard text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "[") }) else {
                continue
            }
            let (formed, wrong) = forms.corrected(text)
            let (sounded, odd) = sounds(formed)
            found.formUnion(wrong)
            found.formUnion(odd)
            if sounded != text { card[keyPath: field] = sounded }
        }
        if let level = SpeechLevels.settle(&card) { found.insert(level) }
        for disagreement in found where disagreement.resolution == .flagged {
            card.mark(disagreement)
        }
        return found.sorted { $0.field.rawValue < $1.field.rawValue }
    }

    // MARK: Sound

    /// Pronunciations in square brackets that are about the word: those behind it, and those with
    /// which a line begins; a single Latin word behind the bracket is its romanisation.
    private func sounds(_ text: String) -> (String, [Disagreement]) {
        guard text.utf8.contains(UInt8(ascii: "[")),
            nuance.ipa != nil || nuance.pronunciation != nil
        else { return (text, []) }
        var found: [Disagreement] = []
        // By bytes: to look for letters would take longer than all the rest.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let checked = lines.map { line -> Substring in
            guard let open = line.firstIndex(of: UInt8(ascii: "[")),
                let close = line[open...].firstIndex(of: UInt8(ascii: "]")),
                isAbout(Substring(line[..<open])),
                let (sound, odd) = sound(String(Substring(line[open..<close].dropFirst())))
            else { return Substring(line) }
            let (rest, other) = romanised(Substring(line[close...].dropFirst()))
            found += [odd, other].compactMap(\.self)
            return "\(Substring(line[..<open]))[\(sound)]\(rest)"
        }
        return (found.isEmpty ? text : checked.joined(separator: "\n"), found)
    }

    /// Nothing, the word, or the word's sound in Hangul, stands before the bracket.
    private func isAbout(_ before: Substring) -> Bool {
        let text = before.filter { !$0.isWhitespace && !"(:-–—・·".contains($0) }
        return text.isEmpty || text == word.headword || text == word.term
            || text == nuance.pronunciation
    }

    /// Nil for what is no sound: `[verb]`, `[예문]`.
    private func sound(_ given: String) -> (String, Disagreement?)? {
        if Hangul.containsHangul(given) {
            guard let rule = nuance.pronunciation, given.count == rule.count,
                Hangul.isHangul(given),
                zip(given, rule).contains(where: ==)
                    || zip(given, word.headword).contains(where: ==)
            else { return nil }
            guard given != rule else { return (given, nil) }
            let readings = Pronunciation.of(word.headword).alternatives.map(\.text)
            guard !readings.contains(given) else { return (given, nil) }
            return (rule, Disagreement(.pronunciation, .fixed))
        }
        guard let rule = nuance.ipa, given.unicodeScalars.contains(where: Self.isPhonetic) else {
            return nil
        }
        let (one, other) = (PhoneticSkeleton(given), PhoneticSkeleton(rule))
        guard !one.isEmpty, one != other,
            one != PhoneticSkeleton(PhoneticAlphabet.of(word.term, .narrow))
        else { return (given, nil) }
        return (rule.filter { !"[]".contains($0) }, Disagreement(.ipa, .fixed))
    }

    /// A letter or a mark of the phonetic alphabet that is no letter of English.
    private static func isPhonetic(_ scalar: Unicode.Scalar) -> Bool {
        (0x250...0x36F).contains(scalar.value) || "ŋæøç".unicodeScalars.contains(scalar)
    }

    private func romanised(_ rest: Substring) -> (String, Disagreement?) {
        let given = rest.drop(while: { $0 == " " || $0 == "(" })
            .prefix { $0.isASCII && $0.isLetter || $0 == "-" }
        guard given.count > 2, let rule = nuance.romanisation,
            rest[given.endIndex...].allSatisfy({ $0 == " " || $0 == ")" })
        else { return (String(rest), nil) }
        let (one, other) = (Self.letters(given), Self.letters(rule[...]))
        guard one != other else { return (String(rest), nil) }
        let text = rest[..<given.startIndex] + rule + rest[given.endIndex...]
        return (String(text), Disagreement(.romanisation, .fixed))
    }

    private static func letters(_ text: Substring) -> String {
        text.lowercased().filter(\.isLetter)
    }
}

extension Card {
    /// Marks the card for somebody to look at.
    package mutating func mark(_ disagreement: Disagreement) {
        let tag = disagreement.tag
        guard !tags.split(separator: ",").contains(where: { $0 == tag }) else { return }
        tags += tags.isEmpty ? tag : ",\(tag)"
    }
}
