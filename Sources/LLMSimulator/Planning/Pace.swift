//  How long an answer takes: until its first byte, and then a token at a time.

import Platform
import Resilience

package struct Pace: Sendable, Hashable {
    /// In seconds.
    package var firstByte: Spread
    /// In tokens per second; nothing where tokens take no time.
    package var speed: Spread?

    /// At once.
    package static let immediate = Pace(firstByte: .fixed(0), speed: nil)

    package init(firstByte: Spread, speed: Spread?) {
        self.firstByte = firstByte
        self.speed = speed
    }

    /// Nobody waits longer than this for a simulated answer.
    static let longest = 3600.0

    func duration(tokens: Int, _ draw: Draw) -> Duration {
        if self == .immediate { return .zero }
        var seconds = firstByte.value { draw.unit(.firstByte, $0) }
        if let speed {
            let rate = speed.value { draw.unit(.speed, $0) }
            if rate > 0 { seconds += Double(tokens) / rate }
        }
        return .nanoseconds(Int64(min(max(0, seconds), Self.longest) * 1e9))
    }

    /// `0`, `250ms`, `100ms-2s`, `800ms/4s`.
    package static func firstByte(_ text: String) -> Spread? {
        Spread(text) { text in
            text == "0" ? 0 : RateLimitReset.duration(text).map(\.seconds)
        }
    }

    /// `80`, `40-120`, `60/200`.
    package static func speed(_ text: String) -> Spread? {
        let spread = Spread(text) { text in
            guard let number = Double(text), number > 0, number <= 1_000_000 else { return nil }
            return number
        }
        return spread
    }
}
