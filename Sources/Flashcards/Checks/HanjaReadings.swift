//  How Chinese characters are read in Korean, as far as the lexicon's own words show it: 學校 beside
//  학교 says that 學 is 학. A character that no word of the lexicon has may be read in any way.

import Korean

enum HanjaReadings {
    /// Whether the characters can be read as the word begins: one syllable each, in order. True
    /// where that is not known.
    static func fit(_ hanja: String, _ word: String) -> Bool {
        let characters = Array(hanja.filter(\.isIdeograph))
        let syllables = Array(word)
        guard !characters.isEmpty else { return false }
        guard characters.count <= syllables.count else { return false }
        return zip(characters, syllables).allSatisfy { character, syllable in
            guard let readings = byCharacter[character] else { return true }
            return readings.contains(syllable)
        }
    }

    private static let byCharacter: [Character: Set<Character>] = {
        var readings: [Character: Set<Character>] = [:]
        let lexicon = Lexicon.shared
        for entry in lexicon.all {
            guard let hanja = lexicon.hanja(of: entry) else { continue }
            let form = lexicon.form(of: entry)
            guard hanja.count <= form.count else { continue }
            for (character, syllable) in zip(hanja, form) where character.isIdeograph {
                readings[character, default: []].insert(syllable)
            }
        }
        return readings
    }()
}

extension Character {
    /// One of the unified ideographs.
    var isIdeograph: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0x20000...0x2FFFF).contains(scalar.value)
    }
}
