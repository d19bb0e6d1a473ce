//  What a form may be: its dictionary form, how it breaks down, and why it is thought to be so.

package struct Reading: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        /// As it stands in the form, or nearly: 었.
        package let text: String
        /// What it does, in English: past. Nil for the word itself.
        package let name: String?
        /// As grammar books write it: -아/어ㅆ-.
        package let notation: String?
    }

    package enum Reason: Sendable, Hashable {
        /// The lexicon has the word.
        case lexicon
        /// The lexicon has the noun that it is made of: 공부하다 from 공부.
        case madeFromNoun
        /// It is a number, alone or with its counter.
        case number
        /// By the rules alone; the lexicon does not know the word.
        case rule
    }

    /// The form that stands in dictionaries.
    package let form: String
    package let partOfSpeech: PartOfSpeech
    package let conjugation: ConjugationClass?
    /// The word itself, then what was added to it, in the order of the form.
    package let parts: [Part]
    /// Its line in the lexicon, or of the noun that it is made of.
    package let entry: Lexicon.Entry?
    package let reason: Reason
    /// The lower, the likelier; see Ranking.
    package let cost: Int

    /// 했던 = 하다 + 었 + 던.
    package var breakdown: String { parts.map(\.text).joined(separator: " + ") }

    /// Why, in one sentence.
    package var explanation: String {
        switch reason {
        case .lexicon: "The lexicon has \(form)."
        case .madeFromNoun: "The lexicon has the noun that \(form) is made of."
        case .number: "It is a number."
        case .rule: "It follows from the rules; the lexicon does not have \(form)."
        }
    }
}
