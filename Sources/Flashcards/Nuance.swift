//  What the first stage says about a word, under the names that the pipeline's users know.
//  Everything but the term is optional: a model, or a rule, that has nothing to say about a field
//  says nothing.

package struct Nuance: Sendable, Hashable {
    package struct Comparison: Sendable, Hashable {
        package var vs: String
        package var nuance: String
    }

    package struct Homonym: Sendable, Hashable {
        package var hanja: String?
        package var reading: String?
        package var meaning: String
        package var differentiator: String?

        package init(
            hanja: String? = nil, reading: String? = nil, meaning: String,
            differentiator: String? = nil
        ) {
            self.hanja = hanja
            self.reading = reading
            self.meaning = meaning
            self.differentiator = differentiator
        }
    }

    package var term: String
    package var dictionaryForm: String?
    /// How the term is made up of it: `하다 + 었 + 던`.
    package var breakdown: String?
    /// In Hangul, after sound change.
    package var pronunciation: String?
    package var ipa: String?
    package var romanisation: String?
    package var partOfSpeech: String?
    /// Of a verb or an adjective that does not go regularly: `ㅂ`.
    package var wordClass: String?
    package var hanja: String?
    package var primaryMeaning: String?
    package var otherMeanings: String?
    /// Who gave the meanings, where it was neither the list nor the model.
    package var meaningSource: String?
    package var metaphor: String?
    package var metaphorNoun: String?
    package var metaphorAction: String?
    package var suggestedLocation: String?
    package var anchorObject: String?
    package var anchorSensory: String?
    package var explanation: String?
    package var usageContext: String?
    /// Where the word is at home: `formal`, `spoken`.
    package var register: String?
    /// A sentence with the word in it, where the list has none.
    package var example: String?
    package var exampleTranslation: String?
    /// `결정을 내리다 — to make a decision`.
    package var collocations: [String] = []
    package var comparison: Comparison?
    package var homonyms: [Homonym] = []
    package var keywords: [String] = []

    package init(term: String) { self.term = term }

    /// The longest text of each field that a reply may hold, and how many homonyms and keywords.
    package enum Limit {
        package static let homonyms = 5
        package static let collocations = 10
        package static let collocation = 200
        package static let keywords = 10

        /// Of a text field, by its name in JSON.
        package static func text(_ name: String) -> Int? { texts[name] }

        private static let texts = Dictionary(
            uniqueKeysWithValues: zip(Nuance.names, Nuance.fields.map(\.limit)))
    }

    /// Whether nothing is said but which word it is.
    package var isEmpty: Bool {
        comparison == nil && homonyms.isEmpty && collocations.isEmpty
            && keywords.allSatisfy { $0 == term }
            && Self.fields.allSatisfy { self[keyPath: $0.path] == nil }
    }

    typealias Field = (
        name: StaticString, path: any WritableKeyPath<Nuance, String?> & Sendable, limit: Int
    )

    /// The plain text fields: name in JSON, place, and longest text in characters.
    static let fields: [Field] = [
        ("dictionary_form", \.dictionaryForm, 100),
        ("breakdown", \.breakdown, 300),
        ("pronunciation", \.pronunciation, 300),
        ("ipa", \.ipa, 200),
        ("romanisation", \.romanisation, 600),
        ("pos", \.partOfSpeech, 50),
        ("word_class", \.wordClass, 50),
        ("hanja", \.hanja, 100),
        ("primary_meaning", \.primaryMeaning, 200),
        ("other_meanings", \.otherMeanings, 500),
        ("meaning_source", \.meaningSource, 100),
        ("metaphor", \.metaphor, 300),
        ("metaphor_noun", \.metaphorNoun, 100),
        ("metaphor_action", \.metaphorAction, 100),
        ("suggested_location", \.suggestedLocation, 200),
        ("anchor_object", \.anchorObject, 100),
        ("anchor_sensory", \.anchorSensory, 200),
        ("explanation", \.explanation, 500),
        ("usage_context", \.usageContext, 500),
        ("register", \.register, 50),
        ("example", \.example, 300),
        ("example_translation", \.exampleTranslation, 400),
    ]

    /// Of the same fields, as text.
    static let names = fields.map { "\($0.name)" }

    /// The same with every text field cut to its longest, for what a rule takes over from a row.
    package func clipped() -> Nuance {
        var clipped = self
        for field in Self.fields {
            guard let text = self[keyPath: field.path], text.utf8.count > field.limit else {
                continue
            }
            clipped[keyPath: field.path] = String(text.prefix(field.limit))
        }
        return clipped
    }
}
