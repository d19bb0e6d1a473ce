//  Arbitrary Unicode through every function: none crashes, and what is not Hangul comes out as it
//  went in. A failure names its seed and round.

import Korean
import TestSupport
import Testing

@Suite struct SoundFuzzTests {
    private static let rounds = 4000

    /// Any scalar: Hangul syllables and letters most often, with blanks and other writing between.
    private static func text(_ random: inout SeededRandom) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...14, using: &random) {
            let value: UInt32 =
                switch Int.random(in: 0..<12, using: &random) {
                case 0...5: .random(in: 0xAC00...0xD7A3, using: &random)
                case 6: .random(in: 0x1100...0x11FF, using: &random)
                case 7: .random(in: 0x3131...0x318E, using: &random)
                case 8: .random(in: 0xFFA0...0xFFDC, using: &random)
                case 9: 0x20
                case 10: .random(in: 0...0x24FF, using: &random)
                default: .random(in: 0...0x10FFFF, using: &random)
                }
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }

    private static func others(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !(0xAC00...0xD7A3 ~= $0.value) }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `no text breaks the pronunciation, and nothing but syllables changes`(seed: UInt64) {
        var random = SeededRandom(seed)
        for round in 0..<Self.rounds {
            let text = Self.text(&random)
            let composed = Hangul.composed(text)
            for kind in [nil, Pronunciation.Kind.noun, .predicate] {
                for blanks in [Pronunciation.Blanks.spokenOver, .pauses] {
                    let made = Pronunciation.of(text, as: kind, blanks: blanks)
                    let readings = [made.text] + made.alternatives.map(\.text)
                    for reading in readings {
                        #expect(
                            Self.others(reading) == Self.others(composed), "seed \(seed), \(round)")
                        #expect(reading.unicodeScalars.count == composed.unicodeScalars.count)
                    }
                    #expect(made.alternatives.count <= 7)
                    #expect(made.steps.allSatisfy { $0.place < composed.unicodeScalars.count })
                }
            }
        }
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `no text breaks romanisation and phonetic writing, and none loses other writing`(
        seed: UInt64
    ) {
        var random = SeededRandom(seed)
        for round in 0..<Self.rounds {
            let text = Self.text(&random)
            let kept = Self.others(Hangul.composed(text))
            let styles = [
                RevisedRomanisation.of(text), RevisedRomanisation.of(text, isNoun: true),
                RevisedRomanisation.of(
                    text, style: .init(capitals: .ofWords, marksSyllables: true)),
                RevisedRomanisation.letters(of: text), PhoneticAlphabet.of(text, .broad),
                PhoneticAlphabet.of(text, .narrow),
            ]
            for made in styles {
                #expect(Self.holds(made, in: kept), "seed \(seed), \(round): \(text) → \(made)")
                #expect(!made.unicodeScalars.contains { 0xAC00...0xD7A3 ~= $0.value })
            }
            _ = RevisedRomanisation.person(text)
            _ = RevisedRomanisation.place(text)
        }
    }

    @Test(arguments: [6, 7] as [UInt64])
    func `what has been put into one form stays in it`(seed: UInt64) {
        var random = SeededRandom(seed)
        for round in 0..<Self.rounds {
            let text = Self.text(&random)
            for form in [Hangul.composed, Hangul.decomposed, Hangul.fullWidth, Hangul.assembled] {
                let once = form(text)
                #expect(
                    Array(form(once).unicodeScalars) == Array(once.unicodeScalars),
                    "seed \(seed), \(round): \(text)")
            }
            let apart = Hangul.decomposed(Hangul.composed(text))
            let back = Hangul.decomposed(Hangul.composed(apart))
            #expect(Array(back.unicodeScalars) == Array(apart.unicodeScalars))
        }
    }

    /// What is written as it sounds already has only finals that sound, so that vowels aside a
    /// second pronunciation changes nothing that the first has settled: no finals but the seven.
    @Test(arguments: [8] as [UInt64])
    func `a reading has none but the seven finals`(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let seven: Set<Unicode.Scalar?> = [nil, "ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅇ"]
        for round in 0..<Self.rounds {
            let text = Self.text(&random)
            for scalar in Pronunciation.of(text).text.unicodeScalars {
                guard let syllable = Syllable(scalar) else { continue }
                #expect(seven.contains(syllable.final), "seed \(seed), \(round): \(text)")
            }
        }
    }

    /// In their order, with letters between them.
    private static func holds(_ text: String, in kept: [Unicode.Scalar]) -> Bool {
        var rest = kept[...]
        for scalar in text.unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
