//  Headers in the order in which they came, repeated ones kept. Names are found in any case, since
//  HTTP/2 sends them in lower case and everybody else as they like.

package struct HTTPHeaders: Sendable, Hashable {
    package struct Field: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var fields: [Field]

    package init(_ fields: [Field] = []) { self.fields = fields }

    /// The first value under the name.
    package subscript(_ name: String) -> String? {
        fields.first { Self.isSame($0.name, name) }?.value
    }

    package func all(_ name: String) -> [String] {
        fields.filter { Self.isSame($0.name, name) }.map(\.value)
    }

    package mutating func add(_ name: String, _ value: String) { fields.append(Field(name, value)) }

    /// Puts the value in the place of all that the name had.
    package mutating func set(_ name: String, _ value: String) {
        fields.removeAll { Self.isSame($0.name, name) }
        add(name, value)
    }

    /// A line that begins with a space goes on with the value of the line before.
    private mutating func extendLast(_ text: String) {
        guard let last = fields.popLast() else { return }
        add(last.name, last.value.isEmpty ? text : last.value + " " + text)
    }

    /// A line of an answer, with its end; one that is no header is passed over.
    mutating func read(_ line: UnsafeRawBufferPointer) {
        let text = line.trimmed
        if let first = line.first, first == 0x20 || first == 0x09 {
            if !text.isEmpty { extendLast(String(decoding: text, as: UTF8.self)) }
            return
        }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return }
        add(
            String(decoding: text[..<colon], as: UTF8.self),
            String(
                decoding: UnsafeRawBufferPointer(rebasing: text[(colon + 1)...]).trimmed,
                as: UTF8.self))
    }

    static func isSame(_ one: String, _ other: String) -> Bool {
        one.utf8.count == other.utf8.count
            && zip(one.utf8, other.utf8).allSatisfy { lowered($0) == lowered($1) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Field($0.0, $0.1) })
    }
}

extension UnsafeRawBufferPointer {
    /// Without white space at both ends.
    fileprivate var trimmed: Slice<UnsafeRawBufferPointer> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
        guard let first = firstIndex(where: { !isSpace($0) }),
            let last = lastIndex(where: { !isSpace($0) })
        else { return self[0..<0] }
        return self[first...last]
    }
}
