//  The three encodings that are more than copying: quoted strings, decimal digits, shortest doubles.
//  Each appends to an array of bytes and makes no object of its own.

extension [UInt8] {
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// The text in double quotes. What needs no escape, mostly all of it, is copied in one piece.
    mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        var copied = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = byte == 0xE2 ? Self.lineSeparatorLength(text, index) : 1
            if byte >= 0x20, byte != 0x22, byte != 0x5C, length == 1 {
                index += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
            appendEscape(of: length == 1 ? UInt32(byte) : 0x2028 + UInt32(text[index + 2] & 1))
            index += length
            copied = index
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
        append(UInt8(ascii: "\""))
    }

    /// 3 for U+2028 (E2 80 A8) and U+2029 (E2 80 A9), which JavaScript takes for the end of a line.
    private static func lineSeparatorLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        guard at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] & 0xFE == 0xA8 else {
            return 1
        }
        return 3
    }

    private mutating func appendEscape(of unit: UInt32) {
        append(UInt8(ascii: "\\"))
        switch unit {
        case 0x22: append(UInt8(ascii: "\""))
        case 0x5C: append(UInt8(ascii: "\\"))
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        default:
            append(UInt8(ascii: "u"))
            for place: UInt32 in 0..<4 {
                let digit = UInt8(unit >> (12 - 4 * place) & 0xF)
                append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
            }
        }
    }

    mutating func appendDecimal(negative: Bool, _ magnitude: UInt64) {
        if negative { append(UInt8(ascii: "-")) }
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var first = digits.count
        var rest = magnitude
        repeat {
            first -= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            digits[first] = UInt8(ascii: "0") + UInt8(digit)
            rest = quotient
        } while rest > 0
        while first < digits.count {
            append(digits[first])
            first += 1
        }
    }

    /// A finite number as Swift describes it, which is JSON already: `5.0`, `1e-07`, `-0.0`.
    mutating func appendShortest(_ number: Double) {
        var output = ByteOutput(bytes: [])
        swap(&self, &output.bytes)
        number.write(to: &output)
        swap(&self, &output.bytes)
    }
}

/// Takes the digits of a `Double` from the buffer they were made in. `write` alone would be handed a
/// `String`, on the heap from the 16th digit on.
private struct ByteOutput: TextOutputStream {
    var bytes: [UInt8]

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func _writeASCII(_ buffer: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: buffer)
    }
}
