//  What can be wrong with a word or a card that is read back from what this module writes.

package import Problems

package enum FlashcardFormatError: Explained, Hashable {
    case notAnObject(String)
    case missingMember(String, of: String)
    case wrongMember(String, of: String, expected: String)
    case otherSchema(found: String?, expected: String)
    case notJSON(Problem)
    case header(found: String)
    case columnCount(line: Int, found: Int)
    case notANumber(line: Int, column: String, found: String)

    package var problem: Problem {
        switch self {
        case .notAnObject(let owner):
            Problem("flashcards.not_an_object", .validation, "A \(owner) must be a JSON object.")
        case .missingMember(let name, let owner):
            Problem(
                "flashcards.missing_member", .validation, "The \(owner) has no member \"\(name)\".",
                details: [.text("member", name)])
        case .wrongMember(let name, let owner, let expected):
            Problem(
                "flashcards.wrong_member", .validation,
                "The member \"\(name)\" of the \(owner) must be \(expected).",
                details: [.text("member", name)])
        case .otherSchema(let found, let expected):
            Problem(
                "flashcards.other_schema", .validation,
                "The line's schema is \(found.map { "\"\($0)\"" } ?? "missing");"
                    + " expected \"\(expected)\".",
                advice: "Export the cards again with this release.")
        case .notJSON(let cause):
            Problem(
                "flashcards.not_json", .validation, "The line is not JSON: \(cause.message)",
                cause: cause)
        case .header(let found):
            Problem(
                "flashcards.tsv_header", .validation,
                "The first line must name the nine columns; found \"\(found.prefix(200))\".",
                advice: "Begin the file with \(CardTSV.columns.joined(separator: ", ")),"
                    + " separated by tabs.")
        case .columnCount(let line, let found):
            Problem(
                "flashcards.tsv_columns", .validation,
                "Line \(line) has \(found) columns; expected \(CardTSV.columns.count).",
                details: [.integer("line", line)])
        case .notANumber(let line, let column, let found):
            Problem(
                "flashcards.tsv_number", .validation,
                "Line \(line): the \(column) must be a whole number; found \"\(found.prefix(40))\".",
                details: [.integer("line", line), .text("column", column)])
        }
    }
}
