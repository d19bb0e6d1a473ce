//  How a Korean text sounds, in Hangul, by the Standard Pronunciation (표준 발음법): 꽃잎 is 꼰닙. Where
//  the standard permits several readings, `text` is the first and the others follow, each with its
//  article. The steps tell which rules were at work and where, in the order in which the syllables
//  stand.
//
//  Vowel length is left out, since the spelling does not show it. What is not Hangul is kept as it
//  is.

package struct Pronunciation: Sendable, Hashable {
    /// What the word is, where letters leave it open: the noun 신고 sounds so, the verb form 신꼬.
    package enum Kind: Sendable, Hashable { case noun, predicate }

    /// What a single blank between words is.
    package enum Blanks: Sendable, Hashable {
        /// The words are spoken as one phrase: 옷 한 벌 오 탄 벌.
        case spokenOver
        /// The words are spoken one by one.
        case pauses
    }

    package struct Reading: Sendable, Hashable {
        package let text: String
        package let article: String
    }

    /// A rule at work.
    package struct Step: Sendable, Hashable {
        /// The syllable that it changed, or whose meeting with the next; counted in scalars.
        package let place: Int
        package let article: String
        package let change: String
    }

    /// The first reading.
    package let text: String
    /// The other permitted readings, those that differ in one place first; at most seven.
    package let alternatives: [Reading]
    package let steps: [Step]
    private let sounds: [Sound]
    private let scalars: [UInt32]
    private let blanks: Blanks

    package static func of(
        _ text: String, as kind: Kind? = nil, blanks: Blanks = .spokenOver
    ) -> Pronunciation {
        Pronunciation(Utterance(text, for: .pronunciation, blanks: blanks, kind: kind))
    }

    init(_ utterance: Utterance) {
        text = Self.text(utterance.sounds, utterance.scalars)
        steps = utterance.steps
        (sounds, scalars, blanks) = (utterance.sounds, utterance.scalars, utterance.blanks)
        alternatives = Self.alternatives(utterance)
    }

    /// The first reading in the International Phonetic Alphabet.
    package func phonetic(_ degree: PhoneticAlphabet.Degree = .broad) -> String {
        PhoneticAlphabet.spell(sounds, scalars, blanks, degree)
    }

    private static let most = 7

    /// With up to three open places all their combinations, with more only one of them at a time.
    private static func alternatives(_ utterance: Utterance) -> [Reading] {
        let options = utterance.options
        guard !options.isEmpty else { return [] }
        var choices = options.map { [$0] }
        if options.count == 2 || options.count == 3 {
            for first in 0..<options.count {
                for second in first + 1..<options.count {
                    choices.append([options[first], options[second]])
                }
            }
            if options.count == 3 { choices.append(options) }
        }
        return choices.prefix(most).map { choice in
            Reading(
                text: text(utterance.sounds(with: choice), utterance.scalars),
                article: choice[0].article)
        }
    }

    private static func text(_ sounds: [Sound], _ scalars: [UInt32]) -> String {
        var bytes = ByteText(reserving: sounds.count * 3)
        for (index, sound) in sounds.enumerated() {
            bytes.append(sound.isSyllable ? sound.scalar : scalars[index])
        }
        return bytes.text
    }
}
