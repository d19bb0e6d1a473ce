//  Durations as people write them: `500ms`, `30s`, `2m`, `1h30m`. Whole numbers with a unit each,
//  larger units first; a number without a unit is refused, since seconds and milliseconds are both
//  common enough to be meant.

import Platform

enum DurationText {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]

    /// The duration, or nothing where the text is not one.
    static func duration(_ text: String) -> Duration? {
        var rest = Substring(text)
        var total: Int64 = 0
        var previous = -1
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int64(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let letters = rest.prefix { $0.isASCII && $0.isLetter }
            guard let index = units.firstIndex(where: { $0.name == letters }), index > previous
            else { return nil }
            previous = index
            rest = rest.dropFirst(letters.count)
            let (part, overflow) = number.multipliedReportingOverflow(by: units[index].milliseconds)
            let (sum, carried) = total.addingReportingOverflow(part)
            guard !overflow, !carried else { return nil }
            total = sum
        }
        return previous < 0 ? nil : .milliseconds(total)
    }

    /// The shortest text that reads back as the same duration, to the millisecond.
    static func text(_ duration: Duration) -> String {
        var left = duration.wholeNanoseconds / 1_000_000
        guard left > 0 else { return "0s" }
        var text = ""
        for (name, milliseconds) in units where left >= milliseconds {
            text += "\(left / milliseconds)\(name)"
            left %= milliseconds
        }
        return text
    }
}
