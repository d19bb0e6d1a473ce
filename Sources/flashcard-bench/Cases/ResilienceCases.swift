//  What stands between a call and its receiver, on the way of a call that goes well, which is
//  nearly every call, and on that of one that is turned away. The calls themselves do nothing.

import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let resilience: [Benchmark] = [
        guarded("call", "a call with nothing around it, from a task", nil) {
            .awaiting(Unguarded.calls)
        },
        guarded("breaker-closed", "a permit asked for and a success recorded", 120) {
            try .plain(ResilienceFixture(isTold: false).breaker.permits)
        },
        guarded(
            "breaker-closed-metrics", "the same with its metrics, exemplars off", 150,
            comparedWith: "resilience/breaker-closed"
        ) { try .plain(ResilienceFixture(isTold: true).breaker.permits) },
        guarded("breaker-open", "a call that an open breaker turns away", 150) {
            let fixture = try ResilienceFixture(isTold: false)
            fixture.breaker.open()
            return .plain(fixture.breaker.permits)
        },
        guarded(
            "breaker-run", "a guarded call that succeeds, from a task", nil,
            comparedWith: "resilience/call"
        ) {
            try .awaiting(ResilienceFixture(isTold: false).breaker.calls)
        },
        guarded("breaker-run-blocking", "a guarded call that succeeds, on a thread", nil) {
            try .plain(ResilienceFixture(isTold: false).breaker.blockingCalls)
        },
        guarded(
            "retry", "a call that succeeds at once, from a task", 100,
            comparedWith: "resilience/call"
        ) {
            try .awaiting(ResilienceFixture(isTold: false).retry.calls)
        },
        guarded(
            "retry-metrics", "the same with its metrics, exemplars off", 150,
            comparedWith: "resilience/retry"
        ) { try .awaiting(ResilienceFixture(isTold: true).retry.calls) },
        guarded("retry-blocking", "a call that succeeds at once, on a thread", 100) {
            try .plain(ResilienceFixture(isTold: false).retry.blockingCalls)
        },
    ]

    private static func guarded(
        _ name: String, _ summary: String, _ goal: Double?,
        comparedWith other: String = "floor/clock-read",
        _ work: @escaping @Sendable () throws -> Workload.Work
    ) -> Benchmark {
        Benchmark(
            name: "resilience/\(name)", group: .resilience, summary: summary,
            goal: goal.map { .atMost($0) }, comparedWith: other, allocationCount: 1000
        ) { Workload(work: try work()) }
    }
}

/// One breaker and one retry loop, with the metrics of an SDK of their own or without any.
private struct ResilienceFixture {
    let breaker: CircuitBreaker
    let retry: Retry

    init(isTold: Bool) throws {
        let provider = MeterProvider(readers: [MetricReader()], exemplarFilter: .alwaysOff)
        let meter = provider.meter(InstrumentationScope("bench"))
        let random = RandomSource(seed: 7)
        breaker = CircuitBreaker(
            "bench", settings: try BreakerSettings(breakDuration: .seconds(86_400)),
            signals: isTold ? BreakerSignals("bench", meter: meter) : nil, random: random)
        retry = Retry(
            "bench", quota: RetryQuota(),
            signals: isTold ? RetrySignals("bench", meter: meter) : nil, random: random)
    }
}

private struct NoFailure: Explained {
    var problem: Problem { Problem("bench.none", .internal, "It never happens.") }
}

/// What an asynchronous call of a closure costs by itself, shaped as a guard calls it.
private enum Unguarded {
    @inline(never)
    static func run<Value, Failure: Explained>(
        _ body: () async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        try await body()
    }

    static func calls(_ count: Int) async throws -> UInt64 {
        var hash: UInt64 = 0
        for index in 0..<count {
            hash &+= try await run { () async throws(NoFailure) in opaque(UInt64(index)) }
        }
        return hash
    }
}

extension CircuitBreaker {
    fileprivate func open() {
        while state == .closed {
            if let permit = try? admit() { record(permit, .failure) }
        }
    }

    fileprivate func permits(_ count: Int) -> UInt64 {
        var hash: UInt64 = 0
        for _ in 0..<count {
            do throws(BreakerRejection) {
                let permit = try admit()
                record(permit, .success)
                hash &+= 1
            } catch { hash &+= 2 }
        }
        return hash
    }

    fileprivate func calls(_ count: Int) async throws -> UInt64 {
        var hash: UInt64 = 0
        for index in 0..<count {
            hash &+= try await run(judging: { (_: NoFailure) in .permanent }) {
                () async throws(NoFailure) in opaque(UInt64(index))
            }
        }
        return hash
    }

    fileprivate func blockingCalls(_ count: Int) -> UInt64 {
        var hash: UInt64 = 0
        for index in 0..<count {
            let answer = try? runBlocking(judging: { (_: NoFailure) in .permanent }) {
                () throws(NoFailure) in opaque(UInt64(index))
            }
            hash &+= answer ?? 0
        }
        return hash
    }
}

extension Retry {
    fileprivate func calls(_ count: Int) async throws -> UInt64 {
        var hash: UInt64 = 0
        for index in 0..<count {
            hash &+= try await run(judging: { (_: NoFailure) in .permanent }) {
                (_) async throws(NoFailure) in opaque(UInt64(index))
            }
        }
        return hash
    }

    fileprivate func blockingCalls(_ count: Int) -> UInt64 {
        let interruption = Interruption()
        var hash: UInt64 = 0
        for index in 0..<count {
            let answer = try? runBlocking(
                until: interruption, judging: { (_: NoFailure) in .permanent }
            ) { (_) throws(NoFailure) in opaque(UInt64(index)) }
            hash &+= answer ?? 0
        }
        return hash
    }
}
