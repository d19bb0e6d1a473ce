//  gzip (RFC 1952) and zlib (RFC 1950) of whole arrays, by the system's zlib. Expansion is always
//  bounded: a kilobyte can be made to expand to a megabyte, and to a gigabyte when packed twice.

package enum Gzip {
    /// One gzip member, without name or time, so that equal bytes compress to equal bytes.
    package static func compress(
        _ bytes: [UInt8], level: Int = 6
    ) throws(DeflateError) -> [UInt8] {
        try DeflateStream.compress(bytes, as: .gzip, level: level)
    }

    /// The contents of all members, one after the other, as `gzip -d` has it; never more than
    /// `limit`.
    package static func expand(_ bytes: [UInt8], limit: Int) throws(DeflateError) -> [UInt8] {
        try InflateStream.expand(bytes, as: .gzip, limit: limit)
    }
}

package enum Zlib {
    package static func compress(
        _ bytes: [UInt8], level: Int = 6
    ) throws(DeflateError) -> [UInt8] {
        try DeflateStream.compress(bytes, as: .zlib, level: level)
    }

    /// The contents of the one stream; never more than `limit` bytes.
    package static func expand(_ bytes: [UInt8], limit: Int) throws(DeflateError) -> [UInt8] {
        try InflateStream.expand(bytes, as: .zlib, limit: limit)
    }

    /// The contents of the one stream, which are so many bytes and neither more nor fewer: whoever
    /// kept the number needs no room to spare.
    package static func expand(
        _ bytes: Span<UInt8>, exactly count: Int
    ) throws(DeflateError) -> [UInt8] {
        try InflateStream.expand(bytes, as: .zlib, exactly: count)
    }
}
