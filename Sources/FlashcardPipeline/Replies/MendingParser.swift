//  A parser for what models write when they mean JSON. It knows the usual mistakes and nothing
//  else, takes each back where only one reading is possible, and tells which they were. It is asked
//  only when the strict parser has refused the text.
//
//      ```json … ```              the fences go
//      Here you are: {…} Enjoy!   what stands around the JSON goes
//      {"a": 1,}                  the comma goes
//      // word, /* words */       comments go
//      {'a': “b”, c: None}        quotes, names and literals as they are meant
//      a line break in a string   as \n
//
//  A text that ends inside of its JSON is never completed: what is missing, nobody knows.

import Flashcards
import JSON
import Problems

struct MendingParser {
    let bytes: [UInt8]
    var index = 0
    var repairs: Set<Repair> = []
    private var depth = 0

    static let mostDepth = 16
    /// How often a text is begun anew behind a bracket that began nothing.
    private static let mostStarts = 40

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    enum Failure: Error { case wrong, over }

    /// The last JSON value of the text that is an object or a list; models think aloud before they
    /// answer, never after.
    static func parse(_ text: String) throws(ReplyShapeError) -> (JSONValue, Set<Repair>) {
        var parser = MendingParser(Array(text.utf8))
        if parser.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            parser.index = 3
            parser.repairs.insert(.byteOrderMark)
        }
        var found: (value: JSONValue, repairs: Set<Repair>)?
        var starts = 0
        let outside = parser.repairs
        var prose = false
        while parser.skipToBracket(&prose), starts < mostStarts {
            starts += 1
            let begin = parser.index
            parser.repairs = outside
            parser.depth = 0
            do throws(Failure) {
                let value = try parser.value()
                if isAnswer(value) { found = (value, parser.repairs) } else { prose = true }
            } catch {
                // What begins as JSON and fails is the reply itself, of which no inner part may be
                // taken for the whole; a mere bracket in a sentence is a part of the sentence.
                if parser.looksLikeJSON(from: begin) {
                    if error == .over { throw .truncated }
                    throw .notJSON(reason: strictly(text))
                }
                prose = true
                parser.index = begin + 1
            }
        }
        guard var found else { throw .notJSON(reason: "it has no object of JSON.") }
        if text.utf8.contains(UInt8(ascii: "`")), text.contains("```") {
            found.repairs.insert(.codeFence)
        }
        if prose { found.repairs.insert(.prose) }
        return found
    }

    /// An object, or a list of objects: `[1]` behind a sentence is no answer.
    private static func isAnswer(_ value: JSONValue) -> Bool {
        if let object = value.asObject { return !object.members.isEmpty }
        return value.asArray?.first?.asObject != nil
    }

    private static func strictly(_ text: String) -> String {
        do {
            _ = try JSONValue.parse(text)
            return "it cannot be read."
        } catch { return error.problem.message }
    }

    // MARK: Around it

    /// To the next bracket that may begin JSON; notes whether words stand before it.
    private mutating func skipToBracket(_ prose: inout Bool) -> Bool {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return true }
            if bytes[index...].starts(with: "```".utf8) {
                index += 3
                // The fence's language.
                while index < bytes.count, bytes[index].isLetter { index += 1 }
                continue
            }
            if byte > 0x20 { prose = true }
            index += 1
        }
        return false
    }

    private func looksLikeJSON(from begin: Int) -> Bool {
        guard bytes[begin] == UInt8(ascii: "{") else {
            let next = bytes[(begin + 1)...].first { $0 > 0x20 }
            return next == UInt8(ascii: "{") || next == nil
        }
        let next = bytes[(begin + 1)...].first { $0 > 0x20 }
        return next == nil || next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
    }

    // MARK: Values

    mutating func value() throws(Failure) -> JSONValue {
        try skipSpace()
        guard index < bytes.count else { throw .over }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        default: break
        }
        if let quote = quote() { return .string(try string(quote)) }
        return try literal()
    }

    private mutating func enter() throws(Failure) {
        depth += 1
        guard depth <= Self.mostDepth else { throw .wrong }
        index += 1
    }

    private mutating func object() throws(Failure) -> JSONValue {
        try enter()
        defer { depth -= 1 }
        var read = NamedOnce<String, JSONValue>()
        while true {
            try skipSpace()
            guard index < bytes.count else { throw .over }
            if bytes[index] == UInt8(ascii: "}") {
                index += 1
                return .object(
                    JSONObject(read.members.map { .init(name: $0.name, value: $0.value) }))
            }
            let name = try name()
            try skipSpace()
            try take(UInt8(ascii: ":"))
            guard read.add(name, try value()) else { throw .wrong }
            try separator(before: UInt8(ascii: "}"))
        }
    }

    private mutating func array() throws(Failure) -> JSONValue {
        try enter()
        defer { depth -= 1 }
        var values: [JSONValue] = []
        while true {
            try skipSpace()
            guard index < bytes.count else { throw .over }
            if bytes[index] == UInt8(ascii: "]") {
                index += 1
                return .array(values)
            }
            values.append(try value())
            try separator(before: UInt8(ascii: "]"))
        }
    }

    private mutating func take(_ byte: UInt8) throws(Failure) {
        guard index < bytes.count else { throw .over }
        guard bytes[index] == byte else { throw .wrong }
        index += 1
    }

    /// Past a comma, or to the bracket that closes.
    private mutating func separator(before bracket: UInt8) throws(Failure) {
        try skipSpace()
        guard index < bytes.count else { throw .over }
        if bytes[index] == bracket { return }
        try take(UInt8(ascii: ","))
        try skipSpace()
        guard index < bytes.count else { throw .over }
        if bytes[index] == bracket { repairs.insert(.trailingComma) }
    }

    private mutating func name() throws(Failure) -> String {
        if let quote = quote() { return try string(quote) }
        let begin = index
        while index < bytes.count, bytes[index].isLetter || bytes[index] == UInt8(ascii: "_") {
            index += 1
        }
        guard index > begin else { throw .wrong }
        guard index < bytes.count else { throw .over }
        repairs.insert(.quotes)
        return String(decoding: bytes[begin..<index], as: UTF8.self)
    }

    /// White space and comments.
    private mutating func skipSpace() throws(Failure) {
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x20 {
                index += 1
            } else if bytes[index...].starts(with: [0xC2, 0xA0]) {
                index += 2
            } else if bytes[index...].starts(with: "//".utf8) || byte == UInt8(ascii: "#") {
                repairs.insert(.comment)
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if bytes[index...].starts(with: "/*".utf8) {
                repairs.insert(.comment)
                index += 2
                while !bytes[index...].starts(with: "*/".utf8) {
                    guard index < bytes.count else { throw .over }
                    index += 1
                }
                index += 2
            } else {
                return
            }
        }
    }

    private mutating func literal() throws(Failure) -> JSONValue {
        let begin = index
        while index < bytes.count, bytes[index].isLetter || bytes[index].isOfNumber { index += 1 }
        let word = String(decoding: bytes[begin..<index], as: UTF8.self)
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case "True", "TRUE":
            repairs.insert(.literal)
            return .bool(true)
        case "False", "FALSE":
            repairs.insert(.literal)
            return .bool(false)
        case "None", "nil", "undefined", "NULL", "Null", "NaN":
            repairs.insert(.literal)
            return .null
        default:
            // The strict parser knows numbers; one that ends the text may go on behind it.
            guard index < bytes.count else { throw .over }
            guard let number = try? JSONValue.parse(word), number.asNumber != nil else {
                throw .wrong
            }
            return number
        }
    }
}

extension UInt8 {
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isOfNumber: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || "+-.".utf8.contains(self)
    }
}
