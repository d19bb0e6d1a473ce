//  A model around a model: what is kept is given again, for as long as it holds, and nothing that
//  goes wrong with the keeping is the word's trouble.

import FlashcardPipeline
import LanguageModels
import Platform
import Problems
import SQLite
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@testable import FlashcardStore

extension SQLiteCardStore {
    /// From now on the disk has so many pages and not one more.
    fileprivate func fill(leaving pages: Int) throws {
        let used = try connection.integer("PRAGMA page_count") ?? 0
        try connection.execute("PRAGMA max_page_count = \(used + pages)")
    }

    fileprivate func makeRoomOnDisk() throws {
        try connection.execute("PRAGMA max_page_count = 1073741823")
    }
}

@Suite struct CachedModelTests {
    private let bench: CacheBench

    init() throws { bench = try CacheBench() }

    /// Answers with a number that tells how often it was called; each call costs two cents.
    private func paid(taking duration: Duration = .zero) -> ScriptedModel {
        let time = bench.time
        let count = Locked(0)
        return ScriptedModel(
            usage: { _ in ModelUsage(inputTokens: 10, outputTokens: 20, cost: 20_000) }
        ) { request async throws(ModelFailure) in
            time.advance(by: duration)
            let number = count.withLock { count in
                count += 1
                return count
            }
            return "\(request.input) \(number)"
        }
    }

    private func lookups() -> [String: Double] {
        bench.metrics.numbers("flashcard.cache.lookups").filter { $0.value != 0 }
    }

    @Test
    func `the second to ask gets what the first one paid for, and it is told what that saves`()
        async throws
    {
        let (model, cache) = (paid(taking: .seconds(3)), bench.cache())
        let cached = bench.cached(model, cache)
        let first = await cached.ask("q")
        #expect(first.text == "q 1" && first.calls == 1)
        let second = await cached.ask("q")
        #expect(second.text == "q 1" && second.calls == 0)
        #expect(try second.get().usage.cost == 0)
        #expect(model.requests.count == 1)
        let books = cache.books
        #expect(books.lookups == 2 && books[.miss] == 1 && books[.hit] == 1)
        #expect(books.saved.cost == 20_000 && books.saved.tokens == 30 && books.saved.calls == 1)
        #expect(books.saved.time == .seconds(3))
        #expect(books.hitRate == 0.5)
        #expect(lookups() == ["cache=replies outcome=hit": 1, "cache=replies outcome=miss": 1])
    }

    @Test func `a reply that was paid for is stored before it is given`() async throws {
        let key = bench.cached(paid(), bench.cache()).key(StageRequest(stage: .card, input: "q"))
        #expect(await bench.cached(paid(), bench.cache()).ask("q").text == "q 1")
        #expect(try await bench.store.reply(key) != nil)
        // Killed here: another process goes on, and nobody pays twice.
        let model = paid()
        #expect(await bench.cached(model, bench.cache()).ask("q").calls == 0)
        #expect(model.requests.isEmpty)
    }

    @Test func `replies by rule gather, are found while they do, and are stored by the hundred`()
        async throws
    {
        bench.settings.group = 5
        let cache = bench.cache()
        let cached = bench.cached(
            ScriptedModel { request async throws(ModelFailure) in request.input }, cache)
        for number in 0..<4 { #expect(await cached.ask("\(number)").calls == 1) }
        #expect(try await bench.store.replyRoom().entries == 0)
        for number in 0..<4 { #expect(await cached.ask("\(number)").calls == 0) }
        #expect(await cached.ask("4").calls == 1)
        #expect(try await bench.store.replyRoom().entries == 5)
        #expect(await cached.ask("5").calls == 1)
        await cache.flush()
        #expect(try await bench.store.replyRoom().entries == 6)
        #expect(cache.books.stored == 6)
    }

    @Test func `other prompts, another model and another stage are other requests`() async throws {
        let (model, cache) = (paid(), bench.cache())
        #expect(await bench.cached(model, cache).ask("q").text == "q 1")
        #expect(await bench.cached(model, cache, prompts: "2").ask("q").text == "q 2")
        let nuance = StageRequest(stage: .nuance, input: "q")
        let reply = try await bench.cached(model, cache).answer(nuance, by: .distant)
        #expect(reply.text == "q 3")
        let other = bench.cached(OfflineModel(), cache)
        #expect(other.key(nuance) != bench.cached(model, cache).key(nuance))
    }

    @Test func `a thousand who ask the same at once are one call`() async throws {
        let gate = Gate()
        let model = ScriptedModel(usage: { _ in ModelUsage(cost: 1) }) {
            _ async throws(ModelFailure) in
            try await gate.pass()
            return "answer"
        }
        let cache = bench.cache()
        let cached = bench.cached(model, cache)
        let answers = await withTaskGroup(of: ModelReply?.self) { group in
            for _ in 0..<1000 { group.addTask { try? await cached.ask("q").get() } }
            while cache.books.lookups < 1000 { await Task.yield() }
            await gate.until(1)
            gate.open()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 1000 && answers.allSatisfy { $0?.text == "answer" })
        #expect(answers.count { $0?.usage.calls == 1 } == 1)
        #expect(model.requests.count == 1)
        let books = cache.books
        #expect(books[.miss] == 1 && books[.joined] + books[.hit] == 999)
        #expect(books.underWay == 0 && books.saved.cost == 999)
        #expect(try await bench.store.replyRoom().entries == 1)
    }

    @Test func `while the breaker is open an expired reply is given at once`() async throws {
        let model = paid()
        #expect(await bench.cached(model, bench.cache()).ask("q").text == "q 1")
        bench.time.advance(by: .seconds(3 * 86_400))
        bench.isHeld = true
        let cache = bench.cache()
        #expect(await bench.cached(model, cache).ask("q").text == "q 1")
        #expect(model.requests.count == 1)
        #expect(cache.books[.stale] == 1)
        bench.time.advance(by: .seconds(6 * 86_400))
        #expect(await bench.cached(model, cache).ask("q").text == "q 2")
        #expect(cache.books[.miss] == 1)
    }

    @Test func `where the model does not answer, an expired reply is better than none`()
        async throws
    {
        let failures: [(ModelFailure, Bool)] = [
            (.unavailable(provider: "p", reason: "down"), true),
            (.throttled(provider: "p", retryAfter: nil), true),
            (.unanswered(provider: "p", reason: "lost"), true),
            (.held(Problem("breaker.open", .circuitBreaker, "Open.")), true),
            (.unauthorised(provider: "p"), false), (.cancelled, false),
        ]
        for (index, (failure, isServed)) in failures.enumerated() {
            let input = "q\(index)"
            _ = await bench.cached(paid(), bench.cache()).ask(input)
            bench.time.advance(by: .seconds(2 * 86_400))
            let cache = bench.cache()
            let sick = ScriptedModel { _ async throws(ModelFailure) in throw failure }
            let result = await bench.cached(sick, cache).ask(input)
            #expect(sick.requests.count == 1)
            if isServed {
                #expect(result.text == "\(input) 1" && result.calls == 0)
                #expect(cache.books[.miss] == 1 && cache.books[.stale] == 1)
            } else {
                #expect(result == .failure(failure))
                #expect(cache.books[.stale] == 0)
            }
            #expect(cache.books.underWay == 0)
        }
    }

    @Test func `before its expiry a reply that took long is made anew, and serves if that fails`()
        async throws
    {
        bench.policy.jitter = 0
        bench.policy.beta = 1e9
        let cache = bench.cache()
        let model = paid(taking: .seconds(1))
        #expect(await bench.cached(model, cache).ask("q").text == "q 1")
        #expect(await bench.cached(model, cache).ask("q").text == "q 2")
        #expect(cache.books[.refreshed] == 1)
        let sick = ScriptedModel { _ async throws(ModelFailure) in
            throw .unavailable(provider: "p", reason: "down")
        }
        #expect(await bench.cached(sick, cache).ask("q").text == "q 2")
        #expect(cache.books[.refreshed] == 2 && cache.books[.hit] == 1)
    }

    @Test func `asked to, everything is asked anew once and replaced`() async throws {
        let model = paid()
        #expect(await bench.cached(model, bench.cache()).ask("q").text == "q 1")
        bench.time.advance(by: .seconds(1))
        bench.policy.replacesBefore = bench.time.source.wall()
        let cache = bench.cache()
        #expect(await bench.cached(model, cache).ask("q").text == "q 2")
        #expect(await bench.cached(model, cache).ask("q").text == "q 2")
        #expect(cache.books[.refreshed] == 1 && cache.books[.hit] == 1)
    }

    @Test func `a refused request is not sent again for a minute, and it is no call then`()
        async throws
    {
        let model = ScriptedModel { _ async throws(ModelFailure) in
            throw .refused(reason: "too rude")
        }
        let cache = bench.cache()
        let cached = bench.cached(model, cache)
        #expect(await cached.ask("q") == .failure(.refused(reason: "too rude")))
        bench.time.advance(by: .seconds(30))
        guard case .failure(let failure) = await cached.ask("q") else {
            Issue.record("it was answered")
            return
        }
        #expect(failure.problem.code == "cache.negative" && failure.calls == 0)
        #expect(failure.problem.message == "The model refused this request 30 s ago: too rude")
        #expect(failure.problem.retryAfter == .seconds(30))
        #expect(!failure.endsTheRun)
        bench.time.advance(by: .seconds(30))
        #expect(await cached.ask("q") == .failure(.refused(reason: "too rude")))
        #expect(model.requests.count == 2)
        #expect(cache.books[.negative] == 1 && cache.books[.miss] == 2)
    }

    @Test func `a damaged row is a miss, told once, and replaced`() async throws {
        let model = paid()
        for number in 0..<3 { _ = await bench.cached(model, bench.cache()).ask("q\(number)") }
        try bench.byHand(
            "UPDATE replies SET body = "
                + "CAST(substr(body, 1, 14) || x'00' || substr(body, 16) AS BLOB)"
        )
        let cache = bench.cache()
        let cached = bench.cached(model, cache)
        for number in 0..<3 {
            #expect(await cached.ask("q\(number)").text == "q\(number) \(number + 4)")
            #expect(await cached.ask("q\(number)").calls == 0)
        }
        #expect(cache.books.damaged == 3 && cache.books[.miss] == 3 && cache.books[.hit] == 3)
        let told = bench.logs.withLock { $0 }
        #expect(told.count == 1)
        #expect(told.first?.body.contains("its checksum is another") == true)
        #expect(
            bench.metrics.numbers("flashcard.cache.evictions")["cache=replies reason=damaged"] == 3)
    }

    @Test func `a reply that cannot be read is not given again, wherever it is on its way`()
        async throws
    {
        let cache = bench.cache()
        let request = StageRequest(stage: .card, input: "q")
        let (byRule, model) = (bench.cached(OfflineModel(), cache), paid())
        let paid = bench.cached(model, cache)
        _ = await paid.ask("q")
        await paid.forget(request)
        #expect(await paid.ask("q").text == "q 2")
        // Still gathering.
        let word = StageRequest(stage: .nuance, input: #"{"term":"물"}"#)
        #expect(try await byRule.answer(word, by: .distant).usage.calls == 1)
        #expect(try await byRule.answer(word, by: .distant).usage.calls == 0)
        await byRule.forget(word)
        #expect(try await byRule.answer(word, by: .distant).usage.calls == 1)
    }

    @Test func `on a full disk replies are given all the same, and it is told once`() async throws {
        let cache = bench.cache()
        let long = String(repeating: "가", count: 300)
        let model = ScriptedModel(usage: { _ in ModelUsage(cost: 1) }) {
            request async throws(ModelFailure) in "\(request.input) \(long)"
        }
        let cached = bench.cached(model, cache)
        _ = await cached.ask("before")
        try await bench.store.fill(leaving: 0)
        for number in 0..<30 { #expect(await cached.ask("\(number)").calls == 1) }
        #expect(cache.books.failed > 20)
        let told = bench.logs.withLock { $0 }
        #expect(told.count == 1)
        #expect(told.first?.problem?.code == "sqlite.disk_full")
        let puts = bench.metrics.numbers("flashcard.cache.puts")
        #expect(puts["cache=replies outcome=failed"] == Double(cache.books.failed))
        #expect(await cached.ask("before").calls == 0)
        try await bench.store.makeRoomOnDisk()
        #expect(await cached.ask("after").calls == 1)
        #expect(await cached.ask("after").calls == 0)
    }

    @Test func `where the store cannot be read either, the model is asked`() async throws {
        let cache = bench.cache()
        try bench.byHand("ALTER TABLE replies RENAME TO elsewhere")
        let model = paid()
        let cached = bench.cached(model, cache)
        #expect(await cached.ask("q").text == "q 1")
        #expect(await cached.ask("q").text == "q 2")
        #expect(cache.books.refused >= 2 && cache.books[.miss] == 2)
        #expect(bench.logs.withLock { $0.count } == 1)
    }

    @Test func `the bounds hold, and what was thrown away is counted`() async throws {
        bench.settings.entries = 10
        let cache = bench.cache()
        let cached = bench.cached(paid(), cache)
        for number in 0..<25 { _ = await cached.ask("\(number)") }
        let room = try await bench.store.replyRoom()
        #expect(room.entries <= 10)
        #expect(cache.books.evicted == 25 - room.entries)
        #expect(
            bench.metrics.numbers("flashcard.cache.evictions")["cache=replies reason=size"]
                == Double(cache.books.evicted))
        #expect(
            bench.metrics.numbers("flashcard.cache.entries")["cache=replies"]
                == Double(room.entries))
        #expect(
            bench.metrics.numbers("flashcard.cache.size")["cache=replies"] == Double(room.size))
    }

    @Test func `a reply that is longer than any may be is given and not kept`() async throws {
        let cache = bench.cache()
        let model = ScriptedModel { _ async throws(ModelFailure) in
            String(repeating: "x", count: (1 << 20) + 1)
        }
        let cached = bench.cached(model, cache)
        #expect(await cached.ask("q").calls == 1)
        #expect(await cached.ask("q").calls == 1)
        #expect(cache.books.tooLong == 2)
    }

    @Test func `each lookup is a span that says what came of it`() async throws {
        let cached = bench.cached(paid(), bench.cache())
        _ = await cached.ask("q")
        bench.time.advance(by: .seconds(5))
        _ = await cached.ask("q")
        let spans = bench.traces.spans(named: "cache lookup")
        #expect(spans.map { $0["flashcard.outcome"] } == [.string("miss"), .string("hit")])
        #expect(spans.last?["flashcard.cache.age"] == .double(5))
        #expect(spans.last?["flashcard.cache.saved"] == .double(0.02))
        #expect(spans.first?["flashcard.cache.age"] == nil)
    }

    @Test func `who leads and is stopped hands over, and each lookup still has one end`()
        async throws
    {
        let gate = Gate()
        let model = ScriptedModel { _ async throws(ModelFailure) in
            try await gate.pass()
            return "answer"
        }
        let cache = bench.cache()
        let cached = bench.cached(model, cache)
        let leader = Task { await cached.ask("q") }
        await gate.until(1)
        let follower = Task { await cached.ask("q") }
        while cache.books.lookups < 2 { await Task.yield() }
        leader.cancel()
        #expect(await leader.value == .failure(.cancelled))
        #expect(await follower.value.text == "answer")
        #expect(cache.books.lookups == 2 && cache.books.underWay == 0)
    }
}
