//  One name with its value. The static functions let a list read as what it holds:
//  `[.string("path", path), .int("line", line)]`.

public struct Attribute: Sendable, Hashable {
    public let key: String
    public let value: AttributeValue

    public init(_ key: String, _ value: AttributeValue) {
        self.key = key
        self.value = value
    }

    public static func string(_ key: String, _ value: String) -> Attribute {
        Attribute(key, .string(value))
    }

    public static func bool(_ key: String, _ value: Bool) -> Attribute {
        Attribute(key, .bool(value))
    }

    public static func int(_ key: String, _ value: some BinaryInteger) -> Attribute {
        Attribute(key, .int(Int64(clamping: value)))
    }

    public static func double(_ key: String, _ value: Double) -> Attribute {
        Attribute(key, .double(value))
    }

    public static func strings(_ key: String, _ value: [String]) -> Attribute {
        Attribute(key, .strings(value))
    }
}
