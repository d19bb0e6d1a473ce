//  UTF-16 to UTF-8, a chunk at a time. A lone surrogate becomes the three bytes that a generalised
//  UTF-8 gives it and a byte left over at the end becomes 0xFF: neither is valid UTF-8, so the
//  reader sets that row aside with its place, and no character is made up.

struct UTF16Decoder {
    let isLittleEndian: Bool
    private var firstByte: UInt8?
    private var highSurrogate: UInt32?

    init(isLittleEndian: Bool) { self.isLittleEndian = isLittleEndian }

    mutating func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2 + 8)
        for byte in bytes {
            guard let first = firstByte else {
                firstByte = byte
                continue
            }
            firstByte = nil
            let (low, high) = isLittleEndian ? (first, byte) : (byte, first)
            take(UInt32(high) << 8 | UInt32(low), &text)
        }
        if isLast {
            if let high = highSurrogate { UTF16Decoder.append(high, &text) }
            if firstByte != nil { text.append(0xFF) }
            (highSurrogate, firstByte) = (nil, nil)
        }
        return text
    }

    private mutating func take(_ unit: UInt32, _ text: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if (0xDC00...0xDFFF).contains(unit) {
                let value = 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00)
                UTF16Decoder.append(value, &text)
                return
            }
            UTF16Decoder.append(high, &text)
        }
        if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
        } else {
            UTF16Decoder.append(unit, &text)
        }
    }

    private static func append(_ value: UInt32, _ text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
        switch value {
        case 0..<0x80: text.append(UInt8(value))
        case 0x80..<0x800: text += [UInt8(0xC0 | value >> 6), tail(0)]
        case 0x800..<0x10000:
            text.append(UInt8(0xE0 | value >> 12))
            text.append(tail(6))
            text.append(tail(0))
        default: text += [UInt8(0xF0 | value >> 18), tail(12), tail(6), tail(0)]
        }
    }
}
