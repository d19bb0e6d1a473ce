//  What was put right in a reply before it could be read. The names are those of the metric; each
//  is a change that cannot make the reply say something else.

import Flashcards

/// One kind of repair.
enum Repair: String, Sendable, Hashable, CaseIterable, Comparable {
    // Around the JSON.
    case byteOrderMark = "byte_order_mark"
    case codeFence = "code_fence"
    /// Words before the JSON or behind it.
    case prose
    // In its syntax.
    case trailingComma = "trailing_comma"
    case comment
    /// Single or typographic quotes, or none around a name.
    case quotes
    /// A line break or a tab in a string, as it is.
    case controlCharacter = "control_character"
    /// True and None, as Python has them.
    case literal
    // In its shape.
    /// The object in a list, or in another one.
    case wrapping
    /// A number where text was asked for, one text where a list was, and so on.
    case types
    case tooLong = "too_long"
    case tooMany = "too_many"
    /// Tab-separated lines instead of JSON.
    case table
    // In its text.
    /// Markup, controls, decomposed Hangul.
    case text
    /// A card twice.
    case duplicate

    static func < (one: Repair, other: Repair) -> Bool { one.rawValue < other.rawValue }
}

/// What a reply came to.
struct ReadReply<Value> {
    var value: Value
    /// What had to be put right for that, in order; nothing for a good one.
    var repairs: [Repair] = []
    /// Where rules of the language did not agree.
    var disagreements: [Disagreement] = []

    var told: ReadReply<Void> {
        ReadReply<Void>(value: (), repairs: repairs, disagreements: disagreements)
    }
}
