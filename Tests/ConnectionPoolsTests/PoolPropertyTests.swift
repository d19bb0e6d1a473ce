import Platform
import TestSupport
import Testing

@testable import ConnectionPools

/// Random lives of pools, each from a seed that a failure names.
@Suite struct PoolPropertyTests {
    @Test func `the books balance after each step, whatever dies, fails, leaves or comes late`() {
        for seed in 0..<100 as Range<UInt64> {
            var life = PoolLife(seed: seed)
            for step in 0..<600 where life.faults.isEmpty {
                Self.happen(&life)
                life.balance()
                if !life.faults.isEmpty { report(seed, step, life) }
            }
        }
    }

    @Test func `a thousand wait, and each is lent one, refused or gone, in the order they came`() {
        for seed in 1000..<1012 as Range<UInt64> {
            var life = PoolLife(seed: seed)
            for _ in 0..<1000 { life.arrive() }
            #expect(life.waiting.count > 900, "seed \(seed)")
            for step in 0..<6000 where life.faults.isEmpty && !life.waiting.isEmpty {
                Self.happen(&life, arriving: false)
                if step.isMultiple(of: 20) { life.balance() }
            }
            Self.recover(&life)
            if !life.faults.isEmpty { report(seed, 0, life) }
            #expect(life.waiting.isEmpty, "seed \(seed): \(life.course.status(life.now))")
            let counts = life.course.counts
            #expect(counts.checkouts == counts.checkins, "seed \(seed): \(counts)")
            let waited = counts.checkouts - counts.immediate
            #expect(
                waited + counts.timeouts + counts.cancelled + counts.refused
                    == life.outcomes.count, "seed \(seed): \(counts)")
        }
    }

    @Test func `a pool whose connections are all dead comes back by itself`() {
        for seed in 2000..<2080 as Range<UInt64> {
            var life = PoolLife(seed: seed)
            for _ in 0..<200 { Self.happen(&life) }
            // Everything that is lent breaks, everything that is asked is dead.
            for _ in 0..<12 { life.arrive() }
            for ticket in life.leases { _ = life.course.give(ticket, .broken, at: life.now) }
            life.leases = []
            life.settle()
            for _ in 0..<60 {
                life.endCheck(1)
                life.endConnect(1)
                life.pass(2_000_000)
                life.end()
                life.balance()
            }
            // The server is back; who comes now gets one, and soon.
            Self.recover(&life)
            life.arrive()
            let start = life.now
            Self.recover(&life, giving: false)
            #expect(life.leases.count == 1, "seed \(seed): \(life.course.status(life.now))")
            #expect((life.now - start).seconds <= 5.1, "seed \(seed)")
            if !life.faults.isEmpty { report(seed, 0, life) }
        }
    }

    @Test func `a drained pool ends empty, whatever went on`() {
        for seed in 3000..<3100 as Range<UInt64> {
            var life = PoolLife(seed: seed)
            for _ in 0..<150 { Self.happen(&life) }
            let number = life.course.drain(within: .seconds(20), at: life.now)
            life.settle()
            #expect(life.waiting.isEmpty, "seed \(seed)")
            for _ in 0..<200 {
                Self.happen(&life)
                life.balance()
            }
            for _ in 0..<400 {
                life.give()
                life.endCheck(2)
                life.endConnect(2)
                life.end()
            }
            life.now = life.now.later(by: .seconds(20))
            life.wake()
            #expect(life.drained == [number], "seed \(seed)")
            #expect(life.course.total == 0, "seed \(seed): \(life.course.status(life.now))")
            if !life.faults.isEmpty { report(seed, 0, life) }
        }
    }

    private func report(_ seed: UInt64, _ step: Int, _ life: PoolLife) {
        Issue.record("seed \(seed), step \(step): \(life.faults.prefix(3))")
    }

    private static func happen(_ life: inout PoolLife, arriving: Bool = true) {
        switch Int.random(in: 0..<14, using: &life.draw) {
        case 0..<3: if arriving { life.arrive() }
        case 3..<6: life.give()
        case 6: if life.draw.oneIn(3) { life.cancel() }
        case 7..<9: life.endConnect(4)
        case 9: life.endCheck(4)
        case 10: life.end()
        case 11: life.pocket()
        default: life.pass(life.draw.oneIn(20) ? 3_000_000 : 20_000)
        }
    }

    /// From now on everything succeeds; what was given up comes back.
    private static func recover(_ life: inout PoolLife, giving: Bool = true) {
        for _ in 0..<20_000 {
            if giving { while !life.leases.isEmpty { giveSound(&life) } }
            while life.endings > 0 { life.end() }
            if !life.connecting.isEmpty { life.endConnect(.max) }
            if !life.checking.isEmpty { life.endCheck(.max) }
            if life.waiting.isEmpty, life.connecting.isEmpty, life.checking.isEmpty,
                !giving || life.leases.isEmpty, life.endings == 0
            {
                return
            }
            if life.connecting.isEmpty, life.checking.isEmpty, life.course.wakeAt > life.now,
                life.leases.isEmpty
            {
                life.now = life.course.wakeAt == .distant ? life.now : life.course.wakeAt
            }
            life.wake()
            life.balance()
        }
    }

    private static func giveSound(_ life: inout PoolLife) {
        guard let ticket = life.leases.popLast() else { return }
        _ = life.course.give(ticket, .sound, at: life.now)
        life.settle()
    }
}
