//  A whole SDK's metrics: what there is to know for all meters, the instruments that were made, and
//  the readers that collect. Several may live in one process; `install` makes one the process's.
//
//  Configuration is the provider's alone. A change makes new streams for what is different, keeps
//  the numbers of every stream that stays as it was, and lets all instruments and handles ask anew
//  (see `MetricsInstallation`), so that it reaches meters handed out long ago.
//
//  A forked child keeps the configuration and the callbacks, and begins every series at zero: what
//  the parent counted is the parent's to tell. The first measurement there finds all that was
//  remembered old, asks here, and so wakes the readers.

package import Platform
package import Problems
import Synchronization
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
    private let report: @Sendable (Problem) -> Void
    private let inheritance: Inheritance
    private let lives: PerProcess<Life>
    private static let watchesForks = Fork.inEveryChild { MetricsInstallation.invalidate() }

    /// `report` is told, once each, what is wrong with instruments and views. `forks` is for tests;
    /// see `PerProcess`.
    package init(
        resource: Resource = .empty, readers: [MetricReader], views: [View] = [],
        exemplarFilter: ExemplarFilter = .traceBased, disabledMeters: [String] = [],
        time: TimeSource = .system, random: RandomSource = .seededBySystem(),
        forks: (@Sendable () -> UInt32)? = nil,
        report: @escaping @Sendable (Problem) -> Void = { _ in }
    ) {
        self.resource = resource
        self.readers = readers
        self.time = time
        self.report = report
        let exemplars = ExemplarSwitch(exemplarFilter)
        self.exemplars = exemplars
        let inheritance = Inheritance(
            Configuration(
                views: views, exemplarFilter: exemplarFilter, disabledMeters: disabledMeters))
        self.inheritance = inheritance
        let settings = readers.map(\.settings)
        lives = PerProcess(forks: forks) {
            Life(
                InstrumentRegistry(
                    inheritance.now.configuration, readers: settings, exemplars: exemplars,
                    time: time,
                    random: random))
        }
        _ = lives.value.isAwake.exchange(true, ordering: .relaxed)
        _ = Self.watchesForks
        MetricsInstallation.invalidate()
        for (place, reader) in readers.enumerated() {
            reader.attach { [weak self] filter in self?.produce(for: place, filter) ?? [] }
        }
    }

    /// This process's instruments, with its readers at work.
    private var life: Life {
        let life = lives.value
        if !life.isAwake.exchange(true, ordering: .acquiringAndReleasing) {
            for reader in readers { reader.wake() }
        }
        return life
    }

    /// A meter of this SDK, whatever is installed for the process.
    package func meter(_ scope: InstrumentationScope) -> Meter {
        if scope.name.isEmpty {
            report(
                Problem(
                    "telemetry.meter_name", .validation, "A meter has no name.",
                    advice: "Name the module that measures."))
        }
        return Meter(scope: scope, source: OwnMeters(self))
    }

    /// Makes this the metrics of the process; false when there are some already, which stay.
    package func install() -> Bool { MetricsInstallation.install(self) }

    /// The API measures nothing again, unless another SDK was installed meanwhile.
    package func uninstall() { MetricsInstallation.remove(self) }

    package var configuration: Configuration { life.registry.withLock { $0.configuration } }

    /// Changes the configuration for all meters, also those that exist.
    package func update(_ change: (inout Configuration) -> Void) {
        var configuration = configuration
        change(&configuration)
        let changed = configuration
        exemplars.set(changed.exemplarFilter)
        let problems = life.registry.withLock { registry in
            inheritance.change { $0.configuration = changed }
            return registry.reconfigure(changed)
        }
        for problem in problems { report(problem) }
        MetricsInstallation.invalidate()
    }

    // MARK: What the API asks

    package func recording(
        for descriptor: InstrumentDescriptor, in scope: InstrumentationScope
    ) -> (any InstrumentRecording)? {
        let (recording, problems) = life.registry.withLock { $0.instrument(descriptor, scope) }
        for problem in problems { report(problem) }
        return recording.streams.isEmpty ? nil : recording
    }

    package func add(_ registration: ObservationRegistration) {
        life.registry.withLock { _ in inheritance.change { $0.registrations.append(registration) } }
    }

    package func withdrawRegistrations() -> [ObservationRegistration] {
        life.registry.withLock { _ in
            defer { inheritance.change { $0.registrations = [] } }
            return inheritance.now.registrations
        }
    }

    /// A callback of a meter of this provider alone, which no other SDK takes over.
    fileprivate func addOwn(_ registration: ObservationRegistration) {
        life.registry.withLock { _ in inheritance.change { $0.own.append(registration) } }
    }

    // MARK: What the readers ask

    /// Runs the callbacks, then makes the points that the filter lets through.
    private func produce(for reader: Int, _ filter: MetricFilter?) -> [MetricData] {
        let callbacks = life.registry.withLock { _ in
            if (inheritance.now.registrations + inheritance.now.own).contains(where: \.isRemoved) {
                inheritance.change { kept in
                    kept.registrations.removeAll(where: \.isRemoved)
                    kept.own.removeAll(where: \.isRemoved)
                }
            }
            return inheritance.now.own + inheritance.now.registrations
        }
        for callback in callbacks { callback.announce() }
        let (instruments, streams) = life.registry.withLock { ($0.all, $0.streams[reader]) }
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
        readers.map { $0.flush(by: deadline) }.reduce(true) { $1() && $0 }
    }

    /// Begins an export in every reader, and returns when all have taken the numbers as they are
    /// now; false when one could not in time.
    package func take(deadline: MonotonicTime) -> Bool {
        readers.map { $0.take(by: deadline) }.reduce(true) { $1() && $0 }
    }

    /// Exports a last time and ends every reader; false when one could not in time. Callbacks still
    /// speak in the last collection, so that only afterwards this is no longer the process's.
    @discardableResult
    package func shutdown(deadline: MonotonicTime) -> Bool {
        let isDone = readers.map { $0.end(by: deadline) }.reduce(true) { $1() && $0 }
        uninstall()
        life.registry.withLock { _ in inheritance.change { $0.own = [] } }
        return isDone
    }
}

/// The instruments of one process.
private final class Life: Sendable {
    let registry: Locked<InstrumentRegistry>
    /// Whether the readers know that they are in this process.
    let isAwake = Atomic(false)

    init(_ registry: consuming InstrumentRegistry) { self.registry = Locked(registry) }
}

/// What a forked child takes over. It is changed under the registry's lock, and replaced as a whole
/// by one exchange, so that a child finds it whole though it cannot take that lock.
private final class Inheritance: Sendable {
    struct Goods: Sendable {
        var configuration: MeterProvider.Configuration
        /// Of the meters that speak to whatever is installed.
        var registrations: [ObservationRegistration] = []
        /// Of this provider's own meters.
        var own: [ObservationRegistration] = []
    }

    private final class Box: Sendable {
        let goods: Goods

        init(_ goods: Goods) { self.goods = goods }
    }

    private let box: Atomic<Unmanaged<Box>>

    init(_ configuration: MeterProvider.Configuration) {
        box = Atomic(.passRetained(Box(Goods(configuration: configuration))))
    }

    deinit { box.load(ordering: .acquiring).release() }

    var now: Goods { box.load(ordering: .acquiring).takeUnretainedValue().goods }

    func change(_ body: (inout Goods) -> Void) {
        var goods = now
        body(&goods)
        box.exchange(.passRetained(Box(goods)), ordering: .acquiringAndReleasing).release()
    }
}

/// How a meter of one provider reaches it: its callbacks stay there when another SDK is installed.
private final class OwnMeters: MeterSource {
    private let provider: MeterProvider

    init(_ provider: MeterProvider) { self.provider = provider }

    func recording(
        for descriptor: InstrumentDescriptor, in scope: InstrumentationScope
    ) -> (any InstrumentRecording)? {
        provider.recording(for: descriptor, in: scope)
    }

    func add(_ registration: ObservationRegistration) { provider.addOwn(registration) }

    func withdrawRegistrations() -> [ObservationRegistration] { [] }
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
