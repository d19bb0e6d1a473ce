import FlashcardStore
import Flashcards
import Platform
import Problems
import SQLite
import Telemetry
import TestSupport
import Testing

@testable import flashcard

@Suite struct TraceFinderTests {
    let folder = TemporaryFolder()
    let time = ManualTime()
    let recipe = Recipe(provider: "p", model: "m", prompts: "1")

    var path: String { folder.path("a.db") }

    func store() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: path, time: time.source)
    }

    /// A run over these terms; all but the last `left` of those that are pending are concluded.
    func run(
        _ id: String, _ terms: [String], failing: Set<String> = [], left: Int = 0,
        efforts: [String: Effort] = [:], forms: [String: [String]] = [:],
        in store: SQLiteCardStore
    ) async throws {
        let run = try await store.begin(
            RunStart(
                id: id, source: "/\(id).csv", output: "/out", provider: "p", model: "m",
                prompts: "1", program: "0", seed: 7, settings: "{}",
                startedAt: time.source.wall()))
        let drafts = terms.enumerated().map { EntryDraft(word: Word(term: $1), line: $0 + 2) }
        _ = try await store.enter(drafts, run: run, from: 1, recipe: recipe)
        let pending = try await store.pending(
            run: run, selection: .missing, after: 0, limit: 99)
        let problem = Problem("reply.no_cards", .externalService, "No card.")
        try await store.conclude(
            pending.dropLast(left).enumerated().map { index, word in
                Conclusion(
                    pending: word, nuance: nil,
                    outcome: failing.contains(word.word.term)
                        ? .failed(problem) : .made(cards: []),
                    trace: TraceID(high: 1, low: UInt64(word.ordinal)),
                    took: .milliseconds(index),
                    effort: efforts[word.word.term] ?? Effort(calls: 2),
                    forms: forms[word.word.term] ?? [])
            }, run: run)
    }

    private func error(_ work: () async throws -> some Any) async -> TraceError? {
        do {
            _ = try await work()
            return nil
        } catch { return error as? TraceError }
    }

    @Test func `without a run the last one that made something is asked`() async throws {
        let store = try store()
        try await run("a", ["물", "사과", "집"], failing: ["사과", "집"], in: store)
        try await run("b", ["물"], in: store)
        let finder = TraceFinder(store: store, runID: nil)
        #expect(try await finder.failed().map(\.term) == ["사과", "집"])
        #expect(try await finder.slowest().term == "집")
        let idle = TraceFinder(store: store, runID: "b")
        #expect(await error { try await idle.slowest() } == .nothingMade(run: "b"))
        #expect(await error { try await idle.failed() } == .nothingFailed(run: "b"))
    }

    @Test func `the costliest and the retried of a run are found, or it is said that none is`()
        async throws
    {
        let store = try store()
        try await run(
            "a", ["물", "사과", "집"],
            efforts: ["사과": Effort(calls: 4, retries: 2, cost: 3), "집": Effort(retries: 1)],
            in: store)
        let finder = TraceFinder(store: store, runID: nil)
        #expect(try await finder.costliest().term == "사과")
        #expect(try await finder.retried().map(\.term) == ["사과", "집"])
        try await run("b", ["학교"], in: store)
        #expect(await error { try await finder.costliest() } == .nothingCost(run: nil))
        #expect(await error { try await finder.retried() } == .nothingRetried(run: nil))
        let named = TraceFinder(store: store, runID: "b")
        #expect(await error { try await named.costliest() } == .nothingCost(run: "b"))
        #expect(
            TraceError.nothingCost(run: "b").problem.message == "No word of run b cost anything.")
    }

    @Test func `a dictionary form leads to its one word, and several are told`() async throws {
        let store = try store()
        try await run(
            "a", ["걸어요", "예쁜", "고와"], forms: ["예쁜": ["예쁘다"], "걸어요": ["걷다", "걸다"]],
            in: store)
        let finder = TraceFinder(store: store, runID: nil)
        // Named by the first stage, and by rule: one word.
        #expect(try await finder.makings(of: "걷다").map(\.term) == ["걸어요"])
        #expect(try await finder.makings(of: "예쁘다").map(\.term) == ["예쁜"])
        #expect(try await finder.makings(of: "곱다").map(\.term) == ["고와"])
        try await run("b", ["걷는"], in: store)
        #expect(
            await error { try await finder.makings(of: "걷다") }
                == .severalWords("걷다", ["걸어요", "걷는"], more: 0))
        // Within one run there is only one.
        let named = TraceFinder(store: store, runID: "b")
        #expect(try await named.makings(of: "걷다").map(\.term) == ["걷는"])
    }

    @Test func `a run that had a word's cards already leads to the run that made them`()
        async throws
    {
        let store = try store()
        try await run("a", ["집", "물"], in: store)
        try await run("b", ["물", "사과"], in: store)
        let finder = TraceFinder(store: store, runID: "b")
        #expect(try await finder.makings(of: "물").map(\.runID) == ["a"])
        #expect(try await finder.making(row: 1).runID == "a")
        #expect(try await finder.makings(of: "사과").map(\.runID) == ["b"])
    }

    @Test func `a word whose turn has not come is not called unknown`() async throws {
        let store = try store()
        try await run("a", ["물", "사과"], left: 1, in: store)
        for finder in [
            TraceFinder(store: store, runID: nil), TraceFinder(store: store, runID: "a"),
        ] {
            let found = await error { try await finder.makings(of: "사과") }
            #expect(found == .notMade("사과", run: "a"))
            #expect(await error { try await finder.making(row: 2) } == found)
            #expect(
                await error { try await finder.making(row: 3) } == .unknownRow(3, run: "a"))
        }
    }

    @Test func `a word of a release that kept no traces is told as such`() async throws {
        do { try await run("a", ["사과"], in: try store()) }
        try Connection(path: path).execute("DELETE FROM makings")
        let finder = TraceFinder(store: try store(), runID: nil)
        #expect(await error { try await finder.makings(of: "사과") } == .madeBefore("사과"))
        #expect(await error { try await finder.making(row: 1) } == .madeBefore("사과"))
    }

    @Test(arguments: [
        // One letter of a syllable is one slip, not a syllable.
        ("사괴", ["사과"]), ("하교", ["학교"]), ("사관", ["사과"]), ("무지개", []),
        ("선생니", ["선생님"]),
    ])
    func `an unknown word is told with what was probably meant`(typed: String, meant: [String])
        async throws
    {
        let store = try store()
        try await run("a", ["사과", "학교", "선생님", "도서관"], in: store)
        let finder = TraceFinder(store: store, runID: nil)
        let found = await error { try await finder.makings(of: typed) }
        #expect(found == .unknownWord(typed, run: nil, nearest: meant))
        let advice = found?.problem.advice
        #expect(advice?.contains("Did you mean \(meant.first ?? "?")") == !meant.isEmpty)
    }

    @Test(
        arguments: [
            .noStore("/a.db"), .unknownWord("사과", run: "r", nearest: []), .unknownRow(7, run: "r"),
            .notMade("사과", run: "r"), .madeBefore("사과"), .notRecorded("사과", run: "r"),
            .nothingMade(run: nil), .nothingFailed(run: "r"),
            .gone(TraceID(high: 1, low: 2), term: "사과", run: "r", folder: "/journal"),
        ] as [TraceError])
    func `every reason has a sentence of its own and says what to do`(error: TraceError) {
        let problem = error.problem
        #expect(problem.code.hasPrefix("trace."))
        #expect(problem.message.hasSuffix("."))
        #expect(problem.advice?.isEmpty == false)
    }
}
