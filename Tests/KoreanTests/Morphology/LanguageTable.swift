//  A table of Tests/KoreanTests/Tables: the first line names the columns, the last column the rule
//  or the article that says so.

import Foundation
import Testing

struct LanguageRow: Sendable, CustomTestStringConvertible {
    let cells: [String]

    subscript(column: Int) -> String { cells[column] }

    var testDescription: String { cells.joined(separator: " · ") }

    static func all(in table: String, at path: String = #filePath) -> [LanguageRow] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Tables")
        guard let text = try? String(contentsOf: folder.appending(path: table), encoding: .utf8)
        else { return [] }
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
        return lines.dropFirst().map { cells in
            precondition(cells.count == lines[0].count, "\(table): \(cells)")
            return LanguageRow(cells: cells)
        }
    }
}
