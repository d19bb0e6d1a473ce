//  The pool as a value: which place for a connection is in which stage, who waits, and what has to
//  be done next. Nothing happens here. An event gives actions, which the pool carries out when the
//  lock is released.
//
//      free ── connect ──▶ connecting ── it is made ─────▶ lent, or idle
//      idle ── take ─────▶ lent              idle a while ── ping ──▶ checking ──▶ lent, or free
//      lent ── give ─────▶ lent to the first who waits, or idle, or free
//           ── reset ────▶ resetting ──▶ the same
//      idle ── pocketed by a thread, see `PoolPocket` ──▶ idle or lent, when it is recalled
//
//  Each stage of a place that somebody else works on has a number, and so has the ticket that they
//  got. What comes with an older number, such as a connection that was made too late, counts for
//  nothing and is closed. Lent, idle and at work together are never more than size and overflow.

import Platform
import Problems

/// A place and the number of its stage.
struct PoolTicket: Sendable, Hashable {
    let place: Int
    let number: UInt64
}

/// What has to be done outside of the lock.
enum PoolAction: Sendable {
    case lend(waiter: UInt64, PoolTicket, since: MonotonicTime)
    case refuse(waiter: UInt64, PoolError)
    case connect(PoolTicket)
    case ping(PoolTicket)
    case reset(PoolTicket)
    /// The connection of this place is over.
    case close(place: Int, age: Duration)
    /// Work of this ticket took too long. Where there is a connection, whoever works on it ends it.
    case abandon(PoolTicket, age: Duration?)
    case leak(PoolStatus.Lent)
    case drained(UInt64)
}

struct PoolCourse: Sendable {
    enum Stage: Sendable { case free, idle, pocketed, lent, connecting, checking, resetting }

    struct Place: Sendable {
        var stage = Stage.free
        var number: UInt64 = 0
        /// When this stage began.
        var since = MonotonicTime(nanoseconds: 0)
        var born = MonotonicTime(nanoseconds: 0)
        /// When the connection has lived long enough.
        var end = MonotonicTime.distant
        /// When work on it is given up.
        var due = MonotonicTime.distant
        var site = CallSite()
        var isLeakTold = false
    }

    let name: String
    let settings: PoolSettings
    let hasPing: Bool
    let hasReset: Bool
    var places: [Place]
    /// The last one given back is lent first, so that those which are not needed grow old.
    var idle: [Int] = []
    var line = WaitingLine()
    var lastNumber: UInt64 = 0
    var lent = 0
    var connecting = 0
    var checking = 0
    /// Kept by threads beside them, resting or lent; known again when they are recalled.
    var pocketed = 0
    /// Ends that go on, and work that was given up and has not come back.
    var ending = 0
    var counts = PoolStatus.Counts()
    var isOpen = true
    var drains: [(number: UInt64, deadline: MonotonicTime)] = []
    var lastDrain: UInt64 = 0
    /// Failures to connect in a row; while there are any, one connection is tried at a time.
    var failures = 0
    var retryAt = MonotonicTime(nanoseconds: 0)
    var lastFailure: (at: MonotonicTime, problem: Problem)?
    /// Not later than the moment at which time alone changes something.
    var wakeAt = MonotonicTime.distant
    private(set) var actions: [PoolAction] = []

    init(_ name: String, _ settings: PoolSettings, hasPing: Bool, hasReset: Bool) {
        self.name = name
        self.settings = settings
        self.hasPing = hasPing
        self.hasReset = hasReset
        places = Array(repeating: Place(), count: settings.most)
        idle.reserveCapacity(settings.most)
    }

    /// Places that are taken.
    var total: Int { lent + idle.count + pocketed + connecting + checking }

    // MARK: Taking

    /// The way of nearly every call: an idle connection that needs no question, or nil.
    @inline(__always)
    mutating func take(_ site: CallSite, at now: MonotonicTime) -> PoolTicket? {
        guard line.isEmpty, let index = idle.last, isFresh(index, now) else { return nil }
        idle.removeLast()
        counts.immediate += 1
        return lend(index, site, now)
    }

    @inline(__always)
    private func isFresh(_ index: Int, _ now: MonotonicTime) -> Bool {
        now < places[index].end && !needsPing(index, now)
    }

    func needsPing(_ index: Int, _ now: MonotonicTime) -> Bool {
        hasPing && places[index].since.time(until: now) > settings.pingAfter
    }

    @inline(__always)
    mutating func lend(_ index: Int, _ site: CallSite, _ now: MonotonicTime) -> PoolTicket {
        lastNumber += 1
        lent += 1
        counts.checkouts += 1
        places[index].stage = .lent
        places[index].number = lastNumber
        places[index].since = now
        places[index].site = site
        places[index].isLeakTold = false
        return PoolTicket(place: index, number: lastNumber)
    }

    enum Entry: Sendable {
        /// The number of the waiter, whose turn may have come already.
        case waits(UInt64)
        case refused(PoolError)
    }

    /// Waits for one, and sees to it that one comes.
    mutating func wait(
        _ site: CallSite, within longest: Duration, at now: MonotonicTime
    ) -> Entry {
        guard isOpen else { return .refused(.closed(pool: name)) }
        guard line.count < settings.mostWaiting else {
            counts.refused += 1
            return .refused(.full(pool: name, status(now)))
        }
        let deadline = now.later(by: longest)
        let waiter = line.append(came: now, deadline: deadline, site: site)
        wake(at: deadline)
        findLeaks(now)
        fill(now)
        return .waits(waiter)
    }

    /// A waiter leaves; false where its turn has come already.
    mutating func cancel(_ waiter: UInt64) -> Bool {
        guard line.remove(waiter) else { return false }
        counts.cancelled += 1
        return true
    }

    // MARK: Giving back

    enum Return: Sendable { case sound, broken, lost }

    enum Outcome: Sendable {
        case rests
        /// Lent again, or at work, or closed.
        case goesOn
        /// The lease had ended before.
        case unknown
    }

    /// A lease has ended.
    @inline(__always)
    mutating func give(_ ticket: PoolTicket, _ state: Return, at now: MonotonicTime) -> Outcome {
        let index = ticket.place
        guard places[index].number == ticket.number, places[index].stage == .lent else {
            return .unknown
        }
        lent -= 1
        counts.checkins += 1
        if state == .sound, isOpen, !hasReset, line.isEmpty, total < settings.size,
            now < places[index].end
        {
            rest(index, now)
            return .rests
        }
        takeBack(index, state, now)
        return .goesOn
    }

    @inline(__always)
    private mutating func rest(_ index: Int, _ now: MonotonicTime) {
        places[index].stage = .idle
        places[index].since = now
        idle.append(index)
    }

    @inline(never)
    private mutating func takeBack(_ index: Int, _ state: Return, _ now: MonotonicTime) {
        if state == .lost { counts.lost += 1 }
        if state != .sound || !isOpen || now >= places[index].end {
            retire(index, now)
            fill(now)
            checkDrained()
        } else if hasReset {
            checking += 1
            begin(.resetting, index, within: settings.pingTimeout, now)
            add(.reset(PoolTicket(place: index, number: lastNumber)))
        } else {
            settle(index, now)
        }
    }

    /// A good connection that nobody has goes to the first who waits, or rests, or is one too many.
    mutating func settle(_ index: Int, _ now: MonotonicTime) {
        if let waiter = line.popFirst() {
            let ticket = lend(index, waiter.site, now)
            add(.lend(waiter: waiter.number, ticket, since: now))
        } else if total >= settings.size {
            retire(index, now)
        } else {
            rest(index, now)
        }
    }

    /// The connection of a place that is counted nowhere any more is over.
    mutating func retire(_ index: Int, _ now: MonotonicTime) {
        places[index].stage = .free
        places[index].number = 0
        counts.closed += 1
        ending += 1
        add(.close(place: index, age: places[index].born.time(until: now)))
    }

    // MARK: What has to be done

    mutating func begin(
        _ stage: Stage, _ index: Int, within longest: Duration, _ now: MonotonicTime
    ) {
        lastNumber += 1
        places[index].stage = stage
        places[index].number = lastNumber
        places[index].since = now
        places[index].due = now.later(by: longest)
        wake(at: places[index].due)
    }

    mutating func add(_ action: PoolAction) { actions.append(action) }

    mutating func wake(at moment: MonotonicTime) { wakeAt = min(wakeAt, moment) }

    @inline(__always)
    var hasActions: Bool { !actions.isEmpty }

    mutating func takeActions() -> [PoolAction] {
        defer { actions.removeAll(keepingCapacity: true) }
        return actions
    }

    func isCurrent(_ ticket: PoolTicket) -> Bool { places[ticket.place].number == ticket.number }
}
