import ConnectionPools
import Platform
import Problems
import Telemetry
import TestSupport
import Testing

/// Connections grow old, fall asleep, die, and are found out.
@Suite struct PoolAgeTests {
    private let bench = Bench()

    @Test func `connections are recycled at ages of their own, none late and never all at once`()
        async throws
    {
        let pool = bench.pool([], PoolSettings(size: 100, overflow: 0, idleLimit: nil))
        try await pool.warm(100)
        #expect(pool.status.idle == 100)
        bench.time.advance(by: .seconds(3239))
        pool.sweep()
        #expect(pool.status.idle == 100)
        var most = 0
        var before = 100
        for _ in 0..<36 {
            bench.time.advance(by: .seconds(10))
            pool.sweep()
            most = max(most, before - pool.status.idle)
            before = pool.status.idle
        }
        #expect(before > 0 && before < 10)
        #expect(most <= 12)
        bench.time.advance(by: .seconds(1))
        pool.sweep()
        #expect(pool.status.idle == 0)
        await until { bench.server.closed.count == 100 }
    }

    @Test func `one that is too old is not lent, also where nobody sweeps`() async throws {
        let pool = bench.pool()
        try await pool.warm(1)
        bench.time.advance(by: .seconds(3600))
        #expect(pool.numberAtOnce() == nil)
        #expect(try await pool.borrow().value == 2)
        await until { bench.server.closed == [1] }
    }

    @Test func `one that grew too old while it was lent is closed when it comes back`()
        async throws
    {
        let pool = bench.pool()
        let lease = try await pool.acquire()
        bench.time.advance(by: .seconds(3600))
        lease.giveBack()
        await until { bench.server.closed == [1] }
        #expect(pool.status.total == 0)
    }

    @Test func `what nobody needs for long is closed, and what is used stays`() async throws {
        let pool = bench.pool()
        try await pool.warm(2)
        for _ in 0..<7 {
            bench.time.advance(by: .seconds(100))
            #expect(pool.numberAtOnce() == 1)
            pool.sweep()
        }
        #expect(pool.status.idle == 1)
        await until { bench.server.closed == [2] }
    }

    @Test func `only one that was idle for more than a second is asked whether it is alive`()
        async throws
    {
        let pool = bench.pool(.ping)
        try await pool.warm(1)
        bench.time.advance(by: .seconds(1))
        #expect(pool.numberAtOnce() == 1)
        #expect(bench.server.state.withLock { $0.pinged } == [])
        bench.time.advance(by: .milliseconds(1001))
        #expect(pool.numberAtOnce() == nil)
        #expect(try await pool.borrow().value == 1)
        #expect(bench.server.state.withLock { $0.pinged } == [1])
    }

    @Test func `when all are dead they are found out one by one, and a living one is made`()
        async throws
    {
        let pool = bench.pool(.ping, PoolSettings(size: 4, overflow: 0))
        try await pool.warm(4)
        for number in 1...4 { bench.server.die(number) }
        bench.time.advance(by: .seconds(2))
        #expect(try await pool.borrow().value == 5)
        await until { bench.server.closed.count == 4 }
        #expect(pool.status.counts.unsound == 4 && pool.status.total == 1)
    }

    @Test func `a ping that is not answered costs the connection, not the caller`() async throws {
        let pool = bench.pool(.slowPing)
        try await pool.warm(1)
        bench.time.advance(by: .seconds(2))
        let waiter = pool.borrow()
        await until { bench.asking.inside == 1 }
        await bench.pass(.milliseconds(250)) { bench.server.made == 2 }
        #expect(try await waiter.value == 2)
        // Whoever still asks it has it, so it is closed when the question ends.
        #expect(bench.server.closed == [] && pool.status.ending == 1)
        bench.asking.open()
        await until { bench.server.closed == [1] && pool.status.ending == 0 }
        #expect(pool.status.counts.timeouts == 0)
    }

    @Test func `each is reset before another gets it, and closed where that fails`() async throws {
        let pool = bench.pool(.reset, PoolSettings(size: 1, overflow: 0))
        #expect(try await pool.borrow().value == 1)
        await until { pool.status.idle == 1 }
        #expect(bench.server.state.withLock { $0.reset } == [1])
        bench.server.die(1)
        #expect(try await pool.borrow().value == 1)
        #expect(try await pool.borrow().value == 2)
        await until { bench.server.closed == [1] }
        #expect(bench.server.state.withLock { $0.reset.prefix(2) } == [1, 1])
    }

    @Test func `a lease that lasts too long is told once, with the line that took it`()
        async throws
    {
        let pool = bench.pool()
        let lease = try await pool.acquire(file: "Store/Writing.swift", line: 7)
        bench.time.advance(by: .seconds(59))
        pool.sweep()
        #expect(bench.records.withLock { $0.isEmpty })
        bench.time.advance(by: .seconds(1))
        pool.sweep()
        pool.sweep()
        lease.giveBack()
        let records = bench.records.withLock { $0 }
        #expect(records.count == 1)
        let record = try #require(records.first)
        #expect(record.severity == .warning)
        #expect(record.eventName == "flashcard.db.connection.overdue")
        #expect(record.body == "A connection has been lent for 60 s, by Store/Writing.swift:7.")
        #expect(
            record.attributes.contains(
                .string("flashcard.db.connection.site", "Store/Writing.swift:7")))
        // Another lease of the same connection is another story.
        let other = try await pool.acquire()
        pool.sweep()
        #expect(bench.records.withLock { $0.count } == 1)
        other.giveBack()
    }

    @Test func `where nobody sweeps, who has to wait finds the lease that lasts too long`()
        async throws
    {
        let pool = bench.pool([], PoolSettings(size: 1, overflow: 0))
        let lease = try await pool.acquire(file: "Store/Writing.swift", line: 7)
        bench.time.advance(by: .seconds(90))
        let waiter = pool.borrow()
        await until { pool.status.waiting == 1 }
        lease.giveBack()
        #expect(try await waiter.value == 1)
        #expect(
            bench.records.withLock { $0.map(\.body) }
                == ["A connection has been lent for 90 s, by Store/Writing.swift:7."])
    }

    @Test func `sweeps run until they are stopped or the pool is closed`() async throws {
        let pool = bench.pool()
        try await pool.warm(2)
        let sweeps = Task { await pool.runSweeps() }
        await bench.pass(.seconds(30)) { pool.status.idle == 0 }
        pool.close()
        await bench.pass(.seconds(30)) { bench.time.sleepers == 0 }
        await sweeps.value
        let stopped = Task { await bench.pool().runSweeps() }
        stopped.cancel()
        await stopped.value
    }
}
