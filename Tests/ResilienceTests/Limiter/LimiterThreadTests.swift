import Dispatch
import Platform
import TestSupport
import Testing

@testable import Resilience

/// Threads that do everything at once, for the thread sanitizer and for the books.
@Suite struct LimiterThreadTests {
    @Test func `threads that reserve, settle, cancel and change leave the books in order`() {
        let time = ManualTime()
        let start = time.source.now
        let limiter = RateLimiter(
            "busy", requests: .perSecond(400), tokens: .perSecond(9000),
            settings: .init(mostReservations: 64), time: time.source,
            random: RandomSource(seed: 1))
        let made = Locked(0)
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            var draw = SeededRandom(UInt64(thread))
            var mine: [Reservation] = []
            for step in 0..<300 {
                time.advance(by: .microseconds(Int.random(in: 0...500, using: &draw)))
                let permits = Permits(tokens: Int.random(in: 0...60, using: &draw))
                switch Int.random(in: 0..<6, using: &draw) {
                case 0: _ = limiter.tryAcquire(permits)
                case 1...2:
                    guard let place = try? limiter.reserve(permits) else { continue }
                    made.withLock { $0 += 1 }
                    mine.append(place)
                case 3: if let place = mine.popLast() { limiter.cancel(place) }
                case 4:
                    guard let place = mine.first, (try? limiter.use(place)) == .now else {
                        continue
                    }
                    mine.removeFirst()
                    limiter.settle(place, Permits(tokens: permits.tokens / 2))
                default:
                    if step.isMultiple(of: 50) { limiter.freeze(for: .milliseconds(1)) }
                    limiter.change(tokens: .perSecond(Int.random(in: 8000...9000, using: &draw)))
                    _ = limiter.available(.tokens)
                }
            }
            for place in mine { limiter.cancel(place) }
        }
        #expect(limiter.reservations == 0)
        let counts = limiter.counts
        #expect(made.withLock { $0 } > 100 && counts.cancelled > 0)
        #expect(counts.expired == 0 && counts.unsettled == 0)
        // Not more was granted than there was, and all of it is there again after a while.
        let most = 400 + (time.source.now - start).seconds * 400
        #expect(Double(counts.granted + counts.waited - counts.cancelled) <= most)
        time.advance(by: .seconds(10))
        #expect(limiter.available(.requests) == 400)
        #expect(limiter.tryAcquire(Permits(requests: 400, tokens: 8000)).isGranted)
    }

    @Test func `the shards' draws are spread, also where one thread draws alone`() {
        let draw = ThreadDraw(seed: 7)
        var buckets = [Int](repeating: 0, count: 16)
        for _ in 0..<16_000 { buckets[Int(draw.next() >> 60)] += 1 }
        #expect(buckets.allSatisfy { (850...1150).contains($0) })
    }
}
