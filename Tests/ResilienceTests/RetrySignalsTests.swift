import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct RetrySignalsTests {
    private let time = ManualTime()
    private let metrics: CapturedMetrics
    private let traces: CapturedTraces
    private let records = Locked<[LogRecord]>([])

    init() {
        metrics = CapturedMetrics(time: time)
        traces = CapturedTraces(time: time)
    }

    private func retry(_ policy: RetryPolicy = calm, _ quota: RetryQuota? = nil) -> Retry {
        let records = records
        let sink = LogSink(emit: { record in records.withLock { $0.append(record) } })
        let signals = RetrySignals(
            "chat", meter: metrics.meter(Signals.scope),
            logger: Logger(Signals.scope, sink: sink), expecting: ["test.busy"])
        return Retry(
            "chat", policy: policy, quota: quota, signals: signals, time: time.passing(),
            random: RandomSource(seed: 2))
    }

    private static let calm = RetryPolicy(
        transient: .init(Backoff(jitter: .none)), throttled: .init(Backoff(jitter: .none)))

    /// Makes a call whose attempts end so; the last one of a list that is too short succeeds.
    private func call(_ retry: Retry, _ verdicts: Verdict...) async {
        try? await retry.run(judging: \.verdict) { (attempt) throws(Trouble) in
            guard attempt.number <= verdicts.count else { return }
            throw Trouble(verdicts[attempt.number - 1])
        }
    }

    private func attempts() -> [String: Double] {
        metrics.numbers("flashcard.retry.attempts").filter { $0.value != 0 }
    }

    private static func series(_ outcome: String, _ code: String = "test.busy") -> String {
        "operation=chat outcome=\(outcome) type=\(code)"
    }

    @Test func `every attempt counts once, by what became of it`() async {
        let retry = retry()
        await call(retry)
        await call(retry, .retry(.transient))
        await call(retry, .retry(.transient), .retry(.throttled), .retry(.transient))
        await call(retry, .permanent)
        await call(retry, .unknownOutcome)
        await call(retry, .retry(.transient), .cancelled)
        await call(retry, .retryAfter(.seconds(500), .throttled))
        await call(
            self.retry(RetryPolicy(budget: .seconds(5))), .retryAfter(.seconds(9), .throttled))
        await call(self.retry(Self.calm, RetryQuota(capacity: 0)), .retry(.transient))
        let tight = RetryPolicy(
            transient: .init(Backoff(base: .seconds(9), jitter: .none)), budget: .seconds(5))
        await call(self.retry(tight), .retry(.transient))
        let expected =
            [
                "operation=chat outcome=success": 2, Self.series("retried"): 4,
                Self.series("exhausted"): 1, Self.series("permanent", "test.wrong"): 1,
                Self.series("unknown_outcome", "test.lost"): 1,
                Self.series("cancelled", "test.stopped"): 1, Self.series("handed_back"): 2,
                Self.series("quota"): 1, Self.series("deadline"): 1,
            ] as [String: Double]
        #expect(attempts() == expected)
        // All but what was retried are the ten calls.
        #expect(expected.values.reduce(0, +) - 4 == 10)
        let delays = metrics.histograms("flashcard.retry.delay")
        #expect(delays[Self.series("retried")]?.count == 4)
        #expect(delays[Self.series("retried")]?.sum == 5.0)
    }

    @Test func `a wait that is cut short counts with the time that it took`() async {
        let signals = RetrySignals("chat", meter: metrics.meter(Signals.scope))
        let retry = Retry(
            "chat", policy: Self.calm, signals: signals, time: time.source,
            random: RandomSource(seed: 2))
        let task = Task { await call(retry, .retry(.transient)) }
        await time.untilSomebodySleeps()
        time.advance(by: .milliseconds(250))
        task.cancel()
        await task.value
        #expect(attempts() == [Self.series("cancelled"): 1])
        let delays = metrics.histograms("flashcard.retry.delay")
        #expect(delays[Self.series("cancelled")]?.sum == 0.25)
    }

    @Test func `expected series are there at zero before the first call`() {
        _ = retry()
        let numbers = metrics.numbers("flashcard.retry.attempts")
        #expect(numbers.count == 2 + RetryEnd.allCases.count)
        #expect(numbers.values.allSatisfy { $0 == 0 })
    }

    @Test func `what ran out is logged once with its problem, what is handed back too`() async {
        let retry = retry()
        await call(retry, .retry(.transient), .permanent)
        await call(retry, .unknownOutcome)
        await call(retry, .retry(.transient), .cancelled)
        #expect(records.withLock { $0 } == [])
        await call(retry, .retry(.transient), .retry(.transient), .retry(.transient))
        await call(retry, .retryAfter(.seconds(500), .throttled))
        let told = records.withLock { $0 }
        #expect(
            told.map(\.eventName) == ["flashcard.retry.exhausted", "flashcard.retry.handed_back"])
        #expect(told.map(\.severity) == [.warning, .info])
        #expect(told.map(\.problem?.code) == ["retry.exhausted", "retry.handed_back"])
        #expect(told[0].attributes.contains(.int("flashcard.retry.count", 3)))
        #expect(told[0].attributes.contains(.string("error.type", "test.busy")))
        #expect(told[1].problem?.retryAfter == .seconds(500))
    }

    @Test func `the span of the call tells each retry with its wait`() async throws {
        let retry = retry()
        await traces.tracer("test").withSpan("chat") { _ in
            await call(retry, .retry(.transient), .retry(.transient))
        }
        let events = try #require(traces.spans(named: "chat").first).events
        #expect(events.map(\.name) == ["flashcard.retry.scheduled", "flashcard.retry.scheduled"])
        #expect(events[1].attributes.contains(.double("flashcard.retry.wait", 2)))
        #expect(events[1].attributes.contains(.int("flashcard.retry.count", 2)))
    }

    @Test func `where telemetry is suppressed nothing is told`() async {
        let retry = retry()
        await Context.current.suppressed.run {
            await call(retry)
            await call(retry, .retry(.transient), .retry(.transient), .retry(.transient))
        }
        #expect(attempts() == [:])
        #expect(metrics.histograms("flashcard.retry.delay").isEmpty)
        #expect(records.withLock { $0 } == [])
    }
}
