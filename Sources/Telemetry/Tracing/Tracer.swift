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

package final class Tracer: Sendable {
    /// What the installed SDK answered for this scope, and which installation that was.
    private final class Answer: Sendable {
        let installed: Unmanaged<TracingInstallation.Installed>
        let starter: any SpanStarting

        init(_ installed: Unmanaged<TracingInstallation.Installed>, _ starter: any SpanStarting) {
            self.installed = installed
            self.starter = starter
        }
    }

    package let scope: InstrumentationScope
    private let own: (any SpanStarting)?
    private let answer = Atomic<Unmanaged<Answer>?>(nil)

    /// Speaks to the SDK of the process.
    package init(scope: InstrumentationScope) {
        self.scope = scope
        own = nil
    }

    /// Speaks to one SDK; how an SDK makes its tracers.
    package init(scope: InstrumentationScope, starter: any SpanStarting) {
        self.scope = scope
        own = starter
        Span.noteExistence()
    }

    /// Answers are never freed, since others may be reading them: there is one for each tracer and
    /// installation, and a process has one installation.
    private func ask(
        _ installed: Unmanaged<TracingInstallation.Installed>
    ) -> any SpanStarting {
        let starter = installed.takeUnretainedValue().source.starter(for: scope)
        answer.store(.passRetained(Answer(installed, starter)), ordering: .releasing)
        return starter
    }

    var starter: (any SpanStarting)? {
        if let own { return own }
        guard let installed = TracingInstallation.installed.load(ordering: .acquiring) else {
            return nil
        }
        if let known = answer.load(ordering: .acquiring)?.takeUnretainedValue(),
            known.installed.toOpaque() == installed.toOpaque()
        {
            return known.starter
        }
        return ask(installed)
    }

    /// Whether a span that is started now could be recorded; for work that only a span needs.
    package var isEnabled: Bool { starter?.isEnabled ?? false }

    /// Starts a span that the caller ends. Without `parent` it is a child of the current span;
    /// with the root context it begins a trace. The new span is not made current.
    package func startSpan(
        _ name: String, kind: SpanKind = .internal,
        attributes: @autoclosure () -> [Attribute] = [], links: @autoclosure () -> [Link] = [],
        parent: Context? = nil, startTime: UInt64? = nil
    ) -> Span {
        guard let starter else { return Self.passingOn(parent) }
        return starter.start(
            name, kind: kind, parent: parent, startTime: startTime, attributes: attributes,
            links: links)
    }

    /// The span without an SDK: nothing but the parent's identity.
    static func passingOn(_ parent: Context?) -> Span {
        guard Span.mayExist, let span = (parent ?? .current).span else { return .none }
        return Span(context: span.context, recorder: nil)
    }
}
