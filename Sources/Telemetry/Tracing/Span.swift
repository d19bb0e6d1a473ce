//  One step of a trace, as the code that does the work sees it: a value with an identity and,
//  where somebody records it, a reference to what is recorded. A span that only carries an identity
//  on (of a remote parent, or of one that is not sampled) has no such reference, and every call
//  on it is a compare.
//
//  Whoever starts a span by `startSpan` ends it; `withSpan` ends its own. A value of an attribute
//  is never null: there is no such `AttributeValue`. Attributes known at the start are best given
//  at the start, because a sampler sees only those.

import Synchronization

package struct Span: Sendable {
    package let context: SpanContext
    package let recorder: (any SpanRecording)?

    /// A span that an SDK made.
    package init(context: SpanContext, recorder: (any SpanRecording)?) {
        self.context = context
        self.recorder = recorder
    }

    /// A span that records nothing and only hands on who it is.
    package init(propagating context: SpanContext) {
        self.init(context: context, recorder: nil)
        Self.noteExistence()
    }

    /// The span that there is where there is none.
    package static var none: Span { Span(context: .invalid, recorder: nil) }

    /// The span of the work that runs now.
    package static var current: Span { Context.current.span ?? .none }

    package var isRecording: Bool { recorder?.isRecording ?? false }

    /// Replaces an attribute of the same name.
    package func set(_ attribute: consuming Attribute) { recorder?.set(attribute) }

    package func set(_ key: String, _ value: AttributeValue) {
        recorder?.set(Attribute(key, value))
    }

    package func set(_ attributes: [Attribute]) {
        guard let recorder else { return }
        for attribute in attributes { recorder.set(attribute) }
    }

    /// Nanoseconds since 1970; without a time it is now.
    package func addEvent(
        _ name: String, _ attributes: @autoclosure () -> [Attribute] = [], at time: UInt64? = nil
    ) {
        recorder?.addEvent(name, attributes: attributes(), at: time)
    }

    package func addLink(
        _ context: SpanContext, _ attributes: @autoclosure () -> [Attribute] = []
    ) {
        recorder?.addLink(Link(context, attributes: attributes()))
    }

    /// Ok is final; a description belongs to an error alone; unset changes nothing.
    package func setStatus(_ status: SpanStatus) { recorder?.setStatus(status) }

    package func updateName(_ name: String) { recorder?.updateName(name) }

    /// The work failed: an error status, `error.type`, and a record of the exception.
    package func fail(_ error: any Error, parent: Context = .root) {
        recorder?.fail(error, parent: parent)
    }

    /// Nanoseconds since 1970; without a time it is now. A second end changes nothing.
    package func end(at time: UInt64? = nil) { recorder?.end(at: time) }

    /// Whether any span was ever made in this process. Until then no context can hold one, and a
    /// call without an SDK need not look.
    private static let existence = Atomic<Bool>(false)

    static var mayExist: Bool { existence.load(ordering: .relaxed) }

    static func noteExistence() {
        if !mayExist { existence.store(true, ordering: .relaxed) }
    }
}

extension Span: Hashable {
    package static func == (one: Span, other: Span) -> Bool {
        one.context == other.context && one.recorder === other.recorder
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(context) }
}
