import Platform
import TestSupport
import Testing

@testable import Resilience

/// Random lives of limiters, each from a seed that a failure names, against the history of what
/// they granted.
@Suite struct LimiterPropertyTests {
    /// One limiter and whoever uses it, with everything drawn.
    private struct Life {
        var draw: SeededRandom
        let requests: RateLimit
        let tokens: RateLimit
        let start: UInt64
        var course: LimiterCourse
        var now: UInt64
        var held: [Reservation] = []
        var used: [Reservation] = []
        var requestHistory = PermitHistory()
        var tokenHistory = PermitHistory()
        var lastID: UInt64 = 1 << 32
        var grants = 0

        init(seed: UInt64, _ algorithm: RateLimit.Algorithm) {
            var draw = SeededRandom(seed)
            func limit(_ most: Int, _ draw: inout SeededRandom) -> RateLimit {
                RateLimit(
                    Int.random(in: 1...most, using: &draw),
                    per: .milliseconds(Int.random(in: 1...5000, using: &draw)),
                    burst: Int.random(in: 1...most, using: &draw), algorithm)
            }
            requests = limit(20, &draw)
            tokens = limit(5000, &draw)
            start = UInt64.random(in: 0...(1 << 50), using: &draw)
            now = start
            self.draw = draw
            course = LimiterCourse(
                requests: requests, tokens: tokens, mostPlaces: 12,
                at: MonotonicTime(nanoseconds: start))
        }

        /// A thread's idea of now: often late, sometimes very.
        mutating func clock() -> MonotonicTime {
            now += UInt64.random(in: 0...400_000_000, using: &draw)
            let late = draw.oneIn(3) ? UInt64.random(in: 0...2_000_000_000, using: &draw) : 0
            return MonotonicTime(nanoseconds: now - min(now - start, late))
        }

        mutating func permits() -> Permits {
            Permits(
                requests: Int.random(in: 0...3, using: &draw),
                tokens: Int.random(in: 0...1500, using: &draw))
        }

        mutating func add(_ id: UInt64, _ permits: Permits, at moment: UInt64) {
            requestHistory.add(id, permits.requests, at: moment)
            tokenHistory.add(id, permits.tokens, at: moment)
            grants += 1
        }

        mutating func set(_ id: UInt64, _ permits: Permits) {
            requestHistory.set(id, to: permits.requests)
            tokenHistory.set(id, to: permits.tokens)
        }

        mutating func take() {
            let permits = permits()
            let keeping = draw.oneIn(4) ? 1 : 0
            let answer = course.take(permits, keeping: keeping, at: clock())
            if case .at(let moment, _) = answer, moment <= course.latest {
                lastID += 1
                add(lastID, permits, at: moment)
            }
        }

        mutating func reserve() {
            let permits = permits()
            let wait = Duration.milliseconds(Int.random(in: 0...8000, using: &draw))
            let made = course.reserve(permits, for: "x", within: wait, at: clock())
            if let place = made.place {
                add(place.id, permits, at: place.executeAt)
                held.append(place.reservation)
            }
        }

        mutating func use() {
            guard let index = held.indices.randomElement(using: &draw) else { return }
            // Whoever holds a place comes when it is time, and not much later.
            let place = held[index]
            switch course.use(place.id, at: clock()) {
            case .now(let reservation):
                held.remove(at: index)
                used.append(reservation)
                requestHistory.move(place.id, to: reservation.executeAt.nanoseconds)
                tokenHistory.move(place.id, to: reservation.executeAt.nanoseconds)
                set(place.id, place.permits)
            case .wait(let moment):
                requestHistory.move(place.id, to: moment)
                tokenHistory.move(place.id, to: moment)
            case .gone: forget(at: index)
            }
        }

        mutating func forget(at index: Int) {
            set(held.remove(at: index).id, Permits(requests: 0))
        }

        mutating func cancel() {
            guard let index = held.indices.randomElement(using: &draw) else { return }
            _ = course.cancel(held[index].id, at: clock())
            forget(at: index)
        }

        /// A call never took more than it had asked for.
        mutating func settle() {
            guard let place = used.popLast() else { return }
            let real = Permits(
                requests: Int.random(in: 0...place.permits.requests, using: &draw),
                tokens: Int.random(in: 0...place.permits.tokens, using: &draw))
            if course.settle(place.id, real, at: clock()) { set(place.id, real) }
        }

        mutating func delay() {
            guard let index = held.indices.randomElement(using: &draw) else { return }
            let to = MonotonicTime(
                nanoseconds: now + UInt64.random(in: 0...4_000_000_000, using: &draw))
            guard let place = course.delay(held[index].id, until: to, at: clock()) else { return }
            if place.executeAt != held[index].executeAt { set(place.id, Permits(requests: 0)) }
            held[index] = place
        }

        mutating func step() {
            switch Int.random(in: 0..<20, using: &draw) {
            case 0..<9: take()
            case 9..<13: reserve()
            case 13..<16: use()
            case 16: cancel()
            case 17: settle()
            case 18: delay()
            default:
                if draw.oneIn(3) {
                    course.freeze(
                        until: MonotonicTime(nanoseconds: now + 700_000_000), at: clock())
                } else {
                    course.lower(.requests, to: 1, at: clock())
                }
                moveHeld()
            }
        }

        /// A freeze may have moved those who wait.
        mutating func moveHeld() {
            for place in course.places where place.isHeld {
                requestHistory.move(place.id, to: place.executeAt)
                tokenHistory.move(place.id, to: place.executeAt)
            }
        }

        mutating func check(_ seed: UInt64) {
            moveHeld()
            // Places that ran out were given back.
            let there = Set(course.places.map(\.id))
            for index in held.indices.reversed() where !there.contains(held[index].id) {
                forget(at: index)
            }
            let excess = max(
                requestHistory.excess(over: requests, from: start),
                tokenHistory.excess(over: tokens, from: start))
            #expect(excess <= 0, "seed \(seed): \(excess) too many")
            #expect(course.places.count <= 12, "seed \(seed)")
        }
    }

    @Test(arguments: RateLimit.Algorithm.allCases)
    func `whatever happens to a limiter, it never grants more than its limits`(
        algorithm: RateLimit.Algorithm
    ) async {
        var grants = 0
        for seed in 1...Seeds.count(300) {
            await Task.yield()
            var life = Life(seed: seed, algorithm)
            for _ in 0..<80 { life.step() }
            life.check(seed)
            grants += life.grants
        }
        // Something has to have been granted for that to mean anything.
        #expect(grants > 300 * 10)
    }

    /// Grants and refunds alone, so that the history says exactly what has to be there.
    @Test func `permits given back leave the bucket as if they had never been taken`() async {
        for seed in 1...Seeds.count(500) {
            await Task.yield()
            var draw = SeededRandom(seed)
            let limit = RateLimit(
                Int.random(in: 1...50, using: &draw), per: .seconds(1),
                burst: Int.random(in: 1...60, using: &draw))
            func course() -> LimiterCourse {
                LimiterCourse(
                    requests: nil, tokens: limit, mostPlaces: 100,
                    at: MonotonicTime(nanoseconds: 0))
            }
            var real = course()
            var now: UInt64 = 0
            var taken: [(id: UInt64, at: UInt64, count: Int)] = []
            for _ in 0..<40 {
                now += UInt64.random(in: 0...300_000_000, using: &draw)
                let moment = MonotonicTime(nanoseconds: now)
                let count = Int.random(in: 1...20, using: &draw)
                let made = real.reserve(
                    Permits(requests: 0, tokens: count), for: "", within: .zero, at: moment)
                if let place = made.place { taken.append((place.id, now, count)) }
                if draw.oneIn(2), let index = taken.indices.randomElement(using: &draw) {
                    let left = Int.random(in: 0...taken[index].count, using: &draw)
                    let real = real.settle(
                        taken[index].id, Permits(requests: 0, tokens: left), at: moment)
                    if real { taken[index].count = left }
                }
                var never = course()
                for take in taken {
                    _ = never.take(
                        Permits(requests: 0, tokens: take.count), keeping: 0,
                        at: MonotonicTime(nanoseconds: take.at))
                }
                #expect(
                    real.available(.tokens, at: moment) == never.available(.tokens, at: moment),
                    "seed \(seed)")
            }
        }
    }
}

enum Seeds {
    /// How many lives a property is held against; more where the whole check asks for it.
    static func count(_ few: UInt64) -> UInt64 {
        few * UInt64(max(1, Requirements.number("FLASHCARD_FUZZ_SECONDS", default: 2) / 2))
    }
}
