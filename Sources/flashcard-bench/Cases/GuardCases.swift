//  A question through all guards at once, as every call of a run goes: deadline, single flight,
//  retry, limiter, slots, breaker. The model answers at once with the same reply, so that what is
//  left is what the guards cost.

import FlashcardPipeline
import LanguageModels
import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK

extension Benchmark {
    static let guards: [Benchmark] = [
        Benchmark(
            name: "resilience/no-guards", group: .resilience,
            summary: "a model that answers at once, called through the seam",
            allocationCount: 1000
        ) { Workload(work: .awaiting(GuardFixture.asking(ReadyModel()))) },
        Benchmark(
            name: "resilience/all-guards", group: .resilience,
            summary: "the same behind all guards, with their metrics, exemplars off",
            goal: .atMost(700), comparedWith: "resilience/no-guards", allocationCount: 1000
        ) { Workload(work: .awaiting(GuardFixture.asking(try GuardFixture.guarded()))) },
    ]
}

private struct ReadyModel: LanguageModel {
    let identity = ModelIdentity(provider: "bench", model: "ready")
    private let reply = ModelReply(text: "answer")

    func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply { reply }
}

private enum GuardFixture {
    static func guarded() throws -> GuardedModel {
        let provider = MeterProvider(readers: [MetricReader()], exemplarFilter: .alwaysOff)
        let meter = provider.meter(InstrumentationScope("bench"))
        var settings = try GuardSettings()
        // A limit that is asked and never reached.
        settings.requests = .perSecond(1_000_000_000)
        let (time, random) = (TimeSource.system, RandomSource(seed: 7))
        let model = ReadyModel()
        let guards = settings.guards(
            of: model.identity,
            breakers: settings.breakers(going: [], time: time, random: random, meter: meter),
            time: time, random: random, meter: meter)
        return GuardedModel(model, guards)
    }

    static func asking(
        _ model: some LanguageModel
    ) -> @Sendable (Int) async throws -> UInt64 {
        let request = StageRequest(stage: .nuance, input: String(repeating: "단어 ", count: 60))
        return { count in
            var hash: UInt64 = 0
            for _ in 0..<count {
                let end = TimeSource.system.now.later(by: .seconds(300))
                hash &+= UInt64(try await model.answer(request, by: end).text.utf8.count)
            }
            return hash
        }
    }
}
