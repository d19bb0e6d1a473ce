//  Notes as the text file that Anki imports, with the header lines that say what is what. Fields
//  carry the names of the note type's fields. Where a collection has no such type, Anki takes its
//  default one, which has `Front` and `Back`: two columns of these names at the end give even that
//  a card that is worth having. The guid stands last, since an unknown type takes the first
//  column for its front. A text file cannot make a note type, and knows no time of change: what is
//  imported replaces what is there.

import Flashcards

package struct AnkiTSV: Sendable {
    private let deck: DeckName

    package init(deck: DeckName) { self.deck = deck }

    static let columns = NoteField.allCases.map(\.rawValue) + ["Front", "Back", "Tags", "Guid"]

    package func appendHeader(to bytes: inout [UInt8]) {
        let header = """
            #separator:tab
            #html:true
            #notetype:\(NoteType.name)
            #deck:\(deck.text)
            #tags column:\(Self.columns.count - 1)
            #guid column:\(Self.columns.count)
            #columns:\(Self.columns.joined(separator: "\t"))

            """
        bytes.append(contentsOf: header.utf8)
    }

    package func append(_ note: AnkiNote, to bytes: inout [UInt8]) {
        for field in note.fields {
            Self.append(field, to: &bytes)
            bytes.append(Self.tab)
        }
        Self.append(note[.korean], to: &bytes)
        bytes.append(Self.tab)
        Self.append(Self.back(note), to: &bytes)
        bytes.append(Self.tab)
        Self.append(note.tags.joined(separator: " "), to: &bytes)
        bytes.append(Self.tab)
        bytes.append(contentsOf: note.guid.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// What a card of two sides can show of a note.
    private static func back(_ note: AnkiNote) -> String {
        let sound = [note[.pronunciation], note[.ipa]].filter { !$0.isEmpty }
            .joined(separator: " ")
        let kind = note[.partOfSpeech].isEmpty ? "" : "<i>\(note[.partOfSpeech])</i>"
        return [note[.meaning], kind, sound, note[.example], note[.translation], note[.nuance]]
            .filter { !$0.isEmpty }.joined(separator: "<br>")
    }

    private static let tab = UInt8(ascii: "\t")
    private static let quote = UInt8(ascii: "\"")

    /// Fields are HTML without tabs and line breaks. Quotes go around one that begins with a quote,
    /// or with the sign that makes a line a comment.
    private static func append(_ field: String, to bytes: inout [UInt8]) {
        guard let first = field.utf8.first, first == quote || first == UInt8(ascii: "#") else {
            return bytes.append(contentsOf: field.utf8)
        }
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
