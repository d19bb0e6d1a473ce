//  Instruments that are asked: a callback says their values whenever somebody collects. One
//  callback may speak for several instruments, so that figures which belong together are read
//  together. A callback runs on the collecting thread; it must return soon, and must not collect.
//
//  Observed are totals, not differences; the SDK makes the differences where a reader wants them.

import Synchronization

/// A callback for one or several instruments, until it is removed.
public final class ObservationRegistration: Sendable {
    private let instruments: [Instrument]
    private let callback: @Sendable (borrowing Observation) -> Void
    private let removed = Atomic<Bool>(false)

    init(
        _ instruments: [Instrument], _ callback: @escaping @Sendable (borrowing Observation) -> Void
    ) {
        self.instruments = instruments
        self.callback = callback
    }

    /// From the next collection on the callback is not run any more.
    public func remove() { removed.store(true, ordering: .releasing) }

    public var isRemoved: Bool { removed.load(ordering: .acquiring) }

    /// Lets the SDK know its instruments, which may have been made before it was there.
    public func announce() {
        for instrument in instruments { _ = instrument.recording }
    }

    /// Runs the callback for one collection, unless it was removed.
    public func run(into sink: any ObservationSink) {
        guard !isRemoved else { return }
        callback(Observation(sink: sink, instruments: instruments))
    }
}

/// What a callback says its values to, for as long as it runs.
public struct Observation: ~Copyable {
    private let sink: any ObservationSink
    private let instruments: [Instrument]

    fileprivate init(sink: any ObservationSink, instruments: [Instrument]) {
        self.sink = sink
        self.instruments = instruments
    }

    /// A value for an instrument that the callback was registered for; any other is ignored.
    public func observe<Asked: ObservableInstrument>(
        _ instrument: Asked, _ value: Asked.Value, _ attributes: [Attribute] = []
    ) {
        observe(instrument.instrument, value.metricNumber, attributes)
    }

    fileprivate func observe(
        _ instrument: Instrument, _ number: MetricNumber, _ attributes: [Attribute]
    ) {
        guard instruments.contains(where: { $0 === instrument }),
            let recording = instrument.recording
        else { return }
        sink.observe(number, attributes, by: recording)
    }
}

/// The same for a callback of a single instrument.
public struct Observer<Value: MetricValue>: ~Copyable {
    private let sink: any ObservationSink
    private let recording: any InstrumentRecording

    fileprivate init(sink: any ObservationSink, recording: any InstrumentRecording) {
        self.sink = sink
        self.recording = recording
    }

    public func observe(_ value: Value, _ attributes: [Attribute] = []) {
        sink.observe(value.metricNumber, attributes, by: recording)
    }
}

/// What the three instruments that are asked have in common.
public protocol ObservableInstrument: Sendable {
    associatedtype Value: MetricValue
    var instrument: Instrument { get }
}

extension ObservableInstrument {
    public var isEnabled: Bool { instrument.isEnabled }

    /// Asks this callback, too, whenever somebody collects.
    @discardableResult
    public func addCallback(
        _ callback: @escaping @Sendable (borrowing Observer<Value>) -> Void
    ) -> ObservationRegistration {
        let instrument = instrument
        let registration = ObservationRegistration([instrument]) { observation in
            observation.forward(instrument, to: callback)
        }
        instrument.add(registration)
        return registration
    }
}

extension Observation {
    fileprivate func forward<Value: MetricValue>(
        _ instrument: Instrument, to callback: (borrowing Observer<Value>) -> Void
    ) {
        guard let recording = instrument.recording else { return }
        callback(Observer(sink: sink, recording: recording))
    }
}
