import FlashcardStore
import Flashcards
import Foundation
import Platform
import Problems
import TestSupport
import Testing

@Suite struct OwnershipTests {
    let folder = TemporaryFolder()
    let time = ManualTime()

    var path: String { folder.path("state/a.db") }

    func start(_ id: String) -> RunStart {
        RunStart(
            id: id, source: "/list.csv", output: "/out", provider: "p", model: "m", prompts: "1",
            program: "0", seed: 7, settings: "{}", startedAt: time.source.wall())
    }

    @Test func `a second owner is refused with the pid of the first`() throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        do {
            _ = try SQLiteCardStore(owning: path, time: time.source)
            Issue.record("two owners")
        } catch {
            #expect(error.problem.code == "store.owned")
            #expect(error.problem.message.contains("process \(ThisProcess.identifier)"))
            #expect(error.problem.message.contains(path))
            #expect(!error.problem.message.contains(".lock"))
        }
        withExtendedLifetime(store) {}
    }

    @Test func `only its user may read the store`() throws {
        _ = try SQLiteCardStore(owning: path, time: time.source)
        let mode = { (path: String) in
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            return (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0
        }
        #expect(try mode(path) == 0o600)
        #expect(try mode(folder.path("state")) == 0o700)
    }

    @Test func `a reader sees what an owner committed and there is none before the first run`()
        async throws
    {
        #expect(try SQLiteCardStore(reading: path, time: time.source) == nil)
        let store = try SQLiteCardStore(owning: path, time: time.source)
        _ = try await store.begin(start("a"))
        let reader = try #require(try SQLiteCardStore(reading: path, time: time.source))
        #expect(try await reader.runs(limit: 9).map(\.id) == ["a"])
        await #expect(throws: StoreError.self) { try await reader.begin(start("b")) }
    }

    @Test func `runs are listed latest first, by pages, and found by id`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        for id in ["a", "b", "c"] {
            _ = try await store.begin(start(id))
            time.advance(by: .seconds(60))
        }
        let page = try await store.runs(limit: 2)
        #expect(page.map(\.id) == ["c", "b"])
        #expect(try await store.runs(before: page[1].number, limit: 2).map(\.id) == ["a"])
        #expect(try await store.run(id: nil).id == "c")
        #expect(try await store.run(id: "b").startedAt.text == "2026-01-02T03:05:05.000000Z")
        await #expect(throws: StoreError.unknownRun("x")) { try await store.run(id: "x") }
        #expect(StoreError.unknownRun("x").problem.advice?.contains("flashcard runs") == true)
    }

    @Test func `a run that a gone process left open is told as interrupted`() async throws {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        _ = try await store.begin(start("a"))
        let run = try await store.begin(start("b"))
        #expect(try await store.run(id: "a").state == .interrupted)
        var counts = RunCounts()
        counts.words = 5
        counts.created = 3
        try await store.note(run: run, state: .stopped, counts: counts, ended: true)
        let record = try await store.run(id: "b")
        #expect(record.state == .stopped)
        #expect(record.counts == counts)
        #expect(record.counts.remaining == 2)
        #expect(record.endedAt != nil)
    }

    @Test func `entries of an earlier run over the same list are taken away, results stay`()
        async throws
    {
        let store = try SQLiteCardStore(owning: path, time: time.source)
        let recipe = Recipe(provider: "p", model: "m", prompts: "1")
        let draft = [EntryDraft(word: Word(term: "물"), line: 2)]
        let row = SetAsideRow(
            line: 3, problem: Problem("list.x", .validation, "Bad."), row: "bad,row")
        var runs: [Int] = []
        for id in ["a", "b"] {
            let run = try await store.begin(start(id))
            _ = try await store.enter(draft, run: run, from: 1, recipe: recipe)
            try await store.setAside([row], run: run, from: 1)
            try await store.entered(run: run, source: "/list.csv", inputHash: "ab")
            runs.append(run)
        }
        #expect(
            try await store.words(run: runs[0], failedOnly: false, after: 0, limit: 9).isEmpty)
        #expect(
            try await store.words(run: runs[1], failedOnly: false, after: 0, limit: 9).count == 1)
        let rows = try await store.setAsideRows(run: runs[1], after: 0, limit: 9)
        #expect(rows.map(\.row) == ["bad,row"])
        #expect(try await store.setAsideRows(run: runs[0], after: 0, limit: 9).isEmpty)
        #expect(try await store.run(id: "b").inputHash == "ab")
    }

    @Test(arguments: [true, false])
    func `a rehearsal enters a run and changes nothing`(exists: Bool) async throws {
        if exists {
            let store = try SQLiteCardStore(owning: path, time: time.source)
            _ = try await store.begin(start("a"))
        }
        let recipe = Recipe(provider: "p", model: "m", prompts: "1")
        let rehearsal = try SQLiteCardStore(rehearsing: path, time: time.source)
        let run = try await rehearsal.begin(start("b"))
        let merges = try await rehearsal.enter(
            [1, 2].map { EntryDraft(word: Word(term: "물"), line: $0) }, run: run, from: 1,
            recipe: recipe)
        #expect(merges.count == 1)
        #expect(try await rehearsal.standing(run: run).total == 1)
        let reader = try SQLiteCardStore(reading: path, time: time.source)
        #expect((reader != nil) == exists)
        if let reader { #expect(try await reader.runs(limit: 9).map(\.id) == ["a"]) }
    }

    @Test func `a damaged store is named and not touched`() throws {
        try Path.makeFolder(folder.path("state"))
        try folder.write("state/a.db", String(repeating: "rubbish ", count: 1000))
        do {
            _ = try SQLiteCardStore(owning: path, time: time.source)
            Issue.record("opened rubbish")
        } catch { #expect(error.problem.code == "sqlite.not_a_database") }
        #expect(try folder.text("state/a.db").hasPrefix("rubbish"))
    }
}
