import Platform
import Resilience
import TestSupport
import Testing

@Suite struct BlockingRetryTests {
    /// What can be seen of a call from outside.
    private struct Seen: Equatable {
        var attempts: [Int] = []
        var end: RetryEnd?
        var slept: [Duration] = []
        var purse: RetryQuota.Counts?
        var finished: MonotonicTime?
    }

    /// A call drawn from a seed: how its attempts end and how long they take.
    private struct Script {
        let policy: RetryPolicy
        let outcomes: [(Duration, Verdict?)]

        init(seed: UInt64) {
            var draw = SeededRandom(seed)
            let rule = RetryPolicy.Rule(
                Backoff(jitter: Backoff.Jitter.allCases.randomElement(using: &draw) ?? .full),
                attempts: Int.random(in: 1...6, using: &draw))
            policy = RetryPolicy(
                transient: rule, throttled: rule,
                budget: .seconds(Int.random(in: 1...60, using: &draw)),
                longestServerWait: .seconds(20), repeatsUnknown: draw.oneIn(2))
            outcomes = (0..<6).map { _ in
                let verdict: Verdict? =
                    switch Int.random(in: 0..<8, using: &draw) {
                    case 0: nil
                    case 1: .permanent
                    case 2: .unknownOutcome
                    case 3: .retryAfter(.seconds(Int.random(in: 0...25, using: &draw)), .throttled)
                    default: .retry(.transient)
                    }
                return (.milliseconds(Int.random(in: 0...3000, using: &draw)), verdict)
            }
        }

        func play(_ attempt: Retry.Attempt, _ time: ManualTime) throws(Trouble) {
            let (took, verdict) = outcomes[attempt.number - 1]
            time.advance(by: took)
            if let verdict { throw Trouble(verdict) }
        }
    }

    private static func retry(
        _ script: Script, _ quota: RetryQuota, _ time: TimeSource
    ) -> Retry {
        Retry(
            "test", policy: script.policy, quota: quota, time: time, random: RandomSource(seed: 4))
    }

    private static func blocking(_ script: Script) -> Seen {
        let (time, slept, quota) = (ManualTime(), Locked<[Duration]>([]), RetryQuota(capacity: 40))
        var seen = Seen()
        do throws(RetryFailure<Trouble>) {
            let retry = retry(script, quota, time.source)
            try retry.runBlocking(until: time.interruption(slept), judging: \.verdict) {
                (attempt) throws(Trouble) in
                seen.attempts.append(attempt.number)
                try script.play(attempt, time)
            }
        } catch { seen.end = error.end }
        (seen.slept, seen.purse, seen.finished) = (
            slept.withLock { $0 }, quota.counts, time.source.now
        )
        return seen
    }

    private static func sleeping(_ script: Script) async -> Seen {
        let (time, slept, quota) = (ManualTime(), Locked<[Duration]>([]), RetryQuota(capacity: 40))
        var seen = Seen()
        do throws(RetryFailure<Trouble>) {
            let retry = retry(script, quota, time.passing(slept))
            try await retry.run(judging: \.verdict) { (attempt) throws(Trouble) in
                seen.attempts.append(attempt.number)
                try script.play(attempt, time)
            }
        } catch { seen.end = error.end }
        (seen.slept, seen.purse, seen.finished) = (
            slept.withLock { $0 }, quota.counts, time.source.now
        )
        return seen
    }

    @Test func `both faces do the same at the same times`() async {
        var ends: Set<RetryEnd?> = []
        for seed in 1...2000 as ClosedRange<UInt64> {
            let script = Script(seed: seed)
            let (blocking, sleeping) = (Self.blocking(script), await Self.sleeping(script))
            #expect(blocking == sleeping, "seed \(seed)")
            ends.insert(blocking.end)
        }
        #expect(
            ends == [
                nil, .permanent, .unknownOutcome, .exhausted, .deadline, .quota, .handedBack,
            ])
    }

    /// A retry whose next attempt is an hour away, on the machine's own clock.
    private static func patient() -> Retry {
        Retry(
            "test",
            policy: RetryPolicy(
                transient: .init(
                    Backoff(base: .seconds(3600), cap: .seconds(3600), jitter: .none)),
                budget: .seconds(9000)), random: RandomSource(seed: 4))
    }

    private static func end(_ retry: Retry, _ interruption: Interruption, _ failed: Doorbell)
        -> RetryEnd?
    {
        do throws(RetryFailure<Trouble>) {
            try retry.runBlocking(until: interruption, judging: \.verdict) {
                (_) throws(Trouble) in
                failed.ring()
                throw .busy
            }
            return nil
        } catch { return error.end }
    }

    @Test func `threads that wait for an hour go on at once when they are interrupted`() {
        let interruption = Interruption()
        let (failed, ended) = (Doorbell(), Doorbell())
        let ends = Locked<[RetryEnd?]>([])
        for _ in 0..<3 {
            DetachedThread.start {
                let end = Self.end(Self.patient(), interruption, failed)
                ends.withLock { $0.append(end) }
                ended.ring()
            }
        }
        for _ in 0..<3 { #expect(failed.wait(atMost: .seconds(60))) }
        interruption.interrupt()
        for _ in 0..<3 { #expect(ended.wait(atMost: .seconds(60))) }
        #expect(ends.withLock { $0 } == [.cancelled, .cancelled, .cancelled])
    }

    @Test func `an interruption that came before is not lost, and stays`() {
        let interruption = Interruption()
        interruption.interrupt()
        let failed = Doorbell()
        for _ in 0..<3 {
            #expect(Self.end(Self.patient(), interruption, failed) == .cancelled)
            #expect(interruption.wait(.seconds(3600)))
        }
        #expect(!failed.wait(atMost: .zero), "an attempt was made")
    }
}
