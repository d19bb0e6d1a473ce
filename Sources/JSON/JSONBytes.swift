//  The bytes of JSON text, one piece after the other, without minding what may follow what: that is
//  what `JSONWriter`, which stands on this, is for. It is for forms that are written a million
//  times over, whose order of members is fixed, so that the commas can be part of the constants:
//
//      bytes.quoted(span.name, after: #","name":"#)
//      bytes.quotedDecimal(span.startTime, after: #","startTimeUnixNano":"#)
//
//  A call makes room once and then writes through a pointer, the constant and the value together.
//  Strings are copied eight bytes at a time while none of the eight needs an escape.

package struct JSONBytes: Sendable {
    package private(set) var array: [UInt8] = []

    package init(reserving capacity: Int = 256) { array.reserveCapacity(capacity) }

    package var count: Int { array.count }

    /// Forgets everything written and keeps the memory.
    package mutating func removeAll() { array.removeAll(keepingCapacity: true) }

    /// As they are: constants of the program, in which nothing is escaped.
    package mutating func constant(_ constant: StaticString) {
        room(constant.utf8CodeUnitCount) { Self.copy(constant, to: $0) }
    }

    /// As they are.
    package mutating func raw(_ json: [UInt8]) { array.append(contentsOf: json) }

    /// Takes back one byte, such as the bracket of a list that goes on after all.
    package mutating func removeLast() { array.removeLast() }

    mutating func raw(_ byte: UInt8) { array.append(byte) }

    /// The constant, and then the text in double quotes.
    package mutating func quoted(_ text: String, after constant: StaticString = "") {
        // Without a copy of the string, which would be counted up and down again.
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
            quoted($0, after: constant)
        }
        guard isDone == nil else { return }
        var text = text
        text.withUTF8 { quoted($0, after: constant) }
    }

    package mutating func decimal(_ number: UInt64, after constant: StaticString = "") {
        room(constant.utf8CodeUnitCount + Decimal.most) { start in
            let length = Self.copy(constant, to: start)
            return length + Decimal.write(number, to: start + length)
        }
    }

    package mutating func decimal(_ number: Int64, after constant: StaticString = "") {
        room(constant.utf8CodeUnitCount + Decimal.most) { start in
            let length = Self.copy(constant, to: start)
            return length + Decimal.write(number, to: start + length)
        }
    }

    /// Integers of 64 bits as strings, since many readers of JSON have only doubles.
    package mutating func quotedDecimal(_ number: UInt64, after constant: StaticString = "") {
        room(constant.utf8CodeUnitCount + Decimal.most + 2) { start in
            Self.inQuotes(constant, start) { Decimal.write(number, to: $0) }
        }
    }

    package mutating func quotedDecimal(_ number: Int64, after constant: StaticString = "") {
        room(constant.utf8CodeUnitCount + Decimal.most + 2) { start in
            Self.inQuotes(constant, start) { Decimal.write(number, to: $0) }
        }
    }

    /// 16 digits without capitals, in double quotes.
    package mutating func quotedHexadecimal(
        _ number: UInt64, after constant: StaticString = ""
    ) {
        room(constant.utf8CodeUnitCount + 18) { start in
            Self.inQuotes(constant, start) { Hexadecimal.write(number, to: $0) }
        }
    }

    /// 32 digits.
    package mutating func quotedHexadecimal(
        _ high: UInt64, _ low: UInt64, after constant: StaticString = ""
    ) {
        room(constant.utf8CodeUnitCount + 34) { start in
            Self.inQuotes(constant, start) {
                Hexadecimal.write(high, to: $0) + Hexadecimal.write(low, to: $0 + 16)
            }
        }
    }

    /// A finite number as Swift describes it, which is JSON already: `5.0`, `1e-07`, `-0.0`.
    mutating func shortest(_ number: Double) {
        var output = ByteOutput(bytes: [])
        swap(&array, &output.bytes)
        number.write(to: &output)
        swap(&array, &output.bytes)
    }

    /// A number, or in double quotes its name where JSON has no number for it, as Protocol Buffers
    /// have it.
    package mutating func double(_ number: Double, after constant: StaticString = "") {
        self.constant(constant)
        if number.isFinite {
            shortest(number)
        } else {
            self.constant(
                number.isNaN ? #""NaN""# : number < 0 ? #""-Infinity""# : #""Infinity""#)
        }
    }
}

extension JSONBytes {
    /// Lets so many bytes be written, and takes as many as the closure says it wrote.
    @inline(__always)
    private mutating func room(_ most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        guard most > 0 else { return }
        array.append(addingCapacity: most) { span in
            span.withUnsafeMutableBufferPointer { buffer, count in
                guard let start = buffer.baseAddress else { return }
                count = write(start)
            }
        }
    }

    @inline(__always)
    @discardableResult
    private static func copy(_ constant: StaticString, to: UnsafeMutablePointer<UInt8>) -> Int {
        let length = constant.utf8CodeUnitCount
        to.update(from: constant.utf8Start, count: length)
        return length
    }

    @inline(__always)
    private static func inQuotes(
        _ constant: StaticString, _ start: UnsafeMutablePointer<UInt8>,
        _ write: (UnsafeMutablePointer<UInt8>) -> Int
    ) -> Int {
        var end = copy(constant, to: start)
        start[end] = UInt8(ascii: "\"")
        end += 1 + write(start + end + 1)
        start[end] = UInt8(ascii: "\"")
        return end + 1
    }

    mutating func quoted(
        _ text: UnsafeBufferPointer<UInt8>, after constant: StaticString = ""
    ) {
        var copied = 0
        room(constant.utf8CodeUnitCount + text.count + 2) { start in
            var end = Self.copy(constant, to: start)
            start[end] = UInt8(ascii: "\"")
            end += 1
            copied = PlainText.copy(text, from: 0, to: start + end)
            end += copied
            guard copied == text.count else { return end }
            start[end] = UInt8(ascii: "\"")
            return end + 1
        }
        if copied < text.count { quoteRest(of: text, from: copied) }
    }

    /// What follows the first byte that may need an escape, and the closing quote.
    @inline(never)
    private mutating func quoteRest(of text: UnsafeBufferPointer<UInt8>, from first: Int) {
        var index = first
        while index < text.count {
            let byte = text[index]
            let length = byte == 0xE2 ? PlainText.lineSeparatorLength(text, index) : 1
            if PlainText.isEscaped(byte) || length > 1 {
                escape(length == 1 ? UInt32(byte) : 0x2028 + UInt32(text[index + 2] & 1))
            } else {
                array.append(byte)
            }
            index += length
            room(text.count - index) { start in
                let copied = PlainText.copy(text, from: index, to: start)
                index += copied
                return copied
            }
        }
        array.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ unit: UInt32) {
        switch unit {
        case 0x22: constant(#"\""#)
        case 0x5C: constant(#"\\"#)
        case 0x08: constant(#"\b"#)
        case 0x09: constant(#"\t"#)
        case 0x0A: constant(#"\n"#)
        case 0x0C: constant(#"\f"#)
        case 0x0D: constant(#"\r"#)
        default:
            constant(#"\u"#)
            for place: UInt32 in 0..<4 {
                let digit = UInt8(unit >> (12 - 4 * place) & 0xF)
                array.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
            }
        }
    }
}

/// Takes the digits of a `Double` from the buffer they were made in. `write` alone would be handed
/// a `String`, on the heap from the 16th digit on.
private struct ByteOutput: TextOutputStream {
    var bytes: [UInt8]

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func _writeASCII(_ buffer: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: buffer)
    }
}
