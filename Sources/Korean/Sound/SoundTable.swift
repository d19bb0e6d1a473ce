//  The rules worked out once for every final, initial and seam, so that what two syllables sound
//  like together is read and not derived. Three tables, since the Revised Romanisation follows the
//  pronunciation without its tense sounds, and in nouns without one rule more.

struct SoundTable: Sendable {
    enum Purpose: Int, Sendable, CaseIterable {
        case pronunciation, romanisation, romanisationOfNouns
    }

    /// What a final and an initial become, and which rules made it so: one bit for each, lowest
    /// first, in the order of `SoundRule.all`.
    struct Entry: Sendable, Hashable {
        let final: UInt8
        let initial: UInt8
        let rules: UInt32
    }

    private let entries: [Entry]

    static let pronunciation = SoundTable(.pronunciation)
    static let romanisation = SoundTable(.romanisation)
    static let romanisationOfNouns = SoundTable(.romanisationOfNouns)

    init(_ purpose: Purpose) {
        entries = Seam.allCases.flatMap { Self.entries(at: $0, purpose) }
    }

    subscript(seam: Seam, final: UInt8, initial: UInt8) -> Entry {
        entries[Int(seam.rawValue) * Meeting.count + Int(final) * 20 + Int(initial)]
    }

    private static func entries(at seam: Seam, _ purpose: Purpose) -> [Entry] {
        // Of a compound's ㅅ the letters are written: 샛별 Saetbyeol.
        let seam = purpose != .pronunciation && seam == .dropped ? .plain : seam
        let all = (0..<28).flatMap { final in
            (0..<20).map { Meeting(final: final, initial: $0) }
        }
        var meetings = all
        var rules = [UInt32](repeating: 0, count: all.count)
        for (index, rule) in SoundRule.all.enumerated() where rule.works(at: seam) {
            if rule.isLeftOutInNouns, purpose == .romanisationOfNouns { continue }
            rule.change(&meetings, marking: &rules, with: 1 << index)
        }
        return all.indices.map { index in
            let after = meetings[index]
            let initial = purpose == .pronunciation ? after.initial : lax(after, from: all[index])
            return Entry(
                final: UInt8(after.final), initial: UInt8(initial), rules: rules[index])
        }
    }

    /// Sounds that are only pronounced tense are written as they are spelt: 압구정 Apgujeong; a final
    /// ㄲ or ㅆ that has moved over is tense in itself.
    private static func lax(_ after: Meeting, from before: Meeting) -> Int {
        let hasMoved = before.initial == silent && (before.final == 2 || before.final == 20)
        guard !hasMoved, after.initial != before.initial else { return after.initial }
        return laxed[after.initial] ?? after.initial
    }

    private static let silent = LetterNumbers.initial("ㅇ")

    private static let laxed: [Int: Int] = {
        var laxed: [Int: Int] = [:]
        for pair in ["ㄲㄱ", "ㄸㄷ", "ㅃㅂ", "ㅆㅅ", "ㅉㅈ"] {
            let letters = Array(pair.unicodeScalars)
            laxed[LetterNumbers.initial(letters[0])] = LetterNumbers.initial(letters[1])
        }
        return laxed
    }()
}
