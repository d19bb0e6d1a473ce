//  The one event loop: a thread that runs every transfer of the process on libcurl's multi
//  interface. It starts with the first call and ends when the last client that called is closed.
//
//  After a fork the child has the parent's memory and none of its threads, a lock may be held by
//  nobody, and the connections are the parent's. So the child never touches what was there: its
//  first call puts a new engine in place, with a lock, a thread and connections of its own.

import CCurl
package import Platform
import Synchronization

package final class TransferLoop: Sendable {
    package static let ofProcess = TransferLoop()

    let time: TimeSource
    private let forks: @Sendable () -> UInt32
    private let installed = Atomic<Unmanaged<LoopEngine>?>(nil)

    /// A loop of its own is for tests; `forks` counts the forks that made this process.
    package init(
        time: TimeSource = .system, forks: @escaping @Sendable () -> UInt32 = { Fork.generation }
    ) {
        Fork.watch()
        self.time = time
        self.forks = forks
    }

    /// That of the process is never freed.
    deinit {
        guard let engine = installed.load(ordering: .acquiring),
            engine.takeUnretainedValue().generation == forks()
        else { return }
        engine.release()
    }

    /// The engine of this process. One of a parent is never freed: it could not be in one piece.
    var engine: LoopEngine {
        let generation = forks()
        var known = installed.load(ordering: .acquiring)
        while true {
            if let engine = known?.takeUnretainedValue(), engine.generation == generation {
                return engine
            }
            let made = Unmanaged.passRetained(LoopEngine(generation: generation, time: time))
            let outcome = installed.compareExchange(
                expected: known, desired: made, ordering: .acquiringAndReleasing)
            if outcome.exchanged { return made.takeUnretainedValue() }
            made.release()
            known = outcome.original
        }
    }

    /// Makes the thread compare its deadlines with the clock: for a clock that is moved by hand.
    package func look() { engine.look() }

    /// How many threads this loop has had; at most one of them lives.
    package var threadsStarted: Int { engine.threadsStarted }

    package var isRunning: Bool { engine.isRunning }
}

/// The loop of one process: the inbox, and the thread that empties it.
final class LoopEngine: Sendable {
    private struct State: ~Copyable {
        var inbox = LoopInbox()
        /// The last one that was started; it may have ended.
        var thread: JoinableThread?
        /// The thread's, while there is one; others only wake it, under the lock, so that it
        /// cannot go away meanwhile.
        var multi: UnsafeMutableRawPointer?
    }

    let generation: UInt32
    let time: TimeSource
    private let state = Locked(State())

    init(generation: UInt32, time: TimeSource) {
        self.generation = generation
        self.time = time
    }

    /// Hands the call over, or says why not. A ticket that was cancelled before is not begun.
    func start(_ call: PreparedCall, _ ticket: CallTicket) -> HTTPError? {
        let addition = state.withLock { state -> LoopInbox.Addition in
            guard !call.client.isClosed.load(ordering: .relaxed) else { return .closed }
            guard ticket.begin() else { return .cancelled }
            let addition = state.inbox.add(call)
            if case .accepted(.wake) = addition { Self.wake(state) }
            return addition
        }
        switch addition {
        case .closed: return .closed(url: call.url.told, sent: false)
        case .cancelled: return .cancelled(url: call.url.told, sent: false)
        case .refused(let limit): return .queueFull(url: call.url.told, limit: limit)
        case .accepted(let need):
            if need == .thread {
                let thread = JoinableThread { LoopThread(self).run() }
                state.withLock { $0.thread = thread }
            }
            return nil
        }
    }

    func cancel(_ ticket: CallTicket) {
        state.withLock { state in
            guard ticket.cancel() else { return }
            if state.inbox.send(.cancel(ticket.id)) == .wake { Self.wake(state) }
        }
    }

    /// Ends a client's calls and refuses what comes; false when there is nothing to wait for.
    func retire(_ client: ClientProfile, bell: Doorbell?) -> Bool {
        state.withLock { state in
            client.isClosed.store(true, ordering: .relaxed)
            guard state.inbox.clients[client.id] != nil else { return false }
            let order = LoopInbox.Order.retire(client: client.id, bell: bell)
            if state.inbox.send(order) == .wake { Self.wake(state) }
            return true
        }
    }

    /// Waits until a thread that has ended is gone. OpenSSL puts away what it has of each thread at
    /// that thread's end, and of the process at its exit; both at once do not go well.
    func joinEnded() {
        let ended = state.withLock { state in
            state.inbox.thread == .none ? state.thread.take() : nil
        }
        ended?.join()
    }

    func look() {
        state.withLock { state in
            if state.inbox.send(.look) == .wake { Self.wake(state) }
        }
    }

    private static func wake(_ state: borrowing State) {
        if let multi = state.multi { curl_multi_wakeup(multi) }
    }

    var threadsStarted: Int { state.withLock { $0.inbox.threadsStarted } }

    var isRunning: Bool { state.withLock { $0.inbox.thread != .none } }

    func counts(of client: UInt64) -> LoopInbox.Client {
        state.withLock { $0.inbox.clients[client] ?? LoopInbox.Client() }
    }

    // MARK: The thread's side

    func takeOrders() -> [LoopInbox.Order] { state.withLock { $0.inbox.takeOrders() } }

    func ended(client: UInt64) { state.withLock { $0.inbox.ended(client: client) } }

    func forget(client: UInt64) { state.withLock { $0.inbox.forget(client: client) } }

    var isUnused: Bool { state.withLock { $0.inbox.isUnused } }

    /// Whether the thread may wait on this handle until it is woken.
    func fallAsleep(on handle: UInt) -> Bool {
        state.withLock { state in
            state.multi = UnsafeMutableRawPointer(bitPattern: handle)
            return state.inbox.fallAsleep()
        }
    }

    /// The handle is about to go away: nobody wakes it any more.
    func loseHandle() { state.withLock { $0.multi = nil } }

    func end() -> Bool { state.withLock { $0.inbox.end() } }
}

/// Whether a call was begun or stopped first: a task can be cancelled at any moment, also before
/// its call has got here.
final class CallTicket: Sendable {
    private enum Stage { static let new = 0, begun = 1, cancelled = 2 }

    let id = Numbers.next()
    private let stage = Atomic<Int>(Stage.new)

    /// False when it was cancelled before.
    func begin() -> Bool {
        stage.compareExchange(
            expected: Stage.new, desired: Stage.begun, ordering: .acquiringAndReleasing
        ).exchanged
    }

    /// True when it was begun before, and there is something to stop.
    func cancel() -> Bool {
        stage.exchange(Stage.cancelled, ordering: .acquiringAndReleasing) == Stage.begun
    }
}
