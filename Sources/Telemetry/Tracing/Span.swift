//  One step of a trace, as the code that does the work sees it: a value with an identity and,
//  where somebody records it, a reference to what is recorded. A span that only carries an identity
//  on (of a remote parent, or of one that is not sampled) has no such reference, and every call
//  on it is a compare.
//
//  Whoever starts a span by `startSpan` ends it; `withSpan` ends its own. A value of an attribute
//  is never null: there is no such `AttributeValue`. Attributes known at the start are best given
//  at the start, because a sampler sees only those.

import Synchronization

public struct Span: Sendable {
    public let traceID: TraceID
    public let spanID: SpanID
    private let flags: TraceFlags
    private let isRemote: Bool
    /// The only reference that a span holds, so that a copy of it costs one count. The trace state
    /// stands behind it, too, for nearly all spans have none.
    private let body: (any SpanRecording)?

    /// A span that an SDK made; what records it knows the same context.
    @inline(__always)
    public init(context: SpanContext, recorder: (any SpanRecording)?) {
        traceID = context.traceID
        spanID = context.spanID
        flags = context.flags
        isRemote = context.isRemote
        body = recorder ?? (context.state.isEmpty ? nil : PassedSpan(context))
    }

    /// A span as a context holds it.
    @inline(__always)
    init(place: any SpanRecording) {
        let context = place.context
        traceID = context.traceID
        spanID = context.spanID
        flags = context.flags
        isRemote = context.isRemote
        body = place
    }

    /// What a context holds of this span.
    @inline(__always)
    var place: any SpanRecording { body ?? PassedSpan(context) }

    /// A span that records nothing and only hands on who it is.
    public init(propagating context: SpanContext) {
        self.init(context: context, recorder: nil)
        Self.noteExistence()
    }

    /// The span that there is where there is none.
    @inline(__always)
    public static var none: Span { Span(context: .invalid, recorder: nil) }

    /// The part that crosses every border.
    @inline(__always)
    public var context: SpanContext {
        SpanContext(
            traceID: traceID, spanID: spanID, flags: flags, state: body?.context.state ?? .empty,
            isRemote: isRemote)
    }

    public var isValid: Bool { traceID.isValid && spanID.isValid }

    public var isSampled: Bool { flags.contains(.sampled) }

    /// What records it, if anything does.
    @inline(__always)
    public var recorder: (any SpanRecording)? { body is PassedSpan ? nil : body }

    /// The same span for whoever only hands it on.
    public var identity: Span { Span(context: context, recorder: nil) }

    /// The span of the work that runs now.
    public static var current: Span { Context.current.span ?? .none }

    public var isRecording: Bool { body?.isRecording ?? false }

    /// Replaces an attribute of the same name.
    public func set(_ attribute: Attribute) { body?.set(attribute.key, attribute.value) }

    public func set(_ key: String, _ value: AttributeValue) {
        body?.set(key, value)
    }

    public func set(_ attributes: [Attribute]) {
        guard let body else { return }
        for attribute in attributes { body.set(attribute.key, attribute.value) }
    }

    /// Nanoseconds since 1970; without a time it is now.
    public func addEvent(
        _ name: String, _ attributes: @autoclosure () -> [Attribute] = [], at time: UInt64? = nil
    ) {
        body?.addEvent(name, attributes: attributes(), at: time)
    }

    public func addLink(
        _ context: SpanContext, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        body?.addLink(Link(context, attributes: attributes()))
    }

    /// Ok is final; a description belongs to an error alone; unset changes nothing.
    public func setStatus(_ status: SpanStatus) { body?.setStatus(status) }

    public func updateName(_ name: String) { body?.updateName(name) }

    /// The work failed: an error status, `error.type`, and a record of the exception.
    public func fail(_ error: any Error, parent: Context = .root) {
        body?.fail(error, parent: parent)
    }

    /// Nanoseconds since 1970; without a time it is now. A second end changes nothing.
    public func end(at time: UInt64? = nil) { body?.end(at: time) }

    /// Whether any span was ever made in this process. Until then no context can hold one, and a
    /// call without an SDK need not look.
    private static let existence = Atomic<Bool>(false)

    static var mayExist: Bool { existence.load(ordering: .relaxed) }

    static func noteExistence() {
        if !mayExist { existence.store(true, ordering: .relaxed) }
    }
}

extension Span: Hashable {
    public static func == (one: Span, other: Span) -> Bool {
        one.context == other.context && one.recorder === other.recorder
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(context) }
}

/// What stands behind a span that nobody here records, where it needs something to stand there.
private final class PassedSpan: SpanRecording {
    let context: SpanContext

    init(_ context: SpanContext) { self.context = context }

    var isRecording: Bool { false }
    func set(_ key: String, _ value: AttributeValue) {}
    func addEvent(_ name: String, attributes: [Attribute], at time: UInt64?) {}
    func addLink(_ link: Link) {}
    func setStatus(_ status: SpanStatus) {}
    func updateName(_ name: String) {}
    func end(at time: UInt64?) {}
    func fail(_ error: any Error, parent: Context) {}
    func note(toldFailure: Int) {}
}
