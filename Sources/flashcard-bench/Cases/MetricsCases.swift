//  Measurements, from the call to the series. Exemplars are off where a goal says so; with the
//  filter of the default they are on, and no span is active, as in most of a program.

import Platform
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let metrics: [Benchmark] = [
        metric("counter-bound", "1 added to a bound counter, exemplars off", .atMost(6)) {
            .plain($0.addBound)
        },
        metric(
            "counter-bound-exemplars", "the same, exemplars on and no span active", .atMost(14),
            exemplars: true
        ) { .plain($0.addBound) },
        metric(
            "counter-2-attributes", "1 added to a counter with 2 attributes, exemplars off",
            .atMost(50), comparedWith: "floor/malloc"
        ) { .plain($0.addWithAttributes) },
        metric(
            "counter-bound-2-threads", "1 added to one bound counter by two threads",
            .totalRate(1.5), comparedWith: "telemetry/counter-bound", threads: 2
        ) { .shared($0.addBound) },
        metric("histogram-bound", "a value recorded, bound, exemplars off", .atMost(10)) {
            .plain($0.recordBound)
        },
        metric(
            "histogram-bound-exemplars", "the same, exemplars on and no span active", .atMost(20),
            exemplars: true
        ) { .plain($0.recordBound) },
        metric(
            "histogram-2-attributes", "a value recorded with 2 attributes, exemplars off",
            .atMost(55), comparedWith: "floor/malloc"
        ) { .plain($0.recordWithAttributes) },
        metric(
            "histogram-bound-2-threads", "a value recorded in one bound histogram by two threads",
            .totalRate(1.5), comparedWith: "telemetry/histogram-bound", threads: 2
        ) { .shared($0.recordBound) },
    ]

    private static func metric(
        _ name: String, _ summary: String, _ goal: Goal,
        comparedWith other: String = "floor/atomic-add", threads: Int = 1, exemplars: Bool = false,
        _ work: @escaping @Sendable (MetricsFixture) -> Workload.Work
    ) -> Benchmark {
        let name = "telemetry/\(name)"
        return Benchmark(
            name: name, group: .telemetry, summary: summary, goal: goal, comparedWith: other,
            threads: threads, allocationCount: threads == 1 ? 5000 : nil
        ) {
            let fixture = MetricsFixture(name, exemplars: exemplars)
            return Workload(work: work(fixture), close: { try fixture.requireNoLoss() })
        }
    }
}

/// One SDK's metrics with a counter and a histogram that speak to it, and the work of the cases.
final class MetricsFixture: Sendable {
    private let name: String
    private let reader = MetricReader()
    private let provider: MeterProvider
    private let words: Counter<Int64>
    private let made: BoundCounter<Int64>
    private let durations: Histogram<Double>
    private let duration: BoundHistogram<Double>
    /// How many measurements there were, noted once for each run.
    private let measured = Locked(0)

    init(_ name: String, exemplars: Bool) {
        self.name = name
        provider = MeterProvider(
            readers: [reader], exemplarFilter: exemplars ? .traceBased : .alwaysOff)
        let meter = provider.meter(InstrumentationScope("bench"))
        let attributes: [Attribute] = [
            .string("outcome", "created"), .string("provider", "offline"),
        ]
        words = meter.counter("bench.words", unit: "{word}")
        durations = meter.histogram("bench.duration", unit: "ms")
        made = words.bind(attributes)
        duration = durations.bind(attributes)
    }

    /// The sums have to be what was measured, to the last one.
    func requireNoLoss() throws {
        let wanted = measured.withLock { $0 }
        let found = reader.collect().reduce(0) { found, metric in
            switch metric.points {
            case .sum(let points, _, _):
                points.reduce(found) { sum, point in
                    guard case .int(let value) = point.value else { return sum }
                    return sum + Int(value)
                }
            case .histogram(let points, _): points.reduce(found) { $0 + Int($1.count) }
            case .gauge, .exponentialHistogram: found
            }
        }
        guard found == wanted else {
            throw BenchError.workUndone(
                benchmark: name, reason: "of \(wanted) measurements \(found) were collected")
        }
    }

    private func note(_ count: Int) -> UInt64 {
        measured.withLock { $0 += count }
        return UInt64(count)
    }

    func addBound(_ count: Int) -> UInt64 {
        for _ in 0..<count { made.add(1) }
        return note(count)
    }

    func addWithAttributes(_ count: Int) -> UInt64 {
        for _ in 0..<count {
            words.add(1, [.string("outcome", "created"), .string("provider", "offline")])
        }
        return note(count)
    }

    /// The values fall into all buckets of the default.
    func recordBound(_ count: Int) -> UInt64 {
        for index in 0..<count { duration.record(Double(index & 0x3FFF)) }
        return note(count)
    }

    func recordWithAttributes(_ count: Int) -> UInt64 {
        for index in 0..<count {
            durations.record(
                Double(index & 0x3FFF),
                [.string("outcome", "created"), .string("provider", "offline")])
        }
        return note(count)
    }
}
