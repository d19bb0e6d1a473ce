//  What is told of one limiter: its permits by what became of them, how long callers waited and for
//  which budget, and what is there now. The gauge is read when somebody collects, so that a
//  decision pays for one counter and nothing else.

import Platform
public import Telemetry

public final class LimiterSignals: Sendable {
    private let name: Attribute
    private let meter: Meter
    private let outcomes: [Outcome: BoundCounter<Int64>]
    private let grants: BoundCounter<Int64>
    private let waits: [RateLimit.Kind: BoundHistogram<Double>]
    private let available: ObservableGauge<Int64>

    private enum Outcome: String, CaseIterable { case granted, waited, refused, refunded }

    /// What one budget has now; a shard is named only where there are several.
    struct Level: Sendable {
        let kind: RateLimit.Kind
        let shard: Int?
        let count: Int
    }

    public init(_ limiter: String, meter: Meter = Meter(scope: Signals.scope)) {
        let name = Attribute.string(Signals.LimiterKey.limiter, limiter)
        self.name = name
        self.meter = meter
        let permits: Counter<Int64> = meter.counter(
            Signals.LimiterMetric.permits, unit: "{permit}",
            description: "Permits of limiters, by what became of them.")
        var outcomes: [Outcome: BoundCounter<Int64>] = [:]
        for outcome in Outcome.allCases {
            outcomes[outcome] = permits.bind([
                name, .string(Signals.Key.outcome, outcome.rawValue),
            ])
        }
        self.outcomes = outcomes
        grants = outcomes[.granted] ?? permits.bind([name])
        let wait: Histogram<Double> = meter.histogram(
            Signals.LimiterMetric.wait, unit: "s",
            description: "Waits for a limiter, by the budget that was waited for.",
            advice: InstrumentAdvice(bucketBoundaries: [
                0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300,
            ]))
        var waits: [RateLimit.Kind: BoundHistogram<Double>] = [:]
        for kind in RateLimit.Kind.allCases {
            waits[kind] = wait.bind([name, .string(Signals.LimiterKey.kind, kind.rawValue)])
        }
        self.waits = waits
        available = meter.observableGauge(
            Signals.LimiterMetric.available, unit: "{permit}",
            description: "Permits that could be taken now.")
    }

    func watch(_ levels: @escaping @Sendable () -> [Level]) {
        let name = name
        let gauge = available
        meter.observe([gauge]) { observation in
            for level in levels() {
                var attributes = [name, .string(Signals.LimiterKey.kind, level.kind.rawValue)]
                if let shard = level.shard {
                    attributes.append(.int(Signals.LimiterKey.shard, shard))
                }
                observation.observe(gauge, Int64(level.count), attributes)
            }
        }
    }

    @inline(__always)
    func granted(_ permits: Permits) { grants.add(permits.counted) }

    func waits(_ permits: Permits) { outcomes[.waited]?.add(permits.counted) }

    func refused(_ permits: Permits) { outcomes[.refused]?.add(permits.counted) }

    /// What is closed with less than was taken has given the rest back.
    func settled(_ taken: Permits, _ real: Permits) {
        let back = taken.requests > 0 ? taken.requests - real.requests : taken.tokens - real.tokens
        if back > 0 { refunded(back) }
    }

    func refunded(_ permits: Int) { outcomes[.refunded]?.add(Int64(permits)) }

    func waited(_ duration: Duration, _ kind: RateLimit.Kind) {
        waits[kind]?.record(duration.seconds)
    }
}

extension Permits {
    /// Requests where some are asked for; the two are not added up.
    var counted: Int64 { Int64(requests > 0 ? requests : tokens) }
}
