//  How a real limiter stands when a request comes, as a value, and the headers that tell it.

import HTTP
import Platform
package import Resilience

package struct LimitStanding: Sendable, Hashable {
    package struct Level: Sendable, Hashable {
        let limit: Int
        let remaining: Int
        let window: Duration

        package init(limit: Int, remaining: Int, window: Duration) {
            self.limit = limit
            self.remaining = remaining
            self.window = window
        }

        /// Until all of it is there again.
        var untilFull: Duration {
            let missing = max(0, limit - remaining)
            let share = Double(missing) / Double(max(1, limit))
            return .nanoseconds(Int64(Double(window.wholeNanoseconds) * share))
        }
    }

    package var requests: Level?
    package var tokens: Level?
    /// Until the request would be let through; nothing where it is.
    package var wait: Duration?

    package init(requests: Level? = nil, tokens: Level? = nil, wait: Duration? = nil) {
        self.requests = requests
        self.tokens = tokens
        self.wait = wait
    }

    package subscript(_ kind: RateLimit.Kind) -> Level? {
        switch kind {
        case .requests: requests
        case .tokens: tokens
        }
    }

    func write(to headers: inout HTTPHeaders, _ dialect: Dialect, at now: WallTime) {
        for kind in RateLimit.Kind.allCases {
            guard let level = self[kind] else { continue }
            let name = kind.rawValue
            switch dialect {
            case .chat, .ollama:
                headers.add("x-ratelimit-limit-\(name)", String(level.limit))
                headers.add("x-ratelimit-remaining-\(name)", String(max(0, level.remaining)))
                headers.add("x-ratelimit-reset-\(name)", TimeText.units(level.untilFull))
            case .messages:
                let reset = now.nanoseconds + level.untilFull.wholeNanoseconds
                headers.add("anthropic-ratelimit-\(name)-limit", String(level.limit))
                headers.add(
                    "anthropic-ratelimit-\(name)-remaining", String(max(0, level.remaining)))
                headers.add(
                    "anthropic-ratelimit-\(name)-reset", WallTime(nanoseconds: reset).text)
            }
        }
    }
}

/// Times as headers have them.
enum TimeText {
    /// `6m0s`, `7.66s`, `634ms`.
    static func units(_ duration: Duration) -> String {
        let milliseconds = max(0, duration.wholeNanoseconds + 999_999) / 1_000_000
        if milliseconds < 1000 { return "\(milliseconds)ms" }
        let (minutes, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
        var seconds = "\(rest / 1000)"
        if rest % 1000 > 0 {
            var fraction = String(rest % 1000 + 1000).dropFirst()
            while fraction.hasSuffix("0") { fraction.removeLast() }
            seconds += "." + fraction
        }
        return minutes > 0 ? "\(minutes)m\(seconds)s" : "\(seconds)s"
    }

    /// Whole seconds, never too few.
    static func seconds(_ duration: Duration) -> Int64 {
        max(0, duration.wholeNanoseconds + 999_999_999) / 1_000_000_000
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, of the next whole second.
    static func date(_ time: WallTime) -> String {
        let seconds = max(0, time.nanoseconds + 999_999_999) / 1_000_000_000
        let text = Array(WallTime(nanoseconds: seconds * 1_000_000_000).text.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
        let month = (Int(part(5..<7)) ?? 1) - 1
        let day = Int(seconds / 86_400) % 7
        return "\(days[day]), \(part(8..<10)) \(months[month]) \(part(0..<4)) \(part(11..<19)) GMT"
    }

    /// The first day of 1970 was a Thursday.
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
