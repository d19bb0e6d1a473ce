//  The checksum of gzip and PNG, by the system's zlib. Every change of up to 32 bits in a row gives
//  another sum, so that a byte gone wrong is never overlooked; somebody who wishes to deceive makes
//  two texts of one sum with ease.

import CZlib

package struct CRC32: Sendable {
    package private(set) var value: UInt32 = 0

    package init() {}

    /// Takes in the next part.
    package mutating func update(_ bytes: Span<UInt8>) {
        value = bytes.withUnsafeBufferPointer { buffer in
            // A null address would begin the sum anew.
            guard let start = buffer.baseAddress else { return value }
            return UInt32(truncatingIfNeeded: crc32_z(UInt(value), start, buffer.count))
        }
    }

    package static func of(_ bytes: [UInt8]) -> UInt32 {
        var sum = CRC32()
        sum.update(bytes.span)
        return sum.value
    }
}
