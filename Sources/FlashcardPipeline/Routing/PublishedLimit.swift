//  The limit behind what a server tells with an answer. It names a count and when the count is full
//  again, and seldom the time in which that many may be sent; so the time is worked out:
//
//      bucket    10,000 of which 9,990 are left, full in 86 s:    10 refill in 86 s, all in a day
//      window    what is left of it is not longer than it is:    over a minute, so an hour or a day
//
//  Nobody sells by other times than a second, a minute, an hour, a day: the nearest is meant. Where
//  nothing can be worked out it is a minute, as most publish it.

package import Platform
package import Resilience

extension RateLimit {
    private static let windows: [Duration] = [
        .seconds(1), .seconds(60), .seconds(3600), .seconds(86_400),
    ]
    private static let usual = Duration.seconds(60)

    /// Nothing where the report names no limit.
    package init?(published report: RateLimitHeaders.Report, wall: WallTime) {
        guard let limit = report.limit, limit > 0 else { return nil }
        let reset = report.reset?.wait(from: wall)
        let window =
            report.isWindow
            ? Self.window(notBelow: reset) : Self.window(of: report, limit, full: reset)
        self.init(limit, per: window)
    }

    private static func window(notBelow reset: Duration?) -> Duration {
        guard let reset, reset > usual else { return usual }
        return windows.first { $0 >= reset } ?? windows[windows.count - 1]
    }

    private static func window(
        of report: RateLimitHeaders.Report, _ limit: Int, full reset: Duration?
    ) -> Duration {
        // Of a few permits out of many the time is told too roughly to be multiplied.
        guard let reset, reset > .zero, let remaining = report.remaining, remaining < limit else {
            return usual
        }
        let seconds = reset.seconds * Double(limit) / Double(limit - remaining)
        return windows.min { Self.distance($0, seconds) < Self.distance($1, seconds) } ?? usual
    }

    /// By how many times one is the other.
    private static func distance(_ window: Duration, _ seconds: Double) -> Double {
        let ratio = window.seconds / seconds
        return max(ratio, 1 / ratio)
    }
}
