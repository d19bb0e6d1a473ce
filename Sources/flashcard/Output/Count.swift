//  Numbers with what they count, as people read them.

enum Count {
    /// `1 card`, `2 cards`; `1 reply`, `2 replies`.
    static func of(_ number: Int, _ noun: String, _ nouns: String? = nil) -> String {
        "\(number.grouped) \(number == 1 ? noun : nouns ?? noun + "s")"
    }

    /// Seconds with one digit behind the point.
    static func seconds(_ seconds: Double) -> String {
        let tenths = Int((min(max(seconds, 0), 1e12) * 10).rounded())
        return "\((tenths / 10).grouped).\(tenths % 10)"
    }

    /// Seconds as milliseconds, with three digits behind the point.
    static func milliseconds(_ seconds: Double) -> String {
        let micros = Int((min(max(seconds, 0), 1e9) * 1e6).rounded())
        return "\((micros / 1000).grouped).\(String(micros % 1000 + 1000).dropFirst())"
    }

    /// Millionths of a dollar as dollars, to the cent, or as far behind the point as it takes to
    /// show that something was spent.
    static func dollars(_ millionths: Int) -> String {
        let (whole, rest) = (millionths / 1_000_000, millionths % 1_000_000)
        var digits = String(String(1_000_000 + rest).dropFirst())
        while digits.count > 2, digits.last == "0" { digits.removeLast() }
        return "$\(whole.grouped).\(digits)"
    }
}
