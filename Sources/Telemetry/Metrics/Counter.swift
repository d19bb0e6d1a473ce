//  Sums what is added. The methods that measure are written for each kind of number and not once
//  for all: a generic function is not specialized across modules, and would cost more than the
//  measurement itself.

/// A sum that only grows: words read, bytes sent. Adding less than nothing is ignored.
public struct Counter<Value: MetricValue>: Sendable {
    public let instrument: Instrument

    init(_ instrument: Instrument) { self.instrument = instrument }

    /// Whether a measurement would reach anybody; for work that only a measurement needs.
    public var isEnabled: Bool { instrument.isEnabled }

    /// The series with these attributes, found once.
    public func bind(_ attributes: [Attribute] = []) -> BoundCounter<Value> {
        BoundCounter(Binding(instrument, attributes))
    }
}

/// One series of a counter.
public struct BoundCounter<Value: MetricValue>: Sendable {
    private let binding: Binding

    fileprivate init(_ binding: Binding) { self.binding = binding }
}

extension Counter where Value == Int64 {
    /// The attributes are asked for only when somebody listens.
    public func add(
        _ value: Int64, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        instrument.use { $0.record(value, attributes()) }
    }
}

extension BoundCounter where Value == Int64 {
    public func add(_ value: Int64) { binding.use { $0.int($0.place, value) } }
}

extension Counter where Value == Double {
    /// The attributes are asked for only when somebody listens.
    public func add(
        _ value: Double, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        instrument.use { $0.record(value, attributes()) }
    }
}

extension BoundCounter where Value == Double {
    public func add(_ value: Double) { binding.use { $0.double($0.place, value) } }
}
