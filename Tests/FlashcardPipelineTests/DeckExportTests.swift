//  A run's deck in its other forms: what is in them, what is remembered, and when a note's time
//  moves.

import AnkiPackage
import FlashcardStore
import Flashcards
import JSON
import Platform
import TestSupport
import Testing

@testable import FlashcardPipeline

@Suite struct DeckExportTests {
    let bench = JourneyBench()
    private func form() throws -> DeckForm { .package(try DeckName("A")) }

    private func words(
        _ store: SQLiteCardStore, kinds: [NoteCardKind] = NoteCardKind.usual,
        against earlier: PackageReader? = nil
    ) async throws -> ExportedWords {
        ExportedWords(
            store: store, run: try await store.run(id: nil).number, kinds: kinds, earlier: earlier)
    }

    /// Exports the latest run.
    private func export(_ name: String = "a.apkg") async throws -> ExportCounts {
        let store = try bench.opened()
        return try await DeckExport(words(store), as: form()).write(to: bench.folder.path(name))
    }

    private func preview() async throws -> ExportCounts {
        let store = try bench.opened()
        return try await DeckExport(words(store), as: form()).preview()
    }

    /// When the notes of a package changed last, by guid.
    private func held(_ name: String, _ notes: [DeckNote]) throws -> [PackageReader.Note?] {
        let reader = try PackageReader(
            bench.folder.path(name), copyingTo: bench.folder.path("copy"))
        let held = try reader.notes(notes.map(\.guid))
        return notes.map { held[$0.guid] }
    }

    private static let apple = DeckNote(korean: "사과", kind: .noun)
    private static let water = DeckNote(korean: "물", kind: .noun)

    private static func list(apple: String, hint: String = "") -> String {
        "term,type,meaning,usage_hint\n사과,noun,\(apple),\(hint)\n물,noun,water,\n"
    }

    @Test func `a note's time moves with its content and with nothing else`() async throws {
        _ = try await bench.run(Self.list(apple: "apple"))
        #expect(try await preview().new == 2)
        var counts = try await export("1.apkg")
        #expect(counts.new == 2 && counts.notes == 2 && counts.cards == 2)
        let first = try held("1.apkg", [Self.apple, Self.water])

        // Another run, later, of which one row is new and makes one word anew.
        bench.time.advance(by: .seconds(100))
        _ = try await bench.run(Self.list(apple: "apple; pome"))
        #expect(try await preview().updated == 1)
        counts = try await export("2.apkg")
        #expect(counts.updated == 1 && counts.unchanged == 1 && counts.new == 0)
        let second = try held("2.apkg", [Self.apple, Self.water])
        #expect(second[0]?.modified == first[0].map { $0.modified + 100 })
        #expect(second[1] == first[1])

        // All made again to the same content: the same bytes, traces included.
        bench.time.advance(by: .seconds(100))
        var again = bench
        again.settings.selection = .everything
        _ = try await again.run(Self.list(apple: "apple; pome"))
        counts = try await export("3.apkg")
        #expect(counts.unchanged == 2)
        #expect(try bench.folder.bytes("2.apkg") == bench.folder.bytes("3.apkg"))
    }

    @Test func `content that came back from an earlier time is later all the same`() async throws {
        _ = try await bench.run(Self.list(apple: "apple"))
        _ = try await export("1.apkg")
        bench.time.advance(by: .seconds(100))
        _ = try await bench.run(Self.list(apple: "another"))
        _ = try await export("2.apkg")
        // The first row again: its result is found, and it was made before the second one.
        _ = try await bench.run(Self.list(apple: "apple"))
        let counts = try await export("3.apkg")
        #expect(counts.updated == 1)
        let second = try held("2.apkg", [Self.apple])
        let third = try held("3.apkg", [Self.apple])
        #expect(third[0]?.modified == second[0].map { $0.modified + 1 })
    }

    @Test func `an older package takes the place of a memory that is not there`() async throws {
        _ = try await bench.run(Self.list(apple: "apple"))
        _ = try await export("1.apkg")
        // Another machine: the same list, made later, in a store that has never exported.
        let other = JourneyBench()
        other.time.advance(by: .seconds(5_000))
        _ = try await other.run(Self.list(apple: "apple"))
        let store = try other.opened()
        let earlier = try PackageReader(
            bench.folder.path("1.apkg"), copyingTo: bench.folder.path("copy"))
        let export = DeckExport(try await words(store, against: earlier), as: try form())
        #expect(try await export.write(to: other.folder.path("2.apkg")).unchanged == 2)
        #expect(try bench.folder.bytes("1.apkg") == other.folder.bytes("2.apkg"))
    }

    @Test func `a preview writes nothing and remembers nothing`() async throws {
        _ = try await bench.run(Self.list(apple: "apple"))
        // But for the log of a store that is just being let go.
        let before = bench.folder.names.filter { !$0.hasPrefix("a.db-") }
        #expect(try await preview().new == 2)
        #expect(try await preview().new == 2)
        #expect(bench.folder.names.filter { !$0.hasPrefix("a.db-") } == before)
    }

    @Test func `words without such a card stay out and are counted`() async throws {
        _ = try await bench.run("term,type,meaning\n사과,noun,apple\n퀴퀴,phrase,\n")
        let store = try bench.opened()
        let export = DeckExport(try await words(store, kinds: [.produce]), as: try form())
        let counts = try await export.write(to: bench.folder.path("a.apkg"))
        #expect(counts.notes == 1 && counts.cards == 1 && counts.withoutCards == 1)
        // What stayed out is not remembered.
        let all = DeckExport(try await words(store, kinds: [.produce, .recognise]), as: try form())
        #expect(try await all.preview().new == 1)
    }

    @Test func `a long list goes through page by page, in its order`() async throws {
        let count = ExportedWords.pageSize + 7
        _ = try await bench.run(JourneyBench.list(count))
        let store = try bench.opened()
        let path = bench.folder.path("notes.jsonl")
        let counts = try await DeckExport(words(store), as: .jsonLines).write(to: path)
        #expect(counts.notes == count)
        let terms = try bench.folder.text("notes.jsonl").split(separator: "\n").map {
            try JSONValue.parse(String($0)).asObject?["korean"]?.asString
        }
        #expect(
            terms == (0..<count).map { String(Character(Unicode.Scalar(0xAC00 + UInt32($0))!)) })
    }

    @Test func `the nine columns are those of the deck`() async throws {
        _ = try await bench.run(Self.list(apple: "apple"))
        let store = try bench.opened()
        let path = bench.folder.path("cards.tsv")
        _ = try await DeckExport(words(store), as: .cardTSV).write(to: path)
        #expect(try bench.folder.text("cards.tsv") == bench.folder.text("deck.tsv"))
    }

    @Test(arguments: ["csv", "page", "tsv", "json"])
    func `every text form streams to its end and is the same each time`(
        name: String
    ) async throws {
        _ = try await bench.run(JourneyBench.list(40))
        let store = try bench.opened()
        let deck = try DeckName("A")
        let form: DeckForm =
            switch name {
            case "csv": .csv
            case "page": .page(title: "A")
            case "tsv": .ankiTSV(deck)
            default: .ankiJSON(deck)
            }
        let export = DeckExport(try await words(store), as: form)
        _ = try await export.write(to: bench.folder.path("one"))
        var streamed: [UInt8] = []
        let counts = try await export.stream { bytes in
            streamed += bytes
            bytes = []
        }
        #expect(counts.notes == 40)
        #expect(try bench.folder.bytes("one") == streamed)
        #expect(streamed.last == UInt8(ascii: "\n"))
    }

    @Test func `an export that fails leaves the file that was there, and nothing beside it`()
        async throws
    {
        _ = try await bench.run(Self.list(apple: "apple"))
        let store = try bench.opened()
        try bench.folder.write("notes.csv", "earlier")
        struct Full: Error {}
        let export = DeckExport(try await words(store), as: .csv)
        await #expect(throws: Full.self) { _ = try await export.stream { _ in throw Full() } }
        #expect(try bench.folder.text("notes.csv") == "earlier")
        let missing = bench.folder.path("no/such/folder/a.apkg")
        await #expect(throws: PackageError.self) {
            _ = try await DeckExport(words(store), as: form()).write(to: missing)
        }
    }
}
