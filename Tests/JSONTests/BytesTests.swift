//  The bytes below the writer: digits of every length, escapes at every place, constants.

import JSON
import TestSupport
import Testing

@Suite struct BytesTests {
    private func written(_ write: (inout JSONBytes) -> Void) -> String {
        var bytes = JSONBytes()
        write(&bytes)
        return String(decoding: bytes.array, as: UTF8.self)
    }

    @Test(arguments: 0...19)
    func `decimal digits are right at every length`(power: Int) {
        let ten = (0..<power).reduce(UInt64(1)) { product, _ in product &* 10 }
        for number in [ten &- 1, ten, ten &+ 1, ten &* 7, .max, .max - ten] {
            #expect(written { $0.decimal(number) } == number.description)
            #expect(written { $0.quotedDecimal(number, after: "x") } == "x\"\(number)\"")
            let signed = Int64(bitPattern: number)
            #expect(written { $0.decimal(signed, after: ",") } == ",\(signed)")
            #expect(written { $0.quotedDecimal(signed) } == "\"\(signed)\"")
        }
    }

    @Test(arguments: 1...4)
    func `hexadecimal digits are right for random numbers`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<500 {
            let (high, low) = (random.next() >> UInt64(seed * 13), random.next())
            let digits = [high, low].map { number in
                let text = String(number, radix: 16)
                return String(repeating: "0", count: 16 - text.count) + text
            }
            #expect(written { $0.quotedHexadecimal(high) } == "\"\(digits[0])\"")
            #expect(written { $0.quotedHexadecimal(high, low) } == "\"\(digits[0])\(digits[1])\"")
        }
    }

    @Test(arguments: 0...40)
    func `an escape is found at every place of a text`(length: Int) {
        for place in 0...length {
            for (character, escaped) in [
                ("\"", #"\""#), ("\u{1f}", #"\u001f"#), ("\u{2028}", #"\u2028"#), ("â", "â"),
                (" ", " "), ("!", "!"), ("#", "#"), ("[", "["), ("]", "]"), ("“", "“"),
            ] {
                let (before, after) = (
                    String(repeating: "x", count: place),
                    String(repeating: "é", count: length - place)
                )
                #expect(
                    written { $0.quoted(before + character + after, after: "{") }
                        == "{\"\(before)\(escaped)\(after)\"")
            }
        }
    }

    @Test func `numbers that JSON does not have are told by name`() {
        #expect(written { $0.double(.nan) } == #""NaN""#)
        #expect(written { $0.double(.infinity, after: ":") } == #":"Infinity""#)
        #expect(written { $0.double(-.infinity) } == #""-Infinity""#)
        #expect(written { $0.double(-0.5, after: ":") } == ":-0.5")
    }

    @Test func `a byte can be taken back, and everything with the memory kept`() {
        var bytes = JSONBytes(reserving: 1000)
        bytes.constant("[1]")
        bytes.removeLast()
        bytes.raw(Array(",2]".utf8))
        #expect(bytes.array == Array("[1,2]".utf8))
        #expect(bytes.count == 5)
        bytes.removeAll()
        #expect(bytes.count == 0 && bytes.array.capacity >= 1000)
    }

    @Test func `a value written byte by byte stands among others`() {
        var json = JSONWriter()
        json.beginArray()
        json.null()
        json.raw { $0.quotedDecimal(UInt64(5)) }
        json.endArray()
        #expect(json.text == #"[null,"5"]"#)
    }
}
