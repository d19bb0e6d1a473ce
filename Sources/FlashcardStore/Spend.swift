//  What calls of models came to in money: of a run, of a day, or of one model in one stage.

/// Sums over charges.
package struct Spend: Sendable, Hashable {
    /// Calls that somebody has to pay for, or may have to.
    package var charges = 0
    package var inputTokens = 0
    package var outputTokens = 0
    /// In millionths of a dollar, by the providers' own word.
    package var cost = 0
    /// What calls may have cost whose outcome is unknown; no part of `cost`.
    package var uncertain = 0

    package init() {}

    mutating func add(_ other: Spend) {
        charges += other.charges
        inputTokens += other.inputTokens
        outputTokens += other.outputTokens
        cost += other.cost
        uncertain += other.uncertain
    }
}

/// What a run has cost, as finely as the ledger knows it.
package struct SpendBreakdown: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package let provider: String
        package let model: String
        package let stage: String
        package let ask: WordAttempt.Ask
        package let spend: Spend

        package init(
            provider: String, model: String, stage: String, ask: WordAttempt.Ask, spend: Spend
        ) {
            self.provider = provider
            self.model = model
            self.stage = stage
            self.ask = ask
            self.spend = spend
        }
    }

    /// In the order of provider, model, stage and kind.
    package var lines: [Line]

    package init(lines: [Line] = []) { self.lines = lines }

    package var total: Spend { sum { _ in true } }

    package func of(_ ask: WordAttempt.Ask) -> Spend { sum { $0.ask == ask } }

    /// By model, the dearest first.
    package var models: [(name: String, spend: Spend)] { grouped { "\($0.provider)/\($0.model)" } }

    package var stages: [(name: String, spend: Spend)] { grouped(by: \.stage) }

    private func sum(_ isMeant: (Line) -> Bool) -> Spend {
        lines.filter(isMeant).reduce(into: Spend()) { $0.add($1.spend) }
    }

    private func grouped(by name: (Line) -> String) -> [(name: String, spend: Spend)] {
        var groups: [String: Spend] = [:]
        for line in lines { groups[name(line), default: Spend()].add(line.spend) }
        return groups.map { (name: $0.key, spend: $0.value) }
            .sorted { ($1.spend.cost, $0.name) < ($0.spend.cost, $1.name) }
    }
}
