import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct ExponentialHistogramTests {
    /// Whether bucket `index` at a scale holds a value, by the definition, with a little room.
    private func holds(_ value: Double, _ index: Int, _ scale: Int) -> Bool {
        let exact = logarithm(value) * power(scale)
        return exact > Double(index) - 1e-6 && exact <= Double(index) + 1 + 1e-6
    }

    private func power(_ scale: Int) -> Double {
        Double(sign: .plus, exponent: scale, significand: 1)
    }

    /// The binary logarithm by its series, independent of the squaring under test.
    private func logarithm(_ value: Double) -> Double {
        let ratio = (value.significand - 1) / (value.significand + 1)
        var (term, sum) = (ratio, 0.0)
        for odd in stride(from: 1.0, through: 79, by: 2) {
            sum += term / odd
            term *= ratio * ratio
        }
        return Double(value.exponent) + 2 * sum / 0.693147180559945309417232
    }

    @Test(arguments: [-10, -3, -1, 0, 1, 3, 8, 14, 20])
    func `the bucket of a value is the one that the definition gives it`(scale: Int) {
        var random = SeededRandom(UInt64(scale + 100))
        for _ in 0..<500 {
            let value =
                Double.random(in: 1..<2, using: &random)
                * power(Int.random(in: -300...300, using: &random))
            #expect(holds(value, ExponentialHistogram.index(of: value, scale), scale))
        }
        // A bound belongs to the bucket below it.
        #expect(ExponentialHistogram.index(of: 1, scale) == -1)
        if scale >= 0 { #expect(ExponentialHistogram.index(of: 2, scale) == 1 << scale - 1) }
    }

    @Test(
        .proves("Metrics: base-2 exponential histogram"), arguments: [2, 4, 20, 160],
        [UInt64(1), 2, 3])
    func `making the buckets coarser loses no count and moves none`(size: Int, seed: UInt64) {
        var random = SeededRandom(seed)
        var histogram = ExponentialHistogram(maxSize: size, maxScale: 20)
        var values: [Double] = []
        for _ in 0..<400 {
            let magnitude =
                Double.random(in: 1..<2, using: &random)
                * power(Int.random(in: -8...8, using: &random))
            let value = random.oneIn(10) ? 0 : random.oneIn(4) ? -magnitude : magnitude
            values.append(value)
            histogram.record(value)
            #expect(histogram.positive.counts.count <= size)
            #expect(histogram.negative.counts.count <= size)
        }
        for (buckets, sign) in [(histogram.positive, 1.0), (histogram.negative, -1.0)] {
            var exact: [Int: UInt64] = [:]
            for value in values where value * sign > 0 {
                exact[
                    ExponentialHistogram.index(of: value.magnitude, histogram.scale), default: 0] +=
                    1
            }
            for (offset, count) in buckets.counts.enumerated() {
                #expect(exact[buckets.first + offset, default: 0] == count)
            }
            #expect(buckets.counts.reduce(0, +) == UInt64(values.count { $0 * sign > 0 }))
        }
        #expect(histogram.zeroCount == UInt64(values.count { $0 == 0 }))
        #expect(histogram.count == 400)
    }

    @Test func `the widest range there is still fits into few buckets`() {
        var histogram = ExponentialHistogram(maxSize: 4, maxScale: 20)
        for value in [Double.leastNonzeroMagnitude, 1, .greatestFiniteMagnitude] {
            histogram.record(value)
        }
        #expect(histogram.positive.counts.reduce(0, +) == 3)
        #expect(histogram.positive.counts.count <= 4)
        #expect(histogram.scale == -10)
    }

    @Test func `a stream of it is collected, and a delta begins at the finest scale again`() {
        let view = View(name: "h", .stream(aggregation: .exponentialHistogram(maxSize: 4)))
        let bench = MetricBench.delta(views: [view])
        let bound = (bench.meter.histogram("h") as Histogram<Int64>).bind()
        for value in [1, 1000, 0] { bound.record(Int64(value)) }
        let point = bench.exponential("h").first
        #expect(point?.count == 3)
        #expect(point?.zeroCount == 1)
        #expect(point?.sum == 1001)
        #expect(point.map { $0.scale < 20 } == true)
        bound.record(3)
        #expect(bench.exponential("h").first?.scale == 20)
    }
}
