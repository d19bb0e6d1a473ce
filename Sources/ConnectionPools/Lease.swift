//  A connection in the hands of somebody who gives it back by hand. It cannot be copied, so nobody
//  gives it back twice or uses it afterwards. Whoever lets it go without giving it back has left it
//  in a state that nobody knows: the pool counts that, tells it, closes the connection, and has the
//  place again.

public struct Lease<Resource>: ~Copyable {
    private let pool: ConnectionPool<Resource>
    private let grant: PoolGrant<Resource>
    private var isOver = false

    init(_ pool: ConnectionPool<Resource>, _ grant: PoolGrant<Resource>) {
        self.pool = pool
        self.grant = grant
    }

    deinit {
        if !isOver { pool.lost(grant) }
    }

    /// Not to be kept beyond the lease.
    public var resource: Resource { grant.held.resource }

    public consuming func giveBack() {
        isOver = true
        pool.give(grant, .sound)
    }

    /// Gives back one that does not work any more.
    public consuming func giveBackBroken() {
        isOver = true
        pool.give(grant, .broken)
    }
}

extension Lease: Sendable where Resource: Sendable {}
