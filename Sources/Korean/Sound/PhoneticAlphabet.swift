//  The pronunciation in the International Phonetic Alphabet, in two degrees, without brackets:
//
//      broad     /kuk.mul/ → kuŋ.mul     one sign for each sound, a dot between syllables
//      narrow    [kuŋmul]                what the sounds become among their neighbours
//
//  Narrow, and not broad: ㄱ ㄷ ㅂ ㅈ voiced between voiced sounds (g d b dʑ), stops at the end
//  unreleased (k̚), ㅅ as ɕ, ㄴ as ɲ and long ㄹ as ʎ before i and j, ㅎ as ç, ɸ, x or, between voiced
//  sounds, ɦ, and ㅟ as ɥi. Tense sounds have ͈ in both. After ㅈ, ㅉ, ㅊ there is no j in either. ㅚ is
//  written we, as it is mostly spoken.

package enum PhoneticAlphabet {
    package enum Degree: Sendable, Hashable { case broad, narrow }

    /// The first reading in phonetic signs; what is not Hangul is kept.
    package static func of(
        _ text: String, _ degree: Degree = .broad, as kind: Pronunciation.Kind? = nil,
        blanks: Pronunciation.Blanks = .spokenOver
    ) -> String {
        let utterance = Utterance(text, for: .pronunciation, blanks: blanks, kind: kind)
        return spell(utterance.sounds, utterance.scalars, blanks, degree)
    }

    static func spell(
        _ sounds: [Sound], _ scalars: [UInt32], _ blanks: Pronunciation.Blanks, _ degree: Degree
    ) -> String {
        let signs = PhoneticSigns.all
        var bytes = ByteText(reserving: sounds.count * 10)
        var before: Sound?
        for (index, sound) in sounds.enumerated() {
            let isAfterSyllable = index > 0 && sounds[index - 1].isSyllable
            guard sound.isSyllable else {
                bytes.append(scalars[index])
                let isSpokenOver = blanks == .spokenOver && Sound.isBlank(scalars[index])
                if !isSpokenOver || !isAfterSyllable { before = nil }
                continue
            }
            switch degree {
            case .broad:
                if isAfterSyllable { bytes.append(dot) }
                signs.broad(sound, after: before, to: &bytes)
            case .narrow:
                let next = index + 1 < sounds.count ? sounds[index + 1] : nil
                signs.narrow(sound, after: before, before: next, to: &bytes)
            }
            before = sound
        }
        return bytes.text
    }

    private static let dot: UInt32 = 0x2E
}
