import FlashcardPipeline
import FlashcardStore
import Flashcards
import JSON
import LanguageModels
import Platform
import Problems
import TestSupport
import Testing

@Suite struct PipelineTests {
    @Test(arguments: [1, 7])
    func `no more words are under way than the bound allows`(bound: Int) async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = bound
        let model = ScriptedModel { request async throws(ModelFailure) in
            await Task.yield()
            return try await ScriptedModel.byRule(request)
        }
        let outcome = try await bench.run(JourneyBench.list(120), model)
        #expect(outcome.counts.created == 120)
        #expect(model.mostAtOnce <= bound)
        #expect(model.mostAtOnce > bound / 2)
    }

    @Test func `a stop lets the words under way end and begins no other`() async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = 4
        let gate = Gate()
        let model = ScriptedModel { request async throws(ModelFailure) in
            try await gate.pass()
            return try await ScriptedModel.byRule(request)
        }
        async let outcome = bench.run(JourneyBench.list(50), model)
        await gate.until(4)
        bench.stop.request("SIGINT")
        gate.open()
        let ended = try await outcome
        #expect(ended.state == .stopped)
        #expect(ended.counts.created == 4)
        #expect(ended.counts.remaining == 46)
        guard case .stopped("SIGINT") = ended.ending else {
            Issue.record("ended otherwise")
            return
        }
        // What was made is in the deck so far, and the next run makes the rest.
        #expect(ended.deckCards == 8)
    }

    @Test func `words that do not end within the drain timeout stay pending`() async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = 3
        bench.settings.drainTimeout = .seconds(30)
        let gate = Gate()
        let model = ScriptedModel { request async throws(ModelFailure) in
            try await gate.pass()
            return try await ScriptedModel.byRule(request)
        }
        async let outcome = bench.run(JourneyBench.list(10), model)
        await gate.until(3)
        bench.stop.request("SIGTERM")
        await bench.time.untilSomebodySleeps()
        bench.time.advance(by: .seconds(30))
        let ended = try await outcome
        #expect(ended.state == .stopped)
        #expect(ended.counts.created == 0)
        #expect(ended.counts.failed == 0)
        #expect(ended.counts.remaining == 10)
    }

    @Test func `a model that answers nobody ends the run and no word is blamed`() async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.input.contains("갂") { throw .unavailable(provider: "p", reason: "down") }
            return try await ScriptedModel.byRule(request)
        }
        let ended = try await bench.run(JourneyBench.list(60), model)
        #expect(ended.state == .failed)
        #expect(ended.counts.failed == 0)
        #expect(ended.counts.remaining > 0)
        guard case .modelGone(.unavailable) = ended.ending else {
            Issue.record("ended otherwise")
            return
        }
        let healed = try await bench.run(
            JourneyBench.list(60), ScriptedModel(ScriptedModel.byRule))
        #expect(healed.state == .done)
        #expect(healed.deckCards == 120)
    }

    @Test(arguments: [
        ("no json at all", "reply.not_json"), (#"{"cards":[]}"#, "reply.no_cards"),
        (#"{"cards":[7]}"#, "reply.not_an_object"), ("[]", "reply.not_an_object"),
        (#"{"cards":5}"#, "reply.not_a_list"),
        (#"{"cards":[{"tab_name":"X","front":"","back":"b"}]}"#, "reply.missing_field"),
        (#"{"cards":[{"tab_name":"X","front":7,"back":"b"}]}"#, "reply.not_text"),
        (#"{"cards":[{"tab_name":"X","front":"f","back":"b","tags":[{}]}]}"#, "reply.not_text"),
    ])
    func `a reply that is no card sets its word aside with the reason`(
        reply: String, code: String
    ) async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card, request.input.contains(#""term":"각""#) { return reply }
            return try await ScriptedModel.byRule(request)
        }
        let ended = try await bench.run(JourneyBench.list(3), model)
        #expect(ended.counts.created == 2)
        #expect(ended.counts.failed == 1)
        #expect(ended.state == .partial)
        let line = try bench.folder.text("deck.set-aside.jsonl")
        let error = try JSONValue.parse(line).asObject?["error"]?.asObject
        #expect(error?["code"]?.asString == code)
        #expect(error?["message"]?.asString?.hasPrefix("In the card stage:") == true)
    }

    @Test(arguments: [
        (#"{"term":"다른 말"}"#, "reply.other_term"), (#"{"term":7}"#, "reply.not_text"),
        (#"{"pos":"noun"}"#, "reply.missing_field"),
        (#"{"term":"가","comparison":{"vs":7,"nuance":"n"}}"#, "reply.not_text"),
        (#"{"term":"가"}"#, "reply.nothing_said"),
        (#"{"term":"가","homonyms":[{}]}"#, "reply.missing_field"),
        (#"{"term":"가","korean_keywords":[{}]}"#, "reply.not_text"),
    ])
    func `a nuance of another shape or word is refused`(
        reply: String, code: String
    ) async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { _ async throws(ModelFailure) in reply }
        _ = try await bench.run(JourneyBench.list(1), model)
        #expect(try bench.folder.text("deck.set-aside.jsonl").contains(#""code":"\#(code)""#))
    }

    @Test func `set-aside words are tried again only when asked, from the stage that failed`()
        async throws
    {
        var bench = JourneyBench()
        let broken = Locked(true)
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card, broken.withLock({ $0 }) { return "{}" }
            return try await ScriptedModel.byRule(request)
        }
        #expect(try await bench.run(JourneyBench.list(5), model).counts.failed == 5)
        broken.withLock { $0 = false }
        let left = try await bench.run(JourneyBench.list(5), model)
        #expect(left.counts.leftAside == 5)
        #expect(left.state == .partial)
        #expect(model.requests.count == 10)
        bench.settings.selection = .missingAndFailed
        let mended = try await bench.run(JourneyBench.list(5), model)
        #expect(mended.counts.created == 5)
        #expect(mended.state == .done)
        #expect(model.requests.count == 15)
        #expect(model.requests.suffix(5).allSatisfy { $0.stage == .card })
    }

    @Test func `regenerating makes every word anew, once`() async throws {
        var bench = JourneyBench()
        let model = ScriptedModel(ScriptedModel.byRule)
        _ = try await bench.run(JourneyBench.list(300), model)
        bench.settings.selection = .everything
        let ended = try await bench.run(JourneyBench.list(300), model)
        #expect(ended.counts.created == 300)
        #expect(ended.counts.reused == 0)
        #expect(model.requests.count == 1200)
    }
}
