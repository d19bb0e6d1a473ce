//  What the code that runs now is part of. It travels with the task, from parent to child, so that
//  no function needs a parameter for it:
//
//      try await Context.$current.withValue(context) { try await run(words) }
//
//  A thread that no task runs on sees the empty context.

package struct Context: Sendable, Hashable {
    package var span: SpanContext?
    /// The run that this work belongs to; told on spans and log lines, never a metric's label.
    package var runID: String?

    package init(span: SpanContext? = nil, runID: String? = nil) {
        self.span = span
        self.runID = runID
    }

    @TaskLocal package static var current = Context()
}
