//  A stem made of a stem: a row of DerivedStemTable, read.

struct DerivedStem: Sendable, Hashable {
    let after: StemKinds
    let cost: Int
    let conjugation: ConjugationClass
    /// Nil where the kind stays what it was.
    let kind: StemKinds?
    let meaning: String
    /// As it is shown: -고 있-.
    let notation: String
    /// With the space, and without it.
    let shapes: [EndingShape]

    static let all: [DerivedStem] = rows.split(separator: "\n").map { line in
        let cells = line.split(separator: " ", maxSplits: 5)
        precondition(cells.count == 6, "not a derived stem: \(line)")
        let spaced = cells[4].split(separator: "_").joined(separator: " ")
        let joined = cells[4].split(separator: "_").joined()
        let conjugation =
            cells[2] == "tense" ? .tense : ConjugationClass(name: cells[2]) ?? .regular
        return DerivedStem(
            after: StemKinds(cells[0]), cost: Int(cells[1]) ?? 0, conjugation: conjugation,
            kind: cells[3] == "=" ? nil : StemKinds(cells[3]), meaning: String(cells[5]),
            notation: spaced + "-",
            shapes: Set([spaced, joined]).sorted().map { EndingShape($0) })
    }

    /// The kind of what comes out of a stem of the given kind. 이다 and 있다 are honoured like
    /// adjectives: 학생이신, 있으신.
    func kind(of stem: StemKinds) -> StemKinds {
        kind ?? (stem == .verb ? .verb : .adjective)
    }

    static let honorific = all[0]
    static let past = all[1]
    static let doublePast = all[2]
    static let future = all[3]
}
