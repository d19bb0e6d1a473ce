//  The note type and the deck as Anki knows them: ids that never depend on the clock, and the JSON
//  of schema 11. The id of the type is a hash of its name and its fields, so that a release with
//  other fields is another type and cannot damage the first; that of a deck is a hash of its name,
//  and is never 1, which is everybody's default deck.

import Digest
import JSON

package enum NoteType {
    package static let name = "flashcard Korean"

    /// When cards or style last changed, in seconds since 1970. Anki takes over a type only where
    /// this is later, so that it moves with every change; a test holds it to their hash.
    package static let modified = 1_795_284_000

    package static let identifier = Identifier.of(
        ([name] + NoteField.allCases.map(\.rawValue)).joined(separator: "\u{1F}"))

    /// The deck's text is checked by `DeckName`.
    static func write(to json: inout JSONWriter, deck: Int) {
        json.beginObject()
        json.name(String(identifier))
        json.beginObject()
        json.member("id", identifier)
        json.member("name", name)
        json.member("type", 0)
        json.member("mod", modified)
        json.member("usn", -1)
        json.member("sortf", 0)
        json.member("did", deck)
        json.name("tmpls")
        json.beginArray()
        for (number, template) in CardTemplate.all.enumerated() {
            write(template, number: number, to: &json)
        }
        json.endArray()
        json.name("flds")
        json.beginArray()
        for (number, field) in NoteField.allCases.enumerated() {
            write(field, number: number, to: &json)
        }
        json.endArray()
        json.member("css", CardStyle.css)
        // What clients before 2.1.28 look for.
        json.member("latexPre", "")
        json.member("latexPost", "")
        json.name("req")
        json.beginArray()
        for (number, fields) in required.enumerated() {
            json.beginArray()
            json.integer(number)
            json.string("all")
            json.beginArray()
            for field in fields { json.integer(NoteField.places[field] ?? 0) }
            json.endArray()
            json.endArray()
        }
        json.endArray()
        json.name("tags")
        json.beginArray()
        json.endArray()
        json.name("vers")
        json.beginArray()
        json.endArray()
        json.endObject()
        json.endObject()
    }

    /// The fields without which a card's front is empty, by template.
    private static let required: [[NoteField]] = [
        [.korean], [.meaning, .askProduce], [.cloze], [.korean, .askListening],
    ]

    private static func write(_ template: CardTemplate, number: Int, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", template.name)
        json.member("ord", number)
        json.member("qfmt", template.question)
        json.member("afmt", template.answer)
        json.member("bqfmt", "")
        json.member("bafmt", "")
        json.name("did")
        json.null()
        json.endObject()
    }

    private static func write(_ field: NoteField, number: Int, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", field.rawValue)
        json.member("ord", number)
        json.member("sticky", false)
        json.member("rtl", false)
        json.member("font", "Arial")
        json.member("size", field == .korean ? 28 : 18)
        json.name("media")
        json.beginArray()
        json.endArray()
        json.endObject()
    }
}

/// Ids as Anki has them: milliseconds since 1970, of a time that is over.
package enum Identifier {
    private static let first = 1_400_000_000_000
    private static let range: UInt64 = 300_000_000_000

    package static func of(_ text: String) -> Int {
        let hash = SHA256.hash(Array(text.utf8)).prefix(8).reduce(0 as UInt64) {
            $0 << 8 | UInt64($1)
        }
        return first + Int(hash % range)
    }
}
