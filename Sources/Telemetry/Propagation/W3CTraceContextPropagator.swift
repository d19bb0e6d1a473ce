//  The trace in the headers `traceparent` and `tracestate`, by both levels of the W3C's rules:
//
//      00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
//      version  trace id (32 digits)        span id (16)    flags
//
//  Digits are small letters; an id of zeros alone, the version ff and a second traceparent are
//  refused, and with them the whole context. A version that we do not know is read by the rules of
//  00, whatever follows after another dash. Of the flags sampled (1) and random (2) are kept; the
//  others are unknown, and are sent as zero. A broken tracestate costs itself only, never the
//  trace.
//
//  A long tracestate is shortened for sending, by whole members; `TraceState` sees to that.

public struct W3CTraceContextPropagator: TextMapPropagator {
    private static let parent = "traceparent"
    private static let state = "tracestate"

    public init() {}

    public var fields: [String] { [Self.parent, Self.state] }

    public func inject<Carrier>(
        _ context: Context, into carrier: inout Carrier, using setter: TextMapSetter<Carrier>
    ) {
        guard let span = context.spanContext, span.isValid else { return }
        setter.set(&carrier, Self.parent, Self.header(of: span))
        if !span.state.isEmpty { setter.set(&carrier, Self.state, span.state.header) }
    }

    public func extract<Carrier>(
        from carrier: Carrier, using getter: TextMapGetter<Carrier>, into context: Context
    ) -> Context {
        let parents = getter.all(carrier, Self.parent)
        guard parents.count == 1, let parent = Self.parent(in: parents[0]) else { return context }
        let states = getter.all(carrier, Self.state)
        let state =
            states.isEmpty ? nil : TraceState(header: states.joined(separator: ","))
        var context = context
        context.span = Span(
            propagating: SpanContext(
                traceID: parent.trace, spanID: parent.span, flags: parent.flags,
                state: state ?? .empty, isRemote: true))
        return context
    }
}

extension W3CTraceContextPropagator {
    public static func header(of span: SpanContext) -> String {
        let flags = span.flags.intersection([.sampled, .random]).rawValue
        return "00-\(span.traceID.text)-\(span.spanID.text)-0\(flags)"
    }

    private static func parent(
        in header: String
    ) -> (trace: TraceID, span: SpanID, flags: TraceFlags)? {
        var bytes = Array(header.utf8)[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        let text = Array(bytes)
        let dash = UInt8(ascii: "-")
        guard text.count >= 55, text[2] == dash, text[35] == dash, text[52] == dash,
            let version = number(text[0..<2]), version != 0xFF,
            text.count == 55 || version > 0 && text[55] == dash,
            let high = number(text[3..<19]), let low = number(text[19..<35]),
            let span = number(text[36..<52]), let flags = number(text[53..<55])
        else { return nil }
        let trace = TraceID(high: high, low: low)
        let spanID = SpanID(span)
        guard trace.isValid, spanID.isValid else { return nil }
        let known = TraceFlags(rawValue: UInt8(flags)).intersection([.sampled, .random])
        return (trace, spanID, known)
    }

    /// Small hexadecimal digits as a number; nil when there is anything else.
    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | UInt64(digit - 0x30)
            case 0x61...0x66: value = value << 4 | UInt64(digit - 0x57)
            default: return nil
            }
        }
        return value
    }
}
