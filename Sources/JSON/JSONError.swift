//  Everything for which a text is refused. Each case tells where (line, column and byte) and what should
//  have stood there; none repeats a string value of the text, which may be anybody's words.

package import Problems

package enum JSONError: Error, Sendable, Hashable {
    /// Nothing but white space.
    case empty
    case byteOrderMark
    /// `found` is nil at the end of the text.
    case unexpected(found: UInt8?, expected: JSONExpectation, JSONPosition)
    case trailingComma(JSONPosition)
    case leadingZero(JSONPosition)
    case controlCharacter(UInt8, JSONPosition)
    case loneSurrogate(JSONPosition)
    case invalidUTF8(JSONInvalidUTF8, JSONPosition)
    case duplicateName(String, JSONPosition)
    case numberOutOfRange(JSONPosition)
    case tooDeep(limit: Int, JSONPosition)
    case stringTooLong(limit: Int, JSONPosition)
    case numberTooLong(limit: Int, JSONPosition)
    case textTooLong(bytes: Int, limit: Int)
}

/// A place in a text as an editor counts it, from 1; the offset counts bytes from 0.
package struct JSONPosition: Sendable, Hashable {
    package let line: Int
    /// In Unicode scalars.
    package let column: Int
    package let offset: Int

    package init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    package static let start = JSONPosition(line: 1, column: 1, offset: 0)

    /// Counted only when there is an error to tell, so that reading pays nothing for it.
    init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var column = 1
        for byte in bytes[..<offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {  // continuation bytes belong to the scalar before
                column += 1
            }
        }
        self.init(line: line, column: column, offset: offset)
    }
}

/// What the grammar has room for at a place.
package enum JSONExpectation: String, Sendable, Hashable, CaseIterable {
    case value = "a value"
    case firstElement = "a value or \"]\""
    case firstName = "a name in double quotes or \"}\""
    case name = "a name in double quotes"
    case colon = "\":\" after the name"
    case nextElement = "\",\" or \"]\""
    case nextMember = "\",\" or \"}\""
    case endOfText = "the end of the text"
    case literal = "true, false or null"
    case digit = "a digit"
    case closingQuote = "the closing quote of the string"
    case escape = "one of \" \\ / b f n r t u after the backslash"
    case hexadecimalDigit = "four hexadecimal digits after \\u"
}

package enum JSONInvalidUTF8: String, Sendable, Hashable {
    case overlong = "an overlong encoding"
    case surrogate = "an encoded surrogate"
    case truncated = "a character that breaks off"
    case invalid = "a byte that begins no character"
}

extension JSONError {
    /// Where the text is refused.
    package var position: JSONPosition {
        switch self {
        case .empty, .byteOrderMark, .textTooLong: .start
        case .unexpected(_, _, let position), .trailingComma(let position),
            .leadingZero(let position), .controlCharacter(_, let position),
            .loneSurrogate(let position), .invalidUTF8(_, let position),
            .duplicateName(_, let position), .numberOutOfRange(let position),
            .tooDeep(_, let position), .stringTooLong(_, let position),
            .numberTooLong(_, let position):
            position
        }
    }
}

extension JSONError: Explained {
    package var problem: Problem {
        Problem(
            "json.\(what.code)", .validation,
            "Line \(position.line), column \(position.column) (byte \(position.offset)): "
                + "\(what.sentence).",
            advice: what.advice,
            details: [
                .integer("line", position.line), .integer("column", position.column),
                .integer("offset", position.offset),
            ])
    }

    private var what: (code: String, sentence: String, advice: String) {
        switch self {
        case .empty:
            ("empty", "there is no JSON, expected a value", "Check that the whole text arrived.")
        case .byteOrderMark:
            (
                "byte_order_mark", "a byte order mark, expected a value",
                "Save the text as UTF-8 without a byte order mark."
            )
        case .unexpected(nil, let expected, _):
            (
                "unexpected_end", "the text ends, expected \(expected.rawValue)",
                "Check that the whole text arrived."
            )
        case .unexpected(let found?, let expected, _):
            (
                "unexpected", "found \(Self.describe(found)), expected \(expected.rawValue)",
                "Correct the text there."
            )
        case .trailingComma:
            (
                "trailing_comma", "a comma before the closing bracket, expected a value after it",
                "Remove the comma."
            )
        case .leadingZero:
            (
                "leading_zero", "a number that begins with 0, expected no digit after the 0",
                "Remove the zero, or put the digits in double quotes."
            )
        case .controlCharacter(let byte, _):
            (
                "control_character",
                "found \(Self.describe(byte)) in a string, expected its escape",
                "Write control characters as \\n, \\t or \\u00XX."
            )
        case .loneSurrogate:
            (
                "lone_surrogate", "half a surrogate pair, expected \\uD800-DBFF then \\uDC00-DFFF",
                "Write the character itself, or both halves."
            )
        case .invalidUTF8(let kind, _):
            ("invalid_utf8", "\(kind.rawValue), expected UTF-8", "Save the text as UTF-8.")
        case .duplicateName(let name, _):
            (
                "duplicate_name",
                "the name \"\(name.prefix(60))\" for the second time, expected each once",
                "Keep one of the two members."
            )
        case .numberOutOfRange:
            (
                "number_out_of_range",
                "a number too great or too near 0, expected one that a Double holds",
                "Put the digits in double quotes."
            )
        default: whatLimit
        }
    }

    private var whatLimit: (code: String, sentence: String, advice: String) {
        switch self {
        case .tooDeep(let limit, _):
            ("too_deep", "nested too deep, expected at most \(limit) levels", "Flatten the text.")
        case .stringTooLong(let limit, _):
            (
                "string_too_long", "a string too long, expected at most \(limit) bytes",
                "Shorten the string."
            )
        case .numberTooLong(let limit, _):
            (
                "number_too_long", "a number too long, expected at most \(limit) bytes",
                "Put the digits in double quotes."
            )
        case .textTooLong(let bytes, let limit):
            (
                "text_too_long", "a text of \(bytes) bytes, expected at most \(limit)",
                "Split the text."
            )
        default: preconditionFailure("not a limit: \(self)")
        }
    }

    private static func describe(_ byte: UInt8) -> String {
        switch byte {
        case 0x21...0x7E: "\"\(Character(Unicode.Scalar(byte)))\""
        case 0x20: "a space"
        case 0x09: "a tab"
        case 0x0A, 0x0D: "a line end"
        case 0x80...: "a character outside of ASCII"
        default: "control character \(byte)"
        }
    }
}
