//  Composition against Foundation's normalisation, letters of syllables, and what counts as Hangul.

import Foundation
import Korean
import Testing

@Suite struct HangulTests {
    @Test func `every syllable comes back from its decomposition`() {
        for value in UInt32(0xAC00)...0xD7A3 {
            let syllable = String(Unicode.Scalar(value)!)
            let composed = Hangul.composed(syllable.decomposedStringWithCanonicalMapping)
            #expect(Array(composed.unicodeScalars) == Array(syllable.unicodeScalars))
        }
    }

    @Test(arguments: [
        ("\u{1109}\u{1161}\u{1100}\u{116a}", "사과"), ("a\u{1112}\u{1161}\u{11ab} b", "a한 b"),
        ("\u{ac00}\u{11a8}", "각"),  // an open syllable and a final
        ("\u{ac01}\u{11a8}", "\u{ac01}\u{11a8}"),  // a closed one takes no second
        ("\u{1100}", "\u{1100}"), ("\u{1161}", "\u{1161}"), ("\u{11a8}", "\u{11a8}"),
        ("\u{1100}\u{1100}\u{1161}", "\u{1100}가"), ("\u{1161}\u{1100}", "\u{1161}\u{1100}"),
        ("\u{1100}\u{1161}\u{1161}", "가\u{1161}"), ("\u{1100} \u{1161}", "\u{1100} \u{1161}"),
        ("\u{1100}\u{1161}\u{11c3}", "가\u{11c3}"),  // letters no longer in use
        ("\u{1113}\u{1161}", "\u{1113}\u{1161}"), ("\u{1100}\u{1176}", "\u{1100}\u{1176}"),
        ("ㄱㅏ ㅋㅋ", "ㄱㅏ ㅋㅋ"), ("\u{ffa1}\u{ffc2}", "\u{ffa1}\u{ffc2}"),
        ("e\u{301} \u{1100}\u{1161}", "e\u{301} 가"), ("\u{212b}\u{1100}\u{1161}", "\u{212b}가"),
        ("", ""), ("plain", "plain"), ("한국", "한국"),
    ])
    func `conjoining letters are composed and nothing else is touched`(
        text: String, composed: String
    ) {
        #expect(Array(Hangul.composed(text).unicodeScalars) == Array(composed.unicodeScalars))
    }

    /// Not compared with Foundation's own composition, which takes U+1113 and U+11C3 for modern
    /// letters.
    @Test func `a decomposed text of syllables and other writing comes back`() {
        let others = ["a", " ", "1", "ㄱ", "ㅏ", "\u{ffa1}", "\u{1100}", "\u{1113}", "漢", "🍎", "\n"]
        for round in UInt32(0)..<2000 {
            var (text, decomposed) = ("", "")
            for place in UInt32(0)..<10 {
                // Scattered, but the same in every run.
                let number = (round * 10 + place) &* 2_654_435_761 >> 8
                if number & 1 == 0 {
                    let syllable = String(Unicode.Scalar(0xAC00 + number / 2 % 11_172)!)
                    text += syllable
                    decomposed += syllable.decomposedStringWithCanonicalMapping
                } else {
                    let other = others[Int(number / 2) % others.count]
                    text += other
                    decomposed += other
                }
            }
            let composed = Hangul.composed(decomposed)
            #expect(Array(composed.unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test(
        arguments: [
            ("한글", true, true, 1.0), ("ㅋㅋ", true, true, 1),
            ("\u{1112}\u{1161}\u{11ab}", true, true, 1),
            ("\u{ffa1}", true, true, 1), ("한 글", false, true, 1), ("사과!", false, true, 1),
            ("사과 ab", false, true, 0.5),
            ("\u{1109}\u{1161}\u{1100}\u{116a} abcdef", false, true, 0.25),
            ("apple", false, false, 0), ("", false, false, 0), ("123 ...", false, false, 0),
            ("漢字", false, false, 0), ("漢字는", false, true, 1.0 / 3), ("かな", false, false, 0),
        ] as [(String, Bool, Bool, Double)])
    func `Hangul is told from other writing`(
        text: String, isHangul: Bool, contains: Bool, share: Double
    ) {
        #expect(Hangul.isHangul(text) == isHangul)
        #expect(Hangul.containsHangul(text) == contains)
        #expect(abs(Hangul.share(of: text) - share) < 1e-12)
    }
}

@Suite struct SyllableTests {
    @Test(
        arguments: [
            ("가", "ㄱ", "ㅏ", nil), ("힣", "ㅎ", "ㅣ", "ㅎ"), ("값", "ㄱ", "ㅏ", "ㅄ"), ("뷁", "ㅂ", "ㅞ", "ㄺ"),
            ("의", "ㅇ", "ㅢ", nil), ("꽃", "ㄲ", "ㅗ", "ㅊ"), ("쌍", "ㅆ", "ㅏ", "ㅇ"),
        ] as [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar?)])
    func `a syllable falls into its letters and grows from them`(
        scalar: Unicode.Scalar, initial: Unicode.Scalar, medial: Unicode.Scalar,
        final: Unicode.Scalar?
    ) throws {
        let syllable = try #require(Syllable(scalar))
        #expect((syllable.initial, syllable.medial) == (initial, medial))
        #expect(syllable.final == final)
        #expect(Syllable(initial: initial, medial: medial, final: final)?.scalar == scalar)
    }

    @Test func `all of them grow back from their letters`() {
        for value in UInt32(0xAC00)...0xD7A3 {
            let syllable = Syllable(Unicode.Scalar(value)!)!
            let again = Syllable(
                initial: syllable.initial, medial: syllable.medial, final: syllable.final)
            #expect(again == syllable && again?.scalar.value == value)
        }
    }

    @Test func `letters at places where they cannot stand make no syllable`() {
        #expect(Syllable(initial: "ㄳ", medial: "ㅏ") == nil)
        #expect(Syllable(initial: "ㄱ", medial: "ㄱ") == nil)
        #expect(Syllable(initial: "ㄱ", medial: "ㅏ", final: "ㄸ") == nil)
        for scalar: Unicode.Scalar in ["ㄱ", "a", "\u{1100}", "\u{abff}", "\u{d7a4}"] {
            #expect(Syllable(scalar) == nil)
        }
    }

    @Test(arguments: [
        ("사과", "ㅅㅏㄱㅘ"), ("닭a 1", "ㄷㅏㄺa 1"), ("ㅋㅋ", "ㅋㅋ"), ("", ""),
    ])
    func `a text is taken apart into the letters of its syllables`(text: String, letters: String) {
        #expect(String(Hangul.letters(of: text)) == letters)
    }
}
