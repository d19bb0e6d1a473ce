//  The search for dictionary forms: what conjugation puts on is taken off again, from the end, in
//  every way that the tables allow. A word is gone through once as a predicate (endings, then
//  auxiliaries and tenses, then the stem) and once as a noun (particles, then the noun); 이다 leads
//  from the first to the second, 것 from the second to the first.
//
//  Drafts are letters and numbers; only those that are kept become text.

struct ReadingSearch {
    /// What was taken off, in a chain from the inside to the outside; numbers are of TailTrees'
    /// lists.
    enum Link: Sendable {
        case ending(Int)
        case derived(Int)
        case particle(Int)
        case contraction(Int)
        case copula
        case leading(Int)
    }

    struct Draft {
        let word: Letters
        let part: PartOfSpeech
        let conjugation: ConjugationClass?
        let entry: Lexicon.Entry?
        let reason: Reading.Reason
        var cost: Int
        let chain: Int
    }

    /// Longer words are read as they stand: nothing of this length is one inflected word.
    static let mostLetters = Letters.most
    /// Auxiliaries on auxiliaries on auxiliaries: 하고 싶어 하지 않게 되었다.
    static let mostDepth = 5
    static let mostDrafts = 96

    let lexicon: Lexicon
    let evidence: PartOfSpeech?
    let trees = TailTrees.shared
    private(set) var drafts: [Draft] = []
    private(set) var links: [(link: Link, next: Int)] = []
    /// Looked at only where the lexicon explains the word badly or not at all.
    private var unknown: [Unknown] = []
    private var best = Int.max

    private struct Unknown {
        let letters: Letters
        /// Nil for a noun.
        let predicate: (classes: ConjugationClasses, after: StemKinds)?
        let chain: Int
        let cost: Int
    }

    init(_ word: Letters, evidence: PartOfSpeech?, lexicon: Lexicon) {
        self.lexicon = lexicon
        self.evidence = evidence
        guard !word.isEmpty, word.count <= Self.mostLetters else { return }
        whole(word)
        predicates(word)
        particles(on: word, chain: -1, cost: 0, rank: 5, depth: 0)
        phrases(word, -1, 0, 0)
        guard best > Ranking.content else { return }
        for guess in unknown {
            if let (classes, after) = guess.predicate {
                unknownWord(guess.letters, classes, after, guess.chain, guess.cost)
            } else {
                keep(guess.letters, .noun, nil, nil, .rule, guess.cost, guess.chain)
            }
        }
        let part = evidence.flatMap { $0.isPredicate ? nil : $0 } ?? .noun
        if !drafts.contains(where: { $0.word == word && $0.part == part }) {
            keep(word, part, nil, nil, .rule, Ranking.unknownWhole, -1)
        }
    }

    private mutating func link(_ link: Link, _ next: Int) -> Int {
        links.append((link, next))
        return links.count - 1
    }

    mutating func keep(
        _ word: Letters, _ part: PartOfSpeech, _ conjugation: ConjugationClass?,
        _ entry: Lexicon.Entry?, _ reason: Reading.Reason, _ cost: Int, _ chain: Int
    ) {
        guard drafts.count < Self.mostDrafts else { return }
        let distance = evidence.map { self.distance(of: part, from: $0, chain) } ?? 0
        drafts.append(
            Draft(
                word: word, part: part, conjugation: conjugation, entry: entry, reason: reason,
                cost: cost + distance, chain: chain))
        best = min(best, cost + distance)
    }

    /// A list may name what the form is and not what the word is: a noun with 이다 is a predicate
    /// (일이야), a verb with -기 a noun, with -게 an adverb.
    private func distance(of part: PartOfSpeech, from evidence: PartOfSpeech, _ chain: Int) -> Int {
        let distance = part.distance(from: evidence)
        guard distance > Ranking.nearPart else { return distance }
        var next = chain
        while next >= 0 {
            switch links[next].link {
            case .copula where evidence.isPredicate: return Ranking.nearPart
            case .ending(let value) where part.isPredicate:
                switch Ending.all[trees.endingTails[value].row].family {
                case .nominal where evidence == .noun: return Ranking.kindredPart
                case .connective where evidence == .adverb: return Ranking.nearPart
                default: break
                }
            default: break
            }
            next = links[next].next
        }
        return distance
    }

    private func cost(of entry: Lexicon.Entry) -> Int {
        Ranking.level[entry.level ?? 0]
            + (entry.partOfSpeech == .auxiliary ? Ranking.auxiliary : 0)
    }

    // MARK: the word as it stands

    private mutating func whole(_ word: Letters) {
        for entry in lexicon.entries(of: word) {
            keep(
                word, entry.partOfSpeech, entry.conjugation, entry, .lexicon,
                Ranking.whole + cost(of: entry), -1)
        }
        contractions(of: word, chain: -1, cost: 0)
    }

    private mutating func contractions(of word: Letters, chain: Int, cost: Int) {
        for row in ContractedForms.byForm[word] ?? [] {
            let contraction = ContractedForms.all[row]
            let all = link(.contraction(row), chain)
            let entries = lexicon.entries(of: contraction.word)
            let entry = entries.first { $0.partOfSpeech.isNominal } ?? entries.first
            keep(
                contraction.word, entry?.partOfSpeech ?? .pronoun, entry?.conjugation, entry,
                entry == nil ? .rule : .lexicon,
                cost + Ranking.contraction + (entry.map { self.cost(of: $0) } ?? 2), all)
        }
    }

    // MARK: predicates

    private mutating func predicates(_ word: Letters) {
        let trees = self.trees
        trees.endings.forEachMatch(in: word) { value, end in
            let tail = trees.endingTails[value]
            let chain = link(.ending(value), -1)
            let cost = tail.cost + Ranking.part
            if tail.after.contains(.noun) {
                let noun = word.prefix(end)
                if noun.isOpen { copula(noun, chain, cost + Ranking.copula, 0) }
            }
            guard
                !tail.after.isDisjoint(with: [.verb, .adjective, .exist, .copula, .past, .future])
            else { return }
            for found in StemReversal(word.prefix(end), tail.piece.hold).found {
                let extra = found.isUnusual ? Ranking.unusual : 0
                stem(found.stem, found.classes, tail.after, chain, cost + extra, 0)
            }
        }
    }

    private mutating func stem(
        _ stem: Letters, _ classes: ConjugationClasses, _ after: StemKinds, _ chain: Int,
        _ cost: Int, _ depth: Int
    ) {
        if !after.isDisjoint(with: .predicates) {
            dictionaryWord(stem, classes, after, chain, cost)
        }
        if after.contains(.copula), classes.contains(.copula) {
            if stem.last == Letter.i, stem.count > 3, stem.codes[stem.count - 2] == Letter.silent {
                copula(stem.dropping(2), chain, cost + Ranking.copula, depth)
            }
            if stem.isOpen, stem.count >= 2, hasSyllable(chain) {
                let isSpoken = Self.spoken.contains { stem.hasSuffix($0) }
                let dropped = isSpoken ? Ranking.spokenCopula : Ranking.droppedCopula
                copula(stem, chain, cost + Ranking.copula + dropped, depth)
            }
        }
        guard depth < Self.mostDepth else { return }
        let trees = self.trees
        trees.derived.forEachMatch(in: stem) { value, end in
            let tail = trees.derivedTails[value]
            guard classes.contains(tail.conjugation), tail.matches(after) else { return }
            self.derived(stem, value, end, after, chain, cost, depth)
        }
    }

    /// 이 is not dropped before an ending that is only a final: 것인, never 것ㄴ.
    private func hasSyllable(_ chain: Int) -> Bool {
        guard chain >= 0 else { return true }
        return switch links[chain].link {
        case .ending(let value): trees.endingTails[value].piece.tail.count > 1
        case .derived(let value): trees.derivedTails[value].piece.tail.count > 1
        default: true
        }
    }

    /// After these 이다 hardly ever shows its 이: 거다, 겁니다, 뭔데, 텐데.
    private static let spoken = ["거", "뭐", "테"].compactMap { Letters($0) }

    private mutating func derived(
        _ stem: Letters, _ value: Int, _ end: Int, _ outer: StemKinds, _ chain: Int, _ cost: Int,
        _ depth: Int
    ) {
        let tail = trees.derivedTails[value]
        // Where the row keeps the kind, what stands outside decides it.
        var after = tail.after
        if tail.kind == nil {
            var kinds: StemKinds = []
            if outer.contains(.verb) { kinds.insert(.verb) }
            if outer.contains(.adjective) { kinds.formUnion([.adjective, .exist, .copula]) }
            after.formIntersection(kinds)
        }
        let all = link(.derived(value), chain)
        for found in StemReversal(stem.prefix(end), tail.piece.hold).found {
            let extra = tail.cost + Ranking.part + (found.isUnusual ? Ranking.unusual : 0)
            self.stem(found.stem, found.classes, after, all, cost + extra, depth + 1)
        }
    }

    private static let da = Letters("다")!

    private mutating func dictionaryWord(
        _ stem: Letters, _ classes: ConjugationClasses, _ after: StemKinds, _ chain: Int,
        _ cost: Int
    ) {
        var isKnown = false
        for entry in lexicon.entries(of: stem, Self.da) where entry.partOfSpeech.isPredicate {
            isKnown = true
            guard let kind = Predicate.kind(of: entry), !after.isDisjoint(with: kind),
                classes.contains(entry.conjugation ?? .regular)
            else { continue }
            keep(
                stem + Self.da, entry.partOfSpeech, entry.conjugation, entry, .lexicon,
                cost + self.cost(of: entry), chain)
        }
        guard !isKnown else { return }
        leading(stem, classes, after, chain, cost)
        guard unknown.count < Self.mostDrafts else { return }
        unknown.append(
            Unknown(letters: stem, predicate: (classes, after), chain: chain, cost: cost))
    }

    /// 안돼, 못해, 잘했어: adverbs that lists write together with the verb.
    static let leading = ["안", "못", "잘", "그만", "뭐"].compactMap { Letters($0) }

    private mutating func leading(
        _ stem: Letters, _ classes: ConjugationClasses, _ after: StemKinds, _ chain: Int,
        _ cost: Int
    ) {
        for (row, adverb) in Self.leading.enumerated() where stem.codes.starts(with: adverb.codes) {
            let rest = Letters(stem.codes[adverb.count...])
            for entry in lexicon.entries(of: rest, Self.da) where entry.partOfSpeech.isPredicate {
                guard let kind = Predicate.kind(of: entry), !after.isDisjoint(with: kind),
                    classes.contains(entry.conjugation ?? .regular)
                else { continue }
                let all = link(.leading(row), chain)
                keep(
                    rest + Self.da, entry.partOfSpeech, entry.conjugation, entry, .lexicon,
                    cost + Ranking.leadingAdverb + self.cost(of: entry), all)
            }
        }
    }

    private mutating func unknownWord(
        _ stem: Letters, _ classes: ConjugationClasses, _ after: StemKinds, _ chain: Int,
        _ cost: Int
    ) {
        guard after.contains(.verb) || after.contains(.adjective) else { return }
        let isAdjective = after.contains(.verb) ? (after.contains(.adjective) ? nil : false) : true
        let conjugation = IrregularStems.classOf(stem, isAdjective: isAdjective)
        guard classes.contains(conjugation), conjugation != .copula, conjugation != .tense,
            !stem.codes.contains(Letter.space)
        else { return }
        let guess = UnknownPredicates.guess(stem, lexicon, isAdjective)
        keep(
            stem + Self.da, guess.part, conjugation, guess.entry, guess.reason,
            cost + guess.cost + (conjugation.isReconstructed ? Ranking.changedUnknown : 0), chain)
    }

    // MARK: nouns

    /// A noun or a noun phrase before 이다.
    private mutating func copula(_ noun: Letters, _ chain: Int, _ cost: Int, _ depth: Int) {
        self.noun(noun, link(.copula, chain), cost, rank: 5, depth)
    }

    private mutating func noun(
        _ noun: Letters, _ chain: Int, _ cost: Int, rank: Int, _ depth: Int
    ) {
        guard noun.count >= 2 else { return }
        var isKnown = false
        for entry in lexicon.entries(of: noun) {
            let part = entry.partOfSpeech
            guard !part.isPredicate || part == .auxiliary, part != .particle, part != .ending else {
                continue
            }
            isKnown = true
            let extra = hospitality(of: part, to: chain)
            keep(noun, part, nil, entry, .lexicon, cost + extra + self.cost(of: entry), chain)
        }
        contractions(of: noun, chain: chain, cost: cost)
        if !isKnown, unknown.count < Self.mostDrafts, !noun.codes.contains(Letter.space) {
            let short = noun.syllables < 2 ? Ranking.shortUnknown : 0
            unknown.append(
                Unknown(
                    letters: noun, predicate: nil, chain: chain,
                    cost: cost + Ranking.unknownNoun + short))
        }
        particles(on: noun, chain: chain, cost: cost, rank: rank, depth: depth)
        phrases(noun, chain, cost, depth)
    }

    /// 할 것, 하는 동안, 하기: what makes a noun phrase of a predicate.
    private mutating func phrases(_ noun: Letters, _ chain: Int, _ cost: Int, _ depth: Int) {
        guard depth < Self.mostDepth else { return }
        let trees = self.trees
        trees.derived.forEachMatch(in: noun) { value, end in
            let tail = trees.derivedTails[value]
            guard tail.kind == .noun else { return }
            let all = link(.derived(value), chain)
            for found in StemReversal(noun.prefix(end), tail.piece.hold).found {
                stem(
                    found.stem, found.classes, tail.after, all, cost + tail.cost + Ranking.part,
                    depth + 1)
            }
        }
    }

    /// What it costs that such a word takes what stands behind it.
    private func hospitality(of part: PartOfSpeech, to chain: Int) -> Int {
        var extra = 0
        if chain >= 0, case .particle(let value) = links[chain].link {
            let particle = trees.particleTails[value]
            if particle.isContraction, part != .pronoun { extra = Ranking.contractedOnNoun }
            if particle.rank == 0, !part.isNominal { extra = Ranking.particleOnOther }
        } else if chain >= 0, case .copula = links[chain].link, !part.isNominal {
            extra = Ranking.particleOnAdverb
        }
        switch part {
        case .noun, .pronoun, .numeral, .counter: return extra
        case .adverb, .interjection, .phrase: return extra + Ranking.particleOnAdverb
        default: return extra + Ranking.particleOnOther
        }
    }

    private mutating func particles(
        on word: Letters, chain: Int, cost: Int, rank: Int, depth: Int
    ) {
        let trees = self.trees
        trees.particles.forEachMatch(in: word) { value, end in
            let tail = trees.particleTails[value]
            guard end >= 2, tail.rank < rank || (tail.rank == rank && 1...2 ~= rank) else { return }
            let base = word.prefix(end)
            guard tail.mayFollow(base) else { return }
            let all = link(.particle(value), chain)
            noun(base, all, cost + tail.cost + Ranking.part, rank: tail.rank, depth)
        }
    }
}
