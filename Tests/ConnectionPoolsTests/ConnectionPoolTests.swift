import ConnectionPools
import Platform
import Problems
import Telemetry
import TestSupport
import Testing

/// Lending and taking back.
@Suite struct ConnectionPoolTests {
    private let bench = Bench()

    @Test func `a connection is made when it is needed, and lent again`() async throws {
        let pool = bench.pool()
        #expect(pool.status.total == 0 && bench.server.made == 0)
        var uses = 0
        for _ in 0..<3 {
            uses = try await pool.withConnection { reader in
                reader.uses += 1
                return reader.uses
            }
        }
        let status = pool.status
        #expect(uses == 3 && bench.server.made == 1)
        #expect(status.idle == 1 && status.checkedOut == 0 && status.total == 1)
        #expect(status.counts.checkouts == 3 && status.counts.checkins == 3)
        #expect(status.counts.immediate == 2 && status.efficiency == 2.0 / 3)
    }

    @Test func `the one that was given back last is lent first`() async throws {
        let pool = bench.pool()
        let first = try await pool.acquire()
        let second = try await pool.acquire()
        first.giveBack()
        second.giveBack()
        let again = try await pool.acquire()
        #expect(again.resource.number == 2)
        let other = try await pool.acquire()
        #expect(other.resource.number == 1)
        again.giveBack()
        other.giveBack()
    }

    @Test func `more than are kept are closed when they come back and nobody waits`() async throws {
        let pool = bench.pool([], PoolSettings(size: 1, overflow: 2))
        let one = try await pool.acquire()
        let two = try await pool.acquire()
        let three = try await pool.acquire()
        #expect(pool.status.overflow == 2 && pool.status.total == 3)
        one.giveBack()
        two.giveBack()
        await until { bench.server.closed.count == 2 }
        three.giveBack()
        let status = pool.status
        #expect(status.idle == 1 && status.overflow == 0)
        #expect(bench.server.closed == [1, 2])
    }

    @Test func `who waits gets what comes back, in the order in which they came`() async throws {
        let pool = bench.pool([], PoolSettings(size: 1, overflow: 0))
        let gate = Gate()
        let holder = Task { try await pool.withConnection { _ in await gate.pass() } }
        await until { gate.inside == 1 }
        let order = Locked<[Int]>([])
        try await withThrowingTaskGroup { group in
            for number in 0..<5 {
                group.addTask {
                    try await pool.withConnection { _ in order.withLock { $0.append(number) } }
                }
                await until { pool.status.waiting == number + 1 }
            }
            // Nobody who comes now overtakes them.
            #expect(pool.numberAtOnce() == nil)
            gate.open()
            try await group.waitForAll()
        }
        try await holder.value
        #expect(order.withLock { $0 } == [0, 1, 2, 3, 4])
        #expect(bench.server.made == 1)
        #expect(pool.status.counts.immediate == 0 && pool.status.efficiency == 0)
    }

    @Test func `nothing is tried where there is only something to be made`() async throws {
        let pool = bench.pool()
        #expect(pool.numberAtOnce() == nil)
        #expect(bench.server.made == 0)
        try await pool.warm(1)
        #expect(pool.numberAtOnce() == 1)
        #expect(pool.status.counts.checkins == 2)
    }

    @Test func `a body that fails gives its connection back, and a fatal failure costs it`()
        async throws
    {
        struct Failure: Error, Equatable { let isFatal: Bool }
        let pool = bench.pool()
        for isFatal in [false, true] {
            do throws(PoolFailure<Failure>) {
                try await pool.withConnection(isFatal: { (failure: Failure) in failure.isFatal }) {
                    _ throws(Failure) in throw Failure(isFatal: isFatal)
                }
                Issue.record("it did not fail")
            } catch {
                guard case .failed(let failure) = error else {
                    Issue.record("no connection")
                    continue
                }
                #expect(failure.isFatal == isFatal)
            }
            #expect(pool.status.idle == (isFatal ? 0 : 1))
        }
        await until { bench.server.closed == [1] }
        #expect(pool.status.counts.checkins == 2)
    }

    @Test func `one that says it is unusable is not lent again`() async throws {
        let pool = bench.pool(.usable)
        try await pool.withConnection { bench.server.die($0.number) }
        await until { bench.server.closed == [1] }
        let number = try await pool.withConnection { $0.number }
        #expect(number == 2)
    }

    @Test func `a lease that is let go is counted, told and closed, and its place is free`()
        async throws
    {
        let pool = bench.pool([], PoolSettings(size: 1, overflow: 0))
        func forget() async throws {
            let lease = try await pool.acquire()
            #expect(lease.resource.number == 1)
        }
        try await forget()
        await until { bench.server.closed == [1] }
        let status = pool.status
        #expect(status.counts.lost == 1 && status.checkedOut == 0)
        #expect(status.counts.checkins == 1)
        let record = try #require(bench.records.withLock { $0.first })
        #expect(record.eventName == "flashcard.db.connection.lost")
        #expect(
            record.body.hasPrefix(
                "A connection was not given back by ConnectionPoolsTests/ConnectionPoolTests"))
        let number = try await pool.withConnection { $0.number }
        #expect(number == 2)
    }
}
