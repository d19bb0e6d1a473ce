//  Where a model says something of the language that a rule knows better, or knows otherwise.

package struct Disagreement: Sendable, Hashable {
    package enum Field: String, Sendable, CaseIterable {
        case dictionaryForm = "dictionary_form"
        case pronunciation
        case ipa
        case romanisation
        case wordClass = "word_class"
        case hanja
        case homonymReading = "homonym_reading"
        /// A form on a card that the verb does not have: 걷어요 of 걷다.
        case conjugation
        /// A regular form where respect has a word of its own: 먹으세요 for 드세요.
        case honorific
        case honorificLevel = "honorific_level"
    }

    package enum Resolution: String, Sendable, CaseIterable {
        /// The rule is certain, and its answer stands on the card.
        case fixed
        /// It is not, and the card says that somebody should look.
        case flagged
    }

    package let field: Field
    package let resolution: Resolution

    package init(_ field: Field, _ resolution: Resolution) {
        self.field = field
        self.resolution = resolution
    }

    package static let all = Field.allCases.flatMap { field in
        Resolution.allCases.map { Disagreement(field, $0) }
    }

    /// The tag of a card that somebody should look at: `check:hanja`.
    package var tag: String { "check:\(field.rawValue)" }
}
