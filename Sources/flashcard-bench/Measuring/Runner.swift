//  Times cases. Each is prepared and calibrated: the number of operations is doubled until one
//  repetition takes long enough for the clock, which warms the case up as well. Then come the
//  repetitions, all cases one after the other and again from the first, so that a bad second of the
//  machine falls on one repetition of many cases and not on all repetitions of one.

import Platform

struct Runner {
    struct Settings: Sendable, Hashable {
        var repetitions = 7
        /// How long one repetition takes, at least half of it.
        var duration = Duration.milliseconds(40)

        /// Enough to see that everything works; the figures mean nothing.
        static let smoke = Settings(repetitions: 1, duration: .microseconds(50))
    }

    let settings: Settings
    let time: TimeSource
    /// Depends on everything that was done.
    private(set) var hash: UInt64 = 0

    init(_ settings: Settings, time: TimeSource) {
        self.settings = settings
        self.time = time
    }

    private struct Prepared {
        let benchmark: Benchmark
        let workload: Workload
        var count: Int
        var samples: [Double] = []
    }

    /// In the order of the cases.
    mutating func run(_ benchmarks: [Benchmark]) async throws -> [Measurement] {
        let first = try await interleaved(benchmarks.filter(\.isFirst))
        let rest = try await interleaved(benchmarks.filter { !$0.isFirst })
        return benchmarks.compactMap { benchmark in
            (first + rest).first { $0.benchmark.name == benchmark.name }
        }
    }

    private mutating func interleaved(_ benchmarks: [Benchmark]) async throws -> [Measurement] {
        var prepared: [Prepared] = []
        do {
            try await measure(benchmarks, &prepared)
        } catch {
            // What a case keeps on the disk goes away; the first error is the one to tell.
            for one in prepared { try? await one.workload.close() }
            throw error
        }
        for one in prepared { try await one.workload.close() }
        return prepared.map {
            Measurement(benchmark: $0.benchmark, count: $0.count, samples: $0.samples)
        }
    }

    private mutating func measure(
        _ benchmarks: [Benchmark], _ prepared: inout [Prepared]
    ) async throws {
        for benchmark in benchmarks {
            prepared.append(
                Prepared(benchmark: benchmark, workload: try await benchmark.prepare(), count: 1))
            let last = prepared.count - 1
            prepared[last].count = try await calibrated(benchmark, prepared[last].workload)
        }
        for _ in 0..<settings.repetitions {
            for index in prepared.indices {
                let (benchmark, count) = (prepared[index].benchmark, prepared[index].count)
                let elapsed = try await timed(benchmark, prepared[index].workload, count)
                prepared[index].samples.append(elapsed / Double(count))
            }
        }
    }

    /// Does a case's work once, so many times: what valgrind is to watch.
    mutating func once(_ benchmark: Benchmark, count: Int) async throws {
        let workload = try await benchmark.prepare()
        do {
            _ = try await timed(benchmark, workload, count)
        } catch {
            try? await workload.close()
            throw error
        }
        try await workload.close()
    }

    private mutating func calibrated(
        _ benchmark: Benchmark, _ workload: Workload
    ) async throws -> Int {
        let wanted = Double(settings.duration.wholeNanoseconds)
        var count = settings == .smoke ? 1 : min(benchmark.least, benchmark.most)
        if benchmark.most == count { return count }
        while true {
            let elapsed = try await timed(benchmark, workload, count)
            if count >= benchmark.most || elapsed >= wanted / 2 { return count }
            // Never more than tenfold at once: the first runs are cold and tell little.
            let factor = min(10, max(2, wanted / max(elapsed, 1)))
            count = min(benchmark.most, Int(Double(count) * factor))
        }
    }

    private mutating func timed(
        _ benchmark: Benchmark, _ workload: Workload, _ count: Int
    ) async throws -> Double {
        try await workload.ready(count)
        if case .shared(let work) = workload.work {
            let outcome = await ThreadBarrier.run(
                threads: benchmark.threads, count: count, time: time, work)
            hash ^= outcome.hash
            return outcome.nanoseconds
        }
        if case .metered(let work) = workload.work {
            let outcome = try await work(count)
            hash ^= outcome.hash
            return outcome.nanoseconds
        }
        let begun = time.monotonic()
        switch workload.work {
        case .plain(let work): hash ^= work(count)
        case .awaiting(let work): hash ^= try await work(count)
        case .shared, .metered: break
        }
        return Double((time.monotonic() - begun).wholeNanoseconds)
    }
}
