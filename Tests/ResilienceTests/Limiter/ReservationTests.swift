import Platform
import Problems
import Resilience
import TestSupport
import Testing

@Suite struct ReservationTests {
    private let time = ManualTime()

    private func limiter(
        requests: RateLimit? = nil, tokens: RateLimit? = nil,
        settings: RateLimiter.Settings = .init()
    ) -> RateLimiter {
        RateLimiter(
            "chat", requests: requests, tokens: tokens, settings: settings, time: time.source,
            random: RandomSource(seed: 3))
    }

    @Test func `a reservation knows who it is for, what it holds, and its three times`() throws {
        let limiter = limiter(requests: .perSecond(1), tokens: .perSecond(100))
        let now = time.source.now
        _ = try limiter.reserve(Permits(tokens: 100), for: "first")
        let place = try limiter.reserve(Permits(tokens: 50), for: "second")
        #expect(place.key == "second" && place.count == 1 && place.permits.tokens == 50)
        #expect(place.reservedAt == now)
        #expect(place.executeAt == now + .seconds(1))
        #expect(place.expiresAt == now + .seconds(61))
        #expect(place.wait == .seconds(1))
        #expect(place.canBeDelayed(at: now + .seconds(60)))
        #expect(!place.canBeDelayed(at: now + .seconds(61)))
    }

    @Test func `requests and tokens are taken together or not at all`() throws {
        let limiter = limiter(requests: .perMinute(60), tokens: .perMinute(600))
        #expect(limiter.tryAcquire(Permits(tokens: 500)).isGranted)
        #expect(!limiter.tryAcquire(Permits(tokens: 200)).isGranted)
        #expect(limiter.available(.requests) == 59)
        #expect(limiter.available(.tokens) == 100)
        #expect(limiter.tryAcquire(Permits(tokens: 100)).isGranted)
        #expect(!limiter.tryAcquire(Permits(requests: 59, tokens: 1)).isGranted)
        #expect(limiter.available(.requests) == 58)
    }

    @Test func `a wait that is too long names both times`() throws {
        let limiter = limiter(requests: RateLimit(1, per: .seconds(400)))
        #expect(limiter.tryAcquire().isGranted)
        let error = #expect(throws: RateLimitError.self) { try limiter.reserve() }
        let problem = try #require(error?.problem)
        #expect(
            problem.message
                == "The limit chat has a place in 400 s, and the wait is at most 300 s.")
        #expect(problem.code == "rate_limit.too_long" && problem.retryAfter == .seconds(400))
        // Nobody gets more than the longest wait by asking for it.
        #expect(throws: RateLimitError.self) { try limiter.reserve(within: .seconds(1000)) }
        #expect(throws: RateLimitError.self) { try limiter.reserve(within: .seconds(-1)) }
        time.advance(by: .milliseconds(100_000))
        #expect(try limiter.reserve().wait == .seconds(300))
    }

    @Test func `what never fits is said at once, with the most there is`() throws {
        let limiter = limiter(tokens: .perMinute(1000, burst: 300))
        #expect(limiter.tryAcquire(Permits(tokens: 301)) == .neverFits)
        let error = #expect(throws: RateLimitError.self) {
            try limiter.reserve(Permits(tokens: 301))
        }
        #expect(
            error?.problem.message
                == "301 tokens are more than the limit chat ever has at once, which is 300.")
    }

    @Test func `a place that is not used within a minute comes back, and is counted`() throws {
        let limiter = limiter(tokens: RateLimit(600, per: .seconds(600)))
        let place = try limiter.reserve(Permits(tokens: 600))
        time.advance(by: .nanoseconds(59_999_999_999))
        #expect(limiter.available(.tokens) == 59)
        #expect(limiter.counts.expired == 0)
        time.advance(by: .nanoseconds(1))
        #expect(throws: RateLimitError.gone(limiter: "chat", key: "")) {
            try limiter.use(place)
        }
        #expect(limiter.counts.expired == 1)
        #expect(limiter.available(.tokens) == 600)
        #expect(limiter.reservations == 0)
    }

    @Test func `a call that took less gives the rest back, one that took more owes it`() throws {
        let limiter = limiter(tokens: RateLimit(1000, per: .seconds(100)))
        let less = try limiter.reserve(Permits(tokens: 400))
        let more = try limiter.reserve(Permits(tokens: 400))
        #expect(try limiter.use(less) == .now)
        #expect(try limiter.use(more) == .now)
        #expect(limiter.settle(less, Permits(tokens: 100)))
        #expect(limiter.available(.tokens) == 500)
        #expect(limiter.settle(more, Permits(tokens: 1400)))
        #expect(limiter.available(.tokens) == 0)
        // 500 are owed.
        #expect(try limiter.reserve(Permits(tokens: 1)).wait == .milliseconds(50_100))
        #expect(!limiter.settle(more, Permits(tokens: 0)))
        #expect(!limiter.cancel(less))
    }

    @Test func `what was given back late does not fill the bucket beyond what it would have`()
        throws
    {
        let limiter = limiter(tokens: .perSecond(1, burst: 10))
        let whole = try limiter.reserve(Permits(tokens: 10))
        time.advance(by: .seconds(5))
        #expect(limiter.tryAcquire(Permits(tokens: 5)).isGranted)
        #expect(limiter.cancel(whole))
        // Five of ten would have been left, and not ten.
        #expect(limiter.available(.tokens) == 5)
    }

    @Test func `a delayed place leaves its permits to others until then`() throws {
        let limiter = limiter(requests: nil, tokens: RateLimit(100, per: .seconds(100)))
        let place = try limiter.reserve(Permits(tokens: 100), for: "late")
        let until = time.source.now + .seconds(20)
        let delayed = try limiter.delay(place, until: until)
        #expect(delayed.id == place.id && delayed.executeAt == until)
        #expect(limiter.available(.tokens) == 100)
        #expect(limiter.tryAcquire(Permits(tokens: 50)).isGranted)
        #expect(try limiter.use(delayed) == .wait(.seconds(20)))
        time.advance(by: .seconds(20))
        // Seventy are there, so it waits for thirty more, now in its turn.
        #expect(try limiter.use(delayed) == .wait(.seconds(30)))
        #expect(!limiter.tryAcquire(Permits(tokens: 1)).isGranted)
        time.advance(by: .seconds(30))
        #expect(try limiter.use(delayed) == .now)
        #expect(throws: RateLimitError.self) { try limiter.delay(delayed, until: until) }
    }

    @Test func `the places have a bound, and a refusal at it is counted`() throws {
        let limiter = limiter(
            tokens: .perSecond(100), settings: .init(mostReservations: 2))
        let first = try limiter.reserve(Permits(tokens: 1))
        _ = try limiter.reserve(Permits(tokens: 1))
        let error = #expect(throws: RateLimitError.self) {
            try limiter.reserve(Permits(tokens: 1))
        }
        #expect(error?.problem.message == "All 2 places in the limit chat are held.")
        #expect(limiter.counts.full == 1)
        limiter.cancel(first)
        #expect(throws: Never.self) { try limiter.reserve(Permits(tokens: 1)) }
    }

    @Test func `a place that is used and never settled keeps its estimate and goes`() throws {
        let limiter = limiter(tokens: RateLimit(1000, per: .seconds(10_000)))
        let place = try limiter.reserve(Permits(tokens: 500))
        #expect(try limiter.use(place) == .now)
        time.advance(by: .seconds(600))
        #expect(!limiter.settle(place, Permits(tokens: 0)))
        #expect(limiter.counts.unsettled == 1)
        #expect(limiter.available(.tokens) == 560)
    }

    @Test func `nobody overtakes who waits, not even with less`() throws {
        let limiter = limiter(requests: .perSecond(10), tokens: .perSecond(100))
        #expect(limiter.tryAcquire(Permits(tokens: 100)).isGranted)
        let waits = try limiter.reserve(Permits(tokens: 80))
        #expect(!limiter.tryAcquire(Permits(tokens: 0)).isGranted)
        let behind = try limiter.reserve(Permits(tokens: 0))
        #expect(behind.executeAt >= waits.executeAt)
        limiter.cancel(behind)
        limiter.cancel(waits)
        #expect(limiter.tryAcquire(Permits(tokens: 0)).isGranted)
    }
}
