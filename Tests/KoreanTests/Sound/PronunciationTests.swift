//  The published standard's own examples, article by article, out of the tables; and what a reading
//  says of itself.

import Korean
import Testing

@Suite struct PronunciationTests {
    /// Verb forms whose letters could be another word's.
    private static func kind(_ example: SoundCase) -> Pronunciation.Kind? {
        example.note.hasPrefix("a verb form") ? .predicate : nil
    }

    private static func joined(_ text: String) -> String { text.filter { $0 != " " } }

    @Test(arguments: SoundCase.all(in: "pronunciation.tsv"))
    func `the examples of the standard sound as it says`(example: SoundCase) {
        let made = Pronunciation.of(example.input, as: Self.kind(example))
        #expect(Self.joined(made.text) == example.expected[0])
        let others = made.alternatives.map { Self.joined($0.text) }
        // Also ㅚ as ㅞ, which the standard says once for all words and not of each.
        let wanted = example.expected.dropFirst().filter { others.contains($0) }
        #expect(wanted == Array(example.expected.dropFirst()), "\(others)")
        #expect(others.filter { !$0.contains("ㅞ") }.count >= wanted.count)
    }

    @Test(arguments: SoundCase.all(in: "words.tsv"))
    func `words beyond the examples sound as the dictionary has them`(example: SoundCase) {
        let made = Pronunciation.of(example.input, as: Self.kind(example))
        #expect(Self.joined(made.text) == example.expected[0])
        let others = made.alternatives.map { Self.joined($0.text) }
        let wanted = example.expected.dropFirst().filter { others.contains($0) }
        #expect(wanted == Array(example.expected.dropFirst()), "\(others)")
    }

    @Test func `the tables hold what they are said to hold`() {
        let sizes = [
            "pronunciation.tsv", "words.tsv", "romanisation.tsv", "romanisation-words.tsv",
            "romanisation-names.tsv", "transliteration.tsv", "phonetics.tsv", "disputed.tsv",
        ].map { ($0, SoundCase.all(in: $0).count) }
        #expect(sizes.allSatisfy { $0.1 > 5 }, "\(sizes)")
        #expect(sizes.reduce(0) { $0 + $1.1 } >= 550, "\(sizes)")
    }
}

@Suite struct PronunciationAccountTests {
    @Test(arguments: SoundCase.all(in: "disputed.tsv"))
    func `disputed words sound as their line says`(example: SoundCase) {
        #expect(Pronunciation.of(example.input).text == example.expected[0])
        #expect(example.note.count > 20, "a disputed case tells its reason")
    }

    @Test func `the steps tell the articles in the order of the syllables`() {
        let flower = Pronunciation.of("꽃잎이")
        #expect(flower.text == "꼰니피")
        #expect(
            flower.steps.map { "\($0.place) \($0.article)" } == [
                "0 제29항", "0 제9항", "0 제18항", "1 제13항",
            ])
        #expect(Pronunciation.of("맑게").steps.map(\.article) == ["제11항 다만"])
        #expect(Pronunciation.of("밟는").steps.map(\.article) == ["제10항 다만", "제18항"])
        #expect(Pronunciation.of("희망").steps.map(\.article) == ["제5항 다만 3"])
        #expect(Pronunciation.of("갈등").steps.map(\.article) == ["제26항"])
        #expect(Pronunciation.of("인기").steps.map(\.article) == ["표준국어대사전"])
        #expect(Pronunciation.of("생산량").steps.map(\.article) == ["제20항 다만"])
        #expect(Pronunciation.of("할게").steps.map(\.article) == ["제27항"])
        #expect(Pronunciation.of("나무").steps.isEmpty)
    }

    @Test func `other readings come in order, each with its article`() {
        let readings = Pronunciation.of("강의의").alternatives
        #expect(readings.map(\.text) == ["강이의", "강의에", "강이에"])
        #expect(Set(readings.map(\.article)) == ["제5항 다만 4"])
        #expect(Pronunciation.of("금융").alternatives.map(\.article) == ["제29항"])
        let many = Pronunciation.of("의의의의의의의의의의의의").alternatives
        #expect(many.count == 7, "the list has an end")
        #expect(Pronunciation.of("나무").alternatives.isEmpty)
    }

    @Test func `the kind of word decides where letters do not`() {
        #expect(Pronunciation.of("신고", as: .noun).alternatives.isEmpty)
        #expect(Pronunciation.of("신고", as: .noun).text == "신고")
        #expect(Pronunciation.of("신고", as: .predicate).text == "신꼬")
        #expect(Pronunciation.of("신고").alternatives.map(\.text) == ["신꼬"])
        #expect(Pronunciation.of("모의", as: .noun).alternatives.map(\.text) == ["모이"])
        #expect(Pronunciation.of("나라의").alternatives.map(\.text) == ["나라에"])
    }

    @Test func `blanks are spoken over or are pauses, and always kept`() {
        #expect(Pronunciation.of("옷 한 벌").text == "오 탄 벌")
        #expect(Pronunciation.of("옷 한 벌", blanks: .pauses).text == "옫 한 벌")
        #expect(Pronunciation.of("밭 아래").text == "바 다래")
        #expect(Pronunciation.of("밭  아래").text == "받  아래")
        #expect(Pronunciation.of("밭, 아래").text == "받, 아래")
        #expect(Pronunciation.of("밭\u{A0}아래").text == "바\u{A0}다래")
        #expect(Pronunciation.of("서울 사람").text == "서울 사람")
    }

    @Test func `what is not a syllable is kept scalar by scalar`() {
        let text = "e\u{301}꽃잎(花) ㅋㅋ 100% \u{1113}\u{1161} 🍎\u{200D}값"
        let made = Pronunciation.of(text).text
        #expect(
            Array(made.unicodeScalars)
                == Array("e\u{301}꼰닙(花) ㅋㅋ 100% \u{1113}\u{1161} 🍎\u{200D}갑".unicodeScalars))
        #expect(Pronunciation.of("\u{1101}\u{1169}\u{11be}잎").text == "꼰닙")
    }
}
