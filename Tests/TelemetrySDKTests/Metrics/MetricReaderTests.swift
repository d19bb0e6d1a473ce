import Platform
import Problems
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct MetricReaderTests {
    private let time = TimeSource.system

    private var soon: MonotonicTime { time.monotonic() + .seconds(20) }

    private func provider(
        _ exporter: any MetricExporter, _ schedule: ExportSchedule = ExportSchedule()
    ) -> MeterProvider {
        MeterProvider(readers: [MetricReader(exportingTo: exporter, every: schedule)])
    }

    private func count(_ provider: MeterProvider, series: Int = 1) {
        let counter: Counter<Int64> = provider.meter("tests").counter("c")
        for number in 0..<series { counter.add(1, [.int("n", number)]) }
    }

    @Test(
        .proves(
            "Metrics: Reader registers Exporters", "Metrics: Exporter sees aggregated points",
            "Metrics: exporter ForceFlush"))
    func `a flush hands points to the exporter and flushes it`() {
        let exporter = CapturedExporter<MetricData>()
        let provider = provider(exporter)
        count(provider, series: 2)
        count(provider)
        #expect(provider.forceFlush(deadline: soon))
        #expect(exporter.items.flatMap { $0.points.numbers.map(\.value) } == [.int(2), .int(1)])
        #expect(exporter.flushes == 1)
        provider.shutdown(deadline: soon)
    }

    @Test(.proves("Metrics: exporter shutdown"))
    func `a shutdown exports a last time, once, and ends the exporter`() {
        let exporter = CapturedExporter<MetricData>()
        let provider = provider(exporter)
        count(provider)
        #expect(provider.shutdown(deadline: soon))
        #expect(exporter.items.count == 1)
        #expect(exporter.isShutDown)
        #expect(provider.shutdown(deadline: soon))
        #expect(!provider.forceFlush(deadline: soon))
        #expect(exporter.items.count == 1)
    }

    @Test(
        .proves(
            "Metrics: periodic reader maxExportBatchSize", "Metrics: export() takes a batch"))
    func `a large collection is exported in batches of so many points`() {
        let exporter = CapturedExporter<MetricData>()
        let provider = provider(exporter, ExportSchedule(maxExportBatchSize: 3))
        count(provider, series: 7)
        let other: Counter<Int64> = provider.meter("tests").counter("d")
        other.add(1)
        #expect(provider.forceFlush(deadline: soon))
        let sizes = exporter.batches.map { $0.reduce(0) { $0 + $1.points.count } }
        #expect(sizes == [3, 3, 2])
        #expect(exporter.batches.last?.map(\.name) == ["c", "d"])
        provider.shutdown(deadline: soon)
    }

    @Test(
        .proves(
            "Metrics: export() success/failure", "Metrics: ForceFlush reports ok/fail/timeout"))
    func `a failed export makes the flush fail, and the numbers stay`() {
        let exporter = CapturedExporter<MetricData>()
        let provider = provider(exporter)
        count(provider)
        exporter.answer(.failed(Problem("tests.down", .externalService, "It is down.")))
        #expect(!provider.forceFlush(deadline: soon))
        exporter.answer(.exported)
        #expect(provider.forceFlush(deadline: soon))
        #expect(exporter.items.flatMap { $0.points.numbers.map(\.value) } == [.int(1)])
        provider.shutdown(deadline: soon)
    }

    /// Waits until it is let go, and knows how many calls ran at once.
    private final class SlowExporter: MetricExporter {
        private let gate = Doorbell()
        private let calls = Locked((now: 0, most: 0, all: 0))

        var most: Int { calls.withLock { $0.most } }
        var all: Int { calls.withLock { $0.all } }

        func release() { gate.ring() }

        func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
            calls.withLock { calls in
                calls.now += 1
                calls.all += 1
                calls.most = max(calls.most, calls.now)
            }
            gate.wait(atMost: .seconds(20))
            calls.withLock { $0.now -= 1 }
            return .exported
        }
    }

    @Test(
        .proves(
            "Metrics: export() never blocks forever", "Metrics: shutdown never blocks forever",
            "Metrics: ForceFlush reports ok/fail/timeout"))
    func `whoever waits does so until the deadline, whatever the exporter does`() {
        let exporter = SlowExporter()
        let provider = provider(exporter)
        count(provider)
        let begun = time.monotonic()
        #expect(!provider.forceFlush(deadline: begun + .milliseconds(20)))
        #expect(!provider.shutdown(deadline: begun + .milliseconds(40)))
        #expect(time.monotonic() - begun < .seconds(10))
        exporter.release()
        exporter.release()
    }

    @Test(.proves("Metrics: export() never concurrent"))
    func `two exports never run at once, however many flush`() {
        let exporter = SlowExporter()
        let provider = provider(exporter, ExportSchedule(interval: .milliseconds(1)))
        count(provider)
        let bells = (0..<4).map { _ in Doorbell() }
        let deadline = soon
        for bell in bells {
            DetachedThread.start {
                _ = provider.forceFlush(deadline: deadline)
                bell.ring()
            }
        }
        for _ in 0..<200 { exporter.release() }
        for bell in bells { bell.wait() }
        #expect(exporter.most == 1)
        #expect(exporter.all >= 1)
        provider.shutdown(deadline: soon)
    }

    /// Rings for every export.
    private final class RingingExporter: MetricExporter {
        let bell = Doorbell()

        func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
            bell.ring()
            return .exported
        }
    }

    @Test func `a periodic reader exports by itself`() {
        let exporter = RingingExporter()
        let provider = provider(exporter, ExportSchedule(interval: .milliseconds(2)))
        count(provider)
        #expect(exporter.bell.wait(atMost: .seconds(20)))
        #expect(exporter.bell.wait(atMost: .seconds(20)))
        provider.shutdown(deadline: soon)
    }

    @Test func `a reader that is stuck takes no time from another`() {
        let stuck = SlowExporter()
        let captured = CapturedExporter<MetricData>()
        let provider = MeterProvider(
            readers: [MetricReader(exportingTo: stuck), MetricReader(exportingTo: captured)])
        count(provider)
        let begun = time.monotonic()
        #expect(!provider.shutdown(deadline: begun + .seconds(1)))
        #expect(time.monotonic() - begun < .seconds(10))
        #expect(captured.items.map(\.name) == ["c"])
        #expect(captured.isShutDown)
        stuck.release()
    }

    @Test func `callbacks still speak in the last collection, and a provider keeps its own`() {
        let exporter = CapturedExporter<MetricData>()
        let provider = provider(exporter)
        let own: ObservableGauge<Int64> = provider.meter("tests").observableGauge("own") {
            $0.observe(1)
        }
        let registration = own.addCallback { $0.observe(2, [.string("a", "b")]) }
        #expect(provider.withdrawRegistrations().isEmpty)
        #expect(provider.shutdown(deadline: soon))
        #expect(exporter.items.map(\.name) == ["own"])
        #expect(exporter.items.first?.points.count == 2)
        registration.remove()
    }

    private final class Foreign: MetricProducer {
        func produce(_ filter: MetricFilter?) -> [MetricData] {
            let names = ["foreign", "dropped"].filter { filter?.metric("other", $0, "") != .drop }
            return names.map {
                MetricData(resource: .empty, scope: "other", name: $0, points: .gauge([]))
            }
        }
    }

    @Test(
        .proves(
            "Metrics: Producer takes metric Filter", "Metrics: Reader registers metric Filter",
            "Metrics: SDK producer uses Filter"))
    func `a reader's filter goes for the SDK and for other producers`() {
        let filter = MetricFilter(
            metric: { _, name, _ in
                name == "dropped" ? .drop : name == "c" ? .acceptPartly : .accept
            }, series: { _, _, attributes in attributes == [.int("n", 1)] })
        let reader = MetricReader(ReaderSettings(filter: filter, producers: [Foreign()]))
        let provider = MeterProvider(readers: [reader])
        count(provider, series: 3)
        let dropped: Counter<Int64> = provider.meter("tests").counter("dropped")
        dropped.add(1)
        let metrics = reader.collect()
        #expect(metrics.map(\.name) == ["c", "foreign"])
        #expect(metrics.first?.points.numbers.map(\.attributes) == [[.int("n", 1)]])
    }

    @Test func `the console writes a line of JSON for each point`() {
        let lines = Locked<[UInt8]>([])
        let exporter = ConsoleMetricExporter { bytes in lines.withLock { $0 += bytes } }
        let bench = MetricBench(views: [
            View(name: "e", .stream(aggregation: .exponentialHistogram()))
        ])
        (bench.meter.counter("c", unit: "By") as Counter<Int64>).add(3, [.string("a", "x")])
        (bench.meter.gauge("g") as Gauge<Double>).record(0.5)
        (bench.meter.histogram("h") as Histogram<Double>).record(7)
        (bench.meter.histogram("e") as Histogram<Double>).record(1)
        #expect(exporter.export(bench.collect(), deadline: soon) == .exported)
        let text = String(decoding: lines.withLock { $0 }, as: UTF8.self)
        let parts = text.split(separator: "\n")
        #expect(parts.count == 4)
        #expect(parts.first?.contains(#""value":3"#) == true)
        #expect(parts.first?.contains(#""attributes":{"a":"x"}"#) == true)
        #expect(parts[1].contains("0.5"))
        #expect(parts[2].contains(#""buckets":[0,0,1,"#))
        #expect(parts[3].contains(#""positive":[1]"#))
    }
}
