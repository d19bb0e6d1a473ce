//  Time that a test moves by hand. Sleepers wake when the time they wait for is reached; a test can
//  wait until somebody sleeps, so that it never has to guess when to move.

package import Platform

package final class ManualTime: Sendable {
    private struct Sleeper {
        let id: Int
        let due: UInt64
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: UInt64 = 1_000_000_000
        var wall: Int64
        var nextID = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
        var watchers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Locked<State>

    /// The wall clock begins at 2026-01-02T03:04:05Z.
    package init() { state = Locked(State(wall: 1_767_323_045_000_000_000)) }

    package var source: TimeSource {
        TimeSource(
            monotonic: { MonotonicTime(nanoseconds: self.state.withLock { $0.now }) },
            wall: { WallTime(nanoseconds: self.state.withLock { $0.wall }) },
            sleep: { (duration) async throws(CancellationError) in
                do { try await self.sleep(duration) } catch { throw CancellationError() }
            })
    }

    /// Moves both clocks and wakes whoever is due.
    package func advance(by duration: Duration) {
        let due = state.withLock { state in
            state.now += UInt64(duration.wholeNanoseconds)
            state.wall += duration.wholeNanoseconds
            let due = state.sleepers.filter { $0.due <= state.now }
            state.sleepers.removeAll { $0.due <= state.now }
            return due
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    /// How many sleep now.
    package var sleepers: Int { state.withLock { $0.sleepers.count } }

    /// Returns once somebody sleeps.
    package func untilSomebodySleeps() async {
        await withCheckedContinuation { continuation in
            let already = state.withLock { state in
                if !state.sleepers.isEmpty { return true }
                state.watchers.append(continuation)
                return false
            }
            if already { continuation.resume() }
        }
    }

    private func sleep(_ duration: Duration) async throws {
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (woken, cancelled) = state.withLock { state in
                    if state.cancelled.remove(id) != nil {
                        return ([CheckedContinuation<Void, Never>](), true)
                    }
                    let due = state.now + UInt64(max(0, duration.wholeNanoseconds))
                    state.sleepers.append(
                        Sleeper(id: id, due: due, continuation: continuation))
                    defer { state.watchers = [] }
                    return (state.watchers, false)
                }
                for watcher in woken { watcher.resume() }
                if cancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state -> Sleeper? in
                guard let index = state.sleepers.firstIndex(where: { $0.id == id }) else {
                    state.cancelled.insert(id)
                    return nil
                }
                return state.sleepers.remove(at: index)
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
