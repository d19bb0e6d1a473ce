//  Strings as models write them: in double, single or typographic quotes, with line breaks as they
//  are. A quote that is not the double one ends a string only where something follows that may
//  follow a string, so that the apostrophe of “don't” does not.

extension MendingParser {
    enum Quote { case double, single, curly }

    /// The quote that stands here.
    func quote() -> Quote? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "\""): return .double
        case UInt8(ascii: "'"): return .single
        default: return isCurly(at: index) ? .curly : nil
        }
    }

    /// “ and ” (U+201C, U+201D).
    private func isCurly(at place: Int) -> Bool {
        place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80
            && (bytes[place + 2] == 0x9C || bytes[place + 2] == 0x9D)
    }

    mutating func string(_ quote: Quote) throws(Failure) -> String {
        index += quote == .curly ? 3 : 1
        if quote != .double { repairs.insert(.quotes) }
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if let length = closing(quote), length > 0 {
                index += length
                return String(decoding: text, as: UTF8.self)
            }
            switch byte {
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20:
                repairs.insert(.controlCharacter)
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") { text.append(byte) }
                index += 1
            default:
                text.append(byte)
                index += 1
            }
        }
        throw .over
    }

    /// How long the closing quote is that stands here; nil where none does.
    private func closing(_ quote: Quote) -> Int? {
        switch quote {
        case .double: return bytes[index] == UInt8(ascii: "\"") ? 1 : nil
        case .single:
            return bytes[index] == UInt8(ascii: "'") && isEnd(after: index + 1) ? 1 : nil
        case .curly:
            if isCurly(at: index), isEnd(after: index + 3) { return 3 }
            return bytes[index] == UInt8(ascii: "\"") && isEnd(after: index + 1) ? 1 : nil
        }
    }

    /// Whether a comma, a colon or a closing bracket comes next, or nothing.
    private func isEnd(after place: Int) -> Bool {
        guard let next = bytes[place...].first(where: { $0 > 0x20 }) else { return true }
        return ",:}]".utf8.contains(next)
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        guard index + 1 < bytes.count else { throw .over }
        let byte = bytes[index + 1]
        index += 2
        switch byte {
        case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
        case UInt8(ascii: "b"), UInt8(ascii: "f"): break
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "'"):
            repairs.insert(.quotes)
            text.append(byte)
        case UInt8(ascii: "u"): try scalar(into: &text)
        default: throw .wrong
        }
    }

    private mutating func scalar(into text: inout [UInt8]) throws(Failure) {
        var unit = try unit()
        if (0xD800..<0xDC00).contains(unit) {
            guard bytes[index...].starts(with: "\\u".utf8) else { throw .wrong }
            index += 2
            let low = try self.unit()
            guard (0xDC00..<0xE000).contains(low) else { throw .wrong }
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit) else { throw .wrong }
        text.append(contentsOf: Character(scalar).utf8)
    }

    private mutating func unit() throws(Failure) -> UInt32 {
        guard index + 4 <= bytes.count else { throw .over }
        let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
        guard let unit = UInt32(digits, radix: 16) else { throw .wrong }
        index += 4
        return unit
    }
}
