//  What the rules know about one word as a list has it: what it may be, how sure that is, and, of
//  the likeliest, what the lexicon says and how it goes on. Everything but the readings is worked
//  out when it is asked for.

package struct WordAnalysis: Sendable {
    package let text: String
    /// The likeliest first; none for what is not Korean.
    package let readings: [Reading]
    private let lexicon: Lexicon

    package init(_ text: String, evidence: PartOfSpeech? = nil, in lexicon: Lexicon = .shared) {
        self.text = text
        self.lexicon = lexicon
        readings = Readings.of(text, evidence: evidence, in: lexicon)
    }

    package var reading: Reading? { readings.first }

    /// The form that stands in dictionaries; the text itself where nothing speaks for another, or
    /// too much.
    package var dictionaryForm: String {
        guard let reading, reading.reason != .rule, rivals.isEmpty else { return text }
        return reading.form
    }

    /// Whether the word is the likeliest reading and nothing else: the lexicon knows it, and no
    /// other word comes near. Only then may rows be taken for the same word.
    package var isCertain: Bool {
        guard let first = reading, first.reason == .lexicon || first.reason == .madeFromNoun else {
            return false
        }
        let other = readings.first { $0.form != first.form }
        return (other?.cost ?? .max) >= first.cost + Ranking.certain
    }

    /// Other words that the form may come from as well, about as likely as the first: 걸다 of 걸어요
    /// beside 걷다. None where the first is certain.
    package var rivals: [Reading] {
        guard let first = reading, first.reason != .rule else { return [] }
        return readings.filter { other in
            other.reason != .rule && other.form != first.form
                && other.cost < first.cost + Ranking.certain
        }
    }

    // MARK: What the lexicon says

    /// The lexicon's lines of the likeliest word, as this part of speech first, then the commonest.
    package var senses: [Sense] { reading.map(senses(of:)) ?? [] }

    /// The lexicon's lines of one of the readings, its own first.
    package func senses(of reading: Reading) -> [Sense] {
        guard reading.reason == .lexicon else { return [] }
        let entries = lexicon.entries(of: reading.form)
        let same = entries.filter { Self.isKin($0.partOfSpeech, reading.partOfSpeech) }
        let first = same.first { $0.place == reading.entry?.place }
        let others = same.filter { $0.place != first?.place }
        return ([first].compactMap(\.self) + others).map { Sense($0, lexicon) }
    }

    /// The noun that a word is made of which the lexicon does not have: 공부 of 공부하다.
    package var root: Sense? {
        guard let reading, reading.reason == .madeFromNoun else { return nil }
        return reading.entry.map { Sense($0, lexicon) }
    }

    private static func isKin(_ one: PartOfSpeech, _ other: PartOfSpeech) -> Bool {
        one == other || one.isPredicate && other.isPredicate && one != .auxiliary
    }

    /// One line of the lexicon.
    package struct Sense: Sendable, Hashable {
        package let form: String
        package let partOfSpeech: PartOfSpeech
        package let gloss: String
        package let hanja: String?
        /// Of TOPIK, 1 to 6.
        package let level: Int?

        init(_ entry: Lexicon.Entry, _ lexicon: Lexicon) {
            form = lexicon.form(of: entry)
            partOfSpeech = entry.partOfSpeech
            gloss = lexicon.gloss(of: entry)
            hanja = lexicon.hanja(of: entry)
            level = entry.level
        }
    }

    // MARK: How it goes on

    /// The word as one that conjugates, where it is clear which one it is: a word that the lexicon
    /// does not have has to be given in its dictionary form.
    package var predicate: Predicate? {
        guard let reading, rivals.isEmpty, reading.reason != .rule || reading.form == text else {
            return nil
        }
        return Predicate(reading)
    }

    /// What each word means that the form may come from, where there are several: `걷다` “to walk”.
    package var choices: [(form: String, gloss: String)] {
        guard let reading, !rivals.isEmpty else { return [] }
        var choices: [(form: String, gloss: String)] = []
        for reading in [reading] + rivals
        where !choices.contains(where: { $0.form == reading.form }) {
            let gloss = reading.entry.map { lexicon.gloss(of: $0) } ?? ""
            choices.append((reading.form, gloss))
        }
        return choices
    }
}
