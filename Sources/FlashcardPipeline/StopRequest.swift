//  A wish to stop, made once from anywhere (a signal, a budget) and seen by the loop before each new word.
//
//      running ──request──▶ draining: no new word begins; those begun may end within the drain timeout
//                              └──timeout──▶ cancelled: what is under way is given up, and stays pending

import Platform

package final class StopRequest: Sendable {
    private struct State {
        var reason: String?
        var waiters: [CheckedContinuation<Void, Never>] = []
        var closed = false

        mutating func takeWaiters() -> [CheckedContinuation<Void, Never>] {
            defer { waiters = [] }
            return waiters
        }
    }

    private let state = Locked(State())

    package init() {}

    /// Why to stop, when somebody wishes it.
    package var reason: String? { state.withLock { $0.reason } }

    /// The first reason stands.
    package func request(_ reason: String) {
        let waiters = state.withLock { state in
            if state.reason == nil { state.reason = reason }
            return state.takeWaiters()
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Lets everyone who waits for a stop go: there will be none any more.
    func close() {
        let waiters = state.withLock { state in
            state.closed = true
            return state.takeWaiters()
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Waits for a wish to stop; false when the work ended without one.
    func wait() async -> Bool {
        await withCheckedContinuation { continuation in
            let now = state.withLock { state in
                if state.reason != nil || state.closed { return true }
                state.waiters.append(continuation)
                return false
            }
            if now { continuation.resume() }
        }
        return reason != nil
    }
}
