import FlashcardStore
import LanguageModels
import Platform
import Problems
import Resilience
import TelemetrySDK
import TestSupport
import Testing

@testable import FlashcardPipeline

/// The budget among real tasks: never passed, whatever is cancelled, fails or is billed.
@Suite struct BudgetTests {
    private let time = ManualTime()

    private func guarded(
        _ model: BillingModel, _ budget: Budget, retries: Bool = false
    ) -> GuardedModel {
        let random = RandomSource(seed: 1)
        return GuardedModel(
            model,
            ModelGuards(
                retry: retries
                    ? Retry(
                        "chat",
                        policy: RetryPolicy(
                            transient: .init(Backoff(base: .zero)), repeatsUnknown: true),
                        time: time.source, random: random) : nil,
                budget: budget, time: time.source, random: random))
    }

    private func request(_ number: Int) -> StageRequest {
        StageRequest(stage: .card, input: #"{"word":{"term":"가","number":\#(number)}}"#)
    }

    @Test(arguments: 0..<24)
    func `with fifty at once, two models and every kind of end, the limit holds and the sums agree`(
        seed: UInt64
    ) async {
        var random = SeededRandom(seed)
        let limit = Int.random(in: 1_000...60_000, using: &random)
        let budget = Budget(limit: Money(micros: limit), signals: nil)
        let passed = Locked(0)
        let look = { @Sendable () async -> Void in
            for _ in 0..<3 {
                let now = budget.reading
                if now.spent + now.uncertain + now.reserved > limit {
                    passed.withLock { $0 += 1 }
                }
                await Task.yield()
            }
        }
        let fates = { @Sendable (random: inout SeededRandom) -> BillingModel.Fate in
            switch Int.random(in: 0..<10, using: &random) {
            case 0: .failsBilled
            case 1: .failsFree
            case 2: .isLost
            default: .answers
            }
        }
        let models = [
            BillingModel(worst: 900, seed: seed, during: look, fates: fates),
            BillingModel(worst: 150, seed: seed + 1, during: look, fates: fates),
        ]
        let askers = models.map { guarded($0, budget, retries: true) }
        let cancels = Set((0..<200).filter { _ in random.oneIn(8) })
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<50 {
                group.addTask {
                    for step in 0..<4 {
                        let number = worker * 4 + step
                        let asked = Task {
                            _ = try? await askers[number % 2].answer(
                                request(number), by: .distant)
                        }
                        if cancels.contains(number) { asked.cancel() }
                        await asked.value
                    }
                }
            }
        }
        let end = budget.reading
        let told = models.map(\.bill.told).reduce(0, +)
        let untold = models.map(\.bill.untold).reduce(0, +)
        #expect(passed.withLock { $0 } == 0)
        #expect(end.spent == told)
        #expect(end.reserved == 0)
        #expect(end.waiting == 0)
        #expect(end.overrun == 0)
        #expect(end.uncertain >= untold)
        #expect(told + untold <= limit)
        #expect(end.spent + end.uncertain <= limit)
    }

    @Test func `a word that does not fit waits for a call under way, and its wait is a span`()
        async throws
    {
        let bench = GuardBench()
        let budget = Budget(limit: Money(micros: 100), signals: nil)
        let gate = Gate()
        let model = BillingModel(
            worst: 80, during: { try? await gate.pass() }, fates: { _ in .failsFree })
        let guarded = GuardedModel(
            model,
            ModelGuards(budget: budget, time: bench.time.source, random: RandomSource(seed: 1)),
            tracer: bench.traces.tracer(FlashcardPipeline.Signals.scope))
        async let one: Void = { _ = try? await guarded.answer(request(1), by: .distant) }()
        await gate.until(1)
        async let other: Void = { _ = try? await guarded.answer(request(2), by: .distant) }()
        while budget.reading.waiting == 0 { await Task.yield() }
        bench.time.advance(by: .seconds(3))
        gate.open()
        _ = await (one, other)
        #expect(model.bill.calls == 2)
        #expect(model.bill.mostAtOnce == 1)
        let waits = bench.traces.spans.filter { $0.name == "wait budget" }
        #expect(waits.count == 1)
    }

    @Test func `who is cancelled while it waits for money is gone, and who is behind is let in`()
        async
    {
        let budget = Budget(limit: Money(micros: 100), signals: nil)
        let first = try? await budget.reserve(60)
        let big = Task { try await budget.reserve(70) }
        while budget.reading.waiting < 1 { await Task.yield() }
        let small = Task { try await budget.reserve(40) }
        while budget.reading.waiting < 2 { await Task.yield() }
        big.cancel()
        #expect(await big.result.failure as? ModelFailure == .cancelled)
        #expect(await small.result.failure == nil)
        #expect(budget.reading.reserved == 100)
        if let first { budget.giveBack(first) }
        #expect(budget.reading.reserved == 40)
    }

    @Test
    func `at four fifths there is one warning, and at the end a refusal that says how it stands`()
        async
    {
        let budget = Budget(limit: Money(micros: 1_000_000), signals: nil)
        let heard = Locked<[Problem]>([])
        budget.onWarning { problem in heard.withLock { $0.append(problem) } }
        for cost in [700_000, 100_000, 150_000] {
            guard let hold = try? await budget.reserve(200_000) else { break }
            budget.settle(hold, .known(cost))
        }
        #expect(heard.withLock { $0.map(\.code) } == ["budget.nearly_reached"])
        #expect(heard.withLock { $0[0].message }.contains("$0.80 of the budget of $1.00"))
        do throws(ModelFailure) {
            _ = try await budget.reserve(200_000)
            Issue.record("it was let through")
        } catch {
            #expect(error.isBudgetReached)
            #expect(error.endsTheRun)
            #expect(error.problem.message.contains("$0.95 are spent"))
            #expect(error.problem.message.contains("may cost $0.20"))
        }
    }

    @Test func `a free model works on when the budget is gone`() async {
        let budget = Budget(limit: Money(micros: 0), signals: nil)
        let free = BillingModel(worst: 0)
        let reply = try? await guarded(free, budget).answer(request(1), by: .distant)
        #expect(reply != nil)
        #expect(!budget.reading.isReached)
    }

    @Test func `a call that comes too late is not sent, and gives its money back`() async throws {
        let bench = GuardBench()
        let budget = Budget(limit: Money(micros: 100), signals: nil)
        let model = BillingModel(worst: 100)
        let late = GuardedModel(
            model,
            ModelGuards(
                budget: budget, slots: AdaptiveConcurrency("m"), time: bench.time.source,
                random: RandomSource(seed: 1)))
        // Its time is over before it may call.
        let result: Void? = try? await {
            _ = try await late.answer(request(1), by: bench.time.source.monotonic())
        }()
        #expect(result == nil)
        #expect(model.bill.calls == 0)
        #expect(budget.reading.left == 100)
    }

    @Test func `the gauges tell the parts of a budget apart, in dollars`() async throws {
        let metrics = CapturedMetrics(time: time)
        let budget = Budget(
            limit: Money(micros: 2_000_000),
            signals: BudgetSignals(meter: metrics.meter(FlashcardPipeline.Signals.scope)))
        let one = try await budget.reserve(500_000)
        let two = try await budget.reserve(250_000)
        _ = try await budget.reserve(125_000)
        budget.settle(one, .known(100_000))
        budget.settle(two, .open(nil))
        #expect(metrics.numbers("flashcard.budget.limit") == ["": 2])
        #expect(metrics.numbers("flashcard.budget.spent") == ["": 0.1])
        #expect(metrics.numbers("flashcard.budget.uncertain") == ["": 0.25])
        #expect(metrics.numbers("flashcard.budget.reserved") == ["": 0.125])
    }
}

extension Result {
    fileprivate var failure: Failure? { if case .failure(let error) = self { error } else { nil } }
}
