//  Told when one model stands in for another: a count by from, to and reason, bound at zero for
//  every step that a chain can take, and an event on the span of the stage.

import LanguageModels
import Telemetry

struct FallbackSignals: Sendable {
    private let counts: [RoutingBooks.Step: BoundCounter<Int64>]

    init(_ meter: Meter, of chains: [RoutedModel.Chains]) {
        let counter: Counter<Int64> = meter.counter(
            Signals.MetricName.fallbacks, unit: "{call}",
            description: "Questions that went to the next model of their chain.")
        var counts: [RoutingBooks.Step: BoundCounter<Int64>] = [:]
        for step in chains.flatMap(\.steps) { counts[step] = counter.bind(step.attributes) }
        self.counts = counts
    }

    func fellBack(_ step: RoutingBooks.Step) {
        counts[step]?.add(1)
        let span = Span.current
        guard span.isRecording else { return }
        span.addEvent(Signals.Event.fallback, step.attributes)
    }
}

extension RoutedModel.Chains {
    /// Every step that can be taken here.
    fileprivate var steps: [RoutingBooks.Step] {
        links.values.flatMap { chain in
            zip(chain, chain.dropFirst()).flatMap { from, to in
                FallbackReason.allCases.map {
                    RoutingBooks.Step(
                        from: from.model.identity, to: to.model.identity, reason: $0)
                }
            }
        }
    }
}

extension RoutingBooks.Step {
    fileprivate var attributes: [Attribute] {
        [
            .string(Signals.Key.from, from.name), .string(Signals.Key.to, to.name),
            .string(Signals.Key.reason, reason.rawValue),
        ]
    }
}
