import FlashcardStore
import JSON
import Platform
import TestSupport
import Testing

@testable import FlashcardPipeline

@Suite struct EstimateTests {
    @Test func `a sum is the mean times the count, with Student's t around it`() throws {
        // Mean 3, deviation √2.5, five values, ten to come: t(4) = 2.776.
        let sum = try #require(Projection.sum(of: 10, like: [1, 2, 3, 4, 5]))
        #expect(sum.expected == 30)
        let reach = 2.776 * (100.0 / 5 + 10).squareRoot()
        #expect(abs(sum.low - (30 - reach * 2.5.squareRoot())) < 1e-9)
        // Upwards as if one more had been six: 1, 2, 3, 4, 5, 6 have a deviation of √3.5.
        #expect(abs(sum.high - (30 + reach * 3.5.squareRoot())) < 1e-9)
    }

    @Test func `of one value nothing is foreseen, and of nothing to come everything is known`() {
        #expect(Projection.sum(of: 10, like: [5]) == nil)
        #expect(Projection.sum(of: 10, like: []) == nil)
        #expect(Projection.sum(of: 0, like: []) == .zero)
        #expect(Projection.sum(of: 3, like: [0, 0]) == .zero)
    }

    @Test func `nothing costs less than nothing`() throws {
        #expect(try #require(Projection.sum(of: 100, like: [0, 10])).low == 0)
    }

    @Test(arguments: [(1, 12.706), (30, 2.042), (31, 2.0395), (60, 2.0003), (1_000_000, 1.9600)])
    func `Student's t is that of the tables`(freedom: Int, value: Double) {
        #expect(abs(Projection.student(freedom) - value) < 0.0006)
    }

    /// Costs as they are: mostly near a mean, one word in ten asked twice.
    private static func cost(_ random: inout SeededRandom) -> Double {
        let once = Double.random(in: 80...140, using: &random)
        return random.oneIn(10) ? 2 * once : once
    }

    @Test func `nineteen of twenty ranges hold the truth, or nearly`() throws {
        var random = SeededRandom(20_261_121)
        var held = 0
        for _ in 0..<1_000 {
            let sample = (0..<20).map { _ in Self.cost(&random) }
            let truth = (0..<200).map { _ in Self.cost(&random) }.reduce(0, +)
            let range = try #require(Projection.sum(of: 200, like: sample))
            if range.contains(truth) { held += 1 }
        }
        #expect((920...990).contains(held), "\(held) of 1,000")
    }

    private static func word(cost: Int, tokens: Int = 30, took: Duration = .seconds(2))
        -> SampledWord
    {
        SampledWord(
            effort: Effort(calls: 2, inputTokens: tokens - 10, outputTokens: 10, cost: cost),
            took: took)
    }

    @Test func `a sample foresees calls, tokens, money and time of the rest`() throws {
        let sample = [100, 110, 90, 100].map { Self.word(cost: $0) }
        let estimate = try #require(
            Estimate.projecting(sample, over: 96, pace: EstimatePace(concurrency: 8)))
        #expect(estimate.basis == .sample)
        #expect(estimate.seen == 4)
        #expect(estimate.calls.low == 192 && estimate.calls.expected == 192)
        #expect(estimate.calls.high > 192)
        #expect(estimate.tokens?.expected == 2_880)
        #expect(estimate.cost?.expected == 9_600)
        #expect(try #require(estimate.cost).high > 9_600)
        // 96 words of two seconds, eight at once.
        #expect(estimate.seconds?.expected == 24)
        #expect(
            Estimate.projecting([sample[0]], over: 9, pace: EstimatePace(concurrency: 1)) == nil)
    }

    @Test func `time is never less than the rate allows`() throws {
        let sample = [100, 100].map { Self.word(cost: $0, took: .milliseconds(1)) }
        let slow = EstimatePace(concurrency: 50, requestsPerMinute: 60)
        #expect(try #require(Estimate.projecting(sample, over: 90, pace: slow)).seconds?.low == 180)
        let few = EstimatePace(concurrency: 50, requestsPerMinute: 6_000, tokensPerMinute: 300)
        #expect(try #require(Estimate.projecting(sample, over: 90, pace: few)).seconds?.low == 540)
    }

    private static func survey(_ words: [[(stage: String, worst: Int)]]) -> RequestSurvey {
        var survey = RequestSurvey()
        for word in words { survey.add(word) }
        return survey
    }

    @Test func `without a call only the worst is told, and how many words were looked at`() {
        let both = [(stage: "nuance", worst: 300), (stage: "card", worst: 700)]
        let estimate = Estimate.foreseeing(
            Self.survey([both, both, [], [(stage: "card", worst: 700)]]), over: 8,
            history: ModelHistory(), pace: EstimatePace(concurrency: 1))
        #expect(estimate.basis == .worst)
        #expect(estimate.seen == 4)
        #expect(estimate.kept == 2)
        #expect(estimate.calls.expected == 10)
        #expect(estimate.calls.high <= 16)
        #expect(estimate.worstCost == 5_400)
        #expect(estimate.cost == nil)
        #expect(estimate.lines.contains("At most   $0.0054, if nothing has to be asked twice"))
    }

    @Test func `what the store remembers of a model is what the next words are foreseen to cost`() {
        var history = ModelHistory()
        history.words = 10
        history.took = .seconds(40)
        for (name, cost) in [("nuance", 1_000), ("card", 3_000)] {
            var spend = Spend()
            spend.cost = cost
            spend.inputTokens = 500
            history.stages.append(ModelHistory.Stage(name: name, words: 10, spend: spend))
        }
        let both = [(stage: "nuance", worst: 3_000), (stage: "card", worst: 7_000)]
        let estimate = Estimate.foreseeing(
            Self.survey([both, both]), over: 20, history: history,
            pace: EstimatePace(concurrency: 4))
        #expect(estimate.basis == .history)
        #expect(estimate.cost == .sure(8_000))
        #expect(estimate.tokens == .sure(2_000))
        #expect(estimate.seconds == .sure(20))
        #expect(estimate.worstCost == 200_000)
        // A stage of which nothing is known is not foreseen at all.
        history.stages.removeLast()
        let half = Estimate.foreseeing(
            Self.survey([both, both]), over: 20, history: history,
            pace: EstimatePace(concurrency: 4))
        #expect(half.basis == .worst && half.cost == nil)
    }

    @Test func `a free model costs nothing, and that is told`() {
        let free = [(stage: "nuance", worst: 0), (stage: "card", worst: 0)]
        let estimate = Estimate.foreseeing(
            Self.survey([free]), over: 5, history: ModelHistory(),
            pace: EstimatePace(concurrency: 1))
        #expect(estimate.cost == .zero)
        #expect(estimate.lines.contains("Cost      about $0.00"))
    }

    @Test func `a price that nobody knows is told as unknown, and not as nothing`() {
        let unpriced = [(stage: "nuance", worst: 0), (stage: "card", worst: 0)]
        let estimate = Estimate.foreseeing(
            Self.survey([unpriced]), over: 5, history: ModelHistory(),
            pace: EstimatePace(concurrency: 1), knowsPrices: false)
        #expect(estimate.cost == nil && estimate.worstCost == nil)
        #expect(
            estimate.lines.contains("Cost      unknown: no table has the price (provider.prices)"))
        // Where nothing is left to ask for, nothing is to be paid.
        let nothing = Estimate.foreseeing(
            Self.survey([[]]), over: 1, history: ModelHistory(),
            pace: EstimatePace(concurrency: 1), knowsPrices: false)
        #expect(nothing.cost == .zero)
    }

    @Test func `what the store keeps of an estimate is read again as the same`() throws {
        let sample = [100, 150, 90].map { Self.word(cost: $0) }
        var estimate = try #require(
            Estimate.projecting(sample, over: 96, pace: EstimatePace(concurrency: 8)))
        estimate.worstCost = 1_000_000
        let read = try #require(Estimate(json: estimate.json))
        #expect(read.json == estimate.json)
        #expect(read.words == 96 && read.seen == 3 && read.basis == .sample)
        #expect(Estimate(json: "{}") == nil)
        #expect(Estimate(json: "no") == nil)
    }

    @Test func `a review says whether the truth was in the range, once all of it is known`() throws
    {
        let sample = [100, 110, 90, 100].map { Self.word(cost: $0) }
        let estimate = try #require(
            Estimate.projecting(sample, over: 96, pace: EstimatePace(concurrency: 8)))
        let good = EstimateReview(estimate: estimate, cost: 9_700, words: 96)
        #expect(good.isWithin == true)
        #expect(good.line == "Foreseen $0.0096, spent $0.0097: within the range.")
        let bad = EstimateReview(estimate: estimate, cost: 30_000, words: 96)
        #expect(bad.isWithin == false)
        #expect(try #require(bad.ratio) == 3.125)
        let half = EstimateReview(estimate: estimate, cost: 4_800, words: 48)
        #expect(half.isWithin == nil)
        #expect(half.ratio == 1)
    }

    @Test(arguments: [(10, 1_000), (7, 100), (100, 7), (1, 50), (0, 9), (3, 3)])
    func `a sample lies evenly over the list, and is the same again`(size: Int, total: Int) {
        var random = SeededRandom(5)
        let hashes = (0..<total).map { _ in
            (0..<4).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
        func chosen() -> [Int] {
            var sample = WordSample(size, of: total)
            for (index, hash) in hashes.enumerated() { sample.add(index + 1, hash: hash) }
            return sample.ordinals
        }
        let ordinals = chosen()
        #expect(ordinals.count == min(size, total))
        #expect(ordinals == ordinals.sorted() && Set(ordinals).count == ordinals.count)
        #expect(ordinals == chosen())
        // One from each part, within one word of its border.
        for (part, ordinal) in ordinals.enumerated() {
            let share = Double(total) / Double(ordinals.count)
            #expect(Double(ordinal) > Double(part) * share)
            #expect(Double(ordinal) <= Double(part + 1) * share + 1)
        }
    }
}
