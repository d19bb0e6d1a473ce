//  The telemetry of the simulator: an SDK of its own, for a service of its own. It is not installed
//  for the process, so that nothing but the simulator's own spans, and what the SDK says of itself,
//  is in it; its journal is a folder beside the program's.

import LLMSimulator
import OTLP
import Platform
import Problems
import Telemetry
import TelemetrySDK

extension Wiring {
    /// How long the simulator's end may wait for telemetry.
    private static let farewellOfSimulator = Duration.seconds(5)

    /// The folder of the simulator's journal.
    static func simulatorFolder(_ settings: Settings) -> String {
        settings.telemetryFolder + "-simulator"
    }

    static func withSimulatorTelemetry<Value: Sendable>(
        _ settings: Settings, _ console: Console, environment: Environment, time: TimeSource,
        _ work: (Tracer?) async throws -> Value
    ) async throws -> Value {
        let chosen = TelemetrySettings(environment: environment)
        guard !chosen.isDisabled, chosen.spanExporters.contains(.otlp) else {
            return try await work(nil)
        }
        let redaction = Redaction(secrets: Redaction.secrets(in: environment))
        let journal = TelemetryJournal(
            settings, chosen, folder: simulatorFolder(settings), time: time
        ) { console.warning($0) }
        for problem in journal.problems { console.warning(problem) }
        var exporters = Exporters()
        exporters.spans[.otlp] = journal.spans
        exporters.logs[.otlp] = journal.logs
        exporters.metrics[.otlp] = journal.metrics
        let sdk = SDK(
            chosen, resource: resourceOfSimulator(environment, slot: journal.slot),
            exporters: exporters.redacted(redaction), time: time)
        journal.start()
        let outcome: Result<Value, any Error>
        do {
            outcome = .success(try await work(sdk.tracers?.tracer(LLMSimulator.Signals.scope)))
        } catch { outcome = .failure(error) }
        let end = time.monotonic() + farewellOfSimulator
        _ = await sdk.shutdown(within: farewellOfSimulator)
        await journal.finish(by: end)
        return try outcome.get()
    }

    private static func resourceOfSimulator(_ environment: Environment, slot: Int) -> Resource {
        let world = ResourceDetector.World.ofProcess(
            environment: environment,
            service: ServiceIdentity(
                name: "flashcard-simulator", namespace: "korean-learning",
                version: Version.number, instance: "\(Host.ofProcess().name)/\(slot)"))
        return Resource.detected(in: world).resource
    }
}
