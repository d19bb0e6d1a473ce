//  Numbers as people read them: thousands grouped, nouns in the right number.

enum Count {
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return number < 0 ? "-\(text)" : text
    }

    /// `1 card`, `2 cards`.
    static func of(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    static func decimal(_ number: Double, digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((number * scale).rounded())
        let fraction = String(abs(scaled) % Int(scale))
        let padded = String(repeating: "0", count: digits - fraction.count) + fraction
        return digits == 0 ? grouped(scaled) : "\(grouped(scaled / Int(scale))).\(padded)"
    }
}
