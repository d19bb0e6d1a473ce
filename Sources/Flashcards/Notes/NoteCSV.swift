//  Notes as a table for spreadsheets and programs (RFC 4180): comma, CR LF, quotes where they are
//  needed. A list is one field with `; ` between its parts. A field that a spreadsheet would take
//  for a formula gets an apostrophe in front, since a word list may be anybody's.

package struct NoteCSV: Sendable {
    package static let columns = [
        "korean", "kind", "meaning", "surface", "breakdown", "polite", "pronunciation", "ipa",
        "romanisation", "class", "nuance", "comparison", "collocations", "forms", "hanja",
        "example", "translation", "level", "frequency_rank", "meaning_source", "tags", "guid",
        "trace_id",
    ]

    package init() {}

    package func appendHeader(to bytes: inout [UInt8]) {
        // Without it Excel reads Hangul as Latin letters; every other reader passes over it.
        bytes.append(contentsOf: [0xEF, 0xBB, 0xBF])
        bytes.append(contentsOf: NoteCSV.columns.joined(separator: ",").utf8)
        bytes.append(contentsOf: "\r\n".utf8)
    }

    package func append(_ note: DeckNote, to bytes: inout [UInt8]) {
        let example = note.examples.first
        let fields: [String?] = [
            note.korean, note.kind?.rawValue, NoteCSV.list(note.meanings), note.surface,
            note.breakdown, note.polite, note.pronunciation, note.ipa, note.romanisation,
            note.wordClass, note.nuance, NoteCSV.list(note.comparisons),
            NoteCSV.list(note.collocations), NoteCSV.list(note.forms), note.hanja,
            example?.korean, example?.translation, note.level,
            note.frequencyRank.map(String.init), note.meaningSource,
            note.tags.joined(separator: " "), note.guid, note.trace,
        ]
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            NoteCSV.append(field ?? "", to: &bytes)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    private static func list(_ named: [DeckNote.Named]) -> String {
        list(named.map { "\($0.name): \($0.text)" })
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        let needsQuotes = text.utf8.contains { byte in
            byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
        if needsQuotes { bytes.append(quote) }
        if let first = text.utf8.first, formulaStarts.contains(first) {
            bytes.append(UInt8(ascii: "'"))
        }
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        if needsQuotes { bytes.append(quote) }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let formulaStarts = Array("=+-@\t\r".utf8)
}
