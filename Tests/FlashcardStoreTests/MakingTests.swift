import Flashcards
import Platform
import Problems
import SQLite
import Telemetry
import TestSupport
import Testing

@testable import FlashcardStore

@Suite struct MakingTests {
    let folder = TemporaryFolder()
    let time = ManualTime()
    let recipe = Recipe(provider: "p", model: "m", prompts: "1")

    var path: String { folder.path("state/a.db") }

    func start(_ id: String) -> RunStart {
        RunStart(
            id: id, source: "/list.csv", output: "/out", provider: "p", model: "m", prompts: "1",
            program: "0", seed: 7, settings: "{}", startedAt: time.source.wall())
    }

    func trace(_ number: Int) -> TraceID { TraceID(high: 0xAB, low: UInt64(number)) }

    /// A run over these terms of which so many are made, each taking a millisecond less than the
    /// one before; `failing` ones fail.
    func run(
        _ id: String, _ terms: [String], in store: SQLiteCardStore, failing: Set<String> = [],
        first: Int = 1, isTraced: Bool = true, selection: Selection = .missing,
        efforts: [String: Effort] = [:], forms: [String: [String]] = [:]
    ) async throws -> Int {
        let run = try await store.begin(start(id))
        let drafts = terms.enumerated().map { EntryDraft(word: Word(term: $1), line: $0 + 2) }
        _ = try await store.enter(drafts, run: run, from: 1, recipe: recipe)
        try await store.entered(run: run, source: "/list.csv", inputHash: "00")
        let pending = try await store.pending(
            run: run, selection: selection, after: 0, limit: 99)
        let conclusions = pending.enumerated().map { index, word in
            let problem = Problem("reply.no_cards", .externalService, "No card.")
            return Conclusion(
                pending: word, nuance: nil,
                outcome: failing.contains(word.word.term) ? .failed(problem) : .made(cards: []),
                trace: isTraced ? trace(first + index) : nil, took: .milliseconds(100 - index),
                effort: efforts[word.word.term] ?? Effort(calls: 2),
                forms: forms[word.word.term] ?? [])
        }
        try await store.conclude(conclusions, run: run)
        return run
    }

    @Test func `a word leads to the trace of its making, the latest first`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let one = try await run("a", ["물", "사과"], in: store)
        let two = try await run("b", ["사과"], in: store, first: 7, selection: .everything)
        let found = try await store.makings(of: "사과", limit: 9)
        #expect(found.map(\.runID) == ["b", "a"])
        #expect(found.map(\.trace) == [trace(7), trace(2)])
        #expect(found.map(\.took) == [.milliseconds(100), .milliseconds(99)])
        #expect(try await store.makings(of: "사과", limit: 1).map(\.run) == [two])
        #expect(try await store.makings(of: "사과", run: one, limit: 9).map(\.run) == [one])
        #expect(try await store.makings(of: "사", limit: 9).isEmpty)
    }

    @Test(arguments: ["\u{1109}\u{1161}\u{1100}\u{116A}", " 사과 ", "사\u{200B}과 "])
    func `a term is found however it is typed`(typed: String) async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let run = try await run("a", ["사과", "물"], in: store)
        #expect(try await store.makings(of: typed, limit: 9).map(\.trace) == [trace(1)])
        #expect(try await store.ordinal(of: typed, run: run) == 1)
    }

    @Test func `a row leads to the making of its word, also when an earlier run made it`()
        async throws
    {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let one = try await run("a", ["물", "사과"], in: store)
        let two = try await run("b", ["집", "사과", "물"], in: store, first: 5)
        #expect(try await store.making(ordinal: 1, run: two)?.trace == trace(5))
        #expect(try await store.making(ordinal: 2, run: two)?.trace == trace(2))
        #expect(try await store.making(ordinal: 3, run: two)?.trace == trace(1))
        #expect(try await store.making(ordinal: 4, run: two) == nil)
        // The earlier run's entries are gone; its makings are not.
        #expect(try await store.making(ordinal: 2, run: one)?.term == "사과")
    }

    @Test func `the slowest and the failed of a run are found`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        #expect(try await store.lastMakingRun() == nil)
        let one = try await run("a", ["물", "사과", "집"], in: store, failing: ["사과", "집"])
        _ = try await run("b", ["물"], in: store)
        #expect(try await store.lastMakingRun() == one)
        #expect(try await store.slowestMaking(run: one)?.term == "물")
        let failed = try await store.failedMakings(run: one, limit: 9)
        #expect(failed.map(\.term) == ["사과", "집"])
        #expect(failed.allSatisfy { $0.isFailed })
        #expect(try await store.failedMakings(run: one, limit: 1).count == 1)
    }

    @Test func `the costliest and the most often retried of a run are found`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let dear = Effort(
            calls: 3, retries: 1, inputTokens: 900, outputTokens: 120, cost: 4_200)
        let one = try await run(
            "a", ["물", "사과", "집", "학교"], in: store,
            efforts: [
                "사과": dear, "집": Effort(calls: 6, retries: 4, cost: 70),
                "학교": Effort(calls: 6, retries: 4),
            ])
        let found = try #require(try await store.costliestMaking(run: one))
        #expect(found.term == "사과")
        #expect(found.effort == dear)
        let retried = try await store.retriedMakings(run: one, limit: 9)
        #expect(retried.map(\.term) == ["집", "학교", "사과"])
        #expect(try await store.retriedMakings(run: one, limit: 1).map(\.term) == ["집"])
        let two = try await run("b", ["물"], in: store, selection: .everything)
        #expect(try await store.costliestMaking(run: two) == nil)
        #expect(try await store.retriedMakings(run: two, limit: 9).isEmpty)
    }

    @Test func `a word is found by the forms that its first stage named`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let one = try await run(
            "a", ["걸어요", "물", "걷는"], in: store,
            forms: ["걸어요": ["걸어요", "걷다"], "걷는": [" 걷다 "], "물": ["물"]])
        #expect(try await store.terms(withForm: "걷다", limit: 9) == ["걷는", "걸어요"])
        #expect(try await store.terms(withForm: "걷다", limit: 1) == ["걷는"])
        // The term itself is no other form of it.
        #expect(try await store.terms(withForm: "물", limit: 9).isEmpty)
        // Made again, it has the forms of the later making alone.
        let two = try await run(
            "b", ["걸어요"], in: store, selection: .everything, forms: ["걸어요": ["걸다"]])
        #expect(try await store.terms(withForm: "걷다", limit: 9) == ["걷는"])
        #expect(try await store.terms(withForm: "걸다", run: two, limit: 9) == ["걸어요"])
        #expect(try await store.terms(withForm: "걷다", run: two, limit: 9).isEmpty)
        #expect(try await store.terms(withForm: "걷다", run: one, limit: 9) == ["걷는"])
    }

    @Test(arguments: RunQuestion.allCases)
    func `a question about a run goes by its index and sorts nothing`(
        question: RunQuestion
    ) async throws {
        do { _ = try await run("a", ["사과"], in: SQLiteCardStore(owning: path, time: time.source)) }
        let plan = try plan(
            "SELECT * FROM makings m INDEXED BY \(question.index) "
                + "JOIN runs r ON r.number = m.run \(question.clause)")
        #expect(plan.count == 2, "\(plan)")
        #expect(plan.contains { $0.hasPrefix("SEARCH m USING INDEX \(question.index) (run=?") })
        #expect(plan.contains("SEARCH r USING INTEGER PRIMARY KEY (rowid=?)"))
    }

    @Test func `a question about a form goes by its index`() async throws {
        do { _ = try await run("a", ["사과"], in: SQLiteCardStore(owning: path, time: time.source)) }
        let plan = try plan(
            """
            SELECT DISTINCT m.term FROM forms f JOIN makings m ON m.result = f.result
            WHERE f.form = '걷다' AND m.run BETWEEN 0 AND 9 ORDER BY m.term LIMIT 9
            """)
        #expect(plan.contains { $0.contains("INDEX forms_by_form (form=?)") }, "\(plan)")
        #expect(plan.contains { $0.contains("INDEX makings_by_result (result=?") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }

    /// How SQLite would answer, a line for each step.
    private func plan(_ question: String) throws -> [String] {
        let connection = try Connection(path: path)
        var steps: [String] = []
        try connection.rows("EXPLAIN QUERY PLAN " + question, []) { steps.append($0.text(3)) }
        return steps
    }

    @Test func `where nothing is recorded the word has a making without a trace`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let one = try await run("a", ["사과"], in: store)
        let two = try await run(
            "b", ["사과"], in: store, isTraced: false, selection: .everything)
        #expect(try await store.makings(of: "사과", limit: 9).map(\.trace) == [nil, trace(1)])
        let words = try await store.words(run: two, failedOnly: false, after: 0, limit: 9)
        // The trace of an earlier making would tell of other cards.
        #expect(words.map(\.trace) == [nil])
        #expect(one < two)
    }

    @Test func `a word of a run that was never made is told apart from one that is not there`()
        async throws
    {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let run = try await store.begin(start("a"))
        _ = try await store.enter(
            [EntryDraft(word: Word(term: "사과"), line: 2)], run: run, from: 1, recipe: recipe)
        #expect(try await store.makings(of: "사과", limit: 9).isEmpty)
        #expect(try await store.ordinal(of: "사과", run: run) == 1)
        #expect(try await store.ordinal(of: "물", run: run) == nil)
        #expect(try await store.making(ordinal: 1, run: run) == nil)
    }

    @Test func `made terms come once each and by pages`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        _ = try await run("a", ["물", "가", "사과"], in: store)
        _ = try await run("b", ["물"], in: store, selection: .everything)
        let page = try await store.madeTerms(after: "", limit: 2)
        #expect(page == ["가", "물"])
        #expect(try await store.madeTerms(after: "물", limit: 2) == ["사과"])
    }

    @Test func `a store of an earlier release gets the new tables from whoever comes first`()
        async throws
    {
        do { _ = try await run("a", ["사과"], in: SQLiteCardStore(owning: path, time: time.source)) }
        try earlierRelease()
        let reader = try #require(try SQLiteCardStore(reading: path, time: time.source))
        #expect(try await reader.makings(of: "사과", limit: 9).isEmpty)
        #expect(try await reader.words(run: 1, failedOnly: false, after: 0, limit: 9).count == 1)
        try earlierRelease()
        let rehearsal = try SQLiteCardStore(rehearsing: path, time: time.source)
        #expect(try await rehearsal.lastMakingRun() == nil)
    }

    /// Takes away what all steps but the first made.
    private func earlierRelease() throws {
        let connection = try Connection(path: path)
        try connection.execute(
            """
            DROP TABLE exported_notes;
            DROP TABLE set_aside_words; DROP TABLE ledger; DROP TABLE attempts;
            ALTER TABLE runs DROP COLUMN resume; ALTER TABLE results DROP COLUMN content;
            ALTER TABLE runs DROP COLUMN estimate; ALTER TABLE results DROP COLUMN provider;
            ALTER TABLE results DROP COLUMN model; ALTER TABLE results DROP COLUMN prompts;
            ALTER TABLE results DROP COLUMN canary;
            DROP TABLE makings; DROP TABLE forms; DROP TABLE breakers; DROP TABLE replies;
            DROP TABLE reply_totals;
            DELETE FROM schema_steps WHERE number > 1
            """)
    }

    @Test func `the makings and nuances of the release before keep what they have`() async throws {
        do { _ = try await run("a", ["걸어요"], in: SQLiteCardStore(owning: path, time: time.source)) }
        let connection = try Connection(path: path)
        try connection.execute(
            """
            DROP TABLE exported_notes;
            DROP TABLE set_aside_words; DROP TABLE ledger; DROP TABLE attempts;
            ALTER TABLE runs DROP COLUMN resume; ALTER TABLE results DROP COLUMN content;
            ALTER TABLE runs DROP COLUMN estimate; ALTER TABLE results DROP COLUMN provider;
            ALTER TABLE results DROP COLUMN model; ALTER TABLE results DROP COLUMN prompts;
            ALTER TABLE results DROP COLUMN canary;
            DROP TABLE breakers; DROP TABLE forms; DROP TABLE replies; DROP TABLE reply_totals;
            DROP INDEX makings_by_cost; DROP INDEX makings_by_retries;
            ALTER TABLE makings DROP COLUMN calls; ALTER TABLE makings DROP COLUMN retries;
            ALTER TABLE makings DROP COLUMN input_tokens;
            ALTER TABLE makings DROP COLUMN output_tokens; ALTER TABLE makings DROP COLUMN cost;
            DELETE FROM schema_steps WHERE number > 2;
            UPDATE results SET nuance = '{"term":"걸어요","korean_keywords":["걸어요","걷다",3]}';
            INSERT INTO results (request, state, run, nuance, attempts, modified)
                VALUES (x'00', 'failed', 1, 'no JSON', 1, 0), (x'01', 'failed', 1, NULL, 1, 0);
            """)
        let reader = try #require(try SQLiteCardStore(reading: path, time: time.source))
        let making = try #require(try await reader.makings(of: "걸어요", limit: 9).first)
        #expect(making.trace == trace(1))
        #expect(making.effort == Effort())
        #expect(try await reader.terms(withForm: "걷다", limit: 9) == ["걸어요"])
    }
}
