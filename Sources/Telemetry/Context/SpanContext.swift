//  The two numbers by which everything that belongs together is found again: the trace, shared by
//  all of one word's work, and the span, one step of it. Both are integers, so that carrying them
//  costs no memory; the hexadecimal form is made where a line is written.

package struct SpanContext: Sendable, Hashable {
    package let traceHigh: UInt64
    package let traceLow: UInt64
    package let span: UInt64

    package init(traceHigh: UInt64, traceLow: UInt64, span: UInt64) {
        self.traceHigh = traceHigh
        self.traceLow = traceLow
        self.span = span
    }

    /// Whether trace and span are both known; zero means unknown in every OpenTelemetry format.
    package var isValid: Bool { (traceHigh | traceLow) != 0 && span != 0 }

    /// The trace as 32 hexadecimal digits.
    package var traceID: String { Self.hexadecimal(traceHigh) + Self.hexadecimal(traceLow) }

    /// The span as 16 hexadecimal digits.
    package var spanID: String { Self.hexadecimal(span) }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
