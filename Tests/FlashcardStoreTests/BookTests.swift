import Flashcards
import Platform
import Problems
import SQLite
import TestSupport
import Testing

@testable import FlashcardStore

/// What was tried, what it cost, and what was set aside, as it is written with the conclusions.
@Suite struct BookTests {
    let bench = StoreBench()

    @Test func `an attempt that failed is told with its word, the latest last`() async throws {
        let store = try bench.store()
        let run = try await bench.begin("a", ["사과", "물"], in: store)
        let pending = try await bench.pending(run, in: store)
        try await store.conclude(
            [
                bench.failed(
                    pending[0], "reply.no_cards",
                    [
                        bench.attempt(1, "nuance"),
                        bench.attempt(2, "card", failing: "model.unanswered"),
                        bench.attempt(3, "card", ask: .retry, failing: "reply.no_cards"),
                    ]),
                bench.made(pending[1], attempts: [bench.attempt(1, "nuance")]),
            ], run: run)
        let words = try await store.setAsideWords(run: run, after: 0, limit: 9)
        #expect(words.map(\.term) == ["사과"])
        #expect(words[0].code == "reply.no_cards")
        #expect(words[0].line == 2)
        #expect(words[0].turns == 1)
        #expect(words[0].failures.map(\.code) == ["model.unanswered", "reply.no_cards"])
        #expect(words[0].failures.map(\.ask) == ["first", "retry"])
        #expect(words[0].failures.map(\.runID) == ["a", "a"])
        #expect(words[0].failureCount == 2)
    }

    @Test func `errors of earlier runs stay with the word, the last ten of them`() async throws {
        let store = try bench.store()
        for number in 1...6 {
            let run = try await bench.begin("run\(number)", ["사과"], in: store)
            let pending = try await bench.pending(run, in: store, .missingAndFailed)
            let attempts = [1, 2].map { bench.attempt($0, "nuance", failing: "e\(number).\($0)") }
            try await store.conclude([bench.failed(pending[0], "e", attempts)], run: run)
            let word = try #require(
                try await store.setAsideWords(run: run, after: 0, limit: 9).first)
            #expect(word.turns == number)
            #expect(word.failureCount == 2 * number)
            #expect(word.failures.count == min(10, 2 * number))
            #expect(word.failures.last?.code == "e\(number).2")
        }
    }

    @Test func `a word that an earlier run set aside belongs to the next run's, too`() async throws
    {
        let store = try bench.store()
        let one = try await bench.begin("a", ["사과", "물"], in: store)
        let pending = try await bench.pending(one, in: store)
        try await store.conclude(
            [bench.failed(pending[0], "x"), bench.made(pending[1])], run: one)
        let two = try await bench.begin("b", ["집", "사과"], in: store)
        #expect(try await store.setAsideWords(run: two, after: 0, limit: 9).isEmpty)
        try await store.takeOverSetAside(run: two)
        try await store.takeOverSetAside(run: two)
        let left = try await store.setAsideWords(run: two, after: 0, limit: 9)
        #expect(left.map(\.ordinal) == [2])
        #expect(left.map(\.line) == [3])
        // Made at last, it is set aside nowhere, not even in the run that did it first.
        let again = try await bench.pending(two, in: store, .missingAndFailed)
        try await store.conclude(again.map { bench.made($0) }, run: two)
        #expect(try await store.setAsideWords(run: two, after: 0, limit: 9).isEmpty)
        #expect(try await store.setAsideWords(run: one, after: 0, limit: 9).isEmpty)
        #expect(try await store.setAsideReasons(run: one).isEmpty)
        #expect(try bench.number("SELECT count(*) FROM set_aside_words WHERE run = \(two)") == 0)
    }

    @Test func `set-aside words come by pages and in the list's order, reasons by number`()
        async throws
    {
        let store = try bench.store()
        let terms = ["하나", "둘", "셋", "넷", "다섯"]
        let run = try await bench.begin("a", terms, in: store)
        let pending = try await bench.pending(run, in: store)
        let codes = ["b", "a", "c", "a", "b"]
        let conclusions = zip(pending, codes).map { bench.failed($0, $1) }
        try await store.conclude(conclusions.reversed(), run: run)
        let page = try await store.setAsideWords(run: run, after: 0, limit: 2)
        #expect(page.map(\.term) == ["하나", "둘"])
        let rest = try await store.setAsideWords(run: run, after: 2, limit: 9)
        #expect(rest.map(\.term) == ["셋", "넷", "다섯"])
        let reasons = try await store.setAsideReasons(run: run)
        #expect(reasons.map(\.code) == ["a", "b", "c"])
        #expect(reasons.map(\.words) == [2, 2, 1])
    }

    // MARK: Money

    @Test func `what calls cost is booked, once, and sums up by run and by day`() async throws {
        let store = try bench.store()
        let run = try await bench.begin("a", ["사과", "물"], in: store)
        let pending = try await bench.pending(run, in: store)
        let dear = bench.attempt(1, "nuance", tokens: (100, 20), cost: 400)
        try await store.conclude(
            [
                bench.made(
                    pending[0],
                    attempts: [dear, bench.attempt(2, "card", tokens: (50, 70), cost: 900)])
            ], halves: [HalfDone(pending: pending[1], nuance: "{}", attempts: [dear])], run: run)
        // A call that cost nothing is no charge.
        try await store.conclude(
            [bench.made(pending[1], attempts: [bench.attempt(2, "card")])], run: run)
        let spend = try await store.spend(run: run)
        #expect(spend.charges == 3)
        #expect(spend.cost == 1_700)
        #expect(spend.inputTokens == 250)
        #expect(spend.outputTokens == 110)
        #expect(try await store.spend(dayOf: bench.time.source.wall()) == spend)
        let yesterday = WallTime(
            nanoseconds: bench.time.source.wall().nanoseconds - 86_400_000_000_000)
        #expect(try await store.spend(dayOf: yesterday) == Spend())
        #expect(try await store.spend(run: run + 1) == Spend())
        #expect(try await store.runs(limit: 1).map(\.cost) == [1_700])
        let kinds = "SELECT count(*) FROM ledger WHERE kind = 'first'"
        #expect(try bench.number(kinds) == 3)
    }

    @Test func `a charge that is booked already is not booked again, and none is ever changed`()
        async throws
    {
        do {
            let store = try bench.store()
            let run = try await bench.begin("a", ["사과"], in: store)
            let pending = try await bench.pending(run, in: store)
            let attempt = bench.attempt(1, "nuance", cost: 7)
            try await store.conclude([bench.made(pending[0], attempts: [attempt])], run: run)
            try await store.rebook(attempt, of: pending[0], run: run)
            #expect(try await store.spend(run: run).charges == 1)
            #expect(try await store.spend(run: run).cost == 7)
        }
        let connection = try Connection(path: bench.path)
        for change in ["UPDATE ledger SET cost = 0", "DELETE FROM ledger"] {
            #expect(throws: SQLiteError.self) { try connection.run(change) }
        }
        #expect(try connection.integer("SELECT sum(cost) FROM ledger") == 7)
    }

    // MARK: Halves

    @Test func `a first stage is used by whoever goes on, and the word is pending to all others`()
        async throws
    {
        let store = try bench.store()
        let run = try await bench.begin("a", ["사과", "물"], in: store)
        let pending = try await bench.pending(run, in: store)
        let half = HalfDone(
            pending: pending[0], nuance: #"{"term":"사과"}"#,
            attempts: [bench.attempt(1, "nuance", cost: 5)])
        try await store.conclude([], halves: [half], run: run)
        let again = try await bench.pending(run, in: store)
        #expect(again.map(\.nuance) == [#"{"term":"사과"}"#, nil])
        #expect(again.map(\.attempts) == [0, 0])
        #expect(try await store.standing(run: run) == (done: 0, failed: 0, total: 2))
        let words = try await store.words(run: run, failedOnly: false, after: 0, limit: 9)
        #expect(words.map(\.state) == [.pending, .pending])
        #expect(try await store.deck(run: run, after: 0, limit: 9).isEmpty)
        #expect(try await store.spend(run: run).cost == 5)
        try await store.conclude([bench.made(again[0])], run: run)
        #expect(try await store.deck(run: run, after: 0, limit: 9).count == 1)
        #expect(try bench.number("SELECT attempts FROM results") == 1)
    }

    @Test func `a first stage that is made anew does not touch a word that has its cards`()
        async throws
    {
        let store = try bench.store()
        let run = try await bench.begin("a", ["사과"], in: store)
        let pending = try await bench.pending(run, in: store)
        try await store.conclude([bench.made(pending[0])], run: run)
        try await store.conclude(
            [], halves: [HalfDone(pending: pending[0], nuance: "new", attempts: [])], run: run)
        #expect(try bench.number("SELECT count(*) FROM results WHERE state = 'done'") == 1)
        #expect(try bench.number("SELECT count(*) FROM results WHERE nuance = 'new'") == 0)
        #expect(try await store.deck(run: run, after: 0, limit: 9).count == 1)
    }

    // MARK: Content

    @Test func `a result's time of change moves with its cards and with nothing else`() async throws
    {
        let store = try bench.store()
        let run = try await bench.begin("a", ["사과"], in: store)
        var times: [Int] = []
        func conclude(_ conclusion: (PendingWord) -> Conclusion) async throws {
            bench.time.advance(by: .seconds(1))
            let pending = try await bench.pending(run, in: store, .everything)
            try await store.conclude([conclusion(pending[0])], run: run)
            times.append(try #require(try bench.number("SELECT modified FROM results")))
        }
        try await conclude { bench.made($0, "front") }
        try await conclude { bench.made($0, "front") }
        try await conclude { bench.made($0, "other") }
        try await conclude { bench.failed($0, "x") }
        try await conclude { bench.failed($0, "y") }
        try await conclude { bench.made($0, "other") }
        #expect(times[1] == times[0])
        #expect(times[2] > times[1])
        #expect(times[3] > times[2])
        #expect(times[4] == times[3])
        #expect(times[5] > times[4])
        // A release before the hashes: the same cards are still the same.
        try Connection(path: bench.path).execute("UPDATE results SET content = NULL")
        try await conclude { bench.made($0, "other") }
        #expect(times[6] == times[5])
        #expect(try bench.number("SELECT length(content) FROM results") == 32)
    }

    @Test func `how far a run is stands beside what it has made`() async throws {
        let store = try bench.store()
        let run = try await bench.begin("a", ["사과", "물"], in: store)
        let pending = try await bench.pending(run, in: store)
        var counts = RunCounts()
        counts.words = 2
        counts.created = 1
        try await store.conclude([bench.made(pending[0])], run: run, counts: counts)
        let standing = try #require(try await store.standing(id: nil))
        #expect(standing.run.counts == counts)
        #expect(standing.run.state == .working)
        #expect(standing.run.state(owner: 7) == .working)
        #expect(standing.run.state(owner: nil) == .interrupted)
        #expect(standing.entered == 2)
        #expect(standing.slowest?.term == "사과")
    }
}

extension SQLiteCardStore {
    /// As if the same group had been written twice.
    fileprivate nonisolated func rebook(
        _ attempt: WordAttempt, of pending: PendingWord, run: Int
    ) async throws(StoreError) {
        try await writing("INSERT attempts") { store throws(SQLiteError) in
            try store.connection.run("DELETE FROM attempts")
            try store.write([attempt], of: pending, run: run)
        }
    }
}
