//  How the settings reach the metrics of an SDK: temporality, the form of histograms, exemplars,
//  the schedule; and series that are shown before anything is measured.

import Platform
import Problems
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite struct SDKMetricsTests {
    private let metrics = CapturedExporter<MetricData>()
    private let written = Written()

    private func sdk(
        _ environment: [String: String] = [:], metrics: (any MetricExporter)? = nil
    ) -> SDK {
        SDK(
            .unhurried(environment), resource: .empty,
            exporters: Exporters(metrics: [.otlp: metrics ?? self.metrics]),
            diagnostics: Diagnostics(
                minimum: .info, time: .system, write: { [written] in written.write($0) }))
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
            "Exporters: Metric Exporter configurable temporality preference"),
        arguments: [
            ("delta", "delta delta cumulative"), ("cumulative", "cumulative cumulative cumulative"),
            ("lowmemory", "delta cumulative cumulative"),
        ])
    func `the wished temporality reaches the exporter`(wish: String, got: String) throws {
        let sdk = sdk(["OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE": wish])
        let meter = try #require(sdk.meters).meter("test")
        (meter.counter("counter") as Counter<Int64>).add(1)
        (meter.upDownCounter("upDown") as UpDownCounter<Int64>).add(1)
        let observed: ObservableCounter<Int64> = meter.observableCounter("observed") {
            $0.observe(1)
        }
        _ = sdk.shutdown(within: .seconds(20))
        _ = observed
        let temporalities = ["counter", "observed", "upDown"].map { name in
            metrics.items.first { $0.name == name }?.points.temporality
        }
        #expect(
            temporalities.map { "\($0.map { "\($0)" } ?? "none")" }.joined(separator: " ") == got)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
            "Exporters: Metric Exporter configurable default aggregation"))
    func `the wished form of histograms reaches the exporter, not the console`() throws {
        let console = CapturedExporter<MetricData>()
        let sdk = SDK(
            .unhurried([
                "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION":
                    "base2_exponential_bucket_histogram",
                "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE": "delta",
                "OTEL_METRICS_EXPORTER": "otlp,console",
            ]), resource: .empty,
            exporters: Exporters(metrics: [.otlp: metrics, .console: console]))
        let histogram: Histogram<Double> = try #require(sdk.meters).meter("test").histogram("h")
        histogram.record(3)
        _ = sdk.shutdown(within: .seconds(20))
        let sent = try #require(metrics.items.first { $0.name == "h" })
        #expect(sent.points.exponentials.map(\.count) == [1])
        #expect(sent.points.temporality == .delta)
        let shown = try #require(console.items.first { $0.name == "h" })
        #expect(shown.points.histograms.map(\.count) == [1])
        #expect(shown.points.temporality == .cumulative)
        let names = Set(
            console.items.first { $0.name == "otel.sdk.exporter.metric_data_point.exported" }?
                .points.numbers.compactMap { point in
                    point.attributes.first { $0.key == "otel.component.name" }?.value
                } ?? [])
        #expect(
            names == [
                .string("otlp_http_json_metric_exporter/0"), .string("console_metric_exporter/0"),
            ])
    }

    @Test(
        .proves("Environment Variables: OTEL_METRICS_EXEMPLAR_FILTER"),
        arguments: [("always_on", 1), ("always_off", 0), ("trace_based", 0)])
    func `the wished filter of exemplars is the provider's`(filter: String, kept: Int) throws {
        let sdk = sdk(["OTEL_METRICS_EXEMPLAR_FILTER": filter])
        let counter: Counter<Int64> = try #require(sdk.meters).meter("test").counter("c")
        counter.add(1)
        _ = sdk.shutdown(within: .seconds(20))
        let points = try #require(metrics.items.first { $0.name == "c" }).points.numbers
        #expect(points.flatMap(\.exemplars).count == kept)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_METRIC_EXPORT_INTERVAL",
            "Environment Variables: OTEL_METRIC_EXPORT_TIMEOUT"))
    func `metrics are exported every interval, each export with its timeout`() throws {
        let slow = DeadlineExporter()
        let sdk = sdk(
            ["OTEL_METRIC_EXPORT_INTERVAL": "2", "OTEL_METRIC_EXPORT_TIMEOUT": "7000"],
            metrics: slow)
        #expect(slow.bell.wait(atMost: .seconds(20)))
        #expect(slow.bell.wait(atMost: .seconds(20)))
        let left = try #require(slow.left.first)
        #expect(left <= .seconds(7) && left > .seconds(1))
        _ = sdk.shutdown(within: .seconds(20))
        let schedule = TelemetrySettings(
            environment: Environment(["OTEL_METRIC_EXPORT_TIMEOUT": "0"])
        ).exportSchedule
        #expect(schedule.interval == .seconds(60))
        #expect(schedule.timeout > .seconds(86_400))
    }

    @Test func `series are exported at zero before anything is measured, when asked`() async throws
    {
        let stuck = StuckExporter()
        let sdk = sdk(metrics: stuck)
        defer { stuck.letGo() }
        let counter: Counter<Int64> = try #require(sdk.meters).meter("test").counter("c")
        let bound = counter.bind()
        // The receiver does not answer, and nobody waits for that.
        #expect(await sdk.exportMetrics(takenWithin: .seconds(20)))
        bound.add(1)
        for _ in 0..<2 { stuck.letGo() }
        let flushed = await sdk.forceFlush(within: .seconds(20))
        #expect(flushed.metrics.isDone)
        let values = stuck.batches.map { batch in
            batch.first { $0.name == "c" }?.points.numbers.map(\.value)
        }
        #expect(values == [[.int(0)], [.int(1)]])
        stuck.letGo()
        _ = await sdk.shutdown(within: .seconds(20))
        #expect(await !sdk.exportMetrics(takenWithin: .seconds(20)))
    }

    @Test func `what is wrong with an instrument is told by the diagnostics, once`() throws {
        let sdk = sdk()
        let meter = try #require(sdk.meters).meter("test")
        for _ in 0..<3 { (meter.counter("0 bad") as Counter<Int64>).add(1) }
        #expect(written.lines.filter { $0.contains("0 bad") }.count == 1)
        _ = sdk.shutdown(within: .seconds(20))
    }
}

/// Keeps how much time each export was given.
private final class DeadlineExporter: MetricExporter {
    let bell = Doorbell()
    private let kept = Mutex<[Duration]>([])

    var left: [Duration] { kept.withLock { $0 } }

    func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        kept.withLock { $0.append(deadline - TimeSource.system.monotonic()) }
        bell.ring()
        return .exported
    }
}

extension MetricData.Points {
    fileprivate var temporality: TelemetrySDK.Temporality? {
        switch self {
        case .gauge: nil
        case .sum(_, let temporality, _), .histogram(_, let temporality),
            .exponentialHistogram(_, let temporality):
            temporality
        }
    }
}
