//  The Revised Romanisation of Korean (국어의 로마자 표기법, 2000), by pronunciation as the official rules
//  have it. A word is a run of syllables; anything else between them is kept and ends the word,
//  since sounds change within words only. What depends on the word itself (학여울 Hangnyeoul, 신문로
//  Sinmunno) is beyond rules over letters.

package enum RevisedRomanisation {
    /// The term in Latin letters, lower case. In nouns ㅎ after ㄱ, ㄷ, ㅂ is written (묵호 mukho), in
    /// all other words it makes them k, t, p (잡혀 japyeo).
    package static func of(_ term: String, isNoun: Bool = false) -> String {
        var romanised = ""
        var word: [Syllable] = []
        for scalar in Hangul.composed(term).unicodeScalars {
            if let syllable = Syllable(scalar) {
                word.append(syllable)
            } else {
                romanised += spell(word, isNoun: isNoun)
                word.removeAll(keepingCapacity: true)
                romanised.unicodeScalars.append(scalar)
            }
        }
        return romanised + spell(word, isNoun: isNoun)
    }

    private static func spell(_ word: [Syllable], isNoun: Bool) -> String {
        guard var initial = word.first?.initial else { return "" }
        var spelt = ""
        var final: Unicode.Scalar?
        for (index, syllable) in word.enumerated() {
            spelt += final == "ㄹ" && initial == "ㄹ" ? "l" : initials[initial] ?? ""
            spelt += medials[syllable.medial] ?? ""
            if index + 1 < word.count {
                let meeting = meet(syllable, word[index + 1], isNoun: isNoun)
                (final, initial) = (meeting.final, meeting.initial)
            } else {
                final = syllable.final.flatMap { SoundChanges.sevenFinals[$0] }
            }
            if let final { spelt += finals[final] ?? "" }
        }
        return spelt
    }

    /// What the final of one syllable and the initial of the next sound like together.
    private static func meet(
        _ one: Syllable, _ next: Syllable, isNoun: Bool
    ) -> SoundChanges.Pair {
        var pair = SoundChanges.Pair(final: one.final, initial: next.initial)
        guard let final = pair.final else { return pair }
        if palatalises(next), let changed = SoundChanges.palatalisation[pair] { return changed }
        if let changed = SoundChanges.aspiration[pair] ?? SoundChanges.linking[pair] {
            return changed
        }
        if !isNoun, let changed = SoundChanges.aspirationOfStops[pair] ?? SoundChanges.stems[pair] {
            return changed
        }
        // 밟 alone of its kind sounds like 밥 before a consonant.
        pair.final = one.scalar == "밟" ? "ㅂ" : SoundChanges.sevenFinals[final]
        return SoundChanges.assimilation[pair] ?? pair
    }

    /// Before 이 and 히, and their contractions 여, 였, 혀, 혔; not in 맏형.
    private static func palatalises(_ next: Syllable) -> Bool {
        next.medial == "ㅣ" || next.medial == "ㅕ" && (next.final == nil || next.final == "ㅆ")
    }

    private static let initials: [Unicode.Scalar: String] = [
        "ㄱ": "g", "ㄲ": "kk", "ㄴ": "n", "ㄷ": "d", "ㄸ": "tt", "ㄹ": "r", "ㅁ": "m", "ㅂ": "b", "ㅃ": "pp",
        "ㅅ": "s", "ㅆ": "ss", "ㅇ": "", "ㅈ": "j", "ㅉ": "jj", "ㅊ": "ch", "ㅋ": "k", "ㅌ": "t", "ㅍ": "p",
        "ㅎ": "h",
    ]
    private static let medials: [Unicode.Scalar: String] = [
        "ㅏ": "a", "ㅐ": "ae", "ㅑ": "ya", "ㅒ": "yae", "ㅓ": "eo", "ㅔ": "e", "ㅕ": "yeo", "ㅖ": "ye",
        "ㅗ": "o", "ㅘ": "wa", "ㅙ": "wae", "ㅚ": "oe", "ㅛ": "yo", "ㅜ": "u", "ㅝ": "wo", "ㅞ": "we",
        "ㅟ": "wi", "ㅠ": "yu", "ㅡ": "eu", "ㅢ": "ui", "ㅣ": "i",
    ]
    private static let finals: [Unicode.Scalar: String] = [
        "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng",
    ]
}
