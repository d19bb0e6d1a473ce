//  An ending: a row of EndingTable, read. The number of a row is its name inside the module.

package struct Ending: Sendable, Hashable {
    package enum Family: Sendable { case final, connective, modifier, nominal }

    /// In Korean, as the schools call them; nil for endings that do not end a sentence.
    package let level: SpeechLevel?
    package let family: Family
    package let meaning: String
    let after: StemKinds
    let cost: Int
    let shape: EndingShape

    /// As grammar books write it: -(으)면.
    package var notation: String { shape.notation }

    package static let all: [Ending] =
        rows(finalRows, .final) + rows(connectiveRows, .connective)
        + rows(modifierRows, .modifier) + rows(nominalRows, .nominal)

    private static func rows(_ table: String, _ family: Family) -> [Ending] {
        table.split(separator: "\n").flatMap { line -> [Ending] in
            let cells = line.split(separator: " ", maxSplits: 4)
            precondition(cells.count == 5, "not an ending: \(line)")
            let polite = String(cells[3]).droppingSuffix("(요)")
            func ending(_ notation: String, _ level: SpeechLevel?) -> Ending {
                Ending(
                    level: level, family: family, meaning: String(cells[4]),
                    after: StemKinds(cells[1]), cost: Int(cells[2]) ?? 0,
                    shape: EndingShape(notation))
            }
            let level = SpeechLevel(rawValue: String(cells[0]))
            guard let polite else { return [ending(String(cells[3]), level)] }
            return [ending(polite, level), ending(polite + "요", .polite)]
        }
    }
}

extension Ending: CustomStringConvertible {
    package var description: String { notation }
}

package enum SpeechLevel: String, Sendable, CaseIterable {
    /// 해체: among friends.
    case intimate = "해"
    /// 해요체: polite, everyday.
    case polite = "해요"
    /// 합쇼체: formal.
    case formal = "합쇼"
    /// 해라체: plain, as in print.
    case plain = "해라"
    case blunt = "하오"
    case familiar = "하게"

    /// As it is called in Korean: 해요체.
    package var name: String { rawValue + "체" }
}

/// What an ending may stand after.
struct StemKinds: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let verb = StemKinds(rawValue: 1)
    static let adjective = StemKinds(rawValue: 2)
    static let exist = StemKinds(rawValue: 4)
    static let copula = StemKinds(rawValue: 8)
    static let past = StemKinds(rawValue: 16)
    static let future = StemKinds(rawValue: 32)
    static let noun = StemKinds(rawValue: 64)
    static let predicates: StemKinds = [.verb, .adjective, .exist, .copula]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Of letters, as tables have them: `vae`.
    init(_ letters: some StringProtocol) {
        self = letters.reduce(into: []) { kinds, letter in
            guard let place = Array("vaecpfn").firstIndex(of: letter) else {
                preconditionFailure("no kind of stem: \(letters)")
            }
            kinds.insert(StemKinds(rawValue: 1 << UInt8(place)))
        }
    }
}

extension String {
    func droppingSuffix(_ suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}
