//  A stem with all that becomes of it, worked out once: endings come by the dozen.

struct StemBases: Sendable {
    private let stem: Letters
    private let withoutL: Letters
    private let beforeEu: Letters
    private let infinitives: [Letters]
    private let conjugation: ConjugationClass
    private let takesEu: Bool
    /// Whether the stem ends in a consonant that stays.
    private let isClosed: Bool
    private let isDefective: Bool
    private let isHonorific: Bool

    init(_ stem: Stem) {
        self.stem = stem.letters
        conjugation = stem.conjugation
        withoutL = stem.withoutL
        beforeEu = stem.beforeEu
        infinitives = stem.infinitives
        takesEu = stem.takesEu
        isClosed = stem.letters.isClosed && stem.conjugation != .l && stem.conjugation != .mal
        isDefective = stem.isDefective
        isHonorific = stem.conjugation == .regular && Honorifics.isHonorific(stem.letters)
    }

    /// After ㄱ, ㄷ and ㅂ 하 goes altogether. 하다 alone keeps it.
    private var losesHa: Bool { Letter.isStop(stem.dropping(2).last) }

    /// Calls with everything on which the tail of such a piece may stand: nothing where the piece
    /// is for other stems, several where the standard permits several, the usual one first.
    func forEachBase(_ hold: EndingShape.Hold, _ body: (Letters) -> Void) {
        switch hold {
        case .plain: body(stem)
        case .dropping:
            body(conjugation == .h ? stem : withoutL)
            if conjugation == .h { body(beforeEu) }
        case .afterConsonant: if takesEu, !isDefective { body(beforeEu) }
        case .afterVowel: if !takesEu { body(beforeEu) }
        case .afterVowelDropping:
            if !takesEu { body(conjugation == .l || conjugation == .mal ? withoutL : beforeEu) }
        case .closed: if isClosed { body(stem) }
        case .opened: if !isClosed { body(withoutL) }
        case .infinitive: for infinitive in infinitives { body(infinitive) }
        case .withoutHa: if conjugation == .ha, stem.count > 2, !losesHa { body(stem.dropping(2)) }
        case .withoutHaAfterStop: if conjugation == .ha, losesHa { body(stem.dropping(2)) }
        case .honorific: if isHonorific { body(stem.dropping(2)) }
        }
    }
}
