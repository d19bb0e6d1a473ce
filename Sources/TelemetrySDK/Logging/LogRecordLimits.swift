//  How many attributes a record keeps for export, and how long their texts may be. Of two with one
//  name the last counts; what is over the count is dropped from the end, and counted. Our values
//  are texts, numbers and flat lists of them, so the limit of depth has nothing to do.
//
//  Most records keep both limits and name nothing twice; these are only looked at.

import Telemetry

package struct LogRecordLimits: Sendable, Hashable {
    package let attributes: Int
    /// In characters; nil lets any length pass.
    package let valueLength: Int?

    package init(attributes: Int = 128, valueLength: Int? = nil) {
        self.attributes = max(0, attributes)
        self.valueLength = valueLength.map { max(0, $0) }
    }

    /// Tells how many attributes were dropped.
    func apply(to attributes: inout [Attribute]) -> Int {
        if Self.namesTwice(attributes) { attributes = Self.distinct(attributes) }
        let dropped = max(0, attributes.count - self.attributes)
        if dropped > 0 { attributes.removeLast(dropped) }
        if let valueLength {
            for index in attributes.indices {
                let attribute = attributes[index]
                if let cut = Self.cut(attribute.value, to: valueLength) {
                    attributes[index] = Attribute(attribute.key, cut)
                }
            }
        }
        return dropped
    }

    /// A few names are compared one by one; more of them through a set.
    private static func namesTwice(_ attributes: [Attribute]) -> Bool {
        guard attributes.count > 1 else { return false }
        guard attributes.count <= 8 else {
            return Set(attributes.lazy.map(\.key)).count < attributes.count
        }
        for later in 1..<attributes.count {
            for earlier in 0..<later where attributes[earlier].key == attributes[later].key {
                return true
            }
        }
        return false
    }

    private static func distinct(_ attributes: [Attribute]) -> [Attribute] {
        var places: [String: Int] = [:]
        var distinct: [Attribute] = []
        for attribute in attributes {
            if let place = places[attribute.key] {
                distinct[place] = attribute
            } else {
                places[attribute.key] = distinct.count
                distinct.append(attribute)
            }
        }
        return distinct
    }

    /// Nil when nothing is too long.
    private static func cut(_ value: AttributeValue, to length: Int) -> AttributeValue? {
        switch value {
        case .string(let text):
            return isLong(text, length) ? .string(String(text.prefix(length))) : nil
        case .strings(let texts):
            guard texts.contains(where: { isLong($0, length) }) else { return nil }
            return .strings(texts.map { String($0.prefix(length)) })
        case .bool, .int, .double, .bools, .ints, .doubles: return nil
        }
    }

    private static func isLong(_ text: String, _ length: Int) -> Bool {
        text.utf8.count > length && text.count > length
    }
}
