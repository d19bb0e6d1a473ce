import Flashcards
import JSON
import Platform
import Testing

@testable import flashcard

@Suite struct InspectPageTests {
    private func text(_ word: String, type: WordKind? = nil) -> String {
        InspectPage(word, type: type).text(width: nil, style: .plain)
    }

    @Test func `a form says which word it is of, how it breaks down and what that means`() {
        let text = text("사람이")
        #expect(text.hasPrefix("사람이, a form of 사람\n"))
        #expect(text.contains("사람 + 이"))
        #expect(text.contains("person"))
        #expect(text.contains("제13항"))
        #expect(text.contains("사람은"))
    }

    @Test func `a form of two words names both, with the lexicon's lines of both`() {
        let text = text("걸어요")
        #expect(text.hasPrefix("걸어요, a form of 걷다 or 걸다\n"))
        #expect(text.contains("to walk"))
        #expect(text.contains("to hang"))
        #expect(!text.contains("FORMS"))
    }

    @Test func `a verb shows its forms, and the words that stand in for it`() {
        let text = text("먹다")
        #expect(text.contains("먹습니다"))
        #expect(text.contains("드시다"))
        #expect(!text.contains("WITH PARTICLES"))
    }

    @Test func `a word that nobody knows is told as such, with what follows by rule`() {
        let text = text("퀴퀴")
        #expect(text.hasPrefix("퀴퀴, which the lexicon does not have\n"))
        #expect(text.contains("kwikwi"))
        #expect(!text.contains("LEXICON"))
    }

    @Test func `the type of the word decides between its readings`() throws {
        let noun = try json("배", .noun)
        #expect(noun["readings"]?.asArray?.first?.asObject?["pos"]?.asString == "noun")
        let verb = try json("있는", .verb)
        #expect(verb["dictionary_form"]?.asString == "있다")
    }

    @Test func `the JSON names its schema and claims no form where two are likely`() throws {
        let page = try json("걸어요", nil)
        #expect(page["schema"]?.asString == "flashcard.inspect/1")
        #expect(page["certain"] == .bool(false) && page["dictionary_form"] == nil)
        #expect(page["sound"]?.asObject?["spoken"]?.asString == "거러요")
        #expect(page["senses"]?.asArray?.count ?? 0 >= 2)
    }

    private func json(_ word: String, _ type: WordKind?) throws -> JSONObject {
        let page = try JSONValue.parse(InspectPage(word, type: type).json())
        return try #require(page.asObject)
    }
}
