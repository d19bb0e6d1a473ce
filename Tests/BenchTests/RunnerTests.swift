import Platform
import TestSupport
import Testing

@testable import flashcard_bench

@Suite struct RunnerTests {
    private let time = ManualTime()

    /// A case whose every operation takes so long by the clock of the test, and no time at all.
    private func taking(_ duration: Duration, most: Int = .max) -> Benchmark {
        let time = time
        return Benchmark(name: "log/x", group: .log, summary: "x", most: most) {
            Workload(
                work: .plain { count in
                    time.advance(by: duration * count)
                    return UInt64(count)
                })
        }
    }

    @Test func `operations are added until a repetition takes long enough`() async throws {
        var runner = Runner(
            Runner.Settings(repetitions: 3, duration: .milliseconds(40)), time: time.source)
        let one = try #require(try await runner.run([taking(.microseconds(1))]).first)
        // At least half of what was asked for, and never tenfold over it.
        #expect((20_000...40_000).contains(one.count))
        #expect(one.samples == [1000, 1000, 1000])
    }

    @Test func `a slow operation is done once in a repetition`() async throws {
        var runner = Runner(
            Runner.Settings(repetitions: 2, duration: .milliseconds(40)), time: time.source)
        let one = try #require(try await runner.run([taking(.milliseconds(100))]).first)
        #expect(one.count == 1)
        #expect(one.median == 100_000_000)
    }

    @Test func `a case that fills something up keeps to its most`() async throws {
        var runner = Runner(Runner.Settings(), time: time.source)
        let one = try #require(try await runner.run([taking(.nanoseconds(1), most: 300)]).first)
        #expect(one.count == 300)
    }

    @Test func `repetitions of all cases take turns`() async throws {
        let order = Locked<[String]>([])
        func named(_ name: String) -> Benchmark {
            let time = time
            return Benchmark(name: name, group: .log, summary: "x") {
                Workload(
                    work: .plain { _ in
                        order.withLock { $0.append(name) }
                        time.advance(by: .seconds(1))
                        return 1
                    })
            }
        }
        var runner = Runner(
            Runner.Settings(repetitions: 2, duration: .seconds(1)), time: time.source)
        _ = try await runner.run([named("a"), named("b")])
        #expect(order.withLock { $0 } == ["a", "b", "a", "b", "a", "b"])
    }

    @Test func `a case is made ready before each run and closed once`() async throws {
        let events = Locked<[String]>([])
        let time = time
        let benchmark = Benchmark(name: "log/x", group: .log, summary: "x") {
            Workload(
                work: .awaiting { count in
                    events.withLock { $0.append("work \(count)") }
                    time.advance(by: .seconds(1))
                    return 1
                }, ready: { count in events.withLock { $0.append("ready \(count)") } },
                close: { events.withLock { $0.append("close") } })
        }
        var runner = Runner(
            Runner.Settings(repetitions: 1, duration: .seconds(1)), time: time.source)
        _ = try await runner.run([benchmark])
        #expect(
            events.withLock { $0 } == ["ready 1", "work 1", "ready 1", "work 1", "close"])
    }

    @Test func `a case that fails is closed and told`() async throws {
        let failure = BenchError.workUndone(benchmark: "log/x", reason: "no reason")
        let isClosed = Locked(false)
        let benchmark = Benchmark(name: "log/x", group: .log, summary: "x") {
            Workload(
                work: .awaiting { _ in throw failure },
                close: { isClosed.withLock { $0 = true } })
        }
        var runner = Runner(.smoke, time: time.source)
        await #expect(throws: failure) { _ = try await runner.run([benchmark]) }
        #expect(isClosed.withLock { $0 })
    }

    @Test func `threads begin together and all their work is counted`() async {
        let done = Locked(0)
        let outcome = await ThreadBarrier.run(threads: 2, count: 500, time: .system) { count in
            done.withLock { $0 += count }
            return done.withLock { _ in 5 }
        }
        // Each thread's number is in it: the same one twice takes itself out.
        #expect(outcome.hash == 0)
        #expect(done.withLock { $0 } == 1000)
        #expect(outcome.nanoseconds > 0)
    }
}
