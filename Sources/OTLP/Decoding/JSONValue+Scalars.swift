//  The scalars of Protocol Buffers as their JSON mapping has them.

import JSON

extension JSONValue {
    func list<Element>(
        _ read: (JSONValue) throws(Misfit) -> Element
    ) throws(Misfit) -> [Element] {
        guard case .array(let values) = self else { throw Misfit("an array", self) }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            do throws(Misfit) {
                elements.append(try read(value))
            } catch {
                throw error.below("[\(index)]")
            }
        }
        return elements
    }

    func text() throws(Misfit) -> String {
        guard case .string(let text) = self else { throw Misfit("a string", self) }
        return text
    }

    func bool() throws(Misfit) -> Bool {
        guard case .bool(let flag) = self else { throw Misfit("true or false", self) }
        return flag
    }

    /// A number or a string of digits. A number that a `Double` had to hold is taken where the
    /// `Double` is exact, up to 2^53; above that its last digits are lost already.
    func integer<Integer: FixedWidthInteger>(
        _ type: Integer.Type
    ) throws(Misfit) -> Integer {
        let expected = "a whole number of \(Integer.bitWidth) bits"
        let found: Integer? =
            switch self {
            case .integer(let number): Integer(exactly: number)
            case .number(let number) where number.magnitude <= 0x1p53: Integer(exactly: number)
            case .string(let text) where text.utf8.first != UInt8(ascii: "+"): Integer(text)
            default: nil
            }
        guard let found else {
            if case .string = self { throw Misfit(expected, "another string") }
            throw Misfit(expected, self)
        }
        return found
    }

    func double() throws(Misfit) -> Double {
        switch self {
        case .integer(let number): return Double(number)
        case .number(let number): return number
        case .string("NaN"): return .nan
        case .string("Infinity"): return .infinity
        case .string("-Infinity"): return -.infinity
        case .string(let text) where text.utf8.allSatisfy("+-.0123456789Ee".utf8.contains):
            guard let number = Double(text), number.isFinite else { fallthrough }
            return number
        case .string: throw Misfit("a number, NaN or Infinity", "another string")
        default: throw Misfit("a number", self)
        }
    }

    /// Base64 in either alphabet, with or without padding.
    func bytes() throws(Misfit) -> [UInt8] {
        guard case .string(let text) = self else { throw Misfit("base64", self) }
        var digits = text.utf8[...]
        while digits.last == UInt8(ascii: "="), text.utf8.count - digits.count < 2 {
            digits.removeLast()
        }
        let isPadded = digits.count < text.utf8.count
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        for (index, digit) in digits.enumerated() {
            guard let value = Self.base64(digit) else { throw Misfit("base64", "another string") }
            bits = bits << 6 | value
            if index % 4 > 0 {
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * (index % 4))))
            }
        }
        guard digits.count % 4 != 1, !isPadded || text.utf8.count.isMultiple(of: 4) else {
            throw Misfit("base64", "a string that breaks off")
        }
        return bytes
    }

    private static func base64(_ digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit) + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
