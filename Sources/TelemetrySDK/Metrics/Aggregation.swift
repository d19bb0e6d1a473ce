//  How measurements become points. Which aggregation an instrument gets: a view's, else the
//  reader's for that kind of instrument, else the one that the specification gives the kind.

package import Telemetry

package enum Aggregation: Sendable, Hashable {
    /// What the kind of instrument asks for.
    case standard
    /// Nothing is kept, and a measurement costs nothing.
    case drop
    case sum
    case lastValue
    case histogram(bounds: [Double], recordsMinMax: Bool = true)
    case exponentialHistogram(maxSize: Int = 160, maxScale: Int = 20, recordsMinMax: Bool = true)

    /// Made for milliseconds; an instrument for seconds advises others.
    package static let standardBounds: [Double] = [
        0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000,
    ]

    /// The aggregation of this kind where nobody says anything.
    package static func standard(for kind: InstrumentKind) -> Aggregation {
        switch kind {
        case .counter, .upDownCounter, .observableCounter, .observableUpDownCounter: .sum
        case .gauge, .observableGauge: .lastValue
        case .histogram: .histogram(bounds: standardBounds)
        }
    }

    /// Whether an instrument of this kind can be aggregated so.
    func suits(_ kind: InstrumentKind) -> Bool {
        switch self {
        case .standard, .drop, .sum: true
        case .lastValue: kind == .gauge || kind == .observableGauge
        case .histogram, .exponentialHistogram: !kind.isObservable
        }
    }

    /// With what cannot be meant brought within bounds: bounds finite, rising, each once; at least
    /// two buckets; a scale that the format knows.
    var sound: Aggregation {
        switch self {
        case .standard, .drop, .sum, .lastValue: self
        case .histogram(let bounds, let recordsMinMax):
            .histogram(
                bounds: Set(bounds.filter(\.isFinite)).sorted(), recordsMinMax: recordsMinMax)
        case .exponentialHistogram(let maxSize, let maxScale, let recordsMinMax):
            .exponentialHistogram(
                maxSize: min(max(2, maxSize), 1024), maxScale: min(max(-10, maxScale), 20),
                recordsMinMax: recordsMinMax)
        }
    }
}

extension InstrumentKind {
    /// Whether a sum of what the instrument measures only grows: a histogram takes nothing below
    /// zero, and a gauge goes both ways.
    var hasMonotonicSum: Bool { isMonotonic || self == .histogram }
}
