//  What calls cost, as a counter in dollars: counted when a call's cost is known, and so a moment
//  before it stands in the ledger. Calls whose outcome is unknown are not in it.

import FlashcardStore
import LanguageModels
import Platform
import Telemetry

struct CostMetrics: Sendable {
    private struct Series: Hashable {
        let provider: String
        let model: String
        let stage: String
        let ask: WordAttempt.Ask
        let isCanary: Bool
    }

    private let cost: Counter<Double>
    private let known: Locked<[Series: BoundCounter<Double>]>
    /// Models come from settings and are few; more than these are told without their series being
    /// kept.
    private static let most = 256

    /// Of every way that a word can go; those of its models stand at zero from the first export on.
    init(_ meter: Meter, _ routes: [ModelRoute]) {
        let cost: Counter<Double> = meter.counter(
            Signals.MetricName.cost, unit: "{USD}", description: "What calls of models have cost.")
        self.cost = cost
        var known: [Series: BoundCounter<Double>] = [:]
        for route in routes {
            for stage in StageRequest.Stage.allCases {
                for ask in WordAttempt.Ask.allCases {
                    let series = Series(
                        provider: route[stage].provider, model: route[stage].model,
                        stage: stage.rawValue, ask: ask, isCanary: route.isCanary)
                    known[series] = cost.bind(Self.attributes(series))
                }
            }
        }
        self.known = Locked(known)
    }

    func count(_ attempt: WordAttempt, isCanary: Bool) {
        guard attempt.cost > 0 else { return }
        let series = Series(
            provider: attempt.provider, model: attempt.model, stage: attempt.stage,
            ask: attempt.ask, isCanary: isCanary)
        let counter = known.withLock { known in
            if let counter = known[series] { return counter }
            let counter = cost.bind(Self.attributes(series))
            if known.count < Self.most { known[series] = counter }
            return counter
        }
        counter.add(Double(attempt.cost) / 1e6)
    }

    private static func attributes(_ series: Series) -> [Attribute] {
        [
            .string(Signals.Key.provider, series.provider),
            .string(Signals.Key.model, series.model),
            .string(Signals.Key.stage, series.stage),
            .string(Signals.Key.ask, series.ask.rawValue),
            .bool(Signals.Key.canary, series.isCanary),
        ]
    }
}
