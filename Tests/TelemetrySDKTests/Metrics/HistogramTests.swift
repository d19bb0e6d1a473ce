import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct HistogramTests {
    @Test(.proves("Metrics: Histogram", "Metrics: explicit-bucket histogram"))
    func `a value falls into the bucket whose bound it does not pass`() {
        let bench = MetricBench(views: [
            View(name: "h", .stream(aggregation: .histogram(bounds: [1, 2, 5])))
        ])
        let histogram: Histogram<Double> = bench.meter.histogram("h")
        for value in [0, 1, 1.5, 2, 5, 5.1, 100] { histogram.record(value) }
        histogram.record(-1)
        let point = bench.histogram("h").first
        #expect(point?.bucketCounts == [2, 2, 1, 2])
        #expect(point?.count == 7)
        #expect(point?.sum == 114.6)
        #expect(point?.min == 0)
        #expect(point?.max == 100)
        #expect(point?.bounds == [1, 2, 5])
    }

    @Test func `every bucket is found as a search from the left finds it`() {
        var random = SeededRandom(7)
        for count in 0..<20 {
            let bounds = (0..<count).map { Double($0 * $0) }
            let bench = MetricBench(views: [
                View(name: "h", .stream(aggregation: .histogram(bounds: bounds)))
            ])
            let histogram: Histogram<Int64> = bench.meter.histogram("h")
            var expected = [UInt64](repeating: 0, count: count + 1)
            for _ in 0..<200 {
                let value = Int64.random(in: 0...400, using: &random)
                histogram.record(value)
                expected[bounds.firstIndex { Double(value) <= $0 } ?? count] += 1
            }
            #expect(bench.histogram("h").first?.bucketCounts == expected)
        }
    }

    @Test(.proves("Metrics: advisory ExplicitBucketBoundaries"))
    func `advised boundaries hold where no view says otherwise`() {
        let bench = MetricBench(views: [
            View(name: "viewed", .stream(aggregation: .histogram(bounds: [7])))
        ])
        for name in ["advised", "viewed"] {
            let histogram: Histogram<Double> = bench.meter.histogram(
                name, unit: "s", advice: .seconds)
            histogram.record(0.2)
        }
        #expect(
            bench.histogram("advised").first?.bounds == InstrumentAdvice.seconds.bucketBoundaries)
        #expect(bench.histogram("viewed").first?.bounds == [7])
    }

    @Test func `advice that does not rise is told and not followed`() {
        let bench = MetricBench()
        let histogram: Histogram<Double> = bench.meter.histogram(
            "h", advice: InstrumentAdvice(bucketBoundaries: [2, 1]))
        histogram.record(1)
        #expect(bench.problems == ["telemetry.instrument_advice"])
        #expect(bench.histogram("h").first?.bounds == Aggregation.standardBounds)
    }

    @Test func `a delta histogram begins anew, its least and greatest too`() {
        let bench = MetricBench.delta()
        let bound = (bench.meter.histogram("h") as Histogram<Double>).bind()
        bound.record(1)
        bound.record(9)
        #expect(bench.histogram("h").first?.max == 9)
        bound.record(4)
        let point = bench.histogram("h").first
        #expect(point?.min == 4)
        #expect(point?.max == 4)
        #expect(point?.sum == 4)
        #expect(bench.histogram("h").isEmpty)
    }

    @Test func `least and greatest can be left out, and a sum that may shrink is`() {
        let bench = MetricBench(views: [
            View(.stream(aggregation: .histogram(bounds: [0], recordsMinMax: false)))
        ])
        let counter: UpDownCounter<Int64> = bench.meter.upDownCounter("u")
        counter.add(-3)
        let point = bench.histogram("u").first
        #expect(point?.bucketCounts == [1, 0])
        #expect(point?.sum == nil)
        #expect(point?.min == nil)
    }
}

extension View {
    /// Of every instrument.
    init(_ stream: View.Stream) { self.init(View.Criteria(), stream) }
}
