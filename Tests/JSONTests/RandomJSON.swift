//  Random values of every kind, with a leaning towards what breaks parsers: numbers at the ends of
//  their types, strings of escapes, Hangul and characters outside the basic plane, empty
//  containers.

import JSON
import TestSupport

extension JSONValue {
    static func random(_ random: inout SeededRandom, depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth < 5 ? 9 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .integer(randomInteger(&random))
        case 3: return .number(randomDouble(&random))
        case 4, 5: return .string(randomText(&random))
        case 6:
            let count = Int.random(in: 0...6, using: &random)
            return .array((0..<count).map { _ in .random(&random, depth: depth + 1) })
        default:
            var names: Set<[UInt8]> = []
            var members: [JSONObject.Member] = []
            for _ in 0..<Int.random(in: 0...(random.oneIn(10) ? 40 : 6), using: &random) {
                let name = randomText(&random)
                guard names.insert(Array(name.utf8)).inserted else { continue }
                members.append(.init(name: name, value: .random(&random, depth: depth + 1)))
            }
            return .object(JSONObject(members))
        }
    }

    private static func randomInteger(_ random: inout SeededRandom) -> Int64 {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            [0, 1, -1, 9, 10, -10, .max, .min, .max - 1, .min + 1].randomElement(using: &random)!
        case 1: .random(in: -1000...1000, using: &random)
        default:
            Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0..<64, using: &random)
        }
    }

    static func randomDouble(_ random: inout SeededRandom) -> Double {
        if random.oneIn(4) {
            return [
                0.0, -0.0, 5.0, 0.1, 1e22, 1e23, 1e-7, .leastNonzeroMagnitude,
                .leastNormalMagnitude,
                .greatestFiniteMagnitude, 9_007_199_254_740_992, 0.3, 1 / 3,
            ].randomElement(using: &random)!
        }
        if random.oneIn(2) {
            return Double(Int.random(in: -99_999...99_999, using: &random)) / 1000
        }
        let number = Double(bitPattern: random.next())
        return number.isFinite ? number : 1.5
    }

    private static let pieces = [
        "a", "사과", "한국어", "\u{1112}\u{1161}\u{11ab}", "é", "e\u{301}", "👩‍👩‍👧", "𝄞", "\"", "\\",
        "/", "\n", "\t", "\r", "\u{8}", "\u{c}", "\u{0}", "\u{1f}", "\u{7f}", "\u{80}", "\u{2027}",
        "\u{2028}", "\u{2029}", "\u{202a}", "\u{feff}", "\u{fffd}", "\u{ffff}", "\u{10ffff}",
        "\u{d7ff}",
        "\u{e000}", "\\u0041", " ",
    ]

    private static func randomText(_ random: inout SeededRandom) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            text += pieces.randomElement(using: &random)!
        }
        return text
    }
}
