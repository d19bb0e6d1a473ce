//  The seam between the metrics API and an SDK. As with spans, the API holds optional references to
//  objects behind these protocols, and where there is none, nothing happens.

/// A whole SDK's metrics: one meter provider.
package protocol MeterSource: AnyObject, Sendable {
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
package protocol InstrumentRecording: AnyObject, Sendable {
    func record(_ value: Int64, _ attributes: [Attribute])
    func record(_ value: Double, _ attributes: [Attribute])
    /// Where measurements with exactly these attributes go.
    func cell(for attributes: [Attribute]) -> any InstrumentCell
}

/// The place of one series, found once and then used without looking for it again.
package protocol InstrumentCell: AnyObject, Sendable {
    func record(_ value: Int64)
    func record(_ value: Double)
}

/// Takes what callbacks observe during one collection.
package protocol ObservationSink: AnyObject {
    func observe(
        _ number: MetricNumber, _ attributes: [Attribute], by recording: any InstrumentRecording)
}
