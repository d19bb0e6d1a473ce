import Flashcards
import HTTP
import JSON
import Platform
import Testing

@testable import LLMSimulator

@Suite struct ReplyTests {
    private static let members = [
        "term", "dictionary_form", "ipa", "pos", "hanja", "primary_meaning", "other_meanings",
        "register", "explanation", "usage_context", "example", "example_translation",
        "collocations", "comparison", "homonyms", "metaphor", "metaphor_noun", "metaphor_action",
        "suggested_location", "anchor_object", "anchor_sensory", "korean_keywords",
    ]

    @Test(arguments: ["사과", "했던", "빨갛다", "사람이", "먹다", "zzz", "1년"])
    func `any word has a nuance with every member of the form`(term: String) throws {
        let value = try JSONValue.parse(try Given.known(Given.nuanceInput(term)).reply.text)
        #expect(value.asObject?.members.map(\.name) == Self.members)
        let nuance = try Nuance(json: value)
        #expect(nuance.term == term)
        #expect(nuance.primaryMeaning != nil && nuance.explanation != nil)
        #expect(nuance.comparison != nil && nuance.metaphor != nil)
    }

    @Test func `a word without anything but itself has a meaning, too`() throws {
        let reply = try Given.known(#"{"term":"꾸러미"}"#).reply.text
        #expect(try Nuance(json: JSONValue.parse(reply)).primaryMeaning != nil)
    }

    @Test func `the second stage has cards of several kinds, each once`() throws {
        let nuance = try JSONValue.parse(try Given.known().reply.text)
        let input: JSONValue = ["word": Given.word, "nuance": nuance]
        let reply = try JSONValue.parse(try Given.known(input.text).reply.text)
        let cards = try #require(reply["cards"]?.asArray)
        let kinds = cards.compactMap { $0["tab_name"]?.asString }
        #expect(Set(kinds).isSuperset(of: ["Recognise", "Produce", "Cloze", "Usage-Comparison"]))
        #expect(Set(kinds).count == kinds.count)
        for card in cards {
            #expect(card["front"]?.asString?.isEmpty == false)
            #expect(card["back"]?.asString?.isEmpty == false)
        }
    }

    @Test func `a foreign client is answered the same for the same, and in JSON where it asks`()
        throws
    {
        let known = try Given.known("What is JSON?")
        #expect(known.reply.text == (try Given.known("What is JSON?").reply.text))
        #expect(known.reply.text.contains("What is JSON?"))
        let asked = try Given.known(
            "What is JSON?", [("response_format", ["type": "json_object"])])
        #expect(try JSONValue.parse(asked.reply.text)["answer"]?.asString != nil)
    }

    @Test(arguments: [("", 0), ("a", 1), ("abcd", 1), ("abcde", 2), ("사과", 2), ("ab사과", 3)])
    func `tokens are counted by the rule`(text: String, tokens: Int) {
        #expect(TokenCount.of(text) == tokens)
        #expect(TokenCount.prefix(text, tokens: tokens) == text)
    }

    @Test func `a text cut to so many tokens has no more`() {
        let text = "ab사과 and 배 and 포도"
        for tokens in 0..<TokenCount.of(text) {
            let cut = TokenCount.prefix(text, tokens: tokens)
            #expect(TokenCount.of(cut) <= tokens)
            #expect(text.hasPrefix(cut))
        }
    }

    // MARK: - What the model gets wrong

    @Test(arguments: Misbehaviour.allCases.filter { $0.family == .content })
    func `each misbehaviour of content stands in a good envelope and says something else`(
        misbehaviour: Misbehaviour
    ) throws {
        for input in [Given.nuanceInput(), Given.cardInput, "Say hello"] {
            let request = try Given.known(input)
            let plan = try Simulator.plan(misbehaviour, .init(), request)
            #expect(plan.answer.status == 200)
            #expect(plan.record.misbehaviour == misbehaviour)
            #expect(plan.record.isCharged && plan.record.cost > 0)
            #expect(
                try plan.answer.json["usage"]?["prompt_tokens"]?.asInteger == request.promptTokens)
            if request.stage != .talk {
                #expect(try plan.answer.content != request.reply.text)
            }
        }
    }

    /// Whether the strict reader of the stage would take it.
    private func isReadable(_ text: String?) -> Bool {
        guard let text, let value = try? JSONValue.parse(text) else { return false }
        return (try? Nuance(json: value))?.term == "사과"
    }

    @Test func `the strict reader takes the good reply and those that are only untrue`() throws {
        let readable: Set<Misbehaviour> = [
            .wrongLanguage, .headerOnly, .html, .wrongSound, .echo,
        ]
        for misbehaviour in Misbehaviour.allCases where misbehaviour.family == .content {
            let text = try Simulator.plan(misbehaviour).answer.content
            #expect(isReadable(text) == readable.contains(misbehaviour), "\(misbehaviour)")
        }
        #expect(isReadable(try Simulator.plan(nil).answer.content))
    }

    @Test func `broken replies are broken as their names say`() throws {
        func content(_ misbehaviour: Misbehaviour) throws -> String {
            try Simulator.plan(misbehaviour).answer.content ?? ""
        }
        #expect(try content(.fences).hasPrefix("```json\n{"))
        #expect(try content(.prose).hasPrefix("Sure!"))
        #expect(try content(.trailingComma).contains(",}"))
        #expect(try !content(.trailingComma).contains("[,]"))
        #expect(try content(.singleQuotes).hasPrefix("{'term':'사과'"))
        #expect(try content(.thinking).contains("</think>"))
        #expect(try content(.empty).isEmpty)
        #expect(try content(.echo) == Given.nuanceInput())
        #expect(try content(.html).contains("<script>"))
    }

    @Test(arguments: [
        (Misbehaviour.length, "length"), (.contentFilter, "content_filter"), (.fences, "stop"),
    ])
    func `the envelope says why it ended`(misbehaviour: Misbehaviour, reason: String) throws {
        let choice = try Simulator.plan(misbehaviour).answer.json["choices"]?.asArray?.first
        #expect(choice?["finish_reason"]?.asString == reason)
    }

    @Test func `a refusal stands in its own member`() throws {
        let message = try Simulator.plan(.refusal).answer.json["choices"]?.asArray?.first?[
            "message"]
        #expect(message?["content"] == .null)
        #expect(message?["refusal"]?.asString == SpoiledReply.refusal)
    }

    @Test func `no reply is longer than was asked for`() throws {
        for misbehaviour in [nil, Misbehaviour.prose, .echo, .html] {
            let request = try Given.known(Given.nuanceInput(), [("max_tokens", 20)])
            let plan = try Simulator.plan(misbehaviour, .init(), request)
            #expect(plan.record.usage.completion <= 20)
            let choice = try plan.answer.json["choices"]?.asArray?.first
            #expect(choice?["finish_reason"] == "length")
        }
        let thinking = try Given.known(
            Given.nuanceInput(), model: "simulator/reasoning", [("max_completion_tokens", 20)])
        #expect(try Simulator.plan(nil, .init(), thinking).record.usage.completion <= 20)
    }
}
