//  The processors and readers with their exporters, as the settings choose them; each part with the
//  name under which the SDK's metrics about itself know it.

import Platform
import Problems

extension SDK {
    struct SpanPart: Sendable {
        let name: ComponentName
        let processor: BatchSpanProcessor
        let watch: ExporterWatch
    }

    struct LogPart: Sendable {
        let name: ComponentName
        let processor: BatchLogProcessor
        let watch: ExporterWatch
    }

    struct MetricPart: Sendable {
        let reader: MetricReader
        let collections: CollectionWatch
        let watch: ExporterWatch
    }

    struct Parts: Sendable {
        var spans: [SpanPart] = []
        var logs: [LogPart] = []
        var metrics: [MetricPart] = []
        var warnings: [Problem] = []

        init() {}

        init(
            _ settings: TelemetrySettings, _ exporters: Exporters, time: TimeSource,
            diagnostics: Diagnostics?
        ) {
            func watch(_ name: Exporters.Name, _ signal: String) -> ExporterWatch {
                ExporterWatch(
                    ComponentName(Exporters.componentType(name, signal), 0), time: time,
                    diagnostics: diagnostics)
            }
            let spanChoice = Exporters.chosen(
                settings.spanExporters, from: exporters.spans, for: "traces")
            for (number, choice) in spanChoice.found.enumerated() {
                let watch = watch(choice.name, "span")
                spans.append(
                    SpanPart(
                        name: ComponentName("batching_span_processor", number),
                        processor: BatchSpanProcessor(
                            WatchedSpanExporter(choice.exporter, watch),
                            settings: settings.spanBatch.settings, time: time), watch: watch))
            }
            let logChoice = Exporters.chosen(
                settings.logExporters, from: exporters.logs, for: "logs")
            for (number, choice) in logChoice.found.enumerated() {
                let watch = watch(choice.name, "log")
                logs.append(
                    LogPart(
                        name: ComponentName("batching_log_processor", number),
                        processor: BatchLogProcessor(
                            settings.logBatch.settings,
                            exporter: WatchedLogExporter(choice.exporter, watch), time: time),
                        watch: watch))
            }
            let metricChoice = Exporters.chosen(
                settings.metricExporters, from: exporters.metrics, for: "metrics")
            for (number, choice) in metricChoice.found.enumerated() {
                let watch = watch(choice.name, "metric")
                let collections = CollectionWatch(ComponentName("periodic_metric_reader", number))
                metrics.append(
                    MetricPart(
                        reader: MetricReader(
                            exportingTo: WatchedMetricExporter(choice.exporter, watch),
                            every: settings.exportSchedule,
                            settings.readerSettings(for: choice.name), time: time,
                            collected: { collections.collected($0) }),
                        collections: collections, watch: watch))
            }
            warnings = spanChoice.missing + logChoice.missing + metricChoice.missing
        }
    }
}
