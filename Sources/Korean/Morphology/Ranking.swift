//  What decides between readings, as costs: the reading with the lowest sum comes first. Rows of
//  the tables bring their own costs (how rare an ending is); here is what everything else costs.

enum Ranking {
    /// A word of the lexicon, by its TOPIK level 1 to 6; at 0 a word without level.
    static let level = [5, 0, 1, 2, 3, 4, 5]
    /// Each ending, particle or auxiliary that has to be taken off.
    static let part = 2
    /// A permitted form where another is usual.
    static let unusual = 2
    /// The sentence ends or the word goes on as it stands: a form that needs no part at all.
    static let whole = 0
    /// A contracted pronoun from the table: as good as a word.
    static let contraction = 1
    /// The 이 of 이다 is not written: 의사다.
    static let droppedCopula = 2
    /// The same after 거, 뭐 and 테, where one always says so: 겁니다.
    static let spokenCopula = -3
    /// ㄴ and ㄹ below a noun that is no pronoun: 얘길.
    static let contractedOnNoun = 4
    /// A noun with 이다 rather than a verb.
    static let copula = 2
    /// 안, 못, 잘 written together with the verb.
    static let leadingAdverb = 4
    /// An adverb that takes a particle: 아직도.
    static let particleOnAdverb = 2
    /// A determiner or an affix that does.
    static let particleOnOther = 8

    /// A word of the lexicon explains the form well enough: nothing unknown is thought of.
    static let content = 9
    /// So much worse than the best is not told.
    static let hopeless = 16

    /// The lexicon does not know the word: as it stands, as a noun with something behind it, as a
    /// verb or an adjective.
    static let unknownWhole = 26
    static let unknownNoun = 22
    static let unknownPredicate = 26
    /// A word that is not known and ends as many do: 유일하다, 자연스럽다.
    static let unknownProductive = 14
    /// The same, and the lexicon knows what stands before: 공부 + 하다.
    static let derivedFromNoun = 7
    /// An unknown stem of one syllable is seldom a word.
    static let shortUnknown = 8
    /// A stem of which the form shows something else, as in 했던 from 했덜다, if there were one.
    static let changedUnknown = 6
    /// As an auxiliary, where nothing stands before that it could help.
    static let auxiliary = 1

    /// What the list says of the word fits another part of speech.
    static let kindredPart = 1
    static let nearPart = 3
    static let otherPart = 9

    /// As far behind the first must every other word be for the first to be certain.
    static let certain = 2

    static func isNear(_ one: PartOfSpeech, _ other: PartOfSpeech) -> Bool {
        switch (one, other) {
        case (.determiner, .adjective), (.determiner, .pronoun), (.determiner, .noun),
            (.numeral, .determiner), (.determiner, .numeral), (.interjection, .adverb),
            (.interjection, .noun), (.interjection, .verb), (.adverb, .interjection),
            (.phrase, .interjection), (.interjection, .phrase), (.suffix, .noun),
            (.ending, .particle), (.adverb, .noun), (.noun, .adverb), (.phrase, .verb),
            (.phrase, .adjective), (.phrase, .noun), (.pronoun, .adverb), (.adverb, .pronoun):
            true
        default: false
        }
    }
}
