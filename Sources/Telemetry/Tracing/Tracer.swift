//  What a module starts its spans with. A module keeps one as a static constant:
//
//      static let tracer = Tracer(scope: "flashcard.pipeline")
//      let span = tracer.startSpan("flashcard.word", attributes: [.string("flashcard.term", term)])
//      defer { span.end() }
//
//  It speaks to the SDK installed for the process, whenever that comes, or to the one that made it.
//  Without an SDK a span still hands on the context of its parent, so that a trace that passes
//  through a process that records nothing is not torn.

import Synchronization

public final class Tracer: Sendable {
    /// Who starts this tracer's spans, and which installation said so.
    final class Answer: Sendable {
        let installed: Unmanaged<TracingInstallation.Installed>?
        let starter: any SpanStarting

        init(_ installed: Unmanaged<TracingInstallation.Installed>?, _ starter: any SpanStarting) {
            self.installed = installed
            self.starter = starter
        }
    }

    public let scope: InstrumentationScope
    private let own: Answer?
    private let answer = Atomic<Unmanaged<Answer>?>(nil)

    /// Speaks to the SDK of the process.
    public init(scope: InstrumentationScope) {
        self.scope = scope
        own = nil
    }

    /// Speaks to one SDK; how an SDK makes its tracers.
    public init(scope: InstrumentationScope, starter: any SpanStarting) {
        self.scope = scope
        own = Answer(nil, starter)
        Span.noteExistence()
    }

    /// Answers are never freed, since others may be reading them: there is one for each tracer and
    /// installation, and a process has one installation.
    @inline(never)
    private func ask(
        _ installed: Unmanaged<TracingInstallation.Installed>
    ) -> Unmanaged<Answer> {
        let starter = installed.takeUnretainedValue().source.starter(for: scope)
        let new = Unmanaged.passRetained(Answer(installed, starter))
        answer.store(new, ordering: .releasing)
        return new
    }

    /// Whom to ask, if anybody listens; lives as long as the tracer.
    @inline(__always)
    private var listener: Unmanaged<Answer>? {
        if let own { return .passUnretained(own) }
        guard let installed = TracingInstallation.installed.load(ordering: .acquiring) else {
            return nil
        }
        if let known = answer.load(ordering: .acquiring),
            known._withUnsafeGuaranteedRef({ $0.installed?.toOpaque() == installed.toOpaque() })
        {
            return known
        }
        return ask(installed)
    }

    var starter: (any SpanStarting)? { listener?.takeUnretainedValue().starter }

    /// Whether anybody listens: all that a call without an SDK asks.
    @inline(__always)
    var hasListener: Bool {
        own != nil || TracingInstallation.installed.load(ordering: .relaxed) != nil
    }

    /// Whether a span that is started now could be recorded; for work that only a span needs.
    public var isEnabled: Bool { starter?.isEnabled ?? false }

    /// Starts a span that the caller ends. Without `parent` it is a child of the current span;
    /// with the root context it begins a trace. The new span is not made current.
    @inline(__always)
    public func startSpan(
        _ name: String, kind: SpanKind = .internal,
        attributes: @autoclosure () -> [Attribute] = [], links: @autoclosure () -> [Link] = [],
        parent: Context? = nil, startTime: UInt64? = nil
    ) -> Span {
        guard let listener else { return Span.mayExist ? Self.passingOn(parent) : .none }
        return listener._withUnsafeGuaranteedRef {
            $0.starter.start(
                name, kind: kind, parent: parent, startTime: startTime, attributes: attributes,
                links: links)
        }
    }

    /// The span without an SDK: nothing but the parent's identity.
    @inline(never)
    static func passingOn(_ parent: Context?) -> Span {
        guard Span.mayExist, let span = (parent ?? .current).span else { return .none }
        return span.identity
    }
}
