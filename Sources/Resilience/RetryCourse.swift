//  The course of one call: a value that is told what happened and when, and says what to do next.
//  It has no clock, waits for nothing and calls nobody, so that both faces of `Retry` are thin and
//  a test can run through a million courses.
//
//                      ┌──────────── waited ───────────┐
//                      ▼                               │
//      begin ──▶ attempt ── failed ──▶ may it again? ─ wait
//                      │                  │            │
//                  succeeded         give up or     stopped
//                                    hand back
//
//  It is asked in this order whether it may: the verdict, the attempts, the server's time, the
//  deadline, the quota. So a call that ends for another reason pays nothing, and what was paid for
//  a retry that is never made comes back.
//
//  The server's time wins over ours, also where it is shorter; up to a tenth is added to it, since
//  all who were turned away were told the same moment. A server that names no time to come (zero,
//  or a date that has passed) has named none.

public import Platform

public struct RetryCourse: Sendable {
    public enum Step: Sendable, Hashable {
        /// Now.
        case attempt
        case wait(Duration)
        case giveUp(RetryEnd)
        /// The work may be done, but not by somebody who waits here for it.
        case handBack(until: MonotonicTime)
    }

    public let policy: RetryPolicy
    /// No attempt begins then or later.
    public let deadline: MonotonicTime
    /// How many have begun.
    public private(set) var attempts = 0
    /// Before this the server does not want to hear of us; told by the last failure.
    public private(set) var notBefore: MonotonicTime?
    private var lastWait: Duration?
    /// What the last retry cost; lost once the next one is paid for.
    private var paid = 0

    public init(_ policy: RetryPolicy, at now: MonotonicTime, deadline: MonotonicTime? = nil) {
        self.policy = policy
        self.deadline = min(now.later(by: policy.budget), deadline ?? .distant)
    }

    public mutating func begin(at now: MonotonicTime) -> Step {
        guard now < deadline else { return .giveUp(.deadline) }
        attempts = 1
        return .attempt
    }

    public mutating func succeeded(_ quota: RetryQuota?) {
        if attempts == 1 { quota?.rewardFirstTry() } else { quota?.giveBack(paid) }
        paid = 0
    }

    public mutating func failed(
        _ verdict: Verdict, at now: MonotonicTime, _ random: RandomSource, _ quota: RetryQuota?
    ) -> Step {
        notBefore = nil
        switch verdict {
        case .permanent: return .giveUp(.permanent)
        case .cancelled: return .giveUp(.cancelled)
        case .unknownOutcome where !policy.repeatsUnknown: return .giveUp(.unknownOutcome)
        case .unknownOutcome: return again(.transient, asked: nil, now, random, quota)
        case .retry(let kind): return again(kind, asked: nil, now, random, quota)
        case .retryAfter(let asked, let kind):
            guard asked > .zero else { return again(kind, asked: nil, now, random, quota) }
            notBefore = now.later(by: asked)
            return again(kind, asked: asked, now, random, quota)
        }
    }

    /// The wait is over. One that took so long that the deadline has passed was in vain.
    public mutating func waited(at now: MonotonicTime, _ quota: RetryQuota?) -> Step {
        guard now < deadline else { return end(.deadline, quota) }
        attempts += 1
        return .attempt
    }

    /// Somebody wished to stop, before an attempt or in a wait.
    public mutating func stopped(_ quota: RetryQuota?) -> Step { end(.cancelled, quota) }

    private mutating func end(_ end: RetryEnd, _ quota: RetryQuota?) -> Step {
        quota?.giveBack(paid)
        paid = 0
        return .giveUp(end)
    }

    private mutating func again(
        _ kind: RetryKind, asked: Duration?, _ now: MonotonicTime, _ random: RandomSource,
        _ quota: RetryQuota?
    ) -> Step {
        let rule = policy.rule(kind)
        guard attempts < rule.attempts else { return .giveUp(.exhausted) }
        let wait: Duration
        if let asked, let notBefore {
            // Handed back as well where the wait leaves no time for the attempt.
            guard asked <= policy.longestServerWait, notBefore < deadline else {
                return .handBack(until: notBefore)
            }
            let left = now.time(until: deadline) - .nanoseconds(1)
            let most = min(asked + asked / 10, policy.longestServerWait, left)
            wait = random.between(asked, max(asked, most))
        } else {
            wait = rule.backoff.delay(after: attempts, previous: lastWait, random: random)
            guard now.later(by: wait) < deadline else { return .giveUp(.deadline) }
        }
        if let quota {
            let cost = quota.cost(kind)
            guard quota.take(cost) else { return .giveUp(.quota) }
            paid = cost
        }
        lastWait = wait
        return .wait(wait)
    }
}
