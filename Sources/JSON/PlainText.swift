//  Copies text up to the first byte that may need an escape: eight bytes at a time, which are
//  looked at together in one register. Subtracting from all eight at once sets the high bit of
//  those that are too small; a borrow can only disturb bytes above the first such one, and the
//  first is all that is asked for. Vectors of 16 bytes were tried and are no faster for texts of
//  the length that attributes have.
//
//  Marked are the control characters, `"`, `\` and E2, with which U+2028 and U+2029 begin.

enum PlainText {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Gives how many bytes were copied.
    @inline(__always)
    static func copy(
        _ text: UnsafeBufferPointer<UInt8>, from first: Int, to start: UnsafeMutablePointer<UInt8>
    ) -> Int {
        guard let address = text.baseAddress else { return 0 }
        let from = UnsafeRawPointer(address + first)
        let to = UnsafeMutableRawPointer(start)
        let count = text.count - first
        if count < 8 { return copyFew(from, to, count) }
        var index = 0
        while index <= count - 8 {
            let marked = copyWord(from, to, index)
            if marked < 8 { return index + marked }
            index += 8
        }
        // The last word lies over the one before, of which it is known that nothing is marked.
        return index == count ? count : count - 8 + copyWord(from, to, count - 8)
    }

    @inline(__always)
    private static func copyWord(
        _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer, _ index: Int
    ) -> Int {
        let word = from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        to.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
        return plainBytes(of: UInt64(littleEndian: word))
    }

    @inline(__always)
    private static func copyFew(
        _ from: UnsafeRawPointer, _ to: UnsafeMutableRawPointer, _ count: Int
    ) -> Int {
        var word: UInt64 = 0
        for index in 0..<count {
            let byte = from.load(fromByteOffset: index, as: UInt8.self)
            to.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
            word |= UInt64(byte) << UInt64(8 * index)
        }
        return min(count, plainBytes(of: word))
    }

    /// How many of the eight bytes, from the lowest, are plain.
    @inline(__always)
    private static func plainBytes(of word: UInt64) -> Int {
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let separators = word ^ (ones &* 0xE2)
        let marked =
            ((word &- (ones &* 0x20)) & ~word) | ((quotes &- ones) & ~quotes)
            | ((backslashes &- ones) & ~backslashes) | ((separators &- ones) & ~separators)
        return (marked & highs).trailingZeroBitCount >> 3
    }

    @inline(__always)
    static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    /// 3 for U+2028 (E2 80 A8) and U+2029 (E2 80 A9), which JavaScript takes for the end of a line.
    static func lineSeparatorLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        guard at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] & 0xFE == 0xA8 else {
            return 1
        }
        return 3
    }
}
