//  The store on a disk: words entered and concluded in groups as the pipeline does, beside the
//  plainest thing that SQLite can do with the same bytes.

import FlashcardStore
import Flashcards
import Platform
import SQLite

extension Benchmark {
    /// As many words as the pipeline enters and concludes at once.
    private static let groupSize = 500

    static let store = [
        Benchmark(
            name: "store/insert", group: .store,
            summary: "one row with a word's JSON inserted, 500 in a transaction",
            most: 50_000
        ) {
            let file = ScratchFile("insert")
            let connection = try Connection(path: file.path)
            try connection.execute(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                    + "CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT NOT NULL)")
            let text = String(decoding: Samples.record, as: UTF8.self)
            return Workload(
                work: .awaiting { count in
                    try groups(of: count) { size in
                        try connection.transaction { () throws(SQLiteError) in
                            for _ in 0..<size {
                                try connection.run(
                                    "INSERT INTO words (word) VALUES (?)", [.text(text)])
                            }
                        }
                    }
                    return UInt64(connection.lastInsertedRow)
                }, close: { file.remove() })
        },
        Benchmark(
            name: "store/enter", group: .store,
            summary: "a word of a list entered, 500 in a transaction",
            comparedWith: "store/insert", most: 20_000
        ) {
            let scratch = try await ScratchStore("enter")
            return Workload(
                work: .awaiting { count in UInt64(try await scratch.enter(count)) },
                close: { scratch.remove() })
        },
        Benchmark(
            name: "store/conclude", group: .store,
            summary: "a word's two cards written, 500 words in a transaction",
            comparedWith: "store/insert", most: 20_000
        ) {
            let scratch = try await ScratchStore("conclude")
            return Workload(
                work: .awaiting { count in try await scratch.conclude(count) },
                ready: { count in try await scratch.refill(count) },
                close: { scratch.remove() })
        },
    ]

    static func groups(of count: Int, _ body: (Int) throws -> Void) rethrows {
        var left = count
        while left > 0 {
            try body(min(left, groupSize))
            left -= groupSize
        }
    }
}

/// A file of this process alone, in the system's place for such files.
struct ScratchFile {
    let path: String

    init(_ name: String) {
        let folder = Environment.ofProcess()["TMPDIR"] ?? "/tmp"
        // Two of one name may live in one process, when tests run at once.
        let number = RandomSource.seededBySystem().next() >> 32
        path = Path.join(
            folder, "flashcard-bench-\(ThisProcess.identifier)-\(name)-\(number).db")
    }

    func remove() {
        for ending in ["", "-wal", "-shm", ".lock"] { Path.remove(path + ending) }
    }
}

/// A store with one run in it that is never over.
final class ScratchStore {
    private let file: ScratchFile
    private let store: SQLiteCardStore
    private let run: Int
    private let recipe = Recipe(provider: "offline", model: "rules-1", prompts: "1")
    private var entered = 0
    private var lastConcluded = 0
    private var pending: [PendingWord] = []

    init(_ name: String) async throws {
        file = ScratchFile(name)
        store = try SQLiteCardStore(owning: file.path, time: .system)
        run = try await store.begin(
            RunStart(
                id: "bench", source: "list.csv", output: "deck", provider: "offline",
                model: "rules-1", prompts: "1", program: "bench", seed: 7, settings: "{}",
                startedAt: TimeSource.system.wall()))
    }

    func remove() { file.remove() }

    /// Enters so many words that were not there yet; gives how many there are.
    func enter(_ count: Int) async throws -> Int {
        var left = count
        while left > 0 {
            let drafts = (0..<min(left, 500)).map { index in
                EntryDraft(word: Samples.word(entered + index), line: entered + index + 2)
            }
            let merges = try await store.enter(drafts, run: run, from: entered + 1, recipe: recipe)
            guard merges.isEmpty else {
                throw BenchError.workUndone(benchmark: "store/enter", reason: "words were merged")
            }
            entered += drafts.count
            left -= drafts.count
        }
        return entered
    }

    /// Makes so many words pending.
    func refill(_ count: Int) async throws {
        _ = try await enter(count)
        pending = try await store.pending(
            run: run, selection: .missing, after: lastConcluded, limit: count)
        guard pending.count == count else {
            throw BenchError.workUndone(
                benchmark: "store/conclude", reason: "\(pending.count) of \(count) are pending")
        }
        lastConcluded = pending.last?.ordinal ?? lastConcluded
    }

    func conclude(_ count: Int) async throws -> UInt64 {
        var hash: UInt64 = 0
        var rest = pending[...]
        while !rest.isEmpty {
            let conclusions = rest.prefix(500).map { word in
                let cards = (1...2).map { ordinal in
                    Card(
                        term: word.word.term, front: word.word.example ?? "",
                        back: word.word.meaning ?? "", kind: .scene, ordinal: ordinal)
                }
                return Conclusion(pending: word, nuance: "{}", outcome: .made(cards: cards))
            }
            try await store.conclude(conclusions, run: run)
            hash &+= UInt64(conclusions.count)
            rest = rest.dropFirst(500)
        }
        return hash
    }
}
