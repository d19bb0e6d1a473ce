//  What the store tells an export, and what it remembers of it.

import FlashcardStore
import Flashcards
import Platform
import Telemetry
import TestSupport
import Testing

@Suite struct ExportMemoryTests {
    let folder = TemporaryFolder()
    let time = ManualTime()
    let recipe = Recipe(provider: "p", model: "m", prompts: "1")

    private func store() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: folder.path("a.db"), time: time.source)
    }

    private func note(_ guid: String, _ content: UInt8, at modified: Int) -> ExportedNote {
        ExportedNote(guid: guid, content: [content], modified: modified, trace: nil)
    }

    @Test func `the last export of a note is remembered, also after the store was closed`()
        async throws
    {
        try await store().remember([note("a", 1, at: 10), note("b", 1, at: 10)])
        try await store().remember([note("a", 2, at: 11)])
        try await store().remember([])
        let known = try await store().exported(["a", "b", "c"])
        #expect(known == ["a": note("a", 2, at: 11), "b": note("b", 1, at: 10)])
    }

    @Test func `a word comes with all that was made of it, in the list's order`() async throws {
        let store = try store()
        let run = try await store.begin(
            RunStart(
                id: "a", source: "/l.csv", output: "/o", provider: "p", model: "m", prompts: "1",
                program: "0", seed: 7, settings: "{}", startedAt: time.source.wall()))
        let drafts = ["사과", "물", "집"].enumerated().map {
            EntryDraft(word: Word(term: $1, kind: .noun), line: $0 + 2)
        }
        _ = try await store.enter(drafts, run: run, from: 1, recipe: recipe)
        try await store.entered(run: run, source: "/l.csv", inputHash: "00")
        let pending = try await store.pending(run: run, selection: .missing, after: 0, limit: 9)
        let trace = TraceID(high: 1, low: 2)
        let cards = [1, 2].map {
            Card(term: "집", front: "\($0)", back: "b", kind: .scene, ordinal: $0)
        }
        try await store.conclude(
            [
                Conclusion(
                    pending: pending[2],
                    nuance: #"{"term":"집","primary_meaning":"house"}"#,
                    outcome: .made(cards: cards), trace: trace),
                Conclusion(
                    pending: pending[0], nuance: "no JSON", outcome: .made(cards: [cards[0]])),
            ], run: run)
        let made = try await store.exportableWords(run: run, after: 0, limit: 9)
        #expect(made.map(\.word.term) == ["사과", "집"])
        #expect(made.map { $0.cards.map(\.front) } == [["1"], ["1", "2"]])
        #expect(made.map(\.nuance?.primaryMeaning) == [nil, "house"])
        #expect(made.map(\.trace) == [nil, trace])
        #expect(
            made.map(\.modified.nanoseconds) == [
                time.source.wall().nanoseconds, time.source.wall().nanoseconds,
            ])
        #expect(try await store.exportableWords(run: run, after: 1, limit: 9).map(\.ordinal) == [3])
    }
}
