import FlashcardStore
import Flashcards
import JSON
import Platform
import Problems
import TestSupport
import Testing

@testable import flashcard

/// What the commands say of a store that this process owns, as of a run that goes on.
@Suite struct StoreCommandTests {
    let folder = TemporaryFolder()
    let time = ManualTime()
    let recipe = Recipe(provider: "p", model: "m", prompts: "1")

    var path: String { folder.path("a.db") }

    private func owned() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: path, time: time.source)
    }

    /// A run over so many words of which every second is set aside, and one row that is no word.
    private func fill(
        _ store: SQLiteCardStore, _ id: String, words: Int, made: Int? = nil,
        resume: String = "flashcard process list.csv"
    ) async throws -> Int {
        var start = RunStart(
            id: id, source: "/list.csv", output: "/out", provider: "p", model: "m", prompts: "1",
            program: "0", seed: 7, settings: "{}", startedAt: time.source.wall())
        start.resume = resume
        let run = try await store.begin(start)
        let drafts = (0..<words).map { index in
            let term = String(Character(Unicode.Scalar(0xAC00 + UInt32(index))!))
            return EntryDraft(word: Word(term: term), line: index + 2)
        }
        _ = try await store.enter(drafts, run: run, from: 1, recipe: recipe)
        let bad = Problem("word.no_hangul", .validation, "No Hangul.", advice: "Mend it.")
        try await store.setAside(
            [SetAsideRow(line: 99, problem: bad, row: "bad,row")], run: run, from: 1)
        try await store.entered(run: run, source: "/list.csv", inputHash: "00")
        var counts = RunCounts()
        counts.words = words
        counts.rejected = 1
        let pending = try await store.pending(
            run: run, selection: .everything, after: 0, limit: 10_000)
        let conclusions = pending.prefix(made ?? words).enumerated().map { index, word in
            conclusion(word, fails: index % 2 == 1)
        }
        counts.created = conclusions.count { if case .made = $0.outcome { true } else { false } }
        counts.failed = conclusions.count - counts.created
        try await store.conclude(conclusions, run: run, counts: counts)
        return run
    }

    private func conclusion(_ word: PendingWord, fails: Bool) -> Conclusion {
        let problem = Problem(
            "reply.no_cards", .externalService, "The reply holds no card.",
            advice: "Run again with --retry-failed.")
        func attempt(_ number: Int, _ problem: Problem?) -> WordAttempt {
            WordAttempt(
                number: number, stage: number == 1 ? "nuance" : "card", ask: .first,
                at: time.source.wall(), took: .milliseconds(1_250),
                outcome: problem == nil ? .answered : .unreadable, problem: problem,
                provider: "p", model: "m", inputTokens: 100, outputTokens: 10, cost: 1_500)
        }
        return Conclusion(
            pending: word, nuance: "{}", outcome: fails ? .failed(problem) : .made(cards: []),
            took: .seconds(2), attempts: [attempt(1, nil), attempt(2, fails ? problem : nil)])
    }

    private func program() -> Program {
        Program(arguments: [], environment: Environment(["NO_COLOR": "1"]), time: time.source)
    }

    /// What a command line of these commands answers.
    private func answer(_ line: String, _ store: SQLiteCardStore) async throws -> String {
        let line = "--store=\(path) " + line
        let (invocation, settings) = (try parse(line), try resolve(line))
        switch invocation.action {
        case .run(.status):
            return try await StatusCommand(program(), invocation, settings).answer(store)
        case .run(.failed):
            return try await FailedCommand(program(), invocation, settings).answer(store)
        case .run(let name) where name == .runs || name == .words:
            let command = ReadingCommands(program(), invocation, settings)
            return try await command.answer(name, store).text
        case .run(let name):
            return try DatabaseCommand(program(), invocation, settings).run(name).text
        default: return ""
        }
    }

    private func object(_ line: String, _ store: SQLiteCardStore) async throws -> JSONObject {
        let text = try await answer(line, store)
        return try #require(try JSONValue.parse(text).asObject, "\(text)")
    }

    // MARK: Status

    @Test func `a run that goes on shows how far it is, in which process, and what it costs`()
        async throws
    {
        let store = try owned()
        _ = try await fill(store, "r1", words: 10, made: 6)
        time.advance(by: .seconds(5))
        let text = try await answer("status", store)
        #expect(
            text == """
                Run       r1  working in process \(ThisProcess.identifier)
                List      /list.csv
                Model     p/m, seed 7
                Began     2026-01-02T03:04:05.000000Z, for 5.0 s
                Words     10: 3 made, 3 set aside, 4 to make  (60 %)
                Set aside 3 words and 1 row of the list
                          3 × reply.no_cards
                Spent     $0.018 for 12 calls (1,200 tokens in, 120 out); today $0.018 \
                for 12 calls (1,200 tokens in, 120 out)
                Slowest   갅, 2.0 s
                Next      flashcard status --store \(path)  looks again
                          flashcard failed r1 --store \(path)  says why, and what was tried

                """)
        let json = try await object("status --json", store)
        #expect(json["schema"]?.asString == "flashcard.status/1")
        #expect(json["state"]?.asString == "working")
        #expect(json["owner_pid"]?.asInteger == Int(ThisProcess.identifier))
        #expect(json["counts"]?["remaining"]?.asInteger == 4)
        #expect(json["set_aside"]?["words"]?.asInteger == 3)
        #expect(json["spend"]?["usd"]?.asNumber == 0.018)
    }

    @Test func `a run whose process is gone says so and how to go on`() async throws {
        do { _ = try await fill(try owned(), "r1", words: 10, made: 6) }
        let store = try #require(try SQLiteCardStore(reading: path, time: time.source))
        let text = try await answer("status", store)
        #expect(text.contains("interrupted: its process ended without a word, as when killed"))
        #expect(text.contains("Next      flashcard process list.csv  goes on"))
        let json = try await object("status --json", store)
        #expect(json["state"]?.asString == "interrupted")
        #expect(json["next"]?.asArray?.first?.asString == "flashcard process list.csv")
        #expect(try await answer("runs", store).contains("r1   interrupted"))
    }

    @Test func `a store without a run says what to type, and an unknown run is an error`()
        async throws
    {
        let store = try owned()
        #expect(
            try await answer("status", store)
                == "No runs yet: flashcard process LIST makes one.\n")
        #expect(try await object("failed --json", store)["run"] == .null)
        await #expect(throws: StoreError.unknownRun("r9")) { try await answer("status r9", store) }
        await #expect(throws: StoreError.unknownRun("r9")) { try await answer("failed r9", store) }
    }

    @Test func `a run from before lines were kept goes on by its list`() async throws {
        do { _ = try await fill(try owned(), "r1", words: 2, made: 1, resume: "") }
        let store = try #require(try SQLiteCardStore(reading: path, time: time.source))
        #expect(try await answer("status", store).contains("flashcard process /list.csv  goes on"))
    }

    // MARK: Failed

    @Test func `a word that is set aside tells why, what was tried and what to type`()
        async throws
    {
        let store = try owned()
        _ = try await fill(store, "r1", words: 2)
        #expect(
            try await answer("failed", store) == """
                각  line 3, reply.no_cards, 1 turn
                  The reply holds no card.
                  2026-01-02T03:04:05.000000Z  card  1.3 s  unreadable  reply.no_cards
                  Its first stage is answered and kept; only its cards are asked for.
                  Run again with --retry-failed.

                Row  line 99, word.no_hangul
                  No Hangul.
                  bad,row
                  Mend it.

                Next     flashcard process list.csv --retry-failed  tries the words again
                Rows     mend them in /list.csv, then: flashcard process list.csv

                """)
        let json = try await object("failed --json", store)
        let word = try #require(json["words"]?.asArray?.first)
        #expect(word["code"]?.asString == "reply.no_cards")
        #expect(word["nuance_kept"] == .bool(true))
        #expect(word["tried"]?.asArray?.count == 1)
        #expect(json["rows"]?.asArray?.first?["line"]?.asInteger == 99)
        #expect(json["next_after"] == nil)
    }

    @Test func `after the third turn it is not told to try just once more`() async throws {
        let store = try owned()
        for number in 1...3 {
            _ = try await fill(store, "r\(number)", words: 2)
            let isMany = try await answer("failed", store).contains("It has failed in 3 turns")
            #expect(isMany == (number == 3))
        }
    }

    @Test func `a long answer comes in pages, words first and then rows`() async throws {
        let store = try owned()
        _ = try await fill(store, "r1", words: 6)
        var keys: [String] = []
        var shown: [Int] = []
        var key: String? = "0"
        while let after = key {
            let page = try await object("failed --json --limit 2 --after \(after)", store)
            shown += (page["words"]?.asArray ?? []).compactMap { $0["line"]?.asInteger }
            shown += (page["rows"]?.asArray ?? []).compactMap { $0["line"]?.asInteger }
            key = page["next_after"]?.asString
            keys += key.map { [$0] } ?? []
        }
        #expect(shown == [3, 5, 7, 99])
        #expect(keys == ["4", "row-1"])
        await #expect(throws: UsageError.self) { try await answer("failed --after row-x", store) }
    }

    // MARK: The file

    @Test func `the store as a file tells its size, schema, owner and rows`() async throws {
        let store = try owned()
        _ = try await fill(store, "r1", words: 4)
        let json = try await object("db status --json", store)
        #expect(json["schema_step"] == json["known_schema_step"])
        #expect(json["owner_pid"]?.asInteger == Int(ThisProcess.identifier))
        let tables = try #require(json["tables"]?.asArray)
        let attempts = tables.first { $0["name"]?.asString == "attempts" }
        #expect(attempts?["rows"]?.asInteger == 8)
        #expect(try await answer("db integrity", store) == "The store is whole.\n")
        #expect(try await answer("db migrate", store).contains("nothing was to be done"))
        let copy = folder.path("copy.db")
        #expect(try await answer("db backup \(copy)", store).contains("bytes in \(copy)"))
        await #expect(throws: StoreError.self) { try await answer("db backup \(copy)", store) }
        _ = try await answer("db backup --replace \(copy)", store)
        let copied = try #require(try SQLiteCardStore(reading: copy, time: time.source))
        #expect(try await copied.runs(limit: 9).map(\.id) == ["r1"])
    }

    @Test(arguments: ["migrate", "backup c.db", "integrity"])
    func `where there is no store yet nothing is made, and it says how one is`(
        command: String
    ) async throws {
        let line = "--store=\(path) db \(command)"
        let (invocation, settings) = (try parse(line), try resolve(line))
        guard case .run(let name) = invocation.action else {
            Issue.record("not a command: \(line)")
            return
        }
        let error = #expect(throws: Problem.self) {
            try DatabaseCommand(program(), invocation, settings).run(name)
        }
        #expect(error?.code == "store.none")
        #expect(!Path.exists(path))
    }

    // MARK: Statements

    @Test(arguments: [
        "runs", "runs --json", "words", "words --failed", "status", "status --json", "failed",
        "failed --json",
    ])
    func `a command runs the same number of statements, however much there is`(
        line: String
    ) async throws {
        var counts: [Int] = []
        for words in [2, 80] {
            let folder = TemporaryFolder()
            let store = try SQLiteCardStore(owning: folder.path("b.db"), time: time.source)
            for run in 1...(words / 2) where run == 1 || run > words / 2 - 5 {
                _ = try await fill(store, "r\(run)", words: words)
            }
            let heard = Locked(0)
            await store.hear { _ in heard.withLock { $0 += 1 } }
            _ = try await answer(line, store)
            counts.append(heard.withLock { $0 })
        }
        #expect(counts[0] == counts[1])
        #expect(counts[0] <= 8)
    }
}
