//  The word of the dictionary that a word of a list stands for: 사람 for 사람이, 하다 for 했던. A list
//  made of spoken text has one word in a dozen forms, and a learner wants one card of it.

package import Korean

package struct Lemma: Sendable, Hashable {
    package let form: String
    package let kind: WordKind

    package init(form: String, kind: WordKind) {
        self.form = form
        self.kind = kind
    }
}

extension Word {
    /// The same word with its lemma, where the rules are certain of it.
    package func lemmatised(in lexicon: Lexicon = .shared) -> Word {
        let analysis = WordAnalysis(term, evidence: kind?.partOfSpeech, in: lexicon)
        guard analysis.isCertain, let reading = analysis.reading else { return self }
        var word = self
        word.lemma = Lemma(
            form: reading.form, kind: WordKind(rawValue: reading.partOfSpeech.rawValue))
        return word
    }

    /// The form that a card asks for.
    package var headword: String { lemma?.form ?? term }
}

extension WordKind {
    /// What the rules call it; nil for a kind of the list's own.
    package var partOfSpeech: PartOfSpeech? {
        switch self {
        case .conjunction: .adverb
        case .idiom: .phrase
        default: PartOfSpeech(rawValue: rawValue)
        }
    }
}
