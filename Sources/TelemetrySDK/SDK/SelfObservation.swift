//  The SDK's metrics about itself, by the names, units and attributes of the conventions; always
//  on. Nothing is counted for them: observable instruments read, when somebody collects, what
//  providers, processors and exporters count anyway. Only the durations of calls are measured as
//  they happen, one for each export.
//
//      otel.sdk.span.{started, live}                     by parent and by what the sampler said
//      otel.sdk.log.created
//      otel.sdk.processor.{span, log}.{queue.size, queue.capacity, processed}
//      otel.sdk.exporter.{span, log, metric_data_point}.{inflight, exported}
//      otel.sdk.{metric_reader.collection, exporter.operation}.duration

package import Telemetry

package struct SelfObservation: Sendable {
    /// A processor as its metrics see it.
    package struct Processor: Sendable {
        let name: ComponentName
        let counts: @Sendable () -> ProcessorCounts

        package init(
            _ name: ComponentName, counts: @escaping @Sendable () -> ProcessorCounts
        ) {
            self.name = name
            self.counts = counts
        }
    }

    package var tracers: TracerProvider?
    package var loggers: LoggerProvider?
    package var spanProcessors: [Processor] = []
    package var logProcessors: [Processor] = []
    package var spanExporters: [ExporterWatch] = []
    package var logExporters: [ExporterWatch] = []
    package var metricExporters: [ExporterWatch] = []
    var metricReaders: [CollectionWatch] = []

    package init() {}

    package static let scope = InstrumentationScope(
        "flashcard.telemetry", schemaURL: Resource.conventions)

    /// Begins to tell; the meter is of the SDK that this is about.
    package func register(on meter: Meter) {
        registerSpans(meter)
        registerLogs(meter)
        let spans = Kind(word: "span", unit: "{span}")
        let logs = Kind(word: "log", unit: "{log_record}")
        let points = Kind(word: "metric_data_point", unit: "{data_point}")
        Self.register(spanProcessors, spans, meter)
        Self.register(logProcessors, logs, meter)
        Self.register(spanExporters, spans, meter)
        Self.register(logExporters, logs, meter)
        Self.register(metricExporters, points, meter)
        let durations = Self.durations("otel.sdk.exporter.operation.duration", meter)
        for exporter in spanExporters + logExporters + metricExporters {
            exporter.measure(with: durations)
        }
        let collections = Self.durations("otel.sdk.metric_reader.collection.duration", meter)
        for reader in metricReaders { reader.measure(with: collections) }
    }

    /// The conventions advise one bucket: count and sum are what matters.
    private static func durations(_ name: String, _ meter: Meter) -> Histogram<Double> {
        meter.histogram(
            name, unit: "s", advice: InstrumentAdvice(bucketBoundaries: []))
    }
}

extension SelfObservation {
    private struct Kind {
        let word: String
        let unit: String
    }

    private func registerSpans(_ meter: Meter) {
        guard let tracers else { return }
        let _: ObservableCounter<Int64> = meter.observableCounter(
            "otel.sdk.span.started", unit: "{span}",
            description: "Spans that were started, also those that are not recorded."
        ) { observer in
            for (kind, count) in tracers.counts.started where count > 0 {
                observer.observe(
                    Int64(count),
                    [
                        .string("otel.span.parent.origin", kind.origin.name),
                        .string("otel.span.sampling_result", kind.result.name),
                    ])
            }
        }
        let _: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter(
            "otel.sdk.span.live", unit: "{span}",
            description: "Recorded spans that have not ended."
        ) { observer in
            for (result, count) in tracers.counts.live {
                observer.observe(
                    Int64(count), [.string("otel.span.sampling_result", result.name)])
            }
        }
    }

    private func registerLogs(_ meter: Meter) {
        guard let loggers else { return }
        let _: ObservableCounter<Int64> = meter.observableCounter(
            "otel.sdk.log.created", unit: "{log_record}", description: "Log records that were made."
        ) { $0.observe(Int64(loggers.created)) }
    }

    private static func register(_ processors: [Processor], _ kind: Kind, _ meter: Meter) {
        guard !processors.isEmpty else { return }
        let prefix = "otel.sdk.processor.\(kind.word)."
        let _: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter(
            prefix + "queue.size", unit: kind.unit, description: "What waits in the queue."
        ) { observer in
            for part in processors {
                observer.observe(Int64(part.counts().queued), part.name.attributes)
            }
        }
        let _: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter(
            prefix + "queue.capacity", unit: kind.unit, description: "What the queue can hold."
        ) { observer in
            for part in processors {
                observer.observe(Int64(part.counts().capacity), part.name.attributes)
            }
        }
        let _: ObservableCounter<Int64> = meter.observableCounter(
            prefix + "processed", unit: kind.unit,
            description: "What was handed to the exporter, or dropped before."
        ) { observer in
            for part in processors {
                let counts = part.counts()
                let named = part.name.attributes
                observer.observe(Int64(counts.handedOver), named)
                for (reason, count) in [
                    ("queue_full", counts.queueFull), ("already_shutdown", counts.alreadyShutdown),
                    ("shutdown_timeout", counts.neverHandedOver),
                ] where count > 0 {
                    observer.observe(Int64(count), named + [.string("error.type", reason)])
                }
            }
        }
    }

    private static func register(_ exporters: [ExporterWatch], _ kind: Kind, _ meter: Meter) {
        guard !exporters.isEmpty else { return }
        let prefix = "otel.sdk.exporter.\(kind.word)."
        let _: ObservableUpDownCounter<Int64> = meter.observableUpDownCounter(
            prefix + "inflight", unit: kind.unit, description: "What is being exported now."
        ) { observer in
            for exporter in exporters {
                observer.observe(Int64(exporter.counts.inFlight), exporter.name.attributes)
            }
        }
        let _: ObservableCounter<Int64> = meter.observableCounter(
            prefix + "exported", unit: kind.unit,
            description: "What left, by how: once for each item, after the last attempt."
        ) { observer in
            for exporter in exporters {
                let counts = exporter.counts
                let named = exporter.name.attributes
                observer.observe(Int64(counts.exported), named)
                if counts.rejected > 0 {
                    observer.observe(
                        Int64(counts.rejected), named + [.string("error.type", "rejected")])
                }
                for (code, count) in counts.failed {
                    observer.observe(Int64(count), named + [.string("error.type", code)])
                }
            }
        }
    }
}

extension ComponentName {
    var attributes: [Attribute] {
        [
            .string("otel.component.name", text), .string("otel.component.type", type),
        ]
    }
}
