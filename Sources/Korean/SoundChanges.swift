//  What happens where a final meets the initial of the next syllable (Standard Pronunciation, 표준
//  발음법, articles 8 to 20), as far as the Revised Romanisation writes it. Tables are text as a
//  linguist writes them: final and initial, arrow, and what they become; no final on the right
//  means it is gone.
//
//  A pair goes through the tables in this order, and the first row that knows it is the answer;
//  only when none does, the final becomes one of the seven that can be heard, and assimilation
//  follows.
//
//      palatalisation (before 이, 여, 였)  →  ㅎ  →  linking  →  ㅎ after stops, stems (not in nouns)
//
//  Tense consonants (압구정 Apgujeong) are not written by the Revised Romanisation and so not in here;
//  inserted ㄴ (꽃잎, 학여울) depends on the word, not on its letters.

struct SoundChanges: Sendable {
    struct Pair: Sendable, Hashable {
        var final: Unicode.Scalar?
        var initial: Unicode.Scalar
    }

    private let changes: [Pair: Pair]

    init(_ table: String) {
        var changes: [Pair: Pair] = [:]
        for rule in table.split(whereSeparator: \.isWhitespace) {
            let letters = Array(rule.unicodeScalars)
            precondition(
                (4...5).contains(letters.count) && letters[2] == "→", "not a rule: \(rule)")
            let before = Pair(final: letters[0], initial: letters[1])
            let after = Pair(
                final: letters.count == 5 ? letters[3] : nil, initial: letters[letters.count - 1])
            let known = changes.updateValue(after, forKey: before)
            precondition(known == nil, "two rules for one pair: \(rule)")
        }
        self.changes = changes
    }

    subscript(_ pair: Pair) -> Pair? { changes[pair] }
}

extension SoundChanges {
    /// 해돋이 haedoji, 같이 gachi, 핥이다 halchida, 굳히다 guchida.
    static let palatalisation = SoundChanges("ㄷㅇ→ㅈ ㅌㅇ→ㅊ ㄾㅇ→ㄹㅊ ㄷㅎ→ㅊ")

    /// Final ㅎ makes the next consonant aspirated (좋고 joko, 놓다 nota, 많다 manta) and is silent before
    /// a vowel (좋아 joa) and ㅅ (좋소 joso); ㅈ before ㅎ is aspirated (맞히다 machida, 앉히다 anchida).
    static let aspiration = SoundChanges(
        """
        ㅎㄱ→ㅋ   ㅎㄷ→ㅌ   ㅎㅈ→ㅊ   ㅎㅅ→ㅅ   ㅎㅇ→ㅇ
        ㄶㄱ→ㄴㅋ ㄶㄷ→ㄴㅌ ㄶㅈ→ㄴㅊ ㄶㅅ→ㄴㅅ ㄶㅇ→ㄴ
        ㅀㄱ→ㄹㅋ ㅀㄷ→ㄹㅌ ㅀㅈ→ㄹㅊ ㅀㅅ→ㄹㅅ ㅀㅇ→ㄹ
        ㅈㅎ→ㅊ   ㄵㅎ→ㄴㅊ
        """)

    /// Before a vowel the last consonant moves over: 설악 Seorak, 닭이 dalgi, 값이 gapsi, 밖에 bakke.
    /// ㅇ stays where it is: 영아 yeonga.
    static let linking = SoundChanges(
        """
        ㄱㅇ→ㄱ   ㄲㅇ→ㄲ   ㄴㅇ→ㄴ   ㄷㅇ→ㄷ   ㄹㅇ→ㄹ   ㅁㅇ→ㅁ   ㅂㅇ→ㅂ
        ㅅㅇ→ㅅ   ㅆㅇ→ㅆ   ㅈㅇ→ㅈ   ㅊㅇ→ㅊ   ㅋㅇ→ㅋ   ㅌㅇ→ㅌ   ㅍㅇ→ㅍ
        ㄳㅇ→ㄱㅅ ㄵㅇ→ㄴㅈ ㄺㅇ→ㄹㄱ ㄻㅇ→ㄹㅁ ㄼㅇ→ㄹㅂ ㄽㅇ→ㄹㅅ ㄾㅇ→ㄹㅌ
        ㄿㅇ→ㄹㅍ ㅄㅇ→ㅂㅅ
        """)

    /// Stops before ㅎ: 잡혀 japyeo, 밝히다 balkida, 못하다 motada. In nouns ㅎ is written instead:
    /// 묵호 Mukho, 집현전 Jiphyeonjeon.
    static let aspirationOfStops = SoundChanges(
        """
        ㄱㅎ→ㅋ ㄲㅎ→ㅋ ㅋㅎ→ㅋ ㄳㅎ→ㅋ ㄺㅎ→ㄹㅋ
        ㄷㅎ→ㅌ ㅅㅎ→ㅌ ㅆㅎ→ㅌ ㅊㅎ→ㅌ ㅌㅎ→ㅌ
        ㅂㅎ→ㅍ ㅍㅎ→ㅍ ㅄㅎ→ㅍ ㄼㅎ→ㄹㅍ
        """)

    /// ㄺ of a stem before ㄱ: 맑고 malgo, while the noun keeps its ㄱ: 닭과 dakgwa.
    static let stems = SoundChanges("ㄺㄱ→ㄹㄱ")

    /// Between the seven finals and an initial.
    static let assimilation = SoundChanges(
        """
        ㄱㄴ→ㅇㄴ ㄱㅁ→ㅇㅁ ㄱㄹ→ㅇㄴ
        ㄷㄴ→ㄴㄴ ㄷㅁ→ㄴㅁ ㄷㄹ→ㄴㄴ
        ㅂㄴ→ㅁㄴ ㅂㅁ→ㅁㅁ ㅂㄹ→ㅁㄴ
        ㅇㄹ→ㅇㄴ ㅁㄹ→ㅁㄴ
        ㄴㄹ→ㄹㄹ ㄹㄴ→ㄹㄹ
        """)

    /// The seven sounds that can end a syllable, each before the finals that are written for it.
    static let sevenFinals: [Unicode.Scalar: Unicode.Scalar] = {
        let table = "ㄱ:ㄱㄲㅋㄳㄺ ㄴ:ㄴㄵㄶ ㄷ:ㄷㅅㅆㅈㅊㅌㅎ ㄹ:ㄹㄼㄽㄾㅀ ㅁ:ㅁㄻ ㅂ:ㅂㅍㄿㅄ ㅇ:ㅇ"
        var sounds: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in table.split(separator: " ") {
            let letters = Array(row.unicodeScalars)
            for written in letters[2...] { sounds[written] = letters[0] }
        }
        return sounds
    }()
}
