//  What became of everything that one signal ever put into a journal:
//
//      journalled = delivered + rejected + undelivered + expired
//
//  Both sides are counted apart. Items are journalled when their line stands in a segment, whole;
//  what is undelivered are the items of the lines from the cursor on. The books are kept in a file
//  beside the segments and written whole after each step, together with the cursor, so that a kill
//  between a delivery and its entry delivers that one batch again and counts it once.

import JSON
import Platform

package struct JournalBooks: Sendable, Hashable {
    /// The next line to be delivered.
    package struct Cursor: Sendable, Hashable {
        package var segment = 1
        package var line = 0
    }

    package var cursor = Cursor()
    /// The items of all segments before this one are in `journalledBefore`; those of it and of
    /// later ones are counted from their lines.
    package var open = 1
    package var journalledBefore = 0
    package var delivered = 0
    package var rejected = 0
    package var expired = 0
    /// Lines that a killed writer left without an end.
    package var torn = 0
    /// Why the last delivery failed, where none has succeeded since.
    package var lastFailure: String?

    package init() {}
}

extension JournalBooks {
    static let schema = "flashcard.journal/1"

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("schema", Self.schema)
        writer.member("segment", cursor.segment)
        writer.member("line", cursor.line)
        writer.member("open", open)
        writer.member("journalled_before", journalledBefore)
        writer.member("delivered", delivered)
        writer.member("rejected", rejected)
        writer.member("expired", expired)
        writer.member("torn", torn)
        writer.member("last_failure", lastFailure)
        writer.endObject()
        return writer.bytes
    }

    /// Nil for bytes that are not books.
    init?(bytes: [UInt8]) {
        guard let value = try? JSONValue.parse(bytes), value["schema"]?.asString == Self.schema
        else { return nil }
        func number(_ name: String, atLeast least: Int) -> Int? {
            value[name]?.asInteger.flatMap { $0 >= least ? $0 : nil }
        }
        guard let segment = number("segment", atLeast: 1), let line = number("line", atLeast: 0),
            let open = number("open", atLeast: 1),
            let before = number("journalled_before", atLeast: 0),
            let delivered = number("delivered", atLeast: 0),
            let rejected = number("rejected", atLeast: 0),
            let expired = number("expired", atLeast: 0), let torn = number("torn", atLeast: 0)
        else { return nil }
        cursor = Cursor(segment: segment, line: line)
        self.open = open
        journalledBefore = before
        self.delivered = delivered
        self.rejected = rejected
        self.expired = expired
        self.torn = torn
        lastFailure = value["last_failure"]?.asString
    }
}
