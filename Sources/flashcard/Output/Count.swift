//  Numbers with what they count, as people read them.

enum Count {
    /// `1 card`, `2 cards`.
    static func of(_ number: Int, _ noun: String) -> String {
        "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
    }

    /// Seconds with one digit behind the point.
    static func seconds(_ seconds: Double) -> String {
        let tenths = Int((min(max(seconds, 0), 1e12) * 10).rounded())
        return "\((tenths / 10).grouped).\(tenths % 10)"
    }
}
