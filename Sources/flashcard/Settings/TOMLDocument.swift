//  A settings file as a flat list of keys with their places. The subset of TOML 1.0 that settings
//  need:
//
//      tables, dotted and quoted keys                    read
//      basic and literal strings of one line             read
//      decimal integers, floats, true and false          read
//      arrays of such values, over several lines         read
//      strings of several lines, inline tables, arrays
//      of tables, dates, hexadecimal numbers             refused by name
//
//  Limits: 1 MiB, 10,000 keys, keys of at most 8 parts; what is beyond is an error that says so.

/// A place in a text, counted from 1; columns are code points, as editors count them.
struct TextPosition: Sendable, Hashable {
    let line: Int
    let column: Int
}

/// What is wrong with a text that should be TOML, and where.
struct TOMLFault: Error, Sendable, Hashable {
    let position: TextPosition
    /// A sentence without the place.
    let message: String
}

enum TOMLValue: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case number(Double)
    case bool(Bool)
    case array([TOMLValue])

    /// As a message names it: `a string`.
    var kindName: String {
        switch self {
        case .string: "a string"
        case .integer: "a whole number"
        case .number: "a number"
        case .bool: "true or false"
        case .array: "an array"
        }
    }
}

struct TOMLDocument: Sendable {
    struct Entry: Sendable, Hashable {
        /// `run.batch_size`; a part that is no bare word keeps its quotes.
        let key: String
        let value: TOMLValue
        let keyPosition: TextPosition
        let valuePosition: TextPosition
    }

    struct Table: Sendable, Hashable {
        let key: String
        let position: TextPosition
    }

    static let largest = 1_048_576
    static let mostEntries = 10_000

    let entries: [Entry]
    /// Those named in brackets, empty ones too.
    let tables: [Table]

    static func parse(_ bytes: [UInt8]) throws(TOMLFault) -> TOMLDocument {
        let start = TextPosition(line: 1, column: 1)
        guard bytes.count <= largest else {
            throw TOMLFault(position: start, message: "A settings file may hold at most 1 MiB.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TOMLFault(position: invalid(in: bytes), message: "This is not UTF-8.")
        }
        var reader = TOMLReader(text)
        return try reader.document()
    }

    /// The first place that is not UTF-8: behind the longest beginning that is.
    private static func invalid(in bytes: [UInt8]) -> TextPosition {
        var (line, column) = (1, 1)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return TextPosition(line: line, column: column)
    }
}
