//  The second stage's other form: lines with nine columns between tabs, as the original pipeline
//  asked for. A model that has seen that form answers in it now and then. A line that has not its
//  nine columns is told and never dropped in silence.

import Flashcards

enum ReplyTable {
    /// The cards of a table; nil where the reply is none.
    static func cards(
        _ text: String, of word: Word, _ repairs: inout Set<Repair>
    ) throws(ReplyShapeError) -> [Card]? {
        // JSON holds no tab as it is.
        guard text.utf8.first != UInt8(ascii: "{"), text.utf8.contains(UInt8(ascii: "\t")) else {
            return nil
        }
        let lines = text.split(whereSeparator: \.isNewline)
        let header = CardTSV.columns.joined(separator: "\t")
        guard let first = lines.firstIndex(where: { isRow($0) }) else { return nil }
        var reader = CardTSVReader()
        _ = try read(header, 1, &reader)
        var cards: [Card] = []
        for (number, line) in lines.enumerated() where number >= first {
            guard !isHeader(line), !line.hasPrefix("```"), !line.allSatisfy(\.isWhitespace) else {
                continue
            }
            // Words behind the table end it.
            guard line.contains("\t") else { break }
            guard var card = try read(String(line), number + 1, &reader) else { continue }
            guard Word.cleaned(term: card.term) == word.term || card.term == word.headword else {
                throw .otherTerm(expected: word.term, found: card.term)
            }
            card.term = word.term
            card.position = nil
            card.termNumber = 1
            cards.append(card)
            guard cards.count < ReplyReader.mostCards else { break }
        }
        guard !cards.isEmpty else { throw .noCards }
        repairs.insert(.table)
        return cards
    }

    private static func isRow(_ line: Substring) -> Bool {
        line.utf8.count { $0 == UInt8(ascii: "\t") } >= 3
    }

    private static func isHeader(_ line: Substring) -> Bool {
        line.hasPrefix("position\t") || line.hasPrefix("\u{FEFF}position\t")
    }

    private static func read(
        _ line: String, _ number: Int, _ reader: inout CardTSVReader
    ) throws(ReplyShapeError) -> Card? {
        do { return try reader.read(line) } catch {
            throw .row(line: number, found: line.utf8.count { $0 == UInt8(ascii: "\t") } + 1)
        }
    }
}
