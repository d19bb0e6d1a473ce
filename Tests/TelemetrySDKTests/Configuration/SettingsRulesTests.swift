//  What variables mean for each other: limits for all signals and for one, a sampler and its
//  argument, a batch and its queue.

import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct SettingsRulesTests {
    private func settings(_ values: [String: String]) -> TelemetrySettings {
        TelemetrySettings(environment: Environment(values))
    }

    @Test
    func `a signal's own count wins over the one for all`() {
        let settings = settings([
            "OTEL_ATTRIBUTE_COUNT_LIMIT": "20", "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT": "30",
            "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT": "40",
        ])
        #expect(settings.spanLimits.attributes.count == 30)
        #expect(settings.logLimits.count == 40)
        #expect(settings.spanLimits.attributesOfEvent == 20)
        #expect(settings.spanLimits.attributesOfLink == 20)
    }

    @Test
    func `a signal's own length wins over the one for all, and a bad one leaves that`() {
        let both = settings([
            "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT": "20",
            "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT": "30",
            "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT": "40",
        ])
        #expect(both.spanLimits.attributes.valueLength == 30)
        #expect(both.logLimits.valueLength == 40)
        let bad = settings([
            "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT": "20",
            "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT": "long",
        ])
        #expect(bad.spanLimits.attributes.valueLength == 20)
        #expect(bad.logLimits.valueLength == 20)
        #expect(bad.warnings.count == 1)
    }

    @Test
    func `events and links have counts of their own`() {
        let settings = settings([
            "OTEL_ATTRIBUTE_COUNT_LIMIT": "20", "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT": "3",
            "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT": "4",
        ])
        #expect(settings.spanLimits.attributesOfEvent == 3)
        #expect(settings.spanLimits.attributesOfLink == 4)
        #expect(settings.spanLimits.attributes.count == 20)
    }

    @Test
    func `a span's events and links are limited`() {
        let settings = settings([
            "OTEL_SPAN_EVENT_COUNT_LIMIT": "11", "OTEL_SPAN_LINK_COUNT_LIMIT": "12",
        ])
        #expect(settings.spanLimits.events == 11)
        #expect(settings.spanLimits.links == 12)
    }

    @Test(
        arguments: [
            ("traceidratio", "0.25", .traceIDRatio(0.25), 0),
            ("parentbased_traceidratio", "0", .parentBasedTraceIDRatio(0), 0),
            ("traceidratio", "1.5", .traceIDRatio(1), 1),
            ("traceidratio", "-0.1", .traceIDRatio(1), 1),
            ("traceidratio", "nan", .traceIDRatio(1), 1),
            ("parentbased_traceidratio", "half", .parentBasedTraceIDRatio(1), 1),
            ("always_off", "0.5", .alwaysOff, 0), ("xray", "0.5", .parentBasedAlwaysOn, 1),
        ] as [(String, String, TelemetrySettings.Sampler, Int)])
    func `a ratio belongs to its sampler`(
        name: String, argument: String, sampler: TelemetrySettings.Sampler, warnings: Int
    ) {
        let settings = settings([
            "OTEL_TRACES_SAMPLER": name, "OTEL_TRACES_SAMPLER_ARG": argument,
        ])
        #expect(settings.sampler == sampler)
        #expect(settings.warnings.count == warnings)
    }

    @Test(
        arguments: ["OTEL_BSP", "OTEL_BLRP"])
    func `a batch is never larger than its queue`(prefix: String) {
        let settings = settings([
            "\(prefix)_MAX_QUEUE_SIZE": "100", "\(prefix)_MAX_EXPORT_BATCH_SIZE": "101",
            "\(prefix)_SCHEDULE_DELAY": "250", "\(prefix)_EXPORT_TIMEOUT": "750",
        ])
        let batch = prefix == "OTEL_BSP" ? settings.spanBatch : settings.logBatch
        #expect(batch.queue == 100)
        #expect(batch.size == 100)
        #expect(batch.delay == .milliseconds(250))
        #expect(batch.timeout == .milliseconds(750))
        #expect(settings.warnings.map(\.code) == ["telemetry.setting_out_of_range"])
    }

    @Test(arguments: ["OTEL_BSP_MAX_QUEUE_SIZE", "OTEL_BLRP_MAX_EXPORT_BATCH_SIZE"])
    func `a queue of nothing is refused`(variable: String) {
        let settings = settings([variable: "0"])
        #expect(settings.warnings.count == 1)
        #expect(settings.spanBatch == TelemetrySettings().spanBatch)
        #expect(settings.logBatch == TelemetrySettings().logBatch)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_METRIC_EXPORT_INTERVAL",
            "Environment Variables: OTEL_METRIC_EXPORT_TIMEOUT",
            "Environment Variables: OTEL_METRICS_EXEMPLAR_FILTER"))
    func `metrics have an interval, a timeout and a filter of exemplars`() {
        let settings = settings([
            "OTEL_METRIC_EXPORT_INTERVAL": "10000", "OTEL_METRIC_EXPORT_TIMEOUT": "2000",
            "OTEL_METRICS_EXEMPLAR_FILTER": "Always_Off",
        ])
        #expect(settings.metricInterval == .seconds(10))
        #expect(settings.metricTimeout == .seconds(2))
        #expect(settings.exemplarFilter == .alwaysOff)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
            "Environment Variables: OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION"))
    func `temporality and the form of histograms can be chosen`() {
        let settings = settings([
            "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE": "LowMemory",
            "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION":
                "base2_exponential_bucket_histogram",
        ])
        #expect(settings.temporality == .lowMemory)
        #expect(settings.histogramAggregation == .exponential)
    }

    @Test(
        .proves(
            "Environment Variables: OTEL_METRICS_EXPORTER"))
    func `each signal has exporters of its own`() {
        let settings = settings([
            "OTEL_TRACES_EXPORTER": "console", "OTEL_METRICS_EXPORTER": "none",
            "OTEL_LOGS_EXPORTER": "otlp,console",
        ])
        #expect(settings.spanExporters == [.console])
        #expect(settings.metricExporters == [])
        #expect(settings.logExporters == [.otlp, .console])
        let wrong = self.settings(["OTEL_TRACES_EXPORTER": "prometheus"])
        #expect(wrong.spanExporters == [.otlp])
        #expect(wrong.warnings.count == 1)
    }

    @Test(
        .proves("Environment Variables: OTEL_LOG_LEVEL"),
        arguments: [
            ("error", Severity.error), ("WARN", .warning), ("warning", .warning),
            ("Fatal", .critical), ("trace", .trace), ("loud", .info),
        ])
    func `the level of the diagnostics is read as people write it`(text: String, level: Severity) {
        #expect(settings(["OTEL_LOG_LEVEL": text]).diagnostics == level)
    }
}
