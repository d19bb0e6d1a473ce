//  One thing worth telling, as OpenTelemetry's log data model has it. The record carries no time:
//  this floor asks no clock, so the sink that receives it says when that was.

package import Problems

package struct LogRecord: Sendable, Hashable {
    package var severity: Severity
    /// A sentence; what varies belongs into attributes, so that equal events have equal bodies.
    package var body: String
    /// Names the kind of event for machines: `flashcard.breaker.opened`.
    package var eventName: String?
    package var attributes: [Attribute]
    package var problem: Problem?
    /// Who speaks: `flashcard.pipeline`.
    package var scope: String
    package var source: SourceLocation
    package var context: Context

    package init(
        _ severity: Severity, _ body: String, eventName: String? = nil,
        attributes: [Attribute] = [], problem: Problem? = nil, scope: String,
        source: SourceLocation, context: Context = Context()
    ) {
        self.severity = severity
        self.body = body
        self.eventName = eventName
        self.attributes = attributes
        self.problem = problem
        self.scope = scope
        self.source = source
        self.context = context
    }
}

/// Where in the sources a record was made.
package struct SourceLocation: Sendable, Hashable {
    /// `Module/File.swift`, as `#fileID` gives it: no folder of the machine that built it.
    package var fileID: String
    package var function: String
    package var line: Int

    package init(fileID: String, function: String, line: Int) {
        self.fileID = fileID
        self.function = function
        self.line = line
    }

    /// The part of `fileID` before the slash.
    package var module: String { String(fileID.prefix { $0 != "/" }) }
}
