//  Where a word stands in a sentence, to hide it there. A word that only looks like a part of
//  another must not be hidden (그 in 그래서), so it has to begin where a word of the sentence
//  begins; what may follow it are particles, before which a word of one syllable needs more proof
//  than a long one.

import Korean

package enum ClozeTarget {
    /// The word as it stands in the sentence: as the list has it, in its dictionary form, or in
    /// whatever form a word of the sentence is certain to come from it. Nil where it is not there
    /// for certain.
    static func of(_ word: Word, in sentence: String) -> String? {
        for form in [word.term, word.headword] + word.surfaces {
            if let target = of(form, in: sentence) { return target }
        }
        let kind = word.lemma?.kind ?? word.kind
        for part in sentence.split(whereSeparator: { !$0.isWordPart }) {
            let analysis = WordAnalysis(String(part), evidence: kind?.partOfSpeech)
            guard let reading = analysis.reading, reading.form == word.headword,
                reading.reason != .rule
            else { continue }
            // Of a noun the particles stay; of a verb the ending is part of the word.
            return reading.partOfSpeech.isPredicate || !part.hasPrefix(reading.form)
                ? String(part) : reading.form
        }
        return nil
    }

    /// The sentence with a gap where the word stands, as wide as the word has syllables.
    package static func gapped(_ sentence: String, hiding word: Word) -> String? {
        guard let target = of(word, in: sentence) else { return nil }
        let example = DeckNote.Example(korean: sentence, target: target)
        return example.pieces.map { text, isTarget in
            isTarget ? String(repeating: "＿", count: min(text.count, 8)) : text
        }.joined()
    }

    /// The word as it stands in the sentence; nil where it is not there for certain.
    static func of(_ term: String, in sentence: String) -> String? {
        guard !term.isEmpty, term.utf8.count < sentence.utf8.count else { return nil }
        return ranges(of: term, in: sentence).isEmpty ? nil : term
    }

    /// Where the word stands, in order.
    static func ranges(of term: String, in sentence: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var start = sentence.startIndex
        while let range = sentence[start...].firstRange(of: term) {
            let isFirst =
                range.lowerBound == sentence.startIndex
                || !sentence[sentence.index(before: range.lowerBound)].isWordPart
            let rest = sentence[range.upperBound...].prefix(while: \.isWordPart)
            if isFirst, follows(rest, term) { ranges.append(range) }
            start = range.upperBound
        }
        return ranges
    }

    private static func follows(_ rest: Substring, _ term: String) -> Bool {
        rest.isEmpty || particles.contains(String(rest)) || term.count >= 3 && rest.count <= 2
    }

    private static let particles: Set<String> = [
        "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "와", "과", "로", "으로", "야", "아",
        "에서", "에게", "한테", "께", "께서", "부터", "까지", "처럼", "보다", "마다", "밖에", "이나", "나",
        "이라", "라", "이랑", "랑", "하고", "들", "들이", "들은", "들을", "에는", "에도", "에서는", "이다",
        "입니다", "이에요", "예요", "이야", "인", "이고",
    ]
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}

extension DeckNote.Example {
    /// The sentence in pieces; those that are the word are marked.
    package var pieces: [(text: String, isTarget: Bool)] {
        guard let target else { return [(korean, false)] }
        var ranges = ClozeTarget.ranges(of: target, in: korean)
        // A model names its target by itself, and may know better than the rule.
        if ranges.isEmpty, let range = korean.firstRange(of: target) { ranges = [range] }
        var pieces: [(text: String, isTarget: Bool)] = []
        var start = korean.startIndex
        for range in ranges {
            if start < range.lowerBound {
                pieces.append((String(korean[start..<range.lowerBound]), false))
            }
            pieces.append((String(korean[range]), true))
            start = range.upperBound
        }
        if start < korean.endIndex { pieces.append((String(korean[start...]), false)) }
        return pieces
    }
}
