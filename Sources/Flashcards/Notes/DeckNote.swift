//  A note: everything a learner may see of one word, as plain text and in parts, so that each form
//  of a deck (a package for Anki, a table, a page) can set it in its own way. From one note several
//  cards are drawn. What is not known is empty, and no form shows an empty part.

import Digest

package struct DeckNote: Sendable, Hashable {
    /// A sentence with the word in it.
    package struct Example: Sendable, Hashable {
        package var korean: String
        package var translation: String?
        /// The word as it stands in the sentence, which a cloze hides.
        package var target: String?

        package init(korean: String, translation: String? = nil, target: String? = nil) {
            self.korean = korean
            self.translation = translation
            self.target = target
        }
    }

    /// Something with its name: a register and the form in it, a heading and its text.
    package struct Named: Sendable, Hashable {
        package var name: String
        package var text: String

        package init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    /// What is asked for: the dictionary form where it is known, else the word of the list.
    package var korean: String
    package var kind: WordKind?
    /// Tells senses of one form and kind apart; empty where there is one.
    package var sense = ""

    /// The word as the list has it, where that is another than `korean`.
    package var surface: String?
    /// How the surface form is made up: `사람 + 이`.
    package var breakdown: String?
    /// The form in which it is heard: `염려해요` for `염려하다`.
    package var polite: String?
    /// In Hangul, after sound change.
    package var pronunciation: String?
    package var ipa: String?
    package var romanisation: String?
    /// One for each sense.
    package var meanings: [String] = []
    /// Who gave the meanings, where it was not the list.
    package var meaningSource: String?
    /// Of verbs and adjectives: `irregular ㅂ`.
    package var wordClass: String?
    /// What keeps it apart from its synonyms, where the word is asked for by its meaning.
    package var hint: String?
    package var nuance: String?
    package var comparisons: [Named] = []
    package var collocations: [String] = []
    /// By register or tense: `polite`, `걸어요`.
    package var forms: [Named] = []
    package var hanja: String?
    package var examples: [Example] = []
    /// What helps to remember it.
    package var memoryAids: [Named] = []
    /// What a model wrote besides: front and back of its further cards.
    package var passages: [Named] = []
    /// The TOPIK level, or what the list says instead.
    package var level: String?
    package var frequencyRank: Int?
    /// Words of a tag tree, `topik::2`; without blanks.
    package var tags: [String] = []
    /// The trace of the making, 32 hex digits.
    package var trace: String?

    package init(korean: String, kind: WordKind? = nil) {
        self.korean = korean
        self.kind = kind
    }

    /// What makes two notes the same one, also in a learner's collection: form, kind and sense, and
    /// nothing that a better row would change. 20 hex digits.
    package var guid: String {
        // Control characters between the parts, so that they cannot run into each other.
        let text = "\(Word.cleaned(term: korean))\u{1F}\(kind?.rawValue ?? "")\u{1F}\(sense)"
        return hexadecimal(Array(SHA256.hash(Array(text.utf8)).prefix(10)))
    }
}

/// What a card of a note asks.
package enum NoteCardKind: String, Sendable, Hashable, CaseIterable {
    /// Korean is shown, the meaning is asked.
    case recognise
    /// The meaning is shown, Korean is asked.
    case produce
    /// A sentence with a gap.
    case cloze
    /// Korean is heard and not seen.
    case listening

    /// Two cards for each word are what most learners keep up with.
    package static let usual: [NoteCardKind] = [.recognise, .cloze]
}

extension DeckNote {
    /// Which of these cards the note has enough for.
    package func cards(_ kinds: [NoteCardKind]) -> [NoteCardKind] {
        kinds.filter { kind in
            switch kind {
            case .recognise, .listening: true
            case .produce: !meanings.isEmpty
            case .cloze: examples.first?.target != nil
            }
        }
    }
}
