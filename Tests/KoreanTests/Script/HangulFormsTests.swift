//  The four writings of the alphabet, from one to another, against Foundation where it has an
//  answer.

import Foundation
import Korean
import Testing

@Suite struct HangulFormsTests {
    @Test func `every syllable falls apart as NFD has it, and comes back`() throws {
        for value in UInt32(0xAC00)...0xD7A3 {
            let syllable = String(try #require(Unicode.Scalar(value)))
            let apart = Hangul.decomposed(syllable)
            let wanted = syllable.decomposedStringWithCanonicalMapping
            #expect(Array(apart.unicodeScalars) == Array(wanted.unicodeScalars))
            let back = Hangul.composed(apart)
            #expect(Array(back.unicodeScalars) == Array(syllable.unicodeScalars))
        }
    }

    @Test(arguments: [
        ("e\u{301}가\u{212B}", "e\u{301}\u{1100}\u{1161}\u{212B}"),
        ("ㄱ\u{1113}\u{3165}", "ㄱ\u{1113}\u{3165}"), ("", ""),
    ])
    func `only syllables fall apart`(text: String, apart: String) {
        #expect(Array(Hangul.decomposed(text).unicodeScalars) == Array(apart.unicodeScalars))
    }

    @Test func `half-width letters become those of full width, as NFKC has them in the end`() throws
    {
        for value in UInt32(0xFFA1)...0xFFDC {
            guard let scalar = Unicode.Scalar(value), Hangul.isHangul(scalar) else { continue }
            let wide = Hangul.fullWidth(String(scalar))
            let kompat = wide.precomposedStringWithCompatibilityMapping
            let wanted = String(scalar).precomposedStringWithCompatibilityMapping
            #expect(Array(kompat.unicodeScalars) == Array(wanted.unicodeScalars))
            #expect(0x3131...0x3163 ~= wide.unicodeScalars.first?.value ?? 0)
        }
        #expect(Hangul.fullWidth("aﾡ漢 ") == "aㄱ漢 ")
        #expect(Hangul.fullWidth("가\u{FFC0}") == "가\u{FFC0}")
    }

    @Test(arguments: [
        ("ㅎㅏㄴㄱㅡㄹ", "한글"), ("ㄱㅏㅂㅅㅣ", "갑시"), ("ㄱㅏㅂㅅ", "값"), ("ㄷㅏㄹㄱ ㅇㅣ", "닭 이"), ("ㄲㅗㅊ", "꽃"),
        ("ㅋㅋ", "ㅋㅋ"), ("ㅠㅠ", "ㅠㅠ"), ("ㅇㅗㅏ", "와"), ("ㅇㅡㅣㅅㅏ", "의사"), ("ㅏ", "ㅏ"), ("가ㅏ", "가ㅏ"),
        ("ㄱㅏㄸㅏ", "가따"), ("ㅂㅏㄲㅇㅔ", "밖에"), ("ㄳㅏ", "ㄳㅏ"), ("ㄱㅏㄳㅏ", "갃ㅏ"), ("a ㅎㅏ!", "a 하!"), ("", ""),
    ])
    func `typed letters are put together as a keyboard does`(typed: String, assembled: String) {
        #expect(Hangul.assembled(typed) == assembled)
    }

    @Test func `every syllable comes back from its typed letters`() throws {
        for value in UInt32(0xAC00)...0xD7A3 {
            let syllable = String(try #require(Unicode.Scalar(value)))
            #expect(Hangul.assembled(String(Hangul.letters(of: syllable))) == syllable)
        }
    }
}
