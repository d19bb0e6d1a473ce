//  Attributes and values, most of all bytes that are sent. The end of one attribute is written with
//  the beginning of the next, so that an attribute of text is two calls.
//
//  A value is exactly one member of a oneof, and so is written even where it is zero or empty.

import JSON
import Telemetry

extension OTLPEncoder {
    /// The list with its name before it; nothing where there are none.
    mutating func attributes(
        _ attributes: [Attribute], after name: StaticString = #","attributes":["#
    ) {
        guard !attributes.isEmpty else { return }
        output.constant(name)
        // Lent in place: a copy of each would be counted up and down again.
        let attributes = attributes.span
        for index in attributes.indices {
            output.quoted(
                attributes[index].key, after: index == 0 ? #"{"key":"# : #"}},{"key":"#)
            value(attributes[index].value)
        }
        output.constant("}}]")
    }

    /// One more behind a list that was just written, or the first of one that was not.
    mutating func oneMore(_ key: String, _ value: AttributeValue, isFirst: Bool) {
        if isFirst {
            output.constant(#","attributes":["#)
        } else {
            output.removeLast()
            output.constant(",")
        }
        output.quoted(key, after: #"{"key":"#)
        self.value(value)
        output.constant("}}]")
    }

    /// What the limits took; nothing where they took nothing.
    mutating func dropped(_ count: Int, after name: StaticString) {
        if count > 0 { output.decimal(UInt64(min(count, Int(UInt32.max))), after: name) }
    }

    private mutating func value(_ value: AttributeValue) {
        switch value {
        case .string(let text): output.quoted(text, after: #","value":{"stringValue":"#)
        case .int(let number):
            output.quotedDecimal(number, after: #","value":{"intValue":"#)
        case .bool(let flag):
            output.constant(
                flag ? #","value":{"boolValue":true"# : #","value":{"boolValue":false"#)
        case .double(let number): output.double(number, after: #","value":{"doubleValue":"#)
        case .strings(let texts):
            list(texts, #"{"stringValue":"#) { $0.quoted($1, after: $2) }
        case .ints(let numbers):
            list(numbers, #"{"intValue":"#) { $0.quotedDecimal($1, after: $2) }
        case .bools(let flags):
            list(flags, #"{"boolValue":"#) { output, flag, name in
                output.constant(name)
                output.constant(flag ? "true" : "false")
            }
        case .doubles(let numbers):
            list(numbers, #"{"doubleValue":"#) { $0.double($1, after: $2) }
        }
    }

    /// An empty list is a value, too.
    private mutating func list<Element>(
        _ elements: [Element], _ name: StaticString,
        _ write: (inout JSONBytes, Element, StaticString) -> Void
    ) {
        guard !elements.isEmpty else {
            return output.constant(#","value":{"arrayValue":{}"#)
        }
        output.constant(#","value":{"arrayValue":{"values":["#)
        for (index, element) in elements.enumerated() {
            if index > 0 { output.constant(",") }
            write(&output, element, name)
            output.constant("}")
        }
        output.constant("]}")
    }
}
