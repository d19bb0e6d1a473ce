//  Numbers as a table shows them, with as many digits as mean something.

enum Figure {
    /// With a fixed number of digits behind the point, and a comma between thousands.
    static func text(_ value: Double, digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int64((abs(value) * scale).rounded())
        let (whole, rest) = scaled.quotientAndRemainder(dividingBy: Int64(scale))
        var text = value < 0 && scaled > 0 ? "-" : ""
        text += grouped(whole)
        guard digits > 0 else { return text }
        let tail = String(rest)
        return text + "." + String(repeating: "0", count: digits - tail.count) + tail
    }

    /// Three digits that mean something: `1.62`, `16.2`, `162`, `1,620`.
    static func short(_ value: Double) -> String {
        text(value, digits: abs(value) < 9.995 ? 2 : abs(value) < 99.95 ? 1 : 0)
    }

    private static func grouped(_ value: Int64) -> String {
        let digits = String(value)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return text
    }
}
