//  From what an ending stands on back to the stems that it may come from, each with the classes in
//  which it does: 걸 before 어 is 걸다 (ㄹ) or 걷다 (ㄷ). It is Stem read backwards; a test conjugates
//  every candidate again and demands the form.

struct StemReversal {
    struct Found {
        let stem: Letters
        let classes: ConjugationClasses
        /// Whether another form of it is the usual one: 지었다 of 지다, which is 졌다.
        var isUnusual = false
    }

    private(set) var found: [Found] = []

    init(_ base: Letters, _ hold: EndingShape.Hold) {
        guard base.count >= 2 else { return }
        switch hold {
        case .plain: add(base, .all)
        case .dropping:
            if base.last != Letter.finalL { add(base, .all) }
            if base.isOpen {
                addL(base)
                add(base.adding(Letter.finalH), .h)
            }
        case .closed: if base.isClosed, base.last != Letter.finalL { add(base, .all) }
        case .opened:
            if base.isOpen {
                add(base, .open)
                addL(base)
            }
        case .afterConsonant: afterConsonant(base)
        case .afterVowel:
            if base.last == Letter.finalL { addL(base.dropping(1)) }
            afterVowel(base)
        case .afterVowelDropping:
            if base.isOpen { addL(base) }
            afterVowel(base)
        case .infinitive: infinitive(base)
        case .withoutHa: if !Letter.isStop(base.last) { add(base + Self.ha, .ha) }
        case .withoutHaAfterStop: if Letter.isStop(base.last) { add(base + Self.ha, .ha) }
        case .honorific:
            let stem = base + Honorifics.si
            if Honorifics.isHonorific(stem) { add(stem, .regular) }
        }
    }

    private static let ha = Letters([Letter.initialH, Letter.a])

    private mutating func add(_ stem: Letters, _ classes: ConjugationClasses) {
        if stem.count >= 2 { found.append(Found(stem: stem, classes: classes)) }
    }

    private mutating func add(_ stem: Letters, _ one: ConjugationClass) {
        add(stem, ConjugationClasses(one))
    }

    private mutating func addL(_ open: Letters) {
        add(open.adding(Letter.finalL), [ConjugationClasses(.l), ConjugationClasses(.mal)])
    }

    private mutating func afterConsonant(_ base: Letters) {
        if base.last == Letter.finalL {
            add(base.ending(in: Letter.finalD), .d)
        } else if base.isClosed {
            add(base, .closed)
        } else if base.isOpen {
            add(base.adding(Letter.finalS), .s)
        }
    }

    private mutating func afterVowel(_ base: Letters) {
        guard base.isOpen else { return }
        add(base, .open)
        add(base.adding(Letter.finalH), .h)
        let count = base.count
        if count >= 4, base.last == Letter.u, base.codes[count - 2] == Letter.silent,
            Letter.isMedial(base.codes[count - 3])
        {
            add(base.dropping(2).adding(Letter.finalB), .b)
        }
    }

    private mutating func infinitive(_ base: Letters) {
        guard base.isOpen else { return }
        contracted(base)
        let initial = base.codes[base.count - 2]
        if initial == Letter.silent, base.count >= 4 { separate(base, base.dropping(2)) }
        if initial == Letter.initialR { liquid(base) }
    }

    /// 아 or 어 is a syllable of its own, or the 와 and 워 of ㅂ.
    private mutating func separate(_ base: Letters, _ before: Letters) {
        let vowel = before.codes.last { Letter.isMedial($0) } ?? 0
        let isBright = Letter.isBright(vowel)
        switch base.last {
        case Letter.wa where before.isOpen: add(before.adding(Letter.finalB), .b)
        case Letter.wo where before.isOpen: add(before.adding(Letter.finalB), .b)
        case Letter.yeo where before.last == Letter.a: add(before, .ha)
        case Letter.a, Letter.eo:
            guard isBright == (base.last == Letter.a) || before.last == Letter.finalSS else {
                // 맞어, 알어: not the standard, but what many write.
                if isBright, before.isClosed {
                    found.append(Found(stem: before, classes: .all, isUnusual: true))
                }
                return
            }
            if before.last == Letter.finalL {
                addL(before.dropping(1))
                add(before.ending(in: Letter.finalD), .d)
            } else if before.isClosed {
                add(before, .closed)
            } else if before.isOpen {
                add(before.adding(Letter.finalS), .s)
                uncontracted(before, base)
            }
        default: return
        }
    }

    /// 보아, 지어: permitted for many, usual for few.
    private mutating func uncontracted(_ stem: Letters, _ base: Letters) {
        guard stem.count >= 2 else { return }
        let usual = Stem(letters: stem, conjugation: .regular).infinitives.first
        found.append(
            Found(
                stem: stem, classes: ConjugationClasses(.regular), isUnusual: usual != base))
        add(stem, .copula)
    }

    /// The ending is in the last vowel.
    private mutating func contracted(_ base: Letters) {
        switch base.last {
        case Letter.a, Letter.eo:
            add(base, .regular)
            let short = base.ending(in: Letter.eu)
            if Stem(letters: short, conjugation: .eu).euVowel == base.last { add(short, .eu) }
            if base.last == Letter.eo { add(base.ending(in: Letter.u), .u) }
            if base.last == Letter.a { add(base.adding(Letter.finalL), .mal) }
        case Letter.ae:
            add(base, .regular)
            if base.codes[base.count - 2] == Letter.initialH { add(base.ending(in: Letter.a), .ha) }
            add(base.ending(in: Letter.a).adding(Letter.finalH), .h)
            let open = base.ending(in: Letter.eo)
            add(open.adding(Letter.finalH), .h)
            if Stem.isDemonstrative(open) { add(open, .regular) }
        case Letter.e:
            add(base, .regular)
            add(base.ending(in: Letter.eo).adding(Letter.finalH), .h)
        case Letter.yae: add(base.ending(in: Letter.ya).adding(Letter.finalH), .h)
        case Letter.ye: add(base.ending(in: Letter.yeo).adding(Letter.finalH), .h)
        case Letter.yeo:
            add(base, .regular)
            add(
                base.ending(in: Letter.i),
                [ConjugationClasses(.regular), ConjugationClasses(.copula)])
        case Letter.wa:
            add(base.ending(in: Letter.o), .regular)
            let stem = base.ending(in: Letter.o).adding(Letter.finalH)
            if stem.hasSuffix(Stem.noh) { add(stem, .regular) }
        case Letter.wo: add(base.ending(in: Letter.u), .regular)
        case Letter.wae: add(base.ending(in: Letter.oe), .regular)
        default: return
        }
    }

    /// 몰라 and 푸르러.
    private mutating func liquid(_ base: Letters) {
        guard base.last == Letter.a || base.last == Letter.eo, base.count >= 5 else { return }
        let before = base.dropping(2)
        if before.last == Letter.finalL {
            let open = before.dropping(1)
            guard open.isOpen, Letter.isBright(open.last) == (base.last == Letter.a) else { return }
            add(open + Letters([Letter.initialR, Letter.eu]), .reu)
        } else if base.last == Letter.eo, before.last == Letter.eu {
            add(before, .reo)
        }
    }
}
