import Platform
import Problems
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct MetricReaderTests {
    final class Captured: MetricExporter {
        let batches = Locked<[[MetricData]]>([])
        let ended = Locked(false)
        func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
            batches.withLock { $0.append(batch) }
            return .exported
        }
        func shutdown(deadline: MonotonicTime) { ended.withLock { $0 = true } }
    }

    static var soon: MonotonicTime { TimeSource.system.monotonic() + .seconds(20) }

    @Test(
        .proves(
            "Metrics: Reader registers Exporters", "Metrics: exporter shutdown",
            "Metrics: ForceFlush reports ok/fail/timeout"))
    func `a periodic reader exports on a flush and once more at its end`() {
        let exporter = Captured()
        let reader = MetricReader(
            exportingTo: exporter, every: ExportSchedule(interval: .seconds(3600)))
        let provider = MeterProvider(readers: [reader])
        let counter: Counter<Int64> = provider.meter("tests").counter("words")
        counter.add(1)
        #expect(provider.forceFlush(deadline: Self.soon))
        #expect(exporter.batches.withLock { $0.count } == 1)
        counter.add(1)
        #expect(provider.shutdown(deadline: Self.soon))
        let batches = exporter.batches.withLock { $0 }
        #expect(batches.last?.first?.points.numbers.map(\.value) == [.int(2)])
        #expect(exporter.ended.withLock { $0 })
        counter.add(1)
        #expect(reader.collect().isEmpty)
    }

    @Test(.proves("Metrics: periodic reader maxExportBatchSize", "Metrics: export() takes a batch"))
    func `no export has more points than the reader allows`() {
        let exporter = Captured()
        let reader = MetricReader(
            exportingTo: exporter,
            every: ExportSchedule(interval: .seconds(3600), maxExportBatchSize: 4))
        let provider = MeterProvider(readers: [reader])
        let counter: Counter<Int64> = provider.meter("tests").counter("words")
        for key in 0..<10 { counter.add(1, [.int("key", key)]) }
        #expect(provider.forceFlush(deadline: Self.soon))
        let sizes = exporter.batches.withLock { $0 }.map { $0.map(\.points.count).reduce(0, +) }
        #expect(sizes.reduce(0, +) == 10)
        #expect(sizes.allSatisfy { $0 <= 4 })
        _ = provider.shutdown(deadline: Self.soon)
    }

    @Test(.proves("Metrics: many MeterProviders", "Metrics: Resource on every produced metric"))
    func `several readers and providers see their own, with their resource`() {
        let resource = Resource([.string("service.name", "tests")])
        let (one, two) = (MetricReader(), MetricReader())
        let provider = MeterProvider(resource: resource, readers: [one, two])
        let other = MetricBench()
        let counter: Counter<Int64> = provider.meter("tests").counter("words")
        counter.add(3)
        for reader in [one, two] {
            let data = reader.collect()
            #expect(data.map(\.points.numbers.count) == [1])
            #expect(data.allSatisfy { $0.resource == resource })
        }
        #expect(other.collect().isEmpty)
    }

    @Test(
        .proves("Metrics: async Counter", "Metrics: async Gauge", "Metrics: async UpDownCounter"))
    func `observed totals become differences for a delta reader, and what is gone goes`() {
        let delta = MetricBench.delta()
        let total = Locked<[(String, Int64)]>([("a", 5), ("b", 1)])
        let _: ObservableCounter<Int64> = delta.meter.observableCounter("pages") { observer in
            for (key, value) in total.withLock({ $0 }) {
                observer.observe(value, [.string("key", key)])
            }
        }
        let _: ObservableGauge<Double> = delta.meter.observableGauge("level") { $0.observe(2.5) }
        let _: ObservableUpDownCounter<Int64> = delta.meter.observableUpDownCounter("live") {
            $0.observe(-4)
        }
        let first = delta.collect()
        #expect(first.first { $0.name == "level" }?.points.numbers.map(\.value) == [.double(2.5)])
        #expect(first.first { $0.name == "live" }?.points.numbers.map(\.value) == [.int(-4)])
        total.withLock { $0 = [("a", 9)] }
        let points = delta.numbers("pages")
        #expect(points.map(\.value) == [.int(4)])
        #expect(points.map(\.attributes) == [[.string("key", "a")]])
    }

    @Test func `one callback speaks for several instruments until it is removed`() {
        let bench = MetricBench()
        let one: ObservableGauge<Int64> = bench.meter.observableGauge("one")
        let two: ObservableGauge<Int64> = bench.meter.observableGauge("two")
        let registration = bench.meter.observe([one, two]) { observation in
            observation.observe(one, 1)
            observation.observe(two, 2)
        }
        #expect(bench.numbers("one").map(\.value) == [.int(1)])
        #expect(bench.numbers("two").map(\.value) == [.int(2)])
        registration.remove()
        #expect(bench.numbers("one").isEmpty)
    }

    @Test(
        .proves(
            "Metrics: exemplars sampled", "Metrics: filter AlwaysOn",
            "Metrics: exemplar keeps filtered-out attributes"))
    func `an exemplar keeps what the view leaves out`() {
        let bench = MetricBench(
            views: [View(.init(), .stream(attributes: .keep([])))], filter: .alwaysOn)
        let counter: Counter<Int64> = bench.meter.counter("words")
        counter.add(7, [.string("key", "x")])
        let exemplars = bench.numbers("words").first?.exemplars
        #expect(exemplars?.first?.value == .int(7))
        #expect(exemplars?.first?.time ?? 0 > 0)
    }

    @Test(.proves("Metrics: filter AlwaysOff", "Metrics: exemplars can be off"))
    func `without a filter that lets them in there are no exemplars`() {
        let bench = MetricBench(filter: .alwaysOff)
        let counter: Counter<Int64> = bench.meter.counter("words")
        counter.add(7)
        #expect(bench.numbers("words").first?.exemplars == [])
    }

    @Test(.proves("Metrics: filter TraceBased", "Metrics: exemplar has trace/span id"))
    func `an exemplar of a sampled span leads to its trace`() throws {
        let bench = MetricBench(filter: .traceBased)
        let histogram: Histogram<Double> = bench.meter.histogram("size")
        histogram.record(1)
        let context = SpanContext(
            traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: .sampled)
        Context(span: Span(propagating: context)).run { histogram.record(2) }
        let exemplars = try #require(bench.histogram("size").first?.exemplars)
        #expect(exemplars.count == 1)
        #expect(exemplars.first?.value == .double(2))
    }
}
