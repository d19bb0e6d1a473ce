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
    }

    package var term: String
    package var ipa: String?
    package var romanisation: String?
    package var partOfSpeech: String?
    package var primaryMeaning: String?
    package var otherMeanings: String?
    package var metaphor: String?
    package var metaphorNoun: String?
    package var metaphorAction: String?
    package var suggestedLocation: String?
    package var anchorObject: String?
    package var anchorSensory: String?
    package var explanation: String?
    package var usageContext: String?
    package var comparison: Comparison?
    package var homonyms: [Homonym] = []
    package var keywords: [String] = []

    package init(term: String) { self.term = term }

    /// The longest text of each field that a reply may hold, and how many homonyms and keywords.
    package enum Limit {
        package static let homonyms = 5
        package static let keywords = 10
    }

    typealias Field = (
        name: StaticString, path: any WritableKeyPath<Nuance, String?> & Sendable, limit: Int
    )

    /// The plain text fields: name in JSON, place, and longest text in characters.
    static let fields: [Field] = [
        ("ipa", \.ipa, 200),
        ("romanisation", \.romanisation, 600),
        ("pos", \.partOfSpeech, 50),
        ("primary_meaning", \.primaryMeaning, 200),
        ("other_meanings", \.otherMeanings, 500),
        ("metaphor", \.metaphor, 300),
        ("metaphor_noun", \.metaphorNoun, 100),
        ("metaphor_action", \.metaphorAction, 100),
        ("suggested_location", \.suggestedLocation, 200),
        ("anchor_object", \.anchorObject, 100),
        ("anchor_sensory", \.anchorSensory, 200),
        ("explanation", \.explanation, 500),
        ("usage_context", \.usageContext, 500),
    ]

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
