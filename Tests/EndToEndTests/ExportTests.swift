//  `flashcard export` as a person uses it: from a list to a deck in Anki, and once more after a
//  change.

import Foundation
import JSON
import Platform
import TestSupport
import Testing

@Suite struct ExportTests {
    let desk = Desk()

    private func processed(_ list: String = Desk.list(30)) async throws {
        try desk.folder.write("list.csv", list)
        #expect(try await desk.program.run(["process", "list.csv", "-q"]).code == 0)
    }

    @Test(.enabled(if: RealAnki.isExpected, Comment(rawValue: RealAnki.absence)))
    func `a list becomes a deck in Anki, and a change of one row updates one note`() async throws {
        try await processed()
        let result = try await desk.program.run(["export", "anki"])
        #expect(result.code == 0)
        #expect(result.output.contains("30 words with 40 cards"))
        #expect(result.output.contains("flashcards/list.apkg"))
        #expect(result.output.contains("list: 30 new, 0 updated, 0 unchanged"))
        #expect(result.output.contains("File ▸ Import"))
        try await processed(Desk.list(30).replacing("meaning 7,", with: "a better one,"))
        let second = try await desk.program.run(["export", "anki", "-o", "second.apkg", "--json"])
        let report = try desk.object(second.output)
        #expect(report["schema"]?.asString == "flashcard.export/1")
        #expect(report["updated"]?.asInteger == 1 && report["unchanged"]?.asInteger == 29)
        let answers = try RealAnki.answers([
            .package(desk.folder.path("flashcards/list.apkg")),
            .package(desk.folder.path("second.apkg")), .everything, .render(notes: 30),
        ])
        #expect(answers[0].new == 30)
        #expect(answers[1].new == 0 && answers[1].updated == 1 && answers[1].duplicate == 29)
        #expect(answers[2].notes == 30 && answers[2].cardCount == 40)
        #expect(answers[2].faults == "" && answers[2].empty == 0)
        #expect(answers[2].decks == ["Default", "list"])
        let cards = try #require(answers[3].cards)
        #expect(cards.contains { $0.answer.contains("a better one") })
    }

    @Test func `a preview tells what would come and writes nothing`() async throws {
        try await processed()
        let before = desk.folder.all.filter { !$0.hasPrefix("state") }.sorted()
        let result = try await desk.program.run(["export", "anki", "--preview"])
        #expect(result.code == 0)
        #expect(result.output.contains("Preview: 30 words with 40 cards; nothing was written."))
        #expect(result.output.contains("30 new"))
        #expect(desk.folder.all.filter { !$0.hasPrefix("state") }.sorted() == before)
        _ = try await desk.program.run(["export", "anki"])
        let again = try await desk.program.run(["export", "anki", "--preview", "--json"])
        #expect(try desk.object(again.output)["unchanged"]?.asInteger == 30)
    }

    @Test func `the same deck is the same file, and against an older one on another machine too`()
        async throws
    {
        try await processed()
        _ = try await desk.program.run(["export", "anki", "-o", "one.apkg"])
        _ = try await desk.program.run(["export", "anki", "-o", "two.apkg"])
        #expect(try desk.folder.bytes("one.apkg") == desk.folder.bytes("two.apkg"))
        _ = try await desk.program.run(["process", "list.csv", "-q", "--store", "other.db"])
        let result = try await desk.program.run([
            "export", "anki", "--store", "other.db", "--against", "one.apkg", "-o", "three.apkg",
        ])
        #expect(result.output.contains("0 new, 0 updated, 30 unchanged"))
        #expect(try desk.folder.bytes("one.apkg") == desk.folder.bytes("three.apkg"))
    }

    @Test(arguments: [
        (["tsv"], "flashcards/list.tsv", "position\tterm\t"),
        (["csv"], "flashcards/list.notes.csv", "\u{FEFF}korean,kind,"),
        (["json"], "flashcards/list.notes.jsonl", #"{"schema":"flashcard.note/1","#),
        (["html"], "flashcards/list.html", "<!DOCTYPE html>"),
        (["anki", "--format", "tsv"], "flashcards/list.anki.txt", "#separator:tab\n"),
        (["anki", "-o", "a.anki-json"], "a.anki-json", #"{"dupe_resolution":"Update","#),
    ])
    func `every form is written where it is said to be`(
        arguments: [String], file: String, beginning: String
    ) async throws {
        try await processed()
        let result = try await desk.program.run(["export"] + arguments)
        #expect(result.code == 0 && result.output.contains(file), "\(result.errors)")
        let text = String(decoding: try desk.folder.bytes(file), as: UTF8.self)
        #expect(text.utf8.starts(with: beginning.utf8))
    }

    @Test func `a form that is text goes into a pipe`() async throws {
        try await processed()
        let result = try await desk.program.run(["export", "json", "-o", "-"])
        #expect(result.code == 0)
        #expect(try Desk.objects(result.output).count == 30)
    }

    @Test(arguments: [
        (["export", "anki", "--deck", "A::"], "anki.deck_name", 1),
        (["export", "anki", "-o", "-"], "export.no_text", 1),
        (["export", "csv", "-o", "list.csv"], "export.is_list", 1),
        (["export", "anki", "--kinds", "recogniSe,foo"], "usage.bad_value", 2),
        (["export", "anki", "--against", "list.csv"], "anki.not_package", 1),
        (["export", "anki", "--run", "none"], "store.unknown_run", 1),
        (["export", "csv", "--store", "no.db"], "export.no_store", 1),
        (["export", "json", "-o", "-", "--json"], "usage.excluded", 2),
    ])
    func `what cannot be is refused before anything is written`(
        arguments: [String], code: String, exit: Int
    ) async throws {
        try await processed()
        let before = desk.folder.all.filter { !$0.hasPrefix("state") }.sorted()
        let result = try await desk.program.run(arguments + ["--log-format", "json"])
        #expect(result.code == Int32(exit))
        // What is wrong with a command line is told as a sentence.
        if exit != 2 { #expect(result.errors.contains("\"code\":\"\(code)\"")) }
        #expect(desk.folder.all.filter { !$0.hasPrefix("state") }.sorted() == before)
    }

    @Test func `a run that made nothing has nothing to export`() async throws {
        try await processed("term,type\n사과,noun\n")
        try desk.folder.write("bad.csv", "term,type\nbad,noun\n")
        _ = try await desk.program.run(["process", "bad.csv", "-q"])
        let result = try await desk.program.run(["export", "anki", "--log-format", "json"])
        #expect(result.code == 1 && result.errors.contains("export.no_cards"))
        #expect(!desk.folder.all.contains { $0.hasSuffix(".apkg") })
    }
}
