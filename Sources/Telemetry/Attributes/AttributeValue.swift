//  What a signal can say about itself: OpenTelemetry's attributes, a name and a value of one of
//  eight kinds. An array holds one kind only, so that every store behind a collector can index it.
//
//  A list of attributes is a plain array. A name given twice is not refused here, where it would
//  cost a comparison for each call; whoever writes the list down lets the later one win.

package enum AttributeValue: Sendable, Hashable {
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
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int64) { self = .int(value) }
    package init(floatLiteral value: Double) { self = .double(value) }
}
