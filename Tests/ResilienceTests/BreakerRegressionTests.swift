import Platform
import Problems
import Resilience
import TestSupport
import Testing

/// Faults of other circuit breakers that were found by their users, each as a test of ours. Behind
/// the name stands where it was told.
@Suite struct BreakerRegressionTests {
    private static let breakTime = Duration.seconds(30)

    // Polly: what is no handled failure closes a half-open circuit (App-vNext/Polly#311, #717).
    @Test(arguments: [BreakerOutcome.cancelled, .ignored])
    func `a probe that is cancelled or throttled does not close`(outcome: BreakerOutcome) throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.trip()
        receiver.time.advance(by: Self.breakTime)
        receiver.call(outcome, times: 20)
        #expect(receiver.breaker.state == .halfOpen)
        receiver.call(.success, times: 2)
        #expect(receiver.breaker.state == .closed)
    }

    // cyber-crypt-com/deprecated-encryptonize-core-2#266: cancellations opened the circuit.
    @Test func `calls that are cancelled do not open`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.call(.cancelled, times: 1000)
        #expect(receiver.breaker.state == .closed)
        #expect(receiver.breaker.facts.calls == CallCounts())
    }

    // App-vNext/Polly#217: results of calls from before the trip decide the half-open state.
    @Test(arguments: [BreakerOutcome.success, .failure])
    func `a late result of an earlier state counts for nothing`(outcome: BreakerOutcome) throws {
        let receiver = GuardedReceiver(
            try BreakerSettings(probes: 1, closingRatio: 1))
        let late = try receiver.breaker.admit()
        receiver.trip()
        receiver.time.advance(by: Self.breakTime)
        let probe = try receiver.breaker.admit()
        receiver.breaker.record(late, outcome)
        #expect(receiver.breaker.state == .halfOpen)
        receiver.breaker.record(probe, .success)
        #expect(receiver.breaker.state == .closed)
    }

    // resilience4j: late results land in the state that is current by then.
    @Test func `a late failure does not count in the window after a reset`() throws {
        let receiver = GuardedReceiver(try BreakerSettings(minimumThroughput: 1))
        let late = try receiver.breaker.admit()
        receiver.breaker.reset()
        receiver.breaker.record(late, .failure)
        #expect(receiver.breaker.state == .closed)
        #expect(receiver.breaker.facts.calls == CallCounts())
    }

    // resilience4j#903, #935, #1389, #2172: stuck half-open, since a permit was never told of.
    @Test func `permits that are dropped do not leave it half-open for ever`() throws {
        let receiver = GuardedReceiver(try BreakerSettings(probeExpiry: .seconds(60)))
        receiver.trip()
        receiver.time.advance(by: Self.breakTime)
        for _ in 0..<3 { _ = try receiver.breaker.admit() }
        #expect(receiver.rejection()?.state == .halfOpen)
        receiver.time.advance(by: .seconds(60))
        #expect(receiver.call(.success, times: 2) == 2)
        #expect(receiver.breaker.state == .closed)
    }

    // resilience4j#1432: too many probes on the edge from open to half-open.
    @Test func `tasks that come at once after the break do not get too many probes`() async throws {
        for _ in 0..<50 {
            let receiver = GuardedReceiver(try BreakerSettings(probes: 3))
            receiver.trip()
            receiver.time.advance(by: Self.breakTime)
            let breaker = receiver.breaker
            let admitted = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        (0..<20).count { _ in Self.isAdmitted(by: breaker) }
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(admitted == 3)
        }
    }

    /// Drops the permit.
    private static func isAdmitted(by breaker: CircuitBreaker) -> Bool {
        do throws(BreakerRejection) {
            _ = try breaker.admit()
            return true
        } catch { return false }
    }

    // App-vNext/Polly#216: all callers rush in as probes when the break is over.
    @Test func `while probes are under way nobody else goes through`() throws {
        let receiver = GuardedReceiver(try BreakerSettings(probes: 2, closingRatio: 1))
        receiver.trip()
        receiver.time.advance(by: Self.breakTime)
        let one = try receiver.breaker.admit()
        let two = try receiver.breaker.admit()
        #expect(one.isProbe && two.isProbe)
        #expect(receiver.rejection()?.state == .halfOpen)
        receiver.breaker.record(one, .success)
        // A result is in, but its place is used up.
        #expect(receiver.rejection()?.state == .halfOpen)
        receiver.breaker.record(two, .success)
        #expect(receiver.rejection() == nil)
    }

    // resilience4j#991: it left the forced open state by itself.
    @Test func `an isolated breaker stays so whatever time passes and whatever ends`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.trip()
        receiver.time.advance(by: Self.breakTime)
        let probe = try receiver.breaker.admit()
        receiver.breaker.isolate(reason: "the provider is being moved")
        receiver.breaker.record(probe, .success)
        receiver.time.advance(by: .seconds(100_000))
        let rejection = try #require(receiver.rejection())
        #expect(rejection.state == .isolated && rejection.retryAfter == nil)
        #expect(rejection.verdict == .permanent)
        #expect(
            rejection.problem.message == "test/model is isolated: the provider is being moved.")
        receiver.breaker.reset()
        #expect(receiver.rejection() == nil)
    }

    // sony/gobreaker#21: a window that forgets all at once at its edge.
    @Test func `failures on both sides of a slice's edge count together`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.time.advance(by: .milliseconds(9_900))
        receiver.call(.failure, times: 5)
        receiver.time.advance(by: .milliseconds(200))
        receiver.call(.failure, times: 5)
        #expect(receiver.breaker.state == .open)
    }

    // Polly: the half-open slot is armed anew with the fixed break although there is a generator.
    @Test func `the generator makes every break, also the one after bad probes`() throws {
        let generator = BreakGenerator { it, _ in .seconds(100 * it.consecutive) }
        let receiver = GuardedReceiver(try BreakerSettings(breakGenerator: generator))
        receiver.trip()
        #expect(receiver.rejection()?.retryAfter == .seconds(100))
        receiver.time.advance(by: .seconds(100))
        receiver.call(.failure, times: 2)
        #expect(receiver.rejection()?.retryAfter == .seconds(200))
        receiver.time.advance(by: .seconds(199))
        #expect(receiver.rejection()?.retryAfter == .seconds(1))
    }

    // Polly: the generator is waited for while the lock is held.
    @Test func `the generator may ask the breaker itself`() throws {
        let seen = Locked<BreakerState?>(nil)
        let asked = Locked<CircuitBreaker?>(nil)
        let generator = BreakGenerator { _, _ in
            let breaker = asked.withLock { $0 }
            seen.withLock { $0 = breaker?.state }
            return .seconds(1)
        }
        let receiver = GuardedReceiver(try BreakerSettings(breakGenerator: generator))
        asked.withLock { $0 = receiver.breaker }
        receiver.trip()
        #expect(seen.withLock { $0 } == .open)
        asked.withLock { $0 = nil }
    }

    // Polly: time is the wall clock; golang/go#71360, tikv/pd#10744: time that goes backwards.
    @Test(arguments: [1, 500_000_000, 3_600_000_000_000] as [UInt64])
    func `a clock that is set back makes no break longer and no call lost`(step: UInt64) throws {
        var now: UInt64 = 10_000_000_000_000
        var machine = BreakerMachine(try BreakerSettings(), at: .init(nanoseconds: now))
        for number in 0..<10 {
            if number == 5 { now -= step }
            let time = MonotonicTime(nanoseconds: now)
            guard case .admitted(let ticket) = machine.admit(at: time).decision else {
                Issue.record("turned away")
                return
            }
            _ = machine.record(ticket, .failure, at: time)
        }
        #expect(machine.state == .open)
        // From here on time passes as it should.
        now += 31_000_000_000
        let decision = machine.admit(at: .init(nanoseconds: now)).decision
        guard case .admitted = decision else { Issue.record("\(decision)"); return }
    }

    // resilience4j#2038: the stack overflowed in the open state.
    @Test func `a hundred thousand calls to an open breaker are as many rejections`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.trip()
        #expect(receiver.call(.success, times: 100_000) == 0)
        #expect(receiver.told == ["closed open failure_ratio"])
    }

    // App-vNext/Polly#2324: the caller is not told when to come back.
    @Test func `a rejection says how long the break still lasts`() throws {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.trip()
        receiver.time.advance(by: .seconds(12))
        let rejection = try #require(receiver.rejection())
        #expect(rejection.retryAfter == .seconds(18))
        #expect(rejection.verdict == .retryAfter(.seconds(18), .transient))
        #expect(rejection.problem.retryAfter == .seconds(18))
        #expect(rejection.problem.category == .circuitBreaker)
    }

    // Stacked loops, as of clients in routers in jobs: retries that run into the open circuit.
    @Test func `a retry around an open breaker waits for the break and calls nobody`() async throws
    {
        let receiver = GuardedReceiver(try BreakerSettings())
        receiver.trip()
        let slept = Locked<[Duration]>([])
        let calls = Locked(0)
        let retry = Retry(
            "test", time: receiver.time.passing(slept), random: RandomSource(seed: 4))
        let breaker = receiver.breaker
        let answer = try await retry.run(judging: { $0.verdict(\.verdict) }) {
            (_) async throws(GuardedFailure<Trouble>) in
            try await breaker.run(judging: \.verdict) { () async throws(Trouble) in
                calls.withLock { $0 += 1 }
                return "answer"
            }
        }
        #expect(answer == "answer")
        #expect(calls.withLock { $0 } == 1)
        let waits = slept.withLock { $0 }
        #expect(waits.count == 1 && waits[0] >= Self.breakTime)
    }

    // sony/gobreaker#69: no later process knows of the break, and the sick are hammered.
    @Test func `a restart goes on with the break`() throws {
        let before = GuardedReceiver(try BreakerSettings())
        before.trip()
        before.time.advance(by: .seconds(10))
        var snapshot = before.breaker.snapshot
        #expect(snapshot.remainingBreak == .seconds(20))
        // Both begin at the same moment of the wall clock; eight seconds went by in between.
        snapshot.takenAt.nanoseconds -= 18_000_000_000
        let after = GuardedReceiver(try BreakerSettings(), restoring: snapshot)
        #expect(after.rejection()?.retryAfter == .seconds(12))
        #expect(after.told == ["closed open restored"])
    }
}
