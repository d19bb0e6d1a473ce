//  Which bytes may stand where in a head, asked of each byte that comes or goes: of eight at a time
//  where most are good.

extension UInt8 {
    /// Of a word of HTTP, such as a method or a header's name: one bit for each byte of ASCII.
    @inline(__always)
    var isOfToken: Bool {
        let half: UInt64 = self < 64 ? 0x03FF_6CFA_0000_0000 : 0x57FF_FFFF_C7FF_FFFE
        return self < 128 && half >> UInt64(self & 63) & 1 == 1
    }

    /// In the value of a header.
    @inline(__always)
    var mayStandInValue: Bool { self >= 0x20 && self != 0x7F || self == 0x09 }

    @inline(__always)
    var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// Of ASCII; other bytes stay as they are.
    @inline(__always)
    var inLowerCase: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension UnsafeRawBufferPointer {
    /// The place after the next line feed.
    func lineEnd(from place: Int) -> Int? {
        var at = place
        while at &+ 8 <= count {
            let word = loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
            let feeds = (word ^ (Self.everyByte &* 0x0A)).zeroBytes
            if feeds != 0 { return at &+ feeds.trailingZeroBitCount / 8 &+ 1 }
            at &+= 8
        }
        while at < count {
            if self[at] == 0x0A { return at &+ 1 }
            at &+= 1
        }
        return nil
    }

    /// Whether all of the bytes may stand in the value of a header.
    func isValue(_ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at &+ 8 <= range.upperBound {
            let word = loadUnaligned(fromByteOffset: at, as: UInt64.self)
            // One bit for each byte that is below the space or is DEL; a tab is looked at again.
            let low = (word &- Self.everyByte &* 0x20) & ~word & (Self.everyByte &* 0x80)
            let deleted = (word ^ (Self.everyByte &* 0x7F)).zeroBytes
            if low | deleted != 0 { break }
            at &+= 8
        }
        while at < range.upperBound {
            guard self[at].mayStandInValue else { return false }
            at &+= 1
        }
        return true
    }

    private static var everyByte: UInt64 { 0x0101_0101_0101_0101 }
}

extension UInt64 {
    /// The highest bit of each byte that is zero, exact up to the first of them.
    @inline(__always)
    fileprivate var zeroBytes: UInt64 {
        (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
    }
}
