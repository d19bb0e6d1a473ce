//  What is wrong in a price table, and where.

package import Problems

package enum PriceTableError: Error, Sendable, Hashable {
    package struct Place: Sendable, Hashable {
        package let file: String
        package let line: Int
        /// In characters, from one.
        package var column: Int

        /// Where the cell with that index begins; at the line's end where there is none.
        func at(_ index: Int, of line: Substring) -> Place {
            var place = self
            var left = index
            place.column = 1
            for character in line {
                if left == 0 { return place }
                if character == "\t" { left -= 1 }
                place.column += 1
            }
            return place
        }
    }

    case unknownColumn(Place, name: String, known: String)
    case missingColumn(Place, name: String)
    case tooManyCells(Place, expected: Int)
    case missingCell(Place, name: String)
    case badAmount(Place, name: String, found: String)
    case unknownProvider(Place, name: String)
    case tooManyRows(Place, limit: Int)
}

extension PriceTableError: Explained {
    package var problem: Problem {
        let (place, code, what, advice) = parts
        return Problem(
            "prices.\(code)", .validation,
            "\(place.file), line \(place.line), column \(place.column): \(what).", advice: advice,
            details: [
                .text("path", place.file), .integer("line", place.line),
                .integer("column", place.column),
            ])
    }

    private var parts: (place: Place, code: String, what: String, advice: String) {
        switch self {
        case .unknownColumn(let place, let name, let known):
            (
                place, "unknown_column",
                "found the column “\(name.prefix(40))”, expected each of these at most once: "
                    + known,
                "Name the columns in the first line, set apart by tabs."
            )
        case .missingColumn(let place, let name):
            (
                place, "missing_column", "no column “\(name)”, expected one",
                "Name the columns in the first line, set apart by tabs."
            )
        case .tooManyCells(let place, let expected):
            (
                place, "too_many_cells", "more than \(expected) cells, expected one for a column",
                "Cells are set apart by one tab each."
            )
        case .missingCell(let place, let name):
            (place, "missing_cell", "nothing in “\(name)”, expected a value", "Fill it in.")
        case .badAmount(let place, let name, let found):
            (
                place, "bad_amount",
                "found “\(found.prefix(40))” in “\(name)”, expected dollars for a million tokens",
                "Write an amount such as 0.15, with six digits after the point at most."
            )
        case .unknownProvider(let place, let name):
            (
                place, "unknown_provider",
                "found the provider “\(name.prefix(40))”, expected one of "
                    + ProviderKind.allCases.map(\.name).joined(separator: ", "),
                "Correct the name."
            )
        case .tooManyRows(let place, let limit):
            (
                place, "too_many_rows", "more than \(limit) rows, expected no more",
                "Leave out the models that you do not use."
            )
        }
    }
}
