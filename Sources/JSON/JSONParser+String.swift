//  Strings. One look over the bytes finds the closing quote, whether there are escapes, and whether
//  anything is not ASCII; only what is not ASCII is checked as UTF-8, and only escapes are decoded.

extension JSONParser {
    /// From the opening to past the closing quote.
    mutating func string() throws(JSONError) -> String {
        let start = offset + 1
        var index = start
        var hasEscapes = false
        var seen: UInt8 = 0
        scan: while true {
            guard index < bytes.count else {
                offset = bytes.count
                throw unexpected(.closingQuote)
            }
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""): break scan
            case UInt8(ascii: "\\"):
                hasEscapes = true
                index += 1  // an escaped quote does not close
            case ..<0x20: throw .controlCharacter(byte, position(at: index))
            default: seen |= byte
            }
            index += 1
        }
        guard index - start <= limits.stringBytes else {
            throw .stringTooLong(limit: limits.stringBytes, position)
        }
        let written = UnsafeBufferPointer(rebasing: bytes[start..<index])
        let isASCII = seen & 0x80 == 0
        if hasEscapes {
            if !isASCII { try checkUTF8(written, at: start) }
            return try decode(from: start, to: index)
        }
        offset = index + 1
        return isASCII
            ? String(decoding: written, as: UTF8.self) : try text(of: written, at: start)
    }

    /// Looked at once: what is checked here need not be checked again to become a string.
    private func text(
        of written: UnsafeBufferPointer<UInt8>, at start: Int
    ) throws(JSONError) -> String {
        do {
            return String(copying: try UTF8Span(validating: written.span))
        } catch { throw invalid(error, at: start) }
    }

    private func checkUTF8(
        _ written: UnsafeBufferPointer<UInt8>, at start: Int
    ) throws(JSONError) {
        do {
            _ = try UTF8Span(validating: written.span)
        } catch { throw invalid(error, at: start) }
    }

    private func invalid(_ error: UTF8.ValidationError, at start: Int) -> JSONError {
        let kind: JSONInvalidUTF8 =
            switch error.kind {
            case .overlongEncodingByte: .overlong
            case .surrogateCodePointByte: .surrogate
            case .truncatedScalar: .truncated
            default: .invalid
            }
        return .invalidUTF8(kind, position(at: start + error.byteOffsets.lowerBound))
    }

    private mutating func decode(from start: Int, to end: Int) throws(JSONError) -> String {
        scratch.removeAll(keepingCapacity: true)
        offset = start
        var copied = start
        while offset < end {
            guard bytes[offset] == UInt8(ascii: "\\") else {
                offset += 1
                continue
            }
            scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
            try escape()
            copied = offset
        }
        scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<end]))
        offset = end + 1
        return String(decoding: scratch, as: UTF8.self)
    }

    private mutating func escape() throws(JSONError) {
        let start = offset
        offset += 1
        let plain: UInt8
        switch bytes[offset] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = bytes[offset]
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "t"): plain = 0x09
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "u"):
            offset += 1
            return append(try scalar(escapedAt: start))
        default: throw unexpected(.escape)
        }
        offset += 1
        scratch.append(plain)
    }

    /// One `\uXXXX`, or the two of a surrogate pair.
    private mutating func scalar(escapedAt start: Int) throws(JSONError) -> Unicode.Scalar {
        let unit = try fourDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, byte == UInt8(ascii: "\\"), offset + 1 < bytes.count,
            bytes[offset + 1] == UInt8(ascii: "u")
        else { throw .loneSurrogate(position(at: start)) }
        offset += 2
        let low = try fourDigits()
        guard 0xDC00...0xDFFF ~= low,
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw .loneSurrogate(position(at: start)) }
        return scalar
    }

    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = byte.flatMap(hexadecimalDigit) else {
                throw unexpected(.hexadecimalDigit)
            }
            unit = unit << 4 | UInt32(digit)
            offset += 1
        }
        return unit
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar).unsafelyUnwrapped { scratch.append(byte) }
    }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
