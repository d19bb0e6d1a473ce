//  Why one row is set aside, and the sentence that says so with its place.

import Problems

package enum RowFault: Error, Sendable, Hashable {
    case unclosedQuote(CSVPlace)
    case nul(CSVPlace)
    /// `offset` is nil where the list's own bytes are not those that were checked.
    case invalidText(CSVPlace, encoding: TextEncoding, byte: UInt8, offset: Int?)
    case fieldTooLong(CSVPlace, limit: Int)
    case rowTooLong(CSVPlace, limit: Int)
    case tooManyFields(CSVPlace, found: Int, expected: Int)
    /// The row ends before the column of the term.
    case tooFewFields(CSVPlace, found: Int, needed: Int)
    case noTerm(CSVPlace, column: String)
    case noHangul(CSVPlace, term: String)
    case notANumber(CSVPlace, column: String, found: String)
    case textTooLong(CSVPlace, column: String, found: Int, limit: Int)

    package func problem(in list: String) -> Problem {
        Problem(
            code, .validation, message(in: list), advice: advice,
            details: [
                .text("path", list), .integer("line", place.line),
                .integer("column", place.column),
            ])
    }

    func message(in list: String) -> String {
        "\(list), line \(place.line), column \(place.column): \(sentence)."
    }

    package var place: CSVPlace {
        switch self {
        case .unclosedQuote(let place), .nul(let place), .invalidText(let place, _, _, _),
            .fieldTooLong(let place, _), .rowTooLong(let place, _),
            .tooManyFields(let place, _, _), .tooFewFields(let place, _, _),
            .noTerm(let place, _), .noHangul(let place, _), .notANumber(let place, _, _),
            .textTooLong(let place, _, _, _):
            place
        }
    }

    package var code: String {
        switch self {
        case .unclosedQuote: "csv.unclosed_quote"
        case .nul: "csv.nul"
        case .invalidText: "csv.invalid_text"
        case .fieldTooLong: "csv.field_too_long"
        case .rowTooLong: "csv.row_too_long"
        case .tooManyFields: "csv.too_many_fields"
        case .tooFewFields: "csv.too_few_fields"
        case .noTerm: "word.no_term"
        case .noHangul: "word.no_hangul"
        case .notANumber: "word.not_a_number"
        case .textTooLong: "word.too_long"
        }
    }

    private var sentence: String {
        switch self {
        case .unclosedQuote: "the quote opened here is never closed"
        case .nul: "a NUL byte stands here, which is no text"
        case .invalidText(_, let encoding, let byte, let offset?):
            "byte \(RowFault.hexadecimal(byte)) at offset \(offset) is not \(encoding.rawValue)"
        case .invalidText(_, let encoding, _, nil):
            "what stands here is not \(encoding.rawValue)"
        case .fieldTooLong(_, let limit): "the field is longer than \(limit) bytes"
        case .rowTooLong(_, let limit): "the row is longer than \(limit) bytes"
        case .tooManyFields(_, let found, let expected):
            "the row has \(found) fields; expected at most \(expected)"
        case .tooFewFields(_, let found, let needed):
            "the row has \(found) field\(found == 1 ? "" : "s"); expected at least \(needed)"
        case .noTerm(_, let column): "the \(column) is empty"
        case .noHangul(_, let term): "the term \"\(term.prefix(40))\" has no Hangul in it"
        case .notANumber(_, let column, let found):
            "the \(column) must be a whole number; found \"\(found.prefix(40))\""
        case .textTooLong(_, let column, let found, let limit):
            "the \(column) has \(found) characters; expected at most \(limit)"
        }
    }

    var advice: String {
        switch self {
        case .unclosedQuote:
            "Close the quote, or write a quote that is part of the text twice inside quotes."
        case .nul: "Remove the byte; it often comes from a damaged file."
        case .invalidText: "Save the list as UTF-8, and look whether the word is still right."
        case .fieldTooLong, .rowTooLong: "Look for a quote that is opened and never closed."
        case .tooManyFields: "Put a field that has the separator in it between quotes."
        case .tooFewFields: "Look whether the row above or this one was broken in two."
        case .noTerm: "Write the Korean word there, or remove the row."
        case .noHangul: "Look whether the Korean word stands in another column."
        case .notANumber: "Write digits only, or leave the field empty."
        case .textTooLong: "Shorten the text."
        }
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count == 1 ? "0" : "") + digits
    }
}

/// A row that was set aside, with enough of it to be found, mended and read again.
package struct RowProblem: Sendable, Hashable {
    package let fault: RowFault
    package let list: String
    /// The line on which the row begins; the problem names the one where the trouble is.
    package let line: Int
    /// The row as UTF-8, as it stands in the list without its line end; at most `longestRaw` bytes.
    package let raw: [UInt8]
    /// Whether the row was longer than what is kept.
    package let isCut: Bool

    /// How many bytes of a row are kept.
    package static let longestRaw = 65_536

    package var problem: Problem { fault.problem(in: list) }
    package var place: CSVPlace { fault.place }

    init(_ fault: RowFault, list: String, record: CSVRecord) {
        self.fault = fault
        self.list = list
        line = record.line
        raw = Array(record.raw.prefix(RowProblem.longestRaw))
        switch fault {
        case .fieldTooLong, .rowTooLong: isCut = true
        default: isCut = record.raw.count > RowProblem.longestRaw
        }
    }
}
