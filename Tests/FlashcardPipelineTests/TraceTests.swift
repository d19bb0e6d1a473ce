import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct TraceTests {
    @Test func `every word is a trace of its own that links to its run`() async throws {
        let bench = JourneyBench()
        _ = try await bench.run(JourneyBench.list(3))
        let run = try #require(bench.traces.spans(named: "flashcard.run").first)
        let words = bench.traces.spans(named: "flashcard.word")
        #expect(words.count == 3)
        #expect(Set(words.map(\.context.traceID)).count == 3)
        for word in words {
            #expect(!word.parentSpanID.isValid)
            #expect(word.context.traceID != run.context.traceID)
            #expect(word.links.map(\.context) == [run.context])
            #expect(word["flashcard.run.id"] == run["flashcard.run.id"])
            #expect(word["flashcard.outcome"] == .string("created"))
            let stages = bench.traces.children(of: word)
            #expect(stages.map(\.name) == ["flashcard.stage nuance", "flashcard.stage card"])
            #expect(stages.allSatisfy { $0.context.traceID == word.context.traceID })
            #expect(stages.allSatisfy { $0["flashcard.generated"] == .bool(true) })
        }
        #expect(words.map { $0["flashcard.term"] } == ["가", "각", "갂"].map { .string($0) })
    }

    @Test func `the run's own steps are its children`() async throws {
        let bench = JourneyBench()
        _ = try await bench.run(JourneyBench.list(2))
        let run = try #require(bench.traces.spans(named: "flashcard.run").first)
        #expect(
            bench.traces.children(of: run).map(\.name)
                == ["read list", "store cards", "write deck"])
        #expect(run["flashcard.words"] == .int(2))
        #expect(run["flashcard.outcome"] == .string("done"))
        let deck = try #require(bench.traces.spans(named: "write deck").first)
        #expect(deck["flashcard.cards"] == .int(4))
    }

    @Test func `a word that is set aside says why on its span and on the stage's`() async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card { return "{}" }
            return try await ScriptedModel.byRule(request)
        }
        _ = try await bench.run(JourneyBench.list(1), model)
        let word = try #require(bench.traces.spans(named: "flashcard.word").first)
        #expect(word["flashcard.outcome"] == .string("failed"))
        #expect(word["error.type"] == .string("reply.no_cards"))
        guard case .error(let description) = word.status else {
            Issue.record("no error status")
            return
        }
        #expect(description.hasPrefix("In the card stage:"))
        let stage = try #require(bench.traces.spans(named: "flashcard.stage card").first)
        #expect(stage["flashcard.generated"] == nil)
        guard case .error = stage.status else {
            Issue.record("no error status")
            return
        }
    }

    @Test func `a kept nuance is told as cached`() async throws {
        var bench = JourneyBench()
        _ = try await bench.run(
            JourneyBench.list(1),
            ScriptedModel { request async throws(ModelFailure) in
                if request.stage == .card { return "{}" }
                return try await ScriptedModel.byRule(request)
            })
        bench.settings.selection = .missingAndFailed
        _ = try await bench.run(JourneyBench.list(1), ScriptedModel(ScriptedModel.byRule))
        let stages = bench.traces.spans(named: "flashcard.stage nuance")
        #expect(stages.map { $0["flashcard.cached"] } == [nil, .bool(true)])
    }
}
