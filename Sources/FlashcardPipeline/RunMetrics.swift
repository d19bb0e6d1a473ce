//  What is measured of a run. All series whose names are known are bound when the run begins, so
//  that they are exported at zero even by a run that ends before the first export: only then is the
//  first failure a step that an alert sees, and not a series that begins at one.
//
//  Words count when they are committed, not when the model has answered: what is lost in between is
//  made again and would count twice.

import Flashcards
import LanguageModels
import Platform
import Problems
import Telemetry

struct RunMetrics: Sendable {
    enum RunOutcome: String, CaseIterable {
        case done, partial, stopped, failed
        /// Nothing was to be made.
        case rehearsed
    }

    enum WordOutcome: String, CaseIterable {
        case created, failed
        /// Had its cards from an earlier run.
        case cached
        /// Was set aside by an earlier run and not tried again.
        case skipped
    }

    let stages: StageMetrics
    let cost: CostMetrics
    let gauges: RunGauges
    private let words: [WordSeries: BoundCounter<Int64>]
    /// By whether a canary made them.
    private let unexplained: [Bool: BoundCounter<Int64>]
    private let cards: CardMetrics
    private let wordDurations: [WordOutcome: BoundHistogram<Double>]
    private let runs: [RunOutcome: BoundCounter<Int64>]
    private let runDurations: [RunOutcome: BoundHistogram<Double>]
    private let errors: Counter<Int64>

    private struct WordSeries: Hashable {
        let outcome: WordOutcome
        let isCanary: Bool
    }

    /// Of every way that a word can go, the most usual first.
    init(_ meter: Meter, _ routes: [ModelRoute]) {
        let identity = routes[0].identity
        let provider = Attribute.string(Signals.Key.provider, identity.provider)
        func outcome(_ name: String) -> Attribute { .string(Signals.Key.outcome, name) }
        let words: Counter<Int64> = meter.counter(
            Signals.MetricName.words, unit: "{word}", description: "Words, by what became of them.")
        let unexplained: Counter<Int64> = meter.counter(
            Signals.MetricName.unexplained, unit: "{word}",
            description: "Words that were made without a meaning.")
        var series: [WordSeries: BoundCounter<Int64>] = [:]
        var withoutMeaning: [Bool: BoundCounter<Int64>] = [:]
        for route in routes {
            withoutMeaning[route.isCanary] = unexplained.bind(
                Self.labels(route.identity, route.isCanary))
            for result in WordOutcome.allCases {
                series[WordSeries(outcome: result, isCanary: route.isCanary)] = words.bind(
                    [outcome(result.rawValue)] + Self.labels(route.identity, route.isCanary))
            }
        }
        self.words = series
        self.unexplained = withoutMeaning
        cards = CardMetrics(meter, provider)
        let wordDurations: Histogram<Double> = meter.histogram(
            Signals.MetricName.wordDuration, unit: "s",
            description: "From a word's turn to its cards, or to its failure.", advice: .answers)
        self.wordDurations = .each(of: [.created, .failed]) {
            wordDurations.bind([outcome($0.rawValue)])
        }
        let runs: Counter<Int64> = meter.counter(
            Signals.MetricName.runs, unit: "{run}", description: "Runs that ended.")
        self.runs = .each { runs.bind([outcome($0.rawValue), provider]) }
        let runDurations: Histogram<Double> = meter.histogram(
            Signals.MetricName.runDuration, unit: "s",
            description: "From a run's first row to its deck.", advice: .runs)
        self.runDurations = .each { runDurations.bind([outcome($0.rawValue), provider]) }
        errors = meter.counter(
            Signals.MetricName.errors, unit: "{error}", description: "What went wrong.")
        for problem in Self.expected(of: routes) { _ = errors.bind(Self.named(problem)) }
        stages = StageMetrics(meter, routes)
        cost = CostMetrics(meter, routes)
        gauges = RunGauges(meter)
    }

    fileprivate static func labels(_ model: ModelIdentity, _ isCanary: Bool) -> [Attribute] {
        [
            .string(Signals.Key.provider, model.provider), .string(Signals.Key.model, model.model),
            .bool(Signals.Key.canary, isCanary),
        ]
    }

    /// What a word or a run mostly fails with, so that the first of each is seen as a rise.
    private static func expected(of routes: [ModelRoute]) -> [Problem] {
        let failures: [ModelFailure] = [
            .unavailable(provider: "", reason: ""), .unauthorised(provider: ""),
            .refused(reason: ""),
        ]
        let isPaid = routes.contains { !($0.nuance.isByRule && $0.card.isByRule) }
        let refusals = isPaid ? ProviderFailure.Kind.allCases : []
        return failures.map(\.problem)
            + refusals.map { ProviderFailure($0, provider: "", model: "").problem }
            + ReplyShapeError.examples.map(\.problem)
    }

    private static func named(_ problem: Problem) -> [Attribute] {
        [
            .string(Signals.Key.errorCategory, problem.category.rawValue),
            .string(Signals.Key.errorType, problem.code),
        ]
    }

    func count(_ outcome: WordOutcome, _ number: Int = 1, isCanary: Bool = false) {
        words[WordSeries(outcome: outcome, isCanary: isCanary)]?.add(Int64(number))
    }

    /// A word was made, and nobody has said what it means.
    func countUnexplained(isCanary: Bool) { unexplained[isCanary]?.add(1) }

    func count(_ cards: [Card]) { for card in cards { self.cards.count(card.kind) } }

    /// An error counts once, where it is told.
    func count(_ problem: Problem) { errors.add(1, Self.named(problem)) }

    func took(_ duration: Duration, _ outcome: WordOutcome) {
        wordDurations[outcome]?.record(duration.seconds)
    }

    func ended(_ outcome: RunOutcome, after duration: Duration) {
        runs[outcome]?.add(1)
        runDurations[outcome]?.record(duration.seconds)
    }
}

/// Cards by kind. Kinds are open, as a model may bring its own; those without a name here are one
/// series, so that no reply can make series without end.
private struct CardMetrics: Sendable {
    private let known: [CardKind: BoundCounter<Int64>]
    private let other: BoundCounter<Int64>

    init(_ meter: Meter, _ provider: Attribute) {
        let cards: Counter<Int64> = meter.counter(
            Signals.MetricName.cards, unit: "{card}", description: "Cards that were made.")
        func bound(_ kind: String) -> BoundCounter<Int64> {
            cards.bind([.string(Signals.Key.cardKind, kind), provider])
        }
        known = .each(of: CardKind.known) { bound($0.rawValue) }
        other = bound("other")
    }

    func count(_ kind: CardKind) { (known[kind] ?? other).add(1) }
}

/// How long the stages of a word take.
struct StageMetrics: Sendable {
    enum Outcome: String, CaseIterable {
        case generated, failed
        /// The answer was there already: in the result of an earlier run, or in the cache.
        case cached
        /// Cancelled; the word stays pending.
        case givenUp = "given_up"
    }

    private struct Series: Hashable {
        let stage: StageRequest.Stage
        let outcome: Outcome
        let isCanary: Bool
    }

    private let durations: [Series: BoundHistogram<Double>]
    let replies: ReplyMetrics

    init(_ meter: Meter, _ routes: [ModelRoute]) {
        replies = ReplyMetrics(meter)
        let durations: Histogram<Double> = meter.histogram(
            Signals.MetricName.stageDuration, unit: "s", description: "One stage of one word.",
            advice: .answers)
        var series: [Series: BoundHistogram<Double>] = [:]
        for route in routes {
            for stage in StageRequest.Stage.allCases {
                for outcome in Outcome.allCases {
                    let own = Series(stage: stage, outcome: outcome, isCanary: route.isCanary)
                    series[own] = durations.bind(
                        [
                            .string(Signals.Key.stage, stage.rawValue),
                            .string(Signals.Key.outcome, outcome.rawValue),
                        ] + RunMetrics.labels(route[stage], route.isCanary))
                }
            }
        }
        self.durations = series
    }

    func took(
        _ duration: Duration, _ stage: StageRequest.Stage, _ outcome: Outcome,
        isCanary: Bool = false
    ) {
        durations[Series(stage: stage, outcome: outcome, isCanary: isCanary)]?
            .record(duration.seconds)
    }
}

extension Dictionary {
    static func each(of keys: [Key], _ value: (Key) -> Value) -> Self {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, value($0)) })
    }
}

extension Dictionary where Key: CaseIterable {
    fileprivate static func each(_ value: (Key) -> Value) -> Self {
        each(of: Array(Key.allCases), value)
    }
}

extension InstrumentAdvice {
    /// From a rule's answer to a model that thinks for minutes.
    fileprivate static let answers = InstrumentAdvice(bucketBoundaries: [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160,
    ])
    /// From a second to half a day.
    fileprivate static let runs = InstrumentAdvice(bucketBoundaries: [
        0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14_400, 43_200,
    ])
}
