import Platform
import Resilience
import TestSupport
import Testing

/// Random commands to the breaker and to its model, each walk from a seed that a failure names.
@Suite struct BreakerPropertyTests {
    private static func settings(_ draw: inout SeededRandom) throws -> BreakerSettings {
        let isSlowCounted = draw.oneIn(2)
        return try BreakerSettings(
            failureRatio: Double.random(in: 0.05...1, using: &draw),
            minimumThroughput: Int.random(in: 1...12, using: &draw),
            window: .milliseconds(Int.random(in: 100...5000, using: &draw)),
            slowCalls: isSlowCounted
                ? .init(
                    threshold: .milliseconds(Int.random(in: 1...1500, using: &draw)),
                    ratio: Double.random(in: 0.05...1, using: &draw)) : nil,
            breakDuration: .milliseconds(Int.random(in: 1...4000, using: &draw)),
            probes: Int.random(in: 1...6, using: &draw),
            closingRatio: Double.random(in: 0.01...1, using: &draw),
            probeExpiry: .milliseconds(Int.random(in: 1...3000, using: &draw)))
    }

    /// One walk through a few hundred commands; what it saw, for the test that all is seen.
    private struct Walk {
        var draw: SeededRandom
        var machine: BreakerMachine
        var model: BreakerModel
        var now: UInt64
        var tickets: [BreakerMachine.Ticket] = []
        var failing: Int
        var reasons: Set<BreakerReason> = []

        init(seed: UInt64) throws {
            draw = SeededRandom(seed)
            now = UInt64.random(in: 0...(1 << 50), using: &draw)
            let settings = try BreakerPropertyTests.settings(&draw)
            machine = BreakerMachine(settings, at: MonotonicTime(nanoseconds: now))
            model = BreakerModel(settings, at: now)
            failing = Int.random(in: 1...5, using: &draw)
        }

        var time: MonotonicTime { MonotonicTime(nanoseconds: now) }

        mutating func pass() {
            let most: UInt64 = draw.oneIn(12) ? 8_000_000_000 : 300_000_000
            now += UInt64.random(in: 0...most, using: &draw)
        }

        mutating func admit() -> Bool {
            let (decision, transition) = machine.admit(at: time)
            let expected = model.admit(at: now)
            if let transition { reasons.insert(transition.reason) }
            if case .admitted(let ticket) = decision { tickets.append(ticket) }
            return decision == expected
        }

        /// Any ticket that was ever given, also one that was told of before.
        mutating func record() -> Bool {
            guard !tickets.isEmpty else { return true }
            let index = Int.random(in: max(0, tickets.count - 8)..<tickets.count, using: &draw)
            let ticket = tickets[index]
            // A call that is no probe may be told of once; the permit sees to that.
            if ticket.probe == 0 || draw.oneIn(2) { tickets.remove(at: index) }
            let outcome: BreakerOutcome =
                switch Int.random(in: 0..<10, using: &draw) {
                case 0: .cancelled
                case 1: .ignored
                case ...(2 + failing): .failure
                default: .success
                }
            let duration = Duration.milliseconds(Int.random(in: 0...2000, using: &draw))
            let (counted, transition) = machine.record(
                ticket, outcome, duration: duration, at: time)
            if let transition { reasons.insert(transition.reason) }
            return counted == model.record(ticket, outcome, duration, at: now)
        }

        mutating func byHand() -> Bool {
            let transition: BreakerTransition?
            if draw.oneIn(2) {
                transition = machine.isolate("because", at: time)
                model.isolate(at: now)
            } else {
                transition = machine.reset(at: time)
                model.reset(at: now)
            }
            if let transition { reasons.insert(transition.reason) }
            return true
        }

        mutating func step() -> Bool {
            pass()
            let agreed =
                switch Int.random(in: 0..<100, using: &draw) {
                case 0: byHand()
                case 1..<45: admit()
                default: record()
                }
            return agreed && machine.state == model.state
                && machine.generation == model.generation
                && machine.consecutiveBreaks == model.breaks
        }
    }

    @Test(arguments: [1, 1001, 2001, 3001] as [UInt64])
    func `in every walk the breaker and its model agree`(first: UInt64) throws {
        var reasons: Set<BreakerReason> = []
        for seed in first..<first + 250 {
            var walk = try Walk(seed: seed)
            for number in 0..<300 {
                let agreed = walk.step()
                try #require(
                    agreed,
                    "seed \(seed), step \(number): \(walk.machine.state), \(walk.model.state)")
            }
            walk.model.touch(walk.now)
            let calls = walk.machine.facts(at: walk.time).calls
            try #require(calls == walk.model.counts(at: walk.now), "seed \(seed)")
            reasons.formUnion(walk.reasons)
        }
        #expect(reasons == Set(BreakerReason.allCases).subtracting([.restored]))
    }

    @Test func `no more probes are under way than there are places`() throws {
        for seed in 1...300 as ClosedRange<UInt64> {
            var draw = SeededRandom(seed)
            let settings = try Self.settings(&draw)
            var now: UInt64 = 1
            var machine = BreakerMachine(settings, at: MonotonicTime(nanoseconds: now))
            _ = machine.restore(
                .open, remaining: .zero, consecutiveBreaks: 1, note: nil,
                at: MonotonicTime(nanoseconds: now))
            var given: [BreakerMachine.Ticket] = []
            for _ in 0..<50 {
                // No time to expire.
                now += 1
                let time = MonotonicTime(nanoseconds: now)
                if case .admitted(let ticket) = machine.admit(at: time).decision {
                    given.append(ticket)
                }
                try #require(given.count <= settings.probes, "seed \(seed)")
                if draw.oneIn(3), let ticket = given.popLast() {
                    try #require(machine.record(ticket, .cancelled, at: time).counted == .ignored)
                }
            }
            try #require(machine.state == .halfOpen, "seed \(seed)")
        }
    }
}
