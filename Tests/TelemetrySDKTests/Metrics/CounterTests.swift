import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct CounterTests {
    @Test(.proves("Metrics: Counter", "Metrics: Sum aggregation"))
    func `a counter adds up by attributes, in whatever order they come`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("words", unit: "{word}")
        counter.add(2, [.string("a", "x"), .int("b", 1)])
        counter.add(3, [.int("b", 1), .string("a", "x")])
        counter.add(5)
        let points = bench.numbers("words")
        #expect(points.map(\.value) == [.int(5), .int(5)])
        #expect(points.map(\.attributes) == [[.string("a", "x"), .int("b", 1)], []])
    }

    @Test(.proves("Metrics: Sum aggregation"))
    func `a sum is of whole or of broken numbers, and a view may ask it of a histogram`() {
        let bench = MetricBench(views: [View(name: "sizes", .stream(aggregation: .sum))])
        let share: Counter<Double> = bench.meter.counter("share")
        share.add(0.5)
        share.add(0.25)
        let sizes: Histogram<Int64> = bench.meter.histogram("sizes")
        sizes.record(2)
        sizes.record(40)
        sizes.record(-40)
        #expect(bench.problems.isEmpty)
        let metrics = bench.collect()
        #expect(metrics.map { $0.points.numbers.map(\.value) } == [[.double(0.75)], [.int(42)]])
        guard case .sum(_, _, isMonotonic: true)? = metrics.last?.points else {
            return #expect(Bool(false), "a histogram's sum goes down")
        }
    }

    @Test func `a view's sum of a gauge goes both ways`() {
        let bench = MetricBench(views: [View(name: "level", .stream(aggregation: .sum))])
        let level: Gauge<Int64> = bench.meter.gauge("level")
        level.record(5)
        level.record(-7)
        #expect(bench.problems.isEmpty)
        let metrics = bench.collect()
        #expect(metrics.map { $0.points.numbers.map(\.value) } == [[.int(-2)]])
        guard case .sum(_, _, isMonotonic: false)? = metrics.last?.points else {
            return #expect(Bool(false), "a gauge's sum only grows")
        }
    }

    @Test func `an attribute named twice counts with its last value`() {
        let bench = MetricBench()
        let counter: Counter<Double> = bench.meter.counter("c")
        counter.add(1.5, [.string("a", "old"), .string("a", "x")])
        counter.add(2, [.string("a", "x")])
        #expect(bench.numbers("c").map(\.value) == [.double(3.5)])
    }

    @Test func `a negative addition and a number that is none leave a counter as it was`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("c")
        let share: Counter<Double> = bench.meter.counter("d")
        let bound = share.bind()
        counter.add(4)
        counter.add(-1)
        bound.add(1)
        bound.add(.nan)
        bound.add(-2)
        share.add(.infinity)
        #expect(bench.numbers("c").map(\.value) == [.int(4)])
        #expect(bench.numbers("d").map(\.value) == [.double(1)])
    }

    @Test(.proves("Metrics: UpDownCounter"))
    func `an up-down counter goes both ways and is not monotonic`() {
        let bench = MetricBench()
        let counter: UpDownCounter<Int64> = bench.meter.upDownCounter("queue")
        counter.add(4)
        counter.bind().add(-6)
        guard case .sum(let points, .cumulative, isMonotonic: false)? = bench.points("queue")
        else { return #expect(Bool(false), "not a sum that may shrink") }
        #expect(points.map(\.value) == [.int(-2)])
        let level: UpDownCounter<Double> = bench.meter.upDownCounter("level")
        level.add(0.5)
        level.bind().add(-1.75)
        #expect(bench.numbers("level").map(\.value) == [.double(-1.25)])
    }

    @Test(.proves("Metrics: Gauge (sync)", "Metrics: LastValue aggregation"))
    func `a gauge tells the last value, and a delta reader only what came since`() {
        let bench = MetricBench()
        let gauge: Gauge<Double> = bench.meter.gauge("load")
        gauge.record(1.5)
        gauge.bind().record(-0.5)
        #expect(bench.numbers("load").map(\.value) == [.double(-0.5)])
        #expect(bench.numbers("load").map(\.value) == [.double(-0.5)])
        let delta = MetricBench.delta()
        let other: Gauge<Int64> = delta.meter.gauge("load")
        other.record(7)
        #expect(delta.numbers("load").map(\.value) == [.int(7)])
        #expect(delta.numbers("load").isEmpty)
    }

    @Test(.proves("Metrics: bound instruments (bind)"))
    func `a bound handle and the same attributes at each call are one series`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("c")
        let bound = counter.bind([.string("a", "x")])
        #expect(bench.numbers("c").map(\.value) == [.int(0)])
        bound.add(2)
        counter.add(3, [.string("a", "x")])
        #expect(bench.numbers("c").map(\.value) == [.int(5)])
    }

    @Test(.proves("Metrics: per-series start timestamps (cumulative)"))
    func `each series of a cumulative sum began when it was first measured`() {
        let bench = MetricBench()
        let counter: Counter<Int64> = bench.meter.counter("c")
        counter.add(1, [.int("n", 1)])
        bench.time.advance(by: .seconds(3))
        counter.add(1, [.int("n", 2)])
        bench.time.advance(by: .seconds(2))
        let points = bench.numbers("c")
        #expect(points.map { $0.time - $0.startTime } == [5_000_000_000, 2_000_000_000])
    }

    @Test func `a delta sum tells only of the time since the last collection`() {
        let bench = MetricBench.delta()
        let counter: Counter<Int64> = bench.meter.counter("c")
        let bound = counter.bind([.int("n", 1)])
        bound.add(1)
        counter.add(5, [.int("n", 2)])
        bench.time.advance(by: .seconds(3))
        #expect(bench.numbers("c").map(\.value) == [.int(1), .int(5)])
        bound.add(2)
        bench.time.advance(by: .seconds(2))
        let points = bench.numbers("c")
        #expect(points.map(\.value) == [.int(2)])
        #expect(points.map { $0.time - $0.startTime } == [2_000_000_000])
        #expect(bench.numbers("c").isEmpty)
    }
}
