//  From a few values to the sum of many more: the mean of a sample times what is left, with a range
//  that says how far it may be off. The range is Student's t for a prediction: both the sample's
//  mean and the words still to come vary,
//
//      sum = n·m ± t · s · √(n²/k + n)        k values seen, n to come, m mean, s deviation
//
//  so that a sum of which nearly nothing is left to come is nearly sure, and one foreseen from
//  three words is told to be wide. Costs have a long tail on the right, of words that are asked
//  twice, and a small sample may not have met one: so the upper end takes the deviation as if one
//  more value had been twice the mean. The lower end is never below nothing.

package struct Projection: Sendable, Hashable {
    package var low: Double
    package var expected: Double
    package var high: Double

    package init(low: Double, expected: Double, high: Double) {
        self.low = low
        self.expected = expected
        self.high = high
    }

    package static let zero = Projection(low: 0, expected: 0, high: 0)

    /// Without a range, since nothing is known of one.
    package static func sure(_ value: Double) -> Projection {
        Projection(low: value, expected: value, high: value)
    }

    /// How sure the range is where values are spread like a bell. Real costs are not: of ranges
    /// from twenty words about as many hold the truth, as a test counts; from five, fewer do.
    package static let confidence = 0.95

    /// The sum of so many more like these. Of one value nothing is known but itself, and of none
    /// nothing at all: nil.
    package static func sum(of count: Int, like values: [Double]) -> Projection? {
        guard count > 0 else { return .zero }
        guard values.count > 1 else { return nil }
        let seen = Double(values.count)
        let mean = values.reduce(0, +) / seen
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let deviation = (squares / (seen - 1)).squareRoot()
        // The mean of all with the one more moves by mean/(k + 1).
        let tailed = ((squares + mean * mean * seen / (seen + 1)) / seen).squareRoot()
        let left = Double(count)
        let reach = student(values.count - 1) * (left * left / seen + left).squareRoot()
        return Projection(
            low: max(0, left * mean - reach * deviation), expected: left * mean,
            high: left * mean + reach * max(deviation, tailed))
    }

    package func contains(_ value: Double) -> Bool { value >= low && value <= high }

    package func scaled(by factor: Double) -> Projection {
        Projection(low: low * factor, expected: expected * factor, high: high * factor)
    }

    package func atLeast(_ least: Double) -> Projection {
        Projection(low: max(low, least), expected: max(expected, least), high: max(high, least))
    }

    package func atMost(_ most: Double) -> Projection {
        Projection(low: min(low, most), expected: min(expected, most), high: min(high, most))
    }

    /// What Student's t stays below in 39 of 40 cases, by its degrees of freedom.
    static func student(_ freedom: Int) -> Double {
        guard freedom > table.count else { return table[max(0, freedom - 1)] }
        // The expansion by Cornish and Fisher, right to four places from here on.
        let (z, v) = (1.959_964, Double(freedom))
        let first = (z * z * z + z) / 4
        let second = (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / 96
        return z + first / v + second / (v * v)
    }

    private static let table = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045, 2.042,
    ]
}
