//  Why a whole list cannot be read, each case with the list's name and what to do.

package import Problems

package enum WordListError: Explained, Hashable {
    /// Nothing in it, or only blank lines.
    case empty(list: String)
    /// A header and nothing below it.
    case noRows(list: String)
    /// `nearest` is the name in the header that looks most like a known one, and that one.
    case noTermColumn(list: String, line: Int, found: [String], nearest: NearestColumn?)
    case duplicateColumn(list: String, line: Int, column: Int, names: [String])
    /// The header line itself is broken.
    case header(list: String, RowFault)
    case encoding(list: String, EncodingGuess)
    /// The list looks like CP949, and nothing here can convert it.
    case cannotConvert(list: String)
    /// Reading the bytes failed.
    case unreadable(list: String, Problem)

    package struct NearestColumn: Sendable, Hashable {
        package let found: String
        package let known: String
    }

    package var problem: Problem {
        switch self {
        case .empty(let list):
            whole("empty", list, "\(list) is empty; expected a header and one word a line.", hint)
        case .noRows(let list):
            whole("no_rows", list, "\(list) has a header and no words below it.", hint)
        case .noTermColumn(let list, let line, let found, let nearest):
            noTermColumn(list, line, found, nearest)
        case .duplicateColumn(let list, let line, let column, let names):
            Problem(
                "list.duplicate_column", .validation,
                "\(list), line \(line), column \(column): the columns "
                    + names.map { "\"\($0)\"" }.joined(separator: " and ")
                    + " mean the same; expected each once.",
                advice: "Rename or remove one of them.",
                details: [
                    .text("path", list), .integer("line", line), .integer("column", column),
                ])
        case .header(let list, let fault):
            Problem(
                "list.header", .validation, "The header cannot be read: \(fault.message(in: list))",
                advice: fault.advice, details: [.text("path", list)],
                cause: fault.problem(in: list))
        case .encoding(let list, let guess): encoding(list, guess)
        case .cannotConvert(let list):
            whole(
                "encoding_not_available", list,
                "\(list) looks like CP949 (Korean Windows), which cannot be converted here.",
                "Save it as UTF-8.")
        case .unreadable(let list, let cause):
            Problem(
                "list.unreadable", cause.category, "\(list) cannot be read: \(cause.message)",
                advice: cause.advice, details: [.text("path", list)], cause: cause)
        }
    }

    private var hint: String { "For example: a line \"term,meaning\", then \"사랑,love\"." }

    private func whole(
        _ what: String, _ list: String, _ message: String, _ advice: String
    ) -> Problem {
        Problem(
            "list.\(what)", .validation, message, advice: advice, details: [.text("path", list)])
    }

    private func noTermColumn(
        _ list: String, _ line: Int, _ found: [String], _ nearest: NearestColumn?
    ) -> Problem {
        let expected = WordColumn.mainNames(of: .term).map { "\"\($0)\"" }
            .joined(separator: ", ")
        let names = found.prefix(8).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
        let more = found.count > 8 ? " and \(found.count - 8) more" : ""
        let what =
            nearest.map { "found \"\($0.found)\" - did you mean \"\($0.known)\"?" }
            ?? "found \(names.isEmpty ? "no names" : names)\(more)."
        return Problem(
            "list.no_term_column", .validation,
            "\(list), line \(line): no column for the term; \(what)",
            advice: "Name the column with the Korean words one of \(expected).",
            details: [.text("path", list), .integer("line", line)])
    }

    private func encoding(_ list: String, _ guess: EncodingGuess) -> Problem {
        switch guess {
        case .refused(let name):
            whole("encoding", list, "\(list) is \(name), which is not read.", "Save it as UTF-8.")
        case .notText(let what):
            whole(
                "not_text", list, "\(list) is \(what), not a text.",
                "Export the list as CSV in UTF-8.")
        case .unknown(let byte, let offset):
            whole(
                "encoding", list,
                "\(list) is neither UTF-8, UTF-16 nor CP949: byte \(RowFault.hexadecimal(byte))"
                    + " at offset \(offset) fits none of them.",
                "Save it as UTF-8.")
        case .text(let encoding, _):
            whole(
                "encoding", list, "\(list) cannot be read as \(encoding.rawValue).",
                "Save it as UTF-8.")
        }
    }
}
