//  How many attributes a thing may have, and how long a text among them may be. Lengths are counted
//  in Unicode scalars: a character as people see it has no limit of its own.
//
//  A value nests at most one level, an array of texts or numbers; a depth limit of zero replaces
//  arrays by nothing, any other changes nothing.

package import Telemetry

package struct AttributeLimits: Sendable, Hashable {
    package var count: Int
    /// Nil is no limit.
    package var valueLength: Int?
    package var valueDepth: Int

    package init(count: Int = 128, valueLength: Int? = nil, valueDepth: Int = 64) {
        self.count = max(0, count)
        self.valueLength = valueLength.map { max(0, $0) }
        self.valueDepth = max(0, valueDepth)
    }

    package static let standard = AttributeLimits()

    /// Whether a value never has to be looked at.
    @inline(__always)
    var leavesValues: Bool { valueLength == nil && valueDepth > 0 }

    /// The value within its limits; nil when nothing of it may stay.
    package func limited(_ value: AttributeValue) -> AttributeValue? {
        switch value {
        case .string(let text): return valueLength.map { .string(Self.cut(text, $0)) } ?? value
        case .strings(let texts):
            guard valueDepth > 0 else { return nil }
            return valueLength.map { most in .strings(texts.map { Self.cut($0, most) }) } ?? value
        case .bools, .ints, .doubles: return valueDepth > 0 ? value : nil
        case .bool, .int, .double: return value
        }
    }

    /// The attributes within the limits, the later one of a name winning, and how many were
    /// dropped.
    package func limited(_ attributes: [Attribute]) -> (kept: [Attribute], dropped: Int) {
        if leavesValues, attributes.count <= count, !attributes.haveRepeatedNames {
            return (attributes, 0)
        }
        var kept: [Attribute] = []
        var dropped = 0
        for attribute in attributes where !add(attribute, to: &kept) { dropped += 1 }
        return (kept, dropped)
    }

    /// Puts an attribute among others of other names; false when it had to be dropped.
    @inline(__always)
    func add(_ attribute: Attribute, to attributes: inout [Attribute]) -> Bool {
        guard !attribute.key.isEmpty else { return false }
        var attribute = attribute
        if !leavesValues {
            guard let value = limited(attribute.value) else { return false }
            attribute = Attribute(attribute.key, value)
        }
        if let place = attributes.place(of: attribute.key) {
            attributes[place] = attribute
            return true
        }
        guard attributes.count < count else { return false }
        if attributes.isEmpty { attributes.reserveCapacity(min(4, count)) }
        attributes.append(attribute)
        return true
    }

    private static func cut(_ text: String, _ most: Int) -> String {
        // A scalar is at least one byte, so that a short text need not be counted.
        guard text.utf8.count > most,
            let end = text.unicodeScalars.index(
                text.startIndex, offsetBy: most, limitedBy: text.endIndex), end < text.endIndex
        else { return text }
        return String(text.unicodeScalars[..<end])
    }
}

extension [Attribute] {
    /// Names are compared by their length first, which nearly always decides.
    @inline(__always)
    func place(of key: String) -> Int? {
        let length = key.utf8.count
        for index in indices {
            let other = self[index].key
            if other.utf8.count == length, other == key { return index }
        }
        return nil
    }

    fileprivate var haveRepeatedNames: Bool {
        for index in indices.dropFirst() {
            let key = self[index].key
            let length = key.utf8.count
            if length == 0 { return true }
            for earlier in 0..<index {
                let other = self[earlier].key
                if other.utf8.count == length, other == key { return true }
            }
        }
        return first?.key.isEmpty ?? false
    }
}
