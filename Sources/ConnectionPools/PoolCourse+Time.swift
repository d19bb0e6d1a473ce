//  What time alone brings about: waits that have lasted long enough, work that takes too long,
//  connections that have lived long enough; and the end of the pool.

import Platform
import Problems

extension PoolCourse {
    /// Does what is due. Called when `wakeAt` has come; too early does no harm.
    mutating func wake(_ now: MonotonicTime) {
        for index in places.indices where isDue(index, now) {
            if places[index].stage == .connecting {
                countFailure(.connectTimedOut(settings), begun: places[index].since, now)
            } else {
                counts.unsound += 1
            }
            abandon(index, now)
        }
        expire(now)
        fill(now)
        for drain in drains where drain.deadline <= now { add(.drained(drain.number)) }
        drains.removeAll { $0.deadline <= now }
        wakeAt = nextMoment(now)
    }

    private func isDue(_ index: Int, _ now: MonotonicTime) -> Bool {
        isAtWork(index) && places[index].due <= now
    }

    private func isAtWork(_ index: Int) -> Bool {
        switch places[index].stage {
        case .connecting, .checking, .resetting: true
        case .free, .idle, .pocketed, .lent: false
        }
    }

    private mutating func expire(_ now: MonotonicTime) {
        let expired = line.removeExpired(now)
        guard !expired.isEmpty else { return }
        var status = status(now)
        status.waiting += expired.count
        for waiter in expired {
            counts.timeouts += 1
            let waited = waiter.came.time(until: now)
            // Where no connection can be made it does not help to lend fewer.
            let error: PoolError =
                lent == 0 || failures > 0
                ? .unreachable(pool: name, waited: waited, status, lastFailure?.problem)
                : .exhausted(pool: name, waited: waited, status)
            add(.refuse(waiter: waiter.number, error))
        }
    }

    private func nextMoment(_ now: MonotonicTime) -> MonotonicTime {
        var next = line.nextDeadline
        for index in places.indices where isAtWork(index) { next = min(next, places[index].due) }
        for drain in drains { next = min(next, drain.deadline) }
        if failures > 0, !line.isEmpty, connecting == 0, retryAt > now { next = min(next, retryAt) }
        return next
    }

    /// Closes what has been idle or has lived for long enough, and finds leases that last too long.
    mutating func sweep(_ now: MonotonicTime) {
        let limit = settings.idleLimit ?? .nanoseconds(Int64.max)
        let old = idle.filter {
            now >= places[$0].end || places[$0].since.time(until: now) >= limit
        }
        if !old.isEmpty {
            idle.removeAll { old.contains($0) }
            for index in old { retire(index, now) }
        }
        findLeaks(now)
    }

    /// Leases that last too long, each told once. Also looked for when somebody has to wait, which
    /// is when they matter.
    mutating func findLeaks(_ now: MonotonicTime) {
        guard let most = settings.leakAfter else { return }
        for index in places.indices where places[index].stage == .lent {
            let lasted = places[index].since.time(until: now)
            guard lasted >= most, !places[index].isLeakTold else { continue }
            places[index].isLeakTold = true
            add(.leak(PoolStatus.Lent(lasted: lasted, site: places[index].site)))
        }
    }

    // MARK: The end

    /// Lends nothing from now on. Waiters are refused, idle connections closed, work is given up;
    /// what is lent is closed when it comes back. The number of the wait for that.
    mutating func drain(within longest: Duration, at now: MonotonicTime) -> UInt64 {
        close(now)
        lastDrain += 1
        let deadline = now.later(by: longest)
        drains.append((lastDrain, deadline))
        wake(at: deadline)
        checkDrained()
        return lastDrain
    }

    mutating func close(_ now: MonotonicTime) {
        guard isOpen else { return }
        isOpen = false
        for waiter in line.removeAll() {
            counts.refused += 1
            add(.refuse(waiter: waiter.number, .closed(pool: name)))
        }
        let resting = idle
        idle = []
        for index in resting { retire(index, now) }
        for index in places.indices where isAtWork(index) { abandon(index, now) }
    }

    mutating func checkDrained() {
        guard !isOpen, lent == 0, ending == 0, !drains.isEmpty else { return }
        for drain in drains { add(.drained(drain.number)) }
        drains = []
    }

    /// The wait for the end is cancelled; false where it is over.
    mutating func cancelDrain(_ number: UInt64) -> Bool {
        let count = drains.count
        drains.removeAll { $0.number == number }
        return drains.count < count
    }

    // MARK: How it stands

    func status(_ now: MonotonicTime) -> PoolStatus {
        var status = PoolStatus()
        status.size = settings.size
        status.mostOverflow = settings.overflow
        status.checkedOut = lent
        status.idle = idle.count
        status.connecting = connecting
        status.checking = checking
        status.waiting = line.count
        status.ending = ending
        status.counts = counts
        status.isOpen = isOpen
        let longest = places.filter { $0.stage == .lent }.min { $0.since < $1.since }
        status.longestLease = longest.map {
            PoolStatus.Lent(lasted: $0.since.time(until: now), site: $0.site)
        }
        return status
    }
}
