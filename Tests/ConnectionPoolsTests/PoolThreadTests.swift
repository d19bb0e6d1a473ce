import ConnectionPools
import Dispatch
import Platform
import Problems
import TestSupport
import Testing

/// Threads and tasks that do everything at once, for the thread sanitizer and for the books.
@Suite struct PoolThreadTests {
    private let bench = Bench()

    @Test func `threads that take and give back what is there leave the books in order`()
        async throws
    {
        let pool = bench.pool([], PoolSettings(size: 4, overflow: 0))
        try await pool.warm(4)
        let before = pool.status.counts.checkouts
        let taken = Locked(0)
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            var mine = 0
            for step in 0..<2000 {
                if let lease = pool.tryAcquire() {
                    // Two at once would be seen by the sanitizer, and in the sum.
                    lease.resource.uses += 1
                    lease.giveBack()
                    mine += 1
                }
                if step.isMultiple(of: 97) { pool.sweep() }
                if step.isMultiple(of: 131) { _ = pool.status.longestLease?.site.description }
            }
            taken.withLock { $0 += mine }
        }
        let status = pool.status
        #expect(status.counts.checkouts - before == taken.withLock { $0 })
        #expect(status.counts.checkouts == status.counts.checkins)
        #expect(status.idle == 4 && status.checkedOut == 0 && status.total == 4)
        let uses = try await total(pool, 4)
        #expect(uses == taken.withLock { $0 })
    }

    /// The uses of all that are idle, each counted once.
    private func total(_ pool: ConnectionPool<Reader>, _ count: Int) async throws -> Int {
        guard count > 0 else { return 0 }
        let lease = try await pool.acquire()
        let uses = lease.resource.uses + (try await total(pool, count - 1))
        lease.giveBack()
        return uses
    }

    @Test func `a thousand tasks, of which many are stopped or late, lose nothing`() async throws {
        let pool = bench.pool(
            [.ping, .usable],
            PoolSettings(size: 3, overflow: 2, acquireTimeout: .seconds(3)))
        let inside = Locked<(now: Int, most: Int)>((0, 0))
        let ends = Locked<[String: Int]>([:])
        await withTaskGroup { group in
            for number in 0..<1000 {
                group.addTask {
                    let end = await visit(pool, number, inside)
                    ends.withLock { $0[end, default: 0] += 1 }
                }
                if number.isMultiple(of: 50) {
                    bench.server.state.withLock { $0.refusals += 1 }
                }
            }
            let isOver = Locked(false)
            let passing = Task {
                await bench.pass(.milliseconds(20)) { isOver.withLock { $0 } }
            }
            await group.waitForAll()
            isOver.withLock { $0 = true }
            await passing.value
        }
        #expect(ends.withLock { $0.values.reduce(0, +) } == 1000)
        #expect(inside.withLock { $0.most } <= 5 && inside.withLock { $0.now } == 0)
        let status = pool.status
        #expect(status.checkedOut == 0 && status.waiting == 0)
        #expect(status.counts.checkouts == status.counts.checkins)
        #expect(status.counts.checkouts == ends.withLock { $0["lent", default: 0] })
        #expect(status.counts.cancelled + status.counts.timeouts + status.counts.checkouts == 1000)
        bench.metrics.expectBooks(of: pool)
        let end = await pool.drain(within: .seconds(10))
        #expect(end.total == 0 && end.ending == 0 && bench.server.open == 0)
    }

    private func visit(
        _ pool: ConnectionPool<Reader>, _ number: Int, _ inside: Locked<(now: Int, most: Int)>
    ) async -> String {
        let task = Task { () -> String in
            do throws(PoolFailure<Never>) {
                return try await pool.withConnection { reader in
                    inside.withLock { inside in
                        inside.now += 1
                        inside.most = max(inside.most, inside.now)
                    }
                    reader.uses += 1
                    await Task.yield()
                    if number.isMultiple(of: 9) { bench.server.die(reader.number) }
                    inside.withLock { $0.now -= 1 }
                    return "lent"
                }
            } catch { return "not lent" }
        }
        if number.isMultiple(of: 4) {
            await Task.yield()
            task.cancel()
        }
        return await task.value
    }
}
