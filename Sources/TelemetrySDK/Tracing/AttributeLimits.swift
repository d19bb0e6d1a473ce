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
        if leaves(attributes) { return (attributes, 0) }
        var kept: [Attribute] = []
        var dropped = 0
        for attribute in attributes where !add(attribute.key, attribute.value, to: &kept) {
            dropped += 1
        }
        return (kept, dropped)
    }

    /// Whether the list stays as it is.
    @inline(__always)
    func leaves(_ attributes: [Attribute]) -> Bool {
        leavesValues && attributes.count <= count && !attributes.haveRepeatedNames
    }

    /// Puts an attribute among others of other names; false when it had to be dropped.
    @inline(__always)
    func add(_ key: String, _ value: AttributeValue, to attributes: inout [Attribute]) -> Bool {
        guard leavesValues else { return addLimited(key, value, to: &attributes) }
        return put(key, value, into: &attributes)
    }

    @inline(never)
    private func addLimited(
        _ key: String, _ value: AttributeValue, to attributes: inout [Attribute]
    ) -> Bool {
        guard let value = limited(value) else { return false }
        return put(key, value, into: &attributes)
    }

    @inline(__always)
    private func put(
        _ key: String, _ value: AttributeValue, into attributes: inout [Attribute]
    ) -> Bool {
        if let place = attributes.place(of: key) {
            attributes[place] = Attribute(key, value)
            return true
        }
        guard attributes.count < count, !key.isEmpty else { return false }
        if attributes.capacity == 0 { attributes.reserveCapacity(min(4, count)) }
        attributes.append(Attribute(key, value))
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

    /// Or a name that is empty. Each name is compared by a mark that nearly always decides.
    fileprivate var haveRepeatedNames: Bool {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { marks in
            for index in indices {
                let mark = self[index].key.mark
                if mark == 0, self[index].key.isEmpty { return true }
                for earlier in 0..<index where marks[earlier] == mark {
                    if self[earlier].key == self[index].key { return true }
                }
                marks.initializeElement(at: index, to: mark)
            }
            return false
        }
    }
}

extension String {
    /// Of equal texts equal. Names of one program begin alike and end differently, so that it is
    /// the last eight bytes, and the length.
    fileprivate var mark: UInt64 {
        let mark = utf8.withContiguousStorageIfAvailable { bytes -> UInt64 in
            let length = UInt64(bytes.count)
            if bytes.count >= 8, let start = bytes.baseAddress {
                return UnsafeRawPointer(start).loadUnaligned(
                    fromByteOffset: bytes.count - 8, as: UInt64.self) &+ length << 56
            }
            return bytes.reduce(length) { $0 << 8 | UInt64($1) }
        }
        return mark ?? UInt64(utf8.count)
    }
}
