//  Numbers. An integer that fits `Int64` is computed while it is read. Of the others nearly all have at
//  most 19 digits and a small power of ten: if the digits fit 53 bits and the power is itself exact, one
//  multiplication or division gives the nearest `Double` (W. D. Clinger, 1990). The rest goes to Swift.

extension JSONParser {
    mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        var number = Digits()
        if byte == UInt8(ascii: "-") {
            number.isNegative = true
            offset += 1
        }
        if byte == UInt8(ascii: "0") {
            offset += 1
            if let byte, 0x30...0x39 ~= byte { throw .leadingZero(position(at: start)) }
        } else {
            try digits(into: &number, asFraction: false)
        }
        var isWhole = true
        if byte == UInt8(ascii: ".") {
            offset += 1
            isWhole = false
            try digits(into: &number, asFraction: true)
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            offset += 1
            isWhole = false
            number.exponent += try exponent()
        }
        guard offset - start <= limits.numberBytes else {
            throw .numberTooLong(limit: limits.numberBytes, position(at: start))
        }
        if isWhole, let integer = number.integer { return .integer(integer) }
        if let number = number.exactDouble { return .number(number) }
        return .number(try slowDouble(from: start, isZero: number.isZero))
    }

    private mutating func digits(
        into number: inout Digits, asFraction: Bool
    ) throws(JSONError) {
        let first = offset
        while let byte, 0x30...0x39 ~= byte {
            number.append(byte - 0x30)
            offset += 1
        }
        if offset == first { throw unexpected(.digit) }
        if asFraction { number.exponent -= offset - first }
    }

    private mutating func exponent() throws(JSONError) -> Int {
        var isNegative = false
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
            isNegative = byte == UInt8(ascii: "-")
            offset += 1
        }
        let first = offset
        var exponent = 0
        while let byte, 0x30...0x39 ~= byte {
            // Held where no sum overflows; whatever lies beyond is out of range by far.
            exponent = min(exponent * 10 + Int(byte - 0x30), 1_000_000_000)
            offset += 1
        }
        if offset == first { throw unexpected(.digit) }
        return isNegative ? -exponent : exponent
    }

    private func slowDouble(from start: Int, isZero: Bool) throws(JSONError) -> Double {
        let text = String(
            decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
        guard let number = Double(text), number.isFinite, number != 0 || isZero else {
            throw .numberOutOfRange(position(at: start))
        }
        return number
    }
}

/// The digits of a number without sign and point, as far as 64 bits hold them, times a power of ten.
private struct Digits {
    var isNegative = false
    var exponent = 0
    private var magnitude: UInt64 = 0
    private var overflowed = false

    var isZero: Bool { magnitude == 0 && !overflowed }

    mutating func append(_ digit: UInt8) {
        let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(UInt64(digit))
        overflowed = overflowed || overflow || carry
        magnitude = sum
    }

    /// Exact, or nil; also nil for -0, which only a `Double` can be.
    var integer: Int64? {
        guard !overflowed else { return nil }
        if !isNegative { return Int64(exactly: magnitude) }
        guard magnitude > 0, magnitude <= Int64.min.magnitude else { return nil }
        return Int64(truncatingIfNeeded: 0 &- magnitude)
    }

    var exactDouble: Double? {
        guard !overflowed, magnitude <= 1 << 53 else { return nil }
        guard (-22...22).contains(exponent) || magnitude == 0 else { return nil }
        var number = Double(magnitude)
        if magnitude != 0 {
            if exponent < 0 { number /= powersOfTen[-exponent] }
            if exponent > 0 { number *= powersOfTen[exponent] }
        }
        return isNegative ? -number : number
    }
}

/// Up to the greatest power of ten that a `Double` holds exactly.
private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
]
