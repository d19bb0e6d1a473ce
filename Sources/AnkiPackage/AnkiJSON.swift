//  Notes as the JSON that Anki for the desktop imports without an add-on (`.anki-json`): it makes
//  the note type and the deck, and finds its notes again by their guid. The form has no place for a
//  style, so each card brings it along. Type and deck stand on each note, since the file's own
//  defaults do not reach a type that is made by it.

import Flashcards
import JSON

package struct AnkiJSON: Sendable {
    private let deck: DeckName
    private var json = JSONWriter(reserving: 4096)
    private var isFirst = true

    package init(deck: DeckName) { self.deck = deck }

    package mutating func appendBeginning(to bytes: inout [UInt8]) {
        json.removeAll()
        json.beginArray()
        json.beginObject()
        json.member("name", NoteType.name)
        json.name("fields")
        json.beginArray()
        for field in NoteField.allCases { json.string(field.rawValue) }
        json.endArray()
        json.name("templates")
        json.beginArray()
        for template in CardTemplate.all {
            json.beginObject()
            json.member("name", template.name)
            json.member("qfmt", Self.styled(template.question))
            json.member("afmt", Self.styled(template.answer))
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endArray()
        bytes.append(contentsOf: #"{"dupe_resolution":"Update","notetypes":"#.utf8)
        bytes.append(contentsOf: json.bytes)
        bytes.append(contentsOf: ",\n\"notes\":[".utf8)
    }

    package mutating func append(_ note: AnkiNote, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
        isFirst = false
        json.removeAll()
        json.beginObject()
        json.member("guid", note.guid)
        json.member("notetype", NoteType.name)
        json.member("deck", deck.text)
        json.name("fields")
        json.beginArray()
        for field in note.fields { json.string(field) }
        json.endArray()
        json.name("tags")
        json.beginArray()
        for tag in note.tags { json.string(tag) }
        json.endArray()
        json.endObject()
        bytes.append(contentsOf: json.bytes)
    }

    package func appendEnd(to bytes: inout [UInt8]) { bytes.append(contentsOf: "\n]}\n".utf8) }

    /// Outside of the conditional sections it would be a front of its own.
    private static func styled(_ template: String) -> String {
        "<style>\n\(CardStyle.css)</style>\n\(template)"
    }
}
