import Flashcards
import JSON
import LanguageModels
import Problems
import Testing

@Suite struct OfflineModelTests {
    let model = OfflineModel()

    func nuance(_ word: Word) async throws -> Nuance {
        var json = JSONWriter()
        word.write(to: &json)
        let reply = try await model.answer(StageRequest(stage: .nuance, input: json.text))
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
        let reply = try await model.answer(StageRequest(stage: .card, input: json.text))
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
        #expect(nuance.metaphor == nil)
        #expect(nuance.homonyms.isEmpty)
    }

    @Test func `a word with a meaning gets a card for each direction`() async throws {
        let cards = try await cards(apple)
        #expect(cards.map { $0["tab_name"]?.asString } == ["Recognise", "Produce"])
        #expect(cards.map { $0["front"]?.asString } == ["사과", "apple (noun)"])
        let back = try #require(cards[0]["back"]?.asString)
        #expect(
            back.split(separator: "\n") == [
                "apple", "also: apology", "[sa.gwa] sagwa", "two words", "사과 주세요.",
                "An apple, please.",
            ])
        #expect(
            cards[0]["tags"]?.asArray?.compactMap(\.asString)
                == ["term:사과", "pos:noun", "card:recognise", "level:1"])
    }

    @Test func `a word without a meaning gets one card that says so`() async throws {
        let cards = try await cards(Word(term: "물"))
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
            try await model.answer(StageRequest(stage: stage, input: input))
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
