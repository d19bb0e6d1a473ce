//  A loan: a connection that is idle taken and given back, alone, beside another thread, and where
//  two tasks want the same one. The connections are numbers, so that what is left is the pool.

import ConnectionPools
import Platform
import Problems
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let pools: [Benchmark] = [
        pool("lease", "an idle connection taken and given back, with metrics", .atMost(300)) {
            .plain($0.leases)
        },
        pool("lease-silent", "the same without metrics", nil, isTold: false) {
            .plain($0.leases)
        },
        pool("with-connection", "the same from a task, with metrics", .atMost(300)) {
            .awaiting($0.loans)
        },
        pool(
            "lease-2-threads", "the same by two threads, with metrics", .totalRate(0.8),
            comparedWith: "pool/lease", threads: 2
        ) { .shared($0.leases) },
        pool(
            "hand-off", "a loan where two tasks want the only connection, with metrics", nil,
            comparedWith: "pool/with-connection", size: 1
        ) { .awaiting($0.handOffs) },
    ]

    private static func pool(
        _ name: String, _ summary: String, _ goal: Goal?, isTold: Bool = true,
        comparedWith other: String = "floor/lock", threads: Int = 1, size: Int = 4,
        _ work: @escaping @Sendable (PoolFixture) -> Workload.Work
    ) -> Benchmark {
        Benchmark(
            name: "pool/\(name)", group: .storage, summary: summary, goal: goal,
            comparedWith: other, threads: threads,
            allocationCount: threads == 1 && size > 1 ? 1000 : nil
        ) {
            let fixture = PoolFixture(isTold: isTold, size: size)
            try await fixture.warm(size)
            return Workload(work: work(fixture))
        }
    }
}

/// A pool of numbers.
private final class PoolFixture: Sendable {
    private let pool: ConnectionPool<Int>

    init(isTold: Bool, size: Int) {
        let provider = MeterProvider(readers: [MetricReader()], exemplarFilter: .alwaysOff)
        let meter = provider.meter(InstrumentationScope("bench"))
        pool = ConnectionPool(
            "bench", PoolOperations(connect: { () throws(Problem) in 7 }),
            settings: PoolSettings(size: size, overflow: 0),
            signals: isTold ? PoolSignals("bench", meter: meter) : nil,
            random: RandomSource(seed: 1))
    }

    /// Makes so many; a thread cannot wait for one.
    func warm(_ count: Int) async throws {
        guard count > 0 else { return }
        let lease = try await pool.acquire()
        try await warm(count - 1)
        lease.giveBack()
    }

    func leases(_ count: Int) -> UInt64 {
        var done: UInt64 = 0
        while done < count {
            guard let lease = pool.tryAcquire() else { continue }
            done &+= UInt64(opaque(lease.resource)) / 7
            lease.giveBack()
        }
        return done
    }

    func loans(_ count: Int) async throws -> UInt64 {
        var done: UInt64 = 0
        for _ in 0..<count { done &+= try await pool.withConnection { UInt64(opaque($0)) / 7 } }
        return done
    }

    func handOffs(_ count: Int) async throws -> UInt64 {
        async let other = giving(count / 2)
        return try await giving(count - count / 2) + other
    }

    /// The other one comes while the connection is lent.
    private func giving(_ count: Int) async throws -> UInt64 {
        var done: UInt64 = 0
        for _ in 0..<count {
            done &+= try await pool.withConnection { number in
                await Task.yield()
                return UInt64(opaque(number)) / 7
            }
        }
        return done
    }
}
