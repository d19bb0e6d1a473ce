import Dispatch
import Platform
import TestSupport
import Testing

@testable import Resilience

/// Many decisions under clocks that are late, stand still and go back. How many is set by
/// FLASHCARD_LIMITER_DECISIONS; ten million take a release build a few seconds.
@Suite struct OverIssueTests {
    private static let decisions = Requirements.number(
        "FLASHCARD_LIMITER_DECISIONS", default: 60_000)

    /// A bucket of whole permits that refills in whole numbers, by its definition.
    private struct Level {
        let limit: RateLimit
        let window: Int128
        /// In permits times the nanoseconds of the window.
        var level: Int128
        var last: UInt64

        init(_ limit: RateLimit, at now: UInt64) {
            self.limit = limit
            window = Int128(limit.window.wholeNanoseconds)
            level = Int128(limit.burst) * window
            last = now
        }

        mutating func take(_ count: Int, at now: UInt64) -> Bool {
            let flown = Int128(now - last) * Int128(limit.permits)
            level = min(Int128(limit.burst) * window, level + flown) - Int128(count) * window
            last = now
            return level >= 0
        }
    }

    private struct Windows {
        let limit: RateLimit
        let start: UInt64
        var recent: [(at: UInt64, count: Int)] = []

        mutating func take(_ count: Int, at now: UInt64) -> Bool {
            let window = UInt64(limit.window.wholeNanoseconds)
            recent.append((now, count))
            if limit.algorithm == .fixedWindow {
                recent.removeAll { ($0.at - start) / window != (now - start) / window }
            } else {
                recent.removeAll { $0.at + window <= now }
            }
            return recent.reduce(0) { $0 + $1.count } <= limit.permits
        }
    }

    /// The clock of many threads at once: mostly it goes on, often it is late, sometimes by long.
    private struct Clock {
        var draw: SeededRandom
        var now: UInt64 = 1 << 40
        let step: UInt64

        mutating func read() -> MonotonicTime {
            now += UInt64.random(in: 0...step, using: &draw)
            let late: UInt64 =
                switch Int.random(in: 0..<8, using: &draw) {
                case 0...1: UInt64.random(in: 0...(1 << 20), using: &draw)
                case 2: UInt64.random(in: 0...(1 << 36), using: &draw)
                default: 0
                }
            return MonotonicTime(nanoseconds: now - late)
        }
    }

    @Test(arguments: RateLimit.Algorithm.allCases)
    func `under late and backward clocks not one permit too many is granted`(
        algorithm: RateLimit.Algorithm
    ) {
        let limit = RateLimit(90, per: .seconds(7), burst: 40, algorithm)
        var clock = Clock(draw: SeededRandom(7), step: 30_000_000)
        let start = clock.now
        var course = LimiterCourse(
            requests: limit, tokens: nil, mostPlaces: 1, at: MonotonicTime(nanoseconds: start))
        var level = Level(limit, at: start)
        var windows = Windows(limit: limit, start: start)
        var excess = 0
        var granted = 0
        for _ in 0..<Self.decisions {
            let count = Int.random(in: 1...4, using: &clock.draw)
            let answer = course.take(Permits(requests: count), keeping: 0, at: clock.read())
            guard case .at(let moment, _) = answer, moment <= course.latest else { continue }
            granted += count
            let isRight =
                algorithm == .tokenBucket
                ? level.take(count, at: moment) : windows.take(count, at: moment)
            if !isRight { excess += 1 }
        }
        #expect(excess == 0)
        // And what there was to grant was granted.
        let possible = Double(clock.now - start) / 7e9 * 90
        #expect(Double(granted) > possible * (algorithm == .slidingWindow ? 0.9 : 0.97))
    }

    @Test func `threads that decide at once get exactly what there is`() {
        let time = ManualTime()
        let limiter = RateLimiter(
            "busy", requests: .perSecond(1000, burst: 500), time: time.source,
            random: RandomSource(seed: 1))
        let granted = Locked(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            var mine = 0
            for _ in 0..<400 where limiter.tryAcquire().isGranted { mine += 1 }
            granted.withLock { $0 += mine }
        }
        #expect(granted.withLock { $0 } == 500)
        time.advance(by: .milliseconds(100))
        #expect(limiter.available(.requests) == 100)
    }
}
