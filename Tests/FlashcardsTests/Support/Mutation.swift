//  Damage for the fuzz test: takes a list of the hostile table and cuts, doubles, mixes and salts
//  it. Everything comes from one seed, so that a failure can be had again.

struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

enum Mutation {
    /// What a CSV reader may trip over.
    private static let salt: [[UInt8]] =
        [
            "\"", "\"\"", "\"\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\n\n", "\0", " ", "가",
            "\u{FEFF}",
            "\u{3000}", "\u{200B}", "\"\n", "\n\"", ",\"", "\",", "é", "😀", "\u{85}", "\u{2028}",
            "\u{B}", "a",
        ].map { Array($0.utf8) } + [
            [0xFF], [0x80], [0xEA, 0xB0], [0xED, 0xA0, 0x80], [0xC0, 0xAF],
        ]

    static func of(_ lists: [[UInt8]], using random: inout SplitMix) -> [UInt8] {
        var bytes = lists[Int.random(in: 0..<lists.count, using: &random)]
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            change(&bytes, lists, &random)
        }
        return bytes
    }

    private static func change(
        _ bytes: inout [UInt8], _ lists: [[UInt8]], _ random: inout SplitMix
    ) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let length = min(Int.random(in: 1...9, using: &random), bytes.count - place)
        switch Int.random(in: 0..<10, using: &random) {
        case 0...4:
            let grain = salt[Int.random(in: 0..<salt.count, using: &random)]
            bytes.insert(contentsOf: grain, at: place)
        case 5: bytes.removeSubrange(place..<place + length)
        case 6: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
        case 7 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 8:
            let other = lists[Int.random(in: 0..<lists.count, using: &random)]
            bytes.insert(contentsOf: other.suffix(40), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + length * 3))
        }
    }
}
