//  The table of replies: its totals are exact after anything, it stays within its bounds, and every
//  question goes by an index.

import FlashcardStore
import Platform
import SQLite
import TestSupport
import Testing

@Suite struct ReplyTableTests {
    let folder = TemporaryFolder()
    let time = ManualTime()
    var path: String { folder.path("a.db") }
    let plenty = ReplyBounds(bytes: 1 << 30, entries: 1_000_000)

    func store() throws -> SQLiteCardStore {
        try SQLiteCardStore(owning: path, time: time.source)
    }

    func reply(
        _ number: Int, model: String = "m", state: KeptReply.State = .answer, at seconds: Int = 0,
        expires: Int? = nil, body count: Int = 100
    ) throws -> KeptReply {
        let key = Self.key(number)
        let text = String(repeating: "가", count: count)
        return KeptReply(
            key: key, provider: "p", model: model, prompts: "1", stage: "card", state: state,
            storedAt: Self.time(seconds), expiresAt: expires.map(Self.time),
            took: .milliseconds(20),
            effort: Effort(calls: 2, retries: 1, inputTokens: 3, outputTokens: 4, cost: 5),
            raw: text.utf8.count, body: try ReplyCodec.encode(text, key: key, level: 0))
    }

    static func key(_ number: Int) -> ReplyKey {
        ReplyKeys(provider: "p", model: "m", prompts: "1").key(shape: "s", request: "\(number)")
    }

    static func time(_ seconds: Int) -> WallTime {
        WallTime(nanoseconds: Int64(seconds) * 1_000_000_000)
    }

    @Test func `a reply comes back as it was kept, and a later one takes its place`() async throws {
        let store = try store()
        let first = try reply(1, expires: 10)
        _ = try await store.keep([first, try reply(2)], uses: [], within: plenty)
        #expect(try await store.reply(first.key) == first)
        #expect(try await store.reply(Self.key(3)) == nil)
        let second = try reply(1, model: "n", state: .negative, at: 5, body: 3)
        let room = try await store.keep([second], uses: [], within: plenty)
        #expect(try await store.reply(first.key) == second)
        #expect(room.entries == 2)
    }

    @Test func `what is there already is left by a warming`() async throws {
        let store = try store()
        let first = try reply(1)
        _ = try await store.keep([first], uses: [], within: plenty)
        let (written, room) = try await store.keepMissing(
            [try reply(1, at: 9), try reply(2, at: 9)], within: plenty)
        #expect(written == 1 && room.entries == 2)
        #expect(try await store.reply(first.key) == first)
    }

    @Test func `the totals are those of the rows, whatever was written, replaced and thrown away`()
        async throws
    {
        let store = try store()
        var random = SeededRandom(4)
        for round in 0..<300 {
            let number = Int.random(in: 0..<60, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                _ = try await store.removeReplies(
                    ReplyChoice(provider: "p", model: "m\(number % 3)"), limit: number % 5)
            case 1:
                if let kept = try await store.reply(Self.key(number)) {
                    try await store.remove(kept)
                }
            default:
                let bounds = ReplyBounds(
                    bytes: random.oneIn(8) ? 20_000 : 1 << 30, entries: random.oneIn(8) ? 20 : 1000,
                    expiredBefore: Self.time(round))
                _ = try await store.keep(
                    [
                        try reply(
                            number, model: "m\(number % 3)",
                            state: random.oneIn(4) ? .negative : .answer, at: round,
                            expires: random.oneIn(2) ? round + number : nil,
                            body: Int.random(in: 0...200, using: &random))
                    ], uses: [ReplyUse(key: Self.key(number), count: 1, last: Self.time(round))],
                    within: bounds)
                let room = try await store.replyRoom()
                #expect(room.entries <= bounds.entries && room.size <= bounds.bytes)
            }
            let (room, counted) = (try await store.replyRoom(), try counted())
            #expect([room.entries, room.size, room.raw] == counted, "round \(round)")
            let totals = try await store.replyFigures().totals
            #expect(totals.reduce(0) { $0 + $1.entries } == room.entries)
        }
    }

    /// Entries, size and raw length as the rows have them.
    private func counted() throws -> [Int] {
        var sums: [Int] = []
        try Connection(path: path, access: .readOnly).rows(
            "SELECT count(*), coalesce(sum(size), 0), coalesce(sum(raw), 0) FROM replies"
        ) { sums = [$0.integer(0), $0.integer(1), $0.integer(2)] }
        return sums
    }

    @Test func `room is made of the expired first, then of what was used longest ago`()
        async throws
    {
        let store = try store()
        var replies: [KeptReply] = []
        for number in 0..<20 {
            replies.append(try reply(number, at: number, expires: number == 15 ? 50 : nil))
        }
        _ = try await store.keep(replies, uses: [], within: plenty)
        let used = ReplyUse(key: Self.key(0), count: 3, last: Self.time(40))
        let room = try await store.keep(
            [try reply(20, at: 60)], uses: [used],
            within: ReplyBounds(bytes: 1 << 30, entries: 16, expiredBefore: Self.time(60)))
        #expect(room.expired == 1)
        #expect(room.entries <= 16 && room.evicted + room.expired + room.entries == 21)
        #expect(try await store.reply(Self.key(15)) == nil)
        #expect(try await store.reply(Self.key(0)) != nil)
        #expect(try await store.reply(Self.key(1)) == nil)
        #expect(try await store.reply(Self.key(20)) != nil)
    }

    @Test func `replies are chosen by model, by age and by expiry, and all that is said holds`()
        async throws
    {
        let store = try store()
        _ = try await store.keep(
            [
                try reply(1, model: "a", at: 1, expires: 5), try reply(2, model: "a", at: 9),
                try reply(3, model: "b", at: 1), try reply(4, model: "b", at: 9, expires: 5),
            ], uses: [], within: plenty)
        let weight = try await store.weight(of: ReplyChoice(provider: "p", model: "a"))
        #expect(weight.entries == 2 && weight.cost == 10 && weight.size > 2 * 312)
        func gone(_ choice: ReplyChoice) async throws -> Int {
            try await store.removeReplies(choice, limit: 100)
        }
        #expect(try await gone(ReplyChoice(provider: "q")) == 0)
        #expect(
            try await gone(ReplyChoice(provider: "p", model: "a", storedBefore: Self.time(5))) == 1)
        #expect(try await gone(ReplyChoice(expiredBefore: Self.time(6))) == 1)
        #expect(try await gone(ReplyChoice(provider: "p", model: "b")) == 1)
        let (left, last) = try await store.replies(after: 0, limit: 10)
        #expect(left.map(\.key) == [Self.key(2)])
        #expect(try await store.replies(after: last, limit: 10).replies.isEmpty)
        #expect(try await gone(ReplyChoice()) == 1)
    }

    @Test func `every question goes by an index`() async throws {
        do { _ = try store() }
        let connection = try Connection(path: path)
        func plan(_ question: String) throws -> String {
            var steps: [String] = []
            try connection.rows("EXPLAIN QUERY PLAN " + question, []) { steps.append($0.text(3)) }
            return steps.joined(separator: "; ")
        }
        for (question, index) in [
            ("SELECT body FROM replies WHERE key = ?", "sqlite_autoindex_replies_1"),
            ("SELECT number FROM replies ORDER BY used_at, number LIMIT 9", "replies_by_use"),
            (
                "SELECT number FROM replies WHERE expires_at < 5 ORDER BY expires_at LIMIT 9",
                "replies_by_expiry"
            ),
            ("SELECT count(*) FROM replies WHERE expires_at < 5", "replies_by_expiry"),
            (
                "SELECT number FROM replies WHERE provider = 'p' AND model = 'm' LIMIT 9",
                "replies_by_model"
            ),
            ("SELECT number FROM replies WHERE stored_at < 5 LIMIT 9", "replies_by_age"),
            ("SELECT min(stored_at) FROM replies", "replies_by_age"),
            (
                "SELECT key FROM replies WHERE number > 5 ORDER BY number LIMIT 9",
                "INTEGER PRIMARY KEY"
            ),
            (
                "SELECT key FROM replies WHERE key > ? ORDER BY key LIMIT 9",
                "COVERING INDEX sqlite_autoindex_replies_1"
            ),
        ] {
            let plan = try plan(question)
            #expect(plan.contains(index) && !plan.contains("TEMP B-TREE"), "\(question): \(plan)")
        }
    }
}
