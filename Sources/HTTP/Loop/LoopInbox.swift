//  What callers leave for the loop's thread, and how many calls each client has: the state behind
//  the loop's one lock. A call that would be one too many is refused here, at once.

import Platform

struct LoopInbox {
    enum Order: Sendable {
        case start(PreparedCall)
        case cancel(UInt64)
        /// Looks at the clock again.
        case look
        /// Ends all calls of a client and forgets it; the bell rings when that is done.
        case retire(client: UInt64, bell: Doorbell?)
    }

    /// What a client's calls came to so far.
    struct Client {
        var accepted = 0
        var begun = 0
        var refused = 0
    }

    enum Thread {
        case none, awake
        /// In the call that a wake-up ends.
        case asleep
    }

    private(set) var clients: [UInt64: Client] = [:]
    private(set) var thread = Thread.none
    /// How many threads there were; at most one of them lives.
    private(set) var threadsStarted = 0
    private var orders: [Order] = []

    enum Addition: Hashable {
        case accepted(LoopNeed)
        case refused(limit: Int)
        case closed, cancelled
    }

    /// What the caller does after it let go of the lock.
    enum LoopNeed: Hashable { case nothing, wake, thread }

    mutating func add(_ call: PreparedCall) -> Addition {
        let settings = call.client.settings
        let (limit, overflow) = settings.mostInFlight.addingReportingOverflow(settings.mostWaiting)
        let most = overflow ? .max : limit
        guard clients[call.client.id, default: Client()].accepted < most else {
            clients[call.client.id]?.refused += 1
            return .refused(limit: most)
        }
        clients[call.client.id, default: Client()].accepted += 1
        clients[call.client.id]?.begun += 1
        return .accepted(leave(.start(call)))
    }

    /// Leaves an order; one for a loop that never began, or has ended, needs nobody.
    mutating func send(_ order: Order) -> LoopNeed {
        guard thread != .none else { return .nothing }
        return leave(order)
    }

    private mutating func leave(_ order: Order) -> LoopNeed {
        orders.append(order)
        switch thread {
        case .none:
            thread = .awake
            threadsStarted += 1
            return .thread
        case .awake: return .nothing
        case .asleep:
            thread = .awake
            return .wake
        }
    }

    // MARK: The thread's side

    mutating func takeOrders() -> [Order] {
        thread = .awake
        guard !orders.isEmpty else { return [] }
        defer { orders = [] }
        return orders
    }

    /// Whether the thread may sleep; not while something has been left for it.
    mutating func fallAsleep() -> Bool {
        guard orders.isEmpty else { return false }
        thread = .asleep
        return true
    }

    mutating func ended(client: UInt64) { clients[client]?.accepted -= 1 }

    mutating func forget(client: UInt64) { clients[client] = nil }

    /// Whether nobody is there for whom the thread would have to stay.
    var isUnused: Bool { orders.isEmpty && clients.isEmpty }

    /// True when the thread ends; false when somebody came meanwhile.
    mutating func end() -> Bool {
        guard isUnused else { return false }
        thread = .none
        return true
    }
}
