//  SHA-1 (FIPS 180-4), only because Anki numbers its notes by it. Broken for anything that must
//  withstand a forger: use SHA-256 wherever there is a choice.

package struct SHA1: Sendable, BlockHash {
    var state: InlineArray<5, UInt32> = [
        0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0,
    ]
    var pending = PendingBlock()

    package init() {}

    /// The 20 bytes for the whole of something.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA1()
        hash.update(bytes)
        return hash.finish()
    }

    /// Takes in the next part.
    package mutating func update(_ bytes: [UInt8]) { absorb(bytes.span) }

    package mutating func update(_ bytes: Span<UInt8>) { absorb(bytes) }

    /// Takes in the next part, a text in UTF-8.
    package mutating func update(_ text: String) { absorb(text.utf8Span.span) }

    /// The 20 bytes for all parts so far; more may follow.
    package func finish() -> [UInt8] {
        var hash = self
        hash.pad()
        return bigEndianBytes(of: hash.state.span)
    }

    mutating func compress(_ blocks: UnsafePointer<UInt8>, count: Int) {
        for block in 0..<count { compress(blocks + block * 64) }
    }

    private mutating func compress(_ block: UnsafePointer<UInt8>) {
        var w = InlineArray<16, UInt32> { bigEndianWord(block + 4 * $0) }
        var words = Words(a: state[0], b: state[1], c: state[2], d: state[3], e: state[4])
        for index in 0..<80 {
            if index >= 16 {
                let mixed =
                    w[(index + 13) & 15] ^ w[(index + 8) & 15] ^ w[(index + 2) & 15] ^ w[index & 15]
                w[index & 15] = mixed << 1 | mixed >> 31
            }
            words.round(index, w[index & 15])
        }
        state[0] &+= words.a
        state[1] &+= words.b
        state[2] &+= words.c
        state[3] &+= words.d
        state[4] &+= words.e
    }

    /// The five working variables.
    private struct Words {
        var a, b, c, d, e: UInt32

        @inline(__always)
        mutating func round(_ index: Int, _ word: UInt32) {
            let (mixed, constant): (UInt32, UInt32) =
                switch index {
                case ..<20: (d ^ (b & (c ^ d)), 0x5A82_7999)
                case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                case ..<60: ((b & c) | (d & (b | c)), 0x8F1B_BCDC)
                default: (b ^ c ^ d, 0xCA62_C1D6)
                }
            let next = (a << 5 | a >> 27) &+ mixed &+ e &+ constant &+ word
            (e, d, c, b, a) = (d, c, b << 30 | b >> 2, a, next)
        }
    }
}
