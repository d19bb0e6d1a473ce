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
    case otherTerm(expected: String, found: String)
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
        case .otherTerm(let expected, let found):
            ("other_term", "The reply is about “\(found)”, not “\(expected)”.")
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

    /// A list of at most so many values; empty when absent or null.
    package func list(_ name: String, limit: Int) throws(ReplyShapeError) -> [JSONValue] {
        guard let value = self[name], value != .null else { return [] }
        guard let list = value.asArray else { throw .notAList(field: name) }
        guard list.count <= limit else { throw .tooMany(field: name, limit: limit) }
        return list
    }
}
