//  The seam between the API and an SDK. The API holds optional references to objects behind these
//  protocols; where the reference is nil, nothing happens, and that is all there is to doing
//  nothing: no second set of types that do it.

/// A whole SDK's tracing, as it is installed for the process.
public protocol TracerSource: AnyObject, Sendable {
    func starter(for scope: InstrumentationScope) -> any SpanStarting
}

/// Starts spans for one scope.
public protocol SpanStarting: AnyObject, Sendable {
    /// Whether a span that is started now could be recorded.
    var isEnabled: Bool { get }

    /// Without a parent the current context is the parent. Attributes and links are asked for only
    /// when the span may be recorded. Times are nanoseconds since 1970; without one it is now.
    func start(
        _ name: String, kind: SpanKind, parent: Context?, startTime: UInt64?,
        attributes: () -> [Attribute], links: () -> [Link]
    ) -> Span
}

/// A span that somebody records. Everything may be called from any thread at any time; after the
/// end nothing changes any more.
public protocol SpanRecording: AnyObject, Sendable {
    var isRecording: Bool { get }
    /// Who the span is.
    var context: SpanContext { get }
    func set(_ key: String, _ value: AttributeValue)
    func addEvent(_ name: String, attributes: [Attribute], at time: UInt64?)
    func addLink(_ link: Link)
    func setStatus(_ status: SpanStatus)
    func updateName(_ name: String)
    func end(at time: UInt64?)
    /// The work failed with this error; `parent` is told, so that it does not tell it once more.
    func fail(_ error: any Error, parent: Context)
    /// A span below this one has told of the failure that is known by this number.
    func note(toldFailure: Int)
}

extension SpanRecording {
    public func set(_ attribute: Attribute) { set(attribute.key, attribute.value) }
}
