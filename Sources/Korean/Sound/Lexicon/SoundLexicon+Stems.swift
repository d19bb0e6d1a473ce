//  Stems in ㄴ and ㅁ, after which an ending begins tense (article 24): 신고 신꼬, 남다 남따. That a word
//  is such a stem with such an ending is not to be seen: 신고 is a noun as well and 계신다 no 신다. One
//  line each: the stem, and by what the ending begins; after the stroke, where the same letters
//  are also something else, so that only a verb form has them tense.

extension SoundLexicon {
    static let stemsTable = """
        신      지 습 던 더 겠 게 | 다 고 기 자 소 도록
        안      던 겠 습 | 다 고 지 게 기 자 도록
        감      던 겠 습 더 | 다 고 지 게 자 도록
        검      던 습 더 거 고 | 다 지 게
        남      다 고 지 게 습 던 더 거 겠 도록 | 기 자
        담      다 고 지 게 습 던 더 거 겠 도록 | 자
        삼      다 고 지 게 습 던 더 거 겠 기로 | 자
        숨      다 고 지 게 습 던 더 거 겠 기로 도록 | 자
        심      다 고 지 게 습 던 더 거 겠 기로 도록 | 자
        참      다 지 게 습 던 더 거 겠 기로 도록 | 고 자
        넘      다 고 지 게 습 던 더 거 겠 도록 | 자
        품      다 고 지 게 습 던 더 거 겠
        뿜      다 고 지 게 습 던 더 거 겠
        다듬    다 고 지 게 습 던 더 거 겠 기 도록 자
        더듬    다 고 지 게 습 던 더 거 겠 기 자
        쓰다듬  다 고 지 게 습 던 더 거 겠 기 자
        가다듬  다 고 지 게 습 던 더 거 겠 기 자
        보듬    다 고 지 게 습 던 더 거 겠 기 자
        머금    다 고 지 게 습 던 더 거 겠 기
        껴안    다 고 지 게 습 던 더 거 겠 자
        끌어안  다 고 지 게 습 던 더 거 겠 자
        떠안    다 고 지 게 습 던 더 거 겠 자
        부둥켜안  다 고 지 게 습 던 더 거 겠
        뛰어넘  다 고 지 게 습 던 더 거 겠 자
        살아남  다 고 지 게 습 던 더 거 겠 기 자 도록
        눌러참  다 고 지 게 습 던 더
        빼닮    다 고 지 게 습 던 더
        """

    /// The lines above as a table of the lexicon.
    static let stems: String = {
        var lines = ""
        for row in stemsTable.split(separator: "\n") {
            var choice = ""
            let parts = row.split(separator: " ")
            for ending in parts.dropFirst() {
                if ending == "|" {
                    choice = " of-verbs"
                } else {
                    lines += "\(parts[0])'\(ending) 24\(choice)\n"
                }
            }
        }
        return lines
    }()
}
