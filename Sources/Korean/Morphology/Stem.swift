//  A stem and what becomes of it: everything that the classes of conjugation differ in is in this
//  file, forwards. (StemReversal is the same backwards.)

struct Stem: Sendable, Hashable {
    let letters: Letters
    let conjugation: ConjugationClass

    /// The stem before an ending that begins with 으: 걷 → 걸, 덥 → 더우, 짓 → 지, 빨갛 → 빨가.
    var beforeEu: Letters {
        switch conjugation {
        case .d: letters.ending(in: Letter.finalL)
        case .s, .h: letters.dropping(1)
        case .b: letters.dropping(1) + Letters([Letter.silent, Letter.u])
        default: letters
        }
    }

    /// Whether 으 itself is heard: 걸으면, 지으면, but 더우면, 살면.
    var takesEu: Bool {
        switch conjugation {
        case .d, .s: true
        case .b, .h, .l, .mal: false
        default: letters.isClosed
        }
    }

    /// The stem before ㄴ, ㅂ, ㅅ and 오: 살 → 사.
    var withoutL: Letters {
        conjugation == .l || conjugation == .mal ? letters.dropping(1) : letters
    }

    /// The stem with 아 or 어, the usual form first. None of 뵙다, which takes only consonants.
    var infinitives: [Letters] {
        switch conjugation {
        case .regular: letters.isClosed ? regularClosed : regularOpen
        case .exist, .tense: [letters + Self.eo]
        case .l, .mal: mal ?? (isShort ? [] : [letters + harmony(letters)])
        case .d: [letters.ending(in: Letter.finalL) + harmony(letters)]
        case .s: [letters.dropping(1) + harmony(letters)]
        case .b: [letters.dropping(1) + Letters([Letter.silent, bEnding])]
        case .h: [letters.dropping(2).adding(hVowel)]
        case .reu: [doubledL]
        case .reo: [letters + Letters([Letter.initialR, Letter.eo])]
        case .u: [letters.ending(in: Letter.eo)]
        case .eu: [letters.ending(in: euVowel)]
        case .ha: [letters.ending(in: Letter.ae), letters + Self.yeo]
        case .copula: [letters.ending(in: Letter.yeo), letters + Self.eo].reversed()
        }
    }

    /// 뵙다 has forms before consonants only; so have 갖다 and 딛다, short for 가지다 and 디디다
    /// (표준어 규정 제16항).
    var isDefective: Bool {
        conjugation == .regular && Self.defective.contains { letters.hasSuffix($0) }
    }

    /// Short for 머무르다, 서두르다, 서투르다, whose 아 and 어 they leave to them (제16항).
    private var isShort: Bool { Self.short.contains(letters) }

    private var mal: [Letters]? {
        conjugation == .mal
            ? [letters + Letters([Letter.silent, Letter.a]), letters.dropping(1)] : nil
    }

    private var regularClosed: [Letters] {
        if isDefective { return [] }
        // 놓다 may be contracted as it is spoken: 놔.
        let full = letters + harmony(letters)
        guard letters.hasSuffix(Self.noh) else { return [full] }
        return [full, letters.dropping(2).adding(Letter.wa)]
    }

    private var regularOpen: [Letters] {
        let full = letters + harmony(letters)
        switch letters.last {
        case Letter.eo where Self.isDemonstrative(letters): return [contracted(Letter.ae)]
        case Letter.a, Letter.eo, Letter.yeo: return [letters]
        case Letter.ae, Letter.e: return [letters, full]
        case Letter.o: return isSilent ? [contracted(Letter.wa)] : [contracted(Letter.wa), full]
        case Letter.u: return isSilent ? [contracted(Letter.wo)] : [contracted(Letter.wo), full]
        case Letter.oe: return [contracted(Letter.wae), full]
        case Letter.i:
            let short = contracted(Letter.yeo)
            return staysLong ? [full, short] : [short, full]
        default: return [full]
        }
    }

    private var isSilent: Bool { initial == Letter.silent }

    private var initial: UInt8 { letters.count > 1 ? letters.codes[letters.count - 2] : 0 }

    private func contracted(_ vowel: UInt8) -> Letters { letters.ending(in: vowel) }

    /// 피다 is usually 피어, although 펴 is permitted.
    private var staysLong: Bool { letters.count == 2 && Self.longInitials.contains(initial) }

    private static let longInitials = Letters("피비기시이띠미끼")!.codes.filter(Letter.isInitial)

    private var hVowel: UInt8 {
        switch letters.codes[max(0, letters.count - 2)] {
        case Letter.ya: Letter.yae
        case Letter.yeo: Letter.ye
        case Letter.eo:
            Self.demonstratives.contains(letters) ? Letter.ae : Letter.e
        default: Letter.ae
        }
    }

    /// 돕다 and 곱다 alone keep a bright vowel: 도와, but 괴로워.
    private var bEnding: UInt8 {
        letters == Self.dop || letters == Self.gop ? Letter.wa : Letter.wo
    }

    private var doubledL: Letters {
        let before = letters.dropping(2).adding(Letter.finalL)
        return before + Letters([Letter.initialR, isBrightBefore ? Letter.a : Letter.eo])
    }

    /// 본뜨다 and 손쓰다 go like the one syllable that they are made with: 본떠, 손써, but 담가, 아파.
    var euVowel: UInt8 {
        isBrightBefore && !Self.euSyllables.contains(initial) ? Letter.a : Letter.eo
    }

    private static let euSyllables = Letters("쓰뜨트크끄")!.codes.filter(Letter.isInitial)

    /// Whether the syllable before the last has a bright vowel: 바쁘 바빠, but 쓰 써.
    private var isBrightBefore: Bool {
        letters.codes.dropLast().last { Letter.isMedial($0) }.map(Letter.isBright) ?? false
    }

    private func harmony(_ letters: Letters) -> Letters {
        let vowel = letters.codes.last { Letter.isMedial($0) } ?? Letter.eo
        return Letter.isBright(vowel) ? Self.a : Self.eo
    }

    private static let a = Letters([Letter.silent, Letter.a])
    private static let eo = Letters([Letter.silent, Letter.eo])
    private static let yeo = Letters([Letter.silent, Letter.yeo])
    static let noh = Letters("놓")!
    private static let dop = Letters("돕")!
    private static let gop = Letters("곱")!
    private static let defective = ["뵙", "갖", "딛"].compactMap { Letters($0) }
    private static let short = ["머물", "서둘", "서툴"].compactMap { Letters($0) }
    /// 그러다 그래, 어쩌다 어째: the verbs beside 그렇다 and 어떻다, which no other verb goes like.
    static func isDemonstrative(_ stem: Letters) -> Bool {
        demonstrativeVerbs.contains { $0 == stem }
    }

    private static let demonstrativeVerbs = ["그러", "이러", "저러", "어쩌", "요러", "고러", "조러"]
        .compactMap { Letters($0) }
    private static let demonstratives = ["그렇", "이렇", "저렇", "어떻", "요렇", "고렇", "조렇", "아무렇"]
        .compactMap { Letters($0) }
}
