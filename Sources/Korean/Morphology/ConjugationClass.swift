//  How a verb or an adjective changes (한글 맞춤법 제18항 and what is around it). The lexicon tells the
//  class of the words in it; of others it follows from the last syllable of the stem and from the
//  closed lists in IrregularStems.

package enum ConjugationClass: UInt8, Sendable, CaseIterable {
    case regular
    /// 덥다 더워; 돕다 도와.
    case b
    /// 짓다 지어.
    case s
    /// 걷다 걸어.
    case d
    /// 살다 사니.
    case l
    /// 빨갛다 빨개.
    case h
    /// 모르다 몰라.
    case reu
    /// 푸르다 푸르러.
    case reo
    /// 푸다 퍼.
    case u
    /// 쓰다 써.
    case eu
    /// 하다 해.
    case ha
    /// 이다, 아니다.
    case copula
    /// 있다, 없다.
    case exist
    /// 말다 마.
    case mal
    /// What -었- and -겠- make; nobody's dictionary form.
    case tense

    /// As it stands in the lexicon and on a card.
    package var name: String { Self.names[Int(rawValue)] }

    static let names = [
        "regular", "ㅂ", "ㅅ", "ㄷ", "ㄹ", "ㅎ", "르", "러", "우", "으", "하다", "이다", "있다", "말다", "tense",
    ]

    /// Nil for `-` and for what is none.
    package init?(name: some StringProtocol) {
        // 없다 goes like 있다.
        if name == "없다" {
            self = .exist
            return
        }
        guard let place = Self.names.firstIndex(where: { $0 == name }), place < 14 else {
            return nil
        }
        self.init(rawValue: UInt8(place))
    }

    /// Whether a learner has to know it.
    package var isIrregular: Bool {
        switch self {
        case .regular, .exist, .tense: false
        default: true
        }
    }
}

extension ConjugationClass {
    /// Whether the stem is another than what stands in most forms: 더우면 of 덥다.
    var isReconstructed: Bool {
        switch self {
        case .b, .s, .d, .l, .h, .u: true
        default: false
        }
    }
}

/// Some of the classes: what a form leaves open.
struct ConjugationClasses: OptionSet, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ one: ConjugationClass) { rawValue = 1 << UInt16(one.rawValue) }

    func contains(_ one: ConjugationClass) -> Bool { rawValue & 1 << UInt16(one.rawValue) != 0 }

    static let all = ConjugationClasses(rawValue: .max)
    /// Stems that end in a vowel and keep it before 으.
    static let open = ConjugationClasses(
        [.regular, .reu, .reo, .u, .eu, .ha, .copula].map { .init($0) })
    static let closed = ConjugationClasses([.regular, .exist, .tense].map { .init($0) })
}
