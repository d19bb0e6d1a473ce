//  An instrument as the API knows it: what it is, for whom, and, found when it is first needed,
//  what stands behind it in an SDK. See `MetricsInstallation` for how that becomes old.

public final class Instrument: Sendable {
    public let scope: InstrumentationScope
    public let descriptor: InstrumentDescriptor
    private let own: (any MeterSource)?
    private let remembered = Remembered<(any InstrumentRecording)?>()

    /// With a source of its own the instrument speaks to that; otherwise to the installed one.
    init(
        _ descriptor: InstrumentDescriptor, scope: InstrumentationScope,
        source: (any MeterSource)?
    ) {
        self.descriptor = descriptor
        self.scope = scope
        own = source
        // Where an SDK is there already, what is wrong with the instrument is told now.
        _ = recording
    }

    /// Whether a measurement would reach anybody.
    public var isEnabled: Bool { recording != nil }

    /// What stands behind the instrument in this moment.
    public var recording: (any InstrumentRecording)? {
        let generation = MetricsInstallation.generation
        guard generation != 0 else { return nil }
        var found: (any InstrumentRecording)?
        if remembered.use(in: generation, { found = $0 }) { return found }
        return ask(generation)
    }

    /// The way of the unbound measurements.
    @inline(__always)
    func use(_ body: (any InstrumentRecording) -> Void) {
        let generation = MetricsInstallation.generation
        guard generation != 0 else { return }
        let isKnown = remembered.use(in: generation) { recording in
            if let recording { body(recording) }
        }
        if !isKnown, let recording = ask(generation) { body(recording) }
    }

    @inline(never)
    private func ask(_ generation: UInt32) -> (any InstrumentRecording)? {
        let source = own ?? MetricsInstallation.source
        let recording = source?.recording(for: descriptor, in: scope)
        remembered.remember(recording, in: generation)
        return recording
    }

    func add(_ registration: ObservationRegistration) {
        if let own { return own.add(registration) }
        MetricsInstallation.add(registration)
    }
}

/// One series of an instrument, its attributes said once; what hot code holds.
final class Binding: Sendable {
    private struct Answer: Sendable {
        let cell: any InstrumentCell
        let entry: CellEntry
    }

    private let instrument: Instrument
    private let attributes: [Attribute]
    private let remembered = Remembered<Answer?>()

    init(_ instrument: Instrument, _ attributes: [Attribute]) {
        self.instrument = instrument
        self.attributes = attributes
        // The series is there from now on, at zero, before anything is measured.
        use { _ in }
    }

    @inline(__always)
    func use(_ body: (CellEntry) -> Void) {
        let generation = MetricsInstallation.generation
        guard generation != 0 else { return }
        let isKnown = remembered.use(in: generation) { answer in
            if let entry = answer?.entry { body(entry) }
        }
        if !isKnown, let entry = ask(generation) { body(entry) }
    }

    @inline(never)
    private func ask(_ generation: UInt32) -> CellEntry? {
        let cell = instrument.recording?.cell(for: attributes)
        let answer = cell.map { Answer(cell: $0, entry: $0.entry) }
        remembered.remember(answer, in: generation)
        return answer?.entry
    }
}
