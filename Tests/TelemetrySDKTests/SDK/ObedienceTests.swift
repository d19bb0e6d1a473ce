//  What the environment says is what the SDK does: each variable is set, and what arrives at the
//  exporters is looked at.

import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct ObedienceTests {
    private let spans = CapturedExporter<SpanData>()
    private let logs = CapturedExporter<LogRecordData>()

    private func sdk(
        _ environment: [String: String], spans: (any SpanExporter)? = nil,
        logs: (any LogExporter)? = nil
    ) -> SDK {
        SDK(
            .unhurried(environment), resource: .empty,
            exporters: Exporters(
                spans: [.otlp: spans ?? self.spans], logs: [.otlp: logs ?? self.logs]))
    }

    /// The one span that a flush brings.
    private func span(
        _ environment: [String: String], _ work: (Span) -> Void
    ) throws -> SpanData {
        let sdk = sdk(environment)
        let span = try #require(sdk.tracers).tracer("test").startSpan("work", parent: .root)
        work(span)
        span.end()
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        return try #require(spans.items.last)
    }

    private func record(
        _ environment: [String: String], _ attributes: [Attribute]
    ) throws -> LogRecordData {
        let sdk = sdk(environment)
        try #require(sdk.loggers).logger("test").info("said", attributes)
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        return try #require(logs.items.last)
    }

    private let three: [Attribute] = [
        .string("a", "some text"), .string("b", "other text"), .int("c", 3),
    ]

    @Test(
        .proves(
            "Environment Variables: OTEL_TRACES_SAMPLER",
            "Environment Variables: OTEL_TRACES_SAMPLER_ARG"),
        arguments: [
            ("always_on", "", 100...100), ("always_off", "", 0...0),
            ("traceidratio", "0", 0...0), ("traceidratio", "1", 100...100),
            ("traceidratio", "0.5", 15...85), ("parentbased_always_on", "", 100...100),
            ("parentbased_always_off", "", 0...0), ("parentbased_traceidratio", "0", 0...0),
        ])
    func `the sampler decides what is exported`(
        name: String, argument: String, wanted: ClosedRange<Int>
    ) throws {
        let sdk = sdk(["OTEL_TRACES_SAMPLER": name, "OTEL_TRACES_SAMPLER_ARG": argument])
        let tracer = try #require(sdk.tracers).tracer("test")
        for _ in 0..<100 { tracer.startSpan("work", parent: .root).end() }
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        #expect(wanted.contains(spans.items.count))
    }

    @Test(
        .proves("Environment Variables: OTEL_TRACES_SAMPLER"),
        arguments: [
            ("always_on", "", ["yes", "no"]), ("always_off", "", []),
            ("traceidratio", "0", []), ("traceidratio", "1", ["yes", "no"]),
            ("parentbased_always_on", "", ["yes"]), ("parentbased_always_off", "", ["yes"]),
            ("parentbased_traceidratio", "0", ["yes"]),
            ("parentbased_traceidratio", "1", ["yes"]),
        ])
    func `a sampler by the parent follows the parent, one by itself does not`(
        name: String, argument: String, wanted: [String]
    ) throws {
        let sdk = sdk(["OTEL_TRACES_SAMPLER": name, "OTEL_TRACES_SAMPLER_ARG": argument])
        let tracer = try #require(sdk.tracers).tracer("test")
        for (said, flags) in [("yes", TraceFlags.sampled), ("no", [])] {
            let remote = SpanContext(
                traceID: TraceID(high: 1, low: 2), spanID: SpanID(3), flags: flags, isRemote: true)
            tracer.startSpan(said, parent: Context(span: Span(propagating: remote))).end()
        }
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        #expect(spans.items.map(\.name) == wanted)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_TRACES_EXPORTER",
            "Environment Variables: OTEL_LOGS_EXPORTER"),
        arguments: [("otlp", "none", 1, 0), ("none", "otlp", 0, 1), ("otlp", "otlp", 1, 1)])
    func `a signal goes to the exporter that was chosen for it`(
        ofTraces: String, ofLogs: String, spanCount: Int, logCount: Int
    ) throws {
        let sdk = sdk(["OTEL_TRACES_EXPORTER": ofTraces, "OTEL_LOGS_EXPORTER": ofLogs])
        try #require(sdk.tracers).tracer("test").startSpan("work").end()
        try #require(sdk.loggers).logger("test").info("said")
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        #expect(spans.items.count == spanCount)
        #expect(logs.items.count == logCount)
    }

    @Test(.proves("Environment Variables: OTEL_TRACES_EXPORTER"))
    func `each of several chosen exporters gets the spans`() throws {
        let other = CapturedExporter<SpanData>()
        let unchosen = CapturedExporter<SpanData>()
        let sdk = SDK(
            .unhurried(["OTEL_TRACES_EXPORTER": "console,otlp"]),
            resource: .empty,
            exporters: Exporters(spans: [.otlp: spans, .console: other, .otlpLines: unchosen]))
        try #require(sdk.tracers).tracer("test").startSpan("work").end()
        #expect(sdk.shutdown(within: .seconds(20)).isDone)
        #expect([spans, other, unchosen].map(\.items.count) == [1, 1, 0])
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
            "Environment Variables: OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT"))
    func `a span keeps so many attributes and so much text`() throws {
        let counted = try span(["OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT": "2"]) { $0.set(three) }
        #expect(counted.attributes == Array(three.prefix(2)))
        #expect(counted.droppedAttributes == 1)
        let cut = try span(["OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT": "4"]) { $0.set(three) }
        #expect(cut.attributes == [.string("a", "some"), .string("b", "othe"), .int("c", 3)])
        #expect(cut.droppedAttributes == 0)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_SPAN_EVENT_COUNT_LIMIT",
            "Environment Variables: OTEL_SPAN_LINK_COUNT_LIMIT"))
    func `a span keeps so many events and links`() throws {
        let other = SpanContext(traceID: TraceID(high: 1, low: 2), spanID: SpanID(3))
        let limited = try span([
            "OTEL_SPAN_EVENT_COUNT_LIMIT": "2", "OTEL_SPAN_LINK_COUNT_LIMIT": "1",
        ]) { span in
            for number in 0..<5 {
                span.addEvent("event \(number)")
                span.addLink(other, [.int("number", number)])
            }
        }
        #expect(limited.events.map(\.name) == ["event 0", "event 1"])
        #expect(limited.droppedEvents == 3)
        #expect(limited.links.map(\.attributes) == [[.int("number", 0)]])
        #expect(limited.droppedLinks == 4)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT",
            "Environment Variables: OTEL_LINK_ATTRIBUTE_COUNT_LIMIT"))
    func `an event and a link keep so many attributes`() throws {
        let other = SpanContext(traceID: TraceID(high: 1, low: 2), spanID: SpanID(3))
        let limited = try span([
            "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT": "1", "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT": "2",
        ]) { span in
            span.addEvent("event", three)
            span.addLink(other, three)
        }
        #expect(limited.events.map(\.attributes.count) == [1])
        #expect(limited.events.map(\.droppedAttributes) == [2])
        #expect(limited.links.map(\.attributes.count) == [2])
        #expect(limited.links.map(\.droppedAttributes) == [1])
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT",
            "Environment Variables: OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT"))
    func `a log record keeps so many attributes and so much text`() throws {
        let counted = try record(["OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT": "2"], three)
        #expect(counted.record.attributes == Array(three.prefix(2)))
        #expect(counted.droppedAttributes == 1)
        let cut = try record(["OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT": "4"], three)
        #expect(
            cut.record.attributes == [.string("a", "some"), .string("b", "othe"), .int("c", 3)])
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_ATTRIBUTE_COUNT_LIMIT",
            "Environment Variables: OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT"))
    func `one limit for all holds where a signal has none of its own`() throws {
        let environment = [
            "OTEL_ATTRIBUTE_COUNT_LIMIT": "1", "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT": "3",
            "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT": "2",
        ]
        let other = SpanContext(traceID: TraceID(high: 1, low: 2), spanID: SpanID(3))
        let span = try span(environment) { span in
            span.set(three)
            span.addEvent("event", three)
            span.addLink(other, three)
        }
        #expect(span.attributes == [.string("a", "som"), .string("b", "oth")])
        #expect(span.events.map(\.attributes) == [[.string("a", "som")]])
        #expect(span.links.map(\.attributes) == [[.string("a", "som")]])
        let record = try record(environment, three)
        #expect(record.record.attributes == [.string("a", "som")])
    }

    @Test(.proves("Environment Variables: OTEL_BSP_*"))
    func `spans gather in a queue and leave in batches of the sizes that were set`() throws {
        let held = HeldExporter<SpanData>()
        let sdk = sdk(
            [
                "OTEL_BSP_MAX_QUEUE_SIZE": "6", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE": "2",
                "OTEL_BSP_SCHEDULE_DELAY": "3600000",
            ], spans: held)
        let tracer = try #require(sdk.tracers).tracer("test")
        for _ in 0..<30 { tracer.startSpan("work", parent: .root).end() }
        held.letGo()
        _ = sdk.shutdown(within: .seconds(20))
        // The queue holds six, and two may have been on their way.
        #expect((6...8).contains(held.sizes.reduce(0, +)))
        #expect(held.sizes.allSatisfy { $0 <= 2 })
    }

    @Test(.proves("Environment Variables: OTEL_BLRP_*"))
    func `log records gather in a queue and leave in batches of the sizes that were set`() throws {
        let held = HeldExporter<LogRecordData>()
        let sdk = sdk(
            [
                "OTEL_BLRP_MAX_QUEUE_SIZE": "9", "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE": "4",
                "OTEL_BLRP_SCHEDULE_DELAY": "3600000",
            ], logs: held)
        let logger = try #require(sdk.loggers).logger("test")
        for _ in 0..<30 { logger.info("said") }
        held.letGo()
        _ = sdk.shutdown(within: .seconds(20))
        #expect((9...13).contains(held.sizes.reduce(0, +)))
        #expect(held.sizes.allSatisfy { $0 <= 4 })
    }

    @Test func `a span waits no longer than the delay that was set`() throws {
        let ringing = RingingExporter()
        let sdk = sdk(["OTEL_BSP_SCHEDULE_DELAY": "1"], spans: ringing)
        try #require(sdk.tracers).tracer("test").startSpan("work").end()
        #expect(ringing.bell.wait(atMost: .seconds(30)))
        _ = sdk.shutdown(within: .seconds(20))
    }
}

/// Rings when something arrives.
private final class RingingExporter: SpanExporter {
    let bell = Doorbell()

    func export(_ batch: [SpanData], deadline: MonotonicTime) -> ExportResult {
        bell.ring()
        return .exported
    }
}

/// Takes nothing until it is let go, and then tells how large the batches were.
private final class HeldExporter<Item: Sendable>: Sendable {
    private let gate = Doorbell()
    private let batches = Locked<[Int]>([])

    var sizes: [Int] { batches.withLock { $0 } }

    func letGo() { gate.ring() }

    func export(_ batch: [Item], deadline: MonotonicTime) -> ExportResult {
        gate.wait()
        gate.ring()
        batches.withLock { $0.append(batch.count) }
        return .exported
    }
}

extension HeldExporter: SpanExporter where Item == SpanData {}
extension HeldExporter: LogExporter where Item == LogRecordData {}
