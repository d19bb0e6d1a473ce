//  One thing worth telling, as OpenTelemetry's log data model has it. The record carries a time
//  only where the caller knows one: this floor asks no clock, so the sink that receives the record
//  says when that was.

public import Problems

public struct LogRecord: Sendable, Hashable {
    /// All of it. A record passes through a dozen hands and has twenty references; in one immutable
    /// object behind the value, handing it on is one of them. A change makes another object, which
    /// is rare.
    private struct Fields: Hashable {
        var severity: Severity
        var body: String
        var eventName: String?
        var attributes: [Attribute]
        var problem: Problem?
        var instrumentation: InstrumentationScope
        var source: SourceLocation
        var context: Context
        var timestamp: UInt64?
    }

    private final class Storage: Sendable {
        let fields: Fields

        init(_ fields: Fields) { self.fields = fields }
    }

    private var storage: Storage

    public init(
        _ severity: Severity, _ body: String, eventName: String? = nil,
        attributes: [Attribute] = [], problem: Problem? = nil,
        instrumentation: InstrumentationScope, source: SourceLocation,
        context: Context = Context(), timestamp: UInt64? = nil
    ) {
        storage = Storage(
            Fields(
                severity: severity, body: body, eventName: eventName, attributes: attributes,
                problem: problem, instrumentation: instrumentation, source: source,
                context: context, timestamp: timestamp))
    }

    public init(
        _ severity: Severity, _ body: String, eventName: String? = nil,
        attributes: [Attribute] = [], problem: Problem? = nil, scope: String,
        source: SourceLocation, context: Context = Context()
    ) {
        self.init(
            severity, body, eventName: eventName, attributes: attributes, problem: problem,
            instrumentation: InstrumentationScope(scope), source: source, context: context)
    }

    public static func == (one: LogRecord, other: LogRecord) -> Bool {
        one.storage === other.storage || one.storage.fields == other.storage.fields
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }

    private mutating func set<Value>(_ path: WritableKeyPath<Fields, Value>, _ value: Value) {
        var fields = storage.fields
        fields[keyPath: path] = value
        storage = Storage(fields)
    }
}

extension LogRecord {
    public var severity: Severity {
        get { storage.fields.severity }
        set { set(\.severity, newValue) }
    }

    /// A sentence; what varies belongs into attributes, so that equal events have equal bodies.
    public var body: String {
        get { storage.fields.body }
        set { set(\.body, newValue) }
    }

    /// Names the kind of event for machines: `flashcard.breaker.opened`.
    public var eventName: String? {
        get { storage.fields.eventName }
        set { set(\.eventName, newValue) }
    }

    public var attributes: [Attribute] {
        get { storage.fields.attributes }
        set { set(\.attributes, newValue) }
    }

    public var problem: Problem? {
        get { storage.fields.problem }
        set { set(\.problem, newValue) }
    }

    /// Who speaks, with all that is known of it.
    public var instrumentation: InstrumentationScope {
        get { storage.fields.instrumentation }
        set { set(\.instrumentation, newValue) }
    }

    public var source: SourceLocation {
        get { storage.fields.source }
        set { set(\.source, newValue) }
    }

    public var context: Context {
        get { storage.fields.context }
        set { set(\.context, newValue) }
    }

    /// When it happened, in nanoseconds since 1970, where that is not now.
    public var timestamp: UInt64? {
        get { storage.fields.timestamp }
        set { set(\.timestamp, newValue) }
    }

    /// Who speaks, by name: `flashcard.pipeline`.
    public var scope: String {
        get { storage.fields.instrumentation.name }
        set {
            let old = instrumentation
            instrumentation = InstrumentationScope(
                newValue, version: old.version, schemaURL: old.schemaURL,
                attributes: old.attributes)
        }
    }

    /// Read on the way of every record, without copying the context.
    public var isSuppressed: Bool { storage.fields.context.isSuppressed }

    /// Whether it would keep a span in memory that still records.
    public var holdsRecorder: Bool { storage.fields.context.span?.recorder != nil }
}

/// Where in the sources a record was made.
public struct SourceLocation: Sendable, Hashable {
    /// `Module/File.swift`, as `#fileID` gives it: no folder of the machine that built it.
    public var fileID: String
    public var function: String
    public var line: Int

    public init(fileID: String, function: String, line: Int) {
        self.fileID = fileID
        self.function = function
        self.line = line
    }

    /// The part of `fileID` before the slash.
    public var module: String { String(fileID.prefix { $0 != "/" }) }
}
