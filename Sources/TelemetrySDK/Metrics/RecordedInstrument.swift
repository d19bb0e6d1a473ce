//  What stands behind an instrument while the provider's configuration is what it is: its streams,
//  one for each reader and view. It never changes; with another configuration there is another one.

import Telemetry

final class RecordedInstrument: InstrumentRecording {
    let descriptor: InstrumentDescriptor
    let scope: InstrumentationScope
    let streams: [MetricStream]
    /// The only stream, as nearly always; `streams` keeps it alive.
    private let only: Unmanaged<MetricStream>?

    init(
        _ descriptor: InstrumentDescriptor, scope: InstrumentationScope, streams: [MetricStream]
    ) {
        self.descriptor = descriptor
        self.scope = scope
        self.streams = streams
        only = streams.count == 1 ? .passUnretained(streams[0]) : nil
    }

    func record(_ value: Int64, _ attributes: [Attribute]) {
        if let only {
            return only._withUnsafeGuaranteedRef { $0.record(value, attributes) }
        }
        for stream in streams { stream.record(value, attributes) }
    }

    func record(_ value: Double, _ attributes: [Attribute]) {
        guard value.isFinite else { return }
        if let only {
            return only._withUnsafeGuaranteedRef { $0.record(value, attributes) }
        }
        for stream in streams { stream.record(value, attributes) }
    }

    func cell(for attributes: [Attribute]) -> any InstrumentCell {
        if streams.count == 1 { return streams[0].cell(for: attributes) }
        return ManyCells(streams.map { $0.cell(for: attributes) })
    }
}
