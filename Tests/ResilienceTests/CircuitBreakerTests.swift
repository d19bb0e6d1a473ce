import Platform
import Problems
import Resilience
import TestSupport
import Testing

@Suite struct CircuitBreakerTests {
    @Test func `it opens when half of at least ten calls failed, and not before`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.call(.failure, times: 4)
        receiver.call(.success, times: 5)
        #expect(receiver.breaker.state == .closed)
        receiver.call(.failure)
        #expect(receiver.breaker.state == .open)
        #expect(receiver.told == ["closed open failure_ratio"])
        let change = try #require(receiver.changes.withLock { $0 }.first)
        #expect(change.calls == CallCounts(successes: 5, failures: 5))
        #expect(change.consecutiveBreaks == 1)
    }

    @Test func `nine failures are too few to judge`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.call(.failure, times: 9)
        #expect(receiver.breaker.state == .closed)
    }

    @Test func `a success never opens, also where it is the tenth call`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.call(.failure, times: 9)
        receiver.call(.success)
        #expect(receiver.breaker.state == .closed)
        receiver.call(.failure)
        #expect(receiver.breaker.state == .open)
    }

    @Test func `failures that have left the window do not count`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.call(.failure, times: 9)
        receiver.time.advance(by: .seconds(10))
        receiver.call(.failure, times: 9)
        #expect(receiver.breaker.state == .closed)
        #expect(receiver.breaker.facts.calls == CallCounts(failures: 9))
    }

    @Test func `while it is open nothing goes through, and then a few calls decide`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.trip()
        receiver.time.advance(by: .milliseconds(29_999))
        #expect(receiver.call(.success, times: 5) == 0)
        receiver.time.advance(by: .milliseconds(1))
        #expect(receiver.call(.success) == 1)
        #expect(receiver.breaker.state == .halfOpen)
        receiver.call(.success)
        #expect(receiver.breaker.state == .closed)
        #expect(
            receiver.told == [
                "closed open failure_ratio", "open half_open break_over",
                "half_open closed probes_succeeded",
            ])
        #expect(receiver.breaker.facts.calls == CallCounts())
    }

    @Test func `one bad probe of three is borne, two open it again`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.trip()
        receiver.time.advance(by: .seconds(30))
        receiver.call(.failure)
        #expect(receiver.breaker.state == .halfOpen)
        receiver.call(.failure)
        #expect(receiver.breaker.state == .open)
        #expect(receiver.told.last == "half_open open probes_failed")
        #expect(receiver.rejection()?.retryAfter == .seconds(30))
        receiver.time.advance(by: .seconds(30))
        receiver.call(.failure)
        receiver.call(.success, times: 2)
        #expect(receiver.breaker.state == .closed)
        receiver.trip()
        #expect(receiver.breaker.facts.consecutiveBreaks == 1)
    }

    @Test func `slow calls open it where they count, by the duration given or measured`() throws {
        let slow = BreakerSettings.SlowCalls(threshold: .seconds(2), ratio: 0.8)
        let receiver = GuardedReceiver(try BreakerSettings(slowCalls: slow))
        receiver.call(.success, times: 2, took: .milliseconds(1999))
        receiver.call(.success, times: 7, took: .seconds(2))
        let permit = try receiver.breaker.admit()
        receiver.time.advance(by: .seconds(2))
        receiver.breaker.record(permit, .success)
        #expect(receiver.told == ["closed open slow_ratio"])
        #expect(receiver.breaker.facts.calls == CallCounts(successes: 10, slow: 8))
    }

    @Test func `a probe that succeeds slowly is no good one`() throws {
        let slow = BreakerSettings.SlowCalls(threshold: .seconds(2))
        let receiver = GuardedReceiver(try BreakerSettings(slowCalls: slow))
        receiver.trip()
        receiver.time.advance(by: .seconds(30))
        receiver.call(.success, times: 2, took: .seconds(5))
        #expect(receiver.breaker.state == .open)
    }

    @Test func `throttled, wrong and cancelled calls are neutral`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        for verdict in [
            Verdict.retry(.throttled), .retryAfter(.seconds(1), .throttled), .permanent, .cancelled,
        ] {
            receiver.call(BreakerOutcome(verdict), times: 100)
        }
        #expect(receiver.breaker.facts.calls == CallCounts())
        for verdict in [
            Verdict.retry(.transient), .retryAfter(.seconds(1), .transient), .unknownOutcome,
        ] {
            #expect(BreakerOutcome(verdict) == .failure)
        }
    }

    @Test func `run counts what came of the call and throws what it threw`() async throws {
        let receiver = GuardedReceiver(try BreakerSettings(minimumThroughput: 2))
        let breaker = receiver.breaker
        let answer = try await breaker.run(judging: \.verdict) { () async throws(Trouble) in 7 }
        #expect(answer == 7)
        func fail() async -> GuardedFailure<Trouble>? {
            do throws(GuardedFailure<Trouble>) {
                try await breaker.run(judging: \.verdict) { () async throws(Trouble) in
                    throw .busy
                }
                return nil
            } catch { return error }
        }
        let failure = await fail()
        guard case .failed(.busy)? = failure else {
            Issue.record("it failed otherwise")
            return
        }
        #expect(failure?.problem == Trouble.busy.problem)
        #expect(failure?.verdict(\.verdict) == .retry(.transient))
        #expect(breaker.state == .open)
        #expect(breaker.facts.lastFailure?.problem == Trouble.busy.problem)
        guard case .rejected(let rejection)? = await fail() else { Issue.record("called"); return }
        #expect(rejection.state == .open)
    }

    @Test func `runBlocking does the same for threads`() throws {
        let receiver = GuardedReceiver(try BreakerSettings(minimumThroughput: 2))
        let breaker = receiver.breaker
        #expect(try breaker.runBlocking(judging: \.verdict) { () throws(Trouble) in 7 } == 7)
        for end in ["failed", "rejected"] {
            do throws(GuardedFailure<Trouble>) {
                try breaker.runBlocking(judging: \.verdict) { () throws(Trouble) in throw .busy }
                Issue.record("no \(end)")
            } catch {
                switch error {
                case .failed: #expect(end == "failed")
                case .rejected: #expect(end == "rejected")
                }
            }
        }
        #expect(breaker.facts.calls == CallCounts(successes: 1, failures: 1))
    }

    @Test func `in shadow it tells and lets everything through that nobody isolated`() throws {
        let receiver = GuardedReceiver(try BreakerSettings(isShadow: true))
        receiver.trip()
        #expect(receiver.call(.failure, times: 50) == 50)
        #expect(receiver.breaker.state == .open)
        receiver.time.advance(by: .seconds(30))
        // Three probes, of which two decide; the others are let through beside them.
        let one = try receiver.breaker.admit()
        let two = try receiver.breaker.admit()
        #expect(one.isProbe && two.isProbe)
        #expect(receiver.call(.success, times: 10) == 10)
        receiver.breaker.record(two, .success)
        _ = one
        #expect(receiver.told.last == "half_open closed probes_succeeded")
        receiver.breaker.isolate(reason: "moved")
        #expect(receiver.call(.success) == 0)
    }

    @Test func `the facts tell how it stands`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.call(.success, times: 3)
        receiver.call(.failure)
        receiver.time.advance(by: .seconds(5))
        var facts = receiver.breaker.facts
        #expect(facts.state == .closed && facts.timeInState == .seconds(5))
        #expect(facts.calls.failureRatio == 0.25 && facts.reason == nil)
        #expect(facts.lastFailure?.ago == .seconds(5) && facts.remainingBreak == nil)
        receiver.trip()
        receiver.time.advance(by: .seconds(40))
        facts = receiver.breaker.facts
        #expect(facts.state == .open && facts.reason == .failureRatio)
        #expect(facts.timeInState == .seconds(40) && facts.remainingBreak == .zero)
        #expect(facts.calls == CallCounts() && facts.consecutiveBreaks == 1)
        receiver.breaker.isolate(reason: "moved")
        receiver.breaker.isolate(reason: "still moved")
        facts = receiver.breaker.facts
        #expect(facts.state == .isolated && facts.note == "still moved")
        receiver.breaker.reset()
        facts = receiver.breaker.facts
        #expect(facts.reason == .reset && facts.note == nil && facts.lastFailure == nil)
        #expect(receiver.told.suffix(2) == ["open isolated isolated", "isolated closed reset"])
    }

    @Test func `a snapshot's break only ever gets shorter`() throws {
        let taken = WallTime(nanoseconds: 1_000_000_000_000)
        let snapshot = BreakerSnapshot(
            breaker: "x", state: .open, remainingBreak: .seconds(20), takenAt: taken)
        func remaining(_ seconds: Int64) -> Duration {
            snapshot.remaining(
                at: WallTime(nanoseconds: taken.nanoseconds + seconds * 1_000_000_000))
        }
        #expect(remaining(0) == .seconds(20))
        #expect(remaining(5) == .seconds(15))
        #expect(remaining(20) == .zero && remaining(1_000_000) == .zero)
        // The clock was set back in between.
        #expect(remaining(-3600) == .seconds(20))
        let forged = BreakerSnapshot(
            breaker: "x", state: .open, remainingBreak: .seconds(1_000_000_000), takenAt: taken)
        #expect(forged.remaining(at: taken) == .seconds(86_400))
    }

    @Test func `each state is restored as what does no harm`() throws {
        func restored(_ state: BreakerState) throws -> GuardedReceiver {
            let before = GuardedReceiver(try BreakerSettings())
            return GuardedReceiver(
                try BreakerSettings(),
                restoring: BreakerSnapshot(
                    breaker: "test/model", state: state, consecutiveBreaks: 4, note: "moved",
                    takenAt: before.time.source.wallNow))
        }
        #expect(try restored(.closed).told == [])
        // What was being tried out is tried out again.
        let halfOpen = try restored(.halfOpen)
        #expect(halfOpen.breaker.state == .open)
        #expect(halfOpen.breaker.facts.consecutiveBreaks == 4)
        #expect(try halfOpen.breaker.admit().isProbe)
        let isolated = try restored(.isolated)
        #expect(isolated.rejection()?.note == "moved")
        #expect(isolated.told == ["closed isolated restored"])
    }

    @Test(arguments: [Int.min, -1, 0, Int.max])
    func `a snapshot that somebody made up stops nothing`(breaks: Int) throws {
        let snapshot = BreakerSnapshot(
            breaker: "x", state: .open, remainingBreak: .seconds(Int64.max),
            consecutiveBreaks: breaks, takenAt: WallTime(nanoseconds: .min))
        let receiver = GuardedReceiver(
            try BreakerSettings(breakGenerator: .exponential()), restoring: snapshot)
        #expect(receiver.breaker.state == .open)
        receiver.time.advance(by: .seconds(86_400))
        #expect(receiver.call(.failure, times: 2) == 2)
        let wait = try #require(receiver.rejection()?.retryAfter)
        #expect(wait <= .seconds(300))
        #expect(receiver.breaker.facts.consecutiveBreaks == max(1, min(breaks, 1_000_000)) + 1)
    }
}
