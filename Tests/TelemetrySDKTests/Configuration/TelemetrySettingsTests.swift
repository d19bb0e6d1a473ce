//  Each variable by the specification's rules. A table row is a variable, a text, and what the
//  settings then hold; the rest of the settings must be as if nothing had been set.

import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct TelemetrySettingsTests {
    @Test func `with nothing set everything is as the specification has it`() {
        let settings = TelemetrySettings(environment: Environment([:]))
        #expect(settings == TelemetrySettings())
        #expect(!settings.isDisabled)
        #expect(settings.propagators == [.traceContext, .baggage])
        #expect(settings.sampler == .parentBasedAlwaysOn)
        #expect(settings.spanBatch.delay == .seconds(5))
        #expect(settings.logBatch.delay == .seconds(1))
        for batch in [settings.spanBatch, settings.logBatch] {
            #expect(batch.timeout == .seconds(30))
            #expect(batch.queue == 2048)
            #expect(batch.size == 512)
        }
        #expect(settings.metricInterval == .seconds(60))
        #expect(settings.metricTimeout == .seconds(30))
        #expect(settings.exemplarFilter == .traceBased)
        #expect(settings.warnings.isEmpty)
    }

    @Test(arguments: Row.numbers + Row.names)
    func `a variable changes its own place and no other`(row: Row) {
        var expected = TelemetrySettings()
        row.change(&expected)
        #expect(expected != TelemetrySettings(), "the row changes nothing")
        #expect(Self.settings(row.variable, row.text) == expected)
        #expect(Self.settings(row.variable, " \(row.text)\t") == expected)
        #expect(Self.settings(row.variable, "") == TelemetrySettings())
        #expect(Self.settings(row.variable, "  ") == TelemetrySettings())
    }

    @Test(arguments: Row.numbers, ["x", "-1", "1.5", "1e3", "0x10", "99999999999999999999"])
    func `a number that is none is told and ignored`(row: Row, text: String) throws {
        var settings = Self.settings(row.variable, text)
        let warning = try #require(settings.warnings.first)
        #expect(settings.warnings.count == 1)
        #expect(warning.code == "telemetry.setting_ignored")
        #expect(warning.message.contains(row.variable))
        #expect(warning.message.contains("“\(text)”"))
        settings.warnings = []
        #expect(settings == TelemetrySettings())
    }

    @Test(arguments: Row.names)
    func `a name is taken in any case, and an unknown one is told and ignored`(row: Row) {
        var expected = TelemetrySettings()
        row.change(&expected)
        #expect(Self.settings(row.variable, row.text.uppercased()) == expected)
        var settings = Self.settings(row.variable, "jaeger_remote")
        #expect(settings.warnings.map(\.code) == ["telemetry.setting_ignored"])
        #expect(settings.warnings[0].message.contains(row.variable))
        settings.warnings = []
        #expect(settings == TelemetrySettings())
    }

    @Test(arguments: [
        ("true", true, 0), ("TRUE", true, 0), ("True", true, 0), ("false", false, 0),
        ("FALSE", false, 0), ("1", false, 1), ("yes", false, 1), ("on", false, 1),
    ])
    func `only the word true is true, and a word that is neither warns`(
        text: String, isDisabled: Bool, warnings: Int
    ) {
        let settings = Self.settings("OTEL_SDK_DISABLED", text)
        #expect(settings.isDisabled == isDisabled)
        #expect(settings.warnings.count == warnings)
    }

    @Test(
        arguments: [
            ("none", [], 0), ("baggage", [.baggage], 0),
            (
                "baggage,tracecontext,baggage",
                [.baggage, .traceContext], 0
            ), (" TraceContext , , ", [.traceContext], 0),
            ("b3,tracecontext", [.traceContext], 1), ("b3", [.traceContext, .baggage], 1),
        ] as [(String, [TelemetrySettings.Propagator], Int)])
    func `a list keeps the known names in their order, each once`(
        text: String, propagators: [TelemetrySettings.Propagator], warnings: Int
    ) {
        let settings = Self.settings("OTEL_PROPAGATORS", text)
        #expect(settings.propagators == propagators)
        #expect(settings.warnings.count == warnings)
    }

    @Test func `what the text of a warning quotes is short`() {
        let settings = Self.settings("OTEL_BSP_SCHEDULE_DELAY", String(repeating: "9", count: 5000))
        #expect(settings.warnings.count == 1)
        #expect(settings.warnings[0].message.utf8.count < 200)
    }

    static func settings(_ variable: String, _ text: String) -> TelemetrySettings {
        TelemetrySettings(environment: Environment([variable: text]))
    }
}

/// A variable, a text, and what it changes.
struct Row: Sendable, CustomTestStringConvertible {
    let variable: String
    let text: String
    let change: @Sendable (inout TelemetrySettings) -> Void

    init(
        _ variable: String, _ text: String,
        _ change: @escaping @Sendable (inout TelemetrySettings) -> Void
    ) {
        self.variable = variable
        self.text = text
        self.change = change
    }

    var testDescription: String { variable }

    static let numbers: [Row] = [
        Row("OTEL_BSP_SCHEDULE_DELAY", "7") { $0.spanBatch.delay = .milliseconds(7) },
        Row("OTEL_BSP_EXPORT_TIMEOUT", "8") { $0.spanBatch.timeout = .milliseconds(8) },
        Row("OTEL_BSP_MAX_QUEUE_SIZE", "600") { $0.spanBatch.queue = 600 },
        Row("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "10") { $0.spanBatch.size = 10 },
        Row("OTEL_BLRP_SCHEDULE_DELAY", "7") { $0.logBatch.delay = .milliseconds(7) },
        Row("OTEL_BLRP_EXPORT_TIMEOUT", "8") { $0.logBatch.timeout = .milliseconds(8) },
        Row("OTEL_BLRP_MAX_QUEUE_SIZE", "600") { $0.logBatch.queue = 600 },
        Row("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", "10") { $0.logBatch.size = 10 },
        Row("OTEL_ATTRIBUTE_COUNT_LIMIT", "9") {
            $0.spanLimits.attributes.count = 9
            $0.spanLimits.attributesOfEvent = 9
            $0.spanLimits.attributesOfLink = 9
            $0.logLimits.count = 9
        },
        Row("OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", "0") {
            $0.spanLimits.attributes.valueLength = 0
            $0.logLimits.valueLength = 0
        },
        Row("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "0") { $0.spanLimits.attributes.count = 0 },
        Row("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT", "64") {
            $0.spanLimits.attributes.valueLength = 64
        },
        Row("OTEL_SPAN_EVENT_COUNT_LIMIT", "3") { $0.spanLimits.events = 3 },
        Row("OTEL_SPAN_LINK_COUNT_LIMIT", "4") { $0.spanLimits.links = 4 },
        Row("OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", "5") { $0.spanLimits.attributesOfEvent = 5 },
        Row("OTEL_LINK_ATTRIBUTE_COUNT_LIMIT", "6") { $0.spanLimits.attributesOfLink = 6 },
        Row("OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT", "2") { $0.logLimits.count = 2 },
        Row("OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT", "1") { $0.logLimits.valueLength = 1 },
        Row("OTEL_METRIC_EXPORT_INTERVAL", "1500") { $0.metricInterval = .milliseconds(1500) },
        Row("OTEL_METRIC_EXPORT_TIMEOUT", "0") { $0.metricTimeout = .zero },
    ]

    static let names: [Row] = [
        Row("OTEL_LOG_LEVEL", "warn") { $0.diagnostics = .warning },
        Row("OTEL_PROPAGATORS", "baggage") { $0.propagators = [.baggage] },
        Row("OTEL_TRACES_SAMPLER", "always_on") { $0.sampler = .alwaysOn },
        Row("OTEL_TRACES_SAMPLER", "always_off") { $0.sampler = .alwaysOff },
        Row("OTEL_TRACES_SAMPLER", "traceidratio") { $0.sampler = .traceIDRatio(1) },
        Row("OTEL_TRACES_SAMPLER", "parentbased_always_off") { $0.sampler = .parentBasedAlwaysOff },
        Row("OTEL_TRACES_SAMPLER", "parentbased_traceidratio") {
            $0.sampler = .parentBasedTraceIDRatio(1)
        },
        Row("OTEL_TRACES_EXPORTER", "console") { $0.spanExporters = [.console] },
        Row("OTEL_METRICS_EXPORTER", "none") { $0.metricExporters = [] },
        Row("OTEL_METRICS_EXPORTER", "prometheus,otlp") {
            $0.metricExporters = [.prometheus, .otlp]
        },
        Row("OTEL_LOGS_EXPORTER", "otlp/stdout") { $0.logExporters = [.otlpLines] },
        Row("OTEL_METRICS_EXEMPLAR_FILTER", "always_off") { $0.exemplarFilter = .alwaysOff },
        Row("OTEL_METRICS_EXEMPLAR_FILTER", "always_on") { $0.exemplarFilter = .alwaysOn },
        Row("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "delta") {
            $0.temporality = .delta
        },
        Row("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "lowmemory") {
            $0.temporality = .lowMemory
        },
        Row(
            "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
            "base2_exponential_bucket_histogram"
        ) { $0.histogramAggregation = .exponential },
    ]
}
