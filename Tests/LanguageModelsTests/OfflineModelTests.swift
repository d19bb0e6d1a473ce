import Flashcards
import JSON
import LanguageModels
import Platform
import Problems
import Testing

@Suite struct OfflineModelTests {
    let model = OfflineModel()

    func nuance(_ word: Word) async throws -> Nuance {
        var json = JSONWriter()
        word.write(to: &json)
        let reply = try await model.answer(
            StageRequest(stage: .nuance, input: json.text), by: .distant)
        return try Nuance(json: JSONValue.parse(reply.text))
    }

    func cards(_ word: Word) async throws -> [JSONObject] {
        var json = JSONWriter()
        json.beginObject()
        json.name("word")
        word.write(to: &json)
        json.name("nuance")
        try await nuance(word).write(to: &json)
        json.endObject()
        let reply = try await model.answer(
            StageRequest(stage: .card, input: json.text), by: .distant)
        let cards = try JSONValue.parse(reply.text).asObject?["cards"]?.asArray
        return try #require(cards).compactMap(\.asObject)
    }

    let apple = Word(
        position: 3, term: "사과", kind: .noun, meaning: "apple; apology", notes: "two words",
        example: "사과 주세요.", exampleTranslation: "An apple, please.", ipa: "sa.gwa", level: "1")

    @Test func `the nuance says what row and rule know and nothing else`() async throws {
        let nuance = try await nuance(apple)
        #expect(nuance.term == "사과")
        #expect(nuance.ipa == "[sa.gwa]")
        #expect(nuance.romanisation == "sagwa")
        #expect(nuance.primaryMeaning == "apple")
        #expect(nuance.otherMeanings == "apology")
        #expect(nuance.explanation == "two words")
        #expect(nuance.usageContext == "사과 주세요. — An apple, please.")
        #expect(nuance.keywords == ["사과"])
        #expect(nuance.hanja == "沙果")
        #expect(nuance.metaphor == nil && nuance.meaningSource == nil)
        // Both words of this form are in the row's meaning.
        #expect(nuance.homonyms.isEmpty)
    }

    @Test func `a word with a meaning gets a card for each direction, and one with a gap`()
        async throws
    {
        let cards = try await cards(apple)
        #expect(cards.map { $0["tab_name"]?.asString } == ["Recognise", "Produce", "Cloze"])
        #expect(
            cards.map { $0["front"]?.asString } == ["사과", "apple (noun)", "＿＿ 주세요."])
        let back = try #require(cards[0]["back"]?.asString)
        #expect(
            back.split(separator: "\n") == [
                "apple", "also: apology", "[sa.gwa] sagwa", "hanja: 沙果", "two words",
                "사과 주세요.", "An apple, please.",
            ])
        #expect(
            cards[0]["tags"]?.asArray?.compactMap(\.asString)
                == ["term:사과", "pos:noun", "level:1", "card:recognise"])
    }

    @Test func `where the list has no meaning the lexicon gives one and is named`() async throws {
        let nuance = try await nuance(Word(term: "물", kind: .noun))
        #expect(nuance.primaryMeaning == "water")
        #expect(nuance.meaningSource == "flashcard lexicon")
        let cards = try await cards(Word(term: "물", kind: .noun))
        #expect(cards[0]["back"]?.asString?.hasPrefix("water (flashcard lexicon)\n") == true)
    }

    @Test func `a form of the list leads to its word, and the word's own meaning stands first`()
        async throws
    {
        var word = Word(
            term: "했던", kind: .verb, meaning: "that did", example: "어제 했던 일이에요.",
            ipa: "hɛt̚.t͈ʌn")
        word = word.lemmatised()
        let nuance = try await nuance(word)
        #expect(nuance.dictionaryForm == "하다" && nuance.breakdown == "하다 + 었 + 던")
        #expect(nuance.primaryMeaning == "to do")
        #expect(nuance.otherMeanings?.contains("했던: that did") == true)
        #expect(nuance.ipa == "[hada]")
        #expect(nuance.keywords == ["했던", "하다"])
        let cards = try await cards(word)
        #expect(
            cards.map { $0["front"]?.asString } == ["하다", "to do (verb)", "어제 ＿＿ 일이에요."])
        let back = try #require(cards[0]["back"]?.asString)
        #expect(back.contains("in the list: 했던 = 하다 + 었 + 던"))
        #expect(back.contains("forms: 해 · 해요 · 합니다 · 한다"))
    }

    @Test func `of a form that may come from two words both are named and neither is chosen`()
        async throws
    {
        let nuance = try await nuance(Word(term: "걸어요", kind: .verb).lemmatised())
        #expect(nuance.dictionaryForm == nil && nuance.wordClass == nil)
        // A card that asks for the word by its meaning must not tell it.
        let meaning = try #require(nuance.primaryMeaning)
        #expect(meaning.hasPrefix("to walk or ") && !meaning.contains("걸"))
        let remark = try #require(nuance.explanation)
        #expect(remark.hasPrefix("걸어요 may be a form of 걷다 “to walk” or 걸다 “"))
    }

    @Test func `a gap hides whatever form of the word the sentence has`() async throws {
        let word = Word(term: "먹다", kind: .verb, example: "밥을 많이 먹었어요.").lemmatised()
        #expect(try await cards(word).last?["front"]?.asString == "밥을 많이 ＿＿＿＿.")
        let absent = Word(term: "먹다", kind: .verb, example: "물을 마셔요.").lemmatised()
        #expect(try await cards(absent).map { $0["tab_name"]?.asString }.contains("Cloze") == false)
    }

    @Test func `a word that nobody knows gets one card that says so`() async throws {
        let cards = try await cards(Word(term: "퀴퀴"))
        #expect(cards.count == 1)
        #expect(cards[0]["back"]?.asString?.hasPrefix("(no meaning in the list") == true)
    }

    @Test(arguments: [("감사합니다", "formal"), ("안녕하세요", "polite"), ("사과", "")])
    func `the honorific level is what the form itself shows`(term: String, level: String)
        async throws
    {
        #expect(try await cards(Word(term: term))[0]["honorific_level"]?.asString == level)
    }

    @Test func `texts longer than a reply may hold are cut, not refused`() async throws {
        var long = Word(term: String(repeating: "쌍", count: 100))
        long.meaning = String(repeating: "m", count: 4000)
        long.usageHint = String(repeating: "h", count: 4000)
        long.ipa = String(repeating: "i", count: 4000)
        let nuance = try await nuance(long)
        #expect(nuance.primaryMeaning?.count == 200)
        #expect(nuance.explanation?.count == 500)
        #expect(nuance.ipa?.count == 200)
        #expect(try await cards(long).count == 2)
    }

    @Test(arguments: [
        (StageRequest.Stage.nuance, "no json"), (.nuance, "{}"), (.card, #"{"word":{}}"#),
        (.card, "[]"),
    ])
    func `a request it cannot read is refused`(stage: StageRequest.Stage, input: String) async {
        await #expect {
            try await model.answer(StageRequest(stage: stage, input: input), by: .distant)
        } throws: {
            guard case ModelFailure.refused = $0 else { return false }
            return true
        }
    }

    @Test func `failures say whether the run had better end`() {
        #expect(ModelFailure.unavailable(provider: "p", reason: "r").endsTheRun)
        #expect(ModelFailure.unauthorised(provider: "p").endsTheRun)
        #expect(!ModelFailure.refused(reason: "r").endsTheRun)
        #expect(!ModelFailure.cancelled.endsTheRun)
        #expect(ModelFailure.unauthorised(provider: "p").problem.category == .authentication)
        for failure in [
            ModelFailure.unavailable(provider: "p", reason: "r"), .refused(reason: "r"), .cancelled,
        ] {
            #expect(failure.problem.code.hasPrefix("model."))
        }
    }
}
