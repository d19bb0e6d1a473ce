import Flashcards
import Testing

@Suite struct RuleCheckTests {
    static let walk = Word(term: "걷다", kind: .verb, meaning: "to walk")

    private func nuance(_ term: String, _ change: (inout Nuance) -> Void = { _ in }) -> Nuance {
        var nuance = Nuance(term: term)
        nuance.primaryMeaning = "something"
        change(&nuance)
        return nuance
    }

    @Test func `what a model leaves out the rule fills in, and nobody disagrees`() {
        var nuance = nuance("걷다")
        let found = nuance.check(against: Self.walk)
        #expect(found == [])
        #expect(nuance.pronunciation == "걷따" && nuance.romanisation == "geotda")
        #expect(nuance.ipa == "[kʌt̚t͈a]")
        // 걷다 is also “to roll up”, which goes regularly.
        #expect(nuance.wordClass == nil)
        var other = self.nuance("듣다") { $0.wordClass = "ㅂ" }
        let listen = Word(term: "듣다", kind: .verb, meaning: "to listen")
        let wrong = other.check(against: listen)
        #expect(wrong == [Disagreement(.wordClass, .fixed)] && other.wordClass == "ㄷ")
    }

    @Test func `where the rule is certain its answer takes the place of the model's`() {
        var nuance = nuance("학교") {
            $0.ipa = "[hakgjo]"
            $0.pronunciation = "학교"
            $0.romanisation = "hakkyo"
            $0.hanja = "學生"
            $0.homonyms = [Nuance.Homonym(reading: "hakgyo", meaning: "x")]
        }
        let found = nuance.check(against: Word(term: "학교", kind: .noun, meaning: "school"))
        #expect(
            Set(found) == [
                Disagreement(.pronunciation, .fixed), Disagreement(.romanisation, .fixed),
                Disagreement(.hanja, .fixed), Disagreement(.homonymReading, .fixed),
            ])
        #expect(nuance.pronunciation == "학꾜" && nuance.romanisation == "hakgyo")
        #expect(nuance.hanja == "學校" && nuance.homonyms[0].reading == "학교")
        let again = nuance.check(against: Word(term: "학교", kind: .noun, meaning: "school"))
        #expect(again == [])
    }

    @Test func `where it is not, the model's stays and is marked`() {
        var nuance = nuance("뷁다") { $0.ipa = "[mimi]" }
        let word = Word(term: "뷁다", kind: .verb, meaning: "nobody knows")
        let found = nuance.check(against: word)
        #expect(found == [Disagreement(.ipa, .flagged)])
        #expect(nuance.ipa == "[mimi]")
    }

    @Test func `the list is right about its own word`() {
        var nuance = nuance("사과") { $0.ipa = "[sa.gwa]" }
        let word = Word(term: "사과", kind: .noun, meaning: "apple", ipa: "sa.gwa")
        let found = nuance.check(against: word)
        #expect(found == [])
        #expect(nuance.ipa == "[sa.gwa]")
    }

    @Test func `the dictionary form is the rule's where it is certain`() {
        var nuance = nuance("먹었어요") { $0.dictionaryForm = "먹었다" }
        let word = Word(term: "먹었어요", kind: .verb, meaning: "ate")
        let found = nuance.check(against: word)
        #expect(found.contains(Disagreement(.dictionaryForm, .fixed)))
        #expect(nuance.dictionaryForm == "먹다" && nuance.breakdown?.hasPrefix("먹다 + ") == true)
    }

    @Test(arguments: [
        ("[hak̚.k͈jo]", "/hakkjo/", true), ("[hak̚.k͈jo]", "[hɐk̚k*jo]", true),
        ("[kʌt̚.t͈a]", "[kʌtta]", true), ("[kʌt̚.t͈a]", "gət.t͈a", true),
        ("[tɕʌŋ.mal]", "[dʒəŋmal]", true), ("[t͡ɕʰin.ɡu]", "[tɕʰingu]", true),
        ("[sa.gwa]", "[sakwa]", true), ("[ɕi.dʑaŋ]", "[ʃitɕaŋ]", true),
        ("[kʌt̚.t͈a]", "[kɛntʃaiou]", false), ("[tɕa.da]", "[tɕ͈a.da]", false),
        ("[pul]", "[pʰul]", false), ("[o]", "[ʌ]", false),
    ])
    func `two ways of writing one sound are one`(one: String, other: String, isOne: Bool) {
        #expect((PhoneticSkeleton(one) == PhoneticSkeleton(other)) == isOne)
    }

    // MARK: Cards

    private func card(_ front: String, _ back: String, level: String = "") -> Card {
        Card(
            term: "걷다", tabName: "Recognise", front: front, back: back, tags: "pos:verb",
            honorificLevel: level, kind: .recognise)
    }

    private func checked(_ card: Card, _ word: Word = walk) -> (Card, [Disagreement]) {
        var nuance = nuance(word.term)
        _ = nuance.check(against: word)
        var card = card
        let found = CardCheck(word, nuance).check(&card)
        return (card, found)
    }

    struct Form: Sendable {
        let word: String
        let kind: WordKind
        let wrong: String
        let right: String
    }

    static let forms: [Form] = [
        Form(word: "듣다", kind: .verb, wrong: "매일 듣었어요.", right: "매일 들었어요."),
        Form(word: "춥다", kind: .adjective, wrong: "오늘은 춥어요!", right: "오늘은 추워요!"),
        Form(word: "돕다", kind: .verb, wrong: "친구를 도워요.", right: "친구를 도와요."),
        Form(word: "모르다", kind: .verb, wrong: "저는 모르어요.", right: "저는 몰라요."),
        Form(word: "짓다", kind: .verb, wrong: "집을 짓어요.", right: "집을 지어요."),
        Form(word: "잡다", kind: .verb, wrong: "손을 자워요.", right: "손을 잡아요."),
    ]

    @Test(arguments: forms)
    func `a form that the word does not have becomes the one that it has`(form: Form) {
        let word = Word(term: form.word, kind: form.kind, meaning: "m")
        let (card, found) = checked(card(form.word, form.wrong), word)
        #expect(card.back == form.right)
        #expect(found == [Disagreement(.conjugation, .fixed)])
        #expect(checked(self.card(form.word, form.right), word).1 == [])
    }

    @Test func `sound behind the word and at the beginning of a line is the nuance's`() {
        let (card, found) = checked(
            card("걷다 [kɛntʃaiou]", "to walk\n[kɛntʃaiou] kwaenchaiou\n사과 [sa.gwa] is another word"))
        #expect(card.front == "걷다 [kʌt̚t͈a]")
        #expect(card.back == "to walk\n[kʌt̚t͈a] geotda\n사과 [sa.gwa] is another word")
        #expect(
            found == [Disagreement(.ipa, .fixed), Disagreement(.romanisation, .fixed)])
        #expect(checked(self.card("걷다 [걷따]", "to walk [in general]")).1 == [])
        #expect(checked(self.card("걷다 [걷다]", "to walk")).0.front == "걷다 [걷따]")
        #expect(checked(self.card("걷다", "[verb] to walk\n[예문] 매일 걸어요.")).1 == [])
    }

    @Test func `a card's level is that of its sentences`() {
        #expect(checked(card("걷다", "매일 걸어요.", level: "formal")).0.honorificLevel == "polite")
        #expect(checked(card("걷다", "매일 걷습니다.", level: "해요체")).0.honorificLevel == "formal")
        #expect(checked(card("걷다", "매일 걸어요.", level: "해요체")).1 == [])
        let respect = checked(card("걷다", "할머니께서 걸으세요.", level: "honorific"))
        #expect(respect.0.honorificLevel == "honorific" && respect.1 == [])
        // Two levels on one card say nothing of a third.
        #expect(
            checked(card("걷다", "매일 걸어요.\n매일 걷습니다.", level: "casual")).1 == [])
    }

    @Test(arguments: [
        ("저는 매일 걸어요", "polite"), ("The end: 매일 걸어요!", "polite"), ("어디 가죠?", "polite"),
        ("저기 갑니까? yes", "formal"), ("어서 오십시오", "formal"), ("매일 (학교에) 갑니다…", "formal"),
        // One word, a last word in another script, and endings that show no level.
        ("걸어요", "casual"), ("걸어요. 갑니다.", "casual"), ("매일 걸어요 every day", "casual"),
        ("매일 걸어 요2", "casual"), ("매일 걷는다", "casual"), ("매일 e\u{301}요", "casual"), ("", "casual"),
    ])
    func `an ending shows its level on a word of Korean behind another word`(
        text: String, level: String
    ) {
        #expect(checked(card("걷다", text, level: "casual")).0.honorificLevel == level)
    }

    @Test func `a regular form where respect has its own word is marked for somebody to see`() {
        let eat = Word(term: "먹다", kind: .verb, meaning: "to eat")
        let (card, found) = checked(card("먹다", "할머니께서 밥을 먹으세요."), eat)
        #expect(found == [Disagreement(.honorific, .flagged)])
        #expect(card.tags == "pos:verb,check:honorific" && card.back.contains("먹으세요"))
    }

    @Test func `marks and registers are tags of the note, and an example of the model is its own`()
    {
        var nuance = nuance("걷다") {
            $0.register = "spoken"
            $0.example = "매일 공원을 걷다."
            $0.exampleTranslation = "To walk in the park every day."
            $0.collocations = ["길을 걷다 — to walk along a road"]
        }
        _ = nuance.check(against: Self.walk)
        let cards = [
            Card(
                term: "걷다", tabName: "Hanja", front: "步", back: "none", tags: "check:hanja",
                kind: .hanja),
            Card(
                term: "걷다", tabName: "Listening", front: "[걷따]", back: "걷다",
                tags: "check:hanja", kind: .listening),
            Card(
                term: "걷다", tabName: "Usage-Comparison", front: "걷다 or 걸어가다?", back: "걷다",
                kind: .usageComparison),
        ]
        let note = DeckNote(Self.walk, nuance, cards)
        #expect(note.tags.contains("register::spoken"))
        #expect(note.tags.filter { $0 == "check::hanja" }.count == 1)
        #expect(note.examples.first?.target == "걷다" && note.cards([.cloze]) == [.cloze])
        #expect(note.collocations.count == 1)
        #expect(note.passages.map(\.name) == ["Hanja", "Usage-Comparison"])
    }
}
