import Platform
import TestSupport
import Testing

@testable import Resilience

/// Faults that limiters elsewhere were published with, each as the test that would have found it.
@Suite struct LimiterRegressionTests {
    private static func course(
        _ limit: RateLimit, tokens: RateLimit? = nil, at now: UInt64 = 1 << 40
    ) -> LimiterCourse {
        LimiterCourse(
            requests: limit, tokens: tokens, mostPlaces: 100,
            at: MonotonicTime(nanoseconds: now))
    }

    private static func limiter(_ limit: RateLimit, _ time: TimeSource) -> RateLimiter {
        RateLimiter("x", requests: limit, time: time, random: RandomSource(seed: 1))
    }

    /// A clock that says one moment after the other.
    private static func clock(_ seconds: [Double]) -> TimeSource {
        let left = Locked(seconds)
        return TimeSource(
            monotonic: {
                left.withLock { left in
                    let now = left.count > 1 ? left.removeFirst() : left[0]
                    return MonotonicTime(nanoseconds: UInt64(now * 1e9))
                }
            }, wall: { WallTime(nanoseconds: 0) }, sleep: { _ in })
    }

    /// golang/go#71360, tikv/pd#10744, cadence-workflow/cadence#6030: a thread that read the clock
    /// early and was held up set the limiter's time back, and the same second was granted again.
    @Test(arguments: RateLimit.Algorithm.allCases)
    func `a clock that jumps to and fro grants a second only once`(
        algorithm: RateLimit.Algorithm
    ) {
        let swinging = [100.0] + (0..<2000).map { $0.isMultiple(of: 2) ? 100.9 : 100.1 }
        let limiter = Self.limiter(
            .perSecond(10, algorithm), Self.clock(swinging))
        let granted = (0..<2000).filter { _ in limiter.tryAcquire().isGranted }.count
        #expect(granted == 10)
    }

    /// A fixed window that is found by dividing opens the last one again.
    @Test(arguments: [RateLimit.Algorithm.fixedWindow, .slidingWindow])
    func `a window that has ended is not opened again by a late clock`(
        algorithm: RateLimit.Algorithm
    ) {
        let limiter = Self.limiter(
            .perSecond(5, algorithm), Self.clock([10, 12.5] + Array(repeating: 11.2, count: 100)))
        #expect((0..<50).filter { _ in limiter.tryAcquire().isGranted }.count == 5)
    }

    /// golang/go#56924, #69419: a cancelled reservation gave back too little, or something that a
    /// full bucket had thrown away.
    @Test func `cancelling the last of several places gives back all of it`() throws {
        let time = ManualTime()
        let limiter = Self.limiter(.perSecond(1, burst: 5), time.source)
        for _ in 0..<5 { #expect(limiter.tryAcquire().isGranted) }
        let places = try (0..<3).map { _ in try limiter.reserve() }
        for place in places.reversed() { #expect(limiter.cancel(place)) }
        time.advance(by: .seconds(1))
        #expect(limiter.available(.requests) == 1)
        #expect(limiter.tryAcquire().isGranted)
    }

    /// Counts of 2^63 turned negative and were granted.
    @Test(arguments: RateLimit.Algorithm.allCases)
    func `numbers at the end of integers are refused and not granted`(
        algorithm: RateLimit.Algorithm
    ) {
        let time = ManualTime()
        let limiter = Self.limiter(.perSecond(.max, burst: .max, algorithm), time.source)
        #expect(limiter.tryAcquire(Permits(requests: .max)).isGranted)
        #expect(!limiter.tryAcquire(Permits(requests: .max)).isGranted)
        #expect(limiter.tryAcquire(Permits(requests: .min)).isGranted)
        let small = Self.limiter(
            RateLimit(.min, per: .nanoseconds(Int64.max), algorithm), time.source)
        #expect(small.tryAcquire(Permits(requests: .max)) == .neverFits)
        #expect(small.tryAcquire(.one, keeping: .max) == .neverFits)
        #expect(small.tryAcquire().isGranted)
        #expect(!small.tryAcquire().isGranted)
    }

    @Test(arguments: RateLimit.Algorithm.allCases)
    func `the first and the last moment of a clock are moments`(algorithm: RateLimit.Algorithm) {
        for now in [0, 1, UInt64.max - 1, .max] {
            var course = Self.course(.perSecond(100_000_000, algorithm), at: now)
            let moment = MonotonicTime(nanoseconds: now)
            course.freeze(until: MonotonicTime(nanoseconds: .max), at: moment)
            course.change(
                requests: RateLimit(1, per: .seconds(31_536_000), algorithm), tokens: nil,
                at: moment)
            #expect(course.available(.requests, at: moment) <= 1)
        }
    }

    /// A limiter that begins with its clock at zero thought that it had been idle since 1970.
    @Test func `a night without calls saves up no more than the burst`() {
        let time = ManualTime()
        let limiter = Self.limiter(.perSecond(100, burst: 7), time.source)
        time.advance(by: .seconds(40_000))
        #expect((0..<1000).filter { _ in limiter.tryAcquire().isGranted }.count == 7)
    }

    /// Rates that a float cannot hold drift; a thousand of them in a row do so visibly.
    @Test(arguments: [1, 3, 7, 97, 1_000, 333_333])
    func `over an hour the rate is kept to the last permit`(permits: Int) throws {
        var now: UInt64 = 1 << 40
        var course = Self.course(RateLimit(permits, per: .seconds(60), burst: 1), at: now)
        var taken = 0
        let end = now + 3_600_000_000_000
        let step = 60_000_000_000 / UInt64(permits) + 1
        while now <= end, taken < 20_000 {
            _ = course.take(.one, keeping: 0, at: MonotonicTime(nanoseconds: now))
            taken = course.counts.granted
            now += step
        }
        let possible = min(20_000, permits * 60)
        #expect(taken >= possible - 1 && taken <= possible + 1)
    }
}
