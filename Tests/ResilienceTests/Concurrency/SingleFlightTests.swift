import Platform
import Problems
import Resilience
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SingleFlightTests {
    private enum Trouble: Error, Equatable { case broken, stopped }
    private typealias Flight = SingleFlight<String, Int, Trouble>

    /// Bodies that wait until the test says what comes of them.
    private final class Call: Sendable {
        private let state = Locked<(begun: Int, end: Result<Int, Trouble>?)>((0, nil))

        var begun: Int { state.withLock { $0.begun } }

        func end(_ result: Result<Int, Trouble>) { state.withLock { $0.end = result } }

        @Sendable func run() async throws(Trouble) -> Int {
            state.withLock { $0.begun += 1 }
            await until { Task.isCancelled || state.withLock { $0.end != nil } }
            guard let end = state.withLock({ $0.end }) else { throw .stopped }
            return try end.get()
        }
    }

    private func caller(
        _ flight: Flight, _ call: Call, _ key: String = "key"
    ) -> Task<Int, any Error> {
        Task { try await flight.run(key) { () async throws(Trouble) in try await call.run() } }
    }

    @Test func `equal requests are one call, and all get what it gets`() async throws {
        let flight = Flight()
        let call = Call()
        let leader = caller(flight, call)
        await until { call.begun == 1 }
        let joiners = (0..<5).map { _ in caller(flight, call) }
        let other = caller(flight, call, "other")
        await until { flight.waiting == 5 && call.begun == 2 }
        call.end(.success(7))
        #expect(try await leader.value == 7)
        for joiner in joiners { #expect(try await joiner.value == 7) }
        #expect(try await other.value == 7)
        // A key that stayed would have the next one wait for nobody.
        try #require(call.begun == 2 && flight.keys == 0)
        #expect(flight.counts.led == 2 && flight.counts.joined == 5)
        // The next one is a call of its own.
        _ = try await caller(flight, call).value
        #expect(call.begun == 3)
    }

    @Test func `a failure is everybody's`() async {
        let flight = Flight()
        let call = Call()
        let callers = [caller(flight, call), caller(flight, call), caller(flight, call)]
        await until { flight.waiting == 2 }
        call.end(.failure(.broken))
        for caller in callers {
            let failure = await #expect(throws: SingleFlightFailure<Trouble>.self) {
                try await caller.value
            }
            guard case .failed(.broken)? = failure else {
                Issue.record("another failure")
                return
            }
        }
        #expect(call.begun == 1 && flight.keys == 0)
    }

    @Test func `a leader that is cancelled hands over, and the others do not fail`() async throws {
        let flight = Flight()
        let (first, second) = (Call(), Call())
        let leader = caller(flight, first)
        await until { first.begun == 1 }
        let joiners = [caller(flight, second), caller(flight, second)]
        await until { flight.waiting == 2 }
        leader.cancel()
        await #expect(throws: SingleFlightFailure<Trouble>.self) { try await leader.value }
        await until { second.begun == 1 }
        second.end(.success(3))
        for joiner in joiners { #expect(try await joiner.value == 3) }
        #expect(second.begun == 1 && flight.counts.handedOver == 1 && flight.keys == 0)
    }

    @Test func `a failure of the leader's own is handed over too`() async throws {
        let flight = Flight()
        let (first, second) = (Call(), Call())
        let leader = Task {
            try await flight.run("key", isOwn: { $0 == .broken }) { () async throws(Trouble) in
                try await first.run()
            }
        }
        await until { first.begun == 1 }
        let joiner = caller(flight, second)
        await until { flight.waiting == 1 }
        first.end(.failure(.broken))
        await #expect(throws: SingleFlightFailure<Trouble>.self) { try await leader.value }
        second.end(.success(4))
        #expect(try await joiner.value == 4)
    }

    @Test func `one that joined and is cancelled goes, and nobody else notices`() async throws {
        let flight = Flight()
        let call = Call()
        let leader = caller(flight, call)
        await until { call.begun == 1 }
        let (goes, stays) = (caller(flight, call), caller(flight, call))
        await until { flight.waiting == 2 }
        goes.cancel()
        let failure = await #expect(throws: SingleFlightFailure<Trouble>.self) {
            try await goes.value
        }
        guard case .cancelled? = failure else {
            Issue.record("it was not cancelled")
            return
        }
        call.end(.success(1))
        #expect(try await leader.value == 1)
        #expect(try await stays.value == 1)
        #expect(flight.counts.cancelled == 1 && flight.waiting == 0)
    }

    @Test func `keys and joiners have a bound, beyond which calls are made alone`() async throws {
        let flight = Flight(mostKeys: 1, mostJoiners: 1)
        let call = Call()
        let callers = [caller(flight, call)]
        await until { call.begun == 1 }
        let joiner = caller(flight, call)
        await until { flight.waiting == 1 }
        let alone = [caller(flight, call), caller(flight, call, "other")]
        await until { call.begun == 3 }
        #expect(flight.counts.alone == 2)
        call.end(.success(2))
        for caller in callers + [joiner] + alone { #expect(try await caller.value == 2) }
    }

    @Test func `in random lives every caller gets a result and no key is left`() async {
        for seed in 1...Seeds.count(15) {
            var draw = SeededRandom(seed)
            let flight = Flight(mostKeys: 3, mostJoiners: 20)
            let running = Locked<[String: Int]>([:])
            let overlaps = Locked(0)
            let ends = Locked(0)
            await withTaskGroup { group in
                for number in 0..<60 {
                    let key = "k\(Int.random(in: 0..<3, using: &draw))"
                    let fails = draw.oneIn(4)
                    let cancels = draw.oneIn(3)
                    let yields = Int.random(in: 0...5, using: &draw)
                    let task = Task {
                        _ = try? await flight.run(key) { () async throws(Trouble) -> Int in
                            running.withLock { $0[key, default: 0] += 1 }
                            if running.withLock({ $0[key] ?? 0 }) > 1 {
                                overlaps.withLock { $0 += 1 }
                            }
                            for _ in 0..<yields { await Task.yield() }
                            running.withLock { $0[key, default: 0] -= 1 }
                            if fails || Task.isCancelled { throw .broken }
                            return number
                        }
                        ends.withLock { $0 += 1 }
                    }
                    if cancels { task.cancel() }
                    group.addTask { await task.value }
                    if draw.oneIn(3) { await Task.yield() }
                }
            }
            #expect(ends.withLock { $0 } == 60, "seed \(seed)")
            #expect(flight.keys == 0 && flight.waiting == 0, "seed \(seed)")
            let counts = flight.counts
            #expect(
                counts.led + counts.joined + counts.alone + counts.handedOver + counts.cancelled
                    == 60, "seed \(seed)")
            if counts.alone == 0 { #expect(overlaps.withLock { $0 } == 0, "seed \(seed)") }
        }
    }

    @Test func `calls are told by what they were`() async throws {
        let metrics = CapturedMetrics(time: ManualTime())
        let signals = SingleFlightSignals("replies", meter: metrics.meter(Signals.scope))
        let flight = Flight(signals: signals)
        let call = Call()
        let callers = [caller(flight, call), caller(flight, call)]
        await until { flight.waiting == 1 }
        call.end(.success(1))
        for caller in callers { _ = try await caller.value }
        let calls = metrics.numbers("flashcard.single_flight.calls")
        #expect(calls.count == 5)
        #expect(calls["outcome=led single_flight=replies"] == 1)
        #expect(calls["outcome=joined single_flight=replies"] == 1)
        #expect(calls["outcome=alone single_flight=replies"] == 0)
    }
}
