//  What is likely of a verb or an adjective that the lexicon does not have, from the syllables
//  that many are made with: 하다, 되다, 스럽다 …

enum UnknownPredicates {
    struct Guess {
        let part: PartOfSpeech
        let entry: Lexicon.Entry?
        let reason: Reading.Reason
        let cost: Int
    }

    struct Row: Sendable {
        let end: Letters
        /// Nil where both are made with it.
        let part: PartOfSpeech?
    }

    /// 유일하다 may be either; 자연스럽다 is an adjective, 반짝거리다 a verb.
    static let productive = [
        ("하", nil), ("되", .verb), ("시키", .verb), ("당하", .verb), ("스럽", .adjective),
        ("롭", .adjective), ("답", .adjective), ("거리", .verb), ("뜨리", .verb),
        ("트리", .verb), ("나", .verb), ("받", .verb), ("적이", .adjective), ("없", .adjective),
        ("있", .adjective), ("지", .verb),
    ].map { (row: (String, PartOfSpeech?)) in Row(end: Letters(row.0)!, part: row.1) }

    static func guess(_ stem: Letters, _ lexicon: Lexicon, _ isAdjective: Bool?) -> Guess {
        let row = productive.first { stem.count > $0.end.count + 1 && stem.hasSuffix($0.end) }
        let part =
            isAdjective.map { $0 ? PartOfSpeech.adjective : .verb } ?? row?.part
            ?? (stem.last == Letter.finalB || stem.last == Letter.finalH ? .adjective : .verb)
        guard let row else {
            let short = stem.syllables < 2 ? Ranking.shortUnknown : 0
            return Guess(
                part: part, entry: nil, reason: .rule, cost: Ranking.unknownPredicate + short)
        }
        let noun = stem.dropping(row.end.count)
        if noun.syllables > 0,
            let entry = lexicon.entries(of: noun).first(where: {
                $0.partOfSpeech == .noun || $0.partOfSpeech == .adverb
            })
        {
            return Guess(
                part: part, entry: entry, reason: .madeFromNoun, cost: Ranking.derivedFromNoun)
        }
        let isStrong =
            row.end.codes.first == Letter.initialH || row.end.syllables > 1
            || stem.last == Letter.finalB
        return Guess(
            part: part, entry: nil, reason: .rule,
            cost: isStrong ? Ranking.unknownProductive : Ranking.unknownPredicate)
    }
}
