//  What an instrument is, as the code that made it said: everything by which an SDK tells whether
//  two instruments are the same one, and what the author of the measurement advises for it.

public enum InstrumentKind: Sendable, Hashable, CaseIterable {
    case counter, upDownCounter, gauge, histogram
    case observableCounter, observableUpDownCounter, observableGauge

    /// Whether it is asked for its values when somebody collects.
    public var isObservable: Bool {
        switch self {
        case .counter, .upDownCounter, .gauge, .histogram: false
        case .observableCounter, .observableUpDownCounter, .observableGauge: true
        }
    }

    /// Whether its sum can only grow.
    public var isMonotonic: Bool { self == .counter || self == .observableCounter }
}

/// Of which of the two kinds of numbers the measurements are.
public enum NumberKind: Sendable, Hashable { case int, double }

/// One measured number.
public enum MetricNumber: Sendable, Hashable {
    case int(Int64)
    case double(Double)

    public var asDouble: Double {
        switch self {
        case .int(let value): Double(value)
        case .double(let value): value
        }
    }
}

/// What the author knows about good settings; a view that says otherwise wins.
public struct InstrumentAdvice: Sendable, Hashable {
    /// The upper ends of a histogram's buckets, rising; the last bucket has none.
    public let bucketBoundaries: [Double]?
    /// The only attributes that are kept where no view says otherwise.
    public let attributeKeys: [String]?

    public init(bucketBoundaries: [Double]? = nil, attributeKeys: [String]? = nil) {
        self.bucketBoundaries = bucketBoundaries
        self.attributeKeys = attributeKeys
    }

    public static let none = InstrumentAdvice()

    /// For durations in seconds, from 5 ms to 10 s, as the semantic conventions advise.
    public static let seconds = InstrumentAdvice(bucketBoundaries: [
        0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
    ])
}

public struct InstrumentDescriptor: Sendable, Hashable {
    public let name: String
    public let kind: InstrumentKind
    public let number: NumberKind
    /// As UCUM writes it: `s`, `By`, `{word}`; empty where there is none.
    public let unit: String
    public let description: String
    public let advice: InstrumentAdvice

    public init(
        _ name: String, kind: InstrumentKind, number: NumberKind, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none
    ) {
        self.name = name
        self.kind = kind
        self.number = number
        self.unit = unit
        self.description = description
        self.advice = advice
    }
}

/// The two kinds of numbers that an instrument can be made for: `Int64` and `Double`.
public protocol MetricValue: Sendable {
    static var numberKind: NumberKind { get }
    var metricNumber: MetricNumber { get }
}

extension Int64: MetricValue {
    public static var numberKind: NumberKind { .int }
    public var metricNumber: MetricNumber { .int(self) }
}

extension Double: MetricValue {
    public static var numberKind: NumberKind { .double }
    public var metricNumber: MetricNumber { .double(self) }
}
