import Platform
import Resilience
import TestSupport
import Testing

@Suite struct RetryCourseTests {
    private static let start = MonotonicTime(nanoseconds: 5_000_000_000)
    private static let random = RandomSource(seed: 3)

    /// A course that has begun, with its first attempt at the start.
    private static func begun(
        _ policy: RetryPolicy, deadline: MonotonicTime? = nil
    ) -> RetryCourse {
        var course = RetryCourse(policy, at: start, deadline: deadline)
        #expect(course.begin(at: start) == .attempt)
        return course
    }

    @Test(
        arguments: [
            (.permanent, .giveUp(.permanent)), (.cancelled, .giveUp(.cancelled)),
            (.unknownOutcome, .giveUp(.unknownOutcome)),
            (.retry(.transient), .wait(.seconds(1))), (.retry(.throttled), .wait(.seconds(3))),
            // A time that has passed is none.
            (.retryAfter(.zero, .transient), .wait(.seconds(1))),
            (.retryAfter(.seconds(-9), .throttled), .wait(.seconds(3))),
            (.retryAfter(.seconds(120), .transient), .wait(.seconds(120))),
            (
                .retryAfter(.seconds(121), .transient),
                .handBack(until: start + .seconds(121))
            ),
            (.retryAfter(.seconds(Int64.max), .transient), .handBack(until: end)),
        ] as [(Verdict, RetryCourse.Step)])
    func `a verdict leads to its step`(verdict: Verdict, step: RetryCourse.Step) {
        let policy = RetryPolicy(
            transient: .init(Backoff(jitter: .none)),
            throttled: .init(Backoff(base: .seconds(3), jitter: .none)))
        var course = Self.begun(policy)
        #expect(course.failed(verdict, at: Self.start, Self.random, nil) == step)
    }

    /// As far from the start as a duration in nanoseconds reaches.
    private static let end = MonotonicTime(nanoseconds: 5_000_000_000 + UInt64(Int64.max))

    @Test func `an unknown outcome is tried again only where that does no harm`() {
        var course = Self.begun(RetryPolicy(repeatsUnknown: true))
        let step = course.failed(.unknownOutcome, at: Self.start, Self.random, nil)
        guard case .wait = step else { return #expect(Bool(false), "\(step)") }
        #expect(course.waited(at: Self.start, nil) == .attempt)
    }

    @Test func `each kind has its own number of attempts`() {
        let policy = RetryPolicy(
            transient: .init(Backoff(base: .zero), attempts: 2),
            throttled: .init(Backoff(base: .zero), attempts: 4))
        func failed(_ kinds: RetryKind...) -> RetryCourse.Step {
            var course = Self.begun(policy)
            var step = RetryCourse.Step.attempt
            for kind in kinds {
                #expect(step == .attempt)
                step = course.failed(.retry(kind), at: Self.start, Self.random, nil)
                if case .wait = step { step = course.waited(at: Self.start, nil) }
            }
            return step
        }
        #expect(failed(.transient) == .attempt)
        #expect(failed(.transient, .transient) == .giveUp(.exhausted))
        #expect(failed(.throttled, .transient) == .giveUp(.exhausted))
        #expect(failed(.transient, .throttled, .throttled) == .attempt)
        #expect(
            failed(.transient, .throttled, .throttled, .throttled) == .giveUp(.exhausted))
    }

    @Test func `the earlier of the budget's end and the caller's deadline holds`() {
        let policy = RetryPolicy(budget: .seconds(10))
        let soon = Self.start + .seconds(4)
        #expect(RetryCourse(policy, at: Self.start).deadline == Self.start + .seconds(10))
        #expect(RetryCourse(policy, at: Self.start, deadline: soon).deadline == soon)
        let late = Self.start + .seconds(40)
        #expect(
            RetryCourse(policy, at: Self.start, deadline: late).deadline
                == Self.start + .seconds(10))
        var past = RetryCourse(policy, at: Self.start, deadline: Self.start)
        #expect(past.begin(at: Self.start) == .giveUp(.deadline))
        #expect(past.attempts == 0)
    }

    @Test func `a wait beyond the deadline is not begun, and one overslept was in vain`() {
        let policy = RetryPolicy(
            transient: .init(Backoff(base: .seconds(8), jitter: .none)), budget: .seconds(10))
        let quota = RetryQuota()
        var course = Self.begun(policy)
        let late = Self.start + .seconds(2)
        #expect(
            course.failed(.retry(.transient), at: late, Self.random, quota)
                == .giveUp(.deadline))
        #expect(quota.counts.taken == 0)

        course = Self.begun(policy)
        let early = Self.start + .milliseconds(1999)
        #expect(
            course.failed(.retry(.transient), at: early, Self.random, quota)
                == .wait(.seconds(8)))
        #expect(course.waited(at: Self.start + .seconds(10), quota) == .giveUp(.deadline))
        #expect(course.attempts == 1)
        #expect(quota.counts.available == quota.capacity)
    }

    @Test func `a server's time that ends after the deadline hands the work back`() {
        var course = Self.begun(RetryPolicy(budget: .seconds(10)))
        let asked = Verdict.retryAfter(.seconds(10), .throttled)
        #expect(
            course.failed(asked, at: Self.start, Self.random, nil)
                == .handBack(until: Self.start + .seconds(10)))
        #expect(course.notBefore == Self.start + .seconds(10))
    }

    @Test func `the server's time is never cut short, and is spread upwards by a tenth at most`() {
        var longest = Duration.zero
        for _ in 0..<2000 {
            var course = Self.begun(RetryPolicy())
            let step = course.failed(
                .retryAfter(.seconds(10), .throttled), at: Self.start, Self.random, nil)
            guard case .wait(let wait) = step else { return #expect(Bool(false), "\(step)") }
            #expect(wait >= .seconds(10) && wait <= .seconds(11))
            longest = max(longest, wait)
        }
        #expect(longest > .milliseconds(10_900))
    }

    @Test func `a call that is stopped gets back what its retry would have cost`() {
        let quota = RetryQuota()
        var course = Self.begun(RetryPolicy())
        _ = course.failed(.retry(.transient), at: Self.start, Self.random, quota)
        #expect(quota.counts.available == quota.capacity - 14)
        #expect(course.stopped(quota) == .giveUp(.cancelled))
        #expect(quota.counts.available == quota.capacity)
    }
}
