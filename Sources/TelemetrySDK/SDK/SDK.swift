//  The front door: settings become running providers. One SDK may be installed as the process's
//  own; others live beside it for a second service in the same process.
//
//      let sdk = SDK(settings, resource: resource, exporters: exporters, time: time)
//      sdk.install()
//      …
//      let outcome = sdk.shutdown(within: .seconds(5))
//
//  A flush and a shutdown have one deadline for all signals, which are asked at the same time, each
//  on a thread of its own: a receiver of spans that does not answer takes nothing from the logs.
//  Both block the thread that calls; a task uses the forms that wait without blocking.
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
    package let propagator: any TextMapPropagator
    /// What could not be used.
    package let warnings: [Problem]
    let time: TimeSource
    let diagnostics: Diagnostics?
    let parts: Parts
    private let place = Locked<Installation.Place?>(nil)
    private let isClosed = Atomic(false)

    /// `logProcessors` stand before those that export, such as the log of lines.
    package init(
        _ settings: TelemetrySettings, resource: Resource, exporters: Exporters,
        logProcessors: [any LogRecordProcessor] = [], loggerRules: [LoggerRule] = [],
        time: TimeSource = .system, diagnostics: Diagnostics? = nil
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
        for warning in warnings { diagnostics?.tell(.warning, warning) }
    }

    /// What this SDK tells about itself; to be registered on a meter of its own.
    package var selfObservation: SelfObservation {
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
        return observation
    }

    /// Puts this SDK behind the API of the process; false when another one's tracing is there.
    @discardableResult
    package func install() -> Bool {
        GlobalPropagator.set(propagator)
        guard let tracers, let loggers else { return true }
        guard tracers.install() else { return false }
        let added = Installation.add(loggers.sink)
        place.withLock { $0 = added }
        return true
    }

    /// The API does nothing again, unless another SDK was installed meanwhile.
    package func uninstall() {
        tracers?.uninstall()
        if let place = place.withLock({ $0.take() }) { Installation.remove(place) }
    }

    /// Exports what was recorded before.
    package func forceFlush(within duration: Duration) -> Outcome {
        together(within: duration) { provider, deadline in
            Outcome.Part(isDone: provider.forceFlush(deadline: deadline))
        }
    }

    /// Exports what can be exported in time; what cannot is lost, and counted. Only the first call
    /// does anything.
    package func shutdown(within duration: Duration) -> Outcome {
        guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return Outcome() }
        let outcome = together(within: duration) { provider, deadline in
            let lost = provider.shutdown(deadline: deadline)
            return Outcome.Part(isDone: lost == 0, lost: lost)
        }
        if outcome.lost > 0 { tell(outcome) }
        diagnostics?.flush()
        return outcome
    }

    private func tell(_ outcome: Outcome) {
        diagnostics?.tell(
            .warning,
            Problem(
                "telemetry.lost", .externalService,
                "\(outcome.lost) items of telemetry were lost at the end.",
                advice: "See whether the receiver answers, or give the shutdown more time.",
                details: [
                    .integer("spans", outcome.spans.lost), .integer("logs", outcome.logs.lost),
                ]))
    }
}

/// What a shutdown and a flush ask of each signal.
private protocol Signal: Sendable {
    func forceFlush(deadline: MonotonicTime) -> Bool
    func shutdown(deadline: MonotonicTime) -> Int
}

extension TracerProvider: Signal {}
extension LoggerProvider: Signal {}

extension SDK {
    private struct Answers {
        var spans: Outcome.Part?
        var logs: Outcome.Part?
    }

    /// Asks the signals at once and waits for their answers. A signal that does not keep to the
    /// deadline itself is waited for a little longer, and then counts as not done.
    private func together(
        within duration: Duration,
        _ ask: @escaping @Sendable (any Signal, MonotonicTime) -> Outcome.Part
    ) -> Outcome {
        let deadline = time.monotonic() + duration
        let answers = Locked(Answers())
        let bell = Doorbell()
        var asked = 0
        if let tracers {
            asked += 1
            DetachedThread.start {
                let part = ask(tracers, deadline)
                answers.withLock { $0.spans = part }
                bell.ring()
            }
        }
        if let loggers {
            asked += 1
            DetachedThread.start {
                let part = ask(loggers, deadline)
                answers.withLock { $0.logs = part }
                bell.ring()
            }
        }
        let grace = Duration.milliseconds(100)
        for _ in 0..<asked {
            guard bell.wait(atMost: deadline - time.monotonic() + grace) else { break }
        }
        return answers.withLock { answers in
            let late = Outcome.Part(isDone: false)
            return Outcome(
                spans: tracers == nil ? Outcome.Part() : answers.spans ?? late,
                logs: loggers == nil ? Outcome.Part() : answers.logs ?? late)
        }
    }
}

extension SDK {
    /// The same for a task, whose thread is not held meanwhile.
    package func forceFlush(within duration: Duration) async -> Outcome {
        await withCheckedContinuation { continuation in
            DetachedThread.start {
                continuation.resume(returning: self.forceFlush(within: duration))
            }
        }
    }

    package func shutdown(within duration: Duration) async -> Outcome {
        await withCheckedContinuation { continuation in
            DetachedThread.start { continuation.resume(returning: self.shutdown(within: duration)) }
        }
    }
}
