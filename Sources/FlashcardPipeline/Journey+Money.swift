//  What a run tells of money when it ends: what it has cost, what the rest would cost, and how what
//  was foreseen compares with the truth. A rehearsal calls nobody, so that it can only look.

import FlashcardStore
import LanguageModels
import Platform

extension Journey {
    /// So many words are looked at where nobody is called.
    static let mostSurveyed = 200

    func tellMoney(_ outcome: inout Outcome, run: Int) async throws {
        outcome.spend = try await store.breakdown(run: run)
        outcome.cost = outcome.spend.total.cost
        outcome.budget = settings.budget?.reading
        settings.budget?.tellAgain()
        switch outcome.ending {
        case .sampled:
            let sample = try await store.efforts(run: run, limit: settings.sample ?? 0)
            outcome.estimate = Estimate.projecting(
                sample.map { SampledWord(effort: $0.effort, took: $0.took) },
                over: outcome.counts.remaining, pace: settings.pace)
            if let estimate = outcome.estimate {
                try await store.keep(estimate: estimate.json, run: run)
            }
        case .complete, .stopped, .modelGone, .budgetReached:
            let record = try await store.run(id: nil)
            guard record.number == run, let kept = try await store.estimate(before: record),
                let estimate = Estimate(json: kept.estimate)
            else { return }
            // The store has the counts of the last commit, which are those of the end.
            outcome.review = EstimateReview(
                estimate: estimate, cost: kept.cost, words: kept.words)
        }
    }

    /// What a run would take, as far as that can be said without a call.
    func foreseen(
        _ counts: RunCounts, run: Int, _ start: RunStart
    ) async throws -> Outcome {
        var outcome = Outcome(counts: counts, ending: .complete)
        let survey = try await RunSurvey(
            store: store, model: model, policy: settings.cachePolicy, prompts: start.prompts,
            language: settings.replies.language, now: time.wall()
        ).look(run: run, settings.selection, at: Self.mostSurveyed, of: counts.remaining)
        let past = try await store.history(provider: start.provider, model: start.model)
        outcome.estimate = Estimate.foreseeing(
            survey, over: counts.remaining, history: past, pace: settings.pace,
            knowsPrices: settings.knowsPrices)
        return outcome
    }
}
