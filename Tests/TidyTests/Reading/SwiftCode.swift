//  Swift source with everything that is not code made blank: comments, the contents of strings and
//  of names in backticks. Lines and columns stay where they were, so a rule that searches the
//  blanked text reports places of the real one, and a table of banned words does not find itself.
//
//      code ──"//"──▶ comment ──newline──▶ code
//      code ──"/*"──▶ comment, nested, to its "*/"
//      code ──quote, with its #s──▶ string ──\(──▶ code ──)──▶ string ──quote──▶ code
//
//  Regular expression literals are not known to it; the tree has none.

struct SwiftCode {
    private enum Place {
        case string(hashes: Int, isMultiline: Bool)
        /// Code inside a string, with the number of parentheses open in it.
        case interpolation(open: Int)
    }

    private let source: [UInt8]
    private var blanked: [UInt8]
    private var index = 0
    private var places: [Place] = []

    static func blanking(_ source: [UInt8]) -> [UInt8] {
        var code = SwiftCode(source: source, blanked: source)
        while code.index < source.count { code.step() }
        return code.blanked
    }

    private init(source: [UInt8], blanked: [UInt8]) {
        self.source = source
        self.blanked = blanked
    }

    private mutating func step() {
        if case .string(let hashes, let isMultiline) = places.last {
            stepInString(hashes, isMultiline)
        } else {
            stepInCode()
        }
    }

    private mutating func stepInCode() {
        switch source[index] {
        case "/" where holds("//"): blank { $0.source[$0.index] != 0x0A }
        case "/" where holds("/*"): blankBlockComment()
        case "`":
            index += 1
            blank { $0.source[$0.index] != 0x60 && $0.source[$0.index] != 0x0A }
            index += 1
        case "#" where hashesBeforeQuote > 0: beginString(hashes: hashesBeforeQuote)
        case "\"": beginString(hashes: 0)
        case "(": count(1)
        case ")": count(-1)
        default: index += 1
        }
    }

    /// Counts a parenthesis; the one that closes an interpolation leads back into its string.
    private mutating func count(_ step: Int) {
        index += 1
        guard case .interpolation(let open) = places.last else { return }
        if open + step == 0 {
            places.removeLast()
        } else {
            places[places.count - 1] = .interpolation(open: open + step)
        }
    }

    private var hashesBeforeQuote: Int {
        var end = index
        while end < source.count, source[end] == "#" { end += 1 }
        return end < source.count && source[end] == "\"" ? end - index : 0
    }

    private mutating func beginString(hashes: Int) {
        index += hashes
        let isMultiline = holds("\"\"\"")
        index += isMultiline ? 3 : 1
        places.append(.string(hashes: hashes, isMultiline: isMultiline))
    }

    private mutating func stepInString(_ hashes: Int, _ isMultiline: Bool) {
        let marks = String(repeating: "#", count: hashes)
        if holds("\\" + marks) {
            for _ in 0...hashes { blankOne() }
            if index < source.count, source[index] == "(" {
                index += 1
                places.append(.interpolation(open: 1))
            } else if index < source.count {
                blankOne()
            }
            return
        }
        let end = (isMultiline ? "\"\"\"" : "\"") + marks
        if holds(end) {
            index += end.utf8.count
            places.removeLast()
        } else if !isMultiline, source[index] == 0x0A {
            places.removeLast()
        } else {
            blankOne()
        }
    }

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if holds("/*") {
                depth += 1
                blankOne()
            } else if holds("*/") {
                depth -= 1
                blankOne()
            }
            if index < source.count { blankOne() }
        } while depth > 0 && index < source.count
    }

    private mutating func blank(while belongs: (SwiftCode) -> Bool) {
        while index < source.count, belongs(self) { blankOne() }
    }

    private mutating func blankOne() {
        if source[index] != 0x0A { blanked[index] = 0x20 }
        index += 1
    }

    private func holds(_ text: String) -> Bool {
        var place = index
        for byte in text.utf8 {
            guard place < source.count, source[place] == byte else { return false }
            place += 1
        }
        return true
    }
}

extension UInt8 {
    /// Lets a pattern name a byte by its ASCII letter.
    static func ~= (letter: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == letter.value }

    static func == (byte: UInt8, letter: Unicode.Scalar) -> Bool { UInt32(byte) == letter.value }

    var isOfIdentifier: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
