//  Decisions of limiters and slots: what a call pays for being held within a limit when there is
//  room. Nobody waits here; a wait costs what a task's sleep costs.

import Platform
import Resilience

extension Benchmark {
    static let limiters: [Benchmark] = [
        limiter("limiter-bucket", "1 permit of a token bucket", .atMost(60)) {
            .plain($0.takeOne)
        },
        limiter("limiter-bucket-both", "1 request and 900 tokens, both buckets", .atMost(90)) {
            .plain($0.takeBoth)
        },
        limiter("limiter-window", "1 permit of a fixed window", .atMost(60)) {
            .plain($0.takeFixed)
        },
        limiter("limiter-sliding", "1 permit of a sliding window", .atMost(70)) {
            .plain($0.takeSliding)
        },
        limiter("limiter-refused", "a refusal, with its time", .atMost(150)) {
            .plain($0.refuse)
        },
        limiter(
            "limiter-bucket-2-threads", "1 permit of one token bucket by two threads",
            .totalRate(0.5), comparedWith: "resilience/limiter-bucket", threads: 2
        ) { .shared($0.takeOne) },
        limiter("limiter-sharded", "1 permit of a limiter of 8 shards", .atMost(80)) {
            .plain($0.takeSharded)
        },
        limiter(
            "limiter-sharded-2-threads", "the same by two threads", .totalRate(1.3),
            comparedWith: "resilience/limiter-sharded", threads: 2
        ) { .shared($0.takeSharded) },
        limiter("limiter-reserve", "tokens reserved, used and settled with less", .atMost(400)) {
            .awaiting($0.reserve)
        },
        limiter("slot", "a slot taken and left, the limit adaptive", .atMost(120)) {
            .awaiting($0.slot)
        },
        limiter("single-flight", "a call that nobody joins", .atMost(400)) {
            .awaiting($0.flight)
        },
    ]

    private static func limiter(
        _ name: String, _ summary: String, _ goal: Goal,
        comparedWith other: String = "floor/lock", threads: Int = 1,
        _ work: @escaping @Sendable (LimiterFixture) -> Workload.Work
    ) -> Benchmark {
        Benchmark(
            name: "resilience/\(name)", group: .resilience, summary: summary, goal: goal,
            comparedWith: other, threads: threads, allocationCount: threads == 1 ? 2000 : nil
        ) {
            let fixture = LimiterFixture("resilience/\(name)")
            return Workload(work: work(fixture), close: { try fixture.requireGrants() })
        }
    }
}

/// Limiters with more room than any repetition needs, and one with none.
final class LimiterFixture: Sendable {
    private let name: String
    private let bucket: RateLimiter
    private let both: RateLimiter
    private let fixed: RateLimiter
    private let sliding: RateLimiter
    private let empty: RateLimiter
    private let sharded: ShardedRateLimiter
    private let slots = AdaptiveConcurrency("model")
    private let flights = SingleFlight<Int, Int, Never>()
    private let refusals = Locked(0)

    init(_ name: String) {
        self.name = name
        let random = RandomSource(seed: 1)
        let plenty = RateLimit.perSecond(1 << 40)
        func limiter(_ requests: RateLimit, _ tokens: RateLimit? = nil) -> RateLimiter {
            RateLimiter("bench", requests: requests, tokens: tokens, random: random)
        }
        bucket = limiter(plenty)
        both = limiter(plenty, plenty)
        fixed = limiter(.perSecond(1 << 40, .fixedWindow))
        sliding = limiter(.perSecond(1 << 40, .slidingWindow))
        empty = limiter(RateLimit(1, per: .seconds(1_000_000)))
        _ = empty.tryAcquire()
        sharded = ShardedRateLimiter("bench", plenty, shards: 8, random: random)
    }

    func requireGrants() throws {
        let refused = refusals.withLock { $0 }
        guard refused == 0 else {
            throw BenchError.workUndone(
                benchmark: name, reason: "\(refused) decisions were not what they should be")
        }
    }

    private func take(_ limiter: RateLimiter, _ permits: Permits, _ count: Int) -> UInt64 {
        var granted = 0
        for _ in 0..<count where limiter.tryAcquire(permits).isGranted { granted += 1 }
        return noted(granted, of: count)
    }

    private func noted(_ done: Int, of count: Int) -> UInt64 {
        if done != count { refusals.withLock { $0 += count - done } }
        return UInt64(done)
    }

    func takeOne(_ count: Int) -> UInt64 { take(bucket, .one, count) }

    func takeBoth(_ count: Int) -> UInt64 { take(both, Permits(tokens: 900), count) }

    func takeFixed(_ count: Int) -> UInt64 { take(fixed, .one, count) }

    func takeSliding(_ count: Int) -> UInt64 { take(sliding, .one, count) }

    func refuse(_ count: Int) -> UInt64 {
        var refused = 0
        for _ in 0..<count where !empty.tryAcquire().isGranted { refused += 1 }
        return noted(refused, of: count)
    }

    func takeSharded(_ count: Int) -> UInt64 {
        var granted = 0
        for _ in 0..<count where sharded.tryAcquire().isGranted { granted += 1 }
        return noted(granted, of: count)
    }

    func reserve(_ count: Int) throws(RateLimitError) -> UInt64 {
        var settled = 0
        for _ in 0..<count {
            let place = try both.reserve(Permits(tokens: 900))
            if try both.use(place) == .now, both.settle(place, Permits(tokens: 700)) {
                settled += 1
            }
        }
        return noted(settled, of: count)
    }

    func slot(_ count: Int) async throws -> UInt64 {
        var done = 0
        for _ in 0..<count { done += try await slots.withSlot(judging: { _ in .good }) { 1 } }
        return noted(done, of: count)
    }

    func flight(_ count: Int) async throws -> UInt64 {
        var done = 0
        for key in 0..<count { done += try await flights.run(key) { 1 } }
        return noted(done, of: count)
    }
}
