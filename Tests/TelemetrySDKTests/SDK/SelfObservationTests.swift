//  The metrics about the SDK itself, as they come out of its own meter provider.

import Platform
import Problems
import Synchronization
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SelfObservationTests {
    private let spans = CapturedExporter<SpanData>()
    private let logs = CapturedExporter<LogRecordData>()
    private let meters = ReadMetrics()

    private func sdk(_ environment: [String: String] = [:]) -> SDK {
        SDK(
            .unhurried(environment), resource: .empty,
            exporters: Exporters(spans: [.otlp: spans], logs: [.otlp: logs]),
            readers: [meters.reader])
    }

    private static func component(_ type: String) -> [Attribute] {
        [
            .string("otel.component.name", type + "/0"), .string("otel.component.type", type),
        ]
    }

    private static let spanProcessor = component("batching_span_processor")
    private static let logProcessor = component("batching_log_processor")
    private static let spanExporter = component("otlp_http_json_span_exporter")
    private static let logExporter = component("otlp_http_json_log_exporter")
    private static let metricExporter = component("otlp_http_json_metric_exporter")

    @Test(
        .proves(
            "SDK self-observability: otel.sdk.span.started",
            "SDK self-observability: otel.sdk.span.live"))
    func `spans are counted when they start, by parent and sampling, and while they live`() throws {
        let sdk = sdk()
        let tracer = try #require(sdk.tracers).tracer("test")
        let remote = SpanContext(
            traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), isRemote: true)
        let dropped = tracer.startSpan("a", parent: Context(span: Span(propagating: remote)))
        tracer.withSpan("b") { _ in
            tracer.withSpan("c") { _ in
                #expect(meters.value("otel.sdk.span.live", Self.sampled("RECORD_AND_SAMPLE")) == 2)
            }
        }
        dropped.end()
        let started = "otel.sdk.span.started"
        #expect(meters.value(started, Self.origin("none", "RECORD_AND_SAMPLE")) == 1)
        #expect(meters.value(started, Self.origin("local", "RECORD_AND_SAMPLE")) == 1)
        #expect(meters.value(started, Self.origin("remote", "DROP")) == 1)
        #expect(meters.values(started).count == 3)
        #expect(meters.value("otel.sdk.span.live", Self.sampled("RECORD_AND_SAMPLE")) == 0)
        #expect(meters.value("otel.sdk.span.live", Self.sampled("DROP")) == nil)
        #expect(meters.metric(started)?.unit == "{span}")
        #expect(meters.metric(started)?.isMonotonic == true)
        #expect(meters.metric("otel.sdk.span.live")?.isMonotonic == false)
        _ = sdk.shutdown(within: .seconds(20))
    }

    @Test(
        .proves(
            "SDK self-observability: otel.sdk.processor.span.queue.size",
            "SDK self-observability: otel.sdk.processor.span.queue.capacity",
            "SDK self-observability: otel.sdk.processor.span.processed"))
    func `a span processor tells its queue, what it handed on and what it dropped`() throws {
        let sdk = sdk([
            "OTEL_BSP_MAX_QUEUE_SIZE": "4", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE": "4",
            "OTEL_BSP_SCHEDULE_DELAY": "3600000",
        ])
        let tracer = try #require(sdk.tracers).tracer("test")
        let prefix = "otel.sdk.processor.span."
        #expect(meters.value(prefix + "queue.capacity", Self.spanProcessor) == 4)
        for _ in 0..<3 { tracer.withSpan("x") { _ in } }
        #expect(meters.value(prefix + "queue.size", Self.spanProcessor) == 3)
        #expect(meters.value(prefix + "processed", Self.spanProcessor) == 0)
        _ = sdk.forceFlush(within: .seconds(20))
        #expect(meters.value(prefix + "queue.size", Self.spanProcessor) == 0)
        #expect(meters.value(prefix + "processed", Self.spanProcessor) == 3)
        #expect(meters.metric(prefix + "processed")?.isMonotonic == true)
        #expect(meters.metric(prefix + "queue.size")?.isMonotonic == false)
        #expect(meters.metric(prefix + "queue.capacity")?.isMonotonic == false)
        #expect(meters.metric(prefix + "queue.size")?.unit == "{span}")
        _ = sdk.shutdown(within: .seconds(20))
    }

    @Test(
        .proves(
            "SDK self-observability: otel.sdk.processor.log.queue.size",
            "SDK self-observability: otel.sdk.processor.log.queue.capacity",
            "SDK self-observability: otel.sdk.processor.log.processed"))
    func `a log processor tells what it dropped, under its reason`() throws {
        let gate = Gate()
        defer { gate.open() }
        let sdk = SDK(
            .unhurried([
                "OTEL_BLRP_MAX_QUEUE_SIZE": "4", "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE": "1",
            ]),
            resource: .empty, exporters: Exporters(logs: [.otlp: gate]),
            readers: [meters.reader])
        let logger = try #require(sdk.loggers).logger("test")
        logger.info("in the exporter")
        gate.untilEntered()
        let prefix = "otel.sdk.processor.log."
        #expect(meters.value(prefix + "queue.size", Self.logProcessor) == 0)
        #expect(meters.value(prefix + "queue.capacity", Self.logProcessor) == 4)
        for index in 0..<10 { logger.info("\(index)") }
        #expect(meters.value(prefix + "queue.capacity", Self.logProcessor) == 4)
        #expect(meters.value(prefix + "queue.size", Self.logProcessor) == 4)
        #expect(meters.value(prefix + "processed", Self.logProcessor) == 1)
        let full = Self.logProcessor + [.string("error.type", "queue_full")]
        #expect(meters.value(prefix + "processed", full) == 6)
        #expect(meters.value("otel.sdk.exporter.log.inflight", Self.logExporter) == 1)
        gate.open()
        let soon = TimeSource.system.monotonic() + .seconds(20)
        #expect(sdk.loggers?.shutdown(deadline: soon) == 0)
        logger.info("too late")
        let late = Self.logProcessor + [.string("error.type", "already_shutdown")]
        #expect(meters.value(prefix + "processed", late) == 1)
        #expect(meters.value(prefix + "processed", Self.logProcessor) == 5)
        #expect(meters.metric(prefix + "processed")?.unit == "{log_record}")
    }

    @Test(
        .proves(
            "SDK self-observability: otel.sdk.exporter.span.inflight",
            "SDK self-observability: otel.sdk.exporter.span.exported"))
    func `an exporter of spans tells what left and what was refused`() throws {
        let sdk = sdk()
        let tracer = try #require(sdk.tracers).tracer("test")
        spans.answer(.rejected(1))
        for _ in 0..<3 { tracer.withSpan("x") { _ in } }
        _ = sdk.forceFlush(within: .seconds(20))
        let exported = "otel.sdk.exporter.span.exported"
        #expect(meters.value("otel.sdk.exporter.span.inflight", Self.spanExporter) == 0)
        #expect(meters.value(exported, Self.spanExporter) == 2)
        let rejected = Self.spanExporter + [.string("error.type", "rejected")]
        #expect(meters.value(exported, rejected) == 1)
        _ = sdk.shutdown(within: .seconds(20))
    }

    @Test(
        .proves(
            "SDK self-observability: otel.sdk.log.created",
            "SDK self-observability: otel.sdk.exporter.log.inflight",
            "SDK self-observability: otel.sdk.exporter.log.exported"))
    func `log records are counted when they are made and when they left`() throws {
        let sdk = sdk()
        let logger = try #require(sdk.loggers).logger("test")
        for _ in 0..<3 { logger.info("x") }
        #expect(meters.value("otel.sdk.log.created", []) == 3)
        _ = sdk.forceFlush(within: .seconds(20))
        logs.answer(.failed(Problem("test.down", .externalService, "down")))
        logger.info("lost")
        _ = sdk.forceFlush(within: .seconds(20))
        let exported = "otel.sdk.exporter.log.exported"
        #expect(meters.value("otel.sdk.exporter.log.inflight", Self.logExporter) == 0)
        #expect(meters.value(exported, Self.logExporter) == 3)
        let failed = Self.logExporter + [.string("error.type", "test.down")]
        #expect(meters.value(exported, failed) == 1)
        #expect(meters.value("otel.sdk.log.created", []) == 4)
        _ = sdk.shutdown(within: .seconds(20))
    }

    @Test(.proves("SDK self-observability: otel.sdk.exporter.operation.duration"))
    func `each call of an exporter is measured once, with its failure`() throws {
        let sdk = sdk()
        let logger = try #require(sdk.loggers).logger("test")
        logger.info("x")
        _ = sdk.forceFlush(within: .seconds(20))
        logs.answer(.failed(Problem("test.down", .externalService, "down")))
        logger.info("y")
        _ = sdk.forceFlush(within: .seconds(20))
        let name = "otel.sdk.exporter.operation.duration"
        let good = try #require(meters.histogram(name, Self.logExporter))
        #expect(good.count == 1)
        #expect(good.bucketCounts == [1])
        let failed = Self.logExporter + [.string("error.type", "test.down")]
        #expect(meters.histogram(name, failed)?.count == 1)
        // Nothing was exported there, and its series is there all the same.
        #expect(meters.histogram(name, Self.spanExporter)?.count == 0)
        #expect(meters.metric(name)?.unit == "s")
        _ = sdk.shutdown(within: .seconds(20))
    }

    @Test(
        .proves(
            "SDK self-observability: otel.sdk.exporter.metric_data_point.inflight",
            "SDK self-observability: otel.sdk.exporter.metric_data_point.exported",
            "SDK self-observability: otel.sdk.metric_reader.collection.duration"))
    func `an exporter of metrics tells its points, and its reader how long it collected`() throws {
        let time = ManualTime()
        let exporter = SlowMetrics(time)
        let sdk = SDK(
            .unhurried(), resource: .empty, exporters: Exporters(metrics: [.otlp: exporter]),
            readers: [meters.reader], time: time.source)
        exporter.during { [meters] in
            #expect(
                meters.value(
                    "otel.sdk.exporter.metric_data_point.inflight", Self.metricExporter)
                    == Double(exporter.points.last ?? -1))
        }
        // What is asked for during a collection takes its time.
        let slow: ObservableGauge<Int64> = try #require(sdk.meters).meter("test").observableGauge(
            "slow"
        ) {
            time.advance(by: .milliseconds(250))
            $0.observe(1)
        }
        _ = slow
        #expect(sdk.forceFlush(within: .seconds(20)).isDone)
        exporter.answer(.rejected(2))
        _ = sdk.forceFlush(within: .seconds(20))
        exporter.answer(.failed(Problem("test.down", .externalService, "down")))
        _ = sdk.forceFlush(within: .seconds(20))
        let sent = exporter.points
        #expect(sent.count == 3)
        #expect(sent.allSatisfy { $0 > 0 })
        let prefix = "otel.sdk.exporter.metric_data_point."
        #expect(meters.value(prefix + "inflight", Self.metricExporter) == 0)
        let exported = prefix + "exported"
        #expect(meters.value(exported, Self.metricExporter) == Double(sent[0] + sent[1] - 2))
        let rejected = Self.metricExporter + [.string("error.type", "rejected")]
        #expect(meters.value(exported, rejected) == 2)
        let failed = Self.metricExporter + [.string("error.type", "test.down")]
        #expect(meters.value(exported, failed) == Double(sent[2]))
        #expect(meters.metric(exported)?.unit == "{data_point}")
        #expect(meters.metric(exported)?.isMonotonic == true)
        #expect(meters.metric(prefix + "inflight")?.isMonotonic == false)
        let collected = try #require(
            meters.histogram(
                "otel.sdk.metric_reader.collection.duration",
                Self.component("periodic_metric_reader")))
        #expect(collected.count == 3)
        #expect(collected.min == 0.25)
        #expect(collected.bounds == [])
        let operations = try #require(
            meters.histogram("otel.sdk.exporter.operation.duration", Self.metricExporter))
        #expect(operations.count == 2)
        // In each call a collection of the other reader takes a quarter, too.
        #expect(operations.sum == 8.5)
        exporter.answer(.exported)
        _ = sdk.shutdown(within: .seconds(20))
    }

    @Test func `a shutdown's last export has all of them, with what became of everything`() throws {
        let metrics = CapturedExporter<MetricData>()
        let sdk = SDK(
            .unhurried(), resource: .empty,
            exporters: Exporters(
                spans: [.otlp: spans], logs: [.otlp: logs], metrics: [.otlp: metrics]))
        let logger = try #require(sdk.loggers).logger("test")
        for _ in 0..<3 {
            try #require(sdk.tracers).tracer("test").withSpan("x") { _ in logger.info("y") }
        }
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        let last = try #require(metrics.batches.last)
        #expect(Set(last.map(\.name)) == Self.all)
        #expect(last.allSatisfy { $0.scope.name == SelfObservation.scope.name })
        let values = ReadMetrics.Values(last)
        #expect(
            values["otel.sdk.span.started", Self.origin("none", "RECORD_AND_SAMPLE")] == 3)
        #expect(values["otel.sdk.log.created", []] == 3)
        #expect(values["otel.sdk.processor.span.processed", Self.spanProcessor] == 3)
        #expect(values["otel.sdk.processor.log.queue.size", Self.logProcessor] == 0)
        #expect(values["otel.sdk.exporter.span.exported", Self.spanExporter] == 3)
        #expect(values["otel.sdk.exporter.log.exported", Self.logExporter] == 3)
    }

    private static let all: Set<String> = [
        "otel.sdk.span.started", "otel.sdk.span.live", "otel.sdk.processor.span.queue.size",
        "otel.sdk.processor.span.queue.capacity", "otel.sdk.processor.span.processed",
        "otel.sdk.exporter.span.inflight", "otel.sdk.exporter.span.exported",
        "otel.sdk.log.created", "otel.sdk.processor.log.queue.size",
        "otel.sdk.processor.log.queue.capacity", "otel.sdk.processor.log.processed",
        "otel.sdk.exporter.log.inflight", "otel.sdk.exporter.log.exported",
        "otel.sdk.exporter.metric_data_point.inflight",
        "otel.sdk.exporter.metric_data_point.exported",
        "otel.sdk.metric_reader.collection.duration", "otel.sdk.exporter.operation.duration",
    ]

    private static func origin(_ origin: String, _ result: String) -> [Attribute] {
        [.string("otel.span.parent.origin", origin)] + sampled(result)
    }

    private static func sampled(_ result: String) -> [Attribute] {
        [.string("otel.span.sampling_result", result)]
    }
}

/// An exporter that waits at a gate.
final class Gate: LogExporter {
    private let bell = Doorbell()
    private let entered = Doorbell()
    private let isOpen = Atomic(false)

    func untilEntered() { entered.wait() }

    func open() {
        isOpen.store(true, ordering: .releasing)
        bell.ring()
    }

    func export(_ batch: [LogRecordData], deadline: MonotonicTime) -> ExportResult {
        entered.ring()
        if !isOpen.load(ordering: .acquiring) { bell.wait() }
        return .exported
    }
}

/// An exporter of metrics each of whose calls takes four seconds of a test's own time.
private final class SlowMetrics: MetricExporter {
    private struct State {
        var points: [Int] = []
        var answer = ExportResult.exported
        var meanwhile: @Sendable () -> Void = {}
    }

    private let time: ManualTime
    private let state = Mutex(State())

    init(_ time: ManualTime) { self.time = time }

    /// How many each call brought.
    var points: [Int] { state.withLock { $0.points } }

    func answer(_ result: ExportResult) { state.withLock { $0.answer = result } }
    func during(_ body: @escaping @Sendable () -> Void) { state.withLock { $0.meanwhile = body } }

    func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        time.advance(by: .seconds(4))
        let (answer, meanwhile) = state.withLock { state in
            state.points.append(batch.reduce(0) { $0 + $1.points.count })
            return (state.answer, state.meanwhile)
        }
        meanwhile()
        return answer
    }
}

/// A reader of a test's own, and short ways to what it collects.
final class ReadMetrics: Sendable {
    struct Values {
        private let metrics: [MetricData]

        init(_ metrics: [MetricData]) { self.metrics = metrics }

        subscript(_ name: String) -> [NumberPoint] {
            switch metrics.first(where: { $0.name == name })?.points {
            case .gauge(let points), .sum(let points, _, _): points
            case .histogram, .exponentialHistogram, nil: []
            }
        }

        subscript(_ name: String, _ attributes: [Attribute]) -> Double? {
            self[name].first { Set($0.attributes) == Set(attributes) }?.value.asDouble
        }
    }

    let reader = MetricReader()

    func metric(_ name: String) -> MetricData? { reader.collect().first { $0.name == name } }

    func values(_ name: String) -> [NumberPoint] { Values(reader.collect())[name] }

    func value(_ name: String, _ attributes: [Attribute]) -> Double? {
        Values(reader.collect())[name, attributes]
    }

    func histogram(_ name: String, _ attributes: [Attribute]) -> HistogramPoint? {
        guard case .histogram(let points, _) = metric(name)?.points else { return nil }
        return points.first { Set($0.attributes) == Set(attributes) }
    }
}

extension MetricData {
    /// Whether it is a sum that only grows; nil where it is no sum.
    fileprivate var isMonotonic: Bool? {
        if case .sum(_, _, let isMonotonic) = points { isMonotonic } else { nil }
    }
}
