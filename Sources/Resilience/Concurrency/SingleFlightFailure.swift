//  How a call that others may have made ended without a value, and what is told of all of them.

import Platform
public import Problems
public import Telemetry

public enum SingleFlightFailure<Failure: Error>: Error {
    case failed(Failure)
    /// The caller was stopped while another's call was under way.
    case cancelled
}

extension SingleFlightFailure: Explained where Failure: Explained {
    public var problem: Problem {
        switch self {
        case .failed(let failure): failure.problem
        case .cancelled:
            Problem(
                "single_flight.cancelled", .internal,
                "The work was stopped while it waited for an equal call.")
        }
    }
}

public final class SingleFlightSignals: Sendable {
    enum Outcome: String, CaseIterable {
        case led, joined, alone, cancelled
        case handedOver = "handed_over"
    }

    private let outcomes: [Outcome: BoundCounter<Int64>]

    public init(_ name: String, meter: Meter = Meter(scope: Signals.scope)) {
        let calls: Counter<Int64> = meter.counter(
            Signals.ConcurrencyMetric.flights, unit: "{call}",
            description: "Calls that could be one with another, by what they were.")
        var outcomes: [Outcome: BoundCounter<Int64>] = [:]
        for outcome in Outcome.allCases {
            outcomes[outcome] = calls.bind([
                .string(Signals.ConcurrencyKey.flight, name),
                .string(Signals.Key.outcome, outcome.rawValue),
            ])
        }
        self.outcomes = outcomes
    }

    func tell(_ outcome: Outcome) { outcomes[outcome]?.add(1) }
}
