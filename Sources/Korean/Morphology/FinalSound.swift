//  What a word ends in for the ear. Digits and letters are taken as they are read aloud: 3 삼, L 엘,
//  10 십; brackets and quotation marks behind a word are not read.

package enum FinalSound: Sendable, Hashable {
    case vowel
    case l
    case consonant

    init(_ letters: Letters) {
        self = letters.last == Letter.finalL ? .l : letters.isClosed ? .consonant : .vowel
    }

    /// Nil for a word that says nothing of its sound.
    package init?(of word: String) {
        let scalars = Array(word.unicodeScalars).droppingSilentEnd()
        guard let last = scalars.last else { return nil }
        if let syllable = Syllable(last) {
            self = syllable.final.map { $0 == "ㄹ" ? .l : .consonant } ?? .vowel
        } else if "0"..."9" ~= last {
            self = Self.ofDigits(scalars)
        } else if last.isLatin {
            self = Self.ofLatin(scalars)
        } else if let sound = Self.symbols[last] {
            self = sound
        } else {
            return nil
        }
    }

    /// 0 영, 1 일, … and what noughts at the end are read as: 십, 백, 천, 만, 억, 조.
    private static func ofDigits(_ scalars: ArraySlice<Unicode.Scalar>) -> FinalSound {
        var digits: [Unicode.Scalar] = []
        for scalar in scalars.reversed() {
            if scalar == "," { continue }
            // Behind a point every digit is read by itself.
            if scalar == "." { return ofDigit[Int(digits[0].value) - 48] }
            guard "0"..."9" ~= scalar else { break }
            digits.append(scalar)
        }
        let noughts = digits.prefix { $0 == "0" }.count
        if noughts == 0 || noughts == digits.count {
            return ofDigit[Int(digits[0].value) - 48]
        }
        // 조 and 해 end in a vowel; all other powers (십, 백, 천, 만, 억, 경) in a consonant.
        return 12...15 ~= noughts || noughts >= 20 ? .vowel : .consonant
    }

    private static let ofDigit: [FinalSound] = [
        .consonant, .l, .vowel, .consonant, .vowel, .vowel, .consonant, .l, .l, .vowel,
    ]

    private static let symbols: [Unicode.Scalar: FinalSound] = [
        "%": .vowel, "$": .vowel, "€": .vowel, "₩": .consonant, "℃": .vowel, "°": .vowel,
        "&": .vowel, "+": .vowel, "@": .consonant, "#": .consonant, "㎏": .consonant, "㎞": .vowel,
        "㎝": .vowel, "㎡": .vowel,
    ]

    /// Words in capitals are spelled (KBS 케이비에스), units are read in full (kg 킬로그램), others by
    /// how English words are written in Korean.
    private static func ofLatin(_ scalars: ArraySlice<Unicode.Scalar>) -> FinalSound {
        let word = scalars.reversed().prefix { $0.isLatin }.reversed()
        let text = String(String.UnicodeScalarView(word))
        let isAfterDigit = scalars.dropLast(word.count).last.map { "0"..."9" ~= $0 } ?? false
        if isAfterDigit, let unit = units[text] { return unit }
        let isSpelled = word.allSatisfy { $0.properties.isUppercase } || word.count == 1
        let lower = Array(text.lowercased())
        if isSpelled { return spelled[lower[lower.count - 1]] ?? .vowel }
        return ofWord(lower)
    }

    private static let units: [String: FinalSound] = [
        "kg": .consonant, "g": .consonant, "mg": .consonant, "km": .vowel, "m": .vowel,
        "cm": .vowel, "mm": .vowel, "L": .vowel, "l": .vowel, "ml": .vowel, "mL": .vowel,
        "GB": .vowel, "MB": .vowel, "t": .consonant,
    ]

    /// 엘, 알; 엠, 엔; all others end in a vowel (에이, 비, 에스 …).
    private static let spelled: [Character: FinalSound] = [
        "l": .l, "r": .l, "m": .consonant, "n": .consonant,
    ]

    private static func ofWord(_ word: [Character]) -> FinalSound {
        let count = word.count
        let last = word[count - 1]
        let before = word[count - 2]
        switch last {
        case "l": return .l
        case "m", "n": return .consonant
        case "g": return before == "n" ? .consonant : .vowel
        case "e":
            // name 네임, phone 폰, apple 애플; cake 케이크.
            return before == "l" ? .l : before == "m" || before == "n" ? .consonant : .vowel
        case "c", "k", "p", "t":
            // A stop after one short vowel closes the syllable: book 북, cup 컵; but cake, park 파크.
            let vowels = word.filter { "aeiou".contains($0) }.count
            let isShort = "aeiou".contains(before) && vowels <= (before == "o" ? 2 : 1)
            let isStop = isShort || (last == "k" && before == "c") || (last == "p" && isShort)
            return isStop ? .consonant : .vowel
        default: return .vowel
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLatin: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
}

extension [Unicode.Scalar] {
    /// Without brackets, quotation marks, points and spaces at the end; a remark in brackets is not
    /// read either, so that 사과(apple)는 goes by 사과.
    fileprivate func droppingSilentEnd() -> ArraySlice<Unicode.Scalar> {
        var rest = self[...]
        while let last = rest.last {
            if last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex {
                rest = rest[..<open]
            } else if Self.silent.contains(last) {
                rest = rest.dropLast()
            } else {
                break
            }
        }
        return rest
    }

    private static let silent = Set(" .,!?)]}>\"'”’」』》〉…~·".unicodeScalars)
}
