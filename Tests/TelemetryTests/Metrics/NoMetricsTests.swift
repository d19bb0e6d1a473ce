import Telemetry
import Testing

@Suite struct NoMetricsTests {
    /// A source that takes nothing: what a meter whose SDK drops everything speaks to.
    private final class Nothing: MeterSource {
        func recording(
            for descriptor: InstrumentDescriptor, in scope: InstrumentationScope
        ) -> (any InstrumentRecording)? { nil }
        func add(_ registration: ObservationRegistration) {}
        func withdrawRegistrations() -> [ObservationRegistration] { [] }
    }

    @Test func `attributes are not made where nobody listens`() {
        let meter = Meter(scope: "tests", source: Nothing())
        let counter: Counter<Int64> = meter.counter("c")
        let histogram: Histogram<Double> = meter.histogram("h")
        var asked = 0
        func attributes() -> [Attribute] {
            asked += 1
            return []
        }
        counter.add(1, attributes())
        histogram.record(1, attributes())
        counter.bind().add(1)
        #expect(asked == 0)
        #expect(!counter.isEnabled)
    }

    @Test func `a descriptor tells what kind of instrument and number it is`() {
        let meter = Meter(scope: "tests", source: Nothing())
        let counter: UpDownCounter<Double> = meter.upDownCounter("u", unit: "By")
        let gauge: ObservableGauge<Int64> = meter.observableGauge("g")
        #expect(counter.instrument.descriptor.kind == .upDownCounter)
        #expect(counter.instrument.descriptor.number == .double)
        #expect(counter.instrument.descriptor.unit == "By")
        #expect(gauge.instrument.descriptor.kind.isObservable)
        #expect(!gauge.instrument.descriptor.kind.isMonotonic)
        #expect(gauge.instrument.descriptor.number == .int)
    }
}
