//  The seam between the metrics API and an SDK. As with spans, the API holds optional references to
//  objects behind these protocols, and where there is none, nothing happens.

/// A whole SDK's metrics: one meter provider.
public protocol MeterSource: AnyObject, Sendable {
    /// What stands behind an instrument; nil where nobody would ever see its measurements.
    func recording(
        for descriptor: InstrumentDescriptor, in scope: InstrumentationScope
    ) -> (any InstrumentRecording)?
    /// Begins to run a callback at every collection.
    func add(_ registration: ObservationRegistration)
    /// Gives all registrations back, because another SDK takes over.
    func withdrawRegistrations() -> [ObservationRegistration]
}

/// One instrument of an SDK. Everything may be called from any thread at any time.
public protocol InstrumentRecording: AnyObject, Sendable {
    func record(_ value: Int64, _ attributes: [Attribute])
    func record(_ value: Double, _ attributes: [Attribute])
    /// Where measurements with exactly these attributes go.
    func cell(for attributes: [Attribute]) -> any InstrumentCell
}

/// The place of one series, found once and then used without looking for it again.
public protocol InstrumentCell: AnyObject, Sendable {
    var entry: CellEntry { get }
}

/// How a handle reaches its series: an address and two plain functions. Calling through a protocol
/// would count the reference up and down at every measurement, which costs twice the measurement.
/// Whoever holds an entry also holds the cell, which keeps the address good.
public struct CellEntry: Sendable {
    // The cell's own address; what is behind it is safe to call from any thread.
    public nonisolated(unsafe) let place: UnsafeRawPointer
    public let int: @convention(c) @Sendable (UnsafeRawPointer, Int64) -> Void
    public let double: @convention(c) @Sendable (UnsafeRawPointer, Double) -> Void

    public init(
        of place: UnsafeRawPointer,
        int: @escaping @convention(c) @Sendable (UnsafeRawPointer, Int64) -> Void,
        double: @escaping @convention(c) @Sendable (UnsafeRawPointer, Double) -> Void
    ) {
        self.place = place
        self.int = int
        self.double = double
    }
}

/// Takes what callbacks observe during one collection.
public protocol ObservationSink: AnyObject {
    func observe(
        _ number: MetricNumber, _ attributes: [Attribute], by recording: any InstrumentRecording)
}
