//  Sums what is added and taken away. See `Counter` for why the methods that measure are not
//  generic.

/// A sum that also shrinks: entries in a queue, connections in use.
public struct UpDownCounter<Value: MetricValue>: Sendable {
    public let instrument: Instrument

    init(_ instrument: Instrument) { self.instrument = instrument }

    /// Whether a measurement would reach anybody; for work that only a measurement needs.
    public var isEnabled: Bool { instrument.isEnabled }

    /// The series with these attributes, found once.
    public func bind(_ attributes: [Attribute] = []) -> BoundUpDownCounter<Value> {
        BoundUpDownCounter(Binding(instrument, attributes))
    }
}

/// One series of a counter that also shrinks.
public struct BoundUpDownCounter<Value: MetricValue>: Sendable {
    private let binding: Binding

    fileprivate init(_ binding: Binding) { self.binding = binding }
}

extension UpDownCounter where Value == Int64 {
    /// The attributes are asked for only when somebody listens.
    public func add(
        _ value: Int64, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        instrument.use { $0.record(value, attributes()) }
    }
}

extension BoundUpDownCounter where Value == Int64 {
    public func add(_ value: Int64) { binding.use { $0.int($0.place, value) } }
}

extension UpDownCounter where Value == Double {
    /// The attributes are asked for only when somebody listens.
    public func add(
        _ value: Double, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        instrument.use { $0.record(value, attributes()) }
    }
}

extension BoundUpDownCounter where Value == Double {
    public func add(_ value: Double) { binding.use { $0.double($0.place, value) } }
}
