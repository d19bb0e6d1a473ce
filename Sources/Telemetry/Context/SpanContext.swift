//  The part of a span that crosses every border, as W3C Trace Context (Level 2) has it: whose trace
//  it is, which span, two flags, and what vendors on the way have to say.

package struct SpanContext: Sendable, Hashable {
    package var traceID: TraceID
    package var spanID: SpanID
    package var flags: TraceFlags
    /// Whether it came from another process.
    package var isRemote: Bool
    package var state: TraceState

    package init(
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
    package static var invalid: SpanContext { SpanContext(traceID: .invalid, spanID: .invalid) }

    /// Whether trace and span are both known.
    package var isValid: Bool { traceID.isValid && spanID.isValid }

    package var isSampled: Bool { flags.contains(.sampled) }
}

package struct TraceFlags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whoever began this trace records it, so that its parts should be recorded too.
    package static let sampled = TraceFlags(rawValue: 1)
    /// The right-most 56 bits of the trace id are random.
    package static let random = TraceFlags(rawValue: 2)
}
