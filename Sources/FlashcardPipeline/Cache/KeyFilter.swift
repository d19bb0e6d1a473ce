//  Which keys were never put in: a Bloom filter of one megabyte. What it does not contain is not
//  there; what it may contain is there mostly, with a million keys all but two times in a hundred.
//  Its size is fixed, so that a list of a million words takes no more memory than a short one. Keys
//  are hashes already; four parts of one are four places.

package import FlashcardStore

package struct KeyFilter: Sendable {
    private static let bits = 1 << 23
    private var words = [UInt64](repeating: 0, count: bits / 64)

    package init() {}

    package mutating func insert(_ key: ReplyKey) {
        for part in 0..<4 {
            let place = Self.place(key, part)
            words[place / 64] |= 1 << UInt64(place % 64)
        }
    }

    package func mayContain(_ key: ReplyKey) -> Bool {
        for part in 0..<4 {
            let place = Self.place(key, part)
            if words[place / 64] & 1 << UInt64(place % 64) == 0 { return false }
        }
        return true
    }

    /// The keys of both.
    package func union(_ other: KeyFilter) -> KeyFilter {
        var both = self
        for index in words.indices { both.words[index] |= other.words[index] }
        return both
    }

    private static func place(_ key: ReplyKey, _ part: Int) -> Int {
        key.bytes.withUnsafeBytes {
            Int($0.loadUnaligned(fromByteOffset: 8 + 4 * part, as: UInt32.self)) & (bits - 1)
        }
    }
}
