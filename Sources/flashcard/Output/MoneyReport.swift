//  What a run's report says of money, models and trials. A line is there only where it says
//  something: a run by rule, which costs nothing, has none of them.

import FlashcardPipeline
import FlashcardStore
import LanguageModels
import Platform

struct MoneyReport: Sendable {
    let outcome: Journey.Outcome
    let plan: ModelPlan
    let routing: RoutingBooks
    /// Models of which nobody knows what they cost, by name.
    let unpriced: [String]

    // MARK: Text

    var lines: [String] {
        [tokens, kinds, models].compactMap(\.self) + fallbacks
            + [replies, trial, unknown, budget, review].compactMap(\.self)
    }

    var total: Spend { outcome.spend.total }

    private var tokens: String? {
        guard total.inputTokens + total.outputTokens > 0 else { return nil }
        return "Tokens   \(total.inputTokens.grouped) in, \(total.outputTokens.grouped) out, "
            + "by \(Count.of(total.charges, "call"))."
    }

    /// Only where there is more than one kind.
    private var kinds: String? {
        let kinds = WordAttempt.Ask.allCases.map { (ask: $0, cost: outcome.spend.of($0).cost) }
            .filter { $0.cost > 0 }
        var parts = kinds.count > 1 ? kinds.map { "\(Count.dollars($0.cost)) \($0.ask.words)" } : []
        if total.uncertain > 0 {
            parts.append(
                "up to \(Count.dollars(total.uncertain)) more for calls that gave no answer")
        }
        return parts.isEmpty ? nil : "Cost     \(parts.joined(separator: ", "))."
    }

    private var models: String? {
        let models = outcome.spend.models
        guard models.count > 1 else { return nil }
        return "Models   "
            + models.prefix(6).map { "\($0.name) \(Count.dollars($0.spend.cost))" }
            .joined(separator: ", ") + "."
    }

    private var fallbacks: [String] {
        var lines: [String] = []
        for (step, count) in routing.steps.prefix(6) {
            let title = lines.isEmpty ? "Fallback " : "         "
            lines.append(
                "\(title)\(Count.of(count, "question")) from \(step.from.name) to "
                    + "\(step.to.name): \(step.reason.words)")
        }
        return lines
    }

    private var replies: String? {
        let counts = outcome.replies
        var parts: [String] = []
        func tell(_ number: Int, _ text: String, of noun: String? = nil) {
            guard number > 0 else { return }
            parts.append("\(noun.map { Count.of(number, $0) } ?? number.grouped) \(text)")
        }
        tell(counts.repaired, "put right")
        tell(counts.rejected, "not readable")
        tell(counts.reasked, "asked for once more")
        tell(counts.fixed, "set by rule against the model", of: "field")
        tell(counts.flagged, "marked for you to look at", of: "field")
        return parts.isEmpty ? nil : "Replies  \(parts.joined(separator: ", "))."
    }

    private var trial: String? {
        guard let canary = plan.canary else { return nil }
        let (trial, others) = (routing[isCanary: true], routing[isCanary: false])
        guard trial.asked > 0 else {
            return "Trial    no word of this run was among its \(Self.percent(canary.percent))."
        }
        let name =
            canary.nuance == canary.card
            ? canary.nuance.name : "\(canary.nuance.name), \(canary.card.name)"
        return "Trial    \(name)\(canary.prompts.map { " with prompts of \($0)" } ?? ""): "
            + "\(Self.side(trial)); the others \(Self.side(others))."
    }

    private static func side(_ side: RoutingBooks.Side) -> String {
        var parts = [Count.of(side.asked, "question")]
        if let cost = side.costOfOne {
            parts.append("\(Count.dollars(Int(cost.rounded()))) each")
        }
        if let seconds = side.secondsOfOne { parts.append("\(Count.seconds(seconds)) s") }
        parts.append("\(percent(side.failureShare * 100)) failed")
        return parts.joined(separator: ", ")
    }

    private static func percent(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }

    /// Those that were asked, have no price, and told no cost with their answers.
    var costless: [String] {
        let spend = Dictionary(outcome.spend.models.map { ($0.name, $0.spend) }) { one, _ in one }
        return unpriced.filter { name in
            spend[name].map { $0.cost == 0 && $0.inputTokens > 0 } ?? false
        }
    }

    private var unknown: String? {
        guard !costless.isEmpty else { return nil }
        return "Price    nobody knows what \(costless.joined(separator: ", ")) costs; the sum "
            + "leaves it out (provider.prices)."
    }

    private var budget: String? {
        guard let budget = outcome.budget else { return nil }
        var text = "Budget   \(Count.dollars(budget.spent)) of \(Count.dollars(budget.limit)) spent"
        if budget.uncertain > 0 {
            text += ", up to \(Count.dollars(budget.uncertain)) more may be"
        }
        if let refused = budget.refused {
            text += "; the next call might have cost \(Count.dollars(refused))"
        }
        return text + "."
    }

    private var review: String? { outcome.review?.line.map { "Estimate \($0)" } }

    /// What the rest would take, after a sample.
    var estimate: [String] { outcome.estimate?.lines ?? [] }
}

extension WordAttempt.Ask {
    fileprivate var words: String {
        switch self {
        case .first: "for first calls"
        case .retry: "for calls tried again"
        case .reask: "for words asked again"
        }
    }
}

extension FallbackReason {
    fileprivate var words: String {
        switch self {
        case .unavailable: "it was away"
        case .throttled: "it had no room"
        case .noCredit: "it wants to be paid first"
        case .circuitBreaker: "most calls had failed"
        case .unanswered: "no answer came"
        case .refused: "it refused"
        }
    }
}

extension RoutingBooks.Side {
    /// Questions that somebody was asked.
    var asked: Int { answers + failures }

    fileprivate var costOfOne: Double? {
        answers > 0 && cost > 0 ? Double(cost) / Double(answers) : nil
    }

    var secondsOfOne: Double? {
        answers > 0 ? time.seconds / Double(answers) : nil
    }

    fileprivate var failureShare: Double {
        asked > 0 ? Double(failures + unreadable) / Double(asked) : 0
    }
}
