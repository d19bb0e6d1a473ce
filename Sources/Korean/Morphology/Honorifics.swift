//  Words that stand in for others in respect (높임말) and in humility (낮춤말): 먹다 → 드시다. Where no row
//  has a verb, respect is the ending -(으)시-. Rows: word, honorific words with the usual first,
//  humble words; `-` for none.

package enum Honorifics {
    package struct Row: Sendable, Hashable {
        package let word: String
        package let honorific: [String]
        package let humble: [String]
    }

    private static let table = """
        먹다 드시다,잡수시다 -
        마시다 드시다 -
        자다 주무시다 -
        있다 계시다,있으시다 -
        없다 안 계시다,없으시다 -
        말하다 말씀하시다 말씀드리다
        이야기하다 말씀하시다 말씀드리다
        죽다 돌아가시다 -
        아프다 편찮으시다,아프시다 -
        배고프다 시장하시다 -
        주다 주시다 드리다
        보다 보시다 뵙다,뵈다
        만나다 만나시다 뵙다,뵈다
        묻다 물으시다 여쭙다,여쭈다
        데리다 - 모시다
        데려가다 - 모셔가다
        데려오다 - 모셔오다
        부르다 부르시다 모시다
        알리다 알리시다 아뢰다
        알다 아시다 -
        하다 하시다 -
        나 - 저
        우리 - 저희
        내가 - 제가
        밥 진지 -
        집 댁 -
        말 말씀 말씀
        나이 연세,춘추 -
        이름 성함,존함 -
        생일 생신 -
        사람 분 -
        병 병환 -
        술 약주 -
        이 치아 -
        아버지 아버님 -
        어머니 어머님 -
        아들 아드님 -
        딸 따님 -
        부모 부모님 -
        선생 선생님 -
        할아버지 할아버님 -
        할머니 할머님 -
        형 형님 -
        누나 누님 -
        아내 부인,사모님 -
        남편 부군 -
        자식 자제분 -
        뜻 의향 -
        에게 께 -
        이/가 께서 -
        은/는 께서는 -
        """

    package static let all: [Row] = table.split(separator: "\n").map { line in
        // Words of a row may hold a space, which no column separator may: the last two are columns.
        let cells = line.split(separator: " ")
        let middle = cells[1..<(cells.count - 1)].joined(separator: " ")
        return Row(
            word: String(cells[0]), honorific: list(middle),
            humble: list(String(cells[cells.count - 1])))
    }

    private static func list(_ text: String) -> [String] {
        text == "-" ? [] : text.split(separator: ",").map(String.init)
    }

    private static let byWord: [String: Row] = Dictionary(
        all.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })

    package static func of(_ word: String) -> Row? { byWord[word] }

    static let si = Letters("시")!

    /// Verbs that are honorific by themselves and make 세요: 계세요, but 마시다 마셔요.
    private static let verbs = ["계시", "주무시", "드시", "잡수시", "돌아가시", "편찮으시", "말씀하시", "시장하시"]
        .compactMap { Letters($0) }

    static func isHonorific(_ stem: Letters) -> Bool { verbs.contains { stem.hasSuffix($0) } }
}
