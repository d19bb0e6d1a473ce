import ConnectionPools
import Platform
import Problems
import Telemetry
import TestSupport
import Testing

/// A server that is gone, and the end of a pool.
@Suite struct PoolTroubleTests {
    private let bench = Bench()

    @Test func `after failures it waits 10 ms, doubled up to 5 s`() {
        let backoff = ConnectBackoff()
        let waits = (1...11).map { backoff.delay(after: $0) }
        #expect(
            waits
                == [10, 20, 40, 80, 160, 320, 640, 1280, 2560, 5000, 5000].map {
                    .milliseconds($0)
                })
        #expect(backoff.delay(after: .max) == .seconds(5) && backoff.delay(after: 0) == .zero)
    }

    @Test func `one who waits gets a connection once the server is back, and soon`() async throws {
        let pool = bench.pool(
            [], PoolSettings(size: 2, overflow: 1, acquireTimeout: .seconds(1_000_000)))
        bench.server.state.withLock { $0.refusals = 8 }
        let waiter = pool.borrow()
        for failures in 1...8 {
            await until { pool.status.counts.connectFailures == failures }
            // Who begins to wait while time is moved waits longer, and never shorter.
            var passed = Duration.zero
            while bench.server.tries == failures, passed < .seconds(600) {
                bench.time.advance(by: .milliseconds(1))
                passed += .milliseconds(1)
                for _ in 0..<20 where bench.server.tries == failures { await Task.yield() }
            }
            #expect(bench.server.tries == failures + 1)
            #expect(passed >= .milliseconds(10 << (failures - 1)))
        }
        #expect(try await waiter.value == 1)
        #expect(bench.server.tries == 9 && pool.status.counts.connectFailures == 8)
    }

    @Test func `many who wait do not try all at once where the last try has failed`() async throws {
        let pool = bench.pool(.slowConnect, PoolSettings(size: 8, overflow: 0))
        bench.server.state.withLock { $0.refusals = 8 }
        let waiters = (0..<8).map { _ in pool.borrow() }
        await until { bench.connecting.inside == 8 }
        bench.connecting.open()
        await until { pool.status.counts.connectFailures == 8 }
        // All eight failed together, and that counts as one failure.
        bench.time.advance(by: .milliseconds(10))
        await until { bench.server.tries > 8 }
        for waiter in waiters { #expect(try await waiter.value > 0) }
    }

    @Test func `the last living one dies in somebody's hands, and who waits is served`()
        async throws
    {
        let pool = bench.pool([], PoolSettings(size: 1, overflow: 0))
        let lease = try await pool.acquire()
        let waiters = (0..<3).map { _ in pool.borrow() }
        await until { pool.status.waiting == 3 }
        lease.giveBackBroken()
        for waiter in waiters { #expect(try await waiter.value == 2) }
        await until { bench.server.closed == [1] }
    }

    @Test func `a failure that no waiting helps is told at once`() async throws {
        let pool = bench.pool()
        bench.server.state.withLock {
            $0.refusals = 1
            $0.refusal = Problem(
                "test.password", .authentication, "The password is wrong.", advice: "Mend it.")
        }
        let problem = try #require(await failure(pool.borrow()))
        #expect(problem.code == "pool.refused" && problem.advice == "Mend it.")
        #expect(
            problem.message
                == "No connection of readers can be made: The password is wrong.")
        #expect(pool.status.counts.timeouts == 0)
    }

    @Test func `why connecting failed is told to who waited in vain`() async throws {
        let pool = bench.pool()
        bench.server.state.withLock { $0.refusals = .max }
        let waiter = pool.borrow(within: .seconds(5))
        await bench.pass(.milliseconds(200)) { pool.status.counts.timeouts == 1 }
        let problem = try #require(await failure(waiter))
        #expect(problem.code == "pool.unreachable")
        #expect(problem.message.hasSuffix("The last try: It is down."))
        #expect(problem.cause?.problem.code == "test.down")
    }

    // MARK: The end

    @Test func `draining waits for what is lent, closes everything and refuses who comes`()
        async throws
    {
        let pool = bench.pool([], PoolSettings(size: 2, overflow: 0))
        try await pool.warm(2)
        let gate = Gate()
        let holder = Task { try await pool.withConnection { _ in await gate.pass() } }
        await until { gate.inside == 1 }
        let drain = Task { await pool.drain(within: .seconds(10)) }
        await until { !pool.status.isOpen && bench.server.closed.count == 1 }
        #expect(await failure(pool.borrow())?.code == "pool.closed")
        gate.open()
        try await holder.value
        let status = await drain.value
        #expect(status.checkedOut == 0 && status.total == 0 && bench.server.closed.count == 2)
        #expect(bench.records.withLock { $0.isEmpty })
    }

    @Test func `draining gives up after its time and says how many are still lent`() async throws {
        let pool = bench.pool([], PoolSettings(size: 1, overflow: 0))
        let lease = try await pool.acquire()
        let waiter = pool.borrow()
        await until { pool.status.waiting == 1 }
        let drain = Task { await pool.drain(within: .seconds(10)) }
        #expect(await failure(waiter)?.code == "pool.closed")
        await bench.pass(.seconds(1)) { !bench.records.withLock { $0.isEmpty } }
        #expect(await drain.value.checkedOut == 1)
        let record = try #require(bench.records.withLock { $0.first })
        #expect(
            record.body.hasPrefix(
                "The pool was closed without connections that are still lent: 1 lent"))
        // It is closed all the same when it comes back.
        lease.giveBack()
        await until { bench.server.closed == [1] && pool.status.ending == 0 }
    }

    @Test func `a connection that is made while the pool is drained is closed`() async throws {
        let pool = bench.pool(.slowConnect)
        let waiter = pool.borrow()
        await until { bench.connecting.inside == 1 }
        let drain = Task { await pool.drain(within: .seconds(10)) }
        #expect(await failure(waiter)?.code == "pool.closed")
        bench.connecting.open()
        let status = await drain.value
        #expect(status.total == 0 && status.ending == 0)
        #expect(bench.server.open == 0 && bench.server.made == 1)
    }

    @Test func `a drain that is cancelled leaves the pool closed`() async throws {
        let pool = bench.pool()
        let lease = try await pool.acquire()
        let drain = Task { await pool.drain(within: .seconds(10)) }
        await until { !pool.status.isOpen }
        drain.cancel()
        #expect(await drain.value.checkedOut == 1)
        lease.giveBack()
        let status = await pool.drain(within: .seconds(10))
        #expect(status.checkedOut == 0 && status.ending == 0)
    }
}
