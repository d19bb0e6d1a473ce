import Flashcards
import LanguageModels
import Platform
import Problems
import Resilience
import SQLite
import TestSupport
import Testing

@testable import FlashcardPipeline
@testable import FlashcardStore

/// Whole runs that cost money: what is spent, what is in the ledger, what is on the bill, and what
/// was foreseen.
@Suite struct PaidRunTests {
    private func guarded(
        _ model: any LanguageModel, _ bench: JourneyBench, _ budget: Budget?
    ) -> GuardedModel {
        let random = RandomSource(seed: 1)
        return GuardedModel(
            model,
            ModelGuards(
                retry: Retry(
                    "chat",
                    policy: RetryPolicy(
                        transient: .init(Backoff(base: .zero)), repeatsUnknown: true),
                    time: bench.time.source, random: random),
                budget: budget, time: bench.time.source, random: random))
    }

    private func number(_ bench: JourneyBench, _ question: String) throws -> Int {
        try Connection(path: bench.folder.path("a.db"), access: .readOnly).integer(question) ?? 0
    }

    private static let mixed = { @Sendable (random: inout SeededRandom) -> BillingModel.Fate in
        switch Int.random(in: 0..<12, using: &random) {
        case 0: .failsBilled
        case 1: .failsFree
        case 2: .isLost
        default: .answers
        }
    }

    @Test(arguments: [false, true], [UInt64(1), 2, 3])
    func `the ledger is the bill, failures included, whether or not replies are kept`(
        caches: Bool, seed: UInt64
    ) async throws {
        var bench = JourneyBench()
        bench.caches = caches
        bench.settings.concurrency = 50
        let budget = Budget(limit: Money(micros: 10_000_000), signals: nil)
        bench.settings.budget = budget
        let model = BillingModel(worst: 5_000, seed: seed, fates: Self.mixed)
        let outcome = try await bench.run(JourneyBench.list(150), guarded(model, bench, budget))
        let told = model.bill.told
        #expect(try number(bench, "SELECT sum(cost) FROM ledger") == told)
        #expect(outcome.cost == told)
        #expect(outcome.spend.total.cost == told)
        #expect(outcome.budget?.spent == told)
        #expect(outcome.budget?.reserved == 0)
        #expect(bench.progress.spending.cost == told)
        #expect(try number(bench, "SELECT sum(cost) FROM makings") == told)
        // Calls without an answer are in the ledger with what they may have cost, not as spent.
        let uncertain = try #require(outcome.budget?.uncertain)
        #expect(uncertain > 0 && uncertain >= model.bill.untold)
        #expect(try number(bench, "SELECT sum(uncertain) FROM ledger") == uncertain)
        #expect(try number(bench, "SELECT sum(uncertain) FROM attempts") == uncertain)
        #expect(
            try number(bench, "SELECT count(*) FROM ledger WHERE uncertain > 0 AND cost > 0") == 0)
        // By kind and by model it is the same money.
        let kinds = WordAttempt.Ask.allCases.map { outcome.spend.of($0).cost }
        #expect(kinds.reduce(0, +) == told)
        #expect(outcome.spend.models.map(\.name) == ["bill/1"])
        let metrics = bench.metrics.numbers("flashcard.cost")
        #expect(abs(metrics.values.reduce(0, +) * 1e6 - Double(told)) < 1)
        #expect(metrics.keys.contains { $0.contains("ask=retry") })
        // What a failed call answered stands with it.
        #expect(
            try number(bench, "SELECT count(*) FROM attempts WHERE answer = 'half of a reply'")
                == number(bench, "SELECT count(*) FROM attempts WHERE code = 'model.cut'"))
    }

    @Test func `at the limit the run ends cleanly, and the same command goes on from there`()
        async throws
    {
        var bench = JourneyBench()
        bench.settings.concurrency = 8
        let budget = Budget(limit: Money(micros: 60_000), signals: nil)
        bench.settings.budget = budget
        let model = BillingModel(worst: 5_000, seed: 4)
        let outcome = try await bench.run(JourneyBench.list(40), guarded(model, bench, budget))
        guard case .budgetReached(let reading) = outcome.ending else {
            Issue.record("\(outcome.ending)")
            return
        }
        #expect(outcome.state == .stopped)
        #expect(reading.refused == 5_000)
        #expect(reading.spent <= 60_000 && reading.spent > 55_000)
        #expect(outcome.counts.remaining > 0 && outcome.counts.created > 0)
        #expect(outcome.counts.failed == 0)
        #expect(outcome.deckCards == outcome.counts.cards)
        #expect(try number(bench, "SELECT sum(cost) FROM ledger") == model.bill.told)

        var next = JourneyBench.again(bench)
        let more = Budget(limit: Money(micros: 10_000_000), signals: nil)
        next.settings.budget = more
        let rest = try await next.run(JourneyBench.list(40), guarded(model, next, more))
        #expect(rest.state == .done)
        // No first stage that was paid for is paid for again, and what was spent before is not
        // counted against the new budget.
        #expect(model.bill.calls == 80)
        #expect(more.reading.spent == rest.cost)
        #expect(try number(bench, "SELECT sum(cost) FROM ledger") == model.bill.told)
    }

    @Test func `a budget that is too small for one call ends the run before any is made`()
        async throws
    {
        var bench = JourneyBench()
        let budget = Budget(limit: Money(micros: 4_999), signals: nil)
        bench.settings.budget = budget
        let model = BillingModel(worst: 5_000)
        let outcome = try await bench.run(JourneyBench.list(5), guarded(model, bench, budget))
        #expect(model.bill.calls == 0)
        guard case .budgetReached = outcome.ending else {
            Issue.record("\(outcome.ending)")
            return
        }
        #expect(outcome.counts.remaining == 5)
    }

    @Test func `a failed call that cost is written while the word still tries`() async throws {
        var bench = JourneyBench()
        bench.settings.concurrency = 1
        let gate = Gate()
        let calls = Locked(0)
        let model = BillingModel(
            worst: 100, seed: 3,
            during: {
                let isSecond = calls.withLock { calls in
                    calls += 1
                    return calls == 2
                }
                if isSecond { try? await gate.pass() }
            },
            fates: { random in
                _ = random.next()
                return calls.withLock { $0 } == 0 ? .isLost : .answers
            })
        async let outcome = bench.run(JourneyBench.list(1), guarded(model, bench, nil))
        await gate.until(1)
        await bench.time.untilSomebodySleeps()
        #expect(try number(bench, "SELECT count(*) FROM ledger") == 0)
        bench.time.advance(by: .milliseconds(250))
        while try number(bench, "SELECT count(*) FROM ledger") != 1 { await Task.yield() }
        #expect(try number(bench, "SELECT uncertain FROM ledger") == 100)
        gate.open()
        #expect(try await outcome.state == .done)
        #expect(try number(bench, "SELECT count(*) FROM ledger") == 3)
        #expect(try number(bench, "SELECT count(*) FROM attempts") == 3)
        #expect(try number(bench, "SELECT count(*) FROM ledger WHERE kind = 'retry'") == 1)
    }

    @Test func `a reply and its charge come into the store together`() async throws {
        var bench = JourneyBench()
        bench.caches = true
        bench.settings.concurrency = 1
        let gate = Gate()
        let calls = Locked(0)
        let model = BillingModel(
            worst: 100,
            during: {
                let isSecond = calls.withLock { calls in
                    calls += 1
                    return calls == 2
                }
                if isSecond { try? await gate.pass() }
            })
        async let outcome = bench.run(JourneyBench.list(1), guarded(model, bench, nil))
        // The first stage is answered and kept, and no time has passed since.
        await gate.until(1)
        #expect(try number(bench, "SELECT count(*) FROM replies") == 1)
        #expect(try number(bench, "SELECT count(*) FROM ledger") == 1)
        #expect(try number(bench, "SELECT count(*) FROM results") == 0)
        #expect(
            try number(
                bench,
                "SELECT count(*) FROM attempts a JOIN replies r ON r.key = a.reply "
                    + "AND r.cost = a.cost") == 1)
        gate.open()
        #expect(try await outcome.state == .done)
        #expect(try number(bench, "SELECT count(*) FROM ledger") == 2)
    }

    @Test func `what the cache could not write is in the books all the same`() async throws {
        var bench = JourneyBench()
        bench.caches = true
        // The store is made, and then takes no reply any more.
        _ = try await bench.run(JourneyBench.list(1), BillingModel(worst: 0))
        try Connection(path: bench.folder.path("a.db")).execute(
            "CREATE TRIGGER no_replies BEFORE INSERT ON replies BEGIN "
                + "SELECT raise(ABORT, 'full'); END")
        let again = JourneyBench.again(bench)
        let model = BillingModel(worst: 500, seed: 8)
        let outcome = try await again.run(JourneyBench.list(30), guarded(model, again, nil))
        #expect(outcome.state == .done)
        #expect(try number(bench, "SELECT sum(cost) FROM ledger") == model.bill.told)
        #expect(model.bill.told > 0)
        #expect(try number(bench, "SELECT count(*) FROM attempts WHERE outcome = 'answered'") > 58)
    }

    @Test func `an answer that could not be read stands with its call, and its key does not`()
        async throws
    {
        var bench = JourneyBench()
        bench.caches = true
        let long = String(repeating: "각", count: 9_000)
        let model = ScriptedModel(usage: { _ in ModelUsage(inputTokens: 4, cost: 7) }) {
            request async throws(ModelFailure) in
            if request.stage == .card { return long }
            return try await ScriptedModel.byRule(request)
        }
        let outcome = try await bench.run(JourneyBench.list(1), model)
        #expect(outcome.counts.failed == 1)
        let unreadable = "FROM attempts WHERE outcome = 'unreadable'"
        #expect(try number(bench, "SELECT count(reply) \(unreadable)") == 0)
        #expect(try number(bench, "SELECT count(*) \(unreadable)") > 0)
        let bytes = try number(bench, "SELECT max(length(CAST(answer AS BLOB))) \(unreadable)")
        #expect(bytes <= Turn.mostAnswer && bytes > Turn.mostAnswer - 4)
        #expect(
            try number(
                bench,
                "SELECT count(*) FROM attempts WHERE outcome = 'answered' AND answer IS NOT NULL")
                == 0)
        #expect(try number(bench, "SELECT sum(cost) FROM ledger") == 7 * model.requests.count)
    }

    @Test func `a result says who made it`() async throws {
        var bench = JourneyBench()
        bench.caches = true
        let model = BillingModel(worst: 10)
        _ = try await bench.run(JourneyBench.list(2), guarded(model, bench, nil))
        let signed =
            "SELECT count(*) FROM results WHERE provider = 'bill' AND model = '1' "
            + "AND prompts = '1' AND canary = 0"
        #expect(try number(bench, signed) == 2)
        // Also where the replies were kept, and nobody was asked.
        var again = JourneyBench.again(bench)
        again.settings.selection = .everything
        _ = try await again.run(JourneyBench.list(2), guarded(model, again, nil))
        #expect(model.bill.calls == 4)
        #expect(try number(bench, signed) == 2)
        #expect(again.progress.spending.kept == 4)
        #expect(again.progress.spending.calls == 0)
    }

    @Test
    func `a sample makes some words, foresees the others, and a later run is compared with it`()
        async throws
    {
        var bench = JourneyBench()
        bench.settings.sample = 12
        let model = BillingModel(worst: 5_000, seed: 9)
        let sample = try await bench.run(JourneyBench.list(100), guarded(model, bench, nil))
        guard case .sampled = sample.ending else {
            Issue.record("\(sample.ending)")
            return
        }
        #expect(sample.counts.created == 12)
        #expect(sample.counts.remaining == 88)
        let estimate = try #require(sample.estimate)
        #expect(estimate.seen == 12 && estimate.words == 88)
        #expect(estimate.calls.expected == 176)
        // Evenly over the list: each eighth of it has one or two.
        let ordinals = (0..<8).map { eighth in
            "SELECT count(*) FROM makings WHERE ordinal > \(eighth) * 12.5 "
                + "AND ordinal <= \(eighth + 1) * 12.5"
        }
        for question in ordinals { #expect((1...2).contains(try number(bench, question))) }

        var full = JourneyBench.again(bench)
        full.settings.sample = nil
        let whole = try await full.run(JourneyBench.list(100), guarded(model, full, nil))
        #expect(whole.state == .done)
        let review = try #require(whole.review)
        #expect(review.words == 88)
        #expect(review.cost == whole.cost)
        #expect(review.isWithin == true, "\(review.line ?? "")")
    }

    @Test func `a run that costs nothing has all its series of cost at zero`() async throws {
        let bench = JourneyBench()
        _ = try await bench.run(JourneyBench.list(1))
        let series = bench.metrics.numbers("flashcard.cost")
        #expect(series.count == 6)
        #expect(series.values.allSatisfy { $0 == 0 })
    }

    @Test func `words that share one call share its author, and one of them its cost`() async throws
    {
        let bench = JourneyBench()
        let gate = Gate()
        let model = BillingModel(worst: 50, during: { try? await gate.pass() })
        let random = RandomSource(seed: 1)
        let flight = ModelGuards.Flight()
        let guarded = GuardedModel(
            model, ModelGuards(flight: flight, time: bench.time.source, random: random))
        let turns = (1...2).map { ordinal in
            Turn(
                of: PendingWord(
                    ordinal: ordinal, word: Word(term: "가"), request: [1], nuance: nil,
                    attempts: 0),
                run: 1, from: bench.time.source.monotonic(), wall: bench.time.source.wall(),
                within: .seconds(300), prompts: "7")
        }
        await withTaskGroup(of: Void.self) { group in
            for turn in turns {
                group.addTask {
                    await Turn.$current.withValue(turn) {
                        _ = try? await guarded.answer(
                            StageRequest(stage: .card, input: "{}"), by: .distant)
                    }
                }
            }
            await gate.until(1)
            while flight.waiting == 0 { await Task.yield() }
            gate.open()
        }
        #expect(model.bill.calls == 1)
        let author = ResultAuthor(provider: "bill", model: "1", prompts: "7")
        #expect(turns.allSatisfy { $0.author == author })
        let attempts = turns.flatMap { $0.take() }
        #expect(Set(attempts.map(\.outcome)) == [.answered, .kept])
        #expect(attempts.map(\.cost).reduce(0, +) == model.bill.told)
    }

    @Test func `a sample of the whole list is a whole run`() async throws {
        var bench = JourneyBench()
        bench.settings.sample = 9
        let outcome = try await bench.run(
            JourneyBench.list(5), guarded(BillingModel(worst: 10), bench, nil))
        #expect(outcome.state == .done)
        #expect(outcome.counts.created == 5)
    }

    @Test func `a rehearsal says what is kept already and what the rest costs at the worst`()
        async throws
    {
        var bench = JourneyBench()
        bench.caches = true
        let model = BillingModel(worst: 1_000)
        _ = try await bench.run(JourneyBench.list(6), guarded(model, bench, nil))
        var rehearsal = JourneyBench.again(bench)
        rehearsal.isRehearsal = true
        rehearsal.settings.selection = .everything
        rehearsal.settings.cachePolicy = CachePolicy()
        let outcome = try await rehearsal.run(
            JourneyBench.list(10), guarded(model, rehearsal, nil))
        let estimate = try #require(outcome.estimate)
        #expect(model.bill.calls == 12)
        #expect(estimate.words == 10)
        #expect(estimate.kept == 6)
        #expect(estimate.calls == .sure(8))
        #expect(estimate.worstCost == 8_000)
        // The store remembers what this model has cost.
        #expect(estimate.basis == .history)
        let mean = Double(model.bill.told) / 6
        #expect(abs(try #require(estimate.cost).expected - 4 * mean) < 1e-6)
    }
}
