//  The part of a span that crosses every border, as W3C Trace Context (Level 2) has it: whose trace
//  it is, which span, two flags, and what vendors on the way have to say.

public struct SpanContext: Sendable, Hashable {
    public var traceID: TraceID
    public var spanID: SpanID
    public var flags: TraceFlags
    /// Whether it came from another process.
    public var isRemote: Bool
    public var state: TraceState

    public init(
        traceID: TraceID, spanID: SpanID, flags: TraceFlags = [], state: TraceState = .empty,
        isRemote: Bool = false
    ) {
        self.traceID = traceID
        self.spanID = spanID
        self.flags = flags
        self.isRemote = isRemote
        self.state = state
    }

    /// What a span is known by where there is none.
    public static var invalid: SpanContext { SpanContext(traceID: .invalid, spanID: .invalid) }

    /// Whether trace and span are both known.
    public var isValid: Bool { traceID.isValid && spanID.isValid }

    public var isSampled: Bool { flags.contains(.sampled) }
}

public struct TraceFlags: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whoever began this trace records it, so that its parts should be recorded too.
    public static let sampled = TraceFlags(rawValue: 1)
    /// The right-most 56 bits of the trace id are random.
    public static let random = TraceFlags(rawValue: 2)
}
