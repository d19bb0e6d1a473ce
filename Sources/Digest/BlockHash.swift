//  What both algorithms share: a message is taken in blocks of 64 bytes, and its end is padded with
//  a 1 bit, zeros, and its length. Whole blocks are hashed where they lie; only the rest is copied.

protocol BlockHash {
    var pending: PendingBlock { get set }

    /// Hashes so many blocks of 64 bytes into the state.
    mutating func compress(_ blocks: UnsafePointer<UInt8>, count: Int)
}

/// The bytes that do not fill a block yet, and how many there were in all.
struct PendingBlock: Sendable {
    var bytes = InlineArray<64, UInt8>(repeating: 0)
    var count = 0
    var total: UInt64 = 0
}

extension BlockHash {
    mutating func absorb(_ bytes: Span<UInt8>) {
        pending.total &+= UInt64(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var next = 0
            if pending.count > 0 {
                next = min(64 - pending.count, bytes.count)
                keep(bytes[..<next])
                guard pending.count == 64 else { return }
                compressPending()
            }
            let whole = (bytes.count - next) / 64
            if whole > 0, let start = bytes.baseAddress {
                compress(start + next, count: whole)
                next += whole * 64
            }
            keep(bytes[next...])
        }
    }

    /// Fills the last block, and one more if the length finds no room in it.
    mutating func pad() {
        let bits = pending.total &* 8
        pending.bytes[pending.count] = 0x80
        pending.count += 1
        if pending.count > 56 {
            fillWithZeros(to: 64)
            compressPending()
        }
        fillWithZeros(to: 56)
        for index in 0..<8 {
            pending.bytes[56 + index] = UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64(index)))
        }
        compressPending()
    }

    private mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        for byte in bytes {
            pending.bytes[pending.count] = byte
            pending.count += 1
        }
    }

    private mutating func fillWithZeros(to end: Int) {
        while pending.count < end {
            pending.bytes[pending.count] = 0
            pending.count += 1
        }
    }

    private mutating func compressPending() {
        let block = pending.bytes
        block.span.withUnsafeBufferPointer { compress($0.baseAddress.unsafelyUnwrapped, count: 1) }
        pending.count = 0
    }
}

@inline(__always)
func bigEndianWord(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(bigEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self))
}

/// The words of a state one after the other, as the standard writes a digest.
func bigEndianBytes(of words: Span<UInt32>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: words.count * 4) { bytes, count in
        for index in words.indices {
            UnsafeMutableRawBufferPointer(bytes).storeBytes(
                of: words[index].bigEndian, toByteOffset: index * 4, as: UInt32.self)
        }
        count = words.count * 4
    }
}
