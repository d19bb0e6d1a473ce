//  How an ending takes hold of a stem, read from the notation of grammar books:
//
//      -고          as it is; ㄹ is dropped before ㄴ (-네: 사네)
//      -(으)면      으 after a consonant; ㄹ is dropped before ㄴ, ㅅ and 오 (사니, 사세요), not
//                   elsewhere (살면)
//      -ㄴ/은       a final below an open syllable, else the syllable with 으; ㅁ stands below ㄹ (삶)
//      -ㅂ/습니다   a final below an open syllable, else another syllable
//      -(시)세요    after an honorific verb, instead of its 시 (계시다 계세요)
//      -(하)치/지   instead of -하지, after ㄱ, ㄷ and ㅂ the second (중요치, 생각지)
//      -아/어서     the stem with 아 or 어 (Stem.infinitives), and the rest
//
//  One value serves both ways: `tail` with `hold` is what conjugation puts on and what the search
//  for a dictionary form takes off.

struct EndingShape: Sendable, Hashable {
    /// What of the stem the tail stands on.
    enum Hold: UInt8, Sendable, CaseIterable {
        /// The stem as it is.
        case plain
        /// The stem; its ㄹ is dropped.
        case dropping
        /// What becomes of the stem before 으, when that ends in a consonant (걷: 걸).
        case afterConsonant
        /// The same where it ends in a vowel or in ㄹ, which stays.
        case afterVowel
        /// The same; its ㄹ is dropped.
        case afterVowelDropping
        /// The stem, when it ends in a consonant that is not ㄹ.
        case closed
        /// The stem, when it ends in a vowel, or its ㄹ is dropped.
        case opened
        /// The stem with 아 or 어.
        case infinitive
        /// A stem in 하다, whose 하 has become a breath (간편하게 간편케, article 40).
        case withoutHa
        /// The same after ㄱ, ㄷ, ㅂ, where nothing of it is left (생각하지 생각지).
        case withoutHaAfterStop
        /// The stem of an honorific verb, whose 시 has become part of the ending (계시다 계세요).
        case honorific
    }

    struct Piece: Sendable, Hashable {
        let hold: Hold
        let tail: Letters
    }

    /// The notation, as it is shown.
    let notation: String
    /// One piece, or one after consonants and one after vowels.
    let pieces: [Piece]

    /// Traps on a notation that is none: rows are code.
    init(_ notation: String) {
        self.notation = notation
        var text = Substring(notation)
        precondition(text.first == "-", "not an ending: \(notation)")
        text.removeFirst()
        if let rest = text.droppingPrefix("(시)") {
            pieces = [Piece(hold: .honorific, tail: Self.letters(rest))]
        } else if let rest = text.droppingPrefix("(하)") {
            let forms = rest.split(separator: "/").map { Self.letters($0) }
            pieces = [
                Piece(hold: .withoutHa, tail: forms[0]),
                Piece(hold: .withoutHaAfterStop, tail: forms[1]),
            ]
        } else if let rest = text.droppingPrefix("아/어") {
            pieces = [Piece(hold: .infinitive, tail: Self.letters(rest))]
        } else if let rest = text.droppingPrefix("(으)") {
            let tail = Self.letters(rest)
            let isDropped = Self.dropsL(tail)
            pieces = [
                Piece(hold: .afterConsonant, tail: Self.letters("으") + tail),
                Piece(hold: isDropped ? .afterVowelDropping : .afterVowel, tail: tail),
            ]
        } else if let slash = text.firstIndex(of: "/") {
            pieces = Self.choice(text[..<slash], text[text.index(after: slash)...])
        } else {
            let tail = Self.letters(text)
            let isDropped = tail.codes.first == Letter.initialN
            pieces = [Piece(hold: isDropped ? .dropping : .plain, tail: tail)]
        }
    }

    /// ㄴ/은 and ㅂ/습니다: a final, and the syllable that stands in its place.
    private static func choice(_ final: Substring, _ whole: Substring) -> [Piece] {
        let closed = letters(whole)
        let first = letters(final)
        // What follows the first syllable is the same on both sides.
        let open = first + letters(whole.dropFirst())
        guard closed.codes.first == Letter.silent else {
            return [Piece(hold: .closed, tail: closed), Piece(hold: .opened, tail: open)]
        }
        let keepsL = first.codes.first == Letter.finalM
        return [
            Piece(hold: .afterConsonant, tail: closed),
            Piece(hold: keepsL ? .afterVowel : .afterVowelDropping, tail: open),
        ]
    }

    private static func dropsL(_ tail: Letters) -> Bool {
        switch tail.codes.first {
        case Letter.initialN, Letter.initialS: true
        case Letter.silent: tail.count > 1 && tail.codes[1] == Letter.o
        default: false
        }
    }

    private static func letters(_ text: some StringProtocol) -> Letters {
        guard let letters = Letters(String(text)) else {
            preconditionFailure("not Hangul: \(text)")
        }
        return letters
    }
}

extension Substring {
    func droppingPrefix(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
