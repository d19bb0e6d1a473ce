//  The moments in rate-limit headers, in their three forms: a duration with units, a timestamp, a
//  bare number. Each is read whole or not at all.

import Platform

public enum RateLimitReset {
    private static let units: [(name: String, unit: Duration)] = [
        ("ms", .milliseconds(1)), ("us", .microseconds(1)), ("µs", .microseconds(1)),
        ("ns", .nanoseconds(1)), ("h", .seconds(3600)), ("m", .seconds(60)), ("s", .seconds(1)),
        ("d", .seconds(86_400)),
    ]

    /// `6m0s`, `1s`, `7.66s`, `12ms`, `1h2m3s`.
    public static func duration(_ text: Substring) -> Duration? {
        var rest = text
        var sum = Duration.zero
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let number = decimal(digits) else { return nil }
            rest = rest[digits.endIndex...]
            guard let unit = units.first(where: { rest.hasPrefix($0.name) }) else { return nil }
            rest = rest.dropFirst(unit.name.count)
            sum = min(sum + amount(number, unit.unit), RetryAfter.most)
        }
        return sum
    }

    /// `2026-11-21T09:30:05Z`, with a fraction, or with an offset instead of the Z.
    static func timestamp(_ text: Substring) -> WallTime? {
        var rest = text.utf8[...]
        func take(_ character: Unicode.Scalar) -> Bool {
            // The two letters may be small ones; no other sign changes by this bit.
            let wanted = UInt8(ascii: character)
            guard let first = rest.first, first == wanted || first == wanted | 0x20 else {
                return false
            }
            rest = rest.dropFirst()
            return true
        }
        func digits(_ count: Int) -> Int? {
            let found = rest.prefix(count)
            guard found.count == count, found.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            rest = rest.dropFirst(count)
            return found.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard let year = digits(4), take("-"), let month = digits(2), take("-"),
            let day = digits(2), take("T"), let hour = digits(2), hour < 24, take(":"),
            let minute = digits(2), minute < 60, take(":"), let second = digits(2), second <= 60,
            var seconds = HTTPDate.seconds(year, month, day, (hour * 60 + minute) * 60 + second)
        else { return nil }
        var fraction: Int64 = 0
        if take(".") {
            let found = rest.prefix { (0x30...0x39).contains($0) }
            guard !found.isEmpty else { return nil }
            rest = rest.dropFirst(found.count)
            var place: Int64 = 100_000_000
            for digit in found.prefix(9) {
                fraction += Int64(digit - 0x30) * place
                place /= 10
            }
        }
        if !take("Z") {
            let isEast = take("+")
            guard isEast || take("-"), let hours = digits(2), take(":"), let minutes = digits(2)
            else { return nil }
            seconds += Int64((hours * 60 + minutes) * (isEast ? -60 : 60))
        }
        guard rest.isEmpty, abs(seconds) < 9_000_000_000 else { return nil }
        return WallTime(nanoseconds: seconds * 1_000_000_000 + fraction)
    }

    /// Told apart by size: nobody's window lasts thirty years, and milliseconds since 1970 are more
    /// than seconds will be for thousands of years.
    static func number(_ text: Substring) -> RateLimitHeaders.Reset? {
        guard let number = decimal(text), number < 9_000_000_000_000 else { return nil }
        switch number {
        case 100_000_000_000...:
            return .at(WallTime(nanoseconds: Int64(number) * 1_000_000))
        case 1_000_000_000...9_000_000_000:
            return .at(WallTime(nanoseconds: Int64(number * 1000) * 1_000_000))
        case ..<1_000_000_000: return .after(amount(number, .seconds(1)))
        default: return nil
        }
    }

    private static func amount(_ number: Double, _ unit: Duration) -> Duration {
        let nanoseconds = number * Double(unit.wholeNanoseconds)
        guard nanoseconds < Double(RetryAfter.most.wholeNanoseconds) else { return RetryAfter.most }
        return .nanoseconds(Int64(nanoseconds.rounded()))
    }

    /// Digits, and perhaps a point with more of them.
    private static func decimal(_ text: Substring) -> Double? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ part in
                !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
            })
        else { return nil }
        return Double(text)
    }
}
