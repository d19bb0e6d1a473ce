//  What vendors on the way have to say about a trace: the W3C's `tracestate` header. The member set
//  last stands first. At most 32 members; a header is kept within 512 bytes, where members of over
//  128 bytes go first and then those at the end, which were set longest ago.
//
//  An empty state holds no memory, and nearly every state is empty.

public struct TraceState: Sendable, Hashable {
    public struct Member: Sendable, Hashable {
        public let key: String
        public let value: String

        /// As it stands in the header, `key=value`.
        fileprivate var size: Int { key.utf8.count + 1 + value.utf8.count }
    }

    /// Immutable; nil for no members, so that copying an empty state copies a null.
    private final class List: Sendable {
        let members: [Member]

        init(_ members: [Member]) { self.members = members }
    }

    public static var empty: TraceState { TraceState(list: nil) }
    public static let mostMembers = 32
    public static let mostBytes = 512
    private static let longMember = 128

    private let list: List?

    private init(list: List?) { self.list = list }

    private init(members: [Member]) { list = members.isEmpty ? nil : List(members) }

    public var members: [Member] { list?.members ?? [] }

    public var isEmpty: Bool { list == nil }

    public static func == (one: Self, other: Self) -> Bool {
        one.list === other.list || one.members == other.members
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(members) }

    public subscript(_ key: String) -> String? { members.first { $0.key == key }?.value }

    /// With this member first. One that the format forbids changes nothing.
    public func setting(_ key: String, _ value: String) -> TraceState {
        guard Self.isKey(key.utf8), Self.isValue(value.utf8) else { return self }
        let others = members.filter { $0.key != key }
        return TraceState(
            members: [Member(key: key, value: value)] + others.prefix(Self.mostMembers - 1))
    }

    public func removing(_ key: String) -> TraceState {
        TraceState(members: members.filter { $0.key != key })
    }

    /// Reads a header; nil when any part of it breaks the format, for then nothing of it counts.
    public init?(header: some StringProtocol) {
        var members: [Member] = []
        for part in Substring(header).utf8.split(separator: UInt8(ascii: ",")) {
            let text = Self.trimmed(part)
            guard !text.isEmpty else { continue }
            guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let key = text[..<equals]
            let value = text[text.index(after: equals)...]
            guard Self.isKey(key), Self.isValue(value), members.count < Self.mostMembers else {
                return nil
            }
            let member = Member(
                key: String(decoding: key, as: UTF8.self),
                value: String(decoding: value, as: UTF8.self))
            guard !members.contains(where: { $0.key == member.key }) else { return nil }
            members.append(member)
        }
        self.init(members: members)
    }

    /// As it is sent on, within 512 bytes.
    public var header: String {
        var kept = members
        var size = kept.reduce(kept.count - 1) { $0 + $1.size }
        while size > Self.mostBytes, let last = kept.indices.last {
            let leaving = kept.lastIndex { $0.size > Self.longMember } ?? last
            size -= kept.remove(at: leaving).size + 1
        }
        return kept.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }

    private static func trimmed<Bytes: BidirectionalCollection<UInt8>>(
        _ bytes: Bytes
    ) -> Bytes.SubSequence {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return bytes.prefix(0) }
        return bytes[...last].drop(while: isBlank)
    }

    /// Level 2: begins with a small letter or digit, at most 256 of `a-z 0-9 _ - * / @`.
    private static func isKey(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= 256, isLetterOrDigit(first) else {
            return false
        }
        return bytes.allSatisfy { isLetterOrDigit($0) || "_-*/@".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// At most 256 printable characters without comma and equals sign, the last one no blank.
    private static func isValue(_ bytes: some Collection<UInt8>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= 256 else { return false }
        var last: UInt8 = 0
        for byte in bytes {
            guard (0x20...0x7E).contains(byte), byte != UInt8(ascii: ","),
                byte != UInt8(ascii: "=")
            else { return false }
            last = byte
        }
        return last != 0x20
    }
}
