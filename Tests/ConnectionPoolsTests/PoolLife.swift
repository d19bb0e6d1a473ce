import Platform
import Problems
import TestSupport

@testable import ConnectionPools

/// A random life of a pool's course beside a model of it that is too simple to be wrong: a list of
/// who waits, a set of what is lent, a list of work that has begun.
struct PoolLife {
    var draw: SeededRandom
    var course: PoolCourse
    var now = MonotonicTime(nanoseconds: 1_000_000_000)

    /// Those who wait, in their order.
    var waiting: [UInt64] = []
    var leases: [PoolTicket] = []
    var connecting: [PoolTicket] = []
    var checking: [PoolTicket] = []
    /// Ended by the course, and not reported as ended.
    var endings = 0
    /// What each waiter got; nobody gets two things.
    var outcomes: [UInt64: Int] = [:]
    var arrived = 0
    var lentAtOnce = 0
    var drained: [UInt64] = []
    private let found = Faults()
    var faults: [String] { found.list }

    private final class Faults {
        var list: [String] = []
    }

    static let problem = Problem("test.down", .database, "It is down.")
    static let hopeless = Problem("test.key", .authentication, "It is the wrong key.")

    init(seed: UInt64) {
        var draw = SeededRandom(seed)
        let settings = PoolSettings(
            size: Int.random(in: 1...6, using: &draw),
            overflow: Int.random(in: 0...6, using: &draw),
            acquireTimeout: .seconds(30), mostWaiting: 2000,
            connectTimeout: .milliseconds(Int.random(in: 50...40_000, using: &draw)),
            recycleAfter: .seconds(Int.random(in: 5...3600, using: &draw)),
            idleLimit: .seconds(Int.random(in: 2...600, using: &draw)))
        let (hasPing, hasReset) = (Bool.random(using: &draw), draw.oneIn(3))
        course = PoolCourse("test", settings, hasPing: hasPing, hasReset: hasReset)
        self.draw = draw
    }

    func check(_ holds: Bool, _ what: @autoclosure () -> String) {
        if !holds { found.list.append(what()) }
    }

    // MARK: What happens

    /// A clock that is sometimes late, as that of a thread is that was held up.
    mutating func clock() -> MonotonicTime {
        let late = draw.oneIn(8) ? UInt64.random(in: 0...5_000_000, using: &draw) : 0
        return MonotonicTime(nanoseconds: now.nanoseconds - late)
    }

    mutating func arrive() {
        let moment = clock()
        arrived += 1
        if let ticket = course.take(CallSite(), at: moment) {
            check(waiting.isEmpty, "somebody overtook \(waiting.count)")
            leases.append(ticket)
            lentAtOnce += 1
            return
        }
        let longest = Duration.milliseconds(
            draw.oneIn(3) ? Int.random(in: 0...300, using: &draw) : 30_000)
        switch course.wait(CallSite(), within: longest, at: moment) {
        case .waits(let number): waiting.append(number)
        case .refused: arrived -= 1
        }
        settle()
    }

    mutating func give() {
        guard let ticket = leases.randomElement(using: &draw) else { return }
        leases.removeAll { $0 == ticket }
        let how: PoolCourse.Return = draw.oneIn(5) ? .broken : draw.oneIn(20) ? .lost : .sound
        let outcome = course.give(ticket, how, at: clock())
        check(outcome != .unknown, "a lease was not known")
        settle()
        check(course.give(ticket, .sound, at: now) == .unknown, "one was given back twice")
        settle()
    }

    mutating func cancel() {
        guard let number = waiting.randomElement(using: &draw) else { return }
        check(course.cancel(number), "one who waits could not leave")
        waiting.removeAll { $0 == number }
        outcomes[number, default: 0] += 1
        check(!course.cancel(number), "one left twice")
        settle()
    }

    mutating func endConnect(_ failing: Int) {
        guard let ticket = connecting.randomElement(using: &draw) else { return }
        connecting.removeAll { $0 == ticket }
        let isWanted = course.isCurrent(ticket)
        if draw.oneIn(failing) {
            let problem = draw.oneIn(10) ? Self.hopeless : Self.problem
            course.failed(ticket, problem, at: clock())
        } else {
            let unit = Double.random(in: 0...1, using: &draw)
            let took = course.connected(ticket, draw: unit, at: clock())
            check((took != nil) == isWanted, "one came too late and was taken")
        }
        settle()
    }

    mutating func endCheck(_ failing: Int) {
        guard let ticket = checking.randomElement(using: &draw) else { return }
        checking.removeAll { $0 == ticket }
        let isWanted = course.isCurrent(ticket)
        let isAlive = !draw.oneIn(failing)
        let isTaken = course.checked(ticket, isAlive: isAlive, at: clock())
        check(isTaken == isWanted, "an answer came too late and counted")
        settle()
    }

    mutating func end() {
        guard endings > 0 else { return }
        endings -= 1
        course.ended(at: clock())
        settle()
    }

    /// Threads had it beside them meanwhile, and lent it so often.
    mutating func pocket() {
        guard waiting.isEmpty, let place = course.idle.randomElement(using: &draw) else { return }
        course.pocket(place)
        let gives = Int.random(in: 0...5, using: &draw)
        let isUsed = draw.oneIn(2)
        let ticket = PoolTicket(place: place, number: 1 << 63 | draw.next() >> 1)
        course.unpocket(
            PocketReport(
                place: place, takes: gives + (isUsed ? 1 : 0), gives: gives, isUsed: isUsed,
                number: ticket.number, since: now, site: CallSite()))
        lentAtOnce += gives + (isUsed ? 1 : 0)
        arrived += gives + (isUsed ? 1 : 0)
        if isUsed { leases.append(ticket) }
    }

    mutating func pass(_ most: Int) {
        let step = Int.random(in: 0...most, using: &draw)
        now = now.later(by: .microseconds(step))
        wake()
        if draw.oneIn(10) {
            course.sweep(now)
            settle()
        }
    }

    mutating func wake() {
        guard now >= course.wakeAt else { return }
        course.wake(now)
        settle()
        check(course.wakeAt > now, "the alarm would ring for ever")
    }

    // MARK: What follows

    mutating func settle() {
        for action in course.takeActions() {
            switch action {
            case .lend(let waiter, let ticket, _):
                check(waiting.first == waiter, "\(waiter) was not the first who waits")
                waiting.removeAll { $0 == waiter }
                outcomes[waiter, default: 0] += 1
                leases.append(ticket)
            case .refuse(let waiter, _):
                check(waiting.contains(waiter), "\(waiter) did not wait")
                waiting.removeAll { $0 == waiter }
                outcomes[waiter, default: 0] += 1
            case .connect(let ticket): connecting.append(ticket)
            case .ping(let ticket), .reset(let ticket): checking.append(ticket)
            case .close: endings += 1
            case .abandon: endings += 1
            case .leak: break
            case .drained(let number): drained.append(number)
            }
        }
    }

    /// The books, after each step.
    func balance() {
        let status = course.status(now)
        let most = status.size + status.mostOverflow
        check(status.total <= most, "\(status.total) connections of \(most)")
        check(status.checkedOut == leases.count, "\(status.checkedOut) lent, not \(leases.count)")
        let lent = status.counts.checkouts - status.counts.checkins
        check(lent == leases.count, "the books have \(lent) lent, not \(leases.count)")
        check(status.waiting == waiting.count, "\(status.waiting) wait, not \(waiting.count)")
        let begun = connecting.count { course.isCurrent($0) }
        check(status.connecting == begun, "\(status.connecting) connecting, not \(begun)")
        let asked = checking.count { course.isCurrent($0) }
        check(status.checking == asked, "\(status.checking) checking, not \(asked)")
        check(status.ending == endings, "\(status.ending) endings, not \(endings)")
        check(
            status.counts.immediate >= lentAtOnce, "\(status.counts.immediate) of \(lentAtOnce)")
        check(course.lent + course.idle.count <= most && course.pocketed == 0, "too many places")
        check(outcomes.values.allSatisfy { $0 == 1 }, "a waiter had two turns")
        balanceProgress()
    }

    /// Nobody waits in vain: somebody works for them, or every place is used, or time will help.
    private func balanceProgress() {
        guard course.isOpen, !waiting.isEmpty else { return }
        let isWorking = course.connecting + course.checking > 0
        let isUsed = course.total == course.settings.most
        let isPaused = course.failures > 0 && course.wakeAt <= course.retryAt
        let isChoked = course.ending >= PoolCourse.endingsForEachPlace * course.settings.most
        check(
            isWorking || isUsed || isPaused || isChoked,
            "\(waiting.count) wait and nothing is done: \(course.status(now))")
        check(course.wakeAt != .distant, "no alarm for those who wait")
    }
}
