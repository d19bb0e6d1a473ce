//  Forms that a verb or an adjective would have if it went otherwise than it does, each with the
//  one that it has: 걷어요 → 걸어요, 춥어요 → 추워요, 모르아요 → 몰라요. Models make them of words
//  that do not go regularly, and of regular ones that look as if they did not (잡다 → 자워요).

import Korean

struct WrongForms {
    private let predicate: Predicate?
    private let beginnings: [WrongBeginning]
    /// Regular forms in respect, where respect has a word of its own.
    private let plainRespect: Set<String>
    private let headword: String

    init(of word: Word) {
        headword = word.headword
        let part = (word.lemma?.kind ?? word.kind)?.partOfSpeech
        predicate = WordAnalysis(headword, evidence: part).predicate
        beginnings = predicate.map(WrongBeginning.all) ?? []
        plainRespect = predicate.map(Self.respect) ?? []
    }

    /// The tables take longer than all the rest of a reply: they are made for a text in which a
    /// word begins as only a wrong form does, which is hardly any.
    private func table(for text: String) -> [String: String] {
        guard let predicate, !beginnings.isEmpty else { return [:] }
        let scalars = text.unicodeScalars.map(\.value)
        guard beginnings.contains(where: { $0.stands(in: scalars) }) else { return [:] }
        return Self.wrong(predicate)
    }

    private static func wrong(_ predicate: Predicate) -> [String: String] {
        let others = otherClasses(of: predicate)
        guard !others.isEmpty else { return [:] }
        // Every word of this form: 걷다 is also “to roll up”, which goes regularly.
        let words = Predicate.all(of: predicate.form) + [predicate]
        var permitted: Set<String> = []
        for word in words { permitted.formUnion(ConjugationTable.of(word).flatMap(\.forms)) }
        let rows = Dictionary(
            ConjugationTable.of(predicate).map { ($0.name, $0.form) },
            uniquingKeysWith: { first, _ in first })
        var wrong: [String: String] = [:]
        for other in others {
            guard let made = Predicate(predicate.form, other, predicate.partOfSpeech) else {
                continue
            }
            for row in ConjugationTable.of(made) {
                guard let form = rows[row.name] else { continue }
                for made in row.forms where !permitted.contains(made) { wrong[made] = form }
            }
        }
        if predicate.conjugation == .b {
            // Of 돕다 and 곱다 the vowel is ㅘ, of all others ㅝ.
            for form in rows.values {
                for (one, other) in [("와", "워"), ("왔", "웠"), ("워", "와"), ("웠", "왔")] {
                    let made = form.replacing(one, with: other)
                    if made != form, !permitted.contains(made) { wrong[made] = form }
                }
            }
        }
        return wrong
    }

    /// How it might be thought to go: regularly, or as its last letter lets others go.
    private static func otherClasses(of predicate: Predicate) -> [ConjugationClass] {
        switch predicate.conjugation {
        case .b, .s, .d, .h, .reu, .reo, .u: return [.regular]
        case .regular: break
        default: return []
        }
        guard let last = predicate.form.dropLast().unicodeScalars.last,
            (0xAC00...0xD7A3).contains(last.value)
        else { return [] }
        // The letter below the syllable, by its place among the 27.
        switch (last.value - 0xAC00) % 28 {
        case 7: return [.d]
        case 17: return [.b]
        case 19: return [.s]
        default: return []
        }
    }

    private static func respect(_ predicate: Predicate) -> Set<String> {
        guard let row = Honorifics.of(predicate.form), let first = row.honorific.first,
            let regular = Conjugation(predicate).honorificForm, first != regular,
            !row.honorific.contains(regular)
        else { return [] }
        let stem = String(regular.dropLast(2))
        return [regular, stem + "세요", stem + "셔요", stem + "십니다", stem + "셨어요", stem + "십시오"]
    }

    /// The text with right forms in the place of wrong ones, and what was found in it.
    func corrected(_ text: String) -> (text: String, found: [Disagreement]) {
        let right = table(for: text)
        guard !right.isEmpty || !plainRespect.isEmpty else { return (text, []) }
        var found: [Disagreement] = []
        var output = ""
        var rest = text[...]
        while let first = rest.first {
            guard Self.isSyllable(first) else {
                output.append(first)
                rest.removeFirst()
                continue
            }
            let token = String(rest.prefix(while: Self.isSyllable))
            rest.removeFirst(token.count)
            if let form = right[token], !isAnother(token) {
                output += form
                found.append(Disagreement(.conjugation, .fixed))
            } else {
                output += token
                if plainRespect.contains(token) {
                    found.append(Disagreement(.honorific, .flagged))
                }
            }
        }
        return (found.contains { $0.resolution == .fixed } ? output : text, found)
    }

    /// Whether it is a form of another word.
    private func isAnother(_ token: String) -> Bool {
        let analysis = WordAnalysis(token)
        guard let reading = analysis.reading, reading.reason == .lexicon else { return false }
        return reading.form != headword
    }

    private static func isSyllable(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0xAC00...0xD7A3).contains(scalar.value)
    }
}

extension Conjugation {
    private static let and = Ending.all.first { $0.notation == "-고" }

    /// The dictionary form in respect: 가시다, by way of 가시고.
    fileprivate var honorificForm: String? {
        guard let ending = Self.and else { return nil }
        return forms(ending, .present, isHonorific: true).first.map { $0.dropLast() + "다" }
    }
}

/// How a word begins that went otherwise than it does: its stem, and the vowel of the next
/// syllable, which begins with no consonant; any vowel where none is named.
private struct WrongBeginning {
    let stem: [UInt32]
    let vowels: Set<UInt32>?

    private static let (u, wo, wa): (UInt32, UInt32, UInt32) = (13, 14, 9)

    static func all(_ predicate: Predicate) -> [WrongBeginning] {
        let stem = Array(predicate.form.unicodeScalars.dropLast().map(\.value))
        guard let last = stem.last, (0xAC00...0xD7A3).contains(last) else { return [] }
        let final = (last - 0xAC00) % 28
        let open = Array(stem.dropLast()) + [last - final]
        switch predicate.conjugation {
        case .d, .s, .h, .reu, .reo, .u: return [WrongBeginning(stem: stem, vowels: nil)]
        case .b:
            return [
                WrongBeginning(stem: stem, vowels: nil),
                WrongBeginning(
                    stem: open, vowels: ["돕다", "곱다"].contains(predicate.form) ? [wo] : [wa]),
            ]
        case .regular where final == 17: return [WrongBeginning(stem: open, vowels: [u, wo, wa])]
        case .regular where final == 19: return [WrongBeginning(stem: open, vowels: nil)]
        // With ㄹ in the place of ㄷ.
        case .regular where final == 7:
            return [WrongBeginning(stem: Array(stem.dropLast()) + [last + 1], vowels: nil)]
        default: return []
        }
    }

    func stands(in text: [UInt32]) -> Bool {
        guard text.count > stem.count else { return false }
        return (0..<(text.count - stem.count)).contains { begin in
            guard text[begin] == stem[0], text[begin..<(begin + stem.count)].elementsEqual(stem)
            else { return false }
            let next = text[begin + stem.count]
            guard (0xAC00...0xD7A3).contains(next), (next - 0xAC00) / 588 == 11 else {
                return false
            }
            return vowels?.contains((next - 0xAC00) % 588 / 28) ?? true
        }
    }
}
