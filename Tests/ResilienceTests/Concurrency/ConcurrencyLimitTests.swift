import Resilience
import TestSupport
import Testing

@Suite struct ConcurrencyLimitTests {
    /// Calls with these numbers end so, all slots used, and no call begun beyond the last number.
    private static func limit(
        after outcomes: [(ConcurrencyLimit.Outcome, UInt64)], from start: Int = 8,
        isUsed: Bool = true
    ) -> Int {
        var limit = ConcurrencyLimit(from: start)
        for (outcome, call) in outcomes {
            limit.ended(outcome, of: call, lastBegun: 100, isUsed: isUsed)
        }
        return limit.current
    }

    @Test func `a whole round of good answers adds one`() {
        #expect(Self.limit(after: (1...7).map { (.good, $0) }) == 8)
        #expect(Self.limit(after: (1...8).map { (.good, $0) }) == 9)
        #expect(Self.limit(after: (1...16).map { (.good, $0) }) == 9)
        #expect(Self.limit(after: (1...17).map { (.good, $0) }) == 10)
    }

    @Test func `good answers while slots are free say nothing about more`() {
        #expect(Self.limit(after: (1...100).map { (.good, $0) }, isUsed: false) == 8)
    }

    @Test func `overload halves it once for all calls that were under way`() {
        #expect(Self.limit(after: (1...8).map { (.overload, $0) }) == 4)
        #expect(Self.limit(after: [(.overload, 100), (.overload, 101)]) == 2)
        #expect(Self.limit(after: [(.overload, 3), (.overload, 100)]) == 4)
    }

    @Test func `good answers of calls from before the overload do not count`() {
        #expect(Self.limit(after: [(.overload, 1)] + (2...50).map { (.good, $0) }) == 4)
        #expect(Self.limit(after: [(.overload, 1)] + (101...104).map { (.good, $0) }) == 5)
        // An overload begins the round anew.
        let seven = (1...7).map { (ConcurrencyLimit.Outcome.good, UInt64($0)) }
        #expect(Self.limit(after: seven + [(.overload, 8)] + (101...103).map { (.good, $0) }) == 4)
    }

    @Test func `what is neither good nor overload changes nothing`() {
        #expect(Self.limit(after: (1...100).map { (.neutral, $0) }) == 8)
    }

    @Test func `it stays between the least and the most`() {
        #expect(Self.limit(after: (101...130).map { (.overload, $0 * 1000) }) == 1)
        var limit = ConcurrencyLimit(from: 3, least: 2, most: 4)
        for call in 1...100 as ClosedRange<UInt64> {
            limit.ended(.good, of: call, lastBegun: call, isUsed: true)
        }
        #expect(limit.current == 4)
        limit.ended(.overload, of: 101, lastBegun: 101, isUsed: true)
        limit.ended(.overload, of: 102, lastBegun: 102, isUsed: true)
        #expect(limit.current == 2)
        #expect(ConcurrencyLimit(from: 900).current == 64)
        #expect(ConcurrencyLimit(from: -3, least: -5, most: -9).current == 1)
        #expect(ConcurrencyLimit(decrease: 7).decrease == 0.5)
    }
}

/// Random lives of the slots against a list that says who should have them.
@Suite struct SlotCoursePropertyTests {
    private struct Life {
        var draw: SeededRandom
        var course: SlotCourse
        let mostWaiting: Int
        var calls: [UInt64] = []
        var waiting: [UInt64] = []

        init(seed: UInt64) {
            draw = SeededRandom(seed)
            mostWaiting = Int.random(in: 0...100, using: &draw)
            let start = Int.random(in: 1...6, using: &draw)
            course =
                draw.oneIn(2)
                ? SlotCourse(slots: start, mostWaiting: mostWaiting)
                : SlotCourse(
                    ConcurrencyLimit(from: start, most: 12), mostWaiting: mostWaiting)
        }

        mutating func enter(_ seed: UInt64) {
            let isFree = calls.count < course.limit && waiting.isEmpty
            let isFull = waiting.count >= mostWaiting
            switch course.enter() {
            case .begun(let call):
                #expect(isFree, "seed \(seed)")
                calls.append(call)
            case .waits(let waiter):
                #expect(!isFree && !isFull, "seed \(seed)")
                waiting.append(waiter)
            case .full: #expect(!isFree && isFull, "seed \(seed)")
            }
        }

        mutating func leave(_ seed: UInt64) {
            guard let index = calls.indices.randomElement(using: &draw) else { return }
            let outcome = ConcurrencyLimit.Outcome.allCases.randomElement(using: &draw) ?? .good
            course.leave(calls.remove(at: index), outcome)
            while let next = course.next() {
                #expect(waiting.first == next.waiter, "seed \(seed): somebody overtook")
                waiting.removeFirst()
                calls.append(next.call)
            }
            // Nobody waits for a slot that is free.
            #expect(waiting.isEmpty || calls.count >= course.limit, "seed \(seed)")
        }

        mutating func cancel(_ seed: UInt64) {
            guard let waiter = waiting.randomElement(using: &draw) else { return }
            let (first, second) = (course.cancel(waiter), course.cancel(waiter))
            #expect(first && !second, "seed \(seed)")
            waiting.removeAll { $0 == waiter }
        }
    }

    @Test func `who comes in the moment in which a slot is free waits behind those who wait`() {
        var course = SlotCourse(slots: 1, mostWaiting: 9)
        #expect(course.enter() == .begun(1))
        #expect(course.enter() == .waits(1))
        course.leave(1, .good)
        #expect(course.enter() == .waits(2))
        #expect(course.next()?.waiter == 1)
        #expect(course.next() == nil)
    }

    @Test func `slots go to the first who waits, are never too many, and none is lost`() async {
        for seed in 1...Seeds.count(300) {
            await Task.yield()
            var life = Life(seed: seed)
            for _ in 0..<300 {
                switch Int.random(in: 0..<10, using: &life.draw) {
                case 0..<5: life.enter(seed)
                case 5..<9: life.leave(seed)
                default: life.cancel(seed)
                }
                #expect(life.course.inFlight == life.calls.count, "seed \(seed)")
                #expect(life.course.waiting == life.waiting.count, "seed \(seed)")
            }
            while !life.calls.isEmpty { life.leave(seed) }
            #expect(life.course.inFlight == 0 && life.course.waiting == 0, "seed \(seed)")
            let counts = life.course.counts
            #expect(counts.begun >= counts.waited, "seed \(seed)")
        }
    }
}
