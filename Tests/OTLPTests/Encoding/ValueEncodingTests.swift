//  Each kind of value, at its ends.

import OTLP
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct ValueEncodingTests {
    @Test(arguments: [
        (AttributeValue.string(""), #"{"stringValue":""}"#),
        (.string("사과 🍎"), #"{"stringValue":"사과 🍎"}"#),
        (.string("\"\\/\n\u{0}\u{1f}\u{7f}"), #"{"stringValue":"\"\\/\n\u0000\u001f\#u{7f}"}"#),
        (.string("a\u{2028}b\u{2029}“c”"), #"{"stringValue":"a\u2028b\u2029“c”"}"#),
        (.bool(false), #"{"boolValue":false}"#), (.bool(true), #"{"boolValue":true}"#),
        (.int(0), #"{"intValue":"0"}"#),
        (.int(.min), #"{"intValue":"-9223372036854775808"}"#),
        (.int(.max), #"{"intValue":"9223372036854775807"}"#),
        (.double(0), #"{"doubleValue":0.0}"#), (.double(-0.0), #"{"doubleValue":-0.0}"#),
        (.double(1e300), #"{"doubleValue":1e+300}"#),
        (.double(.nan), #"{"doubleValue":"NaN"}"#),
        (.double(.infinity), #"{"doubleValue":"Infinity"}"#),
        (.double(-.infinity), #"{"doubleValue":"-Infinity"}"#),
        (.strings([]), #"{"arrayValue":{}}"#), (.ints([]), #"{"arrayValue":{}}"#),
        (
            .strings(["", "b"]),
            #"{"arrayValue":{"values":[{"stringValue":""},{"stringValue":"b"}]}}"#
        ),
        (
            .bools([false, true]),
            #"{"arrayValue":{"values":[{"boolValue":false},{"boolValue":true}]}}"#
        ),
        (.ints([0, -1]), #"{"arrayValue":{"values":[{"intValue":"0"},{"intValue":"-1"}]}}"#),
        (.doubles([.nan]), #"{"arrayValue":{"values":[{"doubleValue":"NaN"}]}}"#),
    ])
    func `a value is one member of its kind, also where it is empty`(
        value: AttributeValue, json: String
    ) {
        let record = Given.record(attributes: [Attribute("k", value)])
        let text = encoded { $0.write([record]) }
        #expect(text.contains(#""attributes":[{"key":"k","value":\#(json)},{"key":"code"#))
    }

    @Test(arguments: 0...40)
    func `an escape is found at every place of a text`(length: Int) {
        for place in 0..<max(1, length) {
            for (character, escaped) in [("\"", #"\""#), ("\u{1}", #"\u0001"#), ("é", "é")] {
                var text = String(repeating: "x", count: length)
                var expected = text
                let index = text.index(text.startIndex, offsetBy: min(place, length))
                text.insert(contentsOf: character, at: index)
                expected.insert(contentsOf: escaped, at: index)
                let json = encoded { $0.write([Given.record(.info, text)]) }
                #expect(json.contains(#""body":{"stringValue":"\#(expected)"},"#))
            }
        }
    }

    @Test func `a resource keeps the last value of a name, and so does a scope`() {
        let scope = InstrumentationScope(
            "s", attributes: [.int("a", 1), .int("b", 2), .int("a", 3)])
        let text = encoded { $0.write([Given.record(scope: scope)]) }
        #expect(
            text.contains(
                #""scope":{"name":"s","attributes":[{"key":"a","value":{"intValue":"3"}},"#
                    + #"{"key":"b","value":{"intValue":"2"}}]},"logRecords""#))
    }
}
