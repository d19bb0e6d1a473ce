//  One value of a settings file: strings, numbers, booleans, arrays of them.

enum TOMLValueReader {
    static func read(_ scanner: inout TOMLScanner) throws(TOMLFault) -> TOMLValue {
        switch scanner.next {
        case "\"", "'": return .string(try readString(&scanner))
        case "[": return .array(try readArray(&scanner))
        case "{": throw scanner.fault("Inline tables ({…}) are not read here; use a [table].")
        case nil: throw scanner.fault("Expected a value.")
        default:
            if scanner.isAtLineEnd || scanner.next == "#" {
                throw scanner.fault("Expected a value.")
            }
            return try readWord(&scanner)
        }
    }

    static func skipComment(_ scanner: inout TOMLScanner) throws(TOMLFault) {
        guard scanner.next == "#" else { return }
        while let scalar = scanner.next, !scanner.isAtLineEnd {
            guard !isControl(scalar) else {
                throw scanner.fault("A comment may not hold control characters.")
            }
            scanner.advance()
        }
    }

    // MARK: - Strings

    static func readString(_ scanner: inout TOMLScanner) throws(TOMLFault) -> String {
        let start = scanner.position
        guard !scanner.starts(with: "\"\"\""), !scanner.starts(with: "'''") else {
            throw scanner.fault("Strings of several lines are not read here.")
        }
        let isLiteral = scanner.next == "'"
        let quote: Unicode.Scalar = isLiteral ? "'" : "\""
        scanner.advance()
        var text = String.UnicodeScalarView()
        while let scalar = scanner.next, !scanner.isAtLineEnd {
            if scalar == quote {
                scanner.advance()
                return String(text)
            }
            guard !isControl(scalar) else {
                throw scanner.fault("A string may not hold control characters.")
            }
            if scalar == "\\", !isLiteral {
                text.append(try readEscape(&scanner))
            } else {
                text.append(scalar)
                scanner.advance()
            }
        }
        throw TOMLFault(
            position: start, message: "This string is not closed before the end of its line.")
    }

    private static func readEscape(
        _ scanner: inout TOMLScanner
    ) throws(TOMLFault) -> Unicode.Scalar {
        let fault = scanner.fault(
            "Unknown escape; \\b \\t \\n \\f \\r \\\" \\\\ \\uXXXX \\UXXXXXXXX are known.")
        scanner.advance()
        switch scanner.advance() {
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "\"": return "\""
        case "\\": return "\\"
        case "u": return try readCode(4, &scanner, fault)
        case "U": return try readCode(8, &scanner, fault)
        default: throw fault
        }
    }

    private static func readCode(
        _ count: Int, _ scanner: inout TOMLScanner, _ fault: TOMLFault
    ) throws(TOMLFault) -> Unicode.Scalar {
        var code: UInt32 = 0
        for _ in 0..<count {
            guard let digit = scanner.next, digit.properties.isASCIIHexDigit,
                let value = UInt32(String(digit), radix: 16)
            else { throw fault }
            code = code << 4 | value
            scanner.advance()
        }
        guard let scalar = Unicode.Scalar(code) else {
            throw TOMLFault(position: fault.position, message: "This is no Unicode character.")
        }
        return scalar
    }

    // MARK: - Arrays

    private static func readArray(_ scanner: inout TOMLScanner) throws(TOMLFault) -> [TOMLValue] {
        let start = scanner.position
        scanner.advance()
        var values: [TOMLValue] = []
        while true {
            try skipLines(&scanner)
            if scanner.next == "]" { break }
            guard scanner.next != "[" else {
                throw scanner.fault("Arrays within arrays are not read here.")
            }
            guard scanner.next != nil else {
                throw TOMLFault(position: start, message: "This array is not closed.")
            }
            values.append(try read(&scanner))
            try skipLines(&scanner)
            if scanner.next == "," {
                scanner.advance()
            } else if scanner.next != "]" {
                if scanner.isAtEnd {
                    throw TOMLFault(position: start, message: "This array is not closed.")
                }
                throw scanner.fault("Expected a comma or ].")
            }
        }
        scanner.advance()
        return values
    }

    private static func skipLines(_ scanner: inout TOMLScanner) throws(TOMLFault) {
        while true {
            scanner.skipBlanks()
            try skipComment(&scanner)
            guard scanner.isAtLineEnd else { return }
            if scanner.next == "\r" { scanner.advance() }
            scanner.advance()
        }
    }

    // MARK: - Numbers and booleans

    private static func readWord(_ scanner: inout TOMLScanner) throws(TOMLFault) -> TOMLValue {
        let fault = scanner.fault
        let word = scanner.take { scalar in
            !isControl(scalar) && !" \t\r\n,]#=".unicodeScalars.contains(scalar)
        }
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: break
        }
        let digits = word.drop { $0 == "+" || $0 == "-" }
        if digits.hasPrefix("0x") || digits.hasPrefix("0o") || digits.hasPrefix("0b") {
            throw fault("Only decimal numbers are read here.")
        }
        if digits == "inf" || digits == "nan" {
            throw fault("Infinity and not-a-number are not read here.")
        }
        if isDate(word) { throw fault("Dates and times are not read here; quote them.") }
        guard let first = digits.unicodeScalars.first, isDigit(first) else {
            throw fault("“\(word.shown)” is no value; a text needs quotes.")
        }
        guard let number = number(word) else {
            throw fault("“\(word.shown)” is no number that can be held.")
        }
        return number
    }

    /// Underscores stand between digits only, and no number begins with a zero that means nothing.
    private static func number(_ word: String) -> TOMLValue? {
        let scalars = Array(word.unicodeScalars)
        for (index, scalar) in scalars.enumerated() where scalar == "_" {
            guard index > 0, index + 1 < scalars.count, isDigit(scalars[index - 1]),
                isDigit(scalars[index + 1])
            else { return nil }
        }
        let plain = word.filter { $0 != "_" }
        let digits = plain.drop { $0 == "+" || $0 == "-" }
        guard plain.count - digits.count <= 1 else { return nil }
        let whole = digits.prefix { $0.isASCII && $0.isNumber }
        guard whole.count == 1 || whole.first != "0" else { return nil }
        if whole.count == digits.count { return Int(plain).map(TOMLValue.integer) }
        return isFloat(digits.dropFirst(whole.count)) ? finite(plain) : nil
    }

    private static func finite(_ text: String) -> TOMLValue? {
        guard let number = Double(text), number.isFinite else { return nil }
        return .number(number)
    }

    /// What follows the whole part: `.5`, `e10`, `.5e-3`.
    private static func isFloat(_ tail: Substring) -> Bool {
        var rest = tail
        if rest.first == "." {
            rest.removeFirst()
            let fraction = rest.prefix { $0.isASCII && $0.isNumber }
            guard !fraction.isEmpty else { return false }
            rest.removeFirst(fraction.count)
        }
        guard rest.first == "e" || rest.first == "E" else { return rest.isEmpty }
        rest.removeFirst()
        if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
        return !rest.isEmpty && rest.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// `1979-05-27`, `07:32:00`.
    private static func isDate(_ word: String) -> Bool {
        let digits = word.prefix { $0.isASCII && $0.isNumber }.count
        let separator = word.dropFirst(digits).first
        return (digits == 4 && separator == "-") || (digits == 2 && separator == ":")
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
    }
}
