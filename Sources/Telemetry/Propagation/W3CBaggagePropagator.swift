//  Baggage in the header `baggage`, as the W3C writes it:
//
//      run=7f3, 단어 is no token and stays home, word=%EC%82%AC%EA%B3%BC;ttl=30;private
//
//  A name is a token and stands as it is; of a value everything but its plain octets is
//  percent-encoded; what follows the first semicolon is kept as text. In both directions at most
//  64 members and 8192 bytes pass: what comes after is left out, and a member that no rule of the
//  grammar fits is passed over, so that one bad neighbour does not cost the others.

public struct W3CBaggagePropagator: TextMapPropagator {
    public static let mostMembers = 64
    public static let mostBytes = 8192
    private static let header = "baggage"

    public init() {}

    public var fields: [String] { [Self.header] }

    public func inject<Carrier>(
        _ context: Context, into carrier: inout Carrier, using setter: TextMapSetter<Carrier>
    ) {
        guard !context.baggage.isEmpty else { return }
        let text = Self.header(of: context.baggage)
        if !text.isEmpty { setter.set(&carrier, Self.header, text) }
    }

    public func extract<Carrier>(
        from carrier: Carrier, using getter: TextMapGetter<Carrier>, into context: Context
    ) -> Context {
        let headers = getter.all(carrier, Self.header)
        guard !headers.isEmpty else { return context }
        let baggage = Self.baggage(in: headers)
        guard !baggage.isEmpty else { return context }
        var context = context
        context.baggage = baggage
        return context
    }
}

extension W3CBaggagePropagator {
    /// The header's text; empty when no entry can travel.
    public static func header(of baggage: Baggage) -> String {
        var text: [UInt8] = []
        var members = 0
        for entry in baggage.entries where members < mostMembers {
            guard entry.name.utf8.allSatisfy(isToken) else { continue }
            var member = Array(entry.name.utf8)
            member.append(UInt8(ascii: "="))
            PercentText.encode(entry.value, keeping: isPlain, into: &member)
            if let metadata = entry.metadata, !metadata.isEmpty {
                guard metadata.utf8.allSatisfy(isProperty) else { continue }
                member.append(UInt8(ascii: ";"))
                member += metadata.utf8
            }
            let comma = text.isEmpty ? 0 : 1
            guard text.count + comma + member.count <= mostBytes else { continue }
            if comma == 1 { text.append(UInt8(ascii: ",")) }
            text += member
            members += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    public static func baggage(in headers: [String]) -> Baggage {
        var baggage = Baggage.empty
        var bytes = 0
        for header in headers {
            for member in header.utf8.split(separator: UInt8(ascii: ",")) {
                bytes += member.count + (bytes == 0 ? 0 : 1)
                guard bytes <= mostBytes else { return baggage }
                guard let entry = entry(in: Substring(member)) else { continue }
                guard baggage.entries.count < mostMembers || baggage[entry.name] != nil
                else { return baggage }
                baggage = baggage.setting(entry.name, entry.value, metadata: entry.metadata)
            }
        }
        return baggage
    }

    private static func entry(in member: Substring) -> Baggage.Entry? {
        let parts = member.utf8.split(
            separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let equals = parts[0].firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = trimmed(parts[0][..<equals])
        let value = trimmed(parts[0][parts[0].index(after: equals)...])
        guard !name.isEmpty, name.allSatisfy(isToken) else { return nil }
        guard value.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: "%") }) else { return nil }
        var metadata: String?
        if parts.count == 2 {
            let rest = trimmed(parts[1])
            guard rest.allSatisfy(isProperty) else { return nil }
            metadata = rest.isEmpty ? nil : String(Substring(rest))
        }
        return Baggage.Entry(
            name: String(Substring(name)), value: PercentText.decodeLeniently(value),
            metadata: metadata)
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text
        while let first = text.first, isBlank(first) { text.removeFirst() }
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// A token of RFC 7230.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
        default: false
        }
    }

    /// What a value may hold as it is: no control, blank, quote, comma, semicolon, backslash or,
    /// since it begins an encoded octet, percent sign.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x25: false
        case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
        default: false
        }
    }

    /// What may stand after the semicolon: properties with their blanks and semicolons.
    private static func isProperty(_ byte: UInt8) -> Bool {
        isPlain(byte) || isBlank(byte) || byte == 0x25 || byte == 0x3B
    }
}
