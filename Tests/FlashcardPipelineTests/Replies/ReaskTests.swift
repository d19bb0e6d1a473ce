import FlashcardStore
import Flashcards
import LanguageModels
import Platform
import Problems
import Resilience
import SQLite
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@testable import FlashcardPipeline

/// A model that is told what was wrong and asked once more.
@Suite struct ReaskTests {
    private func bench(_ reasks: Int = 2) -> JourneyBench {
        var bench = JourneyBench()
        bench.settings.replies.reasks = reasks
        return bench
    }

    /// Answers by rule once it was asked so often with a correction, and else with the text.
    private func model(_ stage: StageRequest.Stage, wrong: [String]) -> ScriptedModel {
        let left = Locked(wrong[...])
        return ScriptedModel(usage: { _ in ModelUsage(inputTokens: 10, outputTokens: 5, cost: 3) })
        {
            request async throws(ModelFailure) in
            if request.stage == stage, let text = left.withLock({ $0.popFirst() }) { return text }
            return try await ScriptedModel.byRule(request)
        }
    }

    @Test func `a reply that cannot be read is asked for again with what was wrong`() async throws {
        let bench = bench()
        let model = model(.card, wrong: ["{}", "no JSON"])
        #expect(try await bench.run(JourneyBench.list(1), model).counts.created == 1)
        let asked = model.requests
        #expect(asked.map(\.stage) == [.nuance, .card, .card, .card])
        #expect(asked.map { $0.correction != nil } == [false, false, true, true])
        #expect(asked[2].correction?.contains("The reply has no card.") == true)
        // The second correction is about the second reply alone: nothing grows.
        #expect(asked[3].correction?.contains("no card.") == false)
        #expect(Set(asked[1...].map(\.input)).count == 1)
        #expect(asked.allSatisfy { ($0.correction?.utf8.count ?? 0) <= 600 })
    }

    @Test func `calls that were asked again say so in the books, and all are charged`() async throws
    {
        let bench = bench()
        _ = try await bench.run(JourneyBench.list(1), model(.nuance, wrong: ["[]"]))
        var rows: [String] = []
        try Connection(path: bench.folder.path("a.db"), access: .readOnly).rows(
            "SELECT stage, ask, outcome FROM attempts ORDER BY number", []
        ) { rows.append("\($0.text(0)) \($0.text(1)) \($0.text(2))") }
        #expect(
            rows == ["nuance first unreadable", "nuance reask answered", "card first answered"])
    }

    @Test func `an answer that cannot be used is kept with its call, the question again is not`()
        async throws
    {
        var bench = bench()
        bench.caches = true
        let wrong = [#"{"kind":"noun","meaning":"love","facts":{}}"#, "[]"]
        _ = try await bench.run(JourneyBench.list(1), model(.nuance, wrong: wrong))
        var rows: [String] = []
        try Connection(path: bench.folder.path("a.db"), access: .readOnly).rows(
            "SELECT answer, code FROM attempts WHERE outcome = 'unreadable' ORDER BY number", []
        ) { rows.append("\($0.text(0))|\($0.text(1) == "reply.echoed")") }
        #expect(rows == ["|true", "[]|false"])
    }

    @Test(arguments: 0...3)
    func `no word is asked for again more often than is allowed`(reasks: Int) async throws {
        let bench = bench(reasks)
        let model = ScriptedModel { request async throws(ModelFailure) in
            request.stage == .nuance ? try await ScriptedModel.byRule(request) : "never JSON"
        }
        let outcome = try await bench.run(JourneyBench.list(1), model)
        #expect(outcome.counts.failed == 1)
        #expect(model.requests.count { $0.stage == .card } == 1 + reasks)
    }

    @Test func `a call that failed is not asked again for its reply`() async throws {
        let bench = bench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card { throw .refused(reason: "no") }
            return try await ScriptedModel.byRule(request)
        }
        #expect(try await bench.run(JourneyBench.list(1), model).counts.failed == 1)
        #expect(model.requests.count == 2)
    }

    @Test func `a reply that was cut off is asked for again, as often as any other`() async throws {
        let bench = bench()
        let left = Locked(1)
        let model = ScriptedModel { request async throws(ModelFailure) in
            let isCut =
                request.stage == .card
                && left.withLock { left in
                    defer { left -= 1 }
                    return left > 0
                }
            if isCut {
                throw .provider(ProviderFailure(.cut, provider: "Scripted", model: "1"))
            }
            return try await ScriptedModel.byRule(request)
        }
        #expect(try await bench.run(JourneyBench.list(1), model).counts.created == 1)
        #expect(model.requests.map { $0.correction != nil } == [false, false, true])
        #expect(model.requests.last?.correction?.contains("breaks off") == true)

        let always = ScriptedModel { request async throws(ModelFailure) in
            throw .provider(ProviderFailure(.cut, provider: "Scripted", model: "1"))
        }
        let again = self.bench(1)
        #expect(try await again.run(JourneyBench.list(1), always).counts.failed == 1)
        #expect(always.requests.count == 2)
    }

    @Test func `what a rule corrects is corrected on every card, and counted`() async throws {
        let bench = bench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            request.stage == .nuance
                ? #"{"term":"듣다","ipa":"[kʊdda]","primary_meaning":"to listen","hanja":"聽"}"#
                : #"{"cards":[{"tab_name":"Recognise","primer":"","front":"듣다 [kʊdda]","#
                    + #""back":"to listen\n매일 듣어요.","tags":[],"honorific_level":"합쇼체"}]}"#
        }
        _ = try await bench.run("term,type,meaning\n듣다,verb,to listen\n", model)
        let deck = try bench.folder.text("deck.tsv")
        #expect(deck.contains("듣다 [tɯt̚t͈a]") && deck.contains("매일 들어요."))
        #expect(deck.contains("check:hanja") && deck.contains("\tpolite"))
        // The second stage was asked with what the rule had made of the first.
        #expect(model.requests.last?.input.contains("kʊdda") == false)
        let counted = bench.metrics.numbers("flashcard.card.disagreements").filter { $0.value > 0 }
        #expect(
            counted == [
                "field=ipa resolution=fixed": 2, "field=hanja resolution=flagged": 1,
                "field=conjugation resolution=fixed": 1,
                "field=honorific_level resolution=fixed": 1,
            ])
    }

    @Test func `spans and metrics tell what was put right, refused and asked again`() async throws {
        let bench = bench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .nuance {
                return "```json\n\(try await ScriptedModel.byRule(request))\n```"
            }
            return request.correction == nil ? "{}" : try await ScriptedModel.byRule(request)
        }
        #expect(try await bench.run(JourneyBench.list(1), model).counts.created == 1)
        let spans = bench.traces.spans(named: "read reply")
        try #require(spans.count == 3)
        for (span, outcome) in zip(spans, ["repaired", "rejected", "read"]) {
            #expect(span.attributes.contains(.string("flashcard.outcome", outcome)))
        }
        #expect(spans[0].attributes.contains(.string("flashcard.reply.repairs", "code_fence")))
        #expect(spans[1].attributes.contains(.string("error.type", "reply.no_cards")))
        #expect(spans[2].attributes.contains(.int("flashcard.reply.reasks", 1)))
        func counted(_ name: String) -> [String: Double] {
            bench.metrics.numbers(name).filter { $0.value > 0 }
        }
        #expect(counted("flashcard.reply.repaired") == ["reason=code_fence stage=nuance": 1])
        #expect(counted("flashcard.reply.rejected") == ["reason=no_cards stage=card": 1])
        #expect(counted("flashcard.reply.reasked") == ["reason=no_cards stage=card": 1])
        // Known before the first: an alert sees a step, and no series that begins at one.
        #expect(bench.metrics.numbers("flashcard.reply.rejected").count > 20)
        #expect(bench.metrics.numbers("flashcard.card.disagreements").count == 20)
    }
}
