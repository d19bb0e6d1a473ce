//  The name of a deck, `NAME::SUB`: checked once, so that what is told afterwards is what Anki
//  shows. Anki itself would quietly change what it cannot have.

import JSON

package struct DeckName: Sendable, Hashable {
    package let text: String

    package static let longest = 200

    package init(_ text: String) throws(PackageError) {
        let parts = text.split(separator: "::", omittingEmptySubsequences: false)
        let isWhole = parts.allSatisfy { part in
            part.contains { !$0.isWhitespace } && part.first?.isWhitespace == false
                && part.last?.isWhitespace == false && part.first != ":" && part.last != ":"
        }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0 != "\"" && $0.value != 0x7F
        }
        guard isWhole, isPlain, text.utf8.count <= Self.longest else {
            throw .deckName(text)
        }
        self.text = text
    }

    /// The name of a list as the name of a deck, whatever the list is called.
    package init(ofList name: String) {
        let plain = String(
            name.map { $0.isLetter || $0.isNumber || "-_. ".contains($0) ? $0 : "-" })
        let trimmed = plain.split(separator: " ").joined(separator: " ").prefix(60)
        text = (try? DeckName(String(trimmed)))?.text ?? "flashcard"
    }

    package var identifier: Int { Identifier.of("deck\u{1F}\(text)") }

    func write(to json: inout JSONWriter) {
        json.beginObject()
        json.name(String(identifier))
        json.beginObject()
        json.member("id", identifier)
        json.member("name", text)
        json.member("mod", NoteType.modified)
        json.member("usn", -1)
        for today in ["lrnToday", "revToday", "newToday", "timeToday"] {
            json.name(today)
            json.beginArray()
            json.integer(0)
            json.integer(0)
            json.endArray()
        }
        json.member("collapsed", false)
        json.member("browserCollapsed", false)
        json.member("dyn", 0)
        json.member("conf", 1)
        json.member("desc", "")
        json.member("extendNew", 0)
        json.member("extendRev", 0)
        json.endObject()
        json.endObject()
    }
}
