import Platform
import Problems
import Resilience
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SlotTests {
    /// A call that a test lets end.
    private final class Gate: Sendable {
        private let state = Locked<(isOpen: Bool, inside: Int, most: Int)>((false, 0, 0))

        var inside: Int { state.withLock { $0.inside } }
        var most: Int { state.withLock { $0.most } }

        func open() { state.withLock { $0.isOpen = true } }

        func pass() async {
            state.withLock { state in
                state.inside += 1
                state.most = max(state.most, state.inside)
            }
            await until { Task.isCancelled || state.withLock { $0.isOpen } }
            state.withLock { $0.inside -= 1 }
        }
    }

    @Test func `a bulkhead lets in as many as it has slots, and refuses whom it has no place for`()
        async
    {
        let bulkhead = Bulkhead("slow", slots: 2, mostWaiting: 1)
        let gate = Gate()
        await withTaskGroup { group in
            for _ in 0..<3 {
                group.addTask { try? await bulkhead.withSlot { await gate.pass() } }
            }
            await until { gate.inside == 2 && bulkhead.waiting == 1 }
            let failure = await #expect(throws: SlotFailure<Never>.self) {
                try await bulkhead.withSlot {}
            }
            guard case .refused(let error)? = failure else {
                Issue.record("it was let in")
                return
            }
            #expect(
                error.problem.message
                    == "slow has no free slot, and 1 calls wait for one already.")
            gate.open()
        }
        #expect(gate.most == 2)
        #expect(bulkhead.inFlight == 0 && bulkhead.capacity == 2)
        let counts = bulkhead.counts
        #expect([counts.begun, counts.waited, counts.refused, counts.cancelled] == [3, 1, 1, 0])
    }

    @Test func `a waiter that is cancelled leaves the queue, and nobody behind it waits longer`()
        async
    {
        let bulkhead = Bulkhead("slow", slots: 1, mostWaiting: 5)
        let gate = Gate()
        let holder = Task { try? await bulkhead.withSlot { await gate.pass() } }
        await until { gate.inside == 1 }
        let first = Task { try await bulkhead.withSlot {} }
        await until { bulkhead.waiting == 1 }
        let second = Task { try await bulkhead.withSlot {} }
        await until { bulkhead.waiting == 2 }
        first.cancel()
        await #expect(throws: SlotFailure<Never>.self) { try await first.value }
        #expect(bulkhead.waiting == 1)
        gate.open()
        await holder.value
        await #expect(throws: Never.self) { try await second.value }
        #expect(bulkhead.inFlight == 0 && bulkhead.counts.cancelled == 1)
    }

    @Test func `a sick model holds its own slots and not those of another`() async throws {
        let sick = Bulkhead("sick", slots: 1)
        let well = Bulkhead("well", slots: 1)
        let gate = Gate()
        let holder = Task { try? await sick.withSlot { await gate.pass() } }
        await until { gate.inside == 1 }
        #expect(try await well.withSlot { 7 } == 7)
        gate.open()
        await holder.value
    }

    private enum Answer: Error { case busy }

    @Test func `an adaptive limit falls with overload and rises with use`() async {
        let slots = AdaptiveConcurrency("model", limit: ConcurrencyLimit(from: 2, most: 4))
        func call(_ isGood: Bool) async {
            try? await slots.withSlot { result in
                if case .failure = result { .overload } else { .good }
            } _: { () throws(Answer) in
                if !isGood { throw .busy }
            }
        }
        // One call at a time does not use two slots.
        for _ in 0..<10 { await call(true) }
        #expect(slots.limit == 2)
        await call(false)
        #expect(slots.limit == 1)
        await call(true)
        #expect(slots.limit == 2)
        #expect(slots.inFlight == 0)
    }

    @Test func `many tasks come and go, some cancelled, and every slot is left`() async {
        let slots = AdaptiveConcurrency(
            "model", limit: ConcurrencyLimit(from: 3, most: 9), mostWaiting: 40)
        let inside = Locked((now: 0, most: 0))
        await withTaskGroup { group in
            for number in 0..<400 {
                let task = Task {
                    try? await slots.withSlot(judging: { _ in
                        number.isMultiple(of: 7) ? .overload : .good
                    }) {
                        inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                        await Task.yield()
                        inside.withLock { $0.now -= 1 }
                    }
                }
                if number.isMultiple(of: 3) { task.cancel() }
                group.addTask { await task.value }
            }
        }
        #expect(slots.inFlight == 0 && slots.waiting == 0)
        #expect(inside.withLock { $0.now } == 0)
        #expect(inside.withLock { $0.most } <= 9)
        let counts = slots.counts
        #expect(counts.begun + counts.refused + counts.cancelled == 400)
    }

    @Test func `slots are told with their model`() async throws {
        let time = ManualTime()
        let metrics = CapturedMetrics(time: time)
        let signals = ConcurrencySignals(
            "gpt", .bulkhead, meter: metrics.meter(Signals.scope))
        let bulkhead = Bulkhead("gpt", slots: 1, signals: signals)
        try await bulkhead.withSlot {
            #expect(
                metrics.numbers("flashcard.concurrency.in_flight")
                    == ["kind=bulkhead model=gpt": 1])
            #expect(
                metrics.numbers("flashcard.concurrency.limit") == ["kind=bulkhead model=gpt": 1])
            _ = try? await bulkhead.withSlot {}
        }
        let slots = metrics.numbers("flashcard.concurrency.slots")
        #expect(slots["kind=bulkhead model=gpt outcome=granted"] == 1)
        #expect(slots["kind=bulkhead model=gpt outcome=refused"] == 1)
        #expect(slots["kind=bulkhead model=gpt outcome=waited"] == 0)
        #expect(slots["kind=bulkhead model=gpt outcome=cancelled"] == 0)
    }
}
