import FlashcardPipeline
import FlashcardStore
import LanguageModels
import TestSupport
import Testing

@Suite struct KeyFilterTests {
    private func key(_ number: Int) -> ReplyKey {
        ReplyKeys(provider: "p", model: "m", prompts: "1").key(shape: "s", request: "\(number)")
    }

    @Test func `what was put in is never said to be absent, and hardly anything else is not`() {
        var (one, other) = (KeyFilter(), KeyFilter())
        for number in 0..<20_000 {
            number.isMultiple(of: 2) ? one.insert(key(number)) : other.insert(key(number))
        }
        let both = one.union(other)
        #expect((0..<20_000).allSatisfy { both.mayContain(key($0)) })
        #expect((0..<20_000).count { one.mayContain(key($0)) } < 10_020)
        #expect((20_000..<40_000).count { both.mayContain(key($0)) } < 20)
        #expect(!KeyFilter().mayContain(key(0)))
    }

    @Test func `a store that was asked in vain long enough is not asked for what it does not have`()
        async throws
    {
        let bench = try CacheBench()
        let model = ScriptedModel(usage: { _ in ModelUsage(cost: 1) }) {
            request async throws(ModelFailure) in request.input
        }
        for number in 0..<300 { _ = await bench.cached(model, bench.cache()).ask("\(number)") }
        let cache = bench.cache()
        await cache.begin()
        for number in 300..<500 { _ = await bench.cached(model, cache).ask("\(number)") }
        // The table is away, and only a lookup that asks it would notice.
        try bench.byHand("ALTER TABLE replies RENAME TO elsewhere")
        let before = cache.books.refused
        await bench.cached(
            ScriptedModel { _ async throws(ModelFailure) in throw .cancelled }, cache
        )
        .lookInVain(1000..<1100)
        #expect(cache.books.refused - before <= 1)
        try bench.byHand("ALTER TABLE elsewhere RENAME TO replies")
        for number in 0..<500 {
            #expect(await bench.cached(model, cache).ask("\(number)").calls == 0, "\(number)")
        }
    }

    @Test func `what was on its way when the keys were read is found after it is written`()
        async throws
    {
        let bench = try CacheBench()
        let model = ScriptedModel { request async throws(ModelFailure) in request.input }
        let cache = bench.cache()
        // By rule: they gather, and the 64th in vain has the keys read.
        for number in 0..<100 { _ = await bench.cached(model, cache).ask("\(number)") }
        await cache.flush()
        for number in 0..<100 {
            #expect(await bench.cached(model, cache).ask("\(number)").calls == 0, "\(number)")
        }
    }

    @Test func `an empty store is not asked at all, and has what was put into it`() async throws {
        let bench = try CacheBench()
        let cache = bench.cache()
        await cache.begin()
        try bench.byHand("ALTER TABLE replies RENAME TO elsewhere")
        let sick = ScriptedModel { _ async throws(ModelFailure) in throw .cancelled }
        await bench.cached(sick, cache).lookInVain(0..<100)
        #expect(cache.books.refused == 0 && cache.books[.miss] == 100)
        try bench.byHand("ALTER TABLE elsewhere RENAME TO replies")
        let model = ScriptedModel(usage: { _ in ModelUsage(cost: 1) }) {
            request async throws(ModelFailure) in request.input
        }
        #expect(await bench.cached(model, cache).ask("q").calls == 1)
        #expect(await bench.cached(model, cache).ask("q").calls == 0)
    }
}

extension CachedModel {
    fileprivate func lookInVain(_ numbers: Range<Int>) async {
        for number in numbers { _ = await ask("\(number)") }
    }
}
