import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct MetricStreamTests {
    @Test(.proves("Metrics: Histogram", "Metrics: explicit-bucket histogram"))
    func `a histogram counts by bucket and keeps sum, least and greatest`() {
        let view = View(name: "size", .stream(aggregation: .histogram(bounds: [1, 10])))
        let bench = MetricBench(views: [view])
        let histogram: Histogram<Double> = bench.meter.histogram("size")
        for value in [0.5, 1, 1.5, 10, 11] { histogram.record(value) }
        let point = bench.histogram("size").first
        #expect(point?.bucketCounts == [2, 2, 1])
        #expect(point?.count == 5)
        #expect(point?.sum == 24)
        #expect(point?.min == 0.5)
        #expect(point?.max == 11)
    }

    @Test(.proves("Metrics: advisory ExplicitBucketBoundaries"))
    func `advised boundaries hold where no view says otherwise`() {
        let bench = MetricBench()
        let histogram: Histogram<Double> = bench.meter.histogram(
            "time", unit: "s", advice: InstrumentAdvice(bucketBoundaries: [0.1, 1]))
        histogram.record(0.5)
        #expect(bench.histogram("time").first?.bounds == [0.1, 1])
        let plain: Histogram<Double> = bench.meter.histogram("plain")
        plain.record(1)
        #expect(bench.histogram("plain").first?.bounds == Aggregation.standardBounds)
    }

    @Test(.proves("Metrics: base-2 exponential histogram"))
    func `an exponential histogram loses no count when its scale goes down`() {
        let aggregation = Aggregation.exponentialHistogram(maxSize: 20)
        let view = View(name: "size", .stream(aggregation: aggregation))
        let bench = MetricBench(views: [view])
        let histogram: Histogram<Double> = bench.meter.histogram("size")
        var random = SeededRandom(7)
        var sum = 0.0
        for _ in 0..<5000 {
            let value = Double.random(in: 0...1, using: &random) * 1e6
            histogram.record(value)
            sum += value
        }
        histogram.record(0)
        let point = bench.exponential("size").first
        #expect(point?.count == 5001)
        #expect(point?.zeroCount == 1)
        #expect(point?.positive.counts.reduce(0, +) == 5000)
        #expect((point?.positive.counts.count ?? 99) <= 20)
        #expect(abs((point?.sum ?? 0) - sum) < 1e-3 * sum)
    }

    @Test(.proves("Metrics: cardinality limit", "Metrics: cardinality limit per View"))
    func `beyond the limit measurements go to one overflow point and no sum is lost`() {
        for temporality in [Temporality.cumulative, .delta] {
            let bench = MetricBench(
                ReaderSettings(temporality: { _ in temporality }),
                views: [View(name: "words", .stream(cardinalityLimit: 10))])
            let counter: Counter<Int64> = bench.meter.counter("words")
            for round in 1...3 {
                for key in 0..<50 { counter.add(1, [.int("key", key)]) }
                let points = bench.numbers("words")
                #expect(points.count <= 10)
                let total = points.map(\.value.whole).reduce(0, +)
                #expect(total == (temporality == .delta ? 50 : Int64(50 * round)))
                #expect(points.contains { $0.attributes == [.bool("otel.metric.overflow", true)] })
            }
        }
    }

    @Test(.proves("Metrics: cardinality limit per reader"))
    func `a reader may have a limit of its own`() {
        let bench = MetricBench(ReaderSettings(cardinalityLimit: 3))
        let counter: Counter<Int64> = bench.meter.counter("words")
        for key in 0..<9 { counter.add(1, [.int("key", key)]) }
        #expect(bench.numbers("words").count <= 3)
    }

    @Test(.proves("Metrics: Reader default temporality per kind"))
    func `delta readers see what came since, cumulative ones all of it`() {
        let delta = MetricBench.delta()
        let total = MetricBench()
        for bench in [delta, total] {
            let counter: Counter<Int64> = bench.meter.counter("words")
            counter.add(2)
            _ = bench.collect()
            bench.time.advance(by: .seconds(1))
            counter.add(3)
        }
        #expect(delta.numbers("words").map(\.value) == [.int(3)])
        #expect(total.numbers("words").map(\.value) == [.int(5)])
    }

    @Test(.proves("Metrics: per-series start timestamps (cumulative)"))
    func `a series starts when it is first measured`() throws {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("words")
        counter.add(1, [.string("a", "1")])
        _ = bench.collect()
        bench.time.advance(by: .seconds(10))
        counter.add(1, [.string("a", "2")])
        let points = bench.numbers("words")
        #expect(points.count == 2)
        let starts = Set(points.map(\.startTime))
        #expect(starts.count == 2)
    }

    @Test(
        .proves("Metrics: UpDownCounter", "Metrics: Gauge (sync)", "Metrics: LastValue aggregation")
    )
    func `what goes up and down is summed, and a gauge holds its last value`() {
        let bench = MetricBench()
        let live: UpDownCounter<Int64> = bench.meter.upDownCounter("live")
        live.add(5)
        live.add(-2)
        let level: Gauge<Double> = bench.meter.gauge("level")
        level.record(1)
        level.record(2.5)
        #expect(bench.numbers("live").map(\.value) == [.int(3)])
        #expect(bench.numbers("level").map(\.value) == [.double(2.5)])
    }

    @Test(.proves("Metrics: bound instruments (bind)"))
    func `a bound handle measures into the series of its attributes`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("words")
        let bound = counter.bind([.string("outcome", "created")])
        for _ in 0..<100 { bound.add(2) }
        counter.add(1, [.string("outcome", "created")])
        let histogram: Histogram<Double> = bench.meter.histogram("size")
        let sizes = histogram.bind([.string("kind", "a")])
        sizes.record(3)
        #expect(bench.numbers("words").map(\.value) == [.int(201)])
        #expect(bench.histogram("size").map(\.count) == [1])
    }

    @Test(.proves("Metrics: instruments thread-safe", "Metrics: Meter thread-safe"))
    func `additions from many tasks at once are all there`() async {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("words")
        let histogram: Histogram<Double> = bench.meter.histogram("size")
        await withTaskGroup { group in
            for task in 0..<4 {
                group.addTask {
                    let bound = counter.bind([])
                    for step in 0..<2000 {
                        bound.add(1)
                        counter.add(1, [.int("task", task % 2)])
                        histogram.record(Double(step))
                    }
                }
            }
        }
        let total = bench.numbers("words").map(\.value.whole).reduce(0, +)
        #expect(total == 16_000)
        #expect(bench.histogram("size").map(\.count).reduce(0, +) == 8000)
    }
}
