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
}
