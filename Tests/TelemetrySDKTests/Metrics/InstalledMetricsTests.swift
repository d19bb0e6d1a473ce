import Platform
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

/// One suite alone installs something for the process, one test after the other.
@Suite(.serialized) struct InstalledMetricsTests {
    @Test(
        .proves(
            "Metrics: global default MeterProvider", "Metrics: get a Meter",
            "Metrics: Meter tied to InstrumentationScope"))
    func `instruments, handles and callbacks made before there is an SDK work with it`() {
        let meter = Meter(scope: "early.metrics")
        let counter: Counter<Int64> = meter.counter("c")
        let bound = counter.bind([.int("n", 1)])
        let gauge: ObservableGauge<Int64> = meter.observableGauge("g") { $0.observe(4) }
        counter.add(1)
        bound.add(1)
        #expect(!counter.isEnabled)
        #expect(!gauge.isEnabled)
        let reader = MetricReader()
        let provider = MeterProvider(readers: [reader], exemplarFilter: .alwaysOff)
        #expect(provider.install())
        #expect(counter.isEnabled)
        counter.add(2, [.int("n", 1)])
        bound.add(3)
        let metrics = reader.collect().filter { $0.scope.name == "early.metrics" }
        #expect(metrics.map(\.name).sorted() == ["c", "g"])
        #expect(
            metrics.flatMap { $0.points.numbers.map(\.value.whole) }.sorted() == [4, 5])
        MetricsInstallation.remove(provider)
        #expect(!counter.isEnabled)
        bound.add(1)
        let second = MetricReader()
        let other = MeterProvider(readers: [second])
        #expect(other.install())
        bound.add(7)
        let later = second.collect().filter { $0.scope.name == "early.metrics" }
        #expect(later.flatMap { $0.points.numbers.map(\.value.whole) }.sorted() == [4, 7])
        MetricsInstallation.remove(other)
    }

    @Test(.proves("Metrics: many MeterProviders"))
    func `several providers measure side by side, one of them for the process`() {
        let readers = [MetricReader(), MetricReader()]
        let providers = readers.map { MeterProvider(readers: [$0]) }
        #expect(providers[0].install())
        #expect(!providers[1].install())
        for (number, provider) in providers.enumerated() {
            let counter: Counter<Int64> = provider.meter("own.metrics").counter("c")
            counter.add(Int64(number + 1))
        }
        let values = readers.map { reader in
            reader.collect().filter { $0.scope.name == "own.metrics" }
                .flatMap { $0.points.numbers.map(\.value) }
        }
        #expect(values == [[.int(1)], [.int(2)]])
        MetricsInstallation.remove(providers[1])
        #expect(MetricsInstallation.source === providers[0])
        MetricsInstallation.remove(providers[0])
    }

    @Test func `callbacks of the process speak in the last collection, and then wait for the next`()
    {
        let meter = Meter(scope: "last.metrics")
        let gauge: ObservableGauge<Int64> = meter.observableGauge("g")
        let registration = gauge.addCallback { $0.observe(4) }
        defer { registration.remove() }
        let exporter = CapturedExporter<MetricData>()
        let provider = MeterProvider(readers: [MetricReader(exportingTo: exporter)])
        #expect(provider.install())
        #expect(provider.shutdown(deadline: TimeSource.system.monotonic() + .seconds(20)))
        #expect(exporter.items.filter { $0.scope.name == "last.metrics" }.map(\.name) == ["g"])
        #expect(MetricsInstallation.source == nil)
        let next = MetricReader()
        let other = MeterProvider(readers: [next])
        #expect(other.install())
        #expect(next.collect().contains { $0.scope.name == "last.metrics" })
        other.uninstall()
    }

    @Test func `an SDK leaves everything as it is where there are metrics already`() {
        let there = MeterProvider(readers: [MetricReader()])
        #expect(there.install())
        let before = GlobalPropagator.current.fields
        let sdk = SDK(
            .unhurried(["OTEL_PROPAGATORS": "baggage"]),
            resource: .empty, exporters: Exporters())
        #expect(!sdk.install())
        sdk.uninstall()
        #expect(MetricsInstallation.source === there)
        #expect(GlobalPropagator.current.fields == before)
        there.uninstall()
        #expect(sdk.shutdown(within: .seconds(20)) == Outcome())
    }
}
