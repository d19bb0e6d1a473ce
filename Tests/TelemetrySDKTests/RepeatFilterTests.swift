import Platform
import Telemetry
import TelemetrySDK
import Testing

@Suite struct RepeatFilterTests {
    private let limits = RepeatFilter.Limits(passing: 2, window: .seconds(10), entries: 3)

    private func seconds(_ seconds: UInt64) -> MonotonicTime {
        MonotonicTime(nanoseconds: seconds * 1_000_000_000)
    }

    @Test func `so many pass in a window, the rest is counted and told when it is over`() {
        var filter = RepeatFilter(limits)
        let record = LogRecord.plain("again")
        let passed = (0..<7).map { filter.admit(record, at: seconds($0)).passes }
        #expect(passed == [true, true, false, false, false, false, false])
        let verdict = filter.admit(.plain("other"), at: seconds(10))
        #expect(verdict.passes)
        #expect(verdict.ended == [RepeatFilter.Repeats(sample: record, count: 5)])
        #expect(filter.admit(record, at: seconds(11)).passes)
        #expect(filter.closeAll().isEmpty)
    }

    @Test func `a window that ended is told by the same line too, which begins another`() {
        var filter = RepeatFilter(limits)
        for _ in 0..<3 { _ = filter.admit(.plain("again"), at: seconds(0)) }
        let verdict = filter.admit(.plain("again"), at: seconds(10))
        #expect(verdict.passes)
        #expect(verdict.ended.map(\.count) == [1])
    }

    @Test func `lines differ by message, level and scope, not by attributes`() {
        var filter = RepeatFilter(RepeatFilter.Limits(passing: 1, window: .seconds(1)))
        let first = LogRecord.plain(.info, "a", [.int("n", 1)])
        #expect(filter.admit(first, at: seconds(0)).passes)
        #expect(filter.admit(.plain(.info, "b"), at: seconds(0)).passes)
        #expect(filter.admit(.plain(.error, "a"), at: seconds(0)).passes)
        #expect(filter.admit(.plain(.info, "a", scope: "other"), at: seconds(0)).passes)
        #expect(!filter.admit(.plain(.info, "a", [.int("n", 2)]), at: seconds(0)).passes)
        #expect(!filter.admit(.plain(.info2, "a"), at: seconds(0)).passes)
        #expect(filter.closeAll() == [RepeatFilter.Repeats(sample: first, count: 2)])
    }

    @Test func `one line more than the table holds closes the oldest and tells it`() {
        var filter = RepeatFilter(limits)
        for _ in 0..<4 { _ = filter.admit(.plain("oldest"), at: seconds(0)) }
        _ = filter.admit(.plain("second"), at: seconds(1))
        _ = filter.admit(.plain("third"), at: seconds(2))
        let verdict = filter.admit(.plain("fourth"), at: seconds(3))
        #expect(verdict.passes)
        #expect(verdict.ended.map(\.sample.body) == ["oldest"])
        #expect(verdict.ended.map(\.count) == [2])
        #expect(filter.admit(.plain("oldest"), at: seconds(4)).passes)
    }

    @Test func `the end tells all that is still counted, the oldest first, and forgets it`() {
        var filter = RepeatFilter(limits)
        for (start, body) in ["a", "b", "c"].enumerated() {
            for _ in 0..<(3 + start) { _ = filter.admit(.plain(body), at: seconds(UInt64(start))) }
        }
        let told = filter.closeAll()
        #expect(told.map(\.sample.body) == ["a", "b", "c"])
        #expect(told.map(\.count) == [1, 2, 3])
        #expect(filter.closeAll().isEmpty)
    }

    @Test func `limits below one are one`() {
        let limits = RepeatFilter.Limits(passing: 0, window: .seconds(1), entries: -3)
        #expect(limits.passing == 1)
        #expect(limits.entries == 1)
    }

    @Test func `passed and counted are all there were, whatever the order`() {
        let random = RandomSource(seed: 20_261_121)
        for _ in 0..<200 {
            var filter = RepeatFilter(limits)
            var passed = 0
            var told = 0
            var now: UInt64 = 0
            for _ in 0..<100 {
                now += random.below(4)
                let verdict = filter.admit(.plain("m\(random.below(6))"), at: seconds(now))
                passed += verdict.passes ? 1 : 0
                told += verdict.ended.reduce(0) { $0 + $1.count }
            }
            told += filter.closeAll().reduce(0) { $0 + $1.count }
            #expect(passed + told == 100)
        }
    }
}
