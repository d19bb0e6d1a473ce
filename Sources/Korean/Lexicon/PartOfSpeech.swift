//  Parts of speech as the lexicon and the morphology know them. How well what a list says of a word
//  fits what the rules find is a table of costs: lists call 있어 a verb and 싫어 an adjective or the
//  other way about, and call anything spoken a particle.

package enum PartOfSpeech: String, Sendable, CaseIterable {
    case noun, pronoun, numeral, counter, verb, adjective, auxiliary, determiner, adverb
    case interjection, particle, ending, phrase, prefix, suffix

    package var isPredicate: Bool { self == .verb || self == .adjective || self == .auxiliary }

    /// Words that take particles.
    package var isNominal: Bool {
        self == .noun || self == .pronoun || self == .numeral || self == .counter
    }

    /// What it costs a reading of this part of speech that the list names another.
    func distance(from evidence: PartOfSpeech) -> Int {
        if self == evidence { return 0 }
        if isNominal, evidence.isNominal { return Ranking.kindredPart }
        if isPredicate, evidence.isPredicate { return Ranking.kindredPart }
        // Lists call many spoken forms particles.
        if evidence == .particle { return Ranking.nearPart }
        return Ranking.isNear(self, evidence) ? Ranking.nearPart : Ranking.otherPart
    }
}
