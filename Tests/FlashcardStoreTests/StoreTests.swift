import FlashcardStore
import Flashcards
import JSON
import Platform
import Problems
import TestSupport
import Testing

@Suite struct StoreTests {
    let folder = TemporaryFolder()
    let time = ManualTime()
    let recipe = Recipe(provider: "p", model: "m", prompts: "1")

    func store() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: folder.path("state/a.db"), time: time.source)
    }

    func start(_ id: String, source: String = "/list.csv") -> RunStart {
        RunStart(
            id: id, source: source, output: "/out", provider: "p", model: "m", prompts: "1",
            program: "0", seed: 7, settings: "{}", startedAt: time.source.wall())
    }

    func drafts(_ terms: String...) -> [EntryDraft] {
        terms.enumerated().map { index, term in
            EntryDraft(word: Word(term: term, kind: .noun, meaning: "m\(index)"), line: index + 2)
        }
    }

    func made(_ pending: PendingWord, _ front: String = "front") -> Conclusion {
        let card = Card(term: pending.word.term, front: front, back: "back", kind: .scene)
        return Conclusion(pending: pending, nuance: "{}", outcome: .made(cards: [card]))
    }

    func failed(_ pending: PendingWord, nuance: String? = nil) -> Conclusion {
        Conclusion(
            pending: pending, nuance: nuance,
            outcome: .failed(Problem("reply.no_cards", .externalService, "No card.")))
    }

    @Test func `words come back as pending in the list's order until they are concluded`() async throws {
        let store = try store()
        let run = try await store.begin(start("a"))
        let merges = try await store.enter(
            drafts("사과", "물", "집"), run: run, from: 1, recipe: recipe)
        #expect(merges.isEmpty)
        try await store.entered(run: run, source: "/list.csv", inputHash: "00")
        let pending = try await store.pending(run: run, selection: .missing, after: 0, limit: 2)
        #expect(pending.map(\.word.term) == ["사과", "물"])
        let rest = try await store.pending(run: run, selection: .missing, after: 2, limit: 2)
        #expect(rest.map(\.word.term) == ["집"])
        try await store.conclude([made(pending[0]), failed(pending[1])], run: run)
        let left = try await store.pending(run: run, selection: .missing, after: 0, limit: 9)
        #expect(left.map(\.word.term) == ["집"])
        let again = try await store.pending(
            run: run, selection: .missingAndFailed, after: 0, limit: 9)
        #expect(again.map(\.word.term) == ["물", "집"])
        let all = try await store.pending(run: run, selection: .everything, after: 0, limit: 9)
        #expect(all.count == 3)
        let standing = try await store.standing(run: run)
        #expect(standing == (done: 1, failed: 1, total: 3))
    }

    @Test func `a duplicate is merged into the first row of its word and told`() async throws {
        let store = try store()
        let run = try await store.begin(start("a"))
        let merges = try await store.enter(
            drafts("사과", "물", "사과"), run: run, from: 1, recipe: recipe)
        #expect(merges.map { [$0.line, $0.into] } == [[4, 2]])
        #expect(merges.map(\.term) == ["사과"])
        // A later batch finds duplicates of an earlier one.
        let later = try await store.enter(drafts("물"), run: run, from: 3, recipe: recipe)
        #expect(later.map { [$0.line, $0.into] } == [[2, 3]])
        let words = try await store.words(run: run, failedOnly: false, after: 0, limit: 9)
        #expect(words.map(\.copies) == [2, 2])
        #expect(words[0].word.meaning == "m0; m2")
        #expect(words.map(\.ordinal) == [1, 2])
    }

    @Test func `a later run finds what was made, wherever the word now stands in the list`() async throws {
        let store = try store()
        let one = try await store.begin(start("a"))
        _ = try await store.enter(
            [EntryDraft(word: Word(position: 1, term: "사과"), line: 2)], run: one, from: 1,
            recipe: recipe)
        let pending = try await store.pending(run: one, selection: .missing, after: 0, limit: 9)
        try await store.conclude(pending.map { made($0) }, run: one)
        let two = try await store.begin(start("b"))
        _ = try await store.enter(
            [
                EntryDraft(word: Word(position: 8, term: "물"), line: 2),
                EntryDraft(word: Word(position: 9, term: "사과"), line: 3),
            ], run: two, from: 1, recipe: recipe)
        #expect(
            try await store.pending(run: two, selection: .missing, after: 0, limit: 9)
                .map(\.word.term) == ["물"])
        let deck = try await store.deck(run: two, after: 0, limit: 9)
        #expect(deck.map(\.word.position) == [9])
        #expect(deck[0].cards.map(\.front) == ["front"])
    }

    @Test func `another model, other prompts or an edited row are other results`() async throws {
        let store = try store()
        let one = try await store.begin(start("a"))
        _ = try await store.enter(drafts("사과"), run: one, from: 1, recipe: recipe)
        let pending = try await store.pending(run: one, selection: .missing, after: 0, limit: 9)
        try await store.conclude(pending.map { made($0) }, run: one)
        let edited = EntryDraft(word: Word(term: "사과", kind: .noun, meaning: "new"), line: 2)
        for (index, (draft, recipe)) in [
            (drafts("사과")[0], Recipe(provider: "p", model: "other", prompts: "1")),
            (drafts("사과")[0], Recipe(provider: "p", model: "m", prompts: "2")),
            (drafts("사과")[0], Recipe(provider: "q", model: "m", prompts: "1")),
            (edited, recipe),
        ].enumerated() {
            let run = try await store.begin(start("r\(index)"))
            _ = try await store.enter([draft], run: run, from: 1, recipe: recipe)
            let left = try await store.pending(run: run, selection: .missing, after: 0, limit: 9)
            #expect(left.count == 1)
        }
    }

    @Test func `a first stage that succeeded is kept when the second fails`() async throws {
        let store = try store()
        let run = try await store.begin(start("a"))
        _ = try await store.enter(drafts("사과"), run: run, from: 1, recipe: recipe)
        let pending = try await store.pending(run: run, selection: .missing, after: 0, limit: 9)
        try await store.conclude([failed(pending[0], nuance: #"{"term":"사과"}"#)], run: run)
        let again = try await store.pending(
            run: run, selection: .missingAndFailed, after: 0, limit: 9)
        #expect(again[0].nuance == #"{"term":"사과"}"#)
        #expect(again[0].attempts == 1)
        let fresh = try await store.pending(run: run, selection: .everything, after: 0, limit: 9)
        #expect(fresh[0].nuance == nil)
        let words = try await store.words(run: run, failedOnly: true, after: 0, limit: 9)
        let problem = try #require(words[0].problem)
        #expect(try JSONValue.parse(problem).asObject?["code"]?.asString == "reply.no_cards")
    }

    @Test func `making a word anew replaces all its cards`() async throws {
        let store = try store()
        let run = try await store.begin(start("a"))
        _ = try await store.enter(drafts("사과"), run: run, from: 1, recipe: recipe)
        let first = try await store.pending(run: run, selection: .missing, after: 0, limit: 1)[0]
        let card = { (front: String, ordinal: Int) in
            Card(term: "사과", front: front, back: "b", kind: .scene, ordinal: ordinal)
        }
        try await store.conclude(
            [
                Conclusion(
                    pending: first, nuance: nil, outcome: .made(cards: [card("1", 1), card("2", 2)]))
            ], run: run)
        let second = try await store.pending(run: run, selection: .everything, after: 0, limit: 1)[0]
        try await store.conclude([made(second, "3")], run: run)
        let deck = try await store.deck(run: run, after: 0, limit: 9)
        #expect(deck[0].cards.map(\.front) == ["3"])
    }

    @Test func `the deck is paged by whole words`() async throws {
        let store = try store()
        let run = try await store.begin(start("a"))
        _ = try await store.enter(drafts("하나", "둘", "셋"), run: run, from: 1, recipe: recipe)
        let pending = try await store.pending(run: run, selection: .missing, after: 0, limit: 9)
        try await store.conclude(
            pending.map { pending in
                let cards = [1, 2].map {
                    Card(
                        term: pending.word.term, front: "f", back: "b", kind: .scene, ordinal: $0)
                }
                return Conclusion(pending: pending, nuance: nil, outcome: .made(cards: cards))
            }, run: run)
        let page = try await store.deck(run: run, after: 0, limit: 2)
        #expect(page.map(\.cards.count) == [2, 2])
        let next = try await store.deck(run: run, after: 2, limit: 2)
        #expect(next.map(\.word.term) == ["셋"])
        #expect(try await store.deck(run: run, after: 3, limit: 2).isEmpty)
    }
}
