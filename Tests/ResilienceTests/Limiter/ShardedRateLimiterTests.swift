import Dispatch
import Platform
import Resilience
import TestSupport
import Testing

@Suite struct ShardedRateLimiterTests {
    private let time = ManualTime()

    private func sharded(
        _ limit: RateLimit, _ shards: Int, kept: Double = 0, seed: UInt64 = 5
    ) -> ShardedRateLimiter {
        let random = RandomSource(seed: seed)
        return ShardedRateLimiter(
            "hot", limit, shards: shards, kept: kept, time: time.source,
            random: RandomSource(seed: seed), draw: { random.next() })
    }

    @Test func `the parts of a limit add up to exactly the limit`() {
        for seed in 1...2000 as ClosedRange<UInt64> {
            var draw = SeededRandom(seed)
            let limit = RateLimit(
                Int.random(in: 1...10_000, using: &draw), per: .seconds(1),
                burst: Int.random(in: 1...10_000, using: &draw),
                RateLimit.Algorithm.allCases.randomElement(using: &draw) ?? .tokenBucket)
            let asked = Int.random(in: -1...40, using: &draw)
            let parts = limit.split(asked)
            #expect(!parts.isEmpty && parts.count <= max(1, asked), "seed \(seed)")
            #expect(parts.reduce(0) { $0 + $1.permits } == limit.permits, "seed \(seed)")
            #expect(parts.reduce(0) { $0 + $1.burst } == limit.burst, "seed \(seed)")
            #expect(parts.allSatisfy { $0.window == limit.window && $0.burst > 0 })
        }
    }

    @Test(arguments: [1, 2, 3, 8, 16])
    func `all shards together grant what one limiter would, to the last permit`(shards: Int) {
        let limiter = sharded(.perSecond(103), shards)
        #expect(limiter.capacity == 103 && limiter.available == 103)
        var granted = 0
        while limiter.tryAcquire().isGranted { granted += 1 }
        #expect(granted == 103)
        #expect(limiter.available == 0)
        time.advance(by: .seconds(10))
        granted = 0
        while limiter.tryAcquire().isGranted { granted += 1 }
        #expect(granted == 103)
    }

    @Test func `in random lives the shards grant neither more than the limit nor much less`() async
    {
        for seed in 1...Seeds.count(40) {
            await Task.yield()
            var draw = SeededRandom(seed)
            let limit = RateLimit.perSecond(
                Int.random(in: 20...500, using: &draw),
                burst: Int.random(in: 20...200, using: &draw))
            let limiter = sharded(limit, Int.random(in: 1...8, using: &draw), seed: seed)
            let start = time.source.now
            var granted = 0
            for _ in 0..<600 {
                time.advance(by: .microseconds(Int.random(in: 0...4000, using: &draw)))
                if limiter.tryAcquire().isGranted { granted += 1 }
                let passed = (time.source.now - start).seconds
                let most = Double(limit.burst) + passed * Double(limit.permits)
                #expect(Double(granted) <= most + 1e-6, "seed \(seed)")
            }
            let passed = (time.source.now - start).seconds
            let possible = min(600, Double(limit.burst) + passed * Double(limit.permits))
            #expect(Double(granted) >= possible * 0.85 - 8, "seed \(seed): of \(possible)")
        }
    }

    @Test func `two draws keep the shards about equally used`() {
        let limiter = sharded(.perSecond(800_000), 8)
        for _ in 0..<8000 { #expect(limiter.tryAcquire().isGranted) }
        let granted = limiter.granted
        #expect(granted.reduce(0, +) == 8000)
        #expect(granted.allSatisfy { (900...1100).contains($0) }, "\(granted)")
    }

    @Test func `a refusal names the earliest moment of all shards`() {
        let limiter = sharded(RateLimit(4, per: .seconds(4)), 4)
        for wait in 0..<4 {
            #expect(limiter.tryAcquire().isGranted)
            if wait < 3 { time.advance(by: .milliseconds(500)) }
        }
        for _ in 0..<50 {
            guard case .refused(let wait) = limiter.tryAcquire() else {
                Issue.record("it was granted")
                return
            }
            // The first shard has its permit four seconds after the first grant.
            #expect(wait >= .milliseconds(2500) && wait <= .milliseconds(2750))
        }
        time.advance(by: .milliseconds(2500))
        #expect(limiter.tryAcquire().isGranted)
        #expect(!limiter.tryAcquire().isGranted)
    }

    @Test func `what is kept is for the privileged alone`() {
        let limiter = sharded(.perSecond(100), 4, kept: 0.2)
        var granted = 0
        while limiter.tryAcquire().isGranted { granted += 1 }
        #expect(granted == 80)
        while limiter.tryAcquire(isPrivileged: true).isGranted { granted += 1 }
        #expect(granted == 100)
    }

    @Test func `a call has no more than a shard has at once`() {
        let limiter = sharded(.perSecond(100), 4)
        #expect(limiter.tryAcquire(25).isGranted)
        #expect(limiter.tryAcquire(26) == .neverFits)
    }

    @Test func `shards are advised where they are worth it, and there is always one`() {
        #expect(ShardedRateLimiter.advisedShards(.perSecond(8)) == 1)
        #expect(ShardedRateLimiter.advisedShards(.perSecond(60)) == 6)
        #expect(ShardedRateLimiter.advisedShards(.perMinute(60)) == 1)
        #expect(ShardedRateLimiter.advisedShards(.perSecond(1_000_000)) == 64)
        #expect(sharded(.perSecond(3), 8).count == 3)
        #expect(sharded(.perSecond(3), -1).count == 1)
    }

    @Test func `threads that ask at once get exactly the burst`() {
        let limiter = ShardedRateLimiter(
            "hot", .perSecond(1000), shards: 4, time: time.source, random: RandomSource(seed: 1))
        let granted = Locked(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            var mine = 0
            for _ in 0..<400 where limiter.tryAcquire().isGranted { mine += 1 }
            granted.withLock { $0 += mine }
        }
        #expect(granted.withLock { $0 } == 1000)
        #expect(limiter.granted.reduce(0, +) == 1000)
    }
}
