//  What reading back has to give, computed from what was written and not from the bytes. NaN is not
//  equal to itself, so that doubles are compared by a stand-in.

import OTLP
import Telemetry

@testable import TelemetrySDK

extension OTLPValue {
    init(_ value: AttributeValue) {
        self =
            switch value {
            case .string(let text): .string(text)
            case .bool(let flag): .bool(flag)
            case .int(let number): .int(number)
            case .double(let number): .double(number)
            case .strings(let texts): .array(texts.map { .string($0) })
            case .bools(let flags): .array(flags.map { .bool($0) })
            case .ints(let numbers): .array(numbers.map { .int($0) })
            case .doubles(let numbers): .array(numbers.map { .double($0) })
            }
    }

    /// The same with every double as its bits.
    var comparable: OTLPValue {
        switch self {
        case .double(let number): .string("bits \(number.comparable)")
        case .array(let values): .array(values.map(\.comparable))
        default: self
        }
    }
}

extension Double {
    /// One NaN for all of them.
    var comparable: UInt64 { isNaN ? Double.nan.bitPattern : bitPattern }
}

extension [OTLPAttribute] {
    var comparable: [OTLPAttribute] { map { OTLPAttribute($0.key, $0.value.comparable) } }
}

extension [Attribute] {
    var comparable: [OTLPAttribute] {
        map { OTLPAttribute($0.key, OTLPValue($0.value).comparable) }
    }
}

extension OTLPResource {
    func isSame(as other: Resource) -> Bool {
        attributes.comparable == other.attributes.comparable && schemaURL == other.schemaURL ?? ""
    }
}

extension OTLPScope {
    func isSame(as other: InstrumentationScope) -> Bool {
        name == other.name && version == other.version ?? ""
            && schemaURL == other.schemaURL ?? ""
            && attributes.comparable == other.attributes.comparable
    }
}

/// The items in the order in which they are written: by resource, then by scope, as each first
/// comes.
func grouped<Item>(
    _ items: [Item], _ resource: (Item) -> Resource, _ scope: (Item) -> InstrumentationScope
) -> [Item] {
    var resources: [Resource] = []
    for item in items where !resources.contains(resource(item)) { resources.append(resource(item)) }
    return resources.flatMap { one in
        let own = items.filter { resource($0) == one }
        var order: [InstrumentationScope] = []
        for item in own where !order.contains(scope(item)) { order.append(scope(item)) }
        return order.flatMap { two in own.filter { scope($0) == two } }
    }
}
