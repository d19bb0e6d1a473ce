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
        // Words under way at once end in any order.
        #expect(
            Set(words.map { $0["flashcard.term"] }) == Set(["가", "각", "갂"].map { .string($0) }))
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

    /// The makings of the bench's one word, the latest first.
    private func makings(_ bench: JourneyBench) async throws -> [Making] {
        let store = try #require(
            try SQLiteCardStore(reading: bench.folder.path("a.db"), time: bench.time.source))
        return try await store.makings(of: "가", limit: 9)
    }

    @Test func `what a word has taken is kept with its making, also when it came to nothing`()
        async throws
    {
        let bench = JourneyBench()
        let dear = ScriptedModel(usage: { request in
            request.stage == .nuance
                ? ModelUsage(calls: 3, inputTokens: 100, outputTokens: 20, cost: 700)
                : ModelUsage(inputTokens: 300, outputTokens: 50, cost: 900)
        }) { request async throws(ModelFailure) in
            if request.stage == .card { return "{}" }
            return try await ScriptedModel.byRule(request)
        }
        _ = try await bench.run(JourneyBench.list(1), dear)
        let failed = try #require(try await makings(bench).first)
        #expect(failed.isFailed)
        #expect(
            failed.effort
                == Effort(calls: 4, retries: 2, inputTokens: 400, outputTokens: 70, cost: 1_600))
    }

    @Test func `a refused call counts as one, and rules cost nothing`() async throws {
        let bench = JourneyBench()
        let refusing = ScriptedModel { _ async throws(ModelFailure) in
            throw .refused(reason: "no")
        }
        _ = try await bench.run(JourneyBench.list(1), refusing)
        #expect(try await makings(bench).first?.effort == Effort(calls: 1))
        let other = JourneyBench()
        _ = try await other.run(JourneyBench.list(1))
        #expect(try await makings(other).first?.effort == Effort(calls: 2))
    }

    @Test func `what the first stage names beside the word is kept as its other forms`()
        async throws
    {
        let bench = JourneyBench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .nuance {
                return #"{"term":"걸어요","korean_keywords":["걸어요","걷다"]}"#
            }
            return try await ScriptedModel.byRule(request)
        }
        _ = try await bench.run("term\n걸어요\n", model)
        let store = try #require(
            try SQLiteCardStore(reading: bench.folder.path("a.db"), time: bench.time.source))
        #expect(try await store.terms(withForm: "걷다", limit: 9) == ["걸어요"])
        #expect(try await store.terms(withForm: "걸어요", limit: 9).isEmpty)
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

    @Test func `the store has the trace of every word, also of one that failed`() async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.input.contains("\"각\""), request.stage == .card { return "{}" }
            return try await ScriptedModel.byRule(request)
        }
        _ = try await bench.run(JourneyBench.list(2), model)
        let spans = bench.traces.spans(named: "flashcard.word")
        #expect(spans.count == 2)
        let store = try bench.opened()
        for span in spans {
            guard case .string(let term)? = span["flashcard.term"] else {
                Issue.record("no term")
                continue
            }
            let makings = try await store.makings(of: term, limit: 9)
            #expect(makings.map(\.trace) == [span.context.traceID])
            #expect(makings.map(\.isFailed) == [term == "각"])
        }
    }

    @Test func `without telemetry a word is made without a trace`() async throws {
        let bench = JourneyBench(sampler: .alwaysOff)
        _ = try await bench.run(JourneyBench.list(1))
        #expect(bench.traces.spans.isEmpty)
        let store = try bench.opened()
        let makings = try await store.makings(of: "가", limit: 9)
        #expect(makings.count == 1)
        #expect(makings.map(\.trace) == [nil])
    }
}
