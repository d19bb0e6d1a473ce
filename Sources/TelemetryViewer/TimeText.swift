//  Lengths of time with three digits that count, in the unit that suits them.

enum TimeText {
    private static let units: [(nanoseconds: UInt64, name: String, limit: UInt64)] = [
        (1_000, "µs", 1_000), (1_000_000, "ms", 1_000), (1_000_000_000, "s", 60),
    ]

    /// `850 ns`, `12.3 µs`, `4.56 ms`, `1.23 s`, `2 min 3 s`.
    static func text(_ nanoseconds: UInt64) -> String {
        if nanoseconds < 1_000 { return "\(nanoseconds) ns" }
        for (unit, name, limit) in units {
            // As many digits behind the point as leave three in all once they are rounded.
            for (parts, digits) in [(100, 2), (10, 1), (1, 0)] as [(UInt64, Int)] {
                let number = rounded(nanoseconds, unit / parts)
                guard number < min(1_000, limit * parts) else { continue }
                return "\(number.text(digits)) \(name)"
            }
        }
        let seconds = rounded(nanoseconds, 1_000_000_000)
        if seconds < 3_600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return "\(seconds / 3_600) h \(seconds / 60 % 60) min"
    }

    private static func rounded(_ value: UInt64, _ unit: UInt64) -> UInt64 {
        value / unit + (value % unit >= unit - unit / 2 ? 1 : 0)
    }
}

extension UInt64 {
    /// With the point before so many of its digits.
    fileprivate func text(_ digits: Int) -> String {
        var text = String(self)
        guard digits > 0 else { return text }
        while text.count <= digits { text = "0" + text }
        text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
        return text
    }
}
