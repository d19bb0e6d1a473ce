//  What the code that runs now is part of. It travels with the task, from parent to child, so that
//  no function needs a parameter for it:
//
//      try await context.run { try await run(words) }
//
//  A thread that no task runs on sees the empty context, unless a scope on that thread set another.
//  Reading and binding it stand on every hot path, and the runtime copies what a task carries
//  through a table of functions, so that it is kept small: whoever records the span knows what the
//  span is, and all that is seldom set lies in one shared object, of which most contexts have none.

public struct Context: Sendable, Hashable {
    private var body: (any SpanRecording)?
    private var rest: Rest?

    public init(span: Span? = nil, runID: String? = nil) {
        body = span?.place
        if let runID { self.runID = runID }
    }

    @TaskLocal public static var current = Context()

    /// The step of a trace that this work belongs to.
    public var span: Span? {
        get { body.map(Span.init(place:)) }
        set { body = newValue?.place }
    }

    /// Who that step is, where only this is asked for.
    @inline(__always)
    public var spanContext: SpanContext? { body?.context }

    /// Nothing at all: a span that begins here begins a trace.
    @inline(__always)
    public static var root: Context { Context(body: nil, rest: nil) }

    @inline(__always)
    private init(body: (any SpanRecording)?, rest: Rest?) {
        self.body = body
        self.rest = rest
    }

    /// Whether the work that runs now is part of a trace.
    @inline(__always)
    static var isTraced: Bool { current.body != nil }

    /// What came along from the caller, and goes along to whoever is called.
    public var baggage: Baggage {
        get { rest?.baggage ?? .empty }
        set { change { $0.baggage = newValue } }
    }

    /// The run that this work belongs to; told on spans and log lines, never a metric's label.
    public var runID: String? {
        get { rest?.runID }
        set { change { $0.runID = newValue } }
    }

    /// Whether no telemetry is made here: true where telemetry itself is being sent, which would
    /// otherwise speak about its own sending without end.
    public var isSuppressed: Bool {
        get { rest?.isSuppressed ?? false }
        set { change { $0.isSuppressed = newValue } }
    }

    /// A value that somebody else keeps here, under a key that only they have.
    public subscript<Value: Sendable & Hashable>(key: ContextKey<Value>) -> Value? {
        get { rest?.values[key.identity]?.base as? Value }
        set { change { $0.values[key.identity] = newValue.map(SendableHashable.init) } }
    }

    /// The same with another span active.
    public func with(_ span: Span) -> Context {
        var context = self
        context.body = span.place
        return context
    }

    /// The same without telemetry.
    public var suppressed: Context {
        var context = self
        context.isSuppressed = true
        return context
    }

    public static func == (one: Context, other: Context) -> Bool {
        one.span == other.span && one.rest == other.rest
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(span)
        hasher.combine(rest)
    }

    private mutating func change(_ body: (inout Values) -> Void) {
        var values = rest?.all ?? Values()
        body(&values)
        rest = values == Values() ? nil : Rest(values)
    }
}

/// Names a value of a context. Two keys are never the same, also of one name.
public struct ContextKey<Value: Sendable & Hashable>: Sendable {
    fileprivate final class Identity: Sendable {}

    public let name: String
    private let object = Identity()

    public init(_ name: String) { self.name = name }

    /// The key lives as long as its user; an entry holds it, so that no other takes its place.
    fileprivate var identity: KeyIdentity { KeyIdentity(object: object) }
}

private struct KeyIdentity: Sendable, Hashable {
    let object: any AnyObject & Sendable

    static func == (one: Self, other: Self) -> Bool { one.object === other.object }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(object)) }
}

private struct SendableHashable: Sendable, Hashable {
    let base: any Sendable & Hashable

    static func == (one: Self, other: Self) -> Bool {
        AnyHashable(one.base) == AnyHashable(other.base)
    }

    func hash(into hasher: inout Hasher) { base.hash(into: &hasher) }
}

private struct Values: Sendable, Hashable {
    var baggage = Baggage.empty
    var runID: String?
    var isSuppressed = false
    var values: [KeyIdentity: SendableHashable] = [:]
}

private final class Rest: Sendable, Hashable {
    let all: Values

    init(_ all: Values) { self.all = all }

    var baggage: Baggage { all.baggage }
    var runID: String? { all.runID }
    var isSuppressed: Bool { all.isSuppressed }
    var values: [KeyIdentity: SendableHashable] { all.values }

    static func == (one: Rest, other: Rest) -> Bool { one.all == other.all }

    func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
