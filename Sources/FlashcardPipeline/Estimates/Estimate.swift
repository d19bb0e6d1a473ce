//  What a run will take, in words, calls, tokens, money and time, and where each number comes from.
//  There are three bases, and an estimate never hides which one it has:
//
//      worst     no call was made: what the requests of some words would cost at the worst. A
//                bound, and no guess; the truth is mostly a fraction of it
//      history   what calls of the same model have cost in this store
//      sample    real calls for some words of this very list
//
//  All of it is computed from values; who makes the calls and who prints is elsewhere.

package import FlashcardStore
import Platform

package struct Estimate: Sendable, Hashable {
    package enum Basis: String, Sendable, CaseIterable { case worst, history, sample }

    package var basis: Basis
    /// From how many words, or for `history` from how many calls.
    package var seen: Int
    /// Words that are still to be made.
    package var words: Int
    /// Of those, such as need no call, since both their replies are kept.
    package var kept: Int
    /// Calls of models, without what has to be asked again where the basis does not know of it.
    package var calls: Projection
    package var tokens: Projection?
    /// In millionths of a dollar; for `worst` only its upper end means anything.
    package var cost: Projection?
    /// In millionths of a dollar: more than this it will not be as long as nothing is asked twice.
    package var worstCost: Int?
    /// Seconds, at the rate that is set.
    package var seconds: Projection?

    package init(basis: Basis, seen: Int, words: Int, kept: Int = 0, calls: Projection) {
        self.basis = basis
        self.seen = seen
        self.words = words
        self.kept = kept
        self.calls = calls
    }
}

/// What holds a run's pace down.
package struct EstimatePace: Sendable, Hashable {
    /// Words at once.
    package var concurrency: Int
    package var requestsPerMinute: Double?
    package var tokensPerMinute: Double?

    package init(
        concurrency: Int, requestsPerMinute: Double? = nil, tokensPerMinute: Double? = nil
    ) {
        self.concurrency = max(1, concurrency)
        self.requestsPerMinute = requestsPerMinute
        self.tokensPerMinute = tokensPerMinute
    }

    /// At least so many seconds, whatever a model is able to do.
    func least(calls: Double, tokens: Double) -> Double {
        max(
            requestsPerMinute.map { $0 > 0 ? calls * 60 / $0 : 0 } ?? 0,
            tokensPerMinute.map { $0 > 0 ? tokens * 60 / $0 : 0 } ?? 0)
    }
}

/// What one word of a sample took.
package struct SampledWord: Sendable, Hashable {
    package var effort: Effort
    package var took: Duration

    package init(effort: Effort, took: Duration) {
        self.effort = effort
        self.took = took
    }
}

extension Estimate {
    /// The rest of a list, from words of it that were made; nil where fewer than two were.
    package static func projecting(
        _ sample: [SampledWord], over words: Int, pace: EstimatePace
    ) -> Estimate? {
        func sum(_ value: (SampledWord) -> Double) -> Projection? {
            Projection.sum(of: words, like: sample.map(value))
        }
        guard let calls = sum({ Double($0.effort.calls) }),
            let tokens = sum({ Double($0.effort.inputTokens + $0.effort.outputTokens) }),
            let cost = sum({ Double($0.effort.cost) }), let took = sum({ $0.took.seconds })
        else { return nil }
        var estimate = Estimate(basis: .sample, seen: sample.count, words: words, calls: calls)
        estimate.tokens = tokens
        estimate.cost = cost
        // Words go side by side; the last one takes as long as it takes.
        let atOnce = Double(min(pace.concurrency, max(1, words)))
        estimate.seconds = took.scaled(by: 1 / atOnce)
            .atLeast(pace.least(calls: calls.expected, tokens: tokens.expected))
        return estimate
    }

    /// Without a call, from what was looked at and from what the store remembers of the model.
    package static func foreseeing(
        _ survey: RequestSurvey, over words: Int, history: ModelHistory, pace: EstimatePace,
        knowsPrices: Bool = true
    ) -> Estimate {
        let scale = survey.seen > 0 ? Double(words) / Double(survey.seen) : 0
        let calls = Double(survey.calls) * scale
        // Where every word was looked at the number is sure, but for what is asked again.
        let range =
            survey.seen >= words
            ? nil : Projection.sum(of: words, like: survey.callsOfWords)
        var estimate = Estimate(
            basis: .worst, seen: survey.seen, words: words,
            kept: Int((Double(survey.kept) * scale).rounded()),
            calls: range?.atMost(Double(2 * words)) ?? .sure(calls))
        if knowsPrices {
            estimate.worstCost = Int((Double(survey.worstCost) * scale).rounded(.up))
        }
        // Nobody asks for money; a price that nobody knows is none of zero.
        if survey.worstCost == 0, knowsPrices || survey.calls == 0 {
            estimate.cost = Projection.zero
        }
        estimate.remember(history, survey, scale, pace)
        return estimate
    }

    /// Means of earlier runs, where they know of each stage that is to be asked.
    private mutating func remember(
        _ history: ModelHistory, _ survey: RequestSurvey, _ scale: Double, _ pace: EstimatePace
    ) {
        let known = Dictionary(history.stages.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        let asked = survey.callsByStage.filter { $0.value > 0 }
        guard !asked.isEmpty, asked.allSatisfy({ (known[$0.key]?.words ?? 0) > 1 }) else { return }
        var (cost, tokens) = (0.0, 0.0)
        for (stage, calls) in asked {
            guard let past = known[stage] else { continue }
            let share = Double(calls) * scale / Double(past.words)
            cost += Double(past.spend.cost) * share
            tokens += Double(past.spend.inputTokens + past.spend.outputTokens) * share
        }
        basis = .history
        seen = asked.keys.compactMap { known[$0]?.words }.reduce(0, +)
        self.cost = .sure(cost)
        self.tokens = .sure(tokens)
        let mean = history.words > 0 ? history.took.seconds / Double(history.words) : 0
        let atOnce = Double(min(pace.concurrency, max(1, words)))
        seconds = Projection.sure(mean * Double(words - kept) / atOnce)
            .atLeast(pace.least(calls: calls.expected, tokens: tokens))
    }
}

/// What some words of a list would ask for.
package struct RequestSurvey: Sendable, Hashable {
    /// Words that were looked at.
    package private(set) var seen = 0
    /// Of those, such as need no call.
    package private(set) var kept = 0
    package private(set) var worstCost = 0
    package private(set) var callsByStage: [String: Int] = [:]
    private(set) var callsOfWords: [Double] = []

    package init() {}

    package var calls: Int { callsByStage.values.reduce(0, +) }

    /// One word, with the stages that would be asked for and what each costs at the worst.
    package mutating func add(_ asked: [(stage: String, worst: Int)]) {
        seen += 1
        if asked.isEmpty { kept += 1 }
        callsOfWords.append(Double(asked.count))
        for (stage, worst) in asked {
            callsByStage[stage, default: 0] += 1
            worstCost += worst
        }
    }
}

/// How an estimate of an earlier run over this list compares with what it came to.
package struct EstimateReview: Sendable, Hashable {
    package let estimate: Estimate
    /// What the rest that was foreseen has cost, in millionths of a dollar, by the ledger.
    package let cost: Int
    /// How many words of that rest were made.
    package let words: Int

    package init(estimate: Estimate, cost: Int, words: Int) {
        self.estimate = estimate
        self.cost = cost
        self.words = words
    }

    /// The truth as a multiple of what was expected for as many words; nil where nothing was.
    package var ratio: Double? {
        guard let expected = estimate.cost?.expected, expected > 0, estimate.words > 0, words > 0
        else { return nil }
        return Double(cost) / (expected * Double(words) / Double(estimate.words))
    }

    /// Whether the truth lies in the range; nil where not all words were made, so that it cannot be
    /// said.
    package var isWithin: Bool? {
        guard let range = estimate.cost, words >= estimate.words else { return nil }
        return range.contains(Double(cost))
    }
}
