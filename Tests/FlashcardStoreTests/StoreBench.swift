//  A store in a folder of its own, with lists, conclusions and attempts as tests want them.

import FlashcardStore
import Flashcards
import Platform
import Problems
import SQLite
import TestSupport

struct StoreBench {
    let folder = TemporaryFolder()
    let time = ManualTime()
    let recipe = Recipe(provider: "p", model: "m", prompts: "1")

    var path: String { folder.path("state/a.db") }

    func store() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: path, time: time.source)
    }

    /// A run over these terms, all of them entered.
    func begin(
        _ id: String, _ terms: [String], in store: SQLiteCardStore, source: String = "/list.csv"
    ) async throws -> Int {
        let run = try await store.begin(
            RunStart(
                id: id, source: source, output: "/out", provider: "p", model: "m",
                prompts: "1", program: "0", seed: 7, settings: "{}",
                startedAt: time.source.wall()))
        let drafts = terms.enumerated().map { EntryDraft(word: Word(term: $1), line: $0 + 2) }
        _ = try await store.enter(drafts, run: run, from: 1, recipe: recipe)
        try await store.entered(run: run, source: source, inputHash: "00")
        return run
    }

    func pending(
        _ run: Int, in store: SQLiteCardStore, _ selection: Selection = .missing
    ) async throws -> [PendingWord] {
        try await store.pending(run: run, selection: selection, after: 0, limit: 10_000)
    }

    func made(
        _ pending: PendingWord, _ front: String = "front", attempts: [WordAttempt] = []
    ) -> Conclusion {
        let card = Card(term: pending.word.term, front: front, back: "back", kind: .scene)
        return Conclusion(
            pending: pending, nuance: "{}", outcome: .made(cards: [card]), attempts: attempts)
    }

    func failed(
        _ pending: PendingWord, _ code: String, _ attempts: [WordAttempt] = []
    ) -> Conclusion {
        Conclusion(
            pending: pending, nuance: nil,
            outcome: .failed(Problem(code, .externalService, "It failed.")), attempts: attempts)
    }

    func attempt(
        _ number: Int, _ stage: String, ask: WordAttempt.Ask = .first, failing code: String? = nil,
        tokens: (Int, Int) = (0, 0), cost: Int = 0
    ) -> WordAttempt {
        WordAttempt(
            number: number, stage: stage, ask: ask, at: time.source.wall(),
            took: .milliseconds(40), outcome: code == nil ? .answered : .failed,
            problem: code.map { Problem($0, .externalService, "It failed.") }, provider: "p",
            model: "m", inputTokens: tokens.0, outputTokens: tokens.1, cost: cost)
    }

    /// A number that the file holds, as another connection sees it.
    func number(_ question: String) throws -> Int? {
        try Connection(path: path, access: .readOnly).integer(question)
    }
}
