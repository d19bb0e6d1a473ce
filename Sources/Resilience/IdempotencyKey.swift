//  Names one call over all its attempts, so that a server that knows the name carries it out once.
//  Kept as two integers and written out only where a request is made of it. A caller that has a
//  better name (the hash of what is asked for, which outlives the process) hands in its own.

public import Platform

public struct IdempotencyKey: Sendable, Hashable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A random one, marked as such in the way of a UUID (RFC 9562, version 4).
    public init(_ random: RandomSource) {
        high = random.next() & ~0xF000 | 0x4000
        low = random.next() & ~(0b11 << 62) | 0b10 << 62
    }

    /// As a UUID: `9b2c61a0-5d0e-4c11-8f3a-0d6f2a7c9e55`.
    public var text: String {
        var text = ""
        text.reserveCapacity(36)
        for (value, dashes) in [(high, [4, 6]), (low, [0, 2])] {
            for byte in 0..<8 {
                if dashes.contains(byte) { text.append("-") }
                let bits = UInt8(truncatingIfNeeded: value >> (56 - 8 * byte))
                for digit in [bits >> 4, bits & 15] {
                    text.unicodeScalars.append(Unicode.Scalar(digit + (digit < 10 ? 48 : 87)))
                }
            }
        }
        return text
    }
}
