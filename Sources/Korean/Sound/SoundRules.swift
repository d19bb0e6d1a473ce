//  The rules over letters of the Standard Pronunciation (표준 발음법), articles 8 to 30, in the order
//  in which they work. Each looks at what those before it have left, so that 꽃+잎 goes 꽃닢, 꼳닢, 꼰닙:
//
//      what the lexicon knows  →  ㅈ, ㅊ before 이  →  ㅎ  →  linking  →  stems  →  seven finals
//        →  tension  →  assimilation
//
//  What depends on the word and not on its letters is in the lexicon; what is about vowels
//  (articles 4, 5 and 22) is in VowelRules.

extension SoundRule {
    /// All, in the order in which they work.
    package static let all: [SoundRule] = [
        insertion, droppedS, keptNasal, labial, wordBorder, palatalisation, aspiration,
        aspirationOfStops, hBeforeS, hBeforeN, silentH, linking, linkingOfClusters, stemsInLG,
        stemsInLB, stemsInNasals, tensionOfWords, singleFinals, clustersOfFirst, clustersOfSecond,
        tension, nasalisation, liquidBecomesNasal, lateralisation,
    ]

    /// Where the letters count as those of one word.
    private static let inside: Set<Seam> = [
        .plain, .beforeI, .nasal, .tense, .lax, .dropped, .labial,
    ]
    private static let everywhere = Set(Seam.allCases)

    /// 솜+이불 솜니불, 한+여름 한녀름.
    private static let insertion = SoundRule(
        "제29항", "ㄴ is inserted between parts of a compound", at: [.inserted], "·ㅇ→·ㄴ")

    /// 냇^가 내까; it may sound as well: 낻까.
    private static let droppedS = SoundRule(
        "제30항 1", "the ㅅ of a compound only makes tense", at: [.dropped],
        "ㅅㄱ→ㄲ ㅅㄷ→ㄸ ㅅㅂ→ㅃ ㅅㅅ→ㅆ ㅅㅈ→ㅉ")

    /// 의견=란 의견난.
    private static let keptNasal = SoundRule(
        "제20항 다만", "ㄹ after ㄴ becomes ㄴ in this word", at: [.nasal], "ㄴㄹ→ㄴㄴ")

    /// 넓*죽하다 넙쭈카다.
    private static let labial = SoundRule(
        "제10항 다만", "ㄼ sounds ㅂ in this word", at: [.labial], "ㄼ·→ㅂ·")

    /// Before a word of its own the final becomes one of the seven first, and only then moves over:
    /// 겉|옷 거돋, 값|어치 가버치. Before ㅎ as well: 낮|한때 나탄때.
    private static let wordBorder = SoundRule(
        "제15항", "before a word of its own a final is one of the seven", at: [.words],
        """
        ㄲㅇ→ㄱㅇ ㅋㅇ→ㄱㅇ ㄳㅇ→ㄱㅇ ㄺㅇ→ㄱㅇ ㅅㅇ→ㄷㅇ ㅆㅇ→ㄷㅇ ㅈㅇ→ㄷㅇ ㅊㅇ→ㄷㅇ ㅌㅇ→ㄷㅇ
        ㅍㅇ→ㅂㅇ ㅄㅇ→ㅂㅇ ㄿㅇ→ㅂㅇ ㄼㅇ→ㄹㅇ ㄻㅇ→ㅁㅇ ㄵㅇ→ㄴㅇ ㅈㅎ→ㄷㅎ ㄺㅎ→ㄱㅎ ㄼㅎ→ㄹㅎ
        """)

    /// 굳이 구지, 밭이 바치, 벼훑이 벼훌치, 굳히다 구치다.
    private static let palatalisation = SoundRule(
        "제17항", "ㄷ, ㅌ before 이 become ㅈ, ㅊ", at: [.beforeI], "ㄷㅇ→ㅈ ㅌㅇ→ㅊ ㄾㅇ→ㄹㅊ ㄷㅎ→ㅊ")

    /// 놓고 노코, 많고 만코, 닳지 달치.
    private static let aspiration = SoundRule(
        "제12항 1", "ㅎ and ㄱ, ㄷ, ㅈ are one aspirated sound", at: everywhere,
        "ㅎㄱ→ㅋ ㅎㄷ→ㅌ ㅎㅈ→ㅊ ㄶㄱ→ㄴㅋ ㄶㄷ→ㄴㅌ ㄶㅈ→ㄴㅊ ㅀㄱ→ㄹㅋ ㅀㄷ→ㄹㅌ ㅀㅈ→ㄹㅊ ㅈㅎ→ㅊ ㄵㅎ→ㄴㅊ")

    /// 각하 가카, 먹히다 머키다, 밝히다 발키다; 옷 한 벌 오탄벌, 숱하다 수타다.
    private static let aspirationOfStops = SoundRule(
        "제12항 1 붙임", "a stop and ㅎ are one aspirated sound", at: everywhere,
        isLeftOutInNouns: true,
        """
        ㄱㅎ→ㅋ ㄲㅎ→ㅋ ㅋㅎ→ㅋ ㄳㅎ→ㅋ ㄺㅎ→ㄹㅋ ㄷㅎ→ㅌ ㅅㅎ→ㅌ ㅆㅎ→ㅌ ㅊㅎ→ㅌ ㅌㅎ→ㅌ
        ㅂㅎ→ㅍ ㅍㅎ→ㅍ ㅄㅎ→ㅍ ㄼㅎ→ㄹㅍ ㄿㅎ→ㄹㅍ
        """)

    /// 닿소 다쏘, 많소 만쏘, 싫소 실쏘.
    private static let hBeforeS = SoundRule(
        "제12항 2", "ㅎ and ㅅ are one tense ㅆ", at: everywhere, "ㅎㅅ→ㅆ ㄶㅅ→ㄴㅆ ㅀㅅ→ㄹㅆ")

    /// 놓는 논는, 않네 안네, 뚫는 뚤른.
    private static let hBeforeN = SoundRule(
        "제12항 3", "ㅎ before ㄴ becomes ㄴ, or is silent in ㄶ, ㅀ", at: everywhere,
        "ㅎㄴ→ㄴㄴ ㄶㄴ→ㄴㄴ ㅀㄴ→ㄹㄴ")

    /// 낳은 나은, 많아 마나, 싫어도 시러도.
    private static let silentH = SoundRule(
        "제12항 4", "ㅎ before a vowel is silent", at: everywhere, "ㅎㅇ→ㅇ ㄶㅇ→ㄴ ㅀㅇ→ㄹ")

    /// 깎아 까까, 옷이 오시; ㅇ stays where it is: 영아.
    private static let linking = SoundRule(
        "제13항", "a final moves over to the vowel", at: everywhere,
        """
        ㄱㅇ→ㄱ ㄲㅇ→ㄲ ㄴㅇ→ㄴ ㄷㅇ→ㄷ ㄹㅇ→ㄹ ㅁㅇ→ㅁ ㅂㅇ→ㅂ
        ㅅㅇ→ㅅ ㅆㅇ→ㅆ ㅈㅇ→ㅈ ㅊㅇ→ㅊ ㅋㅇ→ㅋ ㅌㅇ→ㅌ ㅍㅇ→ㅍ
        """)

    /// 닭을 달글, 앉아 안자; ㅅ becomes tense: 넋이 넉씨, 값을 갑쓸.
    private static let linkingOfClusters = SoundRule(
        "제14항", "the second of two finals moves over to the vowel", at: everywhere,
        "ㄳㅇ→ㄱㅆ ㄵㅇ→ㄴㅈ ㄺㅇ→ㄹㄱ ㄻㅇ→ㄹㅁ ㄼㅇ→ㄹㅂ ㄽㅇ→ㄹㅆ ㄾㅇ→ㄹㅌ ㄿㅇ→ㄹㅍ ㅄㅇ→ㅂㅆ")

    /// Of stems: 맑게 말께, 읽고 일꼬. Nouns (닭과 닥꽈) are told by their syllable.
    private static let stemsInLG = SoundRule(
        "제11항 다만", "ㄺ of a stem before ㄱ sounds ㄹ", at: inside, "ㄺㄱ→ㄹㄲ")

    /// 넓게 널께, 핥다 할따, 훑소 훌쏘, 떫지 떨찌.
    private static let stemsInLB = SoundRule(
        "제25항", "after ㄼ, ㄾ of a stem an ending is tense", at: inside.subtracting([.lax]),
        "ㄼㄱ→ㄹㄲ ㄼㄷ→ㄹㄸ ㄼㅅ→ㄹㅆ ㄼㅈ→ㄹㅉ ㄾㄱ→ㄹㄲ ㄾㄷ→ㄹㄸ ㄾㅅ→ㄹㅆ ㄾㅈ→ㄹㅉ")

    /// 앉고 안꼬, 닮고 담꼬. Stems in single ㄴ, ㅁ look like other words and are in the lexicon.
    private static let stemsInNasals = SoundRule(
        "제24항", "after ㄵ, ㄻ of a stem an ending is tense", at: inside.subtracting([.lax]),
        "ㄵㄱ→ㄴㄲ ㄵㄷ→ㄴㄸ ㄵㅅ→ㄴㅆ ㄵㅈ→ㄴㅉ ㄻㄱ→ㅁㄲ ㄻㄷ→ㅁㄸ ㄻㅅ→ㅁㅆ ㄻㅈ→ㅁㅉ")

    /// The lexicon says by which article.
    private static let tensionOfWords = SoundRule(
        "제28항", "this word has a tense sound here", at: [.tense],
        "·ㄱ→·ㄲ ·ㄷ→·ㄸ ·ㅂ→·ㅃ ·ㅅ→·ㅆ ·ㅈ→·ㅉ")

    private static let singleFinals = SoundRule(
        "제9항", "a final is one of the seven", at: everywhere,
        "ㄲ·→ㄱ· ㅋ·→ㄱ· ㅅ·→ㄷ· ㅆ·→ㄷ· ㅈ·→ㄷ· ㅊ·→ㄷ· ㅌ·→ㄷ· ㅎ·→ㄷ· ㅍ·→ㅂ·")

    private static let clustersOfFirst = SoundRule(
        "제10항", "of two finals the first sounds", at: everywhere,
        "ㄳ·→ㄱ· ㄵ·→ㄴ· ㄶ·→ㄴ· ㄼ·→ㄹ· ㄽ·→ㄹ· ㄾ·→ㄹ· ㅀ·→ㄹ· ㅄ·→ㅂ·")

    private static let clustersOfSecond = SoundRule(
        "제11항", "of two finals the second sounds", at: everywhere, "ㄺ·→ㄱ· ㄻ·→ㅁ· ㄿ·→ㅂ·")

    /// 국밥 국빱, 깎다 깍따, 값지다 갑찌다.
    private static let tension = SoundRule(
        "제23항", "after ㄱ, ㄷ, ㅂ the next is tense", at: everywhere,
        """
        ㄱㄱ→ㄱㄲ ㄱㄷ→ㄱㄸ ㄱㅂ→ㄱㅃ ㄱㅅ→ㄱㅆ ㄱㅈ→ㄱㅉ ㄷㄱ→ㄷㄲ ㄷㄷ→ㄷㄸ ㄷㅂ→ㄷㅃ ㄷㅅ→ㄷㅆ
        ㄷㅈ→ㄷㅉ ㅂㄱ→ㅂㄲ ㅂㄷ→ㅂㄸ ㅂㅂ→ㅂㅃ ㅂㅅ→ㅂㅆ ㅂㅈ→ㅂㅉ
        """)

    /// 먹는 멍는, 닫는 단는, 밥물 밤물.
    private static let nasalisation = SoundRule(
        "제18항", "ㄱ, ㄷ, ㅂ before ㄴ, ㅁ become ㅇ, ㄴ, ㅁ", at: everywhere,
        "ㄱㄴ→ㅇㄴ ㄱㅁ→ㅇㅁ ㄷㄴ→ㄴㄴ ㄷㅁ→ㄴㅁ ㅂㄴ→ㅁㄴ ㅂㅁ→ㅁㅁ")

    /// 담력 담녁, 강릉 강능; 막론 망논, 협력 혐녁.
    private static let liquidBecomesNasal = SoundRule(
        "제19항", "ㄹ after ㅁ, ㅇ and after ㄱ, ㄷ, ㅂ becomes ㄴ", at: everywhere,
        "ㅁㄹ→ㅁㄴ ㅇㄹ→ㅇㄴ ㄱㄹ→ㅇㄴ ㄷㄹ→ㄴㄴ ㅂㄹ→ㅁㄴ")

    /// 난로 날로, 칼날 칼랄, 닳는 달른.
    private static let lateralisation = SoundRule(
        "제20항", "ㄴ beside ㄹ becomes ㄹ", at: everywhere, "ㄴㄹ→ㄹㄹ ㄹㄴ→ㄹㄹ")
}
