//  Where a part of a compound counts as a word of its own, so that its ㄱ, ㄷ, ㅂ and not the written
//  final moves over (article 15), where ㄹ after ㄴ becomes ㄴ (article 20), and single words that go
//  against a rule.

extension SoundLexicon {
    /// Before ㅏ, ㅓ, ㅗ, ㅜ, ㅟ, and a few before 이: 겉옷 거돋, 맛없다 마덥따.
    static let wordBorders = """
        밭|아래   15
        늪|앞    15
        젖|어미   15
        맛|없    15
        겉|옷    15
        헛|웃음   15
        꽃|위    15
        값|어치   15
        넋|없    15
        닭|앞    15
        값|있    15
        값|없    15
        멋|없    15
        옷|안    15
        첫|인상   15
        첫|인사   15
        첫|아이   15
        첫|아기   15
        첫|얼음   15
        첫|울음   15
        옷|위    15
        꽃|안    15
        부엌|안   15
        부엌|앞   15
        숲|안    15
        무릎|위   15
        무릎|아래  15
        윗|옷    15
        웃|옷    15
        웃|어른   15
        덧|옷    15
        홑|옷    15
        겉|옷감   15
        낱|알    15
        팥|알    15
        헛|웃    15
        헛|애    15
        겉|알곡   15
        짚|옷    15
        잎|아래   15
        꽃|없    15
        빛|없    15
        끝|없    15
        뜻|없    15
        낯|없    15
        옷|없    15
        넋|있    15
        뜻|있    15
        몫|없    15
        몇|월    15
        몇|인    15
        몇|없    15
        낮|한때   15
        못|오    15
        못|와    15
        못|왔    15
        못|올    15
        못|온    15
        못|옵    15
        못|알    15
        못|없    15
        못|얻    15
        못|움직   15
        못|외우   15
        """

    /// 맛있다 마딛따, and permitted as well: 마싣따.
    static let wordBordersByChoice = """
        맛|있  15  also-without
        멋|있  15  also-without
        """

    /// Of three syllables, of which the first two are a word: 의견란 의견난.
    static let keptNasals = """
        의견=란  20.다만
        임진=란  20.다만
        생산=량  20.다만
        결단=력  20.다만
        공권=력  20.다만
        동원=령  20.다만
        상견=례  20.다만
        횡단=로  20.다만
        이원=론  20.다만
        입원=료  20.다만
        구근=류  20.다만
        신문=로  20.다만
        음운=론  20.다만
        판단=력  20.다만
        추진=력  20.다만
        등산=로  20.다만
        표현=력  20.다만
        보존=료  20.다만
        통신=료  20.다만
        출산=력  20.다만
        생산=력  20.다만
        수면=량  20.다만
        정신=력  20.다만
        비판=력  20.다만
        무신=론  20.다만
        유신=론  20.다만
        일원=론  20.다만
        다원=론  20.다만
        구인=란  20.다만
        회전=력  20.다만
        원본=료  20.다만
        출연=료  20.다만
        분만=료  20.다만
        강연=료  20.다만
        순환=론  20.다만
        기본=료  20.다만
        견인=력  20.다만
        견인=료  20.다만
        자본=론  20.다만
        보관=료  20.다만
        """

    /// 넓 sounds 넙 in these.
    static let labials = """
        넓*죽   10.다만
        넓*둥글  10.다만
        넓*적   10.다만
        넓*데데  10.다만
        """

    /// Nouns and verbs in 기 that look like a stem with its ending, and have no tense sound (삶과 삼과,
    /// 굶기다 굼기다); and the other way round.
    static let laxed = """
        어떨'지  27
        굶.기   24.다만
        옮.기   24.다만
        곪.기   24.다만
        닮.기   24.다만
        줄넘'기  24
        굶'기를  24
        굶'기도  24
        굶'기로  24
        굶'기만  24
        삶.과   25
        삶.도   25
        삶'도록  25
        삶.보다  25
        삶.조차  25
        삶.까지  25
        앎.과   25
        앎.도   25
        """
}
