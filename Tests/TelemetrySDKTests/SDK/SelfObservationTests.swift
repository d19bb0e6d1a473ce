//  The metrics about the SDK itself, read as a collection would read them.

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
    private let meters = ReadMeters()

    private func sdk(_ environment: [String: String] = [:]) -> SDK {
        let sdk = SDK(
            TelemetrySettings(environment: Environment(environment)), resource: .empty,
            exporters: Exporters(spans: [.otlp: spans], logs: [.otlp: logs]))
        sdk.selfObservation.register(
            on: Meter(scope: SelfObservation.scope, source: meters))
        return sdk
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
        #expect(meters.descriptor(started)?.unit == "{span}")
        #expect(meters.descriptor(started)?.kind == .observableCounter)
        #expect(meters.descriptor("otel.sdk.span.live")?.kind == .observableUpDownCounter)
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
        #expect(meters.descriptor(prefix + "processed")?.kind == .observableCounter)
        #expect(meters.descriptor(prefix + "queue.size")?.kind == .observableUpDownCounter)
        #expect(meters.descriptor(prefix + "queue.size")?.unit == "{span}")
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
            TelemetrySettings(
                environment: Environment([
                    "OTEL_BLRP_MAX_QUEUE_SIZE": "4", "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE": "1",
                ])),
            resource: .empty, exporters: Exporters(logs: [.otlp: gate]))
        sdk.selfObservation.register(on: Meter(scope: SelfObservation.scope, source: meters))
        let logger = try #require(sdk.loggers).logger("test")
        logger.info("in the exporter")
        gate.untilEntered()
        for index in 0..<10 { logger.info("\(index)") }
        let prefix = "otel.sdk.processor.log."
        #expect(meters.value(prefix + "queue.capacity", Self.logProcessor) == 4)
        #expect(meters.value(prefix + "queue.size", Self.logProcessor) == 4)
        #expect(meters.value(prefix + "processed", Self.logProcessor) == 1)
        let full = Self.logProcessor + [.string("error.type", "queue_full")]
        #expect(meters.value(prefix + "processed", full) == 6)
        #expect(meters.value("otel.sdk.exporter.log.inflight", Self.logExporter) == 1)
        gate.open()
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        logger.info("too late")
        let late = Self.logProcessor + [.string("error.type", "already_shutdown")]
        #expect(meters.value(prefix + "processed", late) == 1)
        #expect(meters.value(prefix + "processed", Self.logProcessor) == 5)
        #expect(meters.descriptor(prefix + "processed")?.unit == "{log_record}")
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
        let measured = meters.recorded(name)
        #expect(
            measured.map(\.attributes) == [
                Self.logExporter, Self.logExporter + [.string("error.type", "test.down")],
            ])
        #expect(measured.allSatisfy { (0..<20).contains($0.value) })
        #expect(meters.descriptor(name)?.unit == "s")
        #expect(meters.descriptor(name)?.kind == .histogram)
        #expect(meters.descriptor(name)?.advice.bucketBoundaries == [])
        _ = sdk.shutdown(within: .seconds(20))
    }

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

/// Stands in for a meter provider: reads observable instruments when asked, and keeps measurements.
final class ReadMeters: MeterSource {
    struct Reading: Sendable {
        let value: Double
        let attributes: [Attribute]
    }

    private final class Recording: InstrumentRecording {
        let descriptor: InstrumentDescriptor
        let kept = Mutex<[Reading]>([])

        init(_ descriptor: InstrumentDescriptor) { self.descriptor = descriptor }

        func record(_ value: Int64, _ attributes: [Attribute]) {
            record(Double(value), attributes)
        }

        func record(_ value: Double, _ attributes: [Attribute]) {
            kept.withLock { $0.append(Reading(value: value, attributes: attributes)) }
        }

        func cell(for attributes: [Attribute]) -> any InstrumentCell {
            fatalError("nothing here binds")
        }
    }

    private final class Sink: ObservationSink {
        var found: [(name: String, reading: Reading)] = []

        func observe(
            _ number: MetricNumber, _ attributes: [Attribute], by recording: any InstrumentRecording
        ) {
            guard let recording = recording as? Recording else { return }
            let reading = Reading(value: number.asDouble, attributes: attributes)
            found.append((recording.descriptor.name, reading))
        }
    }

    private let recordings = Mutex<[String: Recording]>([:])
    private let registrations = Mutex<[ObservationRegistration]>([])

    init() { MetricsInstallation.invalidate() }

    func recording(
        for descriptor: InstrumentDescriptor, in scope: InstrumentationScope
    ) -> (any InstrumentRecording)? {
        recordings.withLock { recordings in
            if let there = recordings[descriptor.name] { return there }
            let made = Recording(descriptor)
            recordings[descriptor.name] = made
            return made
        }
    }

    func add(_ registration: ObservationRegistration) {
        registrations.withLock { $0.append(registration) }
    }

    func withdrawRegistrations() -> [ObservationRegistration] { registrations.withLock { $0 } }

    func descriptor(_ name: String) -> InstrumentDescriptor? {
        recordings.withLock { $0[name]?.descriptor }
    }

    func values(_ name: String) -> [Reading] {
        let sink = Sink()
        for registration in registrations.withLock({ $0 }) { registration.run(into: sink) }
        return sink.found.filter { $0.name == name }.map(\.reading)
    }

    func value(_ name: String, _ attributes: [Attribute]) -> Double? {
        values(name).first { $0.attributes == attributes }?.value
    }

    func recorded(_ name: String) -> [Reading] {
        recordings.withLock { $0[name] }?.kept.withLock { $0 } ?? []
    }
}
