//  What a run's report says of money, models and trials, for a script.

import FlashcardPipeline
import FlashcardStore
import JSON

extension MoneyReport {
    func write(to json: inout JSONWriter) {
        json.name("models")
        json.beginObject()
        json.member("nuance", plan.nuance.name)
        json.member("card", plan.card.name)
        json.name("fallback")
        json.beginArray()
        for target in plan.fallback { json.string(target.name) }
        json.endArray()
        json.member("canary", plan.canary?.card.name)
        json.endObject()
        json.name("spend")
        write(total, to: &json) { json in
            for (name, ask) in Self.asks {
                json.member(name, Double(outcome.spend.of(ask).cost) / 1e6)
            }
        }
        json.name("spend_by_model")
        json.beginObject()
        for (name, spend) in outcome.spend.models {
            json.name(name)
            write(spend, to: &json)
        }
        json.endObject()
        writeFallbacks(to: &json)
        json.name("replies")
        json.beginObject()
        json.member("repaired", outcome.replies.repaired)
        json.member("rejected", outcome.replies.rejected)
        json.member("reasked", outcome.replies.reasked)
        json.member("disagreements_fixed", outcome.replies.fixed)
        json.member("disagreements_flagged", outcome.replies.flagged)
        json.endObject()
        if plan.canary != nil { writeTrial(to: &json) }
        if let budget = outcome.budget { write(budget, to: &json) }
        if let estimate = outcome.estimate {
            json.name("estimate")
            estimate.write(to: &json)
        }
        if let review = outcome.review {
            json.name("estimate_review")
            review.write(to: &json)
        }
        json.name("unpriced")
        json.beginArray()
        for name in costless { json.string(name) }
        json.endArray()
    }

    private static let asks: [(StaticString, WordAttempt.Ask)] = [
        ("first_usd", .first), ("retry_usd", .retry), ("reask_usd", .reask),
    ]

    private func write(
        _ spend: Spend, to json: inout JSONWriter,
        _ more: (inout JSONWriter) -> Void = { _ in }
    ) {
        json.beginObject()
        json.member("calls", spend.charges)
        json.member("input_tokens", spend.inputTokens)
        json.member("output_tokens", spend.outputTokens)
        json.member("cost_usd", Double(spend.cost) / 1e6)
        json.member("uncertain_usd", Double(spend.uncertain) / 1e6)
        more(&json)
        json.endObject()
    }

    private func writeFallbacks(to json: inout JSONWriter) {
        json.name("fallbacks")
        json.beginArray()
        for (step, count) in routing.steps {
            json.beginObject()
            json.member("from", step.from.name)
            json.member("to", step.to.name)
            json.member("reason", step.reason.rawValue)
            json.member("count", count)
            json.endObject()
        }
        json.endArray()
    }

    private func writeTrial(to json: inout JSONWriter) {
        json.name("canary")
        json.beginObject()
        json.member("share_percent", plan.canary?.percent)
        for (name, side) in [
            ("canary", routing[isCanary: true]), ("others", routing[isCanary: false]),
        ] as [(StaticString, RoutingBooks.Side)] {
            json.name(name)
            json.beginObject()
            json.member("questions", side.asked)
            json.member("kept", side.kept)
            json.member("failures", side.failures)
            json.member("unreadable", side.unreadable)
            json.member("tokens", side.tokens)
            json.member("cost_usd", Double(side.cost) / 1e6)
            json.member("seconds_each", side.secondsOfOne)
            json.endObject()
        }
        json.endObject()
    }

    private func write(_ budget: Budget.Reading, to json: inout JSONWriter) {
        json.name("budget")
        json.beginObject()
        json.member("limit_usd", Double(budget.limit) / 1e6)
        json.member("spent_usd", Double(budget.spent) / 1e6)
        json.member("uncertain_usd", Double(budget.uncertain) / 1e6)
        json.member("overrun_usd", Double(budget.overrun) / 1e6)
        json.member("reached", budget.isReached)
        json.endObject()
    }
}
