//  What a signal can say about itself: OpenTelemetry's attributes, a name and a value of one of
//  eight kinds. An array holds one kind only, so that every store behind a collector can index it.
//
//  A list of attributes is a plain array. A name given twice is not refused here, where it would
//  cost a comparison for each call; whoever writes the list down lets the later one win.

public enum AttributeValue: Sendable, Hashable {
    case string(String)
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case strings([String])
    case bools([Bool])
    case ints([Int64])
    case doubles([Double])
}

extension AttributeValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
}
