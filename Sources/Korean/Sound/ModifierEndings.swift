//  After the modifier in -(으)ㄹ the next sound is tense (제27항): within the word in the endings that
//  begin with it (할수록 할쑤록), and after a blank in the nouns that depend on it (할 수 할쑤). A last `>`
//  means that the word ends there.
//
//  Of the endings in 게, 걸 and 지 the same letters may be a stem in ㄹ with a plain ending: 알게 (알다)
//  is 알게, 할게 is 할께. Where the syllable is such a stem they are left plain.

enum ModifierEndings {
    static let article = "제27항"

    /// Always the endings of a modifier.
    private static let endings = ending(
        """
        수록 지라도 지언정 진대 세라 세> 밖에 거야 거예 거에 거다 거고 거면 겁니다 것 수> 수가 수는 수도 수밖 수있 수없
        """)
    /// Not after stems in ㄹ.
    private static let shortEndings = ending(
        "걸> 걸요> 게> 게요> 지> 지도> 지는> 지를> 지가> 거> 거라 거니 거지 거죠 건가 건지 건데")
    private static let stems = Set(
        "알살놀들말걸불날달돌멀길울졸팔풀벌빌굴끌널늘덜떨물밀몰열얼털틀절질잘헐썰".unicodeScalars
            .map(\.value))
    /// Apart, after a blank.
    private static let nouns = ending(
        """
        것 거> 거예요 거야 거다 거고 거라 거면 거니 거지 거죠 거냐 거는 거든 거잖 건 걸> 걸요> 게> 게요> 겁니다 겁니까
        수> 수가 수는 수도 수를 수만 수밖 수록 수없 수있 데> 데가 데는 데도 데를 데에 데서 데다 바> 바를 바가 바는 바에 바와 바도
        적> 적에 적이 적은 적도 적마다 줄> 줄을 줄은 줄도 줄로 줄만 줄이야 듯> 듯이 듯하 듯한 듯해 듯했 듯합 듯싶
        성싶 사람 곳 도리 시간 정도
        """)

    static func makeTense(_ place: Int, _ next: Int, in scalars: [UInt32]) -> Bool {
        if next > place + 1 {
            // 서울 사람, 오늘 시간: nouns that end in ㄹ are no modifiers.
            guard fits(nouns, scalars, next) else { return false }
            return !isNoun(endingAt: place, in: scalars)
        }
        if fits(endings, scalars, next) { return true }
        return !stems.contains(scalars[place]) && fits(shortEndings, scalars, next)
            && place + 1 < scalars.count && !isPlainWord(place, next, scalars)
    }

    private static func fits(
        _ table: [UInt32: [[UInt32]]], _ scalars: [UInt32], _ next: Int
    ) -> Bool {
        guard let some = table[scalars[next]] else { return false }
        return some.contains { pattern in
            for (offset, wanted) in pattern.enumerated() {
                let place = next + offset
                if wanted == end {
                    return place >= scalars.count || !(0xAC00...0xD7A3 ~= scalars[place])
                }
                guard place < scalars.count, scalars[place] == wanted else { return false }
            }
            return true
        }
    }

    private static func isNoun(endingAt place: Int, in scalars: [UInt32]) -> Bool {
        guard place > 0 else { return false }
        return particles.contains(scalars[place])
            || nounEndings.contains(scalars[place - 1] << 16 | scalars[place])
    }

    /// Whole words that only look like it: 실지, 별걸.
    private static func isPlainWord(_ place: Int, _ next: Int, _ scalars: [UInt32]) -> Bool {
        plainWords.contains(scalars[place] << 16 | scalars[next])
    }

    private static let particles = Set("를".unicodeScalars.map(\.value))
    private static let nounEndings = pairs(
        """
        서울 오늘 하늘 마을 겨울 가을 거울 얼굴 이틀 사흘 나흘 열흘 제일 매일 내일 평일 휴일 생일 과일 현실 교실
        사실 건물 동물 식물 선물 인물 눈물 국물 특별 이별 비밀 정말 반말 양말 주말 월말 연말 한글 댓글 마늘 바늘 그늘
        """)
    private static let plainWords = pairs("별걸 별게 골지 팔게")

    private static let end: UInt32 = 0

    private static func ending(_ table: String) -> [UInt32: [[UInt32]]] {
        var endings: [UInt32: [[UInt32]]] = [:]
        for text in table.split(whereSeparator: \.isWhitespace) {
            let pattern = text.unicodeScalars.map { $0 == ">" ? end : $0.value }
            endings[pattern[0], default: []].append(pattern)
        }
        return endings
    }

    private static func pairs(_ table: String) -> Set<UInt32> {
        Set(
            table.split(whereSeparator: \.isWhitespace).map { word in
                let last = Array(word.unicodeScalars.suffix(2))
                return last[0].value << 16 | last[1].value
            })
    }
}
