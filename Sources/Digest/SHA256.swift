//  SHA-256 (FIPS 180-4): cache keys, content hashes, checksums of migrations. For telling contents
//  apart; nothing here is compared in constant time, so it is not for secrets.
//
//  The sixteen words of the message schedule are kept as a window that moves on in place, and the
//  eight working variables change their places by name instead of being moved, eight rounds at a
//  time.

package struct SHA256: Sendable, BlockHash {
    var state: InlineArray<8, UInt32> = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
        0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    var pending = PendingBlock()

    package init() {}

    /// The 32 bytes for the whole of something.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// Takes in the next part.
    package mutating func update(_ bytes: [UInt8]) { absorb(bytes.span) }

    package mutating func update(_ bytes: Span<UInt8>) { absorb(bytes) }

    /// Takes in the next part, a text in UTF-8.
    package mutating func update(_ text: String) { absorb(text.utf8Span.span) }

    /// The 32 bytes for all parts so far; more may follow.
    package func finish() -> [UInt8] {
        var hash = self
        hash.pad()
        return bigEndianBytes(of: hash.state.span)
    }

    mutating func compress(_ blocks: UnsafePointer<UInt8>, count: Int) {
        constants.withUnsafeBufferPointer { constants in
            for block in 0..<count { compress(blocks + block * 64, constants) }
        }
    }

    private mutating func compress(
        _ block: UnsafePointer<UInt8>, _ constants: UnsafeBufferPointer<UInt32>
    ) {
        var w = InlineArray<16, UInt32> { bigEndianWord(block + 4 * $0) }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        var first = 0
        while first < 64 {
            if first >= 16, first & 15 == 0 { advance(&w) }
            let k = constants.baseAddress.unsafelyUnwrapped + first
            let at = first & 15
            round(a, b, c, &d, e, f, g, &h, k[0] &+ w[at])
            round(h, a, b, &c, d, e, f, &g, k[1] &+ w[at + 1])
            round(g, h, a, &b, c, d, e, &f, k[2] &+ w[at + 2])
            round(f, g, h, &a, b, c, d, &e, k[3] &+ w[at + 3])
            round(e, f, g, &h, a, b, c, &d, k[4] &+ w[at + 4])
            round(d, e, f, &g, h, a, b, &c, k[5] &+ w[at + 5])
            round(c, d, e, &f, g, h, a, &b, k[6] &+ w[at + 6])
            round(b, c, d, &e, f, g, h, &a, k[7] &+ w[at + 7])
            first += 8
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }
}

/// The next sixteen words of the schedule, each over the one sixteen before it.
@inline(__always)
private func advance(_ w: inout InlineArray<16, UInt32>) {
    for index in 0..<16 {
        let early = w[(index + 1) & 15]
        let late = w[(index + 14) & 15]
        let small0 = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
        let small1 = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
        w[index] = w[index] &+ small0 &+ w[(index + 9) & 15] &+ small1
    }
}

@inline(__always)
private func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
) {
    let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = g ^ (e & (f ^ g))
    let sum = h &+ big1 &+ choice &+ word
    let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) | (c & (a | b))
    d = d &+ sum
    h = sum &+ big0 &+ majority
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
]
