//  A span that is recorded: one object from its start until it has been exported. What is fixed at
//  the start lies in constants; what may change lies beside a lock of one word; what most spans
//  never have (events, links given later, a status) in a second object that is made when needed.
//  The end forbids every change, and the same object then travels as `SpanData`, without a copy.

import Platform
import Problems
package import Telemetry

package final class RecordedSpan: SpanRecording {
    /// What most spans never have.
    package struct Extras {
        package internal(set) var status = SpanStatus.unset
        package internal(set) var events: [SpanEvent] = []
        package internal(set) var links: [Link] = []
        package internal(set) var droppedEvents = 0
        package internal(set) var droppedLinks = 0
        fileprivate var toldFailure: Int?
    }

    private final class ExtrasBox {
        // Changed only while the span's lock is held.
        @exclusivity(unchecked) var extras = Extras()

        init(_ extras: Extras = Extras()) { self.extras = extras }
    }

    private enum Phase: UInt8 { case running, ending, ended }

    /// What does not change while the span lives.
    struct Fixed {
        let context: SpanContext
        /// Invalid for a span that begins a trace.
        let parent: SpanID
        let isParentRemote: Bool
        let kind: SpanKind
        let start: SpanClock.Reading
    }

    // Both are written before anybody else sees the span.
    @exclusivity(unchecked) nonisolated(unsafe) private var fixed: Fixed
    // Held by hand, so that a look at it counts nothing; as `fixed`.
    @exclusivity(unchecked) nonisolated(unsafe) private var holder: Unmanaged<ProviderTracer>

    private let lock = BriefLock()
    // Changed only while `lock` is held, and never after the end; the lock keeps the accesses
    // apart, so that the runtime need not look.
    @exclusivity(unchecked) nonisolated(unsafe) private var phase = Phase.running
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var isSmall = true
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var endTime: UInt64 = 0
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var name: String
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var attributes: [Attribute] = []
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var droppedAttributes = 0
    @exclusivity(unchecked) nonisolated(unsafe) private var box: ExtrasBox?
    // As the others: whether `attributes` is the very list that the span was given at its start.
    @exclusivity(unchecked) nonisolated(unsafe) private var hasGivenList = false

    init(_ name: String, _ fixed: Fixed, tracer: ProviderTracer) {
        self.name = name
        self.fixed = fixed
        holder = .passRetained(tracer)
    }

    /// The same span with other texts, for an exporter; both have ended.
    init(
        _ span: RecordedSpan, name: String, state: TraceState, attributes: [Attribute],
        extras: Extras?
    ) {
        self.name = name
        fixed = Fixed(
            context: span.context.with(state: state), parent: span.parent,
            isParentRemote: span.isParentRemote, kind: span.kind, start: span.fixed.start)
        holder = .passRetained(span.tracer)
        phase = .ended
        isSmall = false
        endTime = span.endTime
        self.attributes = attributes
        droppedAttributes = span.droppedAttributes
        box = extras.map(ExtrasBox.init)
    }

    deinit { holder.release() }

    var tracer: ProviderTracer { holder.takeUnretainedValue() }
    package var scope: InstrumentationScope { tracer.scope }

    @inline(__always)
    private func withProvider<Value>(_ body: (TracerProvider) -> Value) -> Value {
        holder._withUnsafeGuaranteedRef { $0.hot._withUnsafeGuaranteedRef(body) }
    }

    /// Another span in the memory of this one, which nobody else holds.
    @inline(__always)
    func begin(_ name: String, _ fixed: Fixed, tracer: ProviderTracer) {
        self.name = name
        self.fixed = fixed
        let holder = Unmanaged.passUnretained(tracer)
        if self.holder.toOpaque() != holder.toOpaque() {
            self.holder.release()
            self.holder = holder.retain()
        }
        if hasGivenList {
            // Others may hold it, and would make each removal a copy.
            attributes = []
            hasGivenList = false
        }
        // One by one, which the compiler knows how to do, and the runtime's loop only asks how.
        while !attributes.isEmpty { attributes.removeLast() }
        droppedAttributes = 0
        endTime = 0
        isSmall = true
        phase = .running
        if box != nil { box = nil }
    }

    package var context: SpanContext { fixed.context }
    package var parent: SpanID { fixed.parent }
    package var isParentRemote: Bool { fixed.isParentRemote }
    package var kind: SpanKind { fixed.kind }
    /// Nanoseconds since 1970.
    package var startTime: UInt64 { fixed.start.time }

    /// What the span is given at its start. A list that needs no change is kept as it is, without
    /// a copy; one with much room to spare is not, since the room would be kept, too.
    @inline(__always)
    func add(_ attributes: [Attribute], _ links: [Link]) {
        let isKept =
            attributes.capacity <= Self.mostGiven
            && holder._withUnsafeGuaranteedRef { $0.attributeLimits.leaves(attributes) }
        if isKept, !attributes.isEmpty {
            self.attributes = attributes
            hasGivenList = true
            if !attributes.areSmall { isSmall = false }
        } else {
            for attribute in attributes { add(attribute.key, attribute.value) }
        }
        for link in links { change { $0.add(link, tracer.provider.limits) } }
    }

    // MARK: Recording

    package var isRecording: Bool {
        lock.lock()
        defer { lock.unlock() }
        return phase != .ended
    }

    @inline(__always)
    var isSampled: Bool { fixed.context.isSampled }

    package func set(_ key: String, _ value: AttributeValue) {
        lock.lock()
        if phase != .ended { add(key, value) }
        lock.unlock()
    }

    /// The lock is held, or nobody else sees the span yet.
    @inline(__always)
    private func add(_ key: String, _ value: AttributeValue) {
        if !value.isSmall { isSmall = false }
        let isKept = holder._withUnsafeGuaranteedRef {
            $0.attributeLimits.add(key, value, to: &attributes)
        }
        if !isKept { droppedAttributes += 1 }
    }

    package func addEvent(_ name: String, attributes: [Attribute], at time: UInt64?) {
        let limits = tracer.provider.limits
        let (kept, dropped) = limits.eventAttributes.limited(attributes)
        let event = SpanEvent(
            name, time: time ?? tracer.provider.clock.now(lead: fixed.start.lead), attributes: kept,
            droppedAttributes: dropped)
        let isLight = kept.count <= Self.mostLight && kept.areSmall && name.utf8.count <= 64
        guarded(staysSmall: isLight) { extras in
            guard extras.events.count < limits.events else {
                extras.droppedEvents += 1
                return
            }
            extras.events.append(event)
            if extras.events.count > Self.mostLight { isSmall = false }
        }
    }

    /// The most events, and attributes of each, of a span that may be used again.
    private static let mostLight = 8
    private static let mostGiven = 256

    package func addLink(_ link: Link) {
        guarded { $0.add(link, tracer.provider.limits) }
    }

    package func setStatus(_ status: SpanStatus) {
        guarded { $0.status = $0.status.followed(by: status) }
    }

    package func updateName(_ name: String) {
        lock.lock()
        defer { lock.unlock() }
        if phase != .ended { self.name = name }
    }

    package func end(at time: UInt64?) {
        withProvider { provider in
            let time = time ?? provider.clock.now(lead: fixed.start.lead)
            lock.lock()
            guard phase == .running else { return lock.unlock() }
            endTime = time
            phase = provider.hasEndingProcessors ? .ending : .ended
            lock.unlock()
            provider.ended(self)
        }
    }

    /// After the last processor that may still change it.
    func close() {
        lock.lock()
        phase = .ended
        lock.unlock()
    }

    package func fail(_ error: any Error, parent: Context) {
        let failure = SpanFailure(error)
        set("error.type", .string(failure.type))
        setStatus(.error(failure.message))
        guard !failure.isStop, told(failure.number) else { return }
        parent.span?.recorder?.note(toldFailure: failure.number)
        let how = tracer.provider.exceptions
        if how.areEvents {
            addEvent("exception", attributes: failure.attributes, at: nil)
        }
        if how.areLogs {
            failure.log(
                scope: tracer.scope, context: parent.with(Span(context: context, recorder: self)))
        }
    }

    package func note(toldFailure: Int) { guarded { $0.toldFailure = toldFailure } }

    /// False when a span below has told of this failure already. Whoever tells is not asked again
    /// by its own parent either.
    private func told(_ number: Int) -> Bool {
        lock.lock()
        defer { lock.unlock() }
        return box?.extras.toldFailure != number
    }

    private func guarded(staysSmall: Bool = false, _ body: (inout Extras) -> Void) {
        lock.lock()
        defer { lock.unlock() }
        if phase != .ended { change(staysSmall: staysSmall, body) }
    }

    private func change(staysSmall: Bool = false, _ body: (inout Extras) -> Void) {
        if !staysSmall { isSmall = false }
        let box = self.box ?? ExtrasBox()
        self.box = box
        body(&box.extras)
    }

    // MARK: Reading

    /// A copy of what is recorded so far, for whoever reads a span that runs; its end is then zero.
    package var snapshot: (name: String, attributes: [Attribute], endTime: UInt64) {
        lock.lock()
        defer { lock.unlock() }
        return (name, attributes, endTime)
    }

    /// Only after the end.
    var extras: Extras? { box?.extras }

    /// Who started it, told without counting.
    var starter: ObjectIdentifier { holder._withUnsafeGuaranteedRef { ObjectIdentifier($0) } }
}

extension [Attribute] {
    @inline(__always)
    fileprivate var areSmall: Bool { allSatisfy { $0.value.isSmall } }
}

extension RecordedSpan.Extras {
    fileprivate mutating func add(_ link: Link, _ limits: SpanLimits) {
        guard links.count < limits.links else {
            droppedLinks += 1
            return
        }
        let (kept, dropped) = limits.linkAttributes.limited(link.attributes)
        links.append(
            Link(
                link.context, attributes: kept,
                droppedAttributes: link.droppedAttributes + dropped))
    }
}

extension AttributeValue {
    /// Whether a span that waits to be used again may go on holding it.
    @inline(__always)
    fileprivate var isSmall: Bool {
        switch self {
        case .string(let text): text.utf8.count <= 64
        case .bool, .int, .double: true
        case .strings, .bools, .ints, .doubles: false
        }
    }
}
