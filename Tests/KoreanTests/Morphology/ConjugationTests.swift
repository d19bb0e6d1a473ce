//  Every row of the tables of the published standards, and what holds for all predicates.

import Testing

@testable import Korean

@Suite struct ConjugationTests {
    @Test(arguments: LanguageRow.all(in: "conjugation.tsv"))
    func `a form is what the standard says, the usual one first`(row: LanguageRow) throws {
        let part = try #require(PartOfSpeech(rawValue: row[1]))
        let predicate = try #require(Self.predicate(row[0], part, row[2]))
        var words = row[3].split(separator: " ").map(String.init)
        let isHonorific = words.first == "honorific"
        if isHonorific { words.removeFirst() }
        let tense: Tense =
            words.first == "past" ? .past : words.first == "future" ? .future : .present
        if tense != .present { words.removeFirst() }
        let conjugation = Conjugation(predicate)
        let found = Ending.all.filter { $0.notation == words[0] }.lazy
            .map { conjugation.forms($0, tense, isHonorific: isHonorific) }
            .first { !$0.isEmpty }
        #expect(found == row[4].split(separator: "/").map(String.init))
    }

    private static func predicate(
        _ word: String, _ part: PartOfSpeech, _ name: String
    ) -> Predicate? {
        if let named = ConjugationClass(name: name) { return Predicate(word, named, part) }
        return Predicate.all(of: word, evidence: part).first
    }

    @Test func `the tables hold as many cases as were promised`() {
        let count = ["conjugation", "particles", "numbers", "native-numbers", "dictionary-forms"]
            .reduce(0) { $0 + LanguageRow.all(in: $1 + ".tsv").count }
        #expect(count >= 900)
    }

    @Test(arguments: [
        ("걷다", ["걸어요", "걷어요"]), ("묻다", ["물어요", "묻어요"]), ("굽다", ["구워요", "굽어요"]),
        ("이르다", ["이르러요", "일러요"]), ("누르다", ["눌러요"]),
    ]) func `what the stem leaves open, the lexicon decides`(word: String, forms: [String]) {
        let ending = Ending.all.first { $0.notation == "-아/어요" }!
        let found = Predicate.all(of: word).flatMap { Conjugation($0).forms(ending) }
        for form in forms { #expect(found.contains(form), "\(found)") }
    }

    @Test(arguments: [
        ("유튜브하다", "유튜브해요"), ("촌스럽다", "촌스러워요"), ("버벅거리다", "버벅거려요"), ("내걷다", "내걸어요"),
        ("짓누르다", "짓눌러요"), ("새빨갛다", "새빨개요"), ("엇나가다", "엇나가요"), ("되짚다", "되짚어요"), ("쭈그리다", "쭈그려요"),
        ("휘젓다", "휘저어요"), ("꼬집다", "꼬집어요"), ("드높다", "드높아요"), ("들끓다", "들끓어요"), ("내놓다", "내놓아요"),
    ]) func `a word that no lexicon has goes by its last syllable`(word: String, form: String) {
        let ending = Ending.all.first { $0.notation == "-아/어요" }!
        let letters = Letters(word)!.dropping(2)
        let conjugation = IrregularStems.classOf(letters, isAdjective: nil)
        let predicate = Predicate(word, conjugation, .verb)!
        #expect(Conjugation(predicate).forms(ending).first == form)
    }

    @Test func `a card's table has every level, and adjectives command nobody`() throws {
        let eat = ConjugationTable.of(try #require(Predicate("먹다", .regular, .verb)))
        #expect(eat.count == 34)
        #expect(eat.first { $0.name == "합쇼체, request" }?.form == "먹으십시오")
        #expect(eat.first { $0.name == "modifier, past" }?.form == "먹은")
        let good = ConjugationTable.of(try #require(Predicate("좋다", .regular, .adjective)))
        #expect(good.first { $0.name == "해라체" }?.form == "좋다")
        #expect(!good.contains { $0.name.contains("proposal") || $0.name.contains("command") })
        let isNot = ConjugationTable.of(try #require(Predicate("아니다", .copula, .adjective)))
        #expect(isNot.first { $0.name == "해요체" }?.form == "아니에요")
    }

    @Test func `no form holds a letter that stands alone`() {
        for entry in Lexicon.shared.all where entry.partOfSpeech.isPredicate {
            guard let predicate = Predicate(entry) else { continue }
            for row in ConjugationTable.of(predicate) {
                for form in [row.form] + row.others {
                    #expect(
                        form.unicodeScalars.allSatisfy { Syllable($0) != nil },
                        "\(predicate.form) \(row.name): \(form)")
                }
            }
        }
    }

    @Test func `both readings of a passive are in the table or follow from 하다`() {
        #expect(Voice.of("먹다")?.passive == "먹히다")
        #expect(Voice.of("먹다")?.causative == "먹이다")
        #expect(Voice.of("사용하다")?.passive == "사용되다")
        #expect(Voice.of("사용하다")?.isListed == false)
        #expect(Voice.of("가다") == nil)
        #expect(Voice.analyticPassive(Predicate("만들다", .l, .verb)!) == "만들어지다")
        #expect(Voice.analyticCausative(Predicate("가다", .regular, .verb)!) == "가게 하다")
    }

    @Test(arguments: [
        ("먹다", "드시다"), ("자다", "주무시다"), ("있다", "계시다"), ("말하다", "말씀하시다"), ("죽다", "돌아가시다"),
        ("아프다", "편찮으시다"), ("밥", "진지"), ("없다", "안 계시다"),
    ]) func `respect has words of its own`(word: String, honorific: String) {
        #expect(Honorifics.of(word)?.honorific.first == honorific)
    }

    @Test(arguments: [("주다", "드리다"), ("보다", "뵙다"), ("묻다", "여쭙다"), ("나", "저"), ("데리다", "모시다")])
    func `humility has too`(word: String, humble: String) {
        #expect(Honorifics.of(word)?.humble.first == humble)
    }
}
