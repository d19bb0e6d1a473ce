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
    /// The shapes of one pivot stand together, and where they begin stands at their pivot.
    private let shapes: [SecretShape]
    private let firstShape: [Int]
    /// Of each shape one more byte and where it stands from the pivot, in a table without
    /// references: nearly all pivots are no key, and this is all that is looked at there.
    private let hints: [Hint]
    private let flags: [Flags]
    /// The shortest thing that any rule finds: a name, a colon, a value.
    private static let shortest = 6

    private struct Hint: Sendable {
        let offset: Int
        let byte: UInt8

        init(_ shape: SecretShape) {
            offset = shape.pivot > 0 ? -1 : 1
            byte = shape.prefix[shape.pivot + offset]
        }
    }

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
        shapes = SecretShape.all.sorted { $0.prefix[$0.pivot] < $1.prefix[$1.pivot] }
        hints = shapes.map(Hint.init)
        var first = Array(repeating: 0, count: 257)
        for shape in shapes { first[Int(shape.prefix[shape.pivot]) + 1] += 1 }
        for byte in 1..<257 { first[byte] += first[byte - 1] }
        firstShape = first
    }

    /// Where the secrets are, in order, without overlaps.
    func ranges(in bytes: Span<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        guard bytes.count >= Self.shortest else { return found }
        let flags = flags.span
        var index = 0
        while true {
            // Nearly all of the work, so that nothing is checked that cannot be otherwise: the
            // index is below the count, and there is a flag for each of the 256 bytes.
            while index < bytes.count, flags[unchecked: Int(bytes[unchecked: index])].isEmpty {
                index &+= 1
            }
            guard index < bytes.count else { break }
            if let range = secret(at: index, flags[Int(bytes[index])], in: bytes) {
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
            let byte = Int(bytes[index])
            for place in firstShape[byte]..<firstShape[byte + 1] {
                let neighbour = index + hints[place].offset
                guard bytes.indices.contains(neighbour), bytes[neighbour] == hints[place].byte
                else { continue }
                if let range = bytes.secret(of: shapes[place], pivot: index) { return range }
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
