//  What a run's report says of money, models and trials.

import FlashcardStore
import JSON
import LanguageModels
import Platform
import Testing

@testable import FlashcardPipeline
@testable import flashcard

@Suite struct MoneyReportTests {
    private let openai = ModelIdentity(provider: "openai", model: "gpt-4o")
    private let offline = OfflineModel().identity

    private func outcome(_ lines: [SpendBreakdown.Line] = []) -> Journey.Outcome {
        var outcome = Journey.Outcome(counts: RunCounts(), ending: .complete)
        outcome.spend = SpendBreakdown(lines: lines)
        outcome.cost = outcome.spend.total.cost
        return outcome
    }

    private func spent(
        _ model: String, _ ask: WordAttempt.Ask, cost: Int, uncertain: Int = 0
    ) -> SpendBreakdown.Line {
        var spend = Spend()
        spend.charges = 10
        spend.inputTokens = 12_000
        spend.outputTokens = 3_000
        spend.cost = cost
        spend.uncertain = uncertain
        return SpendBreakdown.Line(
            provider: "openai", model: model, stage: "card", ask: ask, spend: spend)
    }

    private func plan(_ line: String) throws -> ModelPlan {
        try ModelPlan(
            resolve("process w " + line, ["OPENAI_API_KEY": "key-of-a-test"]).models)
    }

    private func report(
        _ outcome: Journey.Outcome, _ line: String, _ books: RoutingBooks = RoutingBooks(),
        unpriced: [String] = []
    ) throws -> MoneyReport {
        MoneyReport(
            outcome: outcome, plan: try plan(line), routing: books, unpriced: unpriced)
    }

    @Test func `a run by rule says nothing of money`() throws {
        #expect(try report(outcome(), "").lines == [])
    }

    @Test func `what was spent is told by kind and by model`() throws {
        let outcome = outcome([
            spent("gpt-4o", .first, cost: 90_000), spent("gpt-4o", .retry, cost: 4_000),
            spent("gpt-4o-mini", .reask, cost: 500, uncertain: 2_000),
        ])
        #expect(
            try report(outcome, "--provider openai --model gpt-4o").lines == [
                "Tokens   36,000 in, 9,000 out, by 30 calls.",
                "Cost     $0.09 for first calls, $0.004 for calls tried again, $0.0005 for words "
                    + "asked again, up to $0.002 more for calls that gave no answer.",
                "Models   openai/gpt-4o $0.094, openai/gpt-4o-mini $0.0005.",
            ])
    }

    @Test func `whoever stepped in is told with the reason`() throws {
        let books = RoutingBooks()
        for reason in [FallbackReason.throttled, .throttled, .noCredit] {
            books.fellBack(.init(from: openai, to: offline, reason: reason))
        }
        let report = try report(
            outcome(), "--provider openai --model gpt-4o --fallback offline", books)
        #expect(
            report.lines == [
                "Fallback 2 questions from openai/gpt-4o to \(offline.name): it had no room",
                "         1 question from openai/gpt-4o to \(offline.name): it wants to be paid "
                    + "first",
            ])
    }

    @Test func `a trial is compared with the others`() throws {
        let books = RoutingBooks()
        let line = "--provider openai --model a --canary-model b --canary-share 12.5"
        #expect(
            try report(outcome(), line, books).lines
                == ["Trial    no word of this run was among its 12.5 %."])
        for _ in 0..<4 {
            books.answered(true, ModelUsage(cost: 300), took: .milliseconds(1500))
            books.answered(false, ModelUsage(cost: 100), took: .milliseconds(500))
        }
        books.failed(true)
        #expect(
            try report(outcome(), line, books).lines == [
                "Trial    openai/b: 5 questions, $0.0003 each, 1.5 s, 20 % failed; the others "
                    + "4 questions, $0.0001 each, 0.5 s, 0 % failed."
            ])
    }

    @Test func `a model without a price is told only where it was asked and told none`() throws {
        let line = "--provider openai --model gpt-4o"
        let asked = outcome([spent("gpt-4o", .first, cost: 0)])
        let unpriced = ["openai/gpt-4o", "openai/never"]
        #expect(
            try report(asked, line, unpriced: unpriced).lines.last
                == "Price    nobody knows what openai/gpt-4o costs; the sum leaves it out "
                + "(provider.prices).")
        let told = outcome([spent("gpt-4o", .first, cost: 7)])
        #expect(try report(told, line, unpriced: unpriced).lines.count == 1)
    }

    @Test func `a budget that is reached says what did not fit`() throws {
        var outcome = outcome()
        var budget = Budget.Reading()
        (budget.limit, budget.spent, budget.uncertain) = (500_000, 480_000, 10_000)
        budget.refused = 25_000
        outcome.budget = budget
        #expect(
            try report(outcome, "").lines == [
                "Budget   $0.48 of $0.50 spent, up to $0.01 more may be; the next call might have "
                    + "cost $0.025."
            ])
    }

    @Test func `replies that were mended and rules that disagreed are counted`() throws {
        var outcome = outcome()
        outcome.replies.repaired = 3
        outcome.replies.flagged = 1
        #expect(
            try report(outcome, "").lines
                == ["Replies  3 put right, 1 field marked for you to look at."])
    }

    @Test func `a script has the same as numbers`() throws {
        var outcome = outcome([spent("gpt-4o", .first, cost: 90_000)])
        var budget = Budget.Reading()
        budget.limit = 500_000
        outcome.budget = budget
        let books = RoutingBooks()
        books.fellBack(.init(from: openai, to: offline, reason: .refused))
        let report = try report(
            outcome, "--provider openai --model gpt-4o --canary-model b --fallback offline",
            books)
        var json = JSONWriter()
        json.beginObject()
        report.write(to: &json)
        json.endObject()
        let value = try JSONValue.parse(json.text)
        #expect(value["models"]?["card"]?.asString == "openai/gpt-4o")
        #expect(value["models"]?["fallback"]?.asArray?.first?.asString == "offline")
        #expect(value["spend"]?["cost_usd"]?.asNumber == 0.09)
        #expect(value["spend"]?["first_usd"]?.asNumber == 0.09)
        #expect(value["spend_by_model"]?["openai/gpt-4o"]?["calls"]?.asInteger == 10)
        #expect(value["fallbacks"]?.asArray?.first?["reason"]?.asString == "refused")
        #expect(value["canary"]?["canary"]?["questions"]?.asInteger == 0)
        #expect(value["budget"]?["limit_usd"]?.asNumber == 0.5)
        #expect(value["budget"]?["reached"]?.asBool == false)
        #expect(value["unpriced"]?.asArray?.isEmpty == true)
    }
}
