//  One syllable and its letters. Letters are named by the compatibility alphabet (ㄱ, ㅏ, ㄳ), which
//  is how people write them, so that tables of rules read like the book they come from. In Unicode
//  a syllable is 0xAC00 + (initial · 21 + medial) · 28 + final.

package struct Syllable: Sendable, Hashable {
    package let initial: Unicode.Scalar
    package let medial: Unicode.Scalar
    package let final: Unicode.Scalar?
    /// The syllable as one character.
    package let scalar: Unicode.Scalar

    /// Nil for what is not a composed syllable.
    package init?(_ scalar: Unicode.Scalar) {
        guard 0xAC00...0xD7A3 ~= scalar.value else { return nil }
        let index = Int(scalar.value - 0xAC00)
        initial = Self.initials[index / 28 / 21]
        medial = Self.medials[index / 28 % 21]
        final = index % 28 == 0 ? nil : Self.finals[index % 28 - 1]
        self.scalar = scalar
    }

    /// Nil for letters that cannot stand at their place.
    package init?(initial: Unicode.Scalar, medial: Unicode.Scalar, final: Unicode.Scalar? = nil) {
        guard let first = Self.initials.firstIndex(of: initial),
            let second = Self.medials.firstIndex(of: medial)
        else { return nil }
        var third = 0
        if let final {
            guard let place = Self.finals.firstIndex(of: final) else { return nil }
            third = place + 1
        }
        guard let scalar = Unicode.Scalar(UInt32(0xAC00 + (first * 21 + second) * 28 + third))
        else {
            return nil
        }
        (self.initial, self.medial, self.final, self.scalar) = (initial, medial, final, scalar)
    }

    package static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
    package static let medials = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
    package static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
}

extension Hangul {
    /// The text letter by letter, each syllable taken apart: what two words that were typed have in
    /// common is counted in these.
    package static func letters(of text: String) -> [Character] {
        text.unicodeScalars.flatMap { scalar -> [Character] in
            guard let syllable = Syllable(scalar) else { return [Character(scalar)] }
            return [syllable.initial, syllable.medial, syllable.final].compactMap { $0 }
                .map { Character($0) }
        }
    }
}
