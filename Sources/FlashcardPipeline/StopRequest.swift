//  A wish to stop, made once from anywhere (a signal, a budget) and seen by the loop before each new word.
//
//      running ──request──▶ draining: no new word begins; those begun may end within the drain timeout
//                              └──timeout──▶ cancelled: what is under way is given up, and stays pending

import Platform

package final class StopRequest: Sendable {
    private struct State {
        var reason: String?
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Locked(State())

    package init() {}

    /// Why to stop, when somebody wishes it.
    package var reason: String? { state.withLock { $0.reason } }

    /// The first reason stands.
    package func request(_ reason: String) {
        let waiters = state.withLock { state in
            state.reason = state.reason ?? reason
            defer { state.waiters = [:] }
            return state.waiters.values.map(\.self)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns when somebody wishes to stop, or when the waiting task is cancelled.
    func wait() async {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // The handler below may have run already, and would not find this waiter any more.
                let now = state.withLock { state in
                    if state.reason != nil || Task.isCancelled { return true }
                    state.waiters[id] = continuation
                    return false
                }
                if now { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: id) }?.resume()
        }
    }
}
