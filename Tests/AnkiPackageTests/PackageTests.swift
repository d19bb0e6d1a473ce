//  A package without Anki: its bytes, its ids, what is remembered of it, and what it refuses.

import Digest
import Flashcards
import Platform
import Problems
import SQLite
import TestSupport
import Testing

@testable import AnkiPackage

@Suite struct PackageTests {
    let folder = TemporaryFolder()

    /// The collection of a package, to be looked into.
    private func collection(_ path: String) throws -> Connection {
        let reader = try PlacedReader(path)
        let place = try ZipArchive.entry("collection.anki2", in: reader)
        let bytes = try reader.bytes(at: place.lowerBound, count: place.count)
        return try Connection(path: try folder.write("collection.anki2", bytes))
    }

    @Test func `the same notes are the same bytes`() throws {
        let notes = [Decks.full, Decks.bare] + (0..<300).map(Decks.plain)
        try Decks.package(notes, as: "one.apkg", in: folder)
        try Decks.package(notes, as: "two.apkg", in: folder)
        #expect(try folder.bytes("one.apkg") == folder.bytes("two.apkg"))
        try Decks.package(notes.reversed(), as: "three.apkg", in: folder)
        #expect(try folder.bytes("one.apkg") != folder.bytes("three.apkg"))
        // Nothing of the work is left beside them.
        #expect(folder.names == ["one.apkg", "three.apkg", "two.apkg"])
    }

    @Test func `a package that was begun and not finished leaves nothing`() throws {
        let writer = try PackageWriter(replacing: folder.path("a.apkg"), deck: DeckName("A"))
        try writer.append(AnkiNote(Decks.full, kinds: NoteCardKind.usual, modified: 1))
        #expect(!folder.names.contains("a.apkg"))
        _ = consume writer
        #expect(folder.names.isEmpty)
    }

    @Test func `sort field and checksum are those that Anki would calculate`() throws {
        let path = try Decks.package([Decks.full], in: folder)
        let collection = try collection(path)
        var found: [String] = []
        try collection.rows("SELECT sfld, csum, guid, mod, tags FROM notes") { row in
            found = [0, 1, 2, 3, 4].map { row.text($0) }
        }
        // The second is int(hashlib.sha1("걷다".encode()).hexdigest()[:8], 16).
        #expect(
            found == [
                "걷다", "1510349164", Decks.full.guid, "1700000000",
                " topik::1 pos::verb irregular::ㄷ ",
            ])
        #expect(try collection.integer("SELECT count(*) FROM cards") == 2)
        #expect(try collection.integer("SELECT ver FROM col") == 11)
    }

    // MARK: Promises

    @Test func `a note is the same by form, kind and sense, and by nothing else`() {
        var other = Decks.full
        other.meanings = ["something else"]
        other.examples = []
        other.tags = []
        #expect(other.guid == Decks.full.guid)
        other.sense = "2"
        #expect(other.guid != Decks.full.guid)
        #expect(DeckNote(korean: "걷다", kind: .noun).guid != Decks.full.guid)
        // Learners' collections hold these, so that they never change.
        #expect(Decks.full.guid == "71779d780527713ef695")
        #expect(DeckNote(korean: "사과").guid == "412c571ccecd09ec26dd")
    }

    @Test func `ids of note type and deck follow from names, and are nobody's default`() throws {
        #expect(NoteType.identifier == 1_667_812_165_417)
        #expect(try DeckName("Korean::TOPIK 1").identifier == 1_616_596_374_722)
        for name in ["A", "B", "A::B", "한국어"] {
            let identifier = try DeckName(name).identifier
            #expect(identifier > 1_400_000_000_000 && identifier < 1_700_000_000_000)
        }
        #expect(try DeckName("A").identifier != DeckName("B").identifier)
    }

    @Test func `cards and style do not change without their time`() {
        let text =
            CardTemplate.all.map { "\($0.name)\($0.question)\($0.answer)" }.joined() + CardStyle.css
        // Another hash? Set NoteType.modified to the time of the change, and then this line.
        #expect(
            "\(NoteType.modified) \(hexadecimal(Array(SHA256.hash(Array(text.utf8)).prefix(8))))"
                == "1795284000 f3a96ca3ecbdc3ad")
    }

    @Test func `the trace is no content, and everything else is`() {
        let note = AnkiNote(Decks.full, kinds: NoteCardKind.usual, modified: 1)
        var other = Decks.full
        other.trace = nil
        #expect(AnkiNote(other, kinds: NoteCardKind.usual, modified: 2).content == note.content)
        other.tags.append("more")
        #expect(AnkiNote(other, kinds: NoteCardKind.usual, modified: 1).content != note.content)
        #expect(
            AnkiNote(Decks.full, kinds: [.recognise], modified: 1).content != note.content)
    }

    // MARK: An older package

    @Test func `an older package tells what it held`() throws {
        let path = try Decks.package([Decks.full, Decks.bare], in: folder)
        let copy = folder.path("copy")
        let reader = try PackageReader(path, copyingTo: copy)
        let held = try reader.notes([Decks.full.guid, Decks.plain(1).guid])
        #expect(held.keys.sorted() == [Decks.full.guid])
        let note = AnkiNote(Decks.full, kinds: NoteCardKind.usual, modified: 1_700_000_000)
        #expect(held[Decks.full.guid]?.content == note.content)
        #expect(held[Decks.full.guid]?.modified == 1_700_000_000)
        #expect(held[Decks.full.guid]?.trace == Decks.full.trace)
        _ = consume reader
        #expect(folder.names == ["deck.apkg"])
    }

    @Test func `what is no package of ours is refused with its path`() throws {
        let text = try folder.write("deck.apkg", "no zip")
        #expect {
            _ = try PackageReader(text, copyingTo: folder.path("copy"))
        } throws: { error in
            (error as? PackageError)?.problem.code == "anki.not_package"
        }
        let path = folder.path("other.apkg")
        var archive = try ZipWriter(replacing: path)
        try archive.add("collection.anki2", Array("no database, and long enough".utf8))
        try archive.commit()
        #expect {
            _ = try PackageReader(path, copyingTo: folder.path("copy"))
        } throws: { error in
            (error as? PackageError)?.problem.message.contains(path) == true
        }
        #expect(!folder.names.contains("copy"))
    }

    // MARK: Names

    @Test(arguments: ["Korean", "Korean::TOPIK 1", "한국어::낱말", "a:b"])
    func `a deck may have this name`(name: String) throws {
        #expect(try DeckName(name).text == name)
    }

    @Test(arguments: [
        "", " ", "A::", "::A", "A::::B", " A", "A :: B", "A\u{1F}", "say \"hi\"", "A:",
    ])
    func `a deck cannot have this name`(name: String) {
        #expect(throws: PackageError.deckName(name)) { try DeckName(name) }
    }

    @Test(arguments: [
        ("words-1000", "words-1000"), ("my  list", "my list"), ("a::b", "a--b"), ("", "flashcard"),
        ("말·모음", "말-모음"), ("\u{1F}", "-"),
    ])
    func `a list gives its deck a name`(list: String, deck: String) {
        #expect(DeckName(ofList: list).text == deck)
    }
}
