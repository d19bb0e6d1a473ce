import Platform
import Resilience
import TestSupport
import Testing

@Suite struct BreakerSetTests {
    private let time = ManualTime()

    private func set(most: Int) throws -> BreakerSet {
        let settings = try BreakerSettings()
        let source = time.source
        return BreakerSet(most: most) { name in
            CircuitBreaker(name, settings: settings, time: source, random: RandomSource(seed: 1))
        }
    }

    private static func fail(_ breaker: CircuitBreaker, times: Int) {
        for _ in 0..<times {
            if let permit = try? breaker.admit() { breaker.record(permit, .failure) }
        }
    }

    @Test func `a name has one breaker, and names do not share`() throws {
        let set = try set(most: 8)
        let one = set.breaker(BreakerSet.name(provider: "openai", model: "gpt"))
        Self.fail(one, times: 10)
        #expect(set.breaker("openai/gpt") === one)
        #expect(set.breaker("openai/gpt").state == .open)
        #expect(set.breaker("openai/mini").state == .closed)
        #expect(set.breakers.map(\.name) == ["openai/gpt", "openai/mini"])
    }

    @Test func `at the most the one asked for least lately goes, if nobody would miss it`() throws {
        let set = try set(most: 3)
        for name in ["a", "b", "c", "a"] { _ = set.breaker(name) }
        _ = set.breaker("d")
        #expect(set.breakers.map(\.name) == ["a", "c", "d"])
        #expect(set.counts == .init(made: 4, evicted: 1, shared: 0))
    }

    @Test func `what is open, has calls or is held stays, and who comes too late shares`() throws {
        let set = try set(most: 3)
        Self.fail(set.breaker("open"), times: 10)
        let held = set.breaker("held")
        Self.fail(set.breaker("busy"), times: 1)
        let late = set.breaker("late")
        #expect(late.name == BreakerSet.sharedName)
        #expect(set.breaker("later") === late)
        #expect(set.breakers.map(\.name) == ["busy", "held", "open", "other"])
        #expect(set.counts == .init(made: 3, evicted: 0, shared: 2))
        // The window of the busy one has passed.
        time.advance(by: .seconds(11))
        #expect(set.breaker("latest").name == "latest")
        #expect(set.breakers.map(\.name) == ["held", "latest", "open", "other"])
        #expect(set.breaker("held") === held)
    }

    @Test func `a set of none holds one`() throws {
        #expect(try set(most: 0).breaker("a").name == "a")
    }
}
