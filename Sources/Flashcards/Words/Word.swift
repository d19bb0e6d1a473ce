//  A word to learn, as its list gives it: the term, and whatever else the list knows. Two rows are
//  the same word when term and kind agree, whatever their glosses: a better gloss must find the
//  card that exists and not make a second one.

import Digest

package struct Word: Sendable, Hashable {
    package var position: Int?
    /// Hangul in composed form, without blanks around it.
    package var term: String
    package var kind: WordKind?
    /// The senses, separated by `; `.
    package var meaning: String?
    package var notes: String?
    package var example: String?
    package var exampleIPA: String?
    package var exampleTranslation: String?
    package var ipa: String?
    /// The TOPIK level, `1` to `6`, or what the list says instead of a number.
    package var level: String?
    package var usageHint: String?
    package var frequencyRank: Int?
    package var frequencyCount: Int?
    /// Whether the list's author has checked the row.
    package var isVerified: Bool?
    /// The word of the dictionary, where it is known.
    package var lemma: Lemma?
    /// Other forms in which the list has the word, in the list's order; see `mostSurfaces`.
    package var surfaces: [String] = []

    /// More forms than this of one word are not kept.
    package static let mostSurfaces = 20

    package init(
        position: Int? = nil, term: String, kind: WordKind? = nil, meaning: String? = nil,
        notes: String? = nil, example: String? = nil, exampleIPA: String? = nil,
        exampleTranslation: String? = nil, ipa: String? = nil, level: String? = nil,
        usageHint: String? = nil, frequencyRank: Int? = nil, frequencyCount: Int? = nil,
        isVerified: Bool? = nil
    ) {
        self.position = position
        self.term = term
        self.kind = kind
        self.meaning = meaning
        self.notes = notes
        self.example = example
        self.exampleIPA = exampleIPA
        self.exampleTranslation = exampleTranslation
        self.ipa = ipa
        self.level = level
        self.usageHint = usageHint
        self.frequencyRank = frequencyRank
        self.frequencyCount = frequencyCount
        self.isVerified = isVerified
    }

    /// The level as a number, when it is one.
    package var topikLevel: Int? {
        guard let level, let number = Int(level), (1...6).contains(number) else { return nil }
        return number
    }

    /// What makes two rows the same word: 16 bytes of SHA-256 over term and kind, those of the
    /// lemma where it is known, as 32 hex digits.
    package var key: String {
        let kind = lemma?.kind ?? kind
        // A control character between the two, so that no term and kind can run into each other.
        let text = "\(TextCleaning.term(headword))\u{1F}\(kind?.rawValue ?? "")"
        return hexadecimal(Array(SHA256.hash(Array(text.utf8)).prefix(16)))
    }

    /// A term as a list would have it: composed, and with single blanks.
    package static func cleaned(term: String) -> String { TextCleaning.term(term) }

    /// The most characters that a term may have, and any other field.
    package static let longestTerm = 100
    package static let longestText = 4_000
}
