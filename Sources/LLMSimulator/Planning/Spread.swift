//  How a quantity is spread, drawn by chance: a latency, or tokens per second.
//
//      250ms          always this long
//      100ms-2s       evenly between the two
//      800ms/4s       log-normal: half of them are shorter than the first, one in a hundred is
//                     longer than the second
//
//  The normal number is the sum of twelve even ones and the power comes from square roots, so that
//  the same draw is the same to the last bit on every machine.

package enum Spread: Sendable, Hashable {
    case fixed(Double)
    case even(Double, Double)
    case logNormal(median: Double, p99: Double)

    /// `unit` gives an even number from 0 to 1 for each place.
    func value(_ unit: (UInt64) -> Double) -> Double {
        switch self {
        case .fixed(let value): value
        case .even(let least, let most): least + (most - least) * unit(0)
        case .logNormal(let median, let p99):
            median <= 0
                ? 0 : median * Self.power(p99 / median, Self.normal(unit) / Self.normalAtP99)
        }
    }

    private static let normalAtP99 = 2.326_347_874

    private static func normal(_ unit: (UInt64) -> Double) -> Double {
        (0..<12).reduce(-6.0) { $0 + unit(UInt64($1)) }
    }

    /// `base` to the power of `exponent`, bit by bit of the exponent.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        guard base > 0 else { return 0 }
        let whole = exponent.rounded(.down)
        var result = 1.0
        for _ in 0..<min(64, Int(abs(whole))) { result *= whole < 0 ? 1 / base : base }
        var rest = exponent - whole
        var root = base
        for _ in 0..<30 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return result
    }

    /// Reads `250ms`, `100ms-2s`, `800ms/4s`; `number` reads one of the quantities.
    package init?(_ text: String, _ number: (Substring) -> Double?) {
        func parts(_ separator: Character) -> (Double, Double)? {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 2, let one = number(parts[0]), let other = number(parts[1]),
                one <= other
            else { return nil }
            return (one, other)
        }
        if let value = number(text[...]) {
            self = .fixed(value)
        } else if let (least, most) = parts("-") {
            self = .even(least, most)
        } else if let (median, p99) = parts("/"), median > 0 {
            self = .logNormal(median: median, p99: p99)
        } else {
            return nil
        }
    }
}
