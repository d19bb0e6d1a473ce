//  The one retry loop of the program, for one operation. It has two faces: `run` for tasks, which
//  sleeps and is cancelled like any task, and `runBlocking` for plain threads. What happens is
//  decided in `RetryCourse`.
//
//      let retry = Retry("chat", policy: .init(), quota: quota, signals: signals)
//      let reply = try await retry.run(judging: \.verdict) { attempt in
//          try await ask(question, key: attempt.key, before: attempt.deadline)
//      }
//
//  Whoever retries inside of this multiplies: three attempts of three attempts are nine. So what is
//  called here tries once.

public import Platform
public import Problems
import Telemetry

public final class Retry: Sendable {
    /// What an attempt has to know.
    public struct Attempt: Sendable {
        /// From one.
        public let number: Int
        /// When the whole call has to be over.
        public let deadline: MonotonicTime
        /// The same for all attempts of a call.
        public let key: IdempotencyKey
    }

    public let operation: String
    public let policy: RetryPolicy
    fileprivate let quota: RetryQuota?
    fileprivate let signals: RetrySignals?
    fileprivate let time: TimeSource
    fileprivate let random: RandomSource
    /// The policy's budget, as the clock counts.
    private let budget: UInt64

    /// Without signals nothing is told; nor is it where telemetry is suppressed.
    public init(
        _ operation: String, policy: RetryPolicy = RetryPolicy(), quota: RetryQuota? = nil,
        signals: RetrySignals? = nil, time: TimeSource = .system, random: RandomSource
    ) {
        self.operation = operation
        self.policy = policy
        self.quota = quota
        self.signals = signals
        self.time = time
        self.random = random
        budget = UInt64(max(0, policy.budget.wholeNanoseconds))
    }

    /// Calls the body until it succeeds or there is no use in it.
    public func run<Value, Failure: Explained>(
        deadline: MonotonicTime? = nil, key: IdempotencyKey? = nil,
        judging judge: (Failure) -> Verdict,
        _ body: (Attempt) async throws(Failure) -> Value
    ) async throws(RetryFailure<Failure>) -> Value {
        let start = Start(self, deadline, key, isStopped: Task.isCancelled)
        if !start.mayBegin { try start.refuse(Failure.self) }
        let first: Failure
        do throws(Failure) {
            let value = try await body(start.attempt)
            succeededAtOnce()
            return value
        } catch { first = error }
        return try await again(start, after: first, judge, body)
    }

    /// The same on a thread that may block.
    public func runBlocking<Value, Failure: Explained>(
        deadline: MonotonicTime? = nil, key: IdempotencyKey? = nil,
        until interruption: Interruption,
        judging judge: (Failure) -> Verdict,
        _ body: (Attempt) throws(Failure) -> Value
    ) throws(RetryFailure<Failure>) -> Value {
        let start = Start(self, deadline, key, isStopped: interruption.isInterrupted)
        if !start.mayBegin { try start.refuse(Failure.self) }
        let first: Failure
        do throws(Failure) {
            let value = try body(start.attempt)
            succeededAtOnce()
            return value
        } catch { first = error }
        return try again(start, after: first, until: interruption, judge, body)
    }

    /// What follows a first attempt that failed.
    @inline(never)
    private func again<Value, Failure: Explained>(
        _ start: Start, after first: Failure, _ judge: (Failure) -> Verdict,
        _ body: (Attempt) async throws(Failure) -> Value
    ) async throws(RetryFailure<Failure>) -> Value {
        var call = RetryCall(start)
        var last = first
        var step = call.failed(first.problem, judge(first))
        while true {
            switch step {
            case .attempt:
                let value: Value
                do throws(Failure) { value = try await body(call.attempt) } catch {
                    last = error
                    step = call.failed(error.problem, judge(error))
                    continue
                }
                call.succeeded()
                return value
            case .wait(let duration): step = call.waited(isStopped: await isStopped(in: duration))
            case .giveUp(let end): throw call.failure(end, last)
            case .handBack: throw call.failure(.handedBack, last)
            }
        }
    }

    @inline(never)
    private func again<Value, Failure: Explained>(
        _ start: Start, after first: Failure, until interruption: Interruption,
        _ judge: (Failure) -> Verdict, _ body: (Attempt) throws(Failure) -> Value
    ) throws(RetryFailure<Failure>) -> Value {
        var call = RetryCall(start)
        var last = first
        var step = call.failed(first.problem, judge(first))
        while true {
            switch step {
            case .attempt:
                let value: Value
                do throws(Failure) { value = try body(call.attempt) } catch {
                    last = error
                    step = call.failed(error.problem, judge(error))
                    continue
                }
                call.succeeded()
                return value
            case .wait(let duration):
                step = call.waited(isStopped: interruption.wait(duration))
            case .giveUp(let end): throw call.failure(end, last)
            case .handBack: throw call.failure(.handedBack, last)
            }
        }
    }

    /// Nearly every call ends here, and so it does without a course: what `RetryCourse.succeeded`
    /// does after the first attempt.
    private func succeededAtOnce() {
        quota?.rewardFirstTry()
        if let signals, !Context.current.isSuppressed { signals.succeeded() }
    }

    private func isStopped(in duration: Duration) async -> Bool {
        if !Task.isCancelled, duration > .zero {
            do throws(CancellationError) { try await time.sleep(duration) } catch { return true }
        }
        return Task.isCancelled
    }
}

extension Retry {
    /// All that the first attempt needs; what a failed one needs beside it is made when it fails.
    fileprivate struct Start {
        let retry: Retry
        let now: MonotonicTime
        let deadline: MonotonicTime
        let key: IdempotencyKey
        let isStopped: Bool

        @inline(__always)
        init(
            _ retry: Retry, _ deadline: MonotonicTime?, _ key: IdempotencyKey?, isStopped: Bool
        ) {
            self.retry = retry
            self.isStopped = isStopped
            self.key = key ?? IdempotencyKey(retry.random)
            now = retry.time.now
            let end = now.later(byNanoseconds: retry.budget)
            self.deadline = deadline.map { min(end, $0) } ?? end
        }

        var mayBegin: Bool { !isStopped && now < deadline }

        var attempt: Attempt { Attempt(number: 1, deadline: deadline, key: key) }

        /// How a call ends that may not begin.
        @inline(never)
        func refuse<Failure: Explained>(_: Failure.Type) throws(RetryFailure<Failure>) {
            throw RetryCall(self, attempts: 0).failure(isStopped ? .cancelled : .deadline, nil)
        }
    }
}

/// One call whose first attempt failed: its course, with the clock read and everything told; what
/// both faces share. It knows failures as problems, since a type for each kind of failure would
/// cost more than all the rest.
private struct RetryCall {
    private let retry: Retry
    private let signals: RetrySignals?
    private let key: IdempotencyKey
    private var course: RetryCourse
    private var last: Problem?
    private var waitBegan: MonotonicTime

    init(_ start: Retry.Start, attempts: Int = 1) {
        retry = start.retry
        signals = start.retry.signals.flatMap { Context.current.isSuppressed ? nil : $0 }
        key = start.key
        waitBegan = start.now
        course = RetryCourse(start.retry.policy, at: start.now, deadline: start.deadline)
        if attempts > 0 { _ = course.begin(at: start.now) }
    }

    var attempt: Retry.Attempt {
        Retry.Attempt(number: course.attempts, deadline: course.deadline, key: key)
    }

    mutating func succeeded() {
        course.succeeded(retry.quota)
        signals?.succeeded()
    }

    mutating func failed(_ problem: Problem, _ verdict: Verdict) -> RetryCourse.Step {
        last = problem
        waitBegan = retry.time.now
        let step = course.failed(verdict, at: waitBegan, retry.random, retry.quota)
        if let signals, case .wait(let duration) = step {
            signals.scheduled(problem, after: course.attempts, in: duration)
        }
        return step
    }

    /// An attempt counts once it is known what became of it, which is now.
    mutating func waited(isStopped: Bool) -> RetryCourse.Step {
        let now = retry.time.now
        let step =
            isStopped ? course.stopped(retry.quota) : course.waited(at: now, retry.quota)
        if let signals, let last {
            let end: RetryEnd? = if case .giveUp(let end) = step { end } else { nil }
            signals.waited(waitBegan.time(until: now), end, last)
        }
        return step
    }

    func failure<Failure: Explained>(
        _ end: RetryEnd, _ failure: Failure?
    ) -> RetryFailure<Failure> {
        let failure = RetryFailure(
            end: end, attempts: course.attempts, last: failure, notBefore: course.notBefore,
            retryAfter: course.notBefore.map { retry.time.now.time(until: $0) })
        signals?.ended(end, failure.problem, last, after: course.attempts)
        return failure
    }
}
