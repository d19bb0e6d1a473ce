//  The paid path against a simulator that answers at once, as another process on the same machine:
//  a call through all guards with its telemetry in a journal, and whole words by the program.
//  Beside them what people would write: the openai client and aiohttp, each with OpenTelemetry on.
//  Time and processor time are told apart, since the simulator needs a core of its own.

import FlashcardPipeline
import HTTP
import LanguageModels
import OTLP
import Platform
import Resilience
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let modelCalls: [Benchmark] =
        [guarded(), guarded(asProcessorTime: true)] + pythonPeers + wholeWords

    private static func guarded(asProcessorTime: Bool = false) -> Benchmark {
        let name = "models/guarded-call\(asProcessorTime ? "-cpu" : "")"
        return Benchmark(
            name: name, group: .models,
            summary: asProcessorTime
                ? "processor time of such a call, without the simulator's"
                : "a call of a model through all guards, 50 at once, with spans and metrics",
            // 12,000 a second.
            goal: asProcessorTime ? .atMost(80_000) : .atMost(83_333), most: 20_000, least: 50
        ) {
            let request = try await Samples.requests(Samples.word(7))[0]
            let fixture = try GuardedCallFixture(name, request)
            return Workload(
                work: .metered { count in
                    let taken = try await fixture.call(count)
                    let spent = asProcessorTime ? taken.processor : taken.passed
                    return (taken.hash, max(1, Double(spent.wholeNanoseconds)))
                }, close: { fixture.close() })
        }
    }
}

/// All guards, a provider's model and an SDK, as a run has them; made anew for each repetition, and
/// never installed for the process, in which other cases want none.
private final class GuardedCallFixture: Sendable {
    private static let callers = 50

    struct Taken {
        var hash: UInt64
        var passed: Duration
        var processor: Duration
    }

    private let name: String
    private let simulator: SimulatorProcess
    private let folder: ScratchFolder
    private let request: StageRequest

    init(_ name: String, _ request: StageRequest) throws {
        self.name = name
        self.request = request
        simulator = try SimulatorProcess(name)
        folder = ScratchFolder(name)
    }

    func call(_ count: Int) async throws -> Taken {
        let journal = try Journal(in: folder.path, settings: .bench)
        let exporter = JournalExporter(journal, wake: {})
        let sdk = SDK(
            TelemetrySettings(environment: Environment(["OTEL_METRIC_EXPORT_INTERVAL": "1000"])),
            resource: OTLPSamples.resource,
            exporters: Exporters(
                spans: [.otlp: exporter], logs: [.otlp: exporter], metrics: [.otlp: exporter]),
            time: .system)
        guard let tracers = sdk.tracers, let meters = sdk.meters else {
            throw BenchError.workUndone(benchmark: name, reason: "the SDK records nothing")
        }
        let scope = InstrumentationScope("bench")
        let taken = try await measured(
            count, try model(tracers.tracer(scope), meters.meter(scope)))
        _ = await sdk.shutdown(within: .seconds(10))
        journal.close()
        return taken
    }

    private func model(_ tracer: Tracer, _ meter: Meter) throws -> GuardedModel {
        let settings = ProviderSettings(
            .litellm, model: "simulator/small", baseURL: simulator.url + "/v1")
        let client = HTTPClient(
            HTTPSettings(proxy: .none), tracer: tracer, meter: meter,
            propagator: W3CTraceContextPropagator())
        let model = try ProviderModel(settings, prompts: .builtIn(), client: client, meter: meter)
        var guards = try GuardSettings()
        guards.mostAtOnce = Self.callers
        guards.requests = .perSecond(1_000_000)
        // Equal calls are what is measured here.
        guards.joinsEqual = false
        let (time, random) = (TimeSource.system, RandomSource(seed: 7))
        return GuardedModel(
            model,
            guards.guards(
                of: model.identity,
                breakers: guards.breakers(going: [], time: time, random: random, meter: meter),
                time: time, random: random, meter: meter), tracer: tracer)
    }

    private func measured(_ count: Int, _ model: GuardedModel) async throws -> Taken {
        let time = TimeSource.system
        let (begun, before) = (time.monotonic(), ProcessorTime.ofProcess)
        let hash = try await withThrowingTaskGroup(of: Int.self) { group in
            for caller in 0..<min(Self.callers, count) {
                let share = count / Self.callers + (caller < count % Self.callers ? 1 : 0)
                group.addTask { [request] in
                    var bytes = 0
                    for _ in 0..<share {
                        let end = time.now.later(by: .seconds(300))
                        bytes += try await model.answer(request, by: end).text.utf8.count
                    }
                    return bytes
                }
            }
            return try await group.reduce(0, +)
        }
        guard hash > 0 else {
            throw BenchError.workUndone(benchmark: name, reason: "nothing was answered")
        }
        return Taken(
            hash: UInt64(hash), passed: time.monotonic() - begun,
            processor: ProcessorTime.ofProcess - before)
    }

    func close() {
        simulator.stop()
        folder.remove()
    }
}
