//  The telemetry of a run: who speaks, and what the program can export to. Until something is
//  chosen that the program has (OTEL_TRACES_EXPORTER=console, OTEL_LOGS_EXPORTER=console), nothing
//  is recorded and a span costs a few nanoseconds.

import Platform
import Problems
import Telemetry
import TelemetrySDK

extension Wiring {
    /// How long the end of a run may wait for telemetry.
    private static let farewell = Duration.seconds(5)

    /// Runs the work with telemetry installed, and tells what was lost at its end.
    static func withTelemetry<Value: Sendable>(
        _ console: Console, environment: Environment, time: TimeSource,
        _ work: () async throws -> Value
    ) async throws -> Value {
        let settings = TelemetrySettings(environment: environment)
        for warning in settings.warnings { console.warning(warning) }
        let exporters = exporters(console, Redaction(secrets: Redaction.secrets(in: environment)))
        guard settings.chooses(from: exporters), !settings.isDisabled else {
            return try await work()
        }
        let sdk = SDK(
            settings, resource: resource(console, environment), exporters: exporters, time: time)
        sdk.install()
        let outcome: Result<Value, any Error>
        do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
        let end = await sdk.shutdown(within: farewell)
        sdk.uninstall()
        if end.lost > 0 { console.warning(lost(end)) }
        return try outcome.get()
    }

    private static func exporters(_ console: Console, _ redaction: Redaction) -> Exporters {
        Exporters(
            spans: [.console: ConsoleSpanExporter { console.finished($0) }],
            logs: [
                .console: RedactedLogExporter(
                    redaction,
                    before: ConsoleLogExporter {
                        console.finished($0)
                        return true
                    })
            ])
    }

    private static func resource(_ console: Console, _ environment: Environment) -> Resource {
        let world = ResourceDetector.World.ofProcess(
            environment: environment, service: .flashcards(version: Version.number))
        let (resource, problems) = Resource.detected(in: world)
        for problem in problems { console.warning(problem) }
        return resource
    }

    private static func lost(_ outcome: Outcome) -> Problem {
        Problem(
            "telemetry.lost", .externalService,
            "\(outcome.spans.lost) spans and \(outcome.logs.lost) log records were lost.",
            advice: "They could not be exported before the end of the run.")
    }
}

extension TelemetrySettings {
    /// Whether any chosen exporter is there.
    fileprivate func chooses(from exporters: Exporters) -> Bool {
        spanExporters.contains { exporters.spans[$0] != nil }
            || logExporters.contains { exporters.logs[$0] != nil }
    }
}
