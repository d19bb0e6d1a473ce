//  Passives and causatives. Which of 이, 히, 리, 기, 우, 구, 추 a verb takes cannot be told from its
//  sound, so common verbs are a table; verbs in 하다 go by rule (되다, 시키다), and every verb has the
//  form with 지다 and 게 하다. Rows: verb, passive, causative; `-` for none.

package enum Voice {
    package struct Forms: Sendable, Hashable {
        package let passive: String?
        package let causative: String?
        /// Whether they stand in the table, rather than follow from the word's end.
        package let isListed: Bool
    }

    private static let table = """
        보다 보이다 보이다
        쓰다 쓰이다 -
        놓다 놓이다 -
        쌓다 쌓이다 -
        섞다 섞이다 -
        묶다 묶이다 -
        깎다 깎이다 -
        바꾸다 바뀌다 -
        꺾다 꺾이다 -
        차다 차이다 -
        파다 파이다 -
        끄다 꺼지다 -
        켜다 켜지다 -
        먹다 먹히다 먹이다
        잡다 잡히다 -
        닫다 닫히다 -
        막다 막히다 -
        밟다 밟히다 -
        뽑다 뽑히다 -
        읽다 읽히다 읽히다
        업다 업히다 업히다
        입다 - 입히다
        얹다 얹히다 -
        씹다 씹히다 -
        접다 접히다 -
        찍다 찍히다 -
        박다 박히다 -
        꽂다 꽂히다 -
        부딪다 부딪히다 -
        묻다 묻히다 -
        맺다 맺히다 -
        집다 집히다 -
        팔다 팔리다 -
        열다 열리다 -
        걸다 걸리다 -
        듣다 들리다 들리다
        풀다 풀리다 -
        밀다 밀리다 -
        들다 들리다 들리다
        물다 물리다 물리다
        누르다 눌리다 -
        부르다 불리다 불리다
        찌르다 찔리다 -
        자르다 잘리다 -
        가르다 갈리다 -
        뚫다 뚫리다 -
        끓다 - 끓이다
        안다 안기다 안기다
        쫓다 쫓기다 -
        끊다 끊기다 -
        빼앗다 빼앗기다 -
        뺏다 뺏기다 -
        찢다 찢기다 -
        감다 감기다 감기다
        담다 담기다 -
        믿다 믿기다 -
        씻다 씻기다 씻기다
        느끼다 느껴지다 -
        죽다 - 죽이다
        녹다 - 녹이다
        속다 - 속이다
        붙다 - 붙이다
        줄다 - 줄이다
        늘다 - 늘리다
        앉다 - 앉히다
        눕다 - 눕히다
        익다 - 익히다
        맞다 - 맞히다
        식다 - 식히다
        썩다 - 썩히다
        젖다 - 적시다
        좁다 - 좁히다
        넓다 - 넓히다
        밝다 - 밝히다
        굽다 - 굽히다
        더럽다 - 더럽히다
        괴롭다 - 괴롭히다
        알다 - 알리다
        울다 - 울리다
        살다 - 살리다
        돌다 - 돌리다
        날다 - 날리다
        놀다 - 놀리다
        얼다 - 얼리다
        마르다 - 말리다
        흐르다 - 흘리다
        오르다 - 올리다
        웃다 - 웃기다
        남다 - 남기다
        숨다 - 숨기다
        신다 - 신기다
        벗다 벗겨지다 벗기다
        굶다 - 굶기다
        맡다 - 맡기다
        옮다 - 옮기다
        넘다 - 넘기다
        깨다 깨지다 깨우다
        자다 - 재우다
        타다 - 태우다
        서다 - 세우다
        비다 - 비우다
        차다 - 채우다
        뜨다 - 띄우다
        크다 - 키우다
        지다 - 지우다
        쓰다 - 씌우다
        돋다 - 돋우다
        솟다 - 솟구다
        달다 - 달구다
        늦다 - 늦추다
        낮다 - 낮추다
        맞다 - 맞추다
        없다 - 없애다
        만들다 만들어지다 -
        짓다 지어지다 -
        주다 주어지다 -
        지우다 지워지다 -
        알리다 알려지다 -
        """

    private static let byVerb: [String: Forms] = table.split(separator: "\n").reduce(into: [:]) {
        forms, line in
        let cells = line.split(separator: " ").map(String.init)
        let known = forms[cells[0]]
        forms[cells[0]] = Forms(
            passive: known?.passive ?? (cells[1] == "-" ? nil : cells[1]),
            causative: known?.causative ?? (cells[2] == "-" ? nil : cells[2]), isListed: true)
    }

    /// Nil for what is no verb that has either.
    package static func of(_ form: String) -> Forms? {
        if let listed = byVerb[form] { return listed }
        guard form.hasSuffix("하다"), form.count > 2 else { return nil }
        let noun = form.dropLast(2)
        return Forms(passive: noun + "되다", causative: noun + "시키다", isListed: false)
    }

    /// 만들어지다: the passive that every verb has.
    package static func analyticPassive(_ predicate: Predicate) -> String? {
        predicate.stem.infinitives.first.map { $0.text + "지다" }
    }

    /// 가게 하다: the causative that every verb has.
    package static func analyticCausative(_ predicate: Predicate) -> String {
        predicate.stem.letters.text + "게 하다"
    }
}
