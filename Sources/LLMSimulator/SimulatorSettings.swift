//  What a simulator is told at its beginning; nothing of it changes later.

package import Problems

package struct SimulatorSettings: Sendable {
    package var seed: UInt64
    package var script: MisbehaviourScript
    package var pace: Pace
    package var prices: SimulatedPrices
    /// Whether `usage.cost` is told, as OpenRouter does; OpenAI does not.
    package var tellsCost: Bool
    /// The key that requests must bring; nothing where any will do.
    package var key: String?

    package init(
        seed: UInt64 = 1, script: MisbehaviourScript = .init(), pace: Pace = .immediate,
        prices: SimulatedPrices = SimulatedPrices(), tellsCost: Bool = true, key: String? = nil
    ) {
        self.seed = seed
        self.script = script
        self.pace = pace
        self.prices = prices
        self.tellsCost = tellsCost
        self.key = key
    }
}

/// What cannot be used of what a simulator is told.
package enum SimulatorSettingsError: Error, Sendable, Equatable {
    case badRule(String)
    case unknownMisbehaviour(String)
    case badParameter(String)
    case sharesAboveOne(Double)
    case tooManyRules(Int)
    case badPrice(String)
}

extension SimulatorSettingsError: Explained {
    package var problem: Problem {
        switch self {
        case .badRule(let text):
            Problem(
                "simulator.bad_rule", .validation,
                "“\(text)” is no rule: expected NAME=SHARE, NAME=every-N or outage=TIME@TIME.",
                advice: "For example: 429=0.02,stall=every-500,outage=20s@60s",
                details: [.text("rule", text)])
        case .unknownMisbehaviour(let name):
            Problem(
                "simulator.unknown_misbehaviour", .validation,
                "There is no misbehaviour “\(name)”.",
                advice: "List them with: flashcard simulate --list",
                details: [.text("name", name)])
        case .badParameter(let text):
            Problem(
                "simulator.bad_parameter", .validation,
                "“\(text)” is no parameter: expected wait=TIME (up to 1h), after=BYTES or times=N.",
                advice: "For example: 503=0.01;wait=2s", details: [.text("parameter", text)])
        case .sharesAboveOne(let total):
            Problem(
                "simulator.shares_above_one", .validation,
                "The shares of all misbehaviours together are \(total), expected at most 1.",
                advice: "Lower some of them.")
        case .tooManyRules(let most):
            Problem(
                "simulator.too_many_rules", .validation,
                "There are more than \(most) rules of misbehaviour.",
                advice: "Name groups, such as all or content: flashcard simulate --list")
        case .badPrice(let text):
            Problem(
                "simulator.bad_price", .validation,
                "“\(text)” is no price: expected MODEL=INPUT/OUTPUT or MODEL=INPUT/OUTPUT/CACHED.",
                advice: "In dollars for a million tokens, with up to six digits behind the point: "
                    + "gpt-4o-mini=0.15/0.60",
                details: [.text("price", text)])
        }
    }
}
