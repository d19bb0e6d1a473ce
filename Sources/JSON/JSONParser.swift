//  A strict parser of RFC 8259 by recursive descent, over the bytes as they came. It makes nothing but the
//  values: strings without escapes are taken over in one piece, numbers are computed where they stand, and
//  lines and columns are counted only for an error. Depth, the one thing recursion must fear, is limited.

extension JSONValue {
    /// The value of a whole text in UTF-8.
    package static func parse(
        _ bytes: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
            var parser = JSONParser(bytes: buffer, limits: limits)
            return try parser.wholeText()
        }
    }

    package static func parse(
        _ text: String, limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONValue {
        try parse(Array(text.utf8), limits: limits)
    }
}

struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    var offset = 0
    /// Holds a string while its escapes are decoded; kept for the next one.
    var scratch: [UInt8] = []

    init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func wholeText() throws(JSONError) -> JSONValue {
        guard bytes.count <= limits.bytes else {
            throw .textTooLong(bytes: bytes.count, limit: limits.bytes)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw .byteOrderMark }
        skipSpace()
        if offset == bytes.count { throw .empty }
        let value = try value(depth: 0, expecting: .value)
        skipSpace()
        if offset < bytes.count { throw unexpected(.endOfText) }
        return value
    }

    /// The byte at the place reached; nil at the end.
    @inline(__always)
    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    var position: JSONPosition { position(at: offset) }

    func position(at offset: Int) -> JSONPosition { JSONPosition(of: offset, in: bytes) }

    func unexpected(_ expected: JSONExpectation) -> JSONError {
        .unexpected(found: byte, expected: expected, position)
    }

    @inline(__always)
    mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    private mutating func value(
        depth: Int, expecting: JSONExpectation
    ) throws(JSONError) -> JSONValue {
        guard let byte else { throw unexpected(expecting) }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"):
            try literal("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try literal("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try literal("null")
            return .null
        default: throw unexpected(expecting)
        }
    }

    private mutating func literal(_ word: StaticString) throws(JSONError) {
        for index in 0..<word.utf8CodeUnitCount {
            guard byte == word.utf8Start[index] else { throw unexpected(.literal) }
            offset += 1
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        try enter(depth)
        var values: [JSONValue] = []
        if leave(UInt8(ascii: "]")) { return values }
        var expected = JSONExpectation.firstElement
        while true {
            values.append(try value(depth: depth, expecting: expected))
            if leave(UInt8(ascii: "]")) { return values }
            try comma(.nextElement, before: UInt8(ascii: "]"))
            expected = .value
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        try enter(depth)
        var members: [JSONObject.Member] = []
        if leave(UInt8(ascii: "}")) { return JSONObject(members) }
        var names = SeenNames()
        var expected = JSONExpectation.firstName
        while true {
            guard byte == UInt8(ascii: "\"") else { throw unexpected(expected) }
            let start = offset
            let name = try string()
            guard names.insert(name, besides: members) else {
                throw .duplicateName(name, position(at: start))
            }
            skipSpace()
            guard byte == UInt8(ascii: ":") else { throw unexpected(.colon) }
            offset += 1
            skipSpace()
            members.append(.init(name: name, value: try value(depth: depth, expecting: .value)))
            if leave(UInt8(ascii: "}")) { return JSONObject(members) }
            try comma(.nextMember, before: UInt8(ascii: "}"))
            expected = .name
        }
    }

    /// Past the opening bracket, to the first thing within.
    private mutating func enter(_ depth: Int) throws(JSONError) {
        guard depth <= limits.depth else { throw .tooDeep(limit: limits.depth, position) }
        offset += 1
        skipSpace()
    }

    /// Past the closing bracket, if it stands here.
    private mutating func leave(_ bracket: UInt8) -> Bool {
        skipSpace()
        guard byte == bracket else { return false }
        offset += 1
        return true
    }

    /// Past the comma, to the next element or member.
    private mutating func comma(
        _ expected: JSONExpectation, before bracket: UInt8
    ) throws(JSONError) {
        guard byte == UInt8(ascii: ",") else { throw unexpected(expected) }
        let comma = offset
        offset += 1
        skipSpace()
        if byte == bracket { throw .trailingComma(position(at: comma)) }
    }
}

/// The names of one object, to find the second of a kind: by looking through the members while they are
/// few, by a set from then on, so that a hostile object of many names takes no quadratic time.
private struct SeenNames {
    private static let few = 12
    private var names: Set<ExactName> = []

    /// Whether the name is not among the members yet.
    mutating func insert(_ name: String, besides members: [JSONObject.Member]) -> Bool {
        if members.count < Self.few {
            return !members.contains { $0.name.isExactly(name) }
        }
        if names.isEmpty {
            for member in members { names.insert(ExactName(text: member.name)) }
        }
        return names.insert(ExactName(text: name)).inserted
    }

    private struct ExactName: Hashable {
        var text: String

        static func == (one: Self, other: Self) -> Bool { one.text.isExactly(other.text) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}
