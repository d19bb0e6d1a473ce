//  A text on its way to its sounds: each syllable by the numbers of its letters, changed where it
//  meets the next one. What is not a syllable stays as it is; a single blank may be spoken over,
//  anything else is a pause. All readings, the romanisation and the phonetic writing come from
//  here.
//
//      꽃잎이 →  ㄲㅗㅊ · ㅇㅣㅍ · ㅇㅣ  →  lexicon 꽃+잎, rules 29, 9, 18, 13  →  ㄲㅗㄴ · ㄴㅣ · ㅍㅣ

struct Utterance: Sendable {
    let scalars: [UInt32]
    private(set) var sounds: [Sound]
    private(set) var options: [Option] = []
    private(set) var steps: [Pronunciation.Step] = []

    let purpose: SoundTable.Purpose
    let blanks: Pronunciation.Blanks
    let kind: Pronunciation.Kind?
    private let table: SoundTable

    /// Another permitted sound at one place.
    struct Option: Sendable, Hashable {
        enum Change: Sendable, Hashable {
            case medial(UInt8)
            /// The final here and the initial of the syllable at `next`.
            case meeting(final: UInt8, initial: UInt8, next: Int)
        }

        let place: Int
        let change: Change
        let article: String
    }

    init(
        _ text: String, for purpose: SoundTable.Purpose, blanks: Pronunciation.Blanks,
        kind: Pronunciation.Kind?
    ) {
        (self.purpose, self.blanks, self.kind) = (purpose, blanks, kind)
        table =
            switch purpose {
            case .pronunciation: .pronunciation
            case .romanisation: .romanisation
            case .romanisationOfNouns: .romanisationOfNouns
            }
        let view = Hangul.composed(text).unicodeScalars
        var scalars: [UInt32] = []
        scalars.reserveCapacity(16)
        var sounds: [Sound] = []
        sounds.reserveCapacity(16)
        for scalar in view {
            scalars.append(scalar.value)
            sounds.append(Sound(scalar.value))
        }
        self.scalars = scalars
        self.sounds = sounds
        for place in sounds.indices where sounds[place].isSyllable {
            if purpose == .pronunciation { changeVowel(at: place) }
            meet(at: place)
        }
    }

    /// The sounds with other permitted ones at some places.
    func sounds(with options: [Option]) -> [Sound] {
        var sounds = sounds
        for option in options {
            switch option.change {
            case .medial(let medial): sounds[option.place].medial = medial
            case .meeting(let final, let initial, let next):
                sounds[option.place].final = final
                sounds[next].initial = initial
            }
        }
        return sounds
    }

    private mutating func changeVowel(at place: Int) {
        guard let change = VowelRules.change(at: place, in: scalars, kind) else { return }
        if change.isOptional {
            options.append(
                Option(place: place, change: .medial(change.medial), article: change.article))
        } else {
            sounds[place].medial = change.medial
            steps.append(.init(place: place, article: change.article, change: change.name))
        }
    }

    /// What the syllable at a place and the one after it become.
    private mutating func meet(at place: Int) {
        let next = next(after: place)
        var final = sounds[place].final
        guard let next else {
            guard final != 0 else { return }
            let entry = table[.plain, final, UInt8(Meeting.end)]
            note(entry.rules, at: place, article: nil)
            sounds[place].final = entry.final
            return
        }
        let initial = sounds[next].initial
        var seam = plainSeam(place, next)
        var other: Seam?
        var article: String?
        let lexicon = SoundLexicon.all
        if let known = lexicon.entry(in: scalars, scalars[place], next: next) {
            (seam, other) = choose(known, plain: seam)
            article = lexicon.articles[Int(known.article)]
        } else if final == Sound.l, Sound.canBeTense(initial),
            ModifierEndings.makeTense(place, next, in: scalars)
        {
            (seam, article) = (.tense, ModifierEndings.article)
        }
        guard final != 0 || seam != .plain && seam != .words || other != nil else { return }
        if final != 0,
            let special = SpecialSyllables.change(of: scalars[place], before: initial)
        {
            final = special.final
            if purpose == .pronunciation {
                steps.append(
                    .init(
                        place: place, article: special.article,
                        change: "this syllable has a sound of its own"))
            }
        }
        let entry = table[seam, final, initial]
        note(entry.rules, at: place, article: article)
        sounds[place].final = entry.final
        sounds[next].initial = entry.initial
        if let other {
            let second = table[other, final, initial]
            if second.final != entry.final || second.initial != entry.initial {
                options.append(
                    Option(
                        place: place,
                        change: .meeting(
                            final: second.final, initial: second.initial, next: next),
                        article: article ?? ""))
            }
        }
        if purpose == .pronunciation { VowelRules.contract(&sounds[next]) }
    }

    /// The syllable that is spoken without a pause after the one at a place.
    private func next(after place: Int) -> Int? {
        guard place + 1 < sounds.count else { return nil }
        if sounds[place + 1].isSyllable { return place + 1 }
        guard blanks == .spokenOver, Sound.isBlank(scalars[place + 1]), place + 2 < sounds.count,
            sounds[place + 2].isSyllable
        else { return nil }
        return place + 2
    }

    private func plainSeam(_ place: Int, _ next: Int) -> Seam {
        if next > place + 1 { return .words }
        return sounds[next].palatalises ? .beforeI : .plain
    }

    /// The seam of the first reading, and of the second where there are two. The romanisation takes
    /// what is nearer to the letters.
    private func choose(
        _ entry: SoundLexicon.Entry, plain: Seam
    ) -> (seam: Seam, other: Seam?) {
        let isSpoken = purpose == .pronunciation
        switch entry.choice {
        case .always:
            // The ㅅ of a compound may sound as well.
            return (entry.seam, isSpoken && entry.seam == .dropped ? plain : nil)
        case .alsoWithout: return isSpoken ? (entry.seam, plain) : (plain, nil)
        case .alsoWith: return (plain, isSpoken ? entry.seam : nil)
        case .ofVerbs:
            return switch kind {
            case .noun: (plain, nil)
            case .predicate: (entry.seam, nil)
            case nil: (plain, isSpoken ? entry.seam : nil)
            }
        }
    }

    private mutating func note(_ rules: UInt32, at place: Int, article: String?) {
        guard purpose == .pronunciation else { return }
        var rules = rules
        while rules != 0 {
            let account = SoundAccount.all[rules.trailingZeroBitCount]
            rules &= rules - 1
            steps.append(
                .init(
                    place: place,
                    article: account.isOfLexicon ? article ?? account.article : account.article,
                    change: account.name))
        }
    }
}

/// What is told of a rule, without its table.
private struct SoundAccount {
    let article: String
    let name: String
    let isOfLexicon: Bool

    static let all = SoundRule.all.map {
        SoundAccount(article: $0.article, name: $0.name, isOfLexicon: $0.isOfLexicon)
    }
}

/// A syllable by the numbers of its letters; 0 is no final.
struct Sound: Sendable, Hashable {
    var initial: UInt8
    var medial: UInt8
    var final: UInt8

    static let l: UInt8 = 8
    static let silent: UInt8 = 11
    static let liquid: UInt8 = 5
    private static let none: UInt8 = 0xFF

    init(_ scalar: UInt32) {
        guard 0xAC00...0xD7A3 ~= scalar else {
            (initial, medial, final) = (Self.none, 0, 0)
            return
        }
        let index = scalar - 0xAC00
        initial = UInt8(index / 588)
        medial = UInt8(index / 28 % 21)
        final = UInt8(index % 28)
    }

    var isSyllable: Bool { initial != Self.none }

    var scalar: UInt32 {
        0xAC00 + (UInt32(initial) * 21 + UInt32(medial)) * 28 + UInt32(final)
    }

    /// Before 이 and 히, and their contractions 여, 였, 혀, 혔; not in 맏형.
    var palatalises: Bool {
        guard initial == Self.silent || initial == 18 else { return false }
        return medial == 20 || medial == 6 && (final == 0 || final == 20)
    }

    /// ㄱ, ㄷ, ㅂ, ㅅ, ㅈ.
    static func canBeTense(_ initial: UInt8) -> Bool {
        switch initial {
        case 0, 3, 7, 9, 12: true
        default: false
        }
    }

    static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0xA0 }
}
