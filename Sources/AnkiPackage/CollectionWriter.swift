//  Anki's collection, schema 11: a database with one row about everything, and a row for each note
//  and each card. Written by SQLite in one transaction, rows in the order in which they come, with
//  no time of now and no number of chance, so that the same notes are the same bytes.
//
//  Ids count up from a hash of the deck's name. In a learner's collection a note is found by its
//  guid, and an id that is taken there is changed by Anki.

import Digest
import Flashcards
import JSON
import Platform
import SQLite

final class CollectionWriter {
    private let connection: Connection
    private let path: String
    private let deck: DeckName
    private let firstID: Int
    private(set) var notes = 0
    private(set) var cards = 0

    init(at path: String, deck: DeckName) throws(PackageError) {
        for ending in ["", "-journal"] { Path.remove(path + ending) }
        self.path = path
        self.deck = deck
        // Room for a million notes between two decks is likely, and not needed.
        firstID = Identifier.of("notes\u{1F}\(deck.text)")
        do throws(SQLiteError) {
            connection = try Connection(path: path)
            // The file is a temporary one: what counts is that the archive appears whole or not.
            try connection.execute(
                """
                PRAGMA page_size = 4096;
                PRAGMA auto_vacuum = NONE;
                PRAGMA journal_mode = OFF;
                PRAGMA synchronous = OFF;
                PRAGMA locking_mode = EXCLUSIVE;
                PRAGMA secure_delete = ON;
                PRAGMA cache_size = -8192;
                BEGIN;
                """)
            try connection.execute(Self.schema)
            try connection.run(
                "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, '{}', ?, ?, ?, '{}')",
                [
                    .integer(Self.creation), .integer(NoteType.modified * 1000),
                    .integer(NoteType.modified * 1000), .text(Self.types(deck)),
                    .text(Self.decks(deck)), .text(Self.presets),
                ])
        } catch { throw .collection(error) }
    }

    func append(_ note: AnkiNote) throws(PackageError) {
        let number = firstID + notes
        do throws(SQLiteError) {
            try connection.run(
                "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
                [
                    .integer(number), .text(note.guid), .integer(NoteType.identifier),
                    .integer(note.modified), .text(Self.tags(note.tags)),
                    .text(note.fields.joined(separator: "\u{1F}")), .text(note.sortField),
                    .integer(Self.checksum(note.sortField)),
                ])
            for kind in note.cards {
                let template = NoteCardKind.allCases.firstIndex(of: kind) ?? 0
                try connection.run(
                    """
                    INSERT INTO cards
                    VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')
                    """,
                    [
                        .integer(firstID + cards), .integer(number), .integer(deck.identifier),
                        .integer(template), .integer(note.modified), .integer(notes + 1),
                    ])
                cards += 1
            }
            notes += 1
        } catch { throw .collection(error) }
    }

    func finish() throws(PackageError) {
        do throws(SQLiteError) { try connection.execute("COMMIT") } catch {
            throw .collection(error)
        }
    }

    /// Noon of the first of January 2020: a collection that is never looked at has to be from
    /// somewhen.
    private static let creation = 1_577_880_000

    /// How Anki finds equal first fields: the first four bytes of SHA-1.
    static func checksum(_ text: String) -> Int {
        SHA1.hash(Array(text.utf8)).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    /// A blank around each, by which Anki finds whole tags.
    private static func tags(_ tags: [String]) -> String {
        tags.isEmpty ? "" : " \(tags.joined(separator: " ")) "
    }

    private static func types(_ deck: DeckName) -> String {
        var json = JSONWriter(reserving: 16_384)
        NoteType.write(to: &json, deck: deck.identifier)
        return json.text
    }

    private static func decks(_ deck: DeckName) -> String {
        var json = JSONWriter()
        deck.write(to: &json)
        return json.text
    }

    /// Anki's own default preset, which the deck names. Who imports presets with a package gets an
    /// error without it; a collection has its own under this id, which stays as it is.
    private static let presets = """
        {"1":{"id":1,"mod":0,"name":"Default","usn":0,"maxTaken":60,"autoplay":true,"timer":0,\
        "replayq":true,"dyn":false,"new":{"bury":false,"delays":[1,10],"initialFactor":2500,\
        "ints":[1,4,0],"order":1,"perDay":20},"rev":{"bury":false,"ease4":1.3,"ivlFct":1,\
        "maxIvl":36500,"perDay":200,"hardFactor":1.2},"lapse":{"delays":[10],"leechAction":1,\
        "leechFails":8,"minInt":1,"mult":0}}}
        """

    private static let schema = """
        CREATE TABLE col (
            id integer primary key, crt integer not null, mod integer not null,
            scm integer not null, ver integer not null, dty integer not null,
            usn integer not null, ls integer not null, conf text not null, models text not null,
            decks text not null, dconf text not null, tags text not null);
        CREATE TABLE notes (
            id integer primary key, guid text not null, mid integer not null,
            mod integer not null, usn integer not null, tags text not null, flds text not null,
            sfld integer not null, csum integer not null, flags integer not null,
            data text not null);
        CREATE TABLE cards (
            id integer primary key, nid integer not null, did integer not null,
            ord integer not null, mod integer not null, usn integer not null,
            type integer not null, queue integer not null, due integer not null,
            ivl integer not null, factor integer not null, reps integer not null,
            lapses integer not null, left integer not null, odue integer not null,
            odid integer not null, flags integer not null, data text not null);
        CREATE TABLE revlog (
            id integer primary key, cid integer not null, usn integer not null,
            ease integer not null, ivl integer not null, lastIvl integer not null,
            factor integer not null, time integer not null, type integer not null);
        CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
        """
}
