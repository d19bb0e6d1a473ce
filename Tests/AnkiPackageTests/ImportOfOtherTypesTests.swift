//  Packages of other releases: with a field more, or with another look.

import Flashcards
import Platform
import SQLite
import TestSupport
import Testing

@testable import AnkiPackage

/// A package as another release would have written it.
private struct OtherRelease {
    let folder: TemporaryFolder

    /// Changes the collection of a package and gives the path of the changed one.
    func package(
        from path: String, _ change: (Connection) throws -> Void
    ) throws -> String {
        let reader = try PlacedReader(path)
        let place = try ZipArchive.entry("collection.anki2", in: reader)
        let copy = try folder.write(
            "changed.anki2", try reader.bytes(at: place.lowerBound, count: place.count))
        do {
            let connection = try Connection(path: copy)
            try change(connection)
        }
        let changed = folder.path("changed.apkg")
        var archive = try ZipWriter(replacing: changed)
        try archive.add("collection.anki2", fileAt: copy)
        try archive.add("media", Array("{}".utf8))
        try archive.commit()
        return changed
    }

    /// A field more makes another type, since the type's id is made of its fields.
    func withMoreFields(_ path: String, modified: Int) throws -> String {
        try package(from: path) { connection in
            let old = String(NoteType.identifier)
            let new = String(NoteType.identifier + 1)
            let field =
                #"{"name":"Audio","ord":29,"sticky":false,"rtl":false,"font":"Arial","size":18}"#
            try connection.run(
                """
                UPDATE col SET models = replace(
                    json_insert(models, '$.' || ?1 || '.flds[#]', json(?3)), ?1, ?2)
                """, [.text("\"\(old)\""), .text("\"\(new)\""), .text(field)])
            try connection.run(
                "UPDATE col SET models = json_set(models, '$.' || ? || '.id', ?)",
                [.text("\"\(new)\""), .integer(NoteType.identifier + 1)])
            try connection.run(
                "UPDATE notes SET mid = mid + 1, mod = ?, flds = flds || char(31) || 'new field'",
                [.integer(modified)])
        }
    }

    /// Another style, changed so many seconds later.
    func withStyle(_ css: String, of path: String, later seconds: Int) throws -> String {
        try package(from: path) { connection in
            let place = "$.\"\(NoteType.identifier)\""
            try connection.run(
                "UPDATE col SET models = json_set(models, ?, ?, ?, ?)",
                [
                    .text(place + ".css"), .text(css), .text(place + ".mod"),
                    .integer(NoteType.modified + seconds),
                ])
        }
    }
}

@Suite(.enabled(if: RealAnki.isExpected, Comment(rawValue: RealAnki.absence)))
struct ImportOfOtherTypesTests {
    let folder = TemporaryFolder()

    @Test func `notes of a release with more fields are refused, not damaged`() throws {
        let first = try Decks.package([Decks.full], in: folder)
        let second = try OtherRelease(folder: folder)
            .withMoreFields(first, modified: 1_800_000_000)
        let answers = try RealAnki.answers([
            .package(first), .package(second), .everything, .note(guid: Decks.full.guid),
        ])
        #expect(answers[1].conflicting == 1 && answers[1].updated == 0)
        #expect(answers[2].notes == 1 && answers[2].faults == "")
        #expect(answers[3].fields?.keys.contains("Audio") == false)
    }

    @Test func `asked to merge, Anki keeps the notes and their schedule`() throws {
        let first = try Decks.package([Decks.full], in: folder)
        let second = try OtherRelease(folder: folder)
            .withMoreFields(first, modified: 4_000_000_000)
        let answers = try RealAnki.answers([
            .package(first), .study(guid: Decks.full.guid), .package(second, merges: true),
            .everything, .note(guid: Decks.full.guid),
        ])
        #expect(answers[3].notes == 1 && answers[3].faults == "")
        #expect(answers[4].repetitions == [1, 0])
    }

    @Test(arguments: [(seconds: 1, css: ".card{color:red}"), (seconds: -1, css: nil)])
    func `a later style is taken over, and an earlier one is not`(
        seconds: Int, css: String?
    ) throws {
        let first = try Decks.package([Decks.full], in: folder)
        let second = try OtherRelease(folder: folder)
            .withStyle(".card{color:red}", of: first, later: seconds)
        let answers = try RealAnki.answers([.package(first), .package(second), .render(notes: 1)])
        #expect(answers[2].cards?.first?.css == css ?? CardStyle.css)
    }
}
