//  A line of a table in Tests/KoreanTests/Tables: what goes in, what the standard says comes out,
//  the article that says so, and a note. The first line of a table names its columns.

import Foundation
import Testing

struct SoundCase: Sendable, CustomTestStringConvertible {
    let input: String
    /// Several readings stand in order, with strokes between them.
    let expected: [String]
    let article: String
    let note: String

    var testDescription: String { "\(input) → \(expected.joined(separator: "/")) (\(article))" }

    static func all(in table: String, at path: String = #filePath) -> [SoundCase] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Tables")
        guard
            let text = try? String(
                contentsOf: folder.appendingPathComponent(table), encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { String($0) }
            precondition(columns.count == 4, "\(table): \(line)")
            return SoundCase(
                input: columns[0],
                expected: columns[1].split(separator: "/").map { String($0) },
                article: columns[2], note: columns[3])
        }
    }
}
