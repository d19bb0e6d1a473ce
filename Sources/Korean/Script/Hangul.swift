//  Hangul as Unicode has it, in four writings of one alphabet:
//
//      syllables       가–힣    U+AC00–D7A3   what people type and what every list should hold
//      conjoining      ᄀ ᅡ ᆨ   U+1100–11FF   what macOS makes of file names (NFD); composed here
//      compatibility   ㄱ ㅏ     U+3131–318E   letters that stand for themselves: ㅋㅋ
//      half-width      ﾡ ￂ     U+FFA0–FFDC   leftovers of old terminals
//
//  Only conjoining letters are put together; the others are text in their own right and stay.

package enum Hangul {
    package static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAC00...0xD7A3,  // syllables
            0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB,  // conjoining
            0x3131...0x318E,  // compatibility
            0xFFA0...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF, 0xFFD2...0xFFD7, 0xFFDA...0xFFDC:
            true
        default: false
        }
    }

    /// Whether the text is Hangul from beginning to end; the empty text is not.
    package static func isHangul(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { isHangul($0) }
    }

    package static func containsHangul(_ text: String) -> Bool {
        text.unicodeScalars.contains { isHangul($0) }
    }

    /// How much of the letters is Hangul, from 0 to 1; 0 for a text without letters. Digits, spaces
    /// and punctuation do not count, and a decomposed syllable counts once like a composed one.
    package static func share(of text: String) -> Double {
        var letters = 0
        var hangul = 0
        for scalar in composed(text).unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if isHangul(scalar) { hangul += 1 }
        }
        return letters == 0 ? 0 : Double(hangul) / Double(letters)
    }

    /// The text with its conjoining letters composed into syllables and everything else unchanged,
    /// unlike NFC, which would also rewrite the Latin and Chinese characters of a list.
    package static func composed(_ text: String) -> String {
        // Without a medial or a final there is nothing to put together.
        guard text.unicodeScalars.contains(where: { 0x1161...0x11C2 ~= $0.value }) else {
            return text
        }
        var composed = String.UnicodeScalarView()
        var open: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let before = open, let joined = joined(before, scalar) {
                open = joined
            } else {
                if let open { composed.append(open) }
                open = scalar
            }
        }
        if let open { composed.append(open) }
        return String(composed)
    }

    /// An initial and a medial, or an open syllable and a final, as one syllable; nil for others.
    private static func joined(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Unicode.Scalar? {
        switch (one.value, other.value) {
        case (0x1100...0x1112, 0x1161...0x1175):
            let initial = one.value - 0x1100
            return Unicode.Scalar(0xAC00 + (initial * 21 + other.value - 0x1161) * 28)
        case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (one.value - 0xAC00) % 28 == 0:
            return Unicode.Scalar(one.value + other.value - 0x11A7)
        default: return nil
        }
    }
}
