//  Everything that the environment can say about telemetry, as one value. What it does not say has
//  the specification's default. Reading never fails: a value that cannot be used is told in
//  `warnings`, and the default stays.

package import Platform
package import Problems
package import Telemetry

package struct TelemetrySettings: Sendable, Hashable {
    package enum Propagator: String, Sendable, Hashable, CaseIterable {
        case traceContext = "tracecontext"
        case baggage
    }

    package enum Sampler: Sendable, Hashable {
        case alwaysOn, alwaysOff, parentBasedAlwaysOn, parentBasedAlwaysOff
        case traceIDRatio(Double)
        case parentBasedTraceIDRatio(Double)
    }

    package enum Exporter: String, Sendable, Hashable, CaseIterable {
        case otlp, console, none
        /// Lines of OTLP JSON on standard output.
        case otlpLines = "otlp/stdout"
        /// For metrics alone.
        case prometheus
    }

    package enum ExemplarFilter: String, Sendable, Hashable, CaseIterable {
        case alwaysOn = "always_on"
        case alwaysOff = "always_off"
        case traceBased = "trace_based"
    }

    package enum Temporality: String, Sendable, Hashable, CaseIterable {
        case cumulative, delta
        case lowMemory = "lowmemory"
    }

    package enum HistogramAggregation: String, Sendable, Hashable, CaseIterable {
        case explicitBuckets = "explicit_bucket_histogram"
        case exponential = "base2_exponential_bucket_histogram"
    }

    /// How items gather before they are exported.
    package struct Batch: Sendable, Hashable {
        package var delay: Duration
        package var timeout: Duration = .milliseconds(30_000)
        package var queue = 2048
        package var size = 512
    }

    /// What attributes may hold; no length means any length.
    package struct AttributeLimits: Sendable, Hashable {
        package var count = 128
        package var valueLength: Int?
    }

    package struct SpanLimits: Sendable, Hashable {
        package var attributes = AttributeLimits()
        package var events = 128
        package var links = 128
        package var attributesOfEvent = 128
        package var attributesOfLink = 128
    }

    package var isDisabled = false
    /// What the SDK says about itself, on standard error.
    package var diagnostics: Severity = .info
    package var propagators: [Propagator] = [.traceContext, .baggage]
    package var sampler: Sampler = .parentBasedAlwaysOn
    package var spanExporters: [Exporter] = [.otlp]
    package var metricExporters: [Exporter] = [.otlp]
    package var logExporters: [Exporter] = [.otlp]
    package var spanBatch = Batch(delay: .milliseconds(5000))
    package var logBatch = Batch(delay: .milliseconds(1000))
    package var spanLimits = SpanLimits()
    package var logLimits = AttributeLimits()
    package var metricInterval: Duration = .milliseconds(60_000)
    package var metricTimeout: Duration = .milliseconds(30_000)
    package var exemplarFilter: ExemplarFilter = .traceBased
    package var temporality: Temporality = .cumulative
    package var histogramAggregation: HistogramAggregation = .explicitBuckets
    package var traceDestination = Destination()
    package var metricDestination = Destination()
    package var logDestination = Destination()
    /// What could not be used, in the order in which it was read.
    package var warnings: [Problem] = []

    package init() {}

    package init(environment: Environment) {
        for variable in TelemetryVariable.all {
            guard let text = environment[variable.name] else { continue }
            variable.read(text, into: &self)
        }
        limitBatch(\.spanBatch, "OTEL_BSP")
        limitBatch(\.logBatch, "OTEL_BLRP")
    }

    /// A batch larger than the queue could never fill.
    private mutating func limitBatch(
        _ path: WritableKeyPath<TelemetrySettings, Batch>, _ prefix: String
    ) {
        let batch = self[keyPath: path]
        guard batch.size > batch.queue else { return }
        self[keyPath: path].size = batch.queue
        warnings.append(
            Problem(
                "telemetry.setting_out_of_range", .validation,
                "\(prefix)_MAX_EXPORT_BATCH_SIZE is \(batch.size), more than the queue's"
                    + " \(batch.queue); \(batch.queue) is used.",
                advice: "Set it to at most \(prefix)_MAX_QUEUE_SIZE.",
                details: [.text("variable", "\(prefix)_MAX_EXPORT_BATCH_SIZE")]))
    }
}
