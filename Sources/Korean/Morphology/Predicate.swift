//  A verb or an adjective that can be conjugated: its stem, its class and what it is.

package struct Predicate: Sendable, Hashable {
    package let form: String
    package let conjugation: ConjugationClass
    package let partOfSpeech: PartOfSpeech
    let stem: Stem
    let kind: StemKinds

    /// Nil for what does not end in 다.
    package init?(_ form: String, _ conjugation: ConjugationClass, _ part: PartOfSpeech) {
        guard let letters = Letters(form), letters.count > 2, letters.hasSuffix(Self.da) else {
            return nil
        }
        self.form = form
        self.conjugation = conjugation
        partOfSpeech = part
        stem = Stem(letters: letters.dropping(2), conjugation: conjugation)
        let kind = Self.kind(part, conjugation)
        // An auxiliary goes like a verb, except for the few that are adjectives.
        let isAdjective = Self.adjectives.contains(form)
        self.kind =
            part == .auxiliary && kind.contains(.verb)
            ? (isAdjective ? .adjective : .verb) : kind
    }

    private static let adjectives: Set = ["싶다", "듯하다", "만하다", "법하다", "듯싶다", "성싶다"]

    package init?(_ entry: Lexicon.Entry, in lexicon: Lexicon = .shared) {
        guard entry.partOfSpeech.isPredicate else { return nil }
        self.init(lexicon.form(of: entry), entry.conjugation ?? .regular, entry.partOfSpeech)
    }

    package init?(_ reading: Reading) {
        guard reading.partOfSpeech.isPredicate else { return nil }
        self.init(reading.form, reading.conjugation ?? .regular, reading.partOfSpeech)
    }

    /// Every predicate with this dictionary form that the lexicon knows; by rule when it knows
    /// none.
    package static func all(
        of form: String, evidence: PartOfSpeech? = nil, in lexicon: Lexicon = .shared
    ) -> [Predicate] {
        let known = lexicon.entries(of: form).compactMap { Predicate($0, in: lexicon) }
        if !known.isEmpty {
            guard let evidence else { return known }
            return known.filter { $0.partOfSpeech == evidence }
                + known.filter { $0.partOfSpeech != evidence }
        }
        guard let letters = Letters(form), letters.count > 2, letters.hasSuffix(da) else {
            return []
        }
        let isAdjective = evidence.map { $0 == .adjective }
        let conjugation = IrregularStems.classOf(letters.dropping(2), isAdjective: isAdjective)
        let part =
            evidence.flatMap { $0.isPredicate ? $0 : nil }
            ?? UnknownPredicates.guess(letters.dropping(2), lexicon, nil).part
        return [Predicate(form, conjugation, part)].compactMap { $0 }
    }

    static func kind(of entry: Lexicon.Entry) -> StemKinds? {
        entry.partOfSpeech.isPredicate
            ? kind(entry.partOfSpeech, entry.conjugation ?? .regular) : nil
    }

    private static func kind(_ part: PartOfSpeech, _ conjugation: ConjugationClass) -> StemKinds {
        switch conjugation {
        case .copula: .copula
        case .exist: .exist
        default:
            // 않다 and 보다 are both: 가지 않는다, 좋지 않다.
            part == .auxiliary ? [.verb, .adjective] : part == .adjective ? .adjective : .verb
        }
    }

    private static let da = Letters("다")!
}
