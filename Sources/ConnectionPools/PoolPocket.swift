//  A connection that a thread keeps beside it, so that taking and giving back the same one again
//  takes no lock and meets no other thread. Two threads that go through one lock for each loan get
//  half as much done together as one alone; with pockets each goes as fast as alone.
//
//      empty ── pocketed ──▶ resting ◀── given back ──┐
//        ▲                      └────── taken ──────▶ used
//        └──────────── recalled, from either ───────────┘
//
//  A pocket is filled and recalled under the pool's lock alone, and only while nobody waits. Its
//  word has the state and a count of the steps since ever, so that one exchange decides between who
//  takes, who gives back and who recalls, and the books know afterwards how often it was lent.
//  Whoever has to know how the pool stands recalls all pockets first.
//
//  A thread takes out of its own pocket only; any thread may give back.

import Platform
import Synchronization

final class PoolPocket<Resource>: Sendable {
    /// The two lowest bits are the state, the others count.
    private enum State {
        static var empty: UInt64 { 0 }
        static var resting: UInt64 { 1 }
        static var used: UInt64 { 2 }
        static var mask: UInt64 { 3 }
        static var step: UInt64 { 4 }
    }

    private let word = Atomic<UInt64>(0)
    // What follows is written while the pocket is the writer's: by who fills it, under the pool's
    // lock; by its thread, before it takes; by the borrower, before it gives back.
    private let place = Atomic<Int>(0)
    private let held = Atomic<Unmanaged<Held<Resource>>?>(nil)
    private let end = Atomic<UInt64>(0)
    private let restedAt = Atomic<UInt64>(0)
    private let lentAt = Atomic<UInt64>(0)
    private let file = Atomic<UInt>(0)
    private let fileLength = Atomic<Int>(0)
    private let line = Atomic<Int>(0)
    /// The word as it was filled.
    private let base = Atomic<UInt64>(0)
    /// Keeps the next pocket out of the cache lines of this one.
    private let apart: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
        (0, 0, 0, 0, 0, 0, 0, 0)

    /// Takes what rests here, if it is good for that long and was used as lately as that.
    @inline(__always)
    func take(
        _ site: CallSite, at now: MonotonicTime, restingAtMost rest: UInt64
    ) -> PoolGrant<Resource>? {
        let seen = word.load(ordering: .acquiring)
        guard seen & State.mask == State.resting, let held = held.load(ordering: .relaxed),
            now.nanoseconds < end.load(ordering: .relaxed),
            now.nanoseconds &- min(now.nanoseconds, restedAt.load(ordering: .relaxed)) <= rest
        else { return nil }
        lentAt.store(now.nanoseconds, ordering: .relaxed)
        file.store(site.address, ordering: .relaxed)
        fileLength.store(site.length, ordering: .relaxed)
        line.store(site.line, ordering: .relaxed)
        let place = place.load(ordering: .relaxed)
        let taken = seen &+ State.step &- State.resting &+ State.used
        let outcome = word.compareExchange(
            expected: seen, desired: taken, ordering: .acquiringAndReleasing)
        guard outcome.exchanged else { return nil }
        // The place keeps it alive as long as the loan lasts.
        return PoolGrant(
            ticket: PoolTicket(place: place, number: Self.number(taken)),
            held: held.takeUnretainedValue(), since: now)
    }

    /// Gives back what was taken here; false where it was recalled meanwhile.
    @inline(__always)
    func give(_ ticket: PoolTicket, at now: MonotonicTime) -> Bool {
        let taken = ticket.number & ~Self.mark
        guard word.load(ordering: .relaxed) == taken else { return false }
        restedAt.store(now.nanoseconds, ordering: .relaxed)
        let rests = taken &+ State.step &- State.used &+ State.resting
        return word.compareExchange(
            expected: taken, desired: rests, ordering: .acquiringAndReleasing
        ).exchanged
    }

    /// Numbers of pockets' loans have the highest bit, those of the course never.
    private static var mark: UInt64 { 1 << 63 }

    @inline(__always)
    private static func number(_ word: UInt64) -> UInt64 { word | mark }

    // MARK: Under the pool's lock

    var isResting: Bool { word.load(ordering: .acquiring) & State.mask == State.resting }

    func fill(_ place: Int, _ held: Held<Resource>, _ course: PoolCourse) {
        self.place.store(place, ordering: .relaxed)
        self.held.store(.passUnretained(held), ordering: .relaxed)
        end.store(course.places[place].end.nanoseconds, ordering: .relaxed)
        restedAt.store(course.places[place].since.nanoseconds, ordering: .relaxed)
        let seen = word.load(ordering: .relaxed) & ~State.mask
        let filled = seen &+ State.step &+ State.resting
        base.store(filled, ordering: .relaxed)
        word.store(filled, ordering: .releasing)
    }

    /// Empties the pocket; what happened in it goes into the books.
    func recall(into course: inout PoolCourse) {
        while true {
            let seen = word.load(ordering: .acquiring)
            guard seen & State.mask != State.empty else { return }
            let isUsed = seen & State.mask == State.used
            let steps = Int(
                (seen & ~State.mask &- base.load(ordering: .relaxed) & ~State.mask) / State.step)
            let report = PocketReport(
                place: place.load(ordering: .relaxed), takes: (steps + 1) / 2, gives: steps / 2,
                isUsed: isUsed, number: Self.number(seen),
                since: MonotonicTime(
                    nanoseconds: isUsed
                        ? lentAt.load(ordering: .relaxed) : restedAt.load(ordering: .relaxed)),
                site: CallSite(
                    address: file.load(ordering: .relaxed),
                    length: fileLength.load(ordering: .relaxed),
                    line: line.load(ordering: .relaxed)))
            let outcome = word.compareExchange(
                expected: seen, desired: (seen & ~State.mask) &+ State.step,
                ordering: .acquiringAndReleasing)
            if outcome.exchanged { return course.unpocket(report) }
        }
    }
}

/// What became of a connection while it was in a pocket.
struct PocketReport: Sendable {
    let place: Int
    let takes: Int
    let gives: Int
    let isUsed: Bool
    let number: UInt64
    /// When it was lent, or put to rest.
    let since: MonotonicTime
    let site: CallSite
}

extension PoolCourse {
    /// A connection that rests goes into a pocket.
    mutating func pocket(_ index: Int) {
        guard let position = idle.lastIndex(of: index) else { return }
        idle.remove(at: position)
        places[index].stage = .pocketed
        pocketed += 1
    }

    mutating func unpocket(_ report: PocketReport) {
        let index = report.place
        pocketed -= 1
        counts.checkouts += report.takes
        counts.immediate += report.takes
        counts.checkins += report.gives
        places[index].since = report.since
        if report.isUsed {
            lent += 1
            places[index].stage = .lent
            places[index].number = report.number
            places[index].site = report.site
            places[index].isLeakTold = false
        } else {
            places[index].stage = .idle
            let next = idle.firstIndex { places[$0].since > report.since } ?? idle.count
            idle.insert(index, at: next)
        }
    }
}
