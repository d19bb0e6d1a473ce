//  What a module makes its instruments with. A module keeps meter and instruments as static
//  constants, and in hot code one bound handle for each series:
//
//      static let meter = Meter(scope: "flashcard.pipeline")
//      static let words: Counter<Int64> = meter.counter("flashcard.words", unit: "{word}")
//      static let created = words.bind([.string("outcome", "created")])
//      created.add(1)
//
//  The kind of number is that of the constant it is kept in, `Int64` or `Double`.
//
//  It speaks to the SDK installed for the process, whenever that comes, or to the one that made it.
//  A name that breaks the rules still gives a working meter or instrument; the SDK tells of it.

public struct Meter: Sendable {
    public let scope: InstrumentationScope
    private let source: (any MeterSource)?

    /// Speaks to the SDK of the process.
    public init(scope: InstrumentationScope) {
        self.scope = scope
        source = nil
    }

    /// Speaks to one SDK; how an SDK makes its meters.
    public init(scope: InstrumentationScope, source: any MeterSource) {
        self.scope = scope
        self.source = source
    }

    /// Sums what is added, which is never negative.
    public func counter<Value: MetricValue>(
        _ name: String, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none
    ) -> Counter<Value> {
        Counter(instrument(name, .counter, Value.self, unit, description, advice))
    }

    /// Sums what is added and taken away.
    public func upDownCounter<Value: MetricValue>(
        _ name: String, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none
    ) -> UpDownCounter<Value> {
        UpDownCounter(instrument(name, .upDownCounter, Value.self, unit, description, advice))
    }

    /// Holds the value it was last given.
    public func gauge<Value: MetricValue>(
        _ name: String, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none
    ) -> Gauge<Value> {
        Gauge(instrument(name, .gauge, Value.self, unit, description, advice))
    }

    /// Counts values by size; they are never negative.
    public func histogram<Value: MetricValue>(
        _ name: String, unit: String = "",
        description: String = "", advice: InstrumentAdvice = .none
    ) -> Histogram<Value> {
        Histogram(instrument(name, .histogram, Value.self, unit, description, advice))
    }

    func instrument<Value: MetricValue>(
        _ name: String, _ kind: InstrumentKind, _ type: Value.Type, _ unit: String,
        _ description: String, _ advice: InstrumentAdvice
    ) -> Instrument {
        Instrument(
            InstrumentDescriptor(
                name, kind: kind, number: Value.numberKind, unit: unit, description: description,
                advice: advice),
            scope: scope, source: source)
    }

    /// Whether callbacks of this meter go to the same SDK as the instrument's.
    func add(_ registration: ObservationRegistration) {
        if let source { return source.add(registration) }
        MetricsInstallation.add(registration)
    }
}
