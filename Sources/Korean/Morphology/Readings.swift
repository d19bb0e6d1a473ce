//  The door: from a form of a list to what it may be, the likeliest first.

package enum Readings {
    /// Readings of one word. What is not Hangul before the word (3시, CD를) is kept as it is.
    package static func of(
        _ text: String, evidence: PartOfSpeech? = nil, in lexicon: Lexicon = .shared,
        limit: Int = 6
    ) -> [Reading] {
        let (head, tail) = split(Hangul.composed(text))
        guard let word = Letters(tail), !word.isEmpty else { return [] }
        if !head.isEmpty { return NumberReadings.of(head, word, lexicon, limit) }
        let search = ReadingSearch(word, evidence: evidence, lexicon: lexicon)
        return best(search, limit).map { reading($0, search) }
    }

    /// The Hangul at the end, and all before it.
    private static func split(_ text: String) -> (head: String, tail: String) {
        let trimmed = text.unicodeScalars.drop { isSpace($0) }
        var tail = trimmed
        while let last = tail.last, isSpace(last) || isPunctuation(last) {
            tail.removeLast()
        }
        let end = tail.endIndex
        if let other = tail.lastIndex(where: { !isWordScalar($0) }) {
            tail = tail[tail.index(after: other)...]
        }
        let head = trimmed[..<tail.startIndex]
        return (String(head), String(trimmed[tail.startIndex..<end]))
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " "
            || (scalar.value != 0 && !isSyllable(scalar) && scalar.properties.isWhitespace)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", "!", "?", "~", "…": true
        default: false
        }
    }

    private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
        0xAC00...0xD7A3 ~= scalar.value
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        isSyllable(scalar) || scalar == " "
    }

    /// The cheapest draft of each word, cheapest first; equal ones in the order of the lexicon.
    private static func best(
        _ search: ReadingSearch, _ limit: Int
    ) -> ArraySlice<ReadingSearch.Draft> {
        var best: [ReadingSearch.Draft] = []
        best.reserveCapacity(limit + 1)
        for draft in search.drafts {
            if let known = best.firstIndex(where: { isSame($0, draft) }) {
                guard comes(draft, before: best[known]) else { continue }
                best.remove(at: known)
            }
            let place = best.firstIndex { comes(draft, before: $0) } ?? best.count
            best.insert(draft, at: place)
        }
        let most = (best.first?.cost ?? 0) + Ranking.hopeless
        return best.prefix(limit).prefix { $0.cost <= most }
    }

    private static func isSame(_ one: ReadingSearch.Draft, _ other: ReadingSearch.Draft) -> Bool {
        one.word == other.word && one.part == other.part && one.conjugation == other.conjugation
            && one.entry?.place == other.entry?.place
    }

    private static func comes(
        _ one: ReadingSearch.Draft, before other: ReadingSearch.Draft
    ) -> Bool {
        if one.cost != other.cost { return one.cost < other.cost }
        return (one.entry?.place ?? .max) < (other.entry?.place ?? .max)
    }

    private static func reading(_ draft: ReadingSearch.Draft, _ search: ReadingSearch) -> Reading {
        let form = draft.word.text
        return Reading(
            form: form, partOfSpeech: draft.part, conjugation: draft.conjugation,
            parts: parts(draft, form, search), entry: draft.entry, reason: draft.reason,
            cost: draft.cost)
    }

    private static func parts(
        _ draft: ReadingSearch.Draft, _ form: String, _ search: ReadingSearch
    ) -> [Reading.Part] {
        var parts = [Reading.Part(text: form, name: nil, notation: nil)]
        var vowel = draft.word.codes.dropLast(2).last { Letter.isMedial($0) } ?? Letter.eo
        if draft.conjugation == .ha || draft.conjugation == .exist { vowel = Letter.eo }
        var next = draft.chain
        while next >= 0 {
            let (link, outer) = search.links[next]
            next = outer
            switch link {
            case .ending(let value):
                let tail = search.trees.endingTails[value]
                let ending = Ending.all[tail.row]
                parts.append(part(tail.piece, ending.meaning, ending.notation, vowel))
            case .derived(let value):
                let tail = search.trees.derivedTails[value]
                let derived = DerivedStem.all[tail.row]
                parts.append(part(tail.piece, derived.meaning, derived.notation, vowel))
                // What follows goes by the auxiliary: 지 않 + 아요, but 었 + 어요.
                let own = tail.piece.tail.codes.last { Letter.isMedial($0) } ?? Letter.eo
                vowel =
                    derived.conjugation == .regular || derived.conjugation == .mal
                    ? own : Letter.eo
            case .particle(let value):
                let tail = search.trees.particleTails[value]
                let particle = Particle.all[tail.row]
                parts.append(
                    Reading.Part(
                        text: tail.tail.text, name: particle.meaning,
                        notation: particle.notation))
            case .contraction(let row):
                guard let particle = ContractedForms.all[row].particle else { continue }
                let sound = FinalSound(draft.word)
                parts.append(
                    Reading.Part(
                        text: particle.form(after: sound), name: particle.meaning,
                        notation: particle.notation))
            case .copula: parts.append(Reading.Part(text: "이다", name: "to be", notation: "이다"))
            case .leading(let row):
                let adverb = ReadingSearch.leading[row].text
                parts.insert(Reading.Part(text: adverb, name: "adverb", notation: nil), at: 0)
            }
        }
        return parts
    }

    private static func part(
        _ piece: EndingShape.Piece, _ meaning: String, _ notation: String, _ vowel: UInt8
    ) -> Reading.Part {
        guard piece.hold == .infinitive else {
            return Reading.Part(text: piece.tail.text, name: meaning, notation: notation)
        }
        let own = Letter.isBright(vowel) ? Letter.a : Letter.eo
        let letters = Letters([Letter.silent, own]) + piece.tail
        return Reading.Part(text: letters.text, name: meaning, notation: notation)
    }
}
