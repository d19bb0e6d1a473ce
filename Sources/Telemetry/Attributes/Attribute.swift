//  One name with its value. The static functions let a list read as what it holds:
//  `[.string("path", path), .int("line", line)]`.

package struct Attribute: Sendable, Hashable {
    package let key: String
    package let value: AttributeValue

    package init(_ key: String, _ value: AttributeValue) {
        self.key = key
        self.value = value
    }

    package static func string(_ key: String, _ value: String) -> Attribute {
        Attribute(key, .string(value))
    }

    package static func bool(_ key: String, _ value: Bool) -> Attribute {
        Attribute(key, .bool(value))
    }

    package static func int(_ key: String, _ value: some BinaryInteger) -> Attribute {
        Attribute(key, .int(Int64(clamping: value)))
    }

    package static func double(_ key: String, _ value: Double) -> Attribute {
        Attribute(key, .double(value))
    }

    package static func strings(_ key: String, _ value: [String]) -> Attribute {
        Attribute(key, .strings(value))
    }
}
