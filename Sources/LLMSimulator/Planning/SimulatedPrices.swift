//  What the simulator charges. The prices are made up, so that nobody takes them for a provider's:
//  dollars for a million tokens, kept in millionths of a millionth of a dollar for one, in which
//  every price that anybody asks is a whole number and sums have no rounding.

import Problems

/// Of one model, for one token each, in 10⁻¹² dollars.
package struct SimulatedPrice: Sendable, Hashable {
    package let input: Int
    package let output: Int
    /// Of an input token that was there already.
    package let cached: Int

    package init(input: Int, output: Int, cached: Int? = nil) {
        self.input = input
        self.output = output
        self.cached = cached ?? input / 2
    }

    package func cost(of usage: SimulatedUsage) -> Int {
        (usage.prompt - usage.cached) * input + usage.cached * cached + usage.completion * output
    }
}

package struct SimulatedPrices: Sendable, Hashable {
    package private(set) var prices: [String: SimulatedPrice]
    /// Of a model that the table does not name.
    package private(set) var others: SimulatedPrice

    package init(
        prices: [String: SimulatedPrice] = Self.usual, others: SimulatedPrice = Self.usualOthers
    ) {
        self.prices = prices
        self.others = others
    }

    package static let usualOthers = SimulatedPrice(input: 150_000, output: 600_000)

    /// The models that `GET /v1/models` lists.
    package static let usual: [String: SimulatedPrice] = [
        "simulator/small": SimulatedPrice(input: 150_000, output: 600_000),
        "simulator/large": SimulatedPrice(input: 3_000_000, output: 15_000_000, cached: 300_000),
        "simulator/reasoning": SimulatedPrice(input: 1_100_000, output: 4_400_000, cached: 275_000),
        "simulator/free": SimulatedPrice(input: 0, output: 0),
    ]

    package subscript(_ model: String) -> SimulatedPrice { prices[model] ?? others }

    /// Takes over `MODEL=INPUT/OUTPUT` or `MODEL=INPUT/OUTPUT/CACHED`, in dollars for a million
    /// tokens, several of them between commas; the model `*` stands for all others.
    package mutating func set(_ text: String) throws(SimulatorSettingsError) {
        for entry in text.split(separator: ",") {
            guard let equals = entry.lastIndex(of: "=") else {
                throw .badPrice(String(entry))
            }
            let model = entry[..<equals].trimmed
            let parts = entry[entry.index(after: equals)...].split(
                separator: "/", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { Self.price($0.trimmed) }
            guard !model.isEmpty, (2...3).contains(parts.count), numbers.count == parts.count
            else { throw .badPrice(String(entry)) }
            let price = SimulatedPrice(
                input: numbers[0], output: numbers[1], cached: numbers.count > 2 ? numbers[2] : nil)
            if model == "*" { others = price } else { prices[model] = price }
        }
    }

    private static let dearest = 1_000_000

    /// Digits and at most six behind the point: `0.15`.
    private static func price(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int(parts[0]), whole <= dearest
        else { return nil }
        let fraction = parts.count > 1 ? parts[1] : ""
        guard fraction.count <= 6, parts.count == 1 || !fraction.isEmpty else { return nil }
        let digits = fraction + String(repeating: "0", count: 6 - fraction.count)
        return whole * 1_000_000 + (Int(digits) ?? 0)
    }
}

extension StringProtocol {
    /// Without blanks around it.
    var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}

/// Dollars as a plain decimal number, exact: `0.0000123`.
package enum Dollars {
    package static func text(_ cost: Int) -> String {
        let (whole, rest) = cost.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000_000)
        let sign = cost < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var digits = String(rest)
        digits = String(repeating: "0", count: 12 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}
