//  The telemetry of a run: who speaks, and where it goes. Without any setting it goes to the
//  journal, from which it can be looked at and delivered later; with OTEL_TRACES_EXPORTER=none, and
//  the same for METRICS and LOGS, nothing is recorded. A rehearsal leaves nothing behind, so that
//  it has no journal.

import OTLP
import Platform
import Problems
import Telemetry
import TelemetrySDK

extension Wiring {
    /// How long the end of a run may wait for telemetry.
    private static let farewell = Duration.seconds(5)
    /// How long its beginning may wait until its series are read.
    private static let greeting = Duration.seconds(2)

    /// To be called when all series of a run are there and nothing is measured yet.
    typealias Ready = @Sendable () async -> Void

    /// Runs the work with telemetry installed. What goes wrong with telemetry itself, and what is
    /// lost at its end, is told on standard error, as the log is written.
    static func withTelemetry<Value: Sendable>(
        _ settings: Settings, _ console: Console, environment: Environment, time: TimeSource,
        isRehearsal: Bool, secrets: [String],
        _ work: (@escaping Ready) async throws -> Value
    ) async throws -> Value {
        let chosen = TelemetrySettings(environment: environment)
        let redaction = Redaction(
            secrets: secrets + Redaction.secrets(in: environment),
            keepsConversation: settings.models.capturesContent)
        let diagnostics = diagnostics(settings, chosen, console, redaction, time)
        // The SDK ends before delivery does, and with it what it holds back.
        let ofDelivery = Self.diagnostics(settings, chosen, console, redaction, time)
        let journal =
            isRehearsal || chosen.isDisabled || !chosen.usesOTLP
            ? nil
            : TelemetryJournal(settings, chosen, time: time) { ofDelivery.tell(.warning, $0) }
        for problem in journal?.problems ?? [] { console.warning(problem) }
        let exporters = exporters(console, redaction, journal)
        guard chosen.chooses(from: exporters), !chosen.isDisabled else {
            for warning in chosen.warnings { console.warning(warning) }
            return try await work({})
        }
        let sdk = SDK(
            chosen, resource: resource(console, environment, redaction, slot: journal?.slot ?? 0),
            exporters: exporters, time: time, diagnostics: diagnostics)
        sdk.install()
        journal?.start()
        let registrations =
            ProcessMetrics.register()
            + (journal?.journal.map { [JournalMetrics.register($0)] } ?? [])
        let outcome: Result<Value, any Error>
        do {
            let value = try await work { _ = await sdk.exportMetrics(takenWithin: greeting) }
            outcome = .success(value)
        } catch { outcome = .failure(error) }
        let end = time.monotonic() + farewell
        _ = await sdk.shutdown(within: farewell)
        await journal?.finish(by: end)
        ofDelivery.flush()
        for registration in registrations { registration.remove() }
        sdk.uninstall()
        return try outcome.get()
    }

    private static func diagnostics(
        _ settings: Settings, _ chosen: TelemetrySettings, _ console: Console,
        _ redaction: Redaction, _ time: TimeSource
    ) -> Diagnostics {
        let isTerminal = StandardStream.error.isTerminal
        let format = settings.logFormat(isTerminal: isTerminal)
        return Diagnostics(
            minimum: max(chosen.diagnostics, Severity(settings.logLevel(isTerminal: isTerminal))),
            format: LogLineFormat(rawValue: format.rawValue) ?? .json, time: time,
            redaction: redaction, write: { console.finished($0) })
    }

    private static func exporters(
        _ console: Console, _ redaction: Redaction, _ journal: TelemetryJournal?
    ) -> Exporters {
        let lines = OTLPLineExporter { StandardStream.output.write($0) == .written }
        var exporters = Exporters(
            spans: [
                .console: ConsoleSpanExporter { console.finished($0) }, .otlpLines: lines,
            ],
            logs: [
                .console: ConsoleLogExporter {
                    console.finished($0)
                    return true
                }, .otlpLines: lines,
            ],
            metrics: [
                .console: ConsoleMetricExporter { console.finished($0) }, .otlpLines: lines,
            ])
        exporters.spans[.otlp] = journal?.spans
        exporters.logs[.otlp] = journal?.logs
        exporters.metrics[.otlp] = journal?.metrics
        return exporters.redacted(redaction)
    }

    /// Runs in turn are one instance, and two at once are two: the host and the journal's slot.
    private static func resource(
        _ console: Console, _ environment: Environment, _ redaction: Redaction, slot: Int
    ) -> Resource {
        let instance = "\(Host.ofProcess().name)/\(slot)"
        let world = ResourceDetector.World.ofProcess(
            environment: environment,
            service: .flashcards(version: Version.number, instance: instance))
        let (resource, problems) = Resource.detected(in: world)
        for problem in problems { console.warning(problem) }
        return redaction.redact(resource)
    }
}

extension TelemetrySettings {
    /// Whether any chosen exporter is there.
    fileprivate func chooses(from exporters: Exporters) -> Bool {
        spanExporters.contains { exporters.spans[$0] != nil }
            || logExporters.contains { exporters.logs[$0] != nil }
            || metricExporters.contains { exporters.metrics[$0] != nil }
    }
}
