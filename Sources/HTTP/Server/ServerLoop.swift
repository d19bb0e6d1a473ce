//  One loop of a server as other threads see it: what they leave for its thread, and what the
//  thread shows. The thread itself is `ServerThread`.

import Platform
import Synchronization

final class ServerLoop: Sendable {
    enum Order: Sendable {
        /// A connection that another loop accepted.
        case adopt(StreamSocket)
        case answer(HTTPServerAnswer?, seat: UInt64, ticket: UInt64)
        /// Looks at the clock again.
        case look
        /// Ends what is under way until then, and everything at that time.
        case stop(by: MonotonicTime)
    }

    private struct Inbox {
        var orders: [Order] = []
        var isAsleep = false
        var isOver = false
        /// Whether everything had ended by itself when the thread ended.
        var isClean = true
        var ended: [@Sendable (Bool) -> Void] = []
    }

    let settings: HTTPServerSettings
    let time: TimeSource
    let handler: HTTPServer.Handler
    let poller: SocketPoller
    /// Connections of all loops of the server.
    let connections: OpenConnections
    let shown = Locked(HTTPServerCounts())
    private let inbox = Locked(Inbox())

    init(
        _ settings: HTTPServerSettings, time: TimeSource, _ handler: HTTPServer.Handler,
        _ connections: OpenConnections
    ) throws(SystemError) {
        self.settings = settings
        self.time = time
        self.handler = handler
        self.connections = connections
        poller = try SocketPoller()
    }

    /// False where the thread has ended already.
    @discardableResult
    func leave(_ order: Order) -> Bool {
        let (isTaken, wakes) = inbox.withLock { inbox -> (Bool, Bool) in
            guard !inbox.isOver else { return (false, false) }
            inbox.orders.append(order)
            defer { inbox.isAsleep = false }
            return (true, inbox.isAsleep)
        }
        if wakes { poller.wake() }
        return isTaken
    }

    /// Calls it when the thread has ended, which may be now: true when nothing was cut off.
    func whenEnded(_ body: @escaping @Sendable (Bool) -> Void) {
        let clean = inbox.withLock { inbox -> Bool? in
            if inbox.isOver { return inbox.isClean }
            inbox.ended.append(body)
            return nil
        }
        if let clean { body(clean) }
    }

    // MARK: The thread's side

    func takeOrders() -> [Order] {
        inbox.withLock { inbox in
            inbox.isAsleep = false
            guard !inbox.orders.isEmpty else { return [] }
            defer { inbox.orders = [] }
            return inbox.orders
        }
    }

    /// Whether the thread may sleep; not while something has been left for it.
    func fallAsleep() -> Bool {
        inbox.withLock { inbox in
            guard inbox.orders.isEmpty else { return false }
            inbox.isAsleep = true
            return true
        }
    }

    /// What was left meanwhile is given back, since nobody will see to it.
    func end(isClean: Bool) -> [Order] {
        let (orders, ended) = inbox.withLock { inbox in
            inbox.isOver = true
            inbox.isClean = isClean
            defer {
                inbox.orders = []
                inbox.ended = []
            }
            return (inbox.orders, inbox.ended)
        }
        for body in ended { body(isClean) }
        return orders
    }
}

/// How many connections the loops of a server have together.
final class OpenConnections: Sendable {
    private let count = Atomic<Int>(0)
    private let most: Int

    init(most: Int) { self.most = most }

    /// False when there is no room for one more. Only the loop that accepts asks.
    func enter() -> Bool {
        guard count.load(ordering: .relaxed) < most else { return false }
        count.wrappingAdd(1, ordering: .relaxed)
        return true
    }

    func leave() { count.wrappingSubtract(1, ordering: .relaxed) }
}
