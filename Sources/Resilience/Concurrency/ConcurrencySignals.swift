//  What is told of the slots of one model: how many there are and how many are used, read when
//  somebody collects, and what became of those who asked for one.

import Platform
public import Telemetry

public final class ConcurrencySignals: Sendable {
    public enum Kind: String, Sendable { case adaptive, bulkhead }

    private let attributes: [Attribute]
    private let meter: Meter
    private let limit: ObservableGauge<Int64>
    private let inFlight: ObservableGauge<Int64>
    private let granted: BoundCounter<Int64>
    private let afterWait: BoundCounter<Int64>
    private let turnedAway: BoundCounter<Int64>
    private let stopped: BoundCounter<Int64>

    public init(
        _ model: String, _ kind: Kind = .adaptive, meter: Meter = Meter(scope: Signals.scope)
    ) {
        let attributes: [Attribute] = [
            .string(Signals.ConcurrencyKey.model, model),
            .string(Signals.ConcurrencyKey.kind, kind.rawValue),
        ]
        self.attributes = attributes
        self.meter = meter
        limit = meter.observableGauge(
            Signals.ConcurrencyMetric.limit, unit: "{call}",
            description: "Calls that may be under way at once.")
        inFlight = meter.observableGauge(
            Signals.ConcurrencyMetric.inFlight, unit: "{call}",
            description: "Calls that are under way.")
        let slots: Counter<Int64> = meter.counter(
            Signals.ConcurrencyMetric.slots, unit: "{call}",
            description: "Calls that asked for a slot, by what became of that.")
        func bound(_ outcome: String) -> BoundCounter<Int64> {
            slots.bind(attributes + [.string(Signals.Key.outcome, outcome)])
        }
        granted = bound("granted")
        afterWait = bound("waited")
        turnedAway = bound("refused")
        stopped = bound("cancelled")
    }

    func watch(_ figures: @escaping @Sendable () -> (limit: Int, inFlight: Int)?) {
        let (limit, inFlight, attributes) = (limit, inFlight, attributes)
        meter.observe([limit, inFlight]) { observation in
            guard let figures = figures() else { return }
            observation.observe(limit, Int64(figures.limit), attributes)
            observation.observe(inFlight, Int64(figures.inFlight), attributes)
        }
    }

    func began() { granted.add(1) }
    func waited() { afterWait.add(1) }
    func refused() { turnedAway.add(1) }
    func cancelled() { stopped.add(1) }
}
