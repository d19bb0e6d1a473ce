//  The table of variables. A later row wins over an earlier one where both change the same place,
//  so the limits for all signals stand before those of one signal, and the sampler's argument after
//  its sampler.

import Telemetry

extension TelemetryVariable {
    static let all: [TelemetryVariable] =
        general + exporters + batches + limits + metrics + destinations

    private static let general: [TelemetryVariable] = [
        .boolean("OTEL_SDK_DISABLED", \.isDisabled),
        TelemetryVariable("OTEL_LOG_LEVEL", diagnostics),
        .list(
            "OTEL_PROPAGATORS", of: TelemetrySettings.Propagator.allCases, \.propagators),
        TelemetryVariable("OTEL_TRACES_SAMPLER", sampler),
        TelemetryVariable("OTEL_TRACES_SAMPLER_ARG", samplerArgument),
    ]

    private static let exporters: [TelemetryVariable] = [
        .list("OTEL_TRACES_EXPORTER", of: [.otlp, .console, .otlpLines], \.spanExporters),
        .list(
            "OTEL_METRICS_EXPORTER", of: [.otlp, .console, .otlpLines, .prometheus],
            \.metricExporters),
        .list("OTEL_LOGS_EXPORTER", of: [.otlp, .console, .otlpLines], \.logExporters),
    ]

    private static let batches: [TelemetryVariable] = [
        .milliseconds("OTEL_BSP_SCHEDULE_DELAY", \.spanBatch.delay),
        .milliseconds("OTEL_BSP_EXPORT_TIMEOUT", \.spanBatch.timeout),
        .count("OTEL_BSP_MAX_QUEUE_SIZE", from: 1, \.spanBatch.queue),
        .count("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", from: 1, \.spanBatch.size),
        .milliseconds("OTEL_BLRP_SCHEDULE_DELAY", \.logBatch.delay),
        .milliseconds("OTEL_BLRP_EXPORT_TIMEOUT", \.logBatch.timeout),
        .count("OTEL_BLRP_MAX_QUEUE_SIZE", from: 1, \.logBatch.queue),
        .count("OTEL_BLRP_MAX_EXPORT_BATCH_SIZE", from: 1, \.logBatch.size),
    ]

    private static let limits: [TelemetryVariable] = [
        .count(
            "OTEL_ATTRIBUTE_COUNT_LIMIT", \.spanLimits.attributes.count,
            \.spanLimits.attributesOfEvent, \.spanLimits.attributesOfLink, \.logLimits.count),
        .length(
            "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT", \.spanLimits.attributes.valueLength,
            \.logLimits.valueLength),
        .count("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", \.spanLimits.attributes.count),
        .length("OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT", \.spanLimits.attributes.valueLength),
        .count("OTEL_SPAN_EVENT_COUNT_LIMIT", \.spanLimits.events),
        .count("OTEL_SPAN_LINK_COUNT_LIMIT", \.spanLimits.links),
        .count("OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", \.spanLimits.attributesOfEvent),
        .count("OTEL_LINK_ATTRIBUTE_COUNT_LIMIT", \.spanLimits.attributesOfLink),
        .count("OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT", \.logLimits.count),
        .length("OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT", \.logLimits.valueLength),
    ]

    private static let metrics: [TelemetryVariable] = [
        .milliseconds("OTEL_METRIC_EXPORT_INTERVAL", \.metricInterval),
        .milliseconds("OTEL_METRIC_EXPORT_TIMEOUT", \.metricTimeout),
        .choice(
            "OTEL_METRICS_EXEMPLAR_FILTER", of: TelemetrySettings.ExemplarFilter.allCases,
            \.exemplarFilter),
        .choice(
            "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
            of: TelemetrySettings.Temporality.allCases, \.temporality),
        .choice(
            "OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION",
            of: TelemetrySettings.HistogramAggregation.allCases, \.histogramAggregation),
    ]
}

extension TelemetryVariable {
    @Sendable private static func diagnostics(
        _ text: String, _ settings: inout TelemetrySettings
    ) -> String? {
        guard let severity = Severity(named: text) else {
            return "trace, debug, info, warn, error or fatal"
        }
        settings.diagnostics = severity
        return nil
    }

    @Sendable private static func sampler(
        _ text: String, _ settings: inout TelemetrySettings
    ) -> String? {
        switch text.lowercased() {
        case "always_on": settings.sampler = .alwaysOn
        case "always_off": settings.sampler = .alwaysOff
        case "traceidratio": settings.sampler = .traceIDRatio(1)
        case "parentbased_always_on": settings.sampler = .parentBasedAlwaysOn
        case "parentbased_always_off": settings.sampler = .parentBasedAlwaysOff
        case "parentbased_traceidratio": settings.sampler = .parentBasedTraceIDRatio(1)
        default:
            return "always_on, always_off or traceidratio, alone or after parentbased_"
        }
        return nil
    }

    /// Only the samplers of a ratio have an argument; for the others it means nothing.
    @Sendable private static func samplerArgument(
        _ text: String, _ settings: inout TelemetrySettings
    ) -> String? {
        let ratio = Double(text).flatMap { (0...1).contains($0) ? $0 : nil }
        switch settings.sampler {
        case .traceIDRatio:
            guard let ratio else { return "a number from 0 to 1" }
            settings.sampler = .traceIDRatio(ratio)
        case .parentBasedTraceIDRatio:
            guard let ratio else { return "a number from 0 to 1" }
            settings.sampler = .parentBasedTraceIDRatio(ratio)
        case .alwaysOn, .alwaysOff, .parentBasedAlwaysOn, .parentBasedAlwaysOff: break
        }
        return nil
    }
}
