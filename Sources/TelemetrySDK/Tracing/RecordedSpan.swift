//  A span that is recorded: one object from its start until it has been exported. What is fixed at
//  the start lies in constants; what may change lies beside a lock of one word; what most spans
//  never have (events, links given later, a status) in a second object that is made when needed.
//  The end forbids every change, and the same object then travels as `SpanData`, without a copy.

import Platform
import Problems
package import Telemetry

package final class RecordedSpan: SpanRecording {
    /// What most spans never have.
    struct Extras {
        var status = SpanStatus.unset
        var events: [SpanEvent] = []
        var links: [Link] = []
        var droppedEvents = 0
        var droppedLinks = 0
        var toldFailure: Int?
    }

    private final class ExtrasBox {
        var extras = Extras()
    }

    private enum Phase: UInt8 { case running, ending, ended }

    package let context: SpanContext
    package let parent: SpanID
    package let isParentRemote: Bool
    package let kind: SpanKind
    /// Nanoseconds since 1970.
    package let startTime: UInt64
    let tracer: ProviderTracer
    private let lead: UInt64

    private let lock = BriefLock()
    // Changed only while `lock` is held, and never after the end; the lock keeps the accesses
    // apart, so that the runtime need not look.
    @exclusivity(unchecked) nonisolated(unsafe) private var phase = Phase.running
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var endTime: UInt64 = 0
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var name: String
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var attributes: [Attribute]
    @exclusivity(unchecked) nonisolated(unsafe) private(set) var droppedAttributes: Int
    @exclusivity(unchecked) nonisolated(unsafe) private var box: ExtrasBox?

    init(
        _ name: String, kind: SpanKind, context: SpanContext, parent: SpanContext,
        startTime: UInt64, lead: UInt64, attributes: [Attribute], links: [Link],
        tracer: ProviderTracer
    ) {
        self.name = name
        self.kind = kind
        self.context = context
        self.parent = parent.isValid ? parent.spanID : .invalid
        isParentRemote = parent.isRemote
        self.startTime = startTime
        self.lead = lead
        self.tracer = tracer
        if attributes.isEmpty {
            self.attributes = []
            droppedAttributes = 0
        } else {
            (self.attributes, droppedAttributes) =
                tracer.provider.limits.attributes.limited(attributes)
        }
        for link in links { change { $0.add(link, tracer.provider.limits) } }
    }

    // MARK: Recording

    package var isRecording: Bool {
        lock.lock()
        defer { lock.unlock() }
        return phase != .ended
    }

    package func set(_ attribute: consuming Attribute) {
        lock.lock()
        defer { lock.unlock() }
        guard phase != .ended else { return }
        if !tracer.provider.limits.attributes.add(attribute, to: &attributes) {
            droppedAttributes += 1
        }
    }

    package func addEvent(_ name: String, attributes: [Attribute], at time: UInt64?) {
        let limits = tracer.provider.limits
        let (kept, dropped) = limits.eventAttributes.limited(attributes)
        let event = SpanEvent(
            name, time: time ?? tracer.provider.clock.now(lead: lead), attributes: kept,
            droppedAttributes: dropped)
        guarded { extras in
            guard extras.events.count < limits.events else {
                extras.droppedEvents += 1
                return
            }
            extras.events.append(event)
        }
    }

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
        let time = time ?? tracer.provider.clock.now(lead: lead)
        lock.lock()
        guard phase == .running else { return lock.unlock() }
        endTime = time
        phase = tracer.provider.endingProcessors.isEmpty ? .ended : .ending
        lock.unlock()
        tracer.provider.ended(self)
    }

    /// After the last processor that may still change it.
    func close() {
        lock.lock()
        phase = .ended
        lock.unlock()
    }

    package func fail(_ error: any Error, parent: Context) {
        let failure = SpanFailure(error)
        set(.string("error.type", failure.type))
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

    private func guarded(_ body: (inout Extras) -> Void) {
        lock.lock()
        defer { lock.unlock() }
        if phase != .ended { change(body) }
    }

    private func change(_ body: (inout Extras) -> Void) {
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
