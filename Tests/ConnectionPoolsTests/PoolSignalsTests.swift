import ConnectionPools
import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct PoolSignalsTests {
    private let bench = Bench()
    private static let name = "name=readers"

    private func number(_ metric: String, _ series: String = name) -> Double? {
        bench.metrics.numbers(metric)[series]
    }

    private func histogram(_ metric: String) -> HistogramPoint? {
        bench.metrics.histograms(metric)[Self.name]
    }

    private func sum(_ metric: String) -> Double { histogram(metric)?.sum ?? 0 }

    private func count(_ metric: String) -> Int { Int(histogram(metric)?.count ?? 0) }

    @Test func `every series is there at zero before anything is lent`() {
        let pool = bench.pool()
        #expect(number("db.client.connection.timeouts") == 0)
        #expect(number("flashcard.db.connection.checkouts") == 0)
        #expect(number("flashcard.db.connection.checkins") == 0)
        #expect(number("db.client.connection.pending_requests") == 0)
        #expect(
            bench.metrics.numbers("db.client.connection.count")
                == ["\(Self.name) state=idle": 0, "\(Self.name) state=used": 0])
        #expect(number("db.client.connection.max") == 3)
        #expect(number("db.client.connection.idle.max") == 2)
        #expect(number("db.client.connection.idle.min") == 0)
        for time in ["create_time", "wait_time", "use_time"] {
            #expect(histogram("db.client.connection.\(time)")?.count == 0)
            #expect(
                histogram("db.client.connection.\(time)")?.bounds
                    == [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10])
        }
        #expect(histogram("flashcard.db.connection.age")?.count == 0)
        #expect(pool.status.total == 0)
    }

    @Test func `units and kinds are those of the conventions`() {
        let pool = bench.pool()
        let units = Dictionary(
            uniqueKeysWithValues: bench.metrics.collect().map { ($0.name, $0.unit) })
        #expect(
            units == [
                "db.client.connection.count": "{connection}",
                "db.client.connection.max": "{connection}",
                "db.client.connection.idle.max": "{connection}",
                "db.client.connection.idle.min": "{connection}",
                "db.client.connection.pending_requests": "{request}",
                "db.client.connection.timeouts": "{timeout}",
                "db.client.connection.create_time": "s", "db.client.connection.wait_time": "s",
                "db.client.connection.use_time": "s", "flashcard.db.connection.age": "s",
                "flashcard.db.connection.checkouts": "{checkout}",
                "flashcard.db.connection.checkins": "{checkin}",
            ])
        #expect(pool.status.total == 0)
    }

    @Test func `waiting, making and using are told apart`() async throws {
        let pool = bench.pool(.slowConnect, PoolSettings(size: 1, overflow: 0))
        let gate = Gate()
        let holder = Task { try await pool.withConnection { _ in await gate.pass() } }
        await until { bench.connecting.inside == 1 }
        bench.time.advance(by: .seconds(2))
        bench.connecting.open()
        await until { gate.inside == 1 }
        let waiter = pool.borrow()
        await until { pool.status.waiting == 1 }
        #expect(number("db.client.connection.pending_requests") == 1)
        #expect(number("db.client.connection.count", "\(Self.name) state=used") == 1)
        bench.time.advance(by: .seconds(5))
        gate.open()
        try await holder.value
        #expect(try await waiter.value == 1)
        #expect(sum("db.client.connection.create_time") == 2)
        #expect(sum("db.client.connection.wait_time") == 7)
        #expect(sum("db.client.connection.use_time") == 5)
        #expect(number("db.client.connection.count", "\(Self.name) state=idle") == 1)
        bench.time.advance(by: .seconds(600))
        pool.sweep()
        #expect(sum("flashcard.db.connection.age") == 605)
        #expect(count("flashcard.db.connection.age") == 1)
    }

    @Test func `at the end the histograms have counted what the books have`() async throws {
        let pool = bench.pool(.ping, PoolSettings(size: 2, overflow: 1))
        for round in 0..<25 {
            let refusals = round.isMultiple(of: 7) ? 2 : 0
            bench.server.state.withLock { $0.refusals = refusals }
            let tasks = (0..<6).map { index in
                Task {
                    // Not all of them wait until it is their turn.
                    try await pool.withConnection(within: .seconds(index < 5 ? 30 : 0)) { reader in
                        if index == 4 { bench.server.die(reader.number) }
                        await Task.yield()
                    }
                }
            }
            tasks[1].cancel()
            let isOver = Locked(false)
            let end = Task {
                for task in tasks { _ = try? await task.value }
                if let lease = try? await pool.acquire() {
                    if round.isMultiple(of: 5) { lease.giveBackBroken() } else { lease.giveBack() }
                }
                isOver.withLock { $0 = true }
            }
            await bench.pass(.milliseconds(700)) { isOver.withLock { $0 } }
            await end.value
        }
        let status = await pool.drain(within: .seconds(10))
        #expect(status.counts.checkouts == status.counts.checkins && status.total == 0)
        #expect(status.counts.checkouts > 25 && status.counts.created > 1)
        bench.metrics.expectBooks(of: pool)
    }
}

extension CapturedMetrics {
    /// Each loan is in the histogram of waits once, and each return in that of uses.
    func expectBooks(of pool: ConnectionPool<Reader>) {
        let counts = pool.status.counts
        let name = "name=readers"
        let waits = histograms("db.client.connection.wait_time")[name]?.count
        let uses = histograms("db.client.connection.use_time")[name]?.count
        #expect(waits.map(Int.init) == counts.checkouts)
        #expect(uses.map(Int.init) == counts.checkins)
        let timeouts = numbers("db.client.connection.timeouts")[name]
        #expect(timeouts.map { Int($0) } == counts.timeouts)
        let checkouts = numbers("flashcard.db.connection.checkouts")[name]
        #expect(checkouts.map { Int($0) } == counts.checkouts)
        let created = histograms("db.client.connection.create_time")[name]?.count
        #expect(created.map(Int.init) == counts.created)
        let ages = histograms("flashcard.db.connection.age")[name]?.count
        #expect(ages.map(Int.init) == counts.closed)
    }
}
