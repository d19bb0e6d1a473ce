//  For how long a reply holds: pure, with the time and the draw handed in.
//
//      stored ──── fresh ────┬─ early: the longer it took ─┬── stale ──┬── gone
//                            │  to make, the sooner        │           │
//                            └── asked anew now and then ──┴ expiry    └ expiry + staleFor
//
//  Expiries are spread by a tenth, so that what was stored at once is not asked for anew at once.
//  Before its expiry a reply is made anew by whoever draws it: of many who ask, one does, and the
//  others still have the old one (XFetch, Vattani and others, 2015).

package import FlashcardStore
package import Platform

package struct CachePolicy: Sendable, Hashable {
    /// None: for ever.
    package var timeToLive: Duration? = .seconds(86_400)
    /// The share by which expiries are spread, both ways.
    package var jitter = 0.1
    /// Above one a reply is made anew earlier.
    package var beta = 1.0
    /// A request that was refused is not sent again for so long.
    package var negativeTimeToLive = Duration.seconds(60)
    /// How long after its expiry a reply is still better than none.
    package var staleFor = Duration.seconds(7 * 86_400)
    /// What was stored before is to be asked for anew, and replaced.
    package var replacesBefore: WallTime?

    package init() {}

    package enum Standing: Sendable, Hashable {
        case fresh
        /// Fresh, and to be made anew by whoever asked just now.
        case early
        /// Of use only where there is none better.
        case stale
        case gone
    }

    /// The moment up to which it holds; `draw` is from 0 up to 1.
    package func expiry(
        of state: KeptReply.State, storedAt: WallTime, draw: Double
    ) -> WallTime? {
        guard state == .answer else { return storedAt.later(by: negativeTimeToLive) }
        guard let timeToLive else { return nil }
        return storedAt.later(by: timeToLive * (1 + jitter * (2 * draw - 1)))
    }

    package func standing(of reply: KeptReply, at now: WallTime, draw: Double) -> Standing {
        guard !replaces(reply) else { return .gone }
        guard let expiry = reply.expiresAt else { return .fresh }
        guard now < expiry else {
            let isStale = reply.state == .answer && now < expiry.later(by: staleFor)
            return isStale ? .stale : .gone
        }
        guard reply.state == .answer else { return .fresh }
        // Never more than the reply has left, however large the draw.
        let ahead = reply.took.seconds * beta * -Self.logarithm(1 - draw)
        return (expiry.nanoseconds - now.nanoseconds).asSeconds <= ahead ? .early : .fresh
    }

    func replaces(_ reply: KeptReply) -> Bool {
        replacesBefore.map { reply.storedAt < $0 } ?? false
    }

    /// What has been of no use since then may be thrown away first.
    package func uselessSince(_ now: WallTime) -> WallTime { now.later(by: .zero - staleFor) }

    /// Of a number from 0, not included, to 1.
    private static func logarithm(_ number: Double) -> Double {
        // number = significand · 2^exponent, and the series of artanh for the significand.
        let ratio = (number.significand - 1) / (number.significand + 1)
        let square = ratio * ratio
        var (sum, power) = (0.0, ratio)
        for odd in stride(from: 1.0, through: 31, by: 2) {
            sum += power / odd
            power *= square
        }
        return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
    }
}

extension Int64 {
    fileprivate var asSeconds: Double { Double(self) / 1e9 }
}

extension WallTime {
    /// Held at the ends of time.
    fileprivate func later(by duration: Duration) -> WallTime {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(duration.wholeNanoseconds)
        guard overflow else { return WallTime(nanoseconds: sum) }
        return WallTime(nanoseconds: duration < .zero ? .min : .max)
    }
}
