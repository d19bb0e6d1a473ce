//  A particle: a row of ParticleTable, read, and how it follows a word. The form depends on the
//  sound before it, whatever that is written with: 3은, CD를, 50%는.

package struct Particle: Sendable, Hashable {
    /// As the table has it: 은/는.
    package let notation: String
    package let meaning: String
    let rank: Int
    let cost: Int
    let closed: Letters
    let open: Letters

    package static let all: [Particle] = rows.split(separator: "\n").map { line in
        let cells = line.split(separator: " ", maxSplits: 3)
        precondition(cells.count == 4, "not a particle: \(line)")
        let forms = cells[2].split(separator: "/").compactMap { Letters(String($0)) }
        precondition(!forms.isEmpty, "not Hangul: \(line)")
        return Particle(
            notation: String(cells[2]), meaning: String(cells[3]), rank: Int(cells[0]) ?? 0,
            cost: Int(cells[1]) ?? 0, closed: forms[0], open: forms[forms.count - 1])
    }

    /// The one with this notation, or with this as one of its two forms: 은/는, 는.
    package static func named(_ name: String) -> Particle? { byName[name] }

    private static let byName: [String: Particle] = all.reduce(into: [:]) { names, particle in
        let forms = [particle.notation, particle.closed.text, particle.open.text]
        for name in forms where names[name] == nil { names[name] = particle }
    }

    /// Whether it is written below an open syllable.
    var isContraction: Bool { Letter.isFinal(closed.codes[0]) }

    /// 로 and what begins with it follow ㄹ as a vowel.
    private var takesLAsVowel: Bool {
        closed != open && open.codes[0] == Letter.initialR && open.codes[1] == Letter.o
    }

    /// Its form after such a sound.
    package func form(after sound: FinalSound) -> String { letters(after: sound).text }

    func letters(after sound: FinalSound) -> Letters {
        switch sound {
        case .vowel: open
        case .l: takesLAsVowel ? open : closed
        case .consonant: closed
        }
    }

    /// The word with the particle, in the form that is usual: 나 and 가 are 내가.
    package func following(_ word: String) -> String {
        if let contracted = ContractedForms.required[word + " " + notation] { return contracted }
        guard let sound = FinalSound(of: word) else { return word + closed.text }
        if isContraction, var letters = Letters(word), sound == .vowel {
            letters = letters + closed
            return letters.text
        }
        return word + form(after: sound)
    }
}
