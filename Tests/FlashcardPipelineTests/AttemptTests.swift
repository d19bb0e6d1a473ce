import FlashcardStore
import LanguageModels
import Platform
import Problems
import Resilience
import SQLite
import TestSupport
import Testing

@testable import FlashcardPipeline

/// What a word's turn leaves in the books, and when its first stage is safe.
@Suite struct AttemptTests {
    struct Row: Equatable, CustomStringConvertible {
        let stage: String
        let ask: String
        let outcome: String
        let code: String?

        init(_ stage: String, _ ask: String, _ outcome: String, _ code: String? = nil) {
            self.stage = stage
            self.ask = ask
            self.outcome = outcome
            self.code = code
        }

        var description: String { "\(stage) \(ask) \(outcome) \(code ?? "")" }
    }

    /// The attempts of one word of a run, as another process would see them.
    private func attempts(
        _ bench: JourneyBench, run: Int = 1, ordinal: Int = 1
    ) throws -> [Row] {
        var rows: [Row] = []
        try Connection(path: bench.folder.path("a.db"), access: .readOnly).rows(
            "SELECT stage, ask, outcome, code FROM attempts WHERE run = ? AND ordinal = ? "
                + "ORDER BY number", [.integer(run), .integer(ordinal)]
        ) { row in
            rows.append(Row(row.text(0), row.text(1), row.text(2), row.optionalText(3)))
        }
        return rows
    }

    private func number(_ bench: JourneyBench, _ question: String) throws -> Int? {
        try Connection(path: bench.folder.path("a.db"), access: .readOnly).integer(question)
    }

    @Test func `each call is written with what came of it, and a later run asks again`()
        async throws
    {
        var bench = JourneyBench()
        bench.settings.replies.reasks = 1
        let broken = Locked(true)
        let model = ScriptedModel(usage: { _ in
            ModelUsage(inputTokens: 10, outputTokens: 5, cost: 3)
        }) { request async throws(ModelFailure) in
            if request.stage == .card, broken.withLock({ $0 }) { return "{}" }
            return try await ScriptedModel.byRule(request)
        }
        #expect(try await bench.run(JourneyBench.list(1), model).counts.failed == 1)
        #expect(
            try attempts(bench) == [
                Row("nuance", "first", "answered"),
                Row("card", "first", "unreadable", "reply.no_cards"),
                Row("card", "reask", "unreadable", "reply.no_cards"),
            ])
        broken.withLock { $0 = false }
        bench.settings.selection = .missingAndFailed
        #expect(try await bench.run(JourneyBench.list(1), model).counts.created == 1)
        #expect(try attempts(bench, run: 2) == [Row("card", "reask", "answered")])
        // Four answers were paid for, also the two that could not be read.
        #expect(try number(bench, "SELECT sum(cost) FROM ledger") == 12)
        #expect(try number(bench, "SELECT count(*) FROM ledger WHERE kind = 'reask'") == 2)
    }

    @Test func `a guarded model's every call is an attempt, and only answers are charged`()
        async throws
    {
        let bench = JourneyBench()
        let left = Locked(2)
        let model = ScriptedModel(usage: { _ in ModelUsage(cost: 100) }) {
            request async throws(ModelFailure) in
            let fails = left.withLock { left in
                left -= 1
                return left >= 0
            }
            if request.stage == .nuance, fails { throw .unavailable(provider: "p", reason: "r") }
            return try await ScriptedModel.byRule(request)
        }
        let random = RandomSource(seed: 1)
        let guards = ModelGuards(
            retry: Retry(
                "chat", policy: RetryPolicy(transient: .init(Backoff(base: .zero))),
                time: bench.time.source,
                random: random),
            time: bench.time.source, random: random)
        let ended = try await bench.run(JourneyBench.list(1), GuardedModel(model, guards))
        #expect(ended.counts.created == 1)
        #expect(
            try attempts(bench) == [
                Row("nuance", "first", "failed", "model.unavailable"),
                Row("nuance", "retry", "failed", "model.unavailable"),
                Row("nuance", "retry", "answered"), Row("card", "first", "answered"),
            ])
        #expect(try number(bench, "SELECT count(*) FROM ledger") == 2)
        #expect(try number(bench, "SELECT calls FROM makings") == 4)
    }

    @Test func `who joins an equal call has asked nobody and pays nothing`() async throws {
        let bench = JourneyBench()
        let gate = Gate()
        let model = ScriptedModel(usage: { _ in ModelUsage(inputTokens: 7, cost: 100) }) {
            _ async throws(ModelFailure) in
            try await gate.pass()
            return "answer"
        }
        let flight = ModelGuards.Flight()
        let guards = ModelGuards(
            flight: flight, time: bench.time.source, random: RandomSource(seed: 1))
        let guarded = GuardedModel(model, guards)
        func ask() async throws -> ModelUsage {
            try await guarded.answer(StageRequest(stage: .card, input: "{}"), by: .distant).usage
        }
        async let one = ask()
        await gate.until(1)
        async let other = ask()
        while flight.waiting == 0 { await Task.yield() }
        gate.open()
        let usages = try await [one, other].sorted { $0.calls < $1.calls }
        #expect(usages == [ModelUsage(calls: 0), ModelUsage(inputTokens: 7, cost: 100)])
    }

    @Test func `a first stage is safe soon after it is answered, while the second is under way`()
        async throws
    {
        var bench = JourneyBench()
        bench.settings.concurrency = 3
        let gate = Gate()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card { try await gate.pass() }
            return try await ScriptedModel.byRule(request)
        }
        async let outcome = bench.run(JourneyBench.list(3), model)
        await gate.until(3)
        await bench.time.untilSomebodySleeps()
        #expect(try number(bench, "SELECT count(*) FROM results") == 0)
        bench.time.advance(by: .milliseconds(250))
        while try number(bench, "SELECT count(*) FROM results") != 3 { await Task.yield() }
        #expect(try number(bench, "SELECT count(*) FROM results WHERE nuance IS NULL") == 0)
        #expect(try number(bench, "SELECT count(*) FROM results WHERE state <> 'begun'") == 0)
        #expect(try attempts(bench, ordinal: 2) == [Row("nuance", "first", "answered")])
        gate.open()
        #expect(try await outcome.state == .done)
        // Nothing is there twice, and what the word needed is whole.
        #expect(try number(bench, "SELECT count(*) FROM results WHERE state = 'done'") == 3)
        #expect(try attempts(bench, ordinal: 2).map(\.stage) == ["nuance", "card"])
    }

    @Test func `a first stage survives a turn that is given up`() async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = 2
        bench.settings.drainTimeout = .milliseconds(100)
        let gate = Gate()
        let slow = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card { try await gate.pass() }
            return try await ScriptedModel.byRule(request)
        }
        async let outcome = bench.run(JourneyBench.list(5), slow)
        await gate.until(2)
        bench.stop.request("SIGTERM")
        while bench.time.sleepers < 2 { await Task.yield() }
        bench.time.advance(by: .milliseconds(100))
        #expect(try await outcome.state == .stopped)
        let next = JourneyBench.again(bench)
        let model = ScriptedModel(ScriptedModel.byRule)
        #expect(try await next.run(JourneyBench.list(5), model).state == .done)
        #expect(model.requests.count { $0.stage == .nuance } == 3)
        #expect(model.requests.count { $0.stage == .card } == 5)
    }

    @Test func `a first stage survives a model that is gone at the second`() async throws {
        let bench = JourneyBench()
        let gone = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card { throw .unavailable(provider: "p", reason: "down") }
            return try await ScriptedModel.byRule(request)
        }
        #expect(try await bench.run(JourneyBench.list(1), gone).state == .failed)
        #expect(
            try attempts(bench) == [
                Row("nuance", "first", "answered"),
                Row("card", "first", "failed", "model.unavailable"),
            ])
        let model = ScriptedModel(ScriptedModel.byRule)
        #expect(try await bench.run(JourneyBench.list(1), model).state == .done)
        #expect(model.requests.map(\.stage) == [.card])
    }

    @Test func `a run's counts in the store are those of its last commit`() async throws {
        let bench = JourneyBench()
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.input.contains(#""term":"각""#) { return "{}" }
            return try await ScriptedModel.byRule(request)
        }
        let outcome = try await bench.run(JourneyBench.list(100), model)
        let standing = try #require(try await bench.opened().standing(id: nil))
        #expect(standing.run.counts == outcome.counts)
        #expect(standing.reasons.map(\.words) == [1])
    }
}
