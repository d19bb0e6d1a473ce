//  Replies from elsewhere: what a run has made, and files.

import Flashcards
import LanguageModels
import Platform
import Problems
import TestSupport
import Testing

@testable import FlashcardPipeline
@testable import FlashcardStore

@Suite struct CacheWarmingTests {
    let bench: JourneyBench
    let random = RandomSource(seed: 7)

    init() { bench = JourneyBench() }

    private func warming(_ store: SQLiteCardStore) -> CacheWarming {
        CacheWarming(
            store, settings: ReplyCache.Settings(), policy: CachePolicy(),
            time: bench.time.source, random: random)
    }

    /// Everything made again, behind a cache over that store.
    private func again(
        _ list: String, _ model: ScriptedModel, in folder: String
    ) async throws -> CacheBooks {
        let store = try SQLiteCardStore(owning: folder, time: bench.time.source)
        let cache = ReplyCache(store, time: bench.time.source)
        let cached = CachedModel(
            model, cache, policy: CachePolicy(), prompts: "1", time: bench.time.source,
            random: random)
        var bench = bench
        bench.settings.selection = .everything
        _ = try await bench.run(list, cached)
        await cache.flush()
        return cache.books
    }

    @Test func `of what a run has made nothing has to be asked again`() async throws {
        let list = JourneyBench.list(30)
        _ = try await bench.run(list, ScriptedModel(ScriptedModel.byRule))
        do {
            let store = try bench.opened()
            let run = try await store.run(id: nil)
            #expect(try await store.prompts(of: run.number) == "1")
            let outcome = try await warming(store).warm(from: run, prompts: "1")
            #expect(outcome.written == 60 && outcome.present == 0 && outcome.unfit == 0)
            let second = try await warming(store).warm(from: run, prompts: "1")
            #expect(second.written == 0 && second.present == 60)
        }
        let before = try bench.folder.text("deck.jsonl")
        let model = ScriptedModel { _ async throws(ModelFailure) in throw .refused(reason: "never")
        }
        let cachePath = bench.folder.path("cache.db")
        try bench.folder.write("cache.db", try bench.folder.bytes("a.db"))
        let books = try await again(list, model, in: cachePath)
        #expect(model.requests.isEmpty)
        #expect(books[.hit] == 60 && books.hitRate == 1)
        #expect(try bench.folder.text("deck.jsonl") == before)
    }

    @Test func `a word whose cards no reply gives again is left out`() throws {
        let word = Word(term: "물", meaning: "water")
        let nuance = #"{"term":"물","homonyms":[],"korean_keywords":[]}"#
        func made(_ card: Card, _ nuance: String) -> WarmWord {
            WarmWord(ordinal: 1, word: word, nuance: nuance, cards: [card])
        }
        let card = Card(term: "물", front: "물", back: "water", kind: .scene)
        #expect(CacheWarming.replies(of: made(card, nuance))?.count == 2)
        var other = card
        other.kind = .hanja
        #expect(CacheWarming.replies(of: made(other, nuance)) == nil)
        #expect(CacheWarming.replies(of: made(card, "{}")) == nil)
        #expect(CacheWarming.replies(of: made(card, nuance + " ")) == nil)
        var tagged = card
        tagged.tags = "term:물,level:1"
        #expect(CacheWarming.replies(of: made(tagged, nuance))?.count == 2)
    }

    @Test func `a file carries all answers to another store, refusals and damage left out`()
        async throws
    {
        let bench = try CacheBench()
        let cache = bench.cache()
        let model = ScriptedModel(usage: { _ in ModelUsage(inputTokens: 3, cost: 70) }) {
            request async throws(ModelFailure) in
            if request.input == "rude" { throw .refused(reason: "no") }
            return "\(request.input) said “물”,\nand \"more\""
        }
        for number in 0..<250 { _ = await bench.cached(model, cache).ask("q\(number)") }
        _ = await bench.cached(model, cache).ask("rude")
        await cache.flush()
        try bench.byHand("UPDATE replies SET raw = raw, body = x'00' WHERE number = 9")
        let path = bench.folder.path("replies.jsonl")
        let written = try await ReplyFile.write(bench.store, to: path)
        #expect(written.replies == 249 && written.damaged == 1)

        let other = try CacheBench()
        let warming = CacheWarming(
            other.store, settings: other.settings, policy: other.policy, time: other.time.source,
            random: random)
        var reader = try ReplyFile.Reader(path)
        let outcome = try await warming.warm(from: &reader)
        #expect(outcome.written == 249 && outcome.present == 0)
        let fresh = other.cache()
        for number in 0..<250 {
            let reply = await other.cached(model, fresh).ask("q\(number)")
            #expect(reply.text == "q\(number) said “물”,\nand \"more\"")
        }
        #expect(fresh.books[.hit] == 249 && fresh.books[.miss] == 1)
        #expect(fresh.books.saved.cost == 249 * 70)
        let again = try await ReplyFile.write(other.store, to: other.folder.path("again.jsonl"))
        #expect(again.replies == 250)
    }

    @Test(arguments: [
        ("", "line 1: the file is empty"),
        ("{\"schema\":\"flashcard.card/1\"}\n", "line 1: another schema"),
        ("no JSON\n", "line 1: "),
        ("HEAD[1]\n", "line 2: no object"),
        ("HEADGOODGOOD{\"key\":3}\n", "line 4: “key” is missing or no text"),
        ("HEADGOOD{\"key\":\"00\"}\n", "line 3: “key” is no key"),
        ("HEADGOOD\n", "line 3: "),
        ("HEADBAD", "line 2: “cost_micro_usd” is missing or no count"),
    ])
    func `a file that is wrong is told with its line`(text: String, expected: String) async throws {
        let bench = try CacheBench()
        let key = String(repeating: "0a", count: 32)
        func line(_ cost: String) -> String {
            #"{"key":"\#(key)","provider":"p","model":"m","prompts":"1","stage":"card","#
                + #""took_ns":1,"calls":1,"input_tokens":0,"output_tokens":0,"#
                + #""cost_micro_usd":\#(cost),"reply":"r"}"# + "\n"
        }
        let path = try bench.folder.write(
            "r.jsonl",
            text.replacing("HEAD", with: "{\"schema\":\"\(ReplyFile.schema)\"}\n")
                .replacing("GOOD", with: line("0")).replacing("BAD", with: line("-1")))
        do {
            var reader = try ReplyFile.Reader(path)
            _ = try reader.next(upTo: 100)
            Issue.record("it was read")
        } catch {
            let problem = Problem.explaining(error)
            #expect(problem.code == "cache.file")
            #expect(problem.message.hasPrefix("\(path), \(expected)"), "\(problem.message)")
        }
    }

    @Test func `a line that never ends is refused before it fills the memory`() throws {
        let bench = try CacheBench()
        let path = try bench.folder.write(
            "long.jsonl",
            Array("{\"schema\":\"\(ReplyFile.schema)\"}\n".utf8)
                + [UInt8](repeating: 0x20, count: 9 << 20))
        var reader = try ReplyFile.Reader(path)
        #expect { try reader.next(upTo: 1) } throws: {
            Problem.explaining($0).message.contains("line 2: a longer line")
        }
    }

    @Test func `what cannot be read is asked for again at once, and only once`() async throws {
        let bench = JourneyBench()
        let store = try bench.opened()
        let cache = ReplyCache(store, time: bench.time.source)
        let isBroken = Locked(true)
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.stage == .card, isBroken.withLock({ $0 }) { return "{}" }
            return try await ScriptedModel.byRule(request)
        }
        let cached = CachedModel(
            model, cache, policy: CachePolicy(), prompts: "1", time: bench.time.source,
            random: random)
        var turn = bench
        turn.settings.concurrency = 1
        // The first answer is of no use, and is not kept.
        let first = try await Self.run(turn, JourneyBench.list(1), cached)
        #expect(first.counts.failed == 1)
        #expect(model.requests.count == 2)
        turn.settings.selection = .everything
        isBroken.withLock { $0 = false }
        #expect(try await Self.run(turn, JourneyBench.list(1), cached).counts.created == 1)
        #expect(model.requests.count == 3)
        // By somebody's hand a kept one becomes unreadable, though its sum is right.
        let key = cached.key(model.requests[2])
        await cache.flush()
        let kept = try #require(try await store.reply(key))
        var broken = kept
        broken.body = try ReplyCodec.encode("[]", key: key)
        _ = try await store.keep(
            [broken], uses: [], within: ReplyBounds(bytes: 1 << 30, entries: 100))
        #expect(try await Self.run(turn, JourneyBench.list(1), cached).counts.created == 1)
        #expect(model.requests.count == 4)
    }

    /// In a store beside the one of the cache, which its owner keeps open.
    private static func run(
        _ bench: JourneyBench, _ list: String, _ model: any LanguageModel
    ) async throws -> Journey.Outcome {
        try await bench.run(list, model, store: "words.db")
    }
}
