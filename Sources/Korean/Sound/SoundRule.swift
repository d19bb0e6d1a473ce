//  One rule of the Standard Pronunciation (표준 발음법), as it is about the place where two syllables
//  meet: the final of the one and the initial of the other. A rule is text as a linguist writes it,
//  one change after another, each a final and an initial, an arrow, and what they become:
//
//      ㄷㅇ→ㅈ     one letter on the right is the initial; the final is gone
//      ㄺㄱ→ㄹㄲ    two letters are the final and the initial
//      ㅍ·→ㅂ·     the dot is any letter, or the end of the word, and stays as it is
//
//  Which rules there are, and in what order they work, is in SoundRules.

package struct SoundRule: Sendable {
    /// Of the Standard Pronunciation, as it is cited: "제12항 1".
    package let article: String
    /// What happens, in a few words.
    package let name: String
    /// Whether the lexicon's entry, and not this rule, tells the article.
    let isOfLexicon: Bool
    /// Whether the Revised Romanisation leaves it out in nouns (묵호 Mukho).
    let isLeftOutInNouns: Bool
    private let worksAt: [Bool]
    private let changes: [Meeting?]

    init(
        _ article: String, _ name: String, at seams: Set<Seam>, isLeftOutInNouns: Bool = false,
        _ table: String
    ) {
        (self.article, self.name) = (article, name)
        worksAt = Seam.allCases.map { seams.contains($0) }
        isOfLexicon = seams.count == 1 && !seams.contains(.beforeI)
        self.isLeftOutInNouns = isLeftOutInNouns
        var changes = [Meeting?](repeating: nil, count: Meeting.count)
        for text in table.split(whereSeparator: \.isWhitespace) {
            let letters = Array(text.unicodeScalars)
            precondition(
                (4...5).contains(letters.count) && letters[2] == "→", "not a change: \(text)")
            let finals = letters[0] == "·" ? Array(0..<28) : [LetterNumbers.final(letters[0])]
            let initials = letters[1] == "·" ? Array(0..<20) : [LetterNumbers.initial(letters[1])]
            for final in finals {
                for initial in initials {
                    let before = Meeting(final: final, initial: initial)
                    var after = Meeting(final: 0, initial: initial)
                    if letters.count == 5 {
                        after.final = letters[3] == "·" ? final : LetterNumbers.final(letters[3])
                    }
                    if let last = letters.last, last != "·" {
                        after.initial = LetterNumbers.initial(last)
                    }
                    precondition(changes[before.index] == nil, "two changes for one: \(text)")
                    changes[before.index] = after
                }
            }
        }
        self.changes = changes
    }

    func works(at seam: Seam) -> Bool { worksAt[Int(seam.rawValue)] }

    /// Changes what it knows, and leaves its mark there.
    func change(_ meetings: inout [Meeting], marking marks: inout [UInt32], with mark: UInt32) {
        for index in meetings.indices {
            guard let after = changes[meetings[index].index], after != meetings[index] else {
                continue
            }
            meetings[index] = after
            marks[index] |= mark
        }
    }
}

/// What is known of the place where two syllables meet, besides their letters. The marks are those
/// of the lexicon.
enum Seam: UInt8, Sendable, CaseIterable {
    /// Nothing: the letters decide.
    case plain
    /// The second begins with 이, 여, 였, 히, 혀 or 혔, before which ㄷ and ㅌ become ㅈ and ㅊ.
    case beforeI
    /// `|` A word begins with the second, in a compound or after a blank: 겉|옷.
    case words
    /// `+` ㄴ is inserted before the second: 꽃+잎.
    case inserted
    /// `=` ㄹ after ㄴ becomes ㄴ, against the rule: 의견=란.
    case nasal
    /// `'` The second begins tense, for a reason that is not to be seen in the letters: 눈'동자.
    case tense
    /// `.` The second does not begin tense although the letters are those of a stem: 옮.기다.
    case lax
    /// `^` The ㅅ between them is the sign of a compound (사이시옷) and need not sound: 냇^가.
    case dropped
    /// `*` ㄼ sounds ㅂ and not ㄹ: 넓*죽하다.
    case labial
}

/// A final and the initial after it, by their numbers in Unicode. Final 0 is none; initial 19 is
/// the end of the word.
struct Meeting: Sendable, Hashable {
    var final: Int
    var initial: Int

    static let count = 28 * 20
    static let end = 19

    var index: Int { final * 20 + initial }
}

/// The numbers of letters.
enum LetterNumbers {
    static func initial(_ letter: Unicode.Scalar) -> Int {
        guard let index = Syllable.initials.firstIndex(of: letter) else {
            preconditionFailure("not an initial: \(letter)")
        }
        return index
    }

    static func medial(_ letter: Unicode.Scalar) -> Int {
        guard let index = Syllable.medials.firstIndex(of: letter) else {
            preconditionFailure("not a medial: \(letter)")
        }
        return index
    }

    static func final(_ letter: Unicode.Scalar) -> Int {
        guard let index = Syllable.finals.firstIndex(of: letter) else {
            preconditionFailure("not a final: \(letter)")
        }
        return index + 1
    }
}
