import Dispatch
import Platform
import Resilience
import TestSupport
import Testing

@Suite struct RetryQuotaTests {
    /// Drives the purse as calls do: through courses.
    private static func call(
        _ quota: RetryQuota, fails: Int, _ kind: RetryKind = .transient, attempts: Int = 3
    ) -> (attempts: Int, end: RetryEnd?) {
        let rule = RetryPolicy.Rule(Backoff(base: .zero), attempts: attempts)
        let now = MonotonicTime(nanoseconds: 1)
        var course = RetryCourse(RetryPolicy(transient: rule, throttled: rule), at: now)
        let random = RandomSource(seed: 1)
        var step = course.begin(at: now)
        while true {
            switch step {
            case .attempt where course.attempts > fails:
                course.succeeded(quota)
                return (course.attempts, nil)
            case .attempt: step = course.failed(.retry(kind), at: now, random, quota)
            case .wait: step = course.waited(at: now, quota)
            case .giveUp(let end): return (course.attempts, end)
            case .handBack: return (course.attempts, .handedBack)
            }
        }
    }

    @Test func `a storm gets as many retries as the purse pays for, then one attempt a call`() {
        let quota = RetryQuota()
        let attempts = (0..<1000).map { _ in Self.call(quota, fails: .max).attempts }
        // 500 tokens pay for 35 retries at 14.
        #expect(attempts.reduce(0, +) == 1000 + 35)
        #expect(attempts.suffix(900).allSatisfy { $0 == 1 })
        #expect(Self.call(quota, fails: .max).end == .quota)
        let counts = quota.counts
        #expect(
            [counts.available, counts.taken, counts.returned, counts.refused] == [10, 490, 0, 984])
    }

    @Test func `throttled retries cost less`() {
        let quota = RetryQuota()
        let attempts = (0..<1000).map { _ in Self.call(quota, fails: .max, .throttled).attempts }
        #expect(attempts.reduce(0, +) == 1000 + 100)
    }

    @Test func `a retry that succeeds costs nothing, and successes fill the purse again`() {
        let quota = RetryQuota(capacity: 30)
        for _ in 0..<100 { #expect(Self.call(quota, fails: 1) == (2, nil)) }
        #expect(quota.counts.available == 30)
        // Of two retries the first one failed and is lost.
        #expect(Self.call(quota, fails: 2) == (3, nil))
        #expect(quota.counts.available == 16)
        for success in 1...20 {
            #expect(Self.call(quota, fails: 0) == (1, nil))
            #expect(quota.counts.available == min(30, 16 + success))
        }
    }

    @Test func `a purse that others have filled meanwhile takes no more than fits`() {
        let quota = RetryQuota(capacity: 30)
        let now = MonotonicTime(nanoseconds: 1)
        var course = RetryCourse(RetryPolicy(), at: now)
        #expect(course.begin(at: now) == .attempt)
        _ = course.failed(.retry(.transient), at: now, RandomSource(seed: 1), quota)
        #expect(quota.counts.available == 16)
        for _ in 0..<9 { #expect(Self.call(quota, fails: 0) == (1, nil)) }
        #expect(quota.counts.available == 25)
        #expect(course.waited(at: now, quota) == .attempt)
        course.succeeded(quota)
        #expect(quota.counts.available == 30)
        #expect(quota.counts.returned == 14)
    }

    @Test func `a purse without anything in it never pays, and one that costs nothing always`() {
        #expect(Self.call(RetryQuota(capacity: 0), fails: 1).end == .quota)
        #expect(Self.call(RetryQuota(capacity: -5, reward: 9), fails: 1).end == .quota)
        let free = RetryQuota(capacity: 0, transientCost: 0)
        #expect(Self.call(free, fails: 9, attempts: 10).attempts == 10)
    }

    @Test func `threads that take and give at once leave exactly what the books say`() {
        let quota = RetryQuota(capacity: 200)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            var draw = SeededRandom(UInt64(thread))
            for _ in 0..<5000 {
                let kind: RetryKind = draw.oneIn(2) ? .transient : .throttled
                _ = Self.call(quota, fails: Int.random(in: 0...4, using: &draw), kind)
            }
        }
        let counts = quota.counts
        #expect(counts.available == 200 - counts.taken + counts.returned)
        #expect((0...200).contains(counts.available))
        #expect(counts.refused > 0 && counts.returned > 0)
    }
}
