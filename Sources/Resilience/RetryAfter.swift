//  When a server wants to be asked again, in the headers of its answer:
//
//      retry-after-ms: 634               milliseconds, exact, of language models' providers
//      Retry-After: 120                  seconds; some write a fraction
//      Retry-After: Sun, 06 Nov 1994 08:49:37 GMT     a date, see `HTTPDate`
//      Please try again in 634ms.        words, of language models' providers
//
//  A text that is none of these says nothing. One that asks for more than a year asks for a year.

public import Platform

public enum RetryAfter {
    /// Longer than anybody waits.
    public static let most = Duration.seconds(31_536_000)

    /// What the headers say, the exact one first. `header` is asked by names without capitals.
    public static func duration(
        header: (String) -> String?, now: WallTime
    ) -> Duration? {
        header("retry-after-ms").flatMap { number(trimmed($0), .milliseconds(1)) }
            ?? header("retry-after").flatMap { duration($0, now: now) }
    }

    /// What `Retry-After` says: how long to wait from now on. Zero for a date that has passed.
    public static func duration(_ text: String, now: WallTime) -> Duration? {
        let text = trimmed(text)
        if let duration = number(text, .seconds(1)) { return duration }
        guard let seconds = HTTPDate.seconds(text, now: now) else { return nil }
        let wait = Duration.seconds(seconds) - .nanoseconds(now.nanoseconds)
        return min(max(.zero, wait), most)
    }

    /// What a sentence says: `try again in 1m2.5s`, `retry after 20 seconds`. Nothing where it
    /// names no time.
    public static func duration(inWords text: String) -> Duration? {
        let words = text.prefix(2000).lowercased()
            .split { $0 == " " || $0 == "\n" || $0 == "," || $0 == "(" || $0 == ")" }
        for index in words.indices.dropFirst() {
            guard ["in", "after"].contains(words[index]),
                ["again", "retry", "retrying"].contains(words[index - 1]),
                words.indices.contains(index + 1)
            else { continue }
            var amount = words[index + 1]
            while amount.last == "." || amount.last == ";" { amount.removeLast() }
            let next = words.indices.contains(index + 2) ? words[index + 2] : ""
            if let wait = RateLimitReset.duration(amount) ?? number(amount.utf8, unit(next)) {
                return min(wait, most)
            }
        }
        return nil
    }

    /// Seconds where it is no unit: `retry after 20.`
    private static func unit(_ word: Substring) -> Duration {
        switch word.prefix(3) {
        case "ms", "mil": .milliseconds(1)
        case "min": .seconds(60)
        case "hou": .seconds(3600)
        case "day": .seconds(86_400)
        default: .seconds(1)
        }
    }

    private static func trimmed(_ text: String) -> Substring.UTF8View {
        var text = Substring(text).utf8
        while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
        return text
    }

    /// Digits, and perhaps a point with more of them; no sign, no exponent. More than nine digits
    /// of a fraction are below the nanosecond.
    private static func number(_ text: Substring.UTF8View, _ unit: Duration) -> Duration? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ part in
                !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
            })
        else { return nil }
        // More digits than an integer holds are many seconds, too.
        guard let whole = Int64(Substring(parts[0])), whole < 31_536_000_000 else { return most }
        var duration = unit * Int(whole)
        if parts.count == 2 {
            var place = unit
            for digit in parts[1].prefix(9) {
                place = place / 10
                duration += place * Int(digit - 0x30)
            }
        }
        return min(duration, most)
    }
}
