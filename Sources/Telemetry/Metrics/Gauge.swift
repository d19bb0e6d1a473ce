//  Holds the value it was last given. See `Counter` for why the methods that measure are not
//  generic.

/// The last value counts: a temperature, a limit that was decided.
public struct Gauge<Value: MetricValue>: Sendable {
    public let instrument: Instrument

    init(_ instrument: Instrument) { self.instrument = instrument }

    /// Whether a measurement would reach anybody; for work that only a measurement needs.
    public var isEnabled: Bool { instrument.isEnabled }

    /// The series with these attributes, found once.
    public func bind(_ attributes: [Attribute] = []) -> BoundGauge<Value> {
        BoundGauge(Binding(instrument, attributes))
    }
}

/// One series of a gauge.
public struct BoundGauge<Value: MetricValue>: Sendable {
    private let binding: Binding

    fileprivate init(_ binding: Binding) { self.binding = binding }
}

extension Gauge where Value == Int64 {
    /// The attributes are asked for only when somebody listens.
    public func record(
        _ value: Int64, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        instrument.use { $0.record(value, attributes()) }
    }
}

extension BoundGauge where Value == Int64 {
    public func record(_ value: Int64) { binding.use { $0.int($0.place, value) } }
}

extension Gauge where Value == Double {
    /// The attributes are asked for only when somebody listens.
    public func record(
        _ value: Double, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        instrument.use { $0.record(value, attributes()) }
    }
}

extension BoundGauge where Value == Double {
    public func record(_ value: Double) { binding.use { $0.double($0.place, value) } }
}
