//  A list as people have them, with inflected forms and guessed parts of speech: how many of its
//  words the lexicon explains.

import Foundation
import Testing

@testable import Korean

@Suite struct CoverageTests {
    private static let path = ProcessInfo.processInfo.environment["FLASHCARD_WORD_LIST"]

    @Test(.enabled(if: path != nil, "no list in FLASHCARD_WORD_LIST"))
    func `nine words in ten lead to the lexicon`() throws {
        let text = try String(contentsOf: URL(filePath: try #require(Self.path)), encoding: .utf8)
        var rows = 0
        var missed: [String] = []
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            guard cells.count >= 3 else { continue }
            rows += 1
            let first = Readings.of(cells[1], evidence: PartOfSpeech(rawValue: cells[2])).first
            if first?.entry == nil { missed.append(cells[1]) }
        }
        print("word list: \(missed.count) of \(rows) words beyond the lexicon: \(missed)")
        #expect(rows > 100)
        #expect(Double(missed.count) <= 0.1 * Double(rows))
    }
}
