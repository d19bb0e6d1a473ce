//  The front door: settings become providers, one deadline holds for all, and nothing is lost
//  without a number. The tests that install run one after the other, since a process has one
//  installation.

import Platform
import Problems
import Synchronization
import Telemetry
import TestSupport
import Testing

@testable import TelemetrySDK

@Suite(.serialized) struct SDKTests {
    private let spans = CapturedExporter<SpanData>()
    private let logs = CapturedExporter<LogRecordData>()
    private let metrics = CapturedExporter<MetricData>()
    private let written = Written()

    private func sdk(
        _ environment: [String: String] = [:], spans: (any SpanExporter)? = nil,
        metrics: (any MetricExporter)? = nil
    ) -> SDK {
        let diagnostics = Diagnostics(
            minimum: .info, time: .system, write: { [written] in written.write($0) })
        return SDK(
            .unhurried(environment),
            resource: Resource([.string("service.name", "test")]),
            exporters: Exporters(
                spans: [.otlp: spans ?? self.spans], logs: [.otlp: logs],
                metrics: [.otlp: metrics ?? self.metrics]),
            diagnostics: diagnostics)
    }

    @Test func `what is made reaches the exporters of all signals at the flush`() throws {
        let sdk = sdk()
        let counter: Counter<Int64> = try #require(sdk.meters).meter("test").counter("made")
        counter.add(3)
        let tracer = try #require(sdk.tracers).tracer("test")
        let logger = try #require(sdk.loggers).logger("test")
        tracer.withSpan("work") { _ in logger.info("inside") }
        #expect(sdk.forceFlush(within: .seconds(20)).isDone)
        let span = try #require(spans.items.first)
        #expect(span.name == "work")
        #expect(span.resource["service.name"] == "test")
        #expect(logs.items.map(\.record.body) == ["inside"])
        #expect(logs.items.first?.span?.spanID == span.context.spanID)
        let made = try #require(metrics.items.first { $0.name == "made" })
        #expect(made.points.numbers.map(\.value) == [.int(3)])
        #expect(made.resource["service.name"] == "test")
        #expect(metrics.batches.count == 1)
        let outcome = sdk.shutdown(within: .seconds(20))
        #expect(outcome.isDone)
        #expect(outcome.lost == 0)
        #expect(metrics.batches.count == 2)
        #expect(spans.isShutDown)
        #expect(logs.isShutDown)
        #expect(metrics.isShutDown)
        #expect(sdk.shutdown(within: .seconds(20)) == Outcome())
    }

    @Test(.proves("Environment Variables: OTEL_SDK_DISABLED"))
    func `a disabled one makes nothing, and its propagators still work`() {
        let sdk = sdk(["OTEL_SDK_DISABLED": "true"])
        #expect(sdk.tracers == nil)
        #expect(sdk.loggers == nil)
        #expect(sdk.meters == nil)
        #expect(sdk.install())
        defer { GlobalPropagator.set(CompositePropagator([])) }
        Logger(scope: "sdk.tests").critical("nobody")
        #expect(GlobalPropagator.current.fields == ["traceparent", "tracestate", "baggage"])
        #expect(sdk.forceFlush(within: .seconds(1)).isDone)
        #expect(sdk.shutdown(within: .seconds(1)).isDone)
        sdk.uninstall()
        #expect(logs.items.isEmpty)
        #expect(metrics.items.isEmpty)
        #expect(!metrics.isShutDown)
    }

    @Test(.proves("Environment Variables: OTEL_PROPAGATORS"))
    func `the propagators are the chosen ones`() {
        #expect(sdk(["OTEL_PROPAGATORS": "baggage"]).propagator.fields == ["baggage"])
        #expect(sdk(["OTEL_PROPAGATORS": "none"]).propagator.fields.isEmpty)
    }

    @Test func `settings reach the parts that they are for`() throws {
        let settings = TelemetrySettings(
            environment: Environment([
                "OTEL_TRACES_SAMPLER": "traceidratio", "OTEL_TRACES_SAMPLER_ARG": "0",
                "OTEL_SPAN_EVENT_COUNT_LIMIT": "3", "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT": "4",
                "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT": "5", "OTEL_BLRP_EXPORT_TIMEOUT": "0",
                "OTEL_BLRP_MAX_QUEUE_SIZE": "7",
            ]))
        let limits = settings.spanLimits.limits
        #expect(limits.events == 3)
        #expect(limits.eventAttributes.count == 4)
        #expect(limits.linkAttributes.count == 128)
        #expect(limits.attributes.valueLength == 5)
        #expect(settings.logLimits.limits.valueLength == 5)
        #expect(settings.logBatch.settings.queueSize == 7)
        #expect(settings.logBatch.settings.exportTimeout > .seconds(86_400))
        let request = SamplingRequest(traceID: TraceID(high: 1, low: 2), name: "x")
        #expect(settings.sampler.sampler.decide(request).result == .drop)
        for (sampler, root) in [
            (TelemetrySettings.Sampler.alwaysOn, SamplingResult.recordAndSample),
            (.alwaysOff, .drop), (.parentBasedAlwaysOn, .recordAndSample),
            (.parentBasedAlwaysOff, .drop), (.parentBasedTraceIDRatio(1), .recordAndSample),
            (.traceIDRatio(1), .recordAndSample), (.parentBasedTraceIDRatio(0), .drop),
        ] {
            #expect(sampler.sampler.decide(request).result == root)
        }
    }

    @Test func `an exporter that was chosen and is not there is told and left out`() throws {
        let sdk = sdk([
            "OTEL_TRACES_EXPORTER": "console,otlp", "OTEL_LOGS_EXPORTER": "none",
            "OTEL_METRICS_EXPORTER": "prometheus",
        ])
        #expect(
            sdk.warnings.map(\.code)
                == ["telemetry.exporter_missing", "telemetry.exporter_missing"])
        #expect(sdk.warnings[0].message.contains("“console” for traces"))
        #expect(sdk.warnings[1].message.contains("“prometheus” for metrics"))
        #expect(sdk.meters?.readers.isEmpty == true)
        #expect(written.lines.count == 2)
        try #require(sdk.loggers).logger("test").info("nobody")
        try #require(sdk.tracers).tracer("test").withSpan("kept") { _ in }
        _ = sdk.shutdown(within: .seconds(20))
        #expect(logs.items.isEmpty)
        #expect(spans.items.count == 1)
    }

    @Test func `a receiver that does not answer takes nothing from the other signal`() throws {
        let stuck = StuckExporter()
        defer { stuck.letGo() }
        let sdk = sdk(spans: stuck)
        let tracer = try #require(sdk.tracers).tracer("test")
        for _ in 0..<5 { tracer.withSpan("lost") { _ in } }
        try #require(sdk.loggers).logger("test").info("kept")
        let clock = ContinuousClock()
        let took = clock.measure {
            let outcome = sdk.shutdown(within: .seconds(1))
            #expect(outcome.spans == Outcome.Part(isDone: false, lost: 5))
            #expect(outcome.logs == Outcome.Part())
            #expect(outcome.metrics == Outcome.Part())
            #expect(outcome.lost == 5)
        }
        #expect(took < .seconds(10))
        // The last collection comes after the loss, and tells it.
        let processed = try #require(
            metrics.batches.last?.first { $0.name == "otel.sdk.processor.span.processed" })
        let told = processed.points.numbers.map { $0.value.whole }.reduce(0, +)
        #expect(told == 5)
        #expect(logs.items.map(\.record.body) == ["kept"])
        #expect(written.lines.contains { $0.contains("5 items of telemetry were lost") })
    }

    @Test func `metrics that are not taken by the one deadline are lost, and nothing else`() throws
    {
        let stuck = StuckExporter()
        defer { stuck.letGo() }
        let sdk = sdk(metrics: stuck)
        try #require(sdk.tracers).tracer("test").withSpan("kept") { _ in }
        let clock = ContinuousClock()
        let took = clock.measure {
            let outcome = sdk.shutdown(within: .seconds(1))
            #expect(outcome.spans == Outcome.Part())
            #expect(outcome.logs == Outcome.Part())
            #expect(!outcome.metrics.isDone)
            #expect(outcome.metrics.lost == stuck.points)
            #expect(outcome.metrics.lost > 10)
        }
        #expect(took >= .milliseconds(990) && took < .seconds(10))
        #expect(spans.items.map(\.name) == ["kept"])
        #expect(written.lines.contains { $0.contains("metric_data_points") })
    }

    @Test func `metrics that a receiver fails to take are lost at the end`() {
        metrics.answer(.failed(Problem("test.down", .externalService, "The receiver is down.")))
        let sdk = sdk()
        #expect(!sdk.forceFlush(within: .seconds(20)).metrics.isDone)
        let outcome = sdk.shutdown(within: .seconds(20))
        #expect(!outcome.metrics.isDone)
        #expect(outcome.metrics.lost > 10)
        #expect(outcome.lost == outcome.metrics.lost)
        #expect(metrics.isShutDown)
    }

    @Test func `a failing receiver is told once, not through the pipeline`() throws {
        logs.answer(.failed(Problem("test.down", .externalService, "The receiver is down.")))
        let sdk = sdk()
        for _ in 0..<3 {
            try #require(sdk.loggers).logger("test").info("x")
            _ = sdk.forceFlush(within: .seconds(20))
        }
        let lines = written.lines.filter { $0.contains("could not export") }
        #expect(lines.count == 1)
        #expect(lines[0].contains("test.down"))
        #expect(sdk.loggers?.created == 3)
        _ = sdk.shutdown(within: .seconds(20))
    }

    @Test func `a task waits without holding its thread`() async throws {
        let sdk = sdk()
        try #require(sdk.loggers).logger("test").info("x")
        let flushed = await sdk.forceFlush(within: .seconds(20))
        #expect(flushed.isDone)
        #expect(logs.items.count == 1)
        let ended = await sdk.shutdown(within: .seconds(20))
        #expect(ended.isDone)
    }

    @Test func `two live side by side and hear only their own`() throws {
        let other = CapturedExporter<LogRecordData>()
        let mine = sdk()
        let second = SDK(
            .unhurried(), resource: Resource([.string("service.name", "simulator")]),
            exporters: Exporters(logs: [.otlp: other]))
        try #require(mine.loggers).logger("test").info("mine")
        try #require(second.loggers).logger("test").info("theirs")
        _ = mine.shutdown(within: .seconds(20))
        _ = second.shutdown(within: .seconds(20))
        #expect(logs.items.map(\.record.body) == ["mine"])
        #expect(other.items.map(\.record.body) == ["theirs"])
        #expect(other.items.first?.resource["service.name"] == "simulator")
    }
}

/// A receiver that does not answer until it is let go.
final class StuckExporter: SpanExporter, MetricExporter {
    private let bell = Doorbell()
    private let held = Mutex<[[MetricData]]>([])

    var batches: [[MetricData]] { held.withLock { $0 } }
    /// How many points it holds.
    var points: Int { batches.last?.reduce(0) { $0 + $1.points.count } ?? 0 }

    func letGo() { bell.ring() }

    func forceFlush(deadline: MonotonicTime) -> Bool { true }
    func shutdown(deadline: MonotonicTime) {}

    func export(_ batch: [MetricData], deadline: MonotonicTime) -> ExportResult {
        held.withLock { $0.append(batch) }
        bell.wait()
        return .exported
    }

    func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        bell.wait()
        return .exported
    }
}
