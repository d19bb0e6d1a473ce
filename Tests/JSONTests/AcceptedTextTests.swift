//  What RFC 8259 lets in, and the value that comes of it.

import JSON
import Testing

@Suite struct AcceptedTextTests {
    @Test(arguments: table)
    func `a text of the grammar is read as its value`(text: String, value: JSONValue) throws {
        let read = try JSONValue.parse(text)
        #expect(read == value)
        #expect(read.text == value.text)  // also tells -0.0 from 0.0 and composed from decomposed
    }

    private static let table: [(String, JSONValue)] = [
        ("null", .null), ("true", true), ("false", false), (" \t\r\n 1 \t\r\n ", 1),
        ("0", 0), ("-1", -1), ("7", 7), ("-0", .number(-0.0)), ("0.0", 0.0),
        ("-0.0", .number(-0.0)),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("-9223372036854775809", .number(-9_223_372_036_854_775_808)),
        ("18446744073709551616", .number(18_446_744_073_709_551_616)),
        ("123456789012345678901234567890", .number(1.2345678901234568e29)),
        ("1.5", 1.5), ("-1.5", -1.5), ("1e3", 1000.0), ("1E+3", 1000.0), ("1e-3", 0.001),
        ("0e1", 0.0), ("0e+9999999999", 0.0), ("-0e-1", .number(-0.0)), ("1e00", 1.0),
        ("0.1", 0.1), ("0.3", 0.3), ("3.141592653589793", 3.141592653589793),
        ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
        ("5e-324", .number(.leastNonzeroMagnitude)),
        ("2.2250738585072014e-308", .number(.leastNormalMagnitude)),
        ("9007199254740993.0", 9_007_199_254_740_992.0), ("1e22", 1e22), ("1e23", 1e23),
        ("0.000001e6", 1.0), ("100000000000000000000e-20", 1.0),
        (#""""#, ""), (#""a""#, "a"), (#""사과""#, "사과"), (#""👩‍👩‍👧""#, "👩‍👩‍👧"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (#""\u0041\u00e9\uAC00\uac00""#, "Aé가가"), (#""\uD834\uDD1E""#, "\u{1d11e}"),
        (#""\udbff\udfff\ud800\udc00""#, "\u{10ffff}\u{10000}"),
        (#""\u0000\u001f""#, "\u{0}\u{1f}"),
        (#""a\u0062c\nd""#, "abc\nd"), ("\"\u{7f}\u{80}\"", "\u{7f}\u{80}"),
        ("\"\u{2028}\u{2029}\"", "\u{2028}\u{2029}"), ("\"\u{feff}\"", "\u{feff}"),
        ("\"\u{ffff}\u{10ffff}\"", "\u{ffff}\u{10ffff}"), (#""\\u0041""#, "\\u0041"),
        ("\"\u{1112}\u{1161}\u{11ab}\"", "\u{1112}\u{1161}\u{11ab}"),
        ("[]", []), ("[ ]", []), ("[1]", [1]), ("[ 1 , 2 ]", [1, 2]), ("[[],[[]]]", [[], [[]]]),
        ("[null,true,\"x\",{}]", [nil, true, "x", [:]]),
        ("{}", [:]), ("{ }", [:]), (#"{"a":1}"#, ["a": 1]), (#"{"":""}"#, ["": ""]),
        (#"{ "a" : { "b" : [ ] } , "c" : null }"#, ["a": ["b": []], "c": nil]),
        (#"{"b":1,"a":2}"#, ["b": 1, "a": 2]), (#"{"a":1,"A":2}"#, ["a": 1, "A": 2]),
        (#"{"\u0061":1}"#, ["a": 1]),
        ("{\"가\":1,\"\u{1100}\u{1161}\":2}", ["가": 1, "\u{1100}\u{1161}": 2]),
        ("\n{\n\"a\"\n:\n1\n}\n", ["a": 1]),
    ]

    @Test func `composed and decomposed names are two members`() throws {
        let value = try JSONValue.parse("{\"가\":1,\"\u{1100}\u{1161}\":2}")
        #expect(value["가"] == 1)
        #expect(value["\u{1100}\u{1161}"] == 2)
    }

    @Test func `nesting is read down to the limit`() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try JSONValue.parse(text).text == text)
    }

    @Test func `values answer as what they are and as nothing else`() throws {
        let value = try JSONValue.parse(
            #"{"n":null,"b":true,"i":5,"d":5.5,"w":5.0,"s":"x","a":[1]}"#)
        #expect(value["n"]?.isNull == true && value["b"]?.isNull == false)
        #expect(value["b"]?.asBool == true && value["i"]?.asBool == nil)
        #expect(value["i"]?.asInteger == 5 && value["w"]?.asInteger == 5)
        #expect(value["d"]?.asInteger == nil && value["s"]?.asInteger == nil)
        #expect(
            value["i"]?.asNumber == 5 && value["d"]?.asNumber == 5.5 && value["s"]?.asNumber == nil)
        #expect(value["s"]?.asString == "x" && value["i"]?.asString == nil)
        #expect(value["a"]?.asArray == [1] && value["s"]?.asArray == nil)
        #expect(value.asObject?.members.map(\.name) == ["n", "b", "i", "d", "w", "s", "a"])
        #expect(value["s"]?.asObject == nil && value["absent"] == nil && value["s"]?["x"] == nil)
    }
}
