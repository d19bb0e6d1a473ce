//  The two numbers by which everything that belongs together is found again: the trace, shared by
//  all of one word's work, and the span, one step of it. Both are integers, so that carrying them
//  costs no memory; the hexadecimal form is made where a line or a header is written. Zero means
//  unknown in every OpenTelemetry format.

public struct TraceID: Sendable, Hashable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Exactly 32 digits, small letters only, as the W3C's header has them; nil for anything else.
    public init?(hex: some StringProtocol) {
        guard hex.utf8.count == 32, let high = UInt64(digits: hex.utf8.prefix(16)),
            let low = UInt64(digits: hex.utf8.dropFirst(16))
        else { return nil }
        self.init(high: high, low: low)
    }

    public static var invalid: TraceID { TraceID(high: 0, low: 0) }

    public var isValid: Bool { (high | low) != 0 }

    /// The 56 bits that are random in traces of Level 2; what consistent samplers decide by.
    public var randomness: UInt64 { low & 0x00FF_FFFF_FFFF_FFFF }

    /// 32 hexadecimal digits.
    public var text: String { hexadecimal(high, low) }
}

public struct SpanID: Sendable, Hashable {
    public let value: UInt64

    public init(_ value: UInt64) { self.value = value }

    /// Exactly 16 digits, small letters only; nil for anything else.
    public init?(hex: some StringProtocol) {
        guard hex.utf8.count == 16, let value = UInt64(digits: hex.utf8) else { return nil }
        self.init(value)
    }

    public static var invalid: SpanID { SpanID(0) }

    public var isValid: Bool { value != 0 }

    /// 16 hexadecimal digits.
    public var text: String { hexadecimal(value) }
}

extension UInt64 {
    /// Hexadecimal digits without capitals; the callers have counted them.
    init?(digits: some Sequence<UInt8>) {
        var value: UInt64 = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"):
                value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        self = value
    }
}

private func hexadecimal(_ values: UInt64...) -> String {
    String(unsafeUninitializedCapacity: values.count * 16) { buffer in
        var place = 0
        for value in values {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 0xF
                buffer[place] = digit < 10 ? digit + UInt8(ascii: "0") : digit + 87
                place += 1
            }
        }
        return place
    }
}
