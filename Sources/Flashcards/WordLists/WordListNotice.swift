//  What the reader of a list tells its user without setting anything aside: how the list was
//  understood where it could have been meant otherwise, and what of it is not used.

import Problems

enum WordListNotice {
    static func codePage(list: String) -> Problem {
        Problem(
            "list.read_as_cp949", .validation,
            "\(list) looks like CP949 (Korean Windows) and is read as such.",
            advice: "Save it as UTF-8 to be certain of every character.",
            details: [.text("path", list)])
    }

    static func layout(_ remark: ColumnLayout.Remark, list: String, line: Int) -> Problem {
        let details: [Problem.Detail] = [.text("path", list), .integer("line", line)]
        switch remark {
        case .noHeader(let columns):
            let names = columns.map(\.rawValue).joined(separator: ", ")
            return Problem(
                "list.no_header", .validation,
                "\(list), line \(line): no header; the columns are read as \(names).",
                advice: "Put a line \"\(columns.map(\.rawValue).joined(separator: ","))\" on top"
                    + " to say so yourself.",
                details: details)
        case .unknown(let names):
            let shown = names.prefix(8).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
            let more = names.count > 8 ? " and \(names.count - 8) more" : ""
            return Problem(
                "list.unknown_columns", .validation,
                "\(list), line \(line): not read, since unknown: \(shown)\(more).",
                advice: "Rename a column that should be used: \(WordListNotice.knownNames).",
                details: details)
        case .renamed(let renamed):
            return Problem(
                "list.renamed_column", .validation,
                "\(list), line \(line): the column \"\(renamed.old)\" is now called"
                    + " \"\(renamed.column.rawValue)\"; the old name works until release"
                    + " \(renamed.until).",
                advice: "Rename the column.", details: details)
        }
    }

    static func unread(_ column: WordColumn, list: String, line: Int) -> Problem {
        let expected = column == .verified ? "yes or no" : "a whole number"
        return Problem(
            "list.unread_values", .validation,
            "\(list), line \(line): the \(column.rawValue) is left out where it is not \(expected),"
                + " here for the first time.",
            details: [.text("path", list), .integer("line", line)])
    }

    private static var knownNames: String {
        WordColumn.allCases.filter { $0 != .ignored }.map(\.rawValue).joined(separator: ", ")
    }
}
