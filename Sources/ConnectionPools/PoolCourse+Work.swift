//  Work on connections: making them, asking whether they are alive, resetting them. There is never
//  more of it than there are waiters, and never more than there are places.

import Platform
import Problems

extension PoolCourse {
    /// Ends that do not come, and work that was given up and does not end, hold no place; of these
    /// there are at most so many for each place, and then nothing more is begun.
    static let endingsForEachPlace = 4

    /// Sees to it that somebody works for each who waits, as far as there are places.
    mutating func fill(_ now: MonotonicTime) {
        while isOpen, connecting + checking < line.count {
            if let index = idle.popLast() {
                offer(index, now)
            } else if !connect(now) {
                return
            }
        }
    }

    private mutating func offer(_ index: Int, _ now: MonotonicTime) {
        if now >= places[index].end {
            retire(index, now)
        } else if needsPing(index, now) {
            checking += 1
            begin(.checking, index, within: settings.pingTimeout, now)
            add(.ping(PoolTicket(place: index, number: lastNumber)))
        } else {
            settle(index, now)
        }
    }

    private mutating func connect(_ now: MonotonicTime) -> Bool {
        guard total < settings.most, ending < Self.endingsForEachPlace * settings.most else {
            return false
        }
        if failures > 0 {
            guard connecting == 0 else { return false }
            guard now >= retryAt else {
                wake(at: retryAt)
                return false
            }
        }
        guard let index = places.firstIndex(where: { $0.stage == .free }) else { return false }
        connecting += 1
        begin(.connecting, index, within: settings.connectTimeout, now)
        add(.connect(PoolTicket(place: index, number: lastNumber)))
        return true
    }

    /// A connection is there. Nil where nobody wants it any more; otherwise how long it took.
    mutating func connected(
        _ ticket: PoolTicket, draw: Double, at now: MonotonicTime
    ) -> Duration? {
        let index = ticket.place
        guard isCurrent(ticket) else { return nil }
        let took = places[index].since.time(until: now)
        connecting -= 1
        counts.created += 1
        failures = 0
        lastFailure = nil
        places[index].born = now
        places[index].end = settings.end(of: now, draw: draw)
        settle(index, now)
        fill(now)
        return took
    }

    /// A try to connect has failed.
    mutating func failed(_ ticket: PoolTicket, _ problem: Problem, at now: MonotonicTime) {
        guard isCurrent(ticket) else { return }
        connecting -= 1
        free(ticket.place)
        countFailure(problem, begun: places[ticket.place].since, now)
        let isHopeless = problem.category == .authentication || problem.category == .validation
        if isHopeless, total == 0 {
            for waiter in line.removeAll() {
                counts.refused += 1
                add(.refuse(waiter: waiter.number, .refused(pool: name, problem)))
            }
        }
        fill(now)
    }

    /// Tries that began before the last failure failed for the same reason, and do not count twice.
    mutating func countFailure(
        _ problem: Problem, begun: MonotonicTime, _ now: MonotonicTime
    ) {
        counts.connectFailures += 1
        let isSame = lastFailure.map { begun <= $0.at } ?? false
        lastFailure = (now, problem)
        guard !isSame else { return }
        failures += 1
        retryAt = now.later(by: settings.backoff.delay(after: failures))
    }

    /// A ping or a reset has ended. False where it was given up before: the connection is over.
    mutating func checked(_ ticket: PoolTicket, isAlive: Bool, at now: MonotonicTime) -> Bool {
        let index = ticket.place
        guard isCurrent(ticket) else { return false }
        checking -= 1
        if isAlive, now < places[index].end {
            settle(index, now)
        } else {
            if !isAlive { counts.unsound += 1 }
            retire(index, now)
        }
        fill(now)
        return true
    }

    /// A connection has ended, or work that was given up has.
    mutating func ended(at now: MonotonicTime) {
        ending -= 1
        fill(now)
        checkDrained()
    }

    mutating func free(_ index: Int) {
        places[index].stage = .free
        places[index].number = 0
    }

    /// Gives work up that took too long, or that nobody wants any more.
    mutating func abandon(_ index: Int, _ now: MonotonicTime) {
        let ticket = PoolTicket(place: index, number: places[index].number)
        ending += 1
        if places[index].stage == .connecting {
            connecting -= 1
            add(.abandon(ticket, age: nil))
        } else {
            checking -= 1
            counts.closed += 1
            add(.abandon(ticket, age: places[index].born.time(until: now)))
        }
        free(index)
    }
}

extension Problem {
    static func connectTimedOut(_ settings: PoolSettings) -> Problem {
        Problem(
            "pool.connect_timed_out", .database,
            "It took longer than \(settings.connectTimeout.short) to connect.")
    }
}
