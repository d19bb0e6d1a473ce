//  What the parser lets in. Texts come from providers, from files of other programs and from anyone who
//  reaches a port, so that every size has an end, and passing it is an error that names the limit.

package struct JSONLimits: Sendable, Hashable {
    /// Nested arrays and objects. The parser calls itself once a level, so that 64 is also the most.
    package var depth: Int {
        didSet { Self.check(depth) }
    }
    /// The whole text.
    package var bytes: Int
    /// One string or name as it is written, escapes not yet decoded.
    package var stringBytes: Int
    /// One number as it is written; the greatest `Double` written out has 309 digits.
    package var numberBytes: Int

    package init(
        depth: Int = 64, bytes: Int = 64 << 20, stringBytes: Int = 16 << 20, numberBytes: Int = 400
    ) {
        Self.check(depth)
        self.depth = depth
        self.bytes = bytes
        self.stringBytes = stringBytes
        self.numberBytes = numberBytes
    }

    package static let standard = JSONLimits()

    private static func check(_ depth: Int) {
        precondition((1...64).contains(depth), "the depth limit of JSON is 1 to 64, not \(depth)")
    }
}
