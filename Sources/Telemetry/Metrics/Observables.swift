//  The three instruments that are asked for their values, and how a meter makes them. A callback
//  given at the making belongs to the instrument for good; `addCallback` gives one that can be
//  removed, and `meter.observe` one for several instruments.

/// A total that only grows and that somebody else keeps: processor time used.
public struct ObservableCounter<Value: MetricValue>: ObservableInstrument {
    public let instrument: Instrument
}

/// A total that also shrinks: memory in use, where parts may be added up.
public struct ObservableUpDownCounter<Value: MetricValue>: ObservableInstrument {
    public let instrument: Instrument
}

/// A value that is read: a temperature, a share.
public struct ObservableGauge<Value: MetricValue>: ObservableInstrument {
    public let instrument: Instrument
}

extension Meter {
    public func observableCounter<Value: MetricValue>(
        _ name: String, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none,
        callback: (@Sendable (borrowing Observer<Value>) -> Void)? = nil
    ) -> ObservableCounter<Value> {
        let made = ObservableCounter<Value>(
            instrument: instrument(
                name, .observableCounter, Value.self, unit, description, advice))
        if let callback { made.addCallback(callback) }
        return made
    }

    public func observableUpDownCounter<Value: MetricValue>(
        _ name: String, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none,
        callback: (@Sendable (borrowing Observer<Value>) -> Void)? = nil
    ) -> ObservableUpDownCounter<Value> {
        let made = ObservableUpDownCounter<Value>(
            instrument: instrument(
                name, .observableUpDownCounter, Value.self, unit, description, advice))
        if let callback { made.addCallback(callback) }
        return made
    }

    public func observableGauge<Value: MetricValue>(
        _ name: String, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none,
        callback: (@Sendable (borrowing Observer<Value>) -> Void)? = nil
    ) -> ObservableGauge<Value> {
        let made = ObservableGauge<Value>(
            instrument: instrument(
                name, .observableGauge, Value.self, unit, description, advice))
        if let callback { made.addCallback(callback) }
        return made
    }

    /// Asks one callback for the values of several instruments of this meter.
    @discardableResult
    public func observe(
        _ instruments: [any ObservableInstrument],
        _ callback: @escaping @Sendable (borrowing Observation) -> Void
    ) -> ObservationRegistration {
        let registration = ObservationRegistration(instruments.map(\.instrument), callback)
        add(registration)
        return registration
    }
}
