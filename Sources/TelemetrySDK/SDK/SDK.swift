//  The front door: settings become running providers. One SDK may be installed as the process's
//  own; others live beside it for a second service in the same process.
//
//      let sdk = SDK(settings, resource: resource, exporters: exporters, time: time)
//      sdk.install()
//      …
//      let outcome = sdk.shutdown(within: .seconds(5))
//
//  The SDK's metrics about itself are always on: they are measured by its own meter provider, and
//  go wherever its metrics go.
//
//  OTEL_SDK_DISABLED leaves the propagators alone: what came in still goes on.

package import Platform
package import Problems
import Synchronization
package import Telemetry

package final class SDK: Sendable {
    package let settings: TelemetrySettings
    package let resource: Resource
    package let tracers: TracerProvider?
    package let loggers: LoggerProvider?
    package let meters: MeterProvider?
    package let propagator: any TextMapPropagator
    /// What could not be used.
    package let warnings: [Problem]
    let time: TimeSource
    let diagnostics: Diagnostics?
    let parts: Parts
    private let place = Locked<Installation.Place?>(nil)
    let isClosed = Atomic(false)

    /// `logProcessors` stand before those that export, such as the log of lines; `readers` beside
    /// those that the settings choose, for who collects when they want.
    package init(
        _ settings: TelemetrySettings, resource: Resource, exporters: Exporters,
        logProcessors: [any LogRecordProcessor] = [], loggerRules: [LoggerRule] = [],
        readers: [MetricReader] = [], views: [View] = [], time: TimeSource = .system,
        diagnostics: Diagnostics? = nil
    ) {
        self.settings = settings
        self.resource = resource
        self.time = time
        self.diagnostics = diagnostics
        propagator = settings.propagator
        let parts =
            settings.isDisabled
            ? Parts() : Parts(settings, exporters, time: time, diagnostics: diagnostics)
        self.parts = parts
        warnings = settings.warnings + parts.warnings
        tracers =
            settings.isDisabled
            ? nil
            : TracerProvider(
                resource: resource, sampler: settings.sampler.sampler,
                limits: settings.spanLimits.limits, processors: parts.spans.map(\.processor),
                time: time)
        loggers =
            settings.isDisabled
            ? nil
            : LoggerProvider(
                resource: resource, processors: logProcessors + parts.logs.map(\.processor),
                limits: settings.logLimits.limits, rules: loggerRules, time: time)
        meters =
            settings.isDisabled
            ? nil
            : MeterProvider(
                resource: resource, readers: parts.metrics.map(\.reader) + readers, views: views,
                exemplarFilter: settings.exemplarFilter.filter, time: time,
                report: { diagnostics?.tell(.warning, $0) })
        if let meters { observation.register(on: meters.meter(SelfObservation.scope)) }
        for warning in warnings { diagnostics?.tell(.warning, warning) }
    }

    /// What this SDK tells about itself.
    private var observation: SelfObservation {
        var observation = SelfObservation()
        observation.tracers = tracers
        observation.loggers = loggers
        observation.spanProcessors = parts.spans.map { part in
            SelfObservation.Processor(part.name) { part.processor.counts }
        }
        observation.logProcessors = parts.logs.map { part in
            SelfObservation.Processor(part.name) { part.processor.counts }
        }
        observation.spanExporters = parts.spans.map(\.watch)
        observation.logExporters = parts.logs.map(\.watch)
        observation.metricExporters = parts.metrics.map(\.watch)
        observation.metricReaders = parts.metrics.map(\.collections)
        return observation
    }

    /// Puts this SDK behind the API of the process; false when another one's tracing or metrics are
    /// there, and then nothing changes.
    @discardableResult
    package func install() -> Bool {
        guard let tracers, let loggers, let meters else {
            GlobalPropagator.set(propagator)
            return true
        }
        guard meters.install() else { return false }
        guard tracers.install() else {
            meters.uninstall()
            return false
        }
        GlobalPropagator.set(propagator)
        let added = Installation.add(loggers.sink)
        place.withLock { $0 = added }
        return true
    }

    /// The API does nothing again, unless another SDK was installed meanwhile.
    package func uninstall() {
        tracers?.uninstall()
        meters?.uninstall()
        if let place = place.withLock({ $0.take() }) { Installation.remove(place) }
    }
}
