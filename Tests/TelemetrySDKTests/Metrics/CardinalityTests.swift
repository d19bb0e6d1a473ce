import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct CardinalityTests {
    private static let overflow = SeriesTable.overflowAttributes

    @Test(
        .proves("Metrics: cardinality limit"),
        arguments: [Temporality.cumulative, .delta], [UInt64(1), 2, 3])
    func `series over the limit flow into one, and no measurement is lost or told twice`(
        temporality: Temporality, seed: UInt64
    ) {
        var random = SeededRandom(seed)
        let limit = Int.random(in: 1...40, using: &random)
        let bench = MetricBench(
            ReaderSettings(temporality: { _ in temporality }, cardinalityLimit: limit))
        let counter: Counter<Int64> = bench.meter.counter("c")
        let bound = counter.bind([.int("n", 0)])
        var (measured, collected) = (Int64(0), Int64(0))
        for _ in 0..<20 {
            for _ in 0..<Int.random(in: 0...200, using: &random) {
                let value = Int64.random(in: 0...9, using: &random)
                let number = Int.random(in: 0...80, using: &random)
                measured += value
                if number == 0 { bound.add(value) } else { counter.add(value, [.int("n", number)]) }
            }
            let points = bench.numbers("c")
            #expect(points.count <= limit)
            #expect(points.filter { $0.attributes == Self.overflow }.count <= 1)
            let sum = points.reduce(0) { $0 + $1.value.whole }
            collected = temporality == .delta ? collected + sum : sum
            #expect(collected == measured)
        }
    }

    @Test(.proves("Metrics: cardinality limit"))
    func `the limit is two thousand where nobody says otherwise`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("c")
        for number in 0..<3000 { counter.add(1, [.int("n", number)]) }
        let points = bench.numbers("c")
        #expect(points.count == 2000)
        #expect(points.last?.attributes == Self.overflow)
        #expect(points.last?.value == .int(1001))
    }

    @Test(
        .proves("Metrics: cardinality limit per reader", "Metrics: cardinality limit per View"))
    func `a view's limit counts more than the reader's`() {
        let bench = MetricBench(
            ReaderSettings(cardinalityLimit: 5),
            views: [View(name: "viewed", .stream(cardinalityLimit: 3))])
        for name in ["viewed", "other"] {
            let counter: Counter<Int64> = bench.meter.counter(name)
            for number in 0..<10 { counter.add(1, [.int("n", number)]) }
        }
        let counts = bench.collect().map { $0.points.count }
        #expect(counts == [3, 5])
    }

    @Test(.proves("Metrics: cardinality limit"))
    func `observed sets over the limit are added up, and those known before stay`() {
        let bench = MetricBench(ReaderSettings(cardinalityLimit: 3))
        let first = Locked(0)
        let counter: ObservableCounter<Int64> = bench.meter.observableCounter("c") { observer in
            let first = first.withLock { $0 }
            for number in 0..<4 { observer.observe(10, [.int("n", (first + number) % 4)]) }
        }
        #expect(counter.isEnabled)
        let points = bench.numbers("c")
        #expect(points.map(\.value) == [.int(10), .int(10), .int(20)])
        first.withLock { $0 = 2 }
        let later = bench.numbers("c")
        #expect(Set(later.map(\.attributes)) == Set(points.map(\.attributes)))
        #expect(later.last?.value == .int(20))
    }
}
