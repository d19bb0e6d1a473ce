//  The writer: commas, escapes, numbers, lines, and that it keeps its memory.

import JSON
import Testing

@Suite struct WriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return json.text
    }

    @Test func `commas and brackets come by themselves`() {
        let text = written { json in
            json.beginObject()
            json.name("a")
            json.beginArray()
            json.integer(1)
            json.beginObject()
            json.endObject()
            json.beginArray()
            json.endArray()
            json.null()
            json.endArray()
            json.name("한" + "글")
            json.bool(true)
            json.name("raw")
            json.raw(Array("[1, 2]".utf8))
            json.name("value")
            json.value(["x": [1.5, false, nil]])
            json.endObject()
        }
        #expect(
            text == #"{"a":[1,{},[],null],"한글":true,"raw":[1, 2],"value":{"x":[1.5,false,null]}}"#)
    }

    @Test func `an absent member writes nothing`() {
        let text = written { json in
            json.beginObject()
            json.member("s", nil as String?)
            json.member("i", nil as Int?)
            json.member("d", nil as Double?)
            json.member("b", nil as Bool?)
            json.member("text", "x")
            json.member("count", 3)
            json.member("ratio", 0.5)
            json.member("on", false)
            json.endObject()
        }
        #expect(text == #"{"text":"x","count":3,"ratio":0.5,"on":false}"#)
    }

    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), ("사과 🍎", #""사과 🍎""#), ("\"\\/", #""\"\\/""#),
        ("\u{8}\t\n\u{c}\r", #""\b\t\n\f\r""#), ("\u{0}\u{1}\u{1f}", #""\u0000\u0001\u001f""#),
        ("\u{7f}\u{80}", "\"\u{7f}\u{80}\""), ("\u{2027}\u{202a}", "\"\u{2027}\u{202a}\""),
        ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("\u{2028}", #""\u2028""#),
        ("\nfirst and last\n", #""\nfirst and last\n""#),
    ])
    func `strings are escaped where they must be`(text: String, json: String) throws {
        #expect(written { $0.string(text) } == json)
        #expect(
            written {
                $0.beginObject(); $0.name(text); $0.null(); $0.endObject()
            } == "{\(json):null}")
    }

    @Test func `names of the program are escaped too`() {
        #expect(
            written {
                $0.beginObject(); $0.member("a\"\n", 1); $0.endObject()
            } == #"{"a\"\n":1}"#)
    }

    @Test func `integers of every width`() {
        let text = written { json in
            json.beginArray()
            json.integer(0)
            json.integer(Int.min)
            json.integer(Int.max)
            json.integer(UInt64.max)
            json.integer(Int8.min)
            json.integer(UInt16(65535))
            json.integer(Int128.min)
            json.integer(UInt128.max)
            json.endArray()
        }
        #expect(
            text
                == "[0,-9223372036854775808,9223372036854775807,18446744073709551615,-128,65535,"
                + "-170141183460469231731687303715884105728,340282366920938463463374607431768211455]"
        )
    }

    @Test(arguments: [
        (5.0, "5.0"), (0.1, "0.1"), (-0.0, "-0.0"), (1e-7, "1e-07"), (1e16, "1e+16"),
        (1 / 3, "0.3333333333333333"),
        (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
        (.leastNonzeroMagnitude, "5e-324"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
    ])
    func `doubles are as short as reads back the same`(number: Double, json: String) throws {
        #expect(written { $0.number(number) } == json)
        if number.isFinite {
            #expect(try JSONValue.parse(json).asNumber?.bitPattern == number.bitPattern)
        }
    }

    @Test func `a line end makes ready for the next value`() {
        let text = written { json in
            for count in 1...3 {
                json.beginArray()
                json.integer(count)
                json.endArray()
                json.newline()
            }
        }
        #expect(text == "[1]\n[2]\n[3]\n")
    }

    @Test func `emptied it begins anew and keeps its memory`() {
        var json = JSONWriter(reserving: 4096)
        json.beginObject()
        json.name("half")
        let capacity = json.bytes.capacity
        json.removeAll()
        #expect(json.bytes.isEmpty && json.bytes.capacity == capacity && capacity >= 4096)
        json.integer(1)
        #expect(json.text == "1")
    }

    @Test func `nesting goes twice as deep as the parser lets in`() throws {
        let deep = try JSONValue.parse(
            String(repeating: "[", count: 63) + "{}" + String(repeating: "]", count: 63))
        let text = written { json in
            for _ in 0..<64 {
                json.beginObject()
                json.name("a")
            }
            json.value(deep)
            for _ in 0..<64 { json.endObject() }
        }
        let ends = String(repeating: "]", count: 63) + String(repeating: "}", count: 64)
        #expect(text.hasPrefix(#"{"a":{"a":"#) && text.hasSuffix("[{}" + ends))
    }
}

@Suite struct WriterOrderTests {
    @Test func `a value in an object without a name stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var json = JSONWriter()
            json.beginObject()
            json.null()
        }
    }

    @Test func `two values in one text stop the program`() async {
        await #expect(processExitsWith: .failure) {
            var json = JSONWriter()
            json.null()
            json.null()
        }
    }

    @Test func `a name without a value stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var json = JSONWriter()
            json.beginObject()
            json.name("a")
            json.endObject()
        }
    }

    @Test func `an end without its beginning stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var json = JSONWriter()
            json.beginArray()
            json.endObject()
        }
    }

    @Test func `nesting past the limit stops the program`() async {
        await #expect(processExitsWith: .failure) {
            var json = JSONWriter()
            for _ in 0...128 { json.beginArray() }
        }
    }

    @Test func `a depth limit above what recursion is given stops the program`() async {
        await #expect(processExitsWith: .failure) { _ = JSONLimits(depth: 65) }
    }
}
