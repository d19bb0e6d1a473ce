import Platform
import Resilience
import TestSupport
import Testing

@Suite struct BackoffTests {
    @Test(
        arguments: [
            (1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (8, 60), (1000, 60), (Int.max, 60), (0, 1),
            (-5, 1),
        ])
    func `without jitter the wait doubles until the cap`(failures: Int, seconds: Int) {
        let backoff = Backoff(jitter: .none)
        let wait = backoff.delay(after: failures, previous: nil, random: RandomSource(seed: 1))
        #expect(wait == .seconds(seconds))
        #expect(backoff.ceiling(after: failures) == wait)
    }

    /// Any backoff, with a taste for the ends of what can be said.
    private static func anyBackoff(_ draw: inout SeededRandom) -> Backoff {
        let durations: [Duration] = [
            .zero, .nanoseconds(1), .seconds(-1), .nanoseconds(Int64.max), .seconds(Int64.max),
            .nanoseconds(Int64.random(in: 0...1_000_000_000_000, using: &draw)),
            .nanoseconds(Int64.random(in: 0...Int64.max, using: &draw)),
        ]
        let factors = [
            1, 0, -3, .nan, .infinity, 1e300, 1.0000001, 2,
            Double.random(in: 1...10, using: &draw),
        ]
        return Backoff(
            base: durations.randomElement(using: &draw) ?? .zero,
            factor: factors.randomElement(using: &draw) ?? 1,
            cap: durations.randomElement(using: &draw) ?? .zero,
            jitter: Backoff.Jitter.allCases.randomElement(using: &draw) ?? .full)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `every wait lies within the bounds of its shape, and nothing overflows`(seed: UInt64) {
        var draw = SeededRandom(seed)
        let random = RandomSource(seed: seed)
        for _ in 0..<20_000 {
            let backoff = Self.anyBackoff(&draw)
            let failures = [1, 2, 3, 40, 63, 64, 1_000_000, Int.max].randomElement(using: &draw)!
            let before: Duration? =
                draw.oneIn(3)
                ? nil : .nanoseconds(Int64.random(in: 0...Int64.max, using: &draw))
            let ceiling = backoff.ceiling(after: failures)
            let wait = backoff.delay(after: failures, previous: before, random: random)
            #expect(ceiling >= backoff.base && ceiling <= backoff.cap, "\(backoff), \(failures)")
            let bounds: ClosedRange<Duration> =
                switch backoff.jitter {
                case .none: ceiling...ceiling
                case .full: .zero...ceiling
                case .equal: ceiling / 2 - .nanoseconds(1)...ceiling
                case .decorrelated:
                    backoff
                        .base...max(
                            backoff.base, min(backoff.cap, max(backoff.base, before ?? .zero) * 3))
                }
            #expect(bounds.contains(wait), "\(backoff), \(failures), \(before as Any): \(wait)")
        }
    }

    @Test(
        arguments: [
            (Backoff.Jitter.full, 0, 4), (.equal, 2, 4), (.decorrelated, 1, 12),
        ])
    func `a jitter fills its range evenly, ends included`(
        jitter: Backoff.Jitter, from low: Int, to high: Int
    ) {
        let random = RandomSource(seed: 7)
        // Of whole nanoseconds, so that each of the few possible waits can be counted.
        let backoff = Backoff(
            base: .nanoseconds(1), cap: .nanoseconds(12), jitter: jitter)
        var seen: [Int64: Int] = [:]
        let draws = 60_000
        for _ in 0..<draws {
            let wait = backoff.delay(after: 3, previous: .nanoseconds(4), random: random)
            seen[wait.wholeNanoseconds, default: 0] += 1
        }
        #expect(seen.keys.sorted() == (low...high).map(Int64.init))
        let expected = Double(draws) / Double(high - low + 1)
        for (wait, count) in seen {
            #expect(abs(Double(count) - expected) < expected * 0.07, "\(wait): \(count)")
        }
    }

    @Test func `the same seed draws the same waits, another seed others`() {
        func waits(_ seed: UInt64) -> [Duration] {
            let random = RandomSource(seed: seed)
            return (1...20).map { Backoff().delay(after: $0, previous: nil, random: random) }
        }
        #expect(waits(5) == waits(5))
        #expect(waits(5) != waits(6))
    }
}
