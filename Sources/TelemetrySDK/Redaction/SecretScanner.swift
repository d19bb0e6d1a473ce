//  Finds the secrets of a text in one pass over its bytes. A table of 256 flags says at which bytes
//  a secret could be recognised (`-` and `_` of key prefixes, `=` and `:` after a name, the first
//  bytes of known values …); everything between is skipped at the price of one load. At a flagged
//  byte the scan looks a bounded way back and then ahead, and goes on behind what it found, so the
//  time is linear in the text whatever it holds.
//
//  Bytes, not characters: every mark is ASCII, or a whole string of UTF-8, and so no match can
//  begin or end inside a Hangul syllable.

struct SecretScanner: Sendable {
    /// Longest first, so that a key is taken whole where another is its beginning.
    private let known: [[UInt8]]
    private let flags: [Flags]

    private struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let known = Flags(rawValue: 1)
        static let shape = Flags(rawValue: 2)
        static let separator = Flags(rawValue: 4)
    }

    init(known: [[UInt8]]) {
        self.known = known.sorted { $0.count > $1.count }
        var flags = [Flags](repeating: [], count: 256)
        for value in known { flags[Int(value[0])].insert(.known) }
        for shape in SecretShape.all { flags[Int(shape.prefix[shape.pivot])].insert(.shape) }
        flags[Int(UInt8(ascii: "="))].insert(.separator)
        flags[Int(UInt8(ascii: ":"))].insert(.separator)
        self.flags = flags
    }

    /// Where the secrets are, in order, without overlaps.
    func ranges(in bytes: Span<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let flags = flags[Int(bytes[index])]
            if flags.isEmpty {
                index += 1
            } else if let range = secret(at: index, flags, in: bytes) {
                found.append(max(range.lowerBound, found.last?.upperBound ?? 0)..<range.upperBound)
                index = range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// A secret recognised at this byte; it never ends at or before it.
    private func secret(at index: Int, _ flags: Flags, in bytes: Span<UInt8>) -> Range<Int>? {
        if flags.contains(.known) {
            for value in known where bytes.holds(value, at: index) {
                return index..<index + value.count
            }
        }
        if flags.contains(.shape) {
            for shape in SecretShape.all where shape.prefix[shape.pivot] == bytes[index] {
                if let range = bytes.secret(of: shape, pivot: index) { return range }
            }
        }
        if flags.contains(.separator) {
            return bytes.passwordOfAddress(colon: index) ?? bytes.namedValue(separator: index)
        }
        return nil
    }
}

extension Span<UInt8> {
    func holds(_ value: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + value.count <= count else { return false }
        for offset in value.indices where self[index + offset] != value[offset] { return false }
        return true
    }

    /// The first index from `index` on whose byte is not one of these.
    func end(from index: Int, while belongs: (UInt8) -> Bool) -> Int {
        var end = index
        while end < count, belongs(self[end]) { end += 1 }
        return end
    }
}
