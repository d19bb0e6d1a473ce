//  The same work on several real threads at once. They wait for each other at a barrier, spinning,
//  so that none has begun before all are awake: waking a thread takes longer than many a case.

import Platform
import Synchronization

enum ThreadBarrier {
    struct Outcome: Sendable {
        /// From the first thread's beginning to the last one's end.
        let nanoseconds: Double
        let hash: UInt64
    }

    private struct State {
        var begun = MonotonicTime(nanoseconds: .max)
        var ended = MonotonicTime(nanoseconds: 0)
        var hash: UInt64 = 0
        var running: Int
    }

    private final class Gate: Sendable {
        let arrived = Atomic<Int>(0)
    }

    static func run(
        threads: Int, count: Int, time: TimeSource, _ work: @escaping @Sendable (Int) -> UInt64
    ) async -> Outcome {
        let gate = Gate()
        let state = Locked(State(running: threads))
        return await withCheckedContinuation { continuation in
            for _ in 0..<threads {
                DetachedThread.start {
                    gate.arrived.add(1, ordering: .acquiringAndReleasing)
                    while gate.arrived.load(ordering: .acquiring) < threads {}
                    let begun = time.monotonic()
                    let hash = work(count)
                    let ended = time.monotonic()
                    let last = state.withLock { state -> Outcome? in
                        state.begun = min(state.begun, begun)
                        state.ended = max(state.ended, ended)
                        state.hash ^= hash
                        state.running -= 1
                        guard state.running == 0 else { return nil }
                        return Outcome(
                            nanoseconds: Double((state.ended - state.begun).wholeNanoseconds),
                            hash: state.hash)
                    }
                    if let last { continuation.resume(returning: last) }
                }
            }
        }
    }
}
