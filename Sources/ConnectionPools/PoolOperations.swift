//  What a pool knows of the things that it lends: how to make one, how to see whether it is still
//  good, and how to end it. All but the first may be left out.
//
//  None is called while the pool's lock is held. What takes time runs in a task of its own, so that
//  whoever waits for its end can stop waiting (docs/decisions/0021). A thing is only ever in one
//  hand, the borrower's or that of one of these, so that it need not be `Sendable`.

public import Problems

public struct PoolOperations<Resource>: Sendable {
    /// Makes one. A failure whose category is authentication or validation is told to whoever
    /// waits; after any other one the pool tries again.
    public let connect: @Sendable () async throws(Problem) -> sending Resource
    /// Asked of each one that comes back; it must return at once. A false one is closed.
    let isUsable: (@Sendable (Resource) -> Bool)?
    /// Asked of one that has been idle. A failure closes it.
    let ping: (@Sendable (Resource) async throws(Problem) -> Void)?
    /// Wipes what the borrower left behind, before the next one gets it. A failure closes it.
    let reset: (@Sendable (Resource) async throws(Problem) -> Void)?
    let close: (@Sendable (Resource) async -> Void)?

    public init(
        connect: @escaping @Sendable () async throws(Problem) -> sending Resource,
        isUsable: (@Sendable (Resource) -> Bool)? = nil,
        ping: (@Sendable (Resource) async throws(Problem) -> Void)? = nil,
        reset: (@Sendable (Resource) async throws(Problem) -> Void)? = nil,
        close: (@Sendable (Resource) async -> Void)? = nil
    ) {
        self.connect = connect
        self.isUsable = isUsable
        self.ping = ping
        self.reset = reset
        self.close = close
    }
}

/// What is lent, in a box that travels between tasks.
final class Held<Resource>: Sendable {
    // In one hand at a time: a lease, a ping, a reset or a close has it, as the course decides.
    nonisolated(unsafe) let resource: Resource

    init(_ resource: sending Resource) { self.resource = resource }
}
