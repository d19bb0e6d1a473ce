import Platform
import Resilience
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct LimiterSignalsTests {
    private let time = ManualTime()
    private let metrics: CapturedMetrics

    init() { metrics = CapturedMetrics(time: time) }

    private func limiter() -> RateLimiter {
        RateLimiter(
            "chat", requests: .perSecond(2), tokens: .perSecond(100),
            signals: LimiterSignals("chat", meter: metrics.meter(Signals.scope)),
            time: time.passing(), random: RandomSource(seed: 1))
    }

    @Test func `permits are counted by what became of them`() async throws {
        let limiter = limiter()
        #expect(limiter.tryAcquire().isGranted)
        let place = try await limiter.acquire(Permits(tokens: 60)).reservation
        #expect(!limiter.tryAcquire(Permits(requests: 2)).isGranted)
        let waited = try await limiter.acquire(Permits(tokens: 95))
        limiter.cancel(waited.reservation)
        limiter.settle(place, Permits(tokens: 10))
        let lost = try limiter.reserve()
        time.advance(by: .seconds(60))
        _ = try? limiter.use(lost)
        #expect(
            metrics.numbers("flashcard.rate_limiter.permits") == [
                "limiter=chat outcome=granted": 3, "limiter=chat outcome=waited": 1,
                "limiter=chat outcome=refused": 2, "limiter=chat outcome=refunded": 2,
            ])
        let waits = metrics.histograms("flashcard.rate_limiter.wait")
        #expect(waits["kind=tokens limiter=chat"]?.count == 1)
        #expect(waits["kind=tokens limiter=chat"]?.sum == waited.waited.seconds)
        #expect(waits["kind=requests limiter=chat"]?.count == 1)
    }

    @Test func `what is there is told when somebody looks, for as long as the limiter lives`() {
        var limiter: RateLimiter? = limiter()
        #expect(limiter?.tryAcquire(Permits(tokens: 30)).isGranted == true)
        #expect(
            metrics.numbers("flashcard.rate_limiter.available") == [
                "kind=requests limiter=chat": 1, "kind=tokens limiter=chat": 70,
            ])
        limiter = nil
        #expect(metrics.numbers("flashcard.rate_limiter.available") == [:])
    }

    @Test func `the shards of a limiter are told apart`() {
        let limiter = ShardedRateLimiter(
            "hot", .perSecond(10), shards: 2,
            signals: LimiterSignals("hot", meter: metrics.meter(Signals.scope)),
            time: time.source, random: RandomSource(seed: 1))
        #expect(limiter.tryAcquire().isGranted)
        let levels = metrics.collect().first { $0.name == "flashcard.rate_limiter.available" }
        guard case .gauge(let points)? = levels?.points else {
            Issue.record("no gauge")
            return
        }
        #expect(points.map(\.value.asDouble).sorted() == [4, 5])
        #expect(
            points.allSatisfy { $0.attributes.contains { $0.key == "flashcard.limiter.shard" } })
        #expect(
            metrics.numbers("flashcard.rate_limiter.permits")["limiter=hot outcome=granted"] == 1)
    }
}
