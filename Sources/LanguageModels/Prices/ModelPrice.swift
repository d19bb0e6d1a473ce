//  What a model's tokens cost, exactly: millionths of a dollar for a million tokens of each kind,
//  so that no cost has to be computed with fractions.

package struct ModelPrice: Sendable, Hashable {
    package var input: Int
    /// Of input that the provider had kept.
    package var cachedInput: Int
    /// Of input that the provider keeps from now on.
    package var storedInput: Int
    package var output: Int
    /// As it was read there, `2026-11-21`; nil where a server told it of itself.
    package var date: String?
    package var source: String?

    /// Where nothing else is said, input that is kept costs as much as any other.
    package init(
        input: Int, cachedInput: Int? = nil, storedInput: Int? = nil, output: Int,
        date: String? = nil, source: String? = nil
    ) {
        self.input = input
        self.cachedInput = cachedInput ?? input
        self.storedInput = storedInput ?? input
        self.output = output
        self.date = date
        self.source = source
    }

    package static let free = ModelPrice(input: 0, output: 0)

    /// In millionths of a dollar, to the nearest one. Each token is priced once.
    package func cost(of usage: ModelUsage) -> Int {
        let cached = min(max(0, usage.cachedTokens), max(0, usage.inputTokens))
        let stored = min(max(0, usage.storedTokens), max(0, usage.inputTokens) - cached)
        let plain = max(0, usage.inputTokens) - cached - stored
        return Self.rounded([
            (plain, input), (cached, cachedInput), (stored, storedInput),
            (max(0, usage.outputTokens), output),
        ])
    }

    /// What so many tokens cost at most, whatever the provider keeps of them.
    package func worst(input tokens: Int, output most: Int) -> Int {
        Self.rounded([(tokens, max(input, cachedInput, storedInput)), (most, output)], up: true)
    }

    private static func rounded(_ parts: [(tokens: Int, price: Int)], up: Bool = false) -> Int {
        // As wide as anything that a hostile answer can count.
        let sum = parts.reduce(Int128(0)) { $0 + Int128($1.tokens) * Int128($1.price) }
        let million = Int128(1_000_000)
        return Int(clamping: (sum + (up ? million - 1 : million / 2)) / million)
    }
}
