//  From one writing of the alphabet to another. Letters that are no longer in use are left as they
//  are in all directions, since no syllable of today's has them.

extension Hangul {
    /// The text with its syllables as conjoining letters (NFD of Hangul alone), and everything else
    /// unchanged.
    package static func decomposed(_ text: String) -> String {
        var decomposed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard 0xAC00...0xD7A3 ~= scalar.value else {
                decomposed.append(scalar)
                continue
            }
            let index = scalar.value - 0xAC00
            append(0x1100 + index / 588, to: &decomposed)
            append(0x1161 + index / 28 % 21, to: &decomposed)
            if index % 28 != 0 { append(0x11A7 + index % 28, to: &decomposed) }
        }
        return String(decomposed)
    }

    /// The text with half-width letters as compatibility letters: ﾡ is ㄱ.
    package static func fullWidth(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { 0xFFA1...0xFFDC ~= $0.value }) else {
            return text
        }
        var wide = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFFA1...0xFFBE: append(0x3131 + scalar.value - 0xFFA1, to: &wide)
            // The vowels stand in groups of six with two places free between them.
            case 0xFFC2...0xFFC7: append(0x314F + scalar.value - 0xFFC2, to: &wide)
            case 0xFFCA...0xFFCF: append(0x3155 + scalar.value - 0xFFCA, to: &wide)
            case 0xFFD2...0xFFD7: append(0x315B + scalar.value - 0xFFD2, to: &wide)
            case 0xFFDA...0xFFDC: append(0x3161 + scalar.value - 0xFFDA, to: &wide)
            default: wide.append(scalar)
            }
        }
        return String(wide)
    }

    /// Letters as they are typed, put together as a Korean keyboard does: ㅎㅏㄴㄱㅡㄹ is 한글, ㄱㅏㅂㅅㅣ 갑시.
    /// Letters that no syllable takes stay: ㅋㅋ.
    package static func assembled(_ text: String) -> String {
        var typed = KeyboardSyllable()
        var assembled = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { typed.type(scalar, to: &assembled) }
        typed.finish(to: &assembled)
        return String(assembled)
    }

    private static func append(_ value: UInt32, to scalars: inout String.UnicodeScalarView) {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
}

/// The syllable that is being typed. A consonant after a vowel is its final until a vowel comes
/// and takes it over.
private struct KeyboardSyllable {
    private var initial: Unicode.Scalar?
    private var medial: Unicode.Scalar?
    private var finals: [Unicode.Scalar] = []

    mutating func type(_ letter: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
        if Syllable.medials.contains(letter) {
            typeVowel(letter, to: &text)
        } else if Syllable.initials.contains(letter) || Syllable.finals.contains(letter) {
            typeConsonant(letter, to: &text)
        } else {
            finish(to: &text)
            text.append(letter)
        }
    }

    mutating func finish(to text: inout String.UnicodeScalarView) {
        if let initial, let medial,
            let syllable = Syllable(initial: initial, medial: medial, final: final)
        {
            text.append(syllable.scalar)
        } else {
            for letter in [initial, medial].compactMap(\.self) + finals { text.append(letter) }
        }
        (initial, medial, finals) = (nil, nil, [])
    }

    private var final: Unicode.Scalar? {
        finals.count == 2 ? Self.joined(finals[0], finals[1]) : finals.first
    }

    private mutating func typeVowel(
        _ vowel: Unicode.Scalar, to text: inout String.UnicodeScalarView
    ) {
        if initial != nil, medial == nil {
            medial = vowel
        } else if let before = medial, finals.isEmpty, initial != nil,
            let both = Self.joined(before, vowel)
        {
            medial = both
        } else if let moving = finals.last, Syllable.initials.contains(moving) {
            finals.removeLast()
            finish(to: &text)
            (initial, medial) = (moving, vowel)
        } else {
            finish(to: &text)
            text.append(vowel)
        }
    }

    private mutating func typeConsonant(
        _ consonant: Unicode.Scalar, to text: inout String.UnicodeScalarView
    ) {
        let isFinal = Syllable.finals.contains(consonant)
        if initial != nil, medial != nil, isFinal, finals.isEmpty {
            finals = [consonant]
        } else if let first = finals.first, finals.count == 1,
            Self.joined(first, consonant) != nil
        {
            finals.append(consonant)
        } else {
            finish(to: &text)
            if Syllable.initials.contains(consonant) {
                initial = consonant
            } else {
                text.append(consonant)
            }
        }
    }

    private static func joined(
        _ one: Unicode.Scalar, _ other: Unicode.Scalar
    ) -> Unicode.Scalar? {
        pairs.first { $0[0] == one && $0[1] == other }?[2]
    }

    private static let pairs: [[Unicode.Scalar]] =
        "ㄱㅅㄳ ㄴㅈㄵ ㄴㅎㄶ ㄹㄱㄺ ㄹㅁㄻ ㄹㅂㄼ ㄹㅅㄽ ㄹㅌㄾ ㄹㅍㄿ ㄹㅎㅀ ㅂㅅㅄ ㅗㅏㅘ ㅗㅐㅙ ㅗㅣㅚ ㅜㅓㅝ ㅜㅔㅞ ㅜㅣㅟ ㅡㅣㅢ"
        .split(separator: " ").map { Array($0.unicodeScalars) }
}
