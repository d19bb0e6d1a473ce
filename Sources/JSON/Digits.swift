//  Digits of integers, written where they belong: decimal ones two at a time from a table, eight in
//  a group, since one division of 64 bits for each digit would take longer than all the rest;
//  hexadecimal ones eight at a time in one register.

enum Decimal {
    /// The longest, `-9223372036854775808` and `18446744073709551615`.
    static let most = 20

    private static let pairs: StaticString = """
        00010203040506070809101112131415161718192021222324252627282930313233343536373839\
        40414243444546474849505152535455565758596061626364656667686970717273747576777879\
        8081828384858687888990919293949596979899
        """

    @inline(__always)
    static func write(_ number: Int64, to start: UnsafeMutablePointer<UInt8>) -> Int {
        guard number < 0 else { return write(UInt64(number), to: start) }
        start[0] = UInt8(ascii: "-")
        return 1 + write(number.magnitude, to: start + 1)
    }

    @inline(__always)
    static func write(_ number: UInt64, to start: UnsafeMutablePointer<UInt8>) -> Int {
        if number < 100_000_000 { return writeFirst(UInt32(number), to: start) }
        let (upper, lower) = number.quotientAndRemainder(dividingBy: 100_000_000)
        var end: Int
        if upper < 100_000_000 {
            end = writeFirst(UInt32(upper), to: start)
        } else {
            let (top, middle) = upper.quotientAndRemainder(dividingBy: 100_000_000)
            end = writeFirst(UInt32(top), to: start)
            writeEight(UInt32(middle), to: start + end)
            end += 8
        }
        writeEight(UInt32(lower), to: start + end)
        return end + 8
    }

    /// A number of up to eight digits without zeros before it.
    @inline(__always)
    private static func writeFirst(
        _ number: UInt32, to start: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var length = 1
        var bound: UInt32 = 10
        while length < 8, number >= bound {
            length += 1
            bound &*= 10
        }
        var rest = number
        var place = length
        while place >= 2 {
            place -= 2
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            copy(pair, to: start + place)
            rest = quotient
        }
        if place == 1 { start[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest) }
        return length
    }

    @inline(__always)
    private static func writeEight(_ number: UInt32, to start: UnsafeMutablePointer<UInt8>) {
        let (upper, lower) = number.quotientAndRemainder(dividingBy: 10_000)
        copy(upper / 100, to: start)
        copy(upper % 100, to: start + 2)
        copy(lower / 100, to: start + 4)
        copy(lower % 100, to: start + 6)
    }

    @inline(__always)
    private static func copy(_ pair: UInt32, to place: UnsafeMutablePointer<UInt8>) {
        let digits = pairs.utf8Start + Int(pair) * 2
        place[0] = digits[0]
        place[1] = digits[1]
    }
}

enum Hexadecimal {
    /// 16 digits.
    @inline(__always)
    static func write(_ number: UInt64, to start: UnsafeMutablePointer<UInt8>) -> Int {
        let place = UnsafeMutableRawPointer(start)
        place.storeBytes(of: eight(number >> 32).bigEndian, as: UInt64.self)
        place.storeBytes(
            of: eight(number & 0xFFFF_FFFF).bigEndian, toByteOffset: 8, as: UInt64.self)
        return 16
    }

    /// The lower 32 bits as eight digits, the first in the highest byte.
    @inline(__always)
    private static func eight(_ half: UInt64) -> UInt64 {
        var spread = (half | half << 16) & 0x0000_FFFF_0000_FFFF
        spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
        spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0F
        // 1 in each byte that holds ten or more.
        let letters = (spread &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
        return spread &+ 0x3030_3030_3030_3030 &+ letters &* 39
    }
}
