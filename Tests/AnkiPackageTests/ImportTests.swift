//  Every output goes before Anki's own importer: what arrives, what is drawn, and what a second
//  import does to a learner's work.

import AnkiPackage
import Flashcards
import TestSupport
import Testing

@Suite(.enabled(if: RealAnki.isExpected, Comment(rawValue: RealAnki.absence)))
struct ImportTests {
    let folder = TemporaryFolder()

    @Test(arguments: [false, true])
    func `a package imports with today's options and with the older ones`(merges: Bool) throws {
        let path = try Decks.package([Decks.full, Decks.bare], in: folder)
        let answers = try RealAnki.answers([
            .package(path, merges: merges), .everything, .note(guid: Decks.full.guid),
        ])
        #expect(answers[0].new == 2)
        // 걷다 has an example and so two cards, 뭐지 has one.
        #expect(answers[1].notes == 2 && answers[1].cardCount == 3)
        #expect(answers[1].decks == ["Default", "Korean", "Korean::TOPIK 1"])
        #expect(answers[1].types?.contains(NoteType.name) == true)
        #expect(answers[1].faults == "" && answers[1].empty == 0)
        #expect(answers[2].fields?["Korean"] == "걷다")
        #expect(answers[2].fields?["Meaning"] == "to walk<br>to go on foot")
        #expect(answers[2].tags == ["irregular::ㄷ", "pos::verb", "topik::1"])
        #expect(answers[2].type == NoteType.name)
    }

    @Test func `a learner's own preset stays as it is`() throws {
        let path = try Decks.package([Decks.full], in: folder)
        let answers = try RealAnki.answers([
            .limit(newPerDay: 7), .package(path, merges: true), .everything,
        ])
        #expect(answers[2].newPerDay == 7)
    }

    @Test func `JSON makes note type, deck, notes and the same cards`() throws {
        let notes = [Decks.full, Decks.bare, Decks.plain(7)]
        let path = try Decks.json(notes, in: folder)
        let answers = try RealAnki.answers([
            .json(path), .everything, .json(path), .everything, .note(guid: Decks.full.guid),
        ])
        #expect(answers[0].new == 3)
        #expect(answers[1].notes == 3 && answers[1].cardCount == 5)
        #expect(answers[1].decks?.contains("Korean::TOPIK 1") == true)
        #expect(answers[1].faults == "" && answers[1].empty == 0)
        #expect(answers[3].notes == 3 && answers[3].cardCount == 5)
        #expect(answers[4].fields?["Example"] == "공원을 <b>걸어요</b>.")
    }

    @Test func `text goes into the note type that a package has brought`() throws {
        let package = try Decks.package([Decks.plain(1)], in: folder)
        let text = try Decks.text([Decks.full, Decks.plain(1)], in: folder)
        let answers = try RealAnki.answers([
            .package(package), .text(text), .everything, .note(guid: Decks.full.guid),
        ])
        #expect(answers[1].new == 1)
        #expect(answers[2].notes == 2 && answers[2].cardCount == 4)
        #expect(answers[2].faults == "" && answers[2].empty == 0)
        #expect(answers[3].type == NoteType.name)
        #expect(answers[3].fields?["Trace"] == "0af7651916cd43dd8448eb211c80319c")
        #expect(answers[3].tags == ["irregular::ㄷ", "pos::verb", "topik::1"])
    }

    @Test func `text makes cards of two sides where the note type is not there`() throws {
        let text = try Decks.text([Decks.full], in: folder)
        let answers = try RealAnki.answers([
            .text(text), .everything, .note(guid: Decks.full.guid), .text(text), .everything,
        ])
        #expect(answers[0].new == 1)
        #expect(answers[1].notes == 1 && answers[1].faults == "")
        #expect(answers[1].decks?.contains("Korean::TOPIK 1") == true)
        #expect(answers[2].fields?["Front"] == "걷다")
        #expect(answers[2].fields?["Back"]?.hasPrefix("to walk<br>to go on foot<br>") == true)
        #expect(answers[4].notes == 1)
    }

    // MARK: The second import

    private func changed(_ note: DeckNote) -> DeckNote {
        var note = note
        note.meanings = ["a better meaning"]
        return note
    }

    @Test func `the same package again changes nothing`() throws {
        let path = try Decks.package([Decks.full, Decks.bare], in: folder)
        let answers = try RealAnki.answers([
            .package(path), .study(guid: Decks.full.guid), .package(path), .everything,
            .note(guid: Decks.full.guid),
        ])
        #expect(answers[2].new == 0 && answers[2].updated == 0 && answers[2].duplicate == 2)
        #expect(answers[3].notes == 2 && answers[3].faults == "")
        #expect(answers[4].repetitions == [1, 0])
    }

    @Test func `changed content updates the note and keeps its schedule`() throws {
        let first = try Decks.package([Decks.full, Decks.bare], in: folder)
        let second = try Decks.package(
            [changed(Decks.full)], modified: 1_700_000_001, as: "second.apkg", in: folder)
        let answers = try RealAnki.answers([
            .package(first), .study(guid: Decks.full.guid), .package(second),
            .note(guid: Decks.full.guid), .everything,
        ])
        #expect(answers[2].updated == 1 && answers[2].new == 0)
        #expect(answers[3].fields?["Meaning"] == "a better meaning")
        #expect(answers[3].repetitions == [1, 0])
        #expect(answers[4].notes == 2 && answers[4].cardCount == 3)
    }

    @Test func `a learner's edit stays where the content has not changed since`() throws {
        let first = try Decks.package([Decks.full], in: folder)
        let second = try Decks.package(
            [changed(Decks.full)], modified: 1_700_000_001, as: "second.apkg", in: folder)
        let answers = try RealAnki.answers([
            .package(first), .edit(guid: Decks.full.guid, field: "Meaning", text: "my own words"),
            .package(first), .note(guid: Decks.full.guid),
            .package(second), .note(guid: Decks.full.guid),
        ])
        #expect(answers[3].fields?["Meaning"] == "my own words")
        #expect(answers[5].fields?["Meaning"] == "my own words")
    }

    @Test func `a change after a learner's edit takes its place`() throws {
        let first = try Decks.package([Decks.full], in: folder)
        let second = try Decks.package(
            [changed(Decks.full)], modified: 4_000_000_000, as: "second.apkg", in: folder)
        let answers = try RealAnki.answers([
            .package(first), .edit(guid: Decks.full.guid, field: "Meaning", text: "my own words"),
            .package(second), .note(guid: Decks.full.guid),
        ])
        #expect(answers[3].fields?["Meaning"] == "a better meaning")
    }

    @Test func `another gloss of the same word is the same note`() throws {
        let first = try Decks.package([Decks.full], in: folder)
        let second = try Decks.package([changed(Decks.full)], as: "second.apkg", in: folder)
        let answers = try RealAnki.answers([.package(first), .package(second), .everything])
        #expect(answers[1].duplicate == 1 && answers[2].notes == 1)
    }

    @Test func `another kind of card is added to the notes that are there`() throws {
        let first = try Decks.package([Decks.full], in: folder)
        let second = try Decks.package(
            [Decks.full], modified: 1_700_000_001, kinds: NoteCardKind.allCases,
            as: "second.apkg", in: folder)
        let answers = try RealAnki.answers([
            .package(first), .study(guid: Decks.full.guid), .package(second),
            .note(guid: Decks.full.guid), .everything,
        ])
        #expect(answers[2].updated == 1)
        #expect(answers[3].repetitions == [1, 0, 0, 0])
        #expect(answers[4].notes == 1 && answers[4].empty == 0 && answers[4].faults == "")
    }

    @Test func `two decks with the same word share its note`() throws {
        let first = try Decks.package([Decks.full, Decks.plain(1)], in: folder)
        let second = try Decks.package(
            [Decks.full, Decks.plain(2)], name: "Another", as: "second.apkg", in: folder)
        let answers = try RealAnki.answers([.package(first), .package(second), .everything])
        #expect(answers[1].new == 1 && answers[1].duplicate == 1)
        #expect(answers[2].notes == 3 && answers[2].faults == "")
        #expect(answers[2].decks?.contains("Another") == true)
    }

    @Test func `ten thousand notes are imported in seconds`() throws {
        let path = try Decks.package((0..<10_000).map(Decks.plain), in: folder)
        let answers = try RealAnki.answers([.package(path), .everything])
        #expect(answers[0].new == 10_000)
        #expect(answers[1].notes == 10_000 && answers[1].cardCount == 20_000)
        #expect(answers[1].faults == "")
        #expect(answers[0].seconds ?? .infinity < 20)
    }
}
