//  What can be wrong with the shape of a model's reply, in sentences that a model (or a person) can
//  act on.

package import JSON
package import Problems

package enum ReplyShapeError: Error, Sendable, Equatable {
    case notJSON(reason: String)
    case notAnObject(field: String)
    case notText(field: String)
    case notAList(field: String)
    case missing(field: String)
    case tooLong(field: String, limit: Int)
    case tooMany(field: String, limit: Int)
    case noCards
    /// A line of a table that has not its columns.
    case row(line: Int, found: Int)
    case otherTerm(expected: String, found: String)
    /// The reply ends before it is over.
    case truncated
    /// The word alone, without a thing said of it.
    case nothingSaid
    /// What was asked, given back.
    case echoed
    case otherLanguage(field: String, expected: String)
}

extension ReplyShapeError {
    /// One of each, for what has to be known before the first comes: series of metrics, tables.
    package static let examples: [ReplyShapeError] = [
        .notJSON(reason: ""), .notAnObject(field: ""), .notText(field: ""), .notAList(field: ""),
        .missing(field: ""), .tooLong(field: "", limit: 0), .tooMany(field: "", limit: 0),
        .noCards, .row(line: 0, found: 0), .otherTerm(expected: "", found: ""), .truncated,
        .nothingSaid, .echoed, .otherLanguage(field: "", expected: ""),
    ]

    /// The word for it in metrics: `too_long`.
    package var reason: String { told.code }

    /// What is wrong, for the model that wrote it.
    package var sentence: String { told.sentence }
}

extension ReplyShapeError: Explained {
    package var problem: Problem {
        let (code, sentence) = told
        return Problem(
            "reply.\(code)", .externalService, sentence,
            advice: "The word is set aside; run again with --retry-failed to try it once more.")
    }

    private var told: (code: String, sentence: String) {
        switch self {
        case .notJSON(let reason): ("not_json", "The reply is no JSON: \(reason)")
        case .notAnObject(let field): ("not_an_object", "“\(field)” must be a JSON object.")
        case .notText(let field): ("not_text", "“\(field)” must be text.")
        case .notAList(let field): ("not_a_list", "“\(field)” must be a list.")
        case .missing(let field): ("missing_field", "“\(field)” is missing or empty.")
        case .tooLong(let field, let limit):
            ("too_long", "“\(field)” is longer than \(limit) characters.")
        case .tooMany(let field, let limit):
            ("too_many", "“\(field)” has more than \(limit) entries.")
        case .noCards: ("no_cards", "The reply has no card.")
        case .row(let line, let found):
            ("bad_row", "Line \(line) of the reply has \(found) columns instead of 9.")
        case .truncated: ("truncated", "The reply breaks off before its end.")
        case .nothingSaid: ("nothing_said", "The reply names the word and says nothing of it.")
        case .echoed: ("echoed", "The reply gives back what was asked.")
        case .otherLanguage(let field, let expected):
            ("other_language", "“\(field)” must be in \(expected).")
        case .otherTerm(let expected, let found):
            (
                "other_term",
                "The reply is about “\(found.prefix(40))”, not “\(expected)”."
            )
        }
    }
}

extension JSONObject {
    /// Text of at most so many characters; nil when absent, null or blank, unless it must be there.
    package func text(
        _ name: String, limit: Int, required: Bool = false
    ) throws(ReplyShapeError) -> String? {
        guard let value = self[name], value != .null else {
            if required { throw .missing(field: name) }
            return nil
        }
        guard let text = value.asString else { throw .notText(field: name) }
        if text.allSatisfy(\.isWhitespace) {
            if required { throw .missing(field: name) }
            return nil
        }
        // Bytes are counted first: a text within the limit in bytes is so in characters.
        guard text.utf8.count <= limit || text.count <= limit else {
            throw .tooLong(field: name, limit: limit)
        }
        return text
    }

    /// Texts without blank ones; none when absent or null.
    package func texts(
        _ name: String, limit: Int, each longest: Int = .max
    ) throws(ReplyShapeError) -> [String] {
        var texts: [String] = []
        for value in try list(name, limit: limit) {
            guard let text = value.asString else { throw .notText(field: name) }
            guard text.utf8.count <= longest || text.count <= longest else {
                throw .tooLong(field: name, limit: longest)
            }
            if !text.allSatisfy(\.isWhitespace) { texts.append(text) }
        }
        return texts
    }

    /// A list of at most so many values; empty when absent or null.
    package func list(_ name: String, limit: Int) throws(ReplyShapeError) -> [JSONValue] {
        guard let value = self[name], value != .null else { return [] }
        guard let list = value.asArray else { throw .notAList(field: name) }
        guard list.count <= limit else { throw .tooMany(field: name, limit: limit) }
        return list
    }
}
