import ConnectionPools
import Platform
import Problems
import TestSupport
import Testing

/// How long somebody waits, and how a wait ends.
@Suite struct PoolWaitingTests {
    private let bench = Bench()
    private static let one = PoolSettings(size: 1, overflow: 0)

    @Test func `an exhausted pool says so with numbers, and who has had one for longest`()
        async throws
    {
        let pool = bench.pool([], Self.one)
        let lease = try await pool.acquire(file: "Store/Reading.swift", line: 12)
        bench.time.advance(by: .milliseconds(1500))
        let waiter = pool.borrow()
        await bench.pass(.seconds(5)) { pool.status.counts.timeouts == 1 }
        let problem = try #require(await failure(waiter))
        #expect(problem.code == "pool.exhausted" && problem.category == .database)
        #expect(problem.message.hasPrefix("No connection of readers came free within 3"))
        #expect(
            problem.message.contains(
                "1 lent, 0 idle, 0 connecting, 1 waiting (size 1, overflow 0 of 0); the longest "
                    + "lease has lasted"))
        #expect(problem.message.hasSuffix("taken in Store/Reading.swift:12."))
        #expect(
            problem.advice
                == "Give connections back sooner, or raise the pool's size or overflow.")
        #expect(problem.details.contains(.integer("waiting", 1)))
        #expect(problem.details.contains(.text("longest_lease_site", "Store/Reading.swift:12")))
        lease.giveBack()
        #expect(pool.status.counts.checkouts == 1)
    }

    @Test func `the time to wait includes connecting, and a late connection is kept`() async throws
    {
        let pool = bench.pool(.slowConnect, Self.one)
        let waiter = pool.borrow(within: .seconds(2))
        await until { bench.connecting.inside == 1 }
        await bench.pass(.milliseconds(500)) { pool.status.counts.timeouts == 1 }
        #expect(pool.status.connecting == 1)
        let problem = try #require(await failure(waiter))
        #expect(problem.code == "pool.unreachable")
        #expect(problem.message.hasPrefix("No connection of readers could be made within 2"))
        #expect(
            problem.advice
                == "See whether what it connects to answers; a larger pool does not help.")
        bench.connecting.open()
        await until { pool.status.idle == 1 }
        #expect(try await pool.borrow().value == 1)
        #expect(bench.server.tries == 1 && bench.server.closed == [])
    }

    @Test func `a connection that is made when nobody believes in it any more is closed`()
        async throws
    {
        var settings = Self.one
        settings.connectTimeout = .seconds(3)
        let pool = bench.pool(.slowConnect, settings)
        let waiter = pool.borrow()
        await until { bench.connecting.inside == 1 }
        // It is tried again, and the place of the first try is free for that.
        await bench.pass(.milliseconds(500)) { bench.connecting.inside == 2 }
        #expect(pool.status.total == 1 && pool.status.ending == 1)
        bench.connecting.open()
        #expect(try await waiter.value > 0)
        await until { pool.status.ending == 0 && bench.server.open == 1 }
        #expect(pool.status.counts.connectFailures == 1)
        #expect(pool.status.total == 1 && bench.server.closed.count == 1)
    }

    @Test func `one who is stopped leaves no lease and no place behind`() async throws {
        let pool = bench.pool([], Self.one)
        let lease = try await pool.acquire()
        let waiters = [pool.borrow(), pool.borrow()]
        await until { pool.status.waiting == 2 }
        waiters[0].cancel()
        let problem = try #require(await failure(waiters[0]))
        #expect(problem.code == "pool.cancelled")
        #expect(pool.status.waiting == 1)
        lease.giveBack()
        #expect(try await waiters[1].value == 1)
        let status = pool.status
        #expect(status.idle == 1 && status.checkedOut == 0 && status.counts.cancelled == 1)
    }

    @Test func `one who was stopped before it came waits for nothing`() async throws {
        let pool = bench.pool(.slowConnect, Self.one)
        let waiter = Task<Int, any Error> {
            await until { Task.isCancelled }
            let lease = try await pool.acquire()
            lease.giveBack()
            return 0
        }
        waiter.cancel()
        #expect(await failure(waiter)?.code == "pool.cancelled")
        #expect(pool.status.waiting == 0)
        bench.connecting.open()
        await until { pool.status.idle == 1 }
    }

    @Test func `one who would wait behind too many is refused at once`() async throws {
        var settings = Self.one
        settings.mostWaiting = 2
        let pool = bench.pool([], settings)
        let lease = try await pool.acquire()
        let waiters = [pool.borrow(), pool.borrow()]
        await until { pool.status.waiting == 2 }
        let problem = try #require(await failure(pool.borrow()))
        #expect(problem.code == "pool.full")
        #expect(
            problem.message.hasPrefix("Too many wait for a connection of readers already: 1 lent"))
        #expect(pool.status.counts.refused == 1)
        lease.giveBack()
        for waiter in waiters { #expect(try await waiter.value == 1) }
    }

    @Test func `one who waits for no time at all is told at once`() async throws {
        let pool = bench.pool([], Self.one)
        let lease = try await pool.acquire()
        #expect(await failure(pool.borrow(within: .zero))?.code == "pool.exhausted")
        lease.giveBack()
        #expect(try await pool.borrow(within: .zero).value == 1)
    }

    @Test func `each waits as long as it said, whoever came before`() async throws {
        let pool = bench.pool([], Self.one)
        let lease = try await pool.acquire()
        let patient = pool.borrow(within: .seconds(60))
        await until { pool.status.waiting == 1 }
        let hasty = pool.borrow(within: .seconds(1))
        await until { pool.status.waiting == 2 }
        await bench.pass(.seconds(1)) { pool.status.counts.timeouts == 1 }
        #expect(await failure(hasty)?.code == "pool.exhausted")
        #expect(pool.status.waiting == 1)
        lease.giveBack()
        #expect(try await patient.value == 1)
    }
}
