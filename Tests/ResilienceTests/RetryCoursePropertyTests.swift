import Platform
import Resilience
import TestSupport
import Testing

/// Random calls against what is true of every call, each from a seed that a failure names.
@Suite struct RetryCoursePropertyTests {
    /// One call with everything drawn: the policy, how long attempts take, how they fail, how long
    /// the waits really are, and when somebody stops it.
    private struct Call {
        var draw: SeededRandom
        let policy: RetryPolicy
        let random: RandomSource
        var now: MonotonicTime

        init(seed: UInt64) {
            draw = SeededRandom(seed)
            random = RandomSource(seed: seed)
            let jitter = Backoff.Jitter.allCases.randomElement(using: &draw) ?? .full
            func rule(_ draw: inout SeededRandom) -> RetryPolicy.Rule {
                RetryPolicy.Rule(
                    Backoff(
                        base: .milliseconds(Int.random(in: 0...5000, using: &draw)),
                        factor: Double.random(in: 1...4, using: &draw),
                        cap: .milliseconds(Int.random(in: 0...60_000, using: &draw)),
                        jitter: jitter),
                    attempts: Int.random(in: 0...9, using: &draw))
            }
            policy = RetryPolicy(
                transient: rule(&draw), throttled: rule(&draw),
                budget: .milliseconds(Int.random(in: 0...100_000, using: &draw)),
                longestServerWait: .milliseconds(Int.random(in: 0...30_000, using: &draw)),
                repeatsUnknown: draw.oneIn(2))
            now = MonotonicTime(nanoseconds: UInt64.random(in: 0...(1 << 50), using: &draw))
        }

        mutating func verdict() -> Verdict {
            let kind: RetryKind = draw.oneIn(2) ? .transient : .throttled
            return switch Int.random(in: 0..<12, using: &draw) {
            case 0: .permanent
            case 1: .cancelled
            case 2: .unknownOutcome
            case 3...6:
                .retryAfter(.milliseconds(Int.random(in: -10...40_000, using: &draw)), kind)
            default: .retry(kind)
            }
        }

        mutating func pass(_ most: Duration) {
            now = now + .nanoseconds(Int64.random(in: 0...most.wholeNanoseconds, using: &draw))
        }

        /// The kind of a failure that may be tried again.
        func kind(_ verdict: Verdict) -> RetryKind? {
            switch verdict {
            case .retry(let kind), .retryAfter(_, let kind): kind
            case .unknownOutcome: policy.repeatsUnknown ? .transient : nil
            case .permanent, .cancelled: nil
            }
        }

        /// Whether the step that was decided at this moment may be, with so much in the purse.
        func check(
            _ step: RetryCourse.Step, _ verdict: Verdict, _ attempts: Int,
            _ deadline: MonotonicTime, _ purse: Purse
        ) -> Bool {
            guard let kind = kind(verdict) else {
                let end: RetryEnd =
                    switch verdict {
                    case .permanent: .permanent
                    case .cancelled: .cancelled
                    default: .unknownOutcome
                    }
                return step == .giveUp(end)
            }
            let rule = policy.rule(kind)
            if attempts >= rule.attempts { return step == .giveUp(.exhausted) }
            let rest = deadline - now
            if case .retryAfter(let asked, _) = verdict, asked > .zero {
                if asked > policy.longestServerWait || asked >= rest {
                    return step == .handBack(until: now + asked)
                }
                if !purse.pays(kind) { return step == .giveUp(.quota) }
                guard case .wait(let wait) = step else { return false }
                return wait >= asked && wait <= asked + asked / 10 && wait < rest
                    && wait <= policy.longestServerWait
            }
            switch step {
            case .wait(let wait):
                return purse.pays(kind) && wait >= .zero && wait <= rule.backoff.cap && wait < rest
            case .giveUp(.quota): return !purse.pays(kind)
            // Only where some wait could have been too long.
            case .giveUp(.deadline): return rule.backoff.cap >= rest
            default: return false
            }
        }
    }

    /// The books of the purse, kept a second time.
    private struct Purse {
        var available = 300
        var paid = 0

        func cost(_ kind: RetryKind) -> Int { kind == .transient ? 14 : 5 }

        func pays(_ kind: RetryKind) -> Bool { available >= cost(kind) }

        mutating func pay(_ kind: RetryKind) {
            paid = cost(kind)
            available -= paid
        }

        mutating func refund(_ amount: Int) {
            available = min(300, available + amount)
            paid = 0
        }
    }

    @Test(arguments: [1, 1001, 2001, 3001] as [UInt64])
    func `in every course attempts, waits, deadline and quota are kept`(first: UInt64) throws {
        let quota = RetryQuota(capacity: 300)
        var ends: [RetryEnd: Int] = [:]
        var successes = 0
        var purse = Purse()
        for seed in first..<first + 5000 {
            var call = Call(seed: seed)
            var course = RetryCourse(call.policy, at: call.now)
            let deadline = course.deadline
            var begun = 0
            purse.paid = 0
            var step = course.begin(at: call.now)
            loop: while true {
                switch step {
                case .attempt:
                    begun += 1
                    try #require(course.attempts == begun && call.now < deadline, "seed \(seed)")
                    call.pass(.seconds(5))
                    if call.draw.oneIn(4) {
                        course.succeeded(quota)
                        purse.refund(begun == 1 ? 1 : purse.paid)
                        successes += 1
                        break loop
                    }
                    let verdict = call.verdict()
                    step = course.failed(verdict, at: call.now, call.random, quota)
                    try #require(
                        call.check(step, verdict, begun, deadline, purse),
                        "seed \(seed) \(verdict) \(step)")
                    if case .wait = step, let kind = call.kind(verdict) { purse.pay(kind) }
                case .wait(let wait):
                    call.now = call.now + wait
                    if call.draw.oneIn(10) { call.pass(.seconds(50)) }
                    step =
                        call.draw.oneIn(15)
                        ? course.stopped(quota) : course.waited(at: call.now, quota)
                    if step != .attempt { purse.refund(purse.paid) }
                case .giveUp(let end):
                    ends[end, default: 0] += 1
                    break loop
                case .handBack:
                    ends[.handedBack, default: 0] += 1
                    break loop
                }
            }
            try #require(quota.counts.available == purse.available, "seed \(seed)")
        }
        let counts = quota.counts
        #expect(counts.available == 300 - counts.taken + counts.returned)
        #expect(successes > 0)
        #expect(Set(ends.keys) == Set(RetryEnd.allCases), "\(ends)")
    }

    @Test func `the same seed takes the same course`() {
        func course(_ seed: UInt64) -> [RetryCourse.Step] {
            var call = Call(seed: seed)
            var course = RetryCourse(call.policy, at: call.now)
            var steps = [course.begin(at: call.now)]
            for _ in 0..<20 {
                if case .wait(let wait) = steps.last {
                    call.now = call.now + wait
                    steps.append(course.waited(at: call.now, nil))
                } else if steps.last == .attempt {
                    let verdict = call.verdict()
                    steps.append(course.failed(verdict, at: call.now, call.random, nil))
                }
            }
            return steps
        }
        for seed in 1...200 as ClosedRange<UInt64> { #expect(course(seed) == course(seed)) }
    }
}
