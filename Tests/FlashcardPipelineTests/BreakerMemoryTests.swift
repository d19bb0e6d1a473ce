import FlashcardPipeline
import FlashcardStore
import Platform
import Problems
import Resilience
import TestSupport
import Testing

@Suite struct BreakerMemoryTests {
    private let bench = GuardBench()
    private let folder = TemporaryFolder()

    private func fail(_ breaker: CircuitBreaker) throws {
        let permit = try breaker.admit()
        breaker.record(
            permit, .failure,
            problem: Problem("model.unavailable", .externalService, "p does not answer: 503"))
    }

    @Test func `what is kept of a breaker is what the next run goes on from`() async throws {
        let breaker = bench.breaker(throughput: 2, break: .seconds(30))
        try fail(breaker)
        try fail(breaker)
        #expect(breaker.state == .open)
        bench.time.advance(by: .seconds(4))
        let memory = BreakerMemory(breaker, order: 7, time: bench.time.source)

        let path = folder.path("a.db")
        do {
            let store = try SQLiteCardStore(owning: path, time: bench.time.source)
            try await store.keep([memory.kept])
        }
        let store = try SQLiteCardStore(owning: path, time: bench.time.source)
        let read = try #require(try await store.breakers().compactMap { BreakerMemory($0) }.first)
        #expect(read == memory)
        #expect(read.order == 7)
        #expect(read.failure?.code == "model.unavailable")
        #expect(read.calls.failures == 2)

        let later = CircuitBreaker(
            "m", settings: breaker.settings, restoring: read.snapshot, time: bench.time.source,
            random: bench.random)
        #expect(later.state == .open)
        #expect(later.refusal?.retryAfter == .seconds(26))
    }

    @Test func `an isolated breaker is isolated after a restart, with its reason`() {
        let breaker = bench.breaker()
        breaker.isolate(reason: "wrong readings")
        let memory = BreakerMemory(breaker, order: 1, time: bench.time.source)
        let later = CircuitBreaker(
            "m", settings: breaker.settings,
            restoring: BreakerMemory(memory.kept)?.snapshot, time: bench.time.source,
            random: bench.random)
        #expect(later.state == .isolated)
        #expect(later.refusal?.note == "wrong readings")
    }

    @Test(arguments: ["", "{}", "[1]", #"{"state":"melted","remaining_ns":1}"#, "\u{0}"])
    func `a record that is not ours is as none`(record: String) {
        #expect(
            BreakerMemory(KeptBreaker(name: "m", record: record, savedAt: .init(nanoseconds: 0)))
                == nil)
    }

    @Test func `only what somebody would notice is worth writing`() throws {
        let breaker = bench.breaker()
        let first = BreakerMemory(breaker, order: 0, time: bench.time.source)
        bench.time.advance(by: .seconds(5))
        #expect(!BreakerMemory(breaker, order: 0, time: bench.time.source).tellsMore(than: first))
        #expect(BreakerMemory(breaker, order: 1, time: bench.time.source).tellsMore(than: first))
        try fail(breaker)
        #expect(BreakerMemory(breaker, order: 0, time: bench.time.source).tellsMore(than: first))
        #expect(first.tellsMore(than: nil))
    }

    @Test func `beyond the most, the breakers that were written longest ago go`() async throws {
        let store = try SQLiteCardStore(owning: folder.path("b.db"), time: bench.time.source)
        let most = SQLiteCardStore.mostBreakers
        let all = (0..<(most + 3)).map {
            KeptBreaker(name: "m\($0)", record: "{}", savedAt: WallTime(nanoseconds: Int64($0)))
        }
        try await store.keep(all)
        let kept = Set(try await store.breakers().map(\.name))
        #expect(kept == Set(all.dropFirst(3).map(\.name)))
    }
}
