//  Replies of four kilobytes on their way into the store and out of it, beside the same statements
//  with the same values through SQLite's C interface, called directly.

import FlashcardPipeline
import FlashcardStore
import Flashcards
import LanguageModels
import Platform
import SQLite

extension Benchmark {
    static let cache: [Benchmark] = [
        Benchmark(
            name: "cache/encode", group: .storage,
            summary: "4 KB compressed at level 6, with its sum",
            comparedWith: "cache/encode-1"
        ) { Workload(work: .plain(try CacheSamples.encoding(level: 6))) },
        Benchmark(
            name: "cache/encode-1", group: .storage, summary: "the same at level 1"
        ) { Workload(work: .plain(try CacheSamples.encoding(level: 1))) },
        Benchmark(
            name: "cache/decode", group: .storage, summary: "the sum compared and 4 KB expanded"
        ) { Workload(work: .plain(try CacheSamples.decoding())) },
        writing("cache/write-c", "a reply's row through the C interface, 128 in a transaction") {
            try ReplyRows("write-c").direct()
        },
        writing(
            "cache/write", "the same row through ReplyTable", goal: .atMostTimes(1.3),
            comparedWith: "cache/write-c"
        ) { try ReplyRows("write").table(level: nil) },
        writing(
            "cache/put", "4 KB encoded at level 6 and written", goal: .atMost(60_000),
            comparedWith: "cache/write"
        ) { try ReplyRows("put").table(level: 6) },
        writing("cache/put-1", "the same at level 1", comparedWith: "cache/put") {
            try ReplyRows("put-1").table(level: 1)
        },
        writing("cache/read-c", "a row found by its key and copied, through the C interface") {
            try ReplyRows("read-c", filled: true).directReading()
        },
        writing(
            "cache/read", "the same through ReplyTable", goal: .atMostTimes(1.3),
            comparedWith: "cache/read-c"
        ) { try ReplyRows("read", filled: true).reading(decodes: false) },
        writing(
            "cache/get", "the same, and decoded", goal: .atMost(15_000), comparedWith: "cache/read"
        ) { try ReplyRows("get", filled: true).reading(decodes: true) },
        writing("cache/ask", "a question to the offline model") {
            try await AskedTwice("ask", isCached: false).workload
        },
        writing(
            "cache/ask-first", "the same behind an empty cache, which keeps the reply",
            comparedWith: "cache/ask"
        ) { try await AskedTwice("first", isCached: true, isSecond: false).workload },
        writing(
            "cache/ask-again", "the same once more: all of them have to be hits",
            comparedWith: "cache/ask"
        ) { try await AskedTwice("again", isCached: true).workload },
    ]

    private static func writing(
        _ name: String, _ summary: String, goal: Goal? = nil, comparedWith other: String? = nil,
        _ prepare: @escaping @Sendable () async throws -> Workload
    ) -> Benchmark {
        Benchmark(
            name: name, group: .storage, summary: summary, goal: goal, comparedWith: other,
            most: 20_000, least: 128, prepare: prepare)
    }
}

enum CacheSamples {
    /// Cards by rule of different words, until there are four kilobytes of them.
    static let text: String = {
        var text = ""
        var number = 0
        while text.utf8.count < 4096 {
            let word = Samples.word(number)
            number += 37
            text += "{\"tab_name\":\"Scene\",\"front\":\"\(word.example ?? "")\",\"back\":\""
            text += "\(word.term): \(word.meaning ?? "")\\n\(word.exampleTranslation ?? "")\","
            text += "\"tags\":[\"term:\(word.term)\",\"level:\(word.level ?? "")\"]},"
        }
        while text.utf8.count > 4096 { text.removeLast() }
        return text
    }()

    private static let keys = ReplyKeys(provider: "bench", model: "m", prompts: "1")

    static func key(_ number: Int) -> ReplyKey {
        keys.key(shape: "cards/1", request: "\(number)")
    }

    static func reply(_ key: ReplyKey, _ body: [UInt8]) -> KeptReply {
        let now = TimeSource.system.wallNow
        return KeptReply(
            key: key, provider: "bench", model: "m", prompts: "1", stage: "card", storedAt: now,
            expiresAt: WallTime(nanoseconds: now.nanoseconds + 86_400_000_000_000),
            took: .milliseconds(900), effort: Effort(calls: 1, inputTokens: 400, outputTokens: 900),
            raw: text.utf8.count, body: body)
    }

    static func encoding(level: Int) throws -> (Int) -> UInt64 {
        let key = key(0)
        _ = try ReplyCodec.encode(text, key: key, level: level)
        return { count in
            var hash: UInt64 = 0
            for _ in 0..<count {
                let bytes = try? ReplyCodec.encode(opaque(text), key: key, level: level)
                hash &+= UInt64(bytes?.count ?? 0)
            }
            return hash
        }
    }

    static func decoding() throws -> (Int) -> UInt64 {
        let key = key(0)
        let bytes = try ReplyCodec.encode(text, key: key)
        return { count in
            var hash: UInt64 = 0
            for _ in 0..<count {
                let text = try? ReplyCodec.decode(opaque(bytes), key: key)
                hash &+= UInt64(text?.utf8.count ?? 0)
            }
            return hash
        }
    }
}

/// A table of replies in a file of its own.
private final class ReplyRows {
    /// As many as are looked up in turn.
    private static let kept = 4000
    /// As many as gather in a run.
    private static let group = 128

    private let file: ScratchFile
    private let connection: Connection
    private let body: [UInt8]
    private var next: Int

    init(_ name: String, filled isFilled: Bool = false) throws {
        file = ScratchFile("cache-\(name)")
        do { _ = try SQLiteCardStore(owning: file.path, time: .system) }
        connection = try Connection(path: file.path)
        try connection.execute(ReplyRows.settings)
        body = try ReplyCodec.encode(CacheSamples.text, key: CacheSamples.key(0))
        next = 0
        if isFilled {
            _ = try write(Self.kept) { number in
                let key = CacheSamples.key(number)
                return CacheSamples.reply(key, try ReplyCodec.encode(CacheSamples.text, key: key))
            }
        }
    }

    static let settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384;"

    private func write(_ count: Int, _ reply: (Int) throws -> KeptReply) throws -> UInt64 {
        let table = ReplyTable(connection)
        var left = count
        while left > 0 {
            let replies = try (0..<min(left, Self.group)).map { try reply(next + $0) }
            try connection.transaction { () throws(SQLiteError) in try table.write(replies) }
            next += replies.count
            left -= replies.count
        }
        return UInt64(next)
    }

    /// Rows that were encoded before, or are encoded at a level.
    func table(level: Int?) -> Workload {
        Workload(
            work: .awaiting { [self] count in
                try write(count) { number in
                    let key = CacheSamples.key(number)
                    guard let level else { return CacheSamples.reply(key, body) }
                    return CacheSamples.reply(
                        key,
                        try ReplyCodec.encode(opaque(CacheSamples.text), key: key, level: level))
                }
            }, close: { [file] in file.remove() })
    }

    func direct() throws -> Workload {
        let direct = try DirectReplies(file.path)
        return Workload(
            work: .awaiting { [self] count in
                var left = count
                while left > 0 {
                    let replies = (0..<min(left, Self.group)).map {
                        CacheSamples.reply(CacheSamples.key(next + $0), body)
                    }
                    try direct.write(replies)
                    next += replies.count
                    left -= replies.count
                }
                return UInt64(next)
            }, close: { [file] in file.remove() })
    }

    func reading(decodes: Bool) -> Workload {
        let table = ReplyTable(connection)
        let keys = (0..<Self.kept).map(CacheSamples.key)
        return Workload(
            work: .awaiting { count in
                var hash: UInt64 = 0
                for index in 0..<count {
                    let key = keys[index * 1297 % Self.kept]
                    guard let reply = try table.reply(key) else { continue }
                    hash &+= UInt64(
                        decodes
                            ? try ReplyCodec.decode(reply.body, key: key).utf8.count
                            : reply.body.count)
                }
                return hash
            }, close: { [file] in file.remove() })
    }

    func directReading() throws -> Workload {
        let direct = try DirectReplies(file.path)
        let keys = (0..<Self.kept).map(CacheSamples.key)
        return Workload(
            work: .awaiting { count in
                var hash: UInt64 = 0
                for index in 0..<count {
                    hash &+= try direct.read(keys[index * 1297 % Self.kept])
                }
                return hash
            }, close: { [file] in file.remove() })
    }
}

/// Both questions of many words, to the offline model alone or behind a cache.
private final class AskedTwice {
    private let file: ScratchFile
    private let model: any LanguageModel
    private let cache: ReplyCache?
    private var requests: [StageRequest] = []
    private var asked = 0
    private let isSecond: Bool

    init(_ name: String, isCached: Bool, isSecond: Bool = true) async throws {
        file = ScratchFile("asked-\(name)")
        self.isSecond = isSecond && isCached
        let time = TimeSource.system
        let store = try SQLiteCardStore(owning: file.path, time: time)
        cache = isCached ? ReplyCache(store, time: time) : nil
        model =
            cache.map {
                CachedModel(
                    OfflineModel(), $0, policy: CachePolicy(), prompts: "1", time: time,
                    random: RandomSource(seed: 7))
            } ?? OfflineModel()
    }

    var workload: Workload {
        Workload(
            work: .awaiting { [self] count in try await ask(count) },
            ready: { [self] count in
                requests = []
                while requests.count < count {
                    requests += try await Samples.requests(Samples.word(asked))
                    asked += 1
                }
                if isSecond {
                    _ = try await ask(count)
                    await cache?.flush()
                }
            }, close: { [file] in file.remove() })
    }

    private func ask(_ count: Int) async throws -> UInt64 {
        var hash: UInt64 = 0
        let before = cache?.books
        for request in requests.prefix(count) {
            hash &+= UInt64(try await model.answer(request, by: .distant).text.utf8.count)
        }
        if let books = cache?.books, let before {
            let hits = books[.hit] - before[.hit]
            // In the work itself all are hits, and where they were asked first none is.
            guard hits == 0 || hits == count else {
                throw BenchError.workUndone(
                    benchmark: "cache/ask-again", reason: "\(hits) of \(count) were hits")
            }
        }
        return hash
    }
}
