import Platform
import Problems
import Resilience
import TestSupport
import Testing

@Suite struct RetryTests {
    private static let calm = RetryPolicy(
        transient: .init(Backoff(jitter: .none)), throttled: .init(Backoff(jitter: .none)))

    private static func retry(
        _ time: TimeSource, _ policy: RetryPolicy = calm, _ quota: RetryQuota? = nil
    ) -> Retry {
        Retry("test", policy: policy, quota: quota, time: time, random: RandomSource(seed: 9))
    }

    @Test func `a call that succeeds is made once and does not wait`() async throws {
        let slept = Locked<[Duration]>([])
        let retry = Self.retry(ManualTime().passing(slept))
        var attempts: [Int] = []
        let answer = try await retry.run(judging: \.verdict) { (attempt) throws(Trouble) in
            attempts.append(attempt.number)
            return "answer"
        }
        #expect(answer == "answer")
        #expect(attempts == [1])
        #expect(slept.withLock { $0 } == [])
    }

    @Test func `a call that succeeds at once brings the quota a little back`() async throws {
        let quota = RetryQuota()
        #expect(quota.counts.returned == 0)
        let retry = Self.retry(ManualTime().passing(), Self.calm, quota)
        _ = await Self.failure(retry, .retry(.transient))
        #expect(quota.counts.available == quota.capacity - 2 * 14)
        try await retry.run(judging: \.verdict) { (_) async throws(Trouble) in }
        #expect(quota.counts.returned == 1)
        let interruption = ManualTime().interruption()
        try retry.runBlocking(until: interruption, judging: \.verdict) { (_) throws(Trouble) in }
        #expect(quota.counts.returned == 2)
    }

    @Test func `a call is made again after each wait, under one key, until it succeeds`()
        async throws
    {
        let slept = Locked<[Duration]>([])
        let time = ManualTime()
        let retry = Self.retry(time.passing(slept))
        let start = time.source.now
        var attempts: [Retry.Attempt] = []
        let answer = try await retry.run(judging: \.verdict) { (attempt) throws(Trouble) in
            attempts.append(attempt)
            if attempt.number < 3 { throw .busy }
            return attempt.number
        }
        #expect(answer == 3)
        #expect(slept.withLock { $0 } == [.seconds(1), .seconds(2)])
        #expect(attempts.map(\.number) == [1, 2, 3])
        #expect(Set(attempts.map(\.key)).count == 1)
        #expect(Set(attempts.map(\.deadline)) == [start + .seconds(300)])
    }

    @Test func `every call has a key of its own, unless it is given one`() async throws {
        let retry = Self.retry(ManualTime().passing())
        var keys: Set<String> = []
        for _ in 0..<100 {
            try await retry.run(judging: \.verdict) { (attempt) throws(Trouble) in
                _ = keys.insert(attempt.key.text)
            }
        }
        #expect(keys.count == 100)
        let form = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        for key in keys { #expect(key.wholeMatch(of: form) != nil, "\(key)") }
        let own = IdempotencyKey(high: 0x0123_4567_89ab_cdef, low: 1)
        #expect(own.text == "01234567-89ab-cdef-0000-000000000001")
        try await retry.run(key: own, judging: \.verdict) { (attempt) throws(Trouble) in
            #expect(attempt.key == own)
        }
    }

    /// Runs a call that always fails so and gives its end.
    private static func failure(
        _ retry: Retry, _ verdict: Verdict, deadline: MonotonicTime? = nil
    ) async -> RetryFailure<Trouble>? {
        do throws(RetryFailure<Trouble>) {
            try await retry.run(deadline: deadline, judging: \.verdict) { (_) throws(Trouble) in
                throw Trouble(verdict)
            }
            return nil
        } catch { return error }
    }

    @Test func `a permanent failure tells itself`() async throws {
        let retry = Self.retry(ManualTime().passing())
        let failure = try #require(await Self.failure(retry, .permanent))
        #expect(failure.end == .permanent && failure.attempts == 1)
        #expect(failure.problem == Trouble(.permanent).problem)
        #expect(failure.retryAfter == nil)
    }

    @Test func `what ran out tells how often it was tried and what was last`() async throws {
        let retry = Self.retry(ManualTime().passing())
        let failure = try #require(await Self.failure(retry, .retry(.transient)))
        #expect(failure.end == .exhausted && failure.attempts == 3)
        #expect(
            failure.problem
                == Problem(
                    "retry.exhausted", .externalService, "All 3 attempts failed. It is so.",
                    advice: "Do this.", details: [.integer("attempts", 3)],
                    cause: Trouble.busy.problem))
    }

    @Test func `work is handed back with the server's time, and nobody sleeps`() async throws {
        let slept = Locked<[Duration]>([])
        let time = ManualTime()
        let retry = Self.retry(time.passing(slept))
        let failure = try #require(
            await Self.failure(retry, .retryAfter(.seconds(600), .throttled)))
        #expect(failure.end == .handedBack)
        #expect(failure.notBefore == time.source.now + .seconds(600))
        #expect(failure.retryAfter == .seconds(600))
        #expect(failure.problem.retryAfter == .seconds(600))
        #expect(failure.problem.code == "retry.handed_back")
        #expect(slept.withLock { $0 } == [])
    }

    @Test func `a deadline that has passed makes no attempt`() async throws {
        let time = ManualTime()
        let retry = Self.retry(time.passing())
        let failure = try #require(
            await Self.failure(retry, .permanent, deadline: time.source.now))
        #expect(failure.end == .deadline && failure.attempts == 0 && failure.last == nil)
        #expect(failure.problem.message == "Time ran out after 0 attempts.")
    }

    @Test func `a task that is cancelled while it waits ends at once and is not charged`() async {
        let time = ManualTime()
        let quota = RetryQuota()
        let retry = Self.retry(time.source, Self.calm, quota)
        let task = Task { await Self.failure(retry, .retry(.transient)) }
        await time.untilSomebodySleeps()
        #expect(quota.counts.available == quota.capacity - 14)
        task.cancel()
        // The clock does not move: only the cancellation can have ended it.
        let failure = await task.value
        #expect(failure?.end == .cancelled && failure?.attempts == 1)
        #expect(failure?.last == .busy)
        #expect(failure?.problem.code == "retry.cancelled")
        #expect(quota.counts.available == quota.capacity)
    }

    @Test func `a task that is cancelled before makes no attempt`() async {
        let retry = Self.retry(ManualTime().passing())
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await Self.failure(retry, .permanent)
        }
        let failure = await task.value
        #expect(failure?.end == .cancelled && failure?.attempts == 0)
    }

    @Test func `a wait of nothing still notices the cancellation`() async {
        let retry = Self.retry(
            ManualTime().passing(), RetryPolicy(transient: .init(Backoff(base: .zero), attempts: 9))
        )
        let task = Task { () -> Int in
            var made = 0
            try? await retry.run(judging: \.verdict) { (_) throws(Trouble) in
                made += 1
                if made == 2 { withUnsafeCurrentTask { $0?.cancel() } }
                throw .busy
            }
            return made
        }
        #expect(await task.value == 2)
    }
}
