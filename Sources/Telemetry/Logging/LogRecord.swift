//  One thing worth telling, as OpenTelemetry's log data model has it. The record carries a time
//  only where the caller knows one: this floor asks no clock, so the sink that receives the record
//  says when that was.

package import Problems

package struct LogRecord: Sendable, Hashable {
    package var severity: Severity
    /// A sentence; what varies belongs into attributes, so that equal events have equal bodies.
    package var body: String
    /// Names the kind of event for machines: `flashcard.breaker.opened`.
    package var eventName: String?
    package var attributes: [Attribute]
    package var problem: Problem?
    /// Who speaks, with all that is known of it.
    package var instrumentation: InstrumentationScope
    package var source: SourceLocation
    package var context: Context
    /// When it happened, in nanoseconds since 1970, where that is not now.
    package var timestamp: UInt64?

    package init(
        _ severity: Severity, _ body: String, eventName: String? = nil,
        attributes: [Attribute] = [], problem: Problem? = nil,
        instrumentation: InstrumentationScope, source: SourceLocation,
        context: Context = Context(), timestamp: UInt64? = nil
    ) {
        self.severity = severity
        self.body = body
        self.eventName = eventName
        self.attributes = attributes
        self.problem = problem
        self.instrumentation = instrumentation
        self.source = source
        self.context = context
        self.timestamp = timestamp
    }

    package init(
        _ severity: Severity, _ body: String, eventName: String? = nil,
        attributes: [Attribute] = [], problem: Problem? = nil, scope: String,
        source: SourceLocation, context: Context = Context()
    ) {
        self.init(
            severity, body, eventName: eventName, attributes: attributes, problem: problem,
            instrumentation: InstrumentationScope(scope), source: source, context: context)
    }

    /// Who speaks, by name: `flashcard.pipeline`.
    package var scope: String {
        get { instrumentation.name }
        set {
            instrumentation = InstrumentationScope(
                newValue, version: instrumentation.version, schemaURL: instrumentation.schemaURL,
                attributes: instrumentation.attributes)
        }
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
