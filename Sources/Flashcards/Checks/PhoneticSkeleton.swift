//  A word in the International Phonetic Alphabet, reduced to what the writers of Korean agree on,
//  so that two ways of writing one sound are equal: [hak̚.k͈jo], /hakkyo/ with its j, [hɐk.k*jo].
//
//      voiced and voiceless stops         one (a vowel between does not make another word)
//      ʌ ɔ ə; e ɛ æ; a ɐ ɑ; ɯ ɨ           one each
//      tɕ tʃ ʨ dʑ c                       one
//      a tense sound, or one written twice   tense; behind a stop it always is
//      length, stress, syllables, ties       nothing

package struct PhoneticSkeleton: Hashable, Sendable {
    private let sounds: [UInt8]

    package init(_ text: String) {
        var sounds: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let sound = Self.sound(of: scalar) else { continue }
            Self.append(sound, to: &sounds)
        }
        self.sounds = Self.settled(sounds)
    }

    package var isEmpty: Bool { sounds.isEmpty }

    private static let tense = UInt8(ascii: "'")
    private static let affricate = UInt8(ascii: "C")
    private static let sibilant = UInt8(ascii: "s")
    private static let stops = Array("ptkC".utf8)

    private static func sound(of scalar: Unicode.Scalar) -> UInt8? { table[scalar] }

    private static let table: [Unicode.Scalar: UInt8] = {
        let rows: [(String, Character)] = [
            ("pb", "p"), ("tdʈɖ", "t"), ("kɡg", "k"), ("ʨʥcɟ", "C"), ("sɕʃ", "s"), ("zʑʒ", "z"),
            ("hɦçxɣɸχʰ", "h"), ("ɾrlɭʎɫɹ", "l"), ("nɲ", "n"), ("m", "m"), ("ŋ", "N"),
            ("aɐɑäɑ", "a"), ("ʌɔəɤɘɜ", "v"), ("oɒ", "o"), ("eɛæ", "e"), ("uʊ", "u"), ("ɯɨɰ", "U"),
            ("iɪ", "i"), ("wɥʷ", "w"), ("jʲ", "j"), ("ø", "O"), ("y", "Y"),
            ("\u{348}\u{2ED}ˀ*'ʼ’", "'"),
        ]
        var table: [Unicode.Scalar: UInt8] = [:]
        for (letters, sound) in rows {
            for letter in letters.unicodeScalars { table[letter] = sound.asciiValue }
        }
        return table
    }()

    /// Two letters that are one sound become one.
    private static func append(_ sound: UInt8, to sounds: inout [UInt8]) {
        let last = sounds.last
        switch sound {
        case UInt8(ascii: "s") where last == UInt8(ascii: "t"),
            UInt8(ascii: "z") where last == UInt8(ascii: "t"):
            sounds[sounds.count - 1] = affricate
        case UInt8(ascii: "z"): sounds.append(affricate)
        // ø is ㅚ and y is ㅟ, which most people say as w and a vowel.
        case UInt8(ascii: "O"): sounds += [UInt8(ascii: "w"), UInt8(ascii: "e")]
        case UInt8(ascii: "Y"): sounds += [UInt8(ascii: "w"), UInt8(ascii: "i")]
        // Behind s the breath says nothing.
        case UInt8(ascii: "h") where last == sibilant: break
        // ㅅ before i is written ɕ or sj.
        case UInt8(ascii: "j") where last == sibilant || last == affricate: break
        default: sounds.append(sound)
        }
    }

    /// A sound twice is tense, a tense sound behind a stop is as every sound there.
    private static func settled(_ sounds: [UInt8]) -> [UInt8] {
        var settled: [UInt8] = []
        for sound in sounds {
            let last = settled.last
            if sound == tense {
                // Once is enough, and behind another stop none is needed.
                let before = settled.dropLast().last
                if last == tense || before.map(stops.contains) == true { continue }
                settled.append(tense)
            } else if sound == last, stops.contains(sound) || sound == sibilant {
                settled.append(tense)
            } else {
                settled.append(sound)
            }
        }
        return settled
    }
}
