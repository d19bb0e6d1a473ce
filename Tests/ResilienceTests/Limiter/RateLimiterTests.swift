import Platform
import Resilience
import TestSupport
import Testing

@Suite struct RateLimiterTests {
    private let time = ManualTime()

    private func limiter(
        _ requests: RateLimit?, tokens: RateLimit? = nil, time: TimeSource? = nil
    ) -> RateLimiter {
        RateLimiter(
            "chat", requests: requests, tokens: tokens, time: time ?? self.time.source,
            random: RandomSource(seed: 3))
    }

    @Test func `a refusal says when, never too early and at most a tenth too late`() {
        for seed in 1...200 as ClosedRange<UInt64> {
            let limiter = RateLimiter(
                "chat", requests: RateLimit(1, per: .seconds(10)), time: time.source,
                random: RandomSource(seed: seed))
            #expect(limiter.tryAcquire().isGranted)
            guard case .refused(let wait) = limiter.tryAcquire() else {
                Issue.record("it was granted")
                return
            }
            #expect(wait >= .seconds(10) && wait <= .seconds(11))
        }
    }

    @Test(arguments: [
        (RateLimit.Algorithm.tokenBucket, [3, 1, 1, 3]), (.fixedWindow, [3, 0, 3, 3]),
        (.slidingWindow, [3, 0, 2, 3]),
    ])
    func `each algorithm gives its permits back in its own way`(
        algorithm: RateLimit.Algorithm, expected: [Int]
    ) {
        let limiter = limiter(RateLimit(3, per: .seconds(3), algorithm))
        var granted: [Int] = []
        func drain() {
            granted.append((0..<9).filter { _ in limiter.tryAcquire().isGranted }.count)
        }
        // In a sliding window one permit is half a second younger than the others.
        #expect(limiter.tryAcquire().isGranted)
        #expect(limiter.tryAcquire().isGranted)
        time.advance(by: .milliseconds(500))
        #expect(limiter.tryAcquire().isGranted)
        granted.append(3)
        time.advance(by: .milliseconds(500))
        drain()
        time.advance(by: .milliseconds(algorithm == .tokenBucket ? 1000 : 2200))
        drain()
        time.advance(by: .seconds(20))
        drain()
        #expect(granted == expected)
    }

    @Test func `who waits goes in the order in which they came`() async throws {
        let limiter = limiter(.perSecond(1))
        #expect(limiter.tryAcquire().isGranted)
        let order = Locked<[Int]>([])
        await withTaskGroup { group in
            for number in 1...5 {
                group.addTask {
                    let admission = try? await limiter.acquire()
                    #expect(admission?.waited == .seconds(number))
                    order.withLock { $0.append(number) }
                }
                await until { limiter.reservations == number }
            }
            for number in 1...5 {
                await time.untilSomebodySleeps()
                await until { time.sleepers == 6 - number }
                time.advance(by: .seconds(1))
                await until { order.withLock { $0.count } == number }
            }
        }
        #expect(order.withLock { $0 } == [1, 2, 3, 4, 5])
        #expect(limiter.reservations == 0)
    }

    @Test func `a waiter that is cancelled gives back what it had`() async {
        let limiter = limiter(nil, tokens: .perSecond(10))
        #expect(limiter.tryAcquire(Permits(tokens: 10)).isGranted)
        let waiter = Task { try await limiter.acquire(Permits(tokens: 5)) }
        await until { time.sleepers == 1 }
        waiter.cancel()
        await #expect(throws: RateLimitError.cancelled(limiter: "chat")) { try await waiter.value }
        #expect(limiter.reservations == 0 && limiter.counts.cancelled == 1)
        time.advance(by: .milliseconds(500))
        #expect(limiter.available(.tokens) == 5)
        let late = Task {
            await until { Task.isCancelled }
            return try await limiter.acquire(Permits(tokens: 1))
        }
        late.cancel()
        await #expect(throws: RateLimitError.cancelled(limiter: "chat")) { try await late.value }
        #expect(limiter.available(.tokens) == 5)
    }

    @Test func `a freeze moves those who wait, and grants nothing before its end`() async throws {
        let limiter = limiter(.perSecond(1))
        #expect(limiter.tryAcquire().isGranted)
        let waiter = Task { try await limiter.acquire() }
        await until { time.sleepers == 1 }
        limiter.freeze(for: .seconds(20))
        // An earlier end does not thaw it.
        limiter.freeze(for: .seconds(2))
        time.advance(by: .seconds(1))
        await until { time.sleepers == 1 }
        #expect(limiter.available(.requests) == 0)
        time.advance(by: .seconds(19))
        // The wait began where the freeze began, and time stood still meanwhile.
        await until { time.sleepers == 1 }
        time.advance(by: .seconds(1))
        #expect(try await waiter.value.waited == .seconds(21))
    }

    @Test(arguments: RateLimit.Algorithm.allCases)
    func `a freeze holds what is there, and it is there again afterwards`(
        algorithm: RateLimit.Algorithm
    ) {
        let limiter = limiter(.perSecond(100, algorithm))
        limiter.freeze(for: .seconds(20))
        #expect(limiter.available(.requests) == 0)
        guard case .refused(let wait) = limiter.tryAcquire() else {
            Issue.record("a frozen limiter granted")
            return
        }
        #expect(wait >= .seconds(20))
        time.advance(by: .nanoseconds(19_999_999_999))
        #expect(!limiter.tryAcquire().isGranted)
        time.advance(by: .nanoseconds(1))
        #expect(limiter.available(.requests) == 100)
        #expect(limiter.tryAcquire(Permits(requests: 100)).isGranted)
    }

    @Test func `what was taken stays taken when the rate changes`() {
        let limiter = limiter(.perSecond(10))
        for _ in 0..<10 { #expect(limiter.tryAcquire().isGranted) }
        limiter.change(requests: .perSecond(100))
        #expect(limiter.available(.requests) == 90)
        time.advance(by: .milliseconds(50))
        #expect(limiter.available(.requests) == 95)
        limiter.change(requests: .perSecond(2))
        #expect(limiter.available(.requests) == 0)
        time.advance(by: .seconds(2))
        #expect(limiter.available(.requests) == 1)
        time.advance(by: .seconds(2))
        #expect(limiter.available(.requests) == 2)
        #expect(limiter.limit(.requests) == .perSecond(2))
    }

    @Test func `a faster rate lets nobody out of order, a slower one delays who waits`() throws {
        let limiter = limiter(.perSecond(1))
        #expect(limiter.tryAcquire().isGranted)
        let waits = try limiter.reserve()
        limiter.change(requests: .perSecond(1000))
        #expect(try limiter.use(waits) == .wait(.seconds(1)))
        #expect(!limiter.tryAcquire().isGranted)
        limiter.change(requests: RateLimit(1, per: .seconds(100)))
        guard case .wait(let wait) = try limiter.use(waits) else {
            Issue.record("it was not delayed")
            return
        }
        #expect(wait > .seconds(1))
    }

    @Test func `what a server tells lowers what is there, and never raises it`() {
        let limiter = limiter(.perMinute(60), tokens: .perMinute(6000))
        limiter.learn(
            headers([
                "x-ratelimit-remaining-requests": "20", "x-ratelimit-remaining-tokens": "9999",
                "x-ratelimit-reset-requests": "soon",
            ]))
        #expect(limiter.available(.requests) == 20)
        #expect(limiter.available(.tokens) == 6000)
        limiter.learn(headers(["anthropic-ratelimit-tokens-remaining": "1000"]), share: 0.9)
        #expect(limiter.available(.tokens) == 900)
        #expect(limiter.counts.unreadable == 1)
        limiter.learn(headers(["x-ratelimit-remaining": "0", "x-ratelimit-reset": "30"]))
        guard case .refused(let wait) = limiter.tryAcquire() else {
            Issue.record("a closed window granted")
            return
        }
        #expect(wait >= .seconds(30))
    }

    private func headers(_ fields: [String: String]) -> RateLimitHeaders {
        RateLimitHeaders { fields[$0] }
    }

    @Test func `a limiter without limits grants everything`() async throws {
        let limiter = limiter(nil)
        #expect(limiter.tryAcquire(Permits(requests: .max, tokens: .max)).isGranted)
        #expect(try await limiter.acquire().waited == .zero)
    }
}

/// Gives way until it is so; a test that waits in vain fails and does not hang.
func until(_ condition: () -> Bool) async {
    for _ in 0..<2_000_000 {
        if condition() { return }
        await Task.yield()
    }
    Issue.record("it never came to that")
}
