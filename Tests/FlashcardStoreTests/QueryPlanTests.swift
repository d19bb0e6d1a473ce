import FlashcardStore
import Flashcards
import Platform
import SQLite
import TestSupport
import Testing

/// Everything that a command asks is asked of an index, and however much there is, the number of
/// questions is the same. The questions are those that were really asked: the connection tells
/// them.
@Suite struct QueryPlanTests {
    struct Question: Sendable, CustomTestStringConvertible {
        let name: String
        let ask: @Sendable (SQLiteCardStore, _ run: Int) async throws -> Void

        init(
            _ name: String,
            _ ask: @escaping @Sendable (SQLiteCardStore, _ run: Int) async throws -> Void
        ) {
            self.name = name
            self.ask = ask
        }

        var testDescription: String { name }
    }

    static let questions = [
        Question("runs") { store, _ in _ = try await store.runs(limit: 100) },
        Question("runs, the next page") { store, run in
            _ = try await store.runs(before: run, limit: 100)
        },
        Question("a run by its id") { store, _ in _ = try await store.run(id: "1") },
        Question("status") { store, _ in _ = try await store.standing(id: nil) },
        Question("status of a run") { store, _ in _ = try await store.standing(id: "1") },
        Question("failed words") { store, run in
            _ = try await store.setAsideWords(run: run, after: 0, limit: 100)
        },
        Question("failed rows") { store, run in
            _ = try await store.setAsideRows(run: run, after: 0, limit: 100)
        },
        Question("words") { store, run in
            _ = try await store.words(run: run, failedOnly: false, after: 0, limit: 100)
        },
        Question("words set aside") { store, run in
            _ = try await store.words(run: run, failedOnly: true, after: 0, limit: 100)
        },
        Question("spend") { store, run in
            _ = try await store.spend(run: run)
            _ = try await store.spend(dayOf: .init(nanoseconds: 0))
            _ = try await store.breakdown(run: run)
        },
        Question("what was foreseen, and what came of it") { store, run in
            _ = try await store.estimate(before: store.run(id: nil))
            _ = try await store.efforts(run: run, limit: 20)
        },
        Question("what earlier runs of a model took") { store, run in
            let record = try await store.run(id: nil)
            _ = try await store.history(provider: record.provider, model: record.model)
        },
        Question("where pending words stand") { store, run in
            for selection in [Selection.missing, .missingAndFailed, .everything] {
                _ = try await store.pendingPlaces(
                    run: run, selection: selection, after: 0, limit: 4_096)
            }
        },
        Question("deck") { store, run in _ = try await store.deck(run: run, after: 0, limit: 500) },
        Question("pending") { store, run in
            for selection in [Selection.missing, .missingAndFailed, .everything] {
                _ = try await store.pending(run: run, selection: selection, after: 0, limit: 256)
            }
        },
        Question("standing") { store, run in _ = try await store.standing(run: run) },
        Question("what was set aside before") { store, run in
            try await store.takeOverSetAside(run: run)
        },
        Question("makings") { store, run in
            _ = try await store.makings(of: "가", limit: 9)
            _ = try await store.making(ordinal: 1, run: run)
            _ = try await store.slowestMaking(run: run)
            _ = try await store.costliestMaking(run: run)
            _ = try await store.retriedMakings(run: run, limit: 9)
            _ = try await store.failedMakings(run: run, limit: 9)
            _ = try await store.terms(withForm: "가", limit: 9)
            _ = try await store.lastMakingRun()
            _ = try await store.madeTerms(after: "", limit: 100)
        },
        Question("which were made") { store, _ in
            _ = try await store.made(["가", "나", "다", "라"])
        },
        Question("breakers") { store, _ in _ = try await store.breakers() },
    ]

    /// What may be gone through from end to end, or sorted: nothing that grows with the store.
    private static let allowed = [
        "SCAN t VIRTUAL TABLE",  // terms that came along
        "SCAN runs",  // the latest: the primary key from its end, as far as the page goes
        "SCAN main.runs",  // the same for a rehearsal
        "SCAN breakers",  // few, and all of them are wanted
        "SCAN e",  // of the deck: the page itself
        "USE TEMP B-TREE FOR DISTINCT", "USE TEMP B-TREE FOR ORDER BY",  // terms of a page
        "USE TEMP B-TREE FOR RIGHT PART OF ORDER BY",  // one term's makings in one run
    ]

    private static func isAllowed(_ step: String) -> Bool {
        if allowed.contains(where: { step == $0 || step.hasPrefix($0 + " ") }) { return true }
        return !step.hasPrefix("SCAN") && !step.contains("TEMP B-TREE")
            && !step.contains("AUTOMATIC")
    }

    @Test(arguments: questions)
    func `a question goes by an index`(question: Question) async throws {
        let bench = StoreBench()
        let asked: [String]
        do {
            let store = try bench.store()
            let run = try await Self.fill(store, bench, words: 3)
            asked = try await store.hearing { try await question.ask(store, run) }
        }
        #expect(!asked.isEmpty)
        let connection = try Connection(path: bench.path, access: .readOnly)
        for text in asked {
            #expect(!text.contains("OFFSET"))
            try connection.rows("EXPLAIN QUERY PLAN " + text) { row in
                let step = row.text(3)
                #expect(Self.isAllowed(step), "\(step)\n\(text)")
            }
        }
    }

    @Test(arguments: questions)
    func `a question takes the same number of statements, however much there is`(
        question: Question
    ) async throws {
        var counts: [Int] = []
        for words in [2, 60] {
            let bench = StoreBench()
            let store = try bench.store()
            let run = try await Self.fill(store, bench, words: words)
            counts.append(try await store.hearing { try await question.ask(store, run) }.count)
        }
        #expect(counts[0] == counts[1])
    }

    /// A run "0" and a run "1" over the same list, half of whose words are set aside.
    private static func fill(
        _ store: SQLiteCardStore, _ bench: StoreBench, words: Int
    ) async throws -> Int {
        let terms = (0..<words).map { String(Character(Unicode.Scalar(0xAC00 + UInt32($0))!)) }
        var last = 0
        for id in ["0", "1"] {
            last = try await bench.begin(id, terms, in: store)
            let pending = try await bench.pending(last, in: store, .everything)
            let conclusions = pending.enumerated().map { index, word in
                let attempts = [
                    bench.attempt(1, "nuance", failing: "e", cost: 3),
                    bench.attempt(2, "nuance", ask: .retry, cost: 3),
                ]
                return index % 2 == 0
                    ? bench.made(word, attempts: attempts) : bench.failed(word, "e", attempts)
            }
            try await store.conclude(conclusions, run: last)
        }
        return last
    }
}

extension SQLiteCardStore {
    /// The texts of the statements that are run in between.
    func hearing(_ body: () async throws -> Void) async throws -> [String] {
        let texts = Locked<[String]>([])
        hear { text in texts.withLock { $0.append(text) } }
        defer { hear(nil) }
        try await body()
        return texts.withLock { $0 }
    }
}
