//  What is not JSON: the code of the refusal, and where it is told to be.

import JSON
import Problems
import Testing

@Suite struct RefusedTextTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: [UInt8]
        let code: String
        let line: Int
        let column: Int
        let offset: Int

        init(_ text: String, _ code: String, _ line: Int, _ column: Int, _ offset: Int) {
            self.init(Array(text.utf8), code, line, column, offset)
        }

        init(_ text: [UInt8], _ code: String, _ line: Int, _ column: Int, _ offset: Int) {
            (self.text, self.code) = (text, code)
            (self.line, self.column, self.offset) = (line, column, offset)
        }

        var testDescription: String {
            "\(String(decoding: text, as: UTF8.self).debugDescription): \(code)"
        }
    }

    @Test(arguments: structure + literals + numbers + strings + encodings)
    func `a text outside of the grammar is refused where it leaves it`(wrong: Case) throws {
        let error = try #require(throws: JSONError.self) { try JSONValue.parse(wrong.text) }
        #expect(error.problem.code == "json.\(wrong.code)")
        #expect(
            error.position
                == JSONPosition(line: wrong.line, column: wrong.column, offset: wrong.offset))
        #expect(error.problem.message.contains("expected"))
        #expect(error.problem.category == .validation)
    }

    private static let structure: [Case] = [
        Case("", "empty", 1, 1, 0), Case(" \n\t ", "empty", 1, 1, 0),
        Case("\u{feff}1", "byte_order_mark", 1, 1, 0),
        Case("1 2", "unexpected", 1, 3, 2), Case("{} []", "unexpected", 1, 4, 3),
        Case("[1]\n]", "unexpected", 2, 1, 4), Case("true false", "unexpected", 1, 6, 5),
        Case("[", "unexpected_end", 1, 2, 1), Case("[1", "unexpected_end", 1, 3, 2),
        Case("[1,", "unexpected_end", 1, 4, 3), Case("{", "unexpected_end", 1, 2, 1),
        Case("{\"a\"", "unexpected_end", 1, 5, 4), Case("{\"a\":", "unexpected_end", 1, 6, 5),
        Case("{\"a\":1", "unexpected_end", 1, 7, 6), Case("{\"a\":1,", "unexpected_end", 1, 8, 7),
        Case("]", "unexpected", 1, 1, 0), Case("}", "unexpected", 1, 1, 0),
        Case(",", "unexpected", 1, 1, 0), Case("[,1]", "unexpected", 1, 2, 1),
        Case("[1,,2]", "unexpected", 1, 4, 3), Case("[1 2]", "unexpected", 1, 4, 3),
        Case("[1:2]", "unexpected", 1, 3, 2), Case("[1}", "unexpected", 1, 3, 2),
        Case("[1,]", "trailing_comma", 1, 3, 2), Case("[1,\n\n]", "trailing_comma", 1, 3, 2),
        Case("{\"a\":1,}", "trailing_comma", 1, 7, 6), Case("{\"a\":1]", "unexpected", 1, 7, 6),
        Case("{,}", "unexpected", 1, 2, 1), Case("{a:1}", "unexpected", 1, 2, 1),
        Case("{'a':1}", "unexpected", 1, 2, 1), Case("{1:1}", "unexpected", 1, 2, 1),
        Case("{\"a\" 1}", "unexpected", 1, 6, 5), Case("{\"a\":}", "unexpected", 1, 6, 5),
        Case("{\"a\":1 \"b\":2}", "unexpected", 1, 8, 7),
        Case("{\"a\":1,2}", "unexpected", 1, 8, 7),
        Case("{\"a\":1,\"a\":2}", "duplicate_name", 1, 8, 7),
        Case("{\n\"사과\": 1,\n \"사과\": 2\n}", "duplicate_name", 3, 2, 16),
        Case("{\"a\":1,\"\\u0061\":2}", "duplicate_name", 1, 8, 7),
        Case("// no\n1", "unexpected", 1, 1, 0), Case("[1] # no", "unexpected", 1, 5, 4),
    ]

    private static let literals: [Case] = [
        Case("nul", "unexpected_end", 1, 4, 3), Case("nulL", "unexpected", 1, 4, 3),
        Case("tru e", "unexpected", 1, 4, 3), Case("True", "unexpected", 1, 1, 0),
        Case("falsey", "unexpected", 1, 6, 5), Case("NaN", "unexpected", 1, 1, 0),
        Case("Infinity", "unexpected", 1, 1, 0), Case("undefined", "unexpected", 1, 1, 0),
        Case("[사과]", "unexpected", 1, 2, 1), Case("\u{a0}1", "unexpected", 1, 1, 0),
        Case("\u{0}", "unexpected", 1, 1, 0), Case("1\u{c}", "unexpected", 1, 2, 1),
    ]

    private static let numbers: [Case] = [
        Case("01", "leading_zero", 1, 1, 0), Case("[-01]", "leading_zero", 1, 2, 1),
        Case("00.5", "leading_zero", 1, 1, 0), Case("+1", "unexpected", 1, 1, 0),
        Case(".5", "unexpected", 1, 1, 0), Case("1.", "unexpected_end", 1, 3, 2),
        Case("1.e1", "unexpected", 1, 3, 2), Case("-", "unexpected_end", 1, 2, 1),
        Case("-a", "unexpected", 1, 2, 1), Case("--1", "unexpected", 1, 2, 1),
        Case("1e", "unexpected_end", 1, 3, 2), Case("1e+", "unexpected_end", 1, 4, 3),
        Case("1e1.5", "unexpected", 1, 4, 3), Case("0x1F", "unexpected", 1, 2, 1),
        Case("1_000", "unexpected", 1, 2, 1), Case("1,000", "unexpected", 1, 2, 1),
        Case("-Infinity", "unexpected", 1, 2, 1), Case("１", "unexpected", 1, 1, 0),
        Case("[1e309]", "number_out_of_range", 1, 2, 1),
        Case("-1e400", "number_out_of_range", 1, 1, 0),
        Case("1e-400", "number_out_of_range", 1, 1, 0),
        Case("1e99999999999999999999", "number_out_of_range", 1, 1, 0),
        Case(String(repeating: "9", count: 400), "number_out_of_range", 1, 1, 0),
        Case(String(repeating: "9", count: 401), "number_too_long", 1, 1, 0),
    ]

    private static let strings: [Case] = [
        Case("\"", "unexpected_end", 1, 2, 1), Case("\"abc", "unexpected_end", 1, 5, 4),
        Case("\"\\", "unexpected_end", 1, 3, 2), Case("\"\\\"", "unexpected_end", 1, 4, 3),
        Case("'a'", "unexpected", 1, 1, 0), Case("\"a\nb\"", "control_character", 1, 3, 2),
        Case("[\n \"\t\"]", "control_character", 2, 3, 4),
        Case("\"\u{0}\"", "control_character", 1, 2, 1),
        Case("\"\u{1f}\"", "control_character", 1, 2, 1),
        Case("\"사과\u{1}\"", "control_character", 1, 4, 7),
        Case("\"\\x41\"", "unexpected", 1, 3, 2), Case("\"\\'\"", "unexpected", 1, 3, 2),
        Case("\"\\N\"", "unexpected", 1, 3, 2), Case("\"\\\n\"", "unexpected", 1, 3, 2),
        Case("\"\\사\"", "unexpected", 1, 3, 2), Case("\"\\u12\"", "unexpected", 1, 6, 5),
        Case("\"\\u12G4\"", "unexpected", 1, 6, 5), Case("\"\\U0041\"", "unexpected", 1, 3, 2),
        Case("\"\\u 041\"", "unexpected", 1, 4, 3), Case("\"\\u+041\"", "unexpected", 1, 4, 3),
        Case("\"\\uD800\"", "lone_surrogate", 1, 2, 1),
        Case("\"a\\uDC00\"", "lone_surrogate", 1, 3, 2),
        Case("\"\\uD800x\"", "lone_surrogate", 1, 2, 1),
        Case("\"\\uD800\\n\"", "lone_surrogate", 1, 2, 1),
        Case("\"\\uD800\\uD800\"", "lone_surrogate", 1, 2, 1),
        Case("\"\\uD800\\u0041\"", "lone_surrogate", 1, 2, 1),
        Case("\"\\uDC00\\uD800\"", "lone_surrogate", 1, 2, 1),
        Case("\"\\uD800\\u\"", "unexpected", 1, 10, 9),
    ]

    private static func quoted(_ bytes: UInt8...) -> [UInt8] { [0x22, 0x61] + bytes + [0x22] }

    private static let encodings: [Case] = [
        Case(quoted(0x80), "invalid_utf8", 1, 3, 2), Case(quoted(0xFF), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xC0, 0x80), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xC1, 0xBF), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xE0, 0x80, 0x80), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xF0, 0x80, 0x80, 0x80), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xED, 0xA0, 0x80), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xED, 0xBF, 0xBF), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xF4, 0x90, 0x80, 0x80), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xF5, 0x80, 0x80, 0x80), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xEA, 0xB0), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xC3), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xF0, 0x9F, 0x91), "invalid_utf8", 1, 3, 2),
        Case(quoted(0xEA, 0xB0, 0x80, 0xEA, 0xB0, 0x5C, 0x6E), "invalid_utf8", 1, 4, 5),
        Case(
            [0x22, 0xEA, 0xB0, 0x5C, 0x75, 0x30, 0x30, 0x38, 0x30, 0x22], "invalid_utf8", 1, 2, 1),
        Case([0xFF, 0xFE, 0x31, 0x00], "unexpected", 1, 1, 0),
        Case([0x22, 0xB0, 0xA1, 0x22], "invalid_utf8", 1, 2, 1),  // CP949
    ]

    @Test func `an invalid encoding is called by its name`() throws {
        func kind(_ bytes: UInt8...) -> JSONInvalidUTF8? {
            guard
                case .invalidUTF8(let kind, _) = #expect(
                    throws: JSONError.self,
                    performing: {
                        try JSONValue.parse([0x22] + bytes + [0x22])
                    })
            else { return nil }
            return kind
        }
        #expect(kind(0xC0, 0x80) == .overlong)
        #expect(kind(0xED, 0xA0, 0x80) == .surrogate)
        #expect(kind(0xEA, 0xB0) == .truncated)
        #expect(kind(0x80) == .invalid)
    }

    @Test func `the message says where, what was found and what was expected`() throws {
        let error = try #require(throws: JSONError.self) {
            try JSONValue.parse("{\n  \"term\": \"사과\";\n}")
        }
        #expect(
            error.problem.message
                == #"Line 2, column 15 (byte 20): found ";", expected "," or "}"."#)
        #expect(
            error.problem.details
                == [.integer("line", 2), .integer("column", 15), .integer("offset", 20)])
    }

    @Test(arguments: [
        ("[\t\"\u{9}\"]", "a tab"), ("[\"\n\"]", "a line end"),
        ("[\"\u{1}\"]", "control character 1"),
        ("{사", "a character outside of ASCII"), ("1 x", "\"x\""), ("[- 1]", "a space"),
    ])
    func `what was found is named`(text: String, found: String) throws {
        let error = try #require(throws: JSONError.self) { try JSONValue.parse(text) }
        #expect(error.problem.message.contains("found \(found)"))
    }

    @Test func `the second of many names is found too`() throws {
        for count in [11, 12, 13, 14, 200] {
            let members = (0..<count).map { "\"n\($0)\":\($0)" }
            #expect(try JSONValue.parse("{\(members.joined(separator: ","))}")["n7"] == 7)
            let twice = "{\((members + ["\"n\(count - 1)\":0"]).joined(separator: ","))}"
            let error = try #require(throws: JSONError.self) { try JSONValue.parse(twice) }
            #expect(
                error.problem.message.contains("the name \"n\(count - 1)\" for the second time"))
        }
    }
}
