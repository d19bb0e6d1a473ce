//  A JSON text as a value. Integers that fit `Int64` stay exact, since ids and nanoseconds lose their
//  last digits in a `Double`; objects keep the order of their members, since what people wrote is what
//  they expect to see again.

package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

/// The members of an object in the order of the text; equality minds that order.
package struct JSONObject: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package let name: String
        package let value: JSONValue

        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package var members: [Member]

    package init(_ members: [Member] = []) { self.members = members }

    /// The value of that name. Names are compared byte by byte, as the parser does when it looks for
    /// duplicates: composed and decomposed Hangul are two names.
    package subscript(_ name: String) -> JSONValue? {
        members.first { $0.name.isExactly(name) }?.value
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(JSONObject(members.map { JSONObject.Member(name: $0, value: $1) }))
    }
}

extension JSONValue {
    package var isNull: Bool { self == .null }

    package var asBool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// A whole number, also when the text wrote it as `5.0` or `5e0`, as language models do.
    package var asInteger: Int? {
        switch self {
        case .integer(let value): Int(value)
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    package var asNumber: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    package var asString: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var asArray: [JSONValue]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    package var asObject: JSONObject? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    /// The member of that name, when this is an object that has one.
    package subscript(_ name: String) -> JSONValue? { asObject?[name] }

    /// The value as one line of JSON.
    package var text: String {
        var json = JSONWriter()
        json.value(self)
        return json.text
    }
}

extension String {
    /// Equal byte by byte; `==` also takes canonically equivalent texts for equal.
    func isExactly(_ other: String) -> Bool {
        self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
