//  A whole SDK's metrics: what there is to know for all meters, the instruments that were made, and
//  the readers that collect. Several may live in one process; `install` makes one the process's.
//
//  Configuration is the provider's alone. A change makes new streams for what is different, keeps
//  the numbers of every stream that stays as it was, and lets all instruments and handles ask anew
//  (see `MetricsInstallation`), so that it reaches meters handed out long ago.

package import Platform
package import Problems
package import Telemetry

package final class MeterProvider: MeterSource {
    /// What may be changed while everything runs.
    package struct Configuration: Sendable {
        package var views: [View]
        package var exemplarFilter: ExemplarFilter
        /// Meters that measure nothing, by name, with wildcards.
        package var disabledMeters: [String]

        package init(
            views: [View] = [], exemplarFilter: ExemplarFilter = .traceBased,
            disabledMeters: [String] = []
        ) {
            self.views = views
            self.exemplarFilter = exemplarFilter
            self.disabledMeters = disabledMeters
        }
    }

    package let resource: Resource
    package let readers: [MetricReader]
    let time: TimeSource
    private let exemplars: ExemplarSwitch
    private let state: Locked<InstrumentRegistry>
    private let report: @Sendable (Problem) -> Void
    private let registrations = Locked<[ObservationRegistration]>([])

    /// `report` is told, once each, what is wrong with instruments and views.
    package init(
        resource: Resource = .empty, readers: [MetricReader], views: [View] = [],
        exemplarFilter: ExemplarFilter = .traceBased, disabledMeters: [String] = [],
        time: TimeSource = .system, random: RandomSource = .seededBySystem(),
        report: @escaping @Sendable (Problem) -> Void = { _ in }
    ) {
        self.resource = resource
        self.readers = readers
        self.time = time
        self.report = report
        exemplars = ExemplarSwitch(exemplarFilter)
        state = Locked(
            InstrumentRegistry(
                Configuration(
                    views: views, exemplarFilter: exemplarFilter, disabledMeters: disabledMeters),
                readers: readers.map(\.settings), exemplars: exemplars, time: time, random: random))
        MetricsInstallation.invalidate()
        for (place, reader) in readers.enumerated() {
            reader.attach { [weak self] filter in self?.produce(for: place, filter) ?? [] }
        }
    }

    /// A meter of this SDK, whatever is installed for the process.
    package func meter(_ scope: InstrumentationScope) -> Meter {
        if scope.name.isEmpty {
            report(
                Problem(
                    "telemetry.meter_name", .validation, "A meter has no name.",
                    advice: "Name the module that measures."))
        }
        return Meter(scope: scope, source: self)
    }

    /// Makes this the metrics of the process; false when there are some already, which stay.
    package func install() -> Bool { MetricsInstallation.install(self) }

    package var configuration: Configuration { state.withLock { $0.configuration } }

    /// Changes the configuration for all meters, also those that exist.
    package func update(_ change: (inout Configuration) -> Void) {
        var configuration = configuration
        change(&configuration)
        let changed = configuration
        exemplars.set(changed.exemplarFilter)
        let problems = state.withLock { $0.reconfigure(changed) }
        for problem in problems { report(problem) }
        MetricsInstallation.invalidate()
    }

    // MARK: What the API asks

    package func recording(
        for descriptor: InstrumentDescriptor, in scope: InstrumentationScope
    ) -> (any InstrumentRecording)? {
        let (recording, problems) = state.withLock { $0.instrument(descriptor, scope) }
        for problem in problems { report(problem) }
        return recording.streams.isEmpty ? nil : recording
    }

    package func add(_ registration: ObservationRegistration) {
        registrations.withLock { $0.append(registration) }
    }

    package func withdrawRegistrations() -> [ObservationRegistration] {
        registrations.withLock { registrations in
            defer { registrations = [] }
            return registrations
        }
    }

    // MARK: What the readers ask

    /// Runs the callbacks, then makes the points that the filter lets through.
    private func produce(for reader: Int, _ filter: MetricFilter?) -> [MetricData] {
        let callbacks = registrations.withLock { registrations in
            registrations.removeAll(where: \.isRemoved)
            return registrations
        }
        for callback in callbacks { callback.announce() }
        let (instruments, streams) = state.withLock { ($0.all, $0.streams[reader]) }
        let sink = ReaderSink(instruments, streams)
        for callback in callbacks { callback.run(into: sink) }
        let end = UInt64(time.wall().nanoseconds)
        return streams.compactMap { stream in metric(of: stream, at: end, filter) }
    }

    private func metric(
        of stream: MetricStream, at end: UInt64, _ filter: MetricFilter?
    ) -> MetricData? {
        let definition = stream.definition
        let decision =
            filter?.metric(stream.scope, definition.name, definition.unit) ?? .accept
        guard decision != .drop, var points = stream.collect(at: end) else { return nil }
        if decision == .acceptPartly, let filter {
            points = points.filtered { filter.series(stream.scope, definition.name, $0) }
            guard points.count > 0 else { return nil }
        }
        return MetricData(
            resource: resource, scope: stream.scope, name: definition.name,
            description: definition.description, unit: definition.unit, points: points)
    }

    // MARK: The end

    /// Collects and exports in every reader; false when one could not in time.
    package func forceFlush(deadline: MonotonicTime) -> Bool {
        readers.map { $0.forceFlush(deadline: deadline) }.allSatisfy { $0 }
    }

    /// Exports a last time and ends every reader; false when one could not in time.
    @discardableResult
    package func shutdown(deadline: MonotonicTime) -> Bool {
        MetricsInstallation.remove(self)
        return readers.map { $0.shutdown(deadline: deadline) }.allSatisfy { $0 }
    }
}

/// Lets callbacks observe for one reader's streams only.
private final class ReaderSink: ObservationSink {
    private let streams: [ObjectIdentifier: [MetricStream]]

    init(_ instruments: [RecordedInstrument], _ own: [MetricStream]) {
        let own = Set(own.map(ObjectIdentifier.init))
        var streams: [ObjectIdentifier: [MetricStream]] = [:]
        for instrument in instruments where instrument.descriptor.kind.isObservable {
            streams[ObjectIdentifier(instrument)] = instrument.streams.filter {
                own.contains(ObjectIdentifier($0))
            }
        }
        self.streams = streams
    }

    func observe(
        _ number: MetricNumber, _ attributes: [Attribute], by recording: any InstrumentRecording
    ) {
        for stream in streams[ObjectIdentifier(recording)] ?? [] {
            stream.observe(number, attributes)
        }
    }
}
