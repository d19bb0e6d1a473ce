//  Words that a particle changes or that are written together with it (한글 맞춤법 제33항): surface form,
//  word, particle as the table of particles names it. `!` before a form says that it is the only
//  one: nobody says 나가 for 내가.

struct ContractedForms: Sendable {
    struct Row: Sendable {
        let form: Letters
        let word: Letters
        /// Nil where the word is only shorter: 거 for 것.
        let particle: Particle?
    }

    static let rows = """
        !내가 나 이/가
        난 나 은/는
        날 나 을/를
        내 나 의
        내게 나 에게
        !네가 너 이/가
        니가 너 이/가
        넌 너 은/는
        널 너 을/를
        네 너 의
        니 너 의
        네게 너 에게
        !제가 저 이/가
        전 저 은/는
        절 저 을/를
        제 저 의
        제게 저 에게
        지가 자기 이/가
        !누가 누구 이/가
        누굴 누구 을/를
        누군 누구 은/는
        뭐 무엇
        뭘 무엇 을/를
        뭐가 무엇 이/가
        뭔 무엇 은/는
        무얼 무엇 을/를
        무어 무엇
        뭣 무엇
        거 것
        게 것 이/가
        건 것 은/는
        걸 것 을/를
        걸로 것 으로/로
        이거 이것
        이게 이것 이/가
        이건 이것 은/는
        이걸 이것 을/를
        이걸로 이것 으로/로
        그거 그것
        그게 그것 이/가
        그건 그것 은/는
        그걸 그것 을/를
        그걸로 그것 으로/로
        저거 저것
        저게 저것 이/가
        저건 저것 은/는
        저걸 저것 을/를
        저걸로 저것 으로/로
        요거 요것
        요게 요것 이/가
        아무거 아무것
        애 아이
        얘 이 아이
        걔 그 아이
        쟤 저 아이
        얘긴 이야기 은/는
        얘길 이야기 을/를
        맘 마음
        담 다음
        낼 내일
        첨 처음
        젤 제일
        테 터
        말야 말 이야/야
        아냐 아니다
        아니예요 아니다
        아녜요 아니다
        아녀 아니다
        아뇨 아니요
        """

    static let all: [Row] = rows.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: " ")
        let form = cells[0].first == "!" ? cells[0].dropFirst() : cells[0]
        let particle = cells.count > 2 ? Particle.named(String(cells[cells.count - 1])) : nil
        let word = cells[1..<(particle == nil ? cells.count : cells.count - 1)]
        guard let letters = Letters(String(form)), let base = Letters(word.joined(separator: " "))
        else { return nil }
        return Row(form: letters, word: base, particle: particle)
    }

    /// By surface form.
    static let byForm: [Letters: [Int]] = Dictionary(
        grouping: all.indices, by: { all[$0].form })

    /// The forms that take the place of word and particle, by both.
    static let required: [String: String] = rows.split(separator: "\n").reduce(into: [:]) {
        forms, line in
        let cells = line.split(separator: " ")
        if cells[0].first == "!" { forms["\(cells[1]) \(cells[2])"] = String(cells[0].dropFirst()) }
    }
}
