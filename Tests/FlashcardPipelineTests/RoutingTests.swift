//  Who is asked for which word: shares of words that stay, chains in their order, and nothing lost.

import LanguageModels
import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@testable import FlashcardPipeline

@Suite struct CanaryShareTests {
    private let terms = (0..<4000).map { "낱말\($0)" }

    @Test func `a larger share keeps every word of a smaller one`() {
        var before: Set<String> = []
        for percent in [0, 1, 5, 25, 50, 99.9, 100] {
            let share = CanaryShare(percent: percent, salt: "trial")
            let taken = Set(terms.filter(share.takes))
            #expect(before.isSubset(of: taken))
            #expect(abs(Double(taken.count) / 4000 - percent / 100) < 0.03)
            before = taken
        }
        #expect(before.count == terms.count)
    }

    @Test func `the same word is on the same side in every release`() {
        // These numbers are kept for ever: with others a trial would change sides under way.
        #expect(CanaryShare.hash("사과", "openai/gpt-4o-mini") == 18_304_887_186_109_477_890)
        #expect(CanaryShare.hash("사과", "") == 17_008_861_392_048_620_333)
    }

    @Test func `another trial takes other words`() {
        let one = CanaryShare(percent: 50, salt: "one")
        let other = CanaryShare(percent: 50, salt: "other")
        let shared = terms.filter { one.takes($0) && other.takes($0) }.count
        #expect(abs(shared - 1000) < 150)
    }

    @Test(arguments: [(-1.0, 0), (.nan, 0), (0, 0), (100, 4000), (1e9, 4000)])
    func `a share beyond its ends is none or all`(percent: Double, count: Int) {
        let share = CanaryShare(percent: percent, salt: "trial")
        #expect(terms.count(where: share.takes) == count)
    }
}

@Suite struct FallbackReasonTests {
    private static func problem(_ category: Problem.Category, _ code: String = "x.y") -> Problem {
        Problem(code, category, "It failed.")
    }

    @Test(
        arguments: [
            (.unavailable(provider: "p", reason: "down"), .unavailable),
            (.throttled(provider: "p", retryAfter: nil), .throttled),
            (.unanswered(provider: "p", reason: "late"), .unanswered),
            (.refused(reason: "no"), .refused), (.unauthorised(provider: "p"), nil),
            (.cancelled, nil),
            (.held(problem(.circuitBreaker, "breaker.open")), .circuitBreaker),
            (.held(problem(.rateLimit)), .throttled),
            (.held(problem(.externalService)), .unavailable),
            (.failed(problem(.unknownOutcome)), .unanswered),
            (.failed(problem(.externalService, "retry.exhausted")), .unavailable),
            (.held(problem(.externalService, "budget.reached")), nil),
            (.held(problem(.authentication)), nil), (.failed(problem(.validation)), nil),
            (.failed(problem(.internal)), nil), (.failed(problem(.database)), nil),
        ] as [(ModelFailure, FallbackReason?)]) func `each failure leads on or ends the chain`(
            failure: ModelFailure, to: FallbackReason?
        )
    {
        #expect(FallbackReason(failure) == to)
    }
}

@Suite struct ProviderFallbackTests {
    @Test(
        arguments: [
            (.unauthorised, nil), (.notFound, nil), (.wrongAddress, nil), (.cut, nil),
            (.rejected, .refused), (.tooLong, .refused), (.filtered, .refused),
            (.declined, .refused),
            (.noCredit, .noCredit), (.throttled, .throttled), (.overloaded, .throttled),
            (.unavailable, .unavailable), (.unreadable, .unavailable), (.unanswered, .unanswered),
        ] as [(ProviderFailure.Kind, FallbackReason?)])
    func `each trouble with a provider leads on or ends the chain`(
        kind: ProviderFailure.Kind, to: FallbackReason?
    ) {
        let failure = ProviderFailure(kind, provider: "P", model: "m")
        #expect(FallbackReason(.provider(failure)) == to)
    }

    @Test func `a request that is always called wrong is for a person to mend`() {
        var failure = ProviderFailure(.rejected, provider: "P", model: "m")
        failure.isFirstOfAll = true
        #expect(FallbackReason(.provider(failure)) == nil)
    }
}

@Suite struct RoutedModelTests {
    private let time = ManualTime()

    /// A model that does as a word of its input says: `down`, `refused`, …; others are answered
    /// with the model's name.
    private struct Named: LanguageModel {
        let identity: ModelIdentity
        let asked = Asked()
        var fails: @Sendable (StageRequest) -> ModelFailure? = { _ in nil }

        final class Asked: Sendable {
            private let all = Locked<[(StageRequest, MonotonicTime)]>([])
            private let dropped = Locked<[StageRequest]>([])
            func note(_ request: StageRequest, _ end: MonotonicTime) {
                all.withLock { $0.append((request, end)) }
            }
            func drop(_ request: StageRequest) { dropped.withLock { $0.append(request) } }
            var count: Int { all.withLock { $0.count } }
            var ends: [MonotonicTime] { all.withLock { $0.map(\.1) } }
            var inputs: [String] { all.withLock { $0.map(\.0.input) } }
            var forgotten: Int { dropped.withLock { $0.count } }
        }

        init(
            _ name: String,
            fails: @escaping @Sendable (StageRequest) -> ModelFailure? = { _ in nil }
        ) {
            identity = ModelIdentity(provider: "p", model: name)
            self.fails = fails
        }

        func answer(
            _ request: StageRequest, by end: MonotonicTime
        ) async throws(ModelFailure) -> ModelReply {
            asked.note(request, end)
            if let failure = fails(request) { throw failure }
            return ModelReply(
                text: identity.model, usage: ModelUsage(inputTokens: 5, outputTokens: 2, cost: 3))
        }

        func forget(_ request: StageRequest) async { asked.drop(request) }
        func worstCost(_ request: StageRequest) -> Int { identity.model.utf8.count }
    }

    private func chains(
        _ models: [Named], card: [Named]? = nil, isCanary: Bool = false
    ) -> RoutedModel.Chains {
        RoutedModel.Chains(
            nuance: models.map { RoutedModel.Link($0) },
            card: (card ?? models).map { RoutedModel.Link($0) }, prompts: "1", isCanary: isCanary)
    }

    private func nuance(_ term: String) -> StageRequest {
        StageRequest(stage: .nuance, input: #"{"term":"\#(term)"}"#)
    }

    private func card(_ term: String) -> StageRequest {
        StageRequest(stage: .card, input: #"{"word":{"term":"\#(term)"},"nuance":{}}"#)
    }

    private var end: MonotonicTime { time.source.monotonic() + .seconds(90) }

    @Test func `each stage has its own model, and both together have a name`() async throws {
        let routed = RoutedModel(chains([Named("a")], card: [Named("b")]), time: time.source)
        #expect(try await routed.answer(nuance("물"), by: end).text == "a")
        #expect(try await routed.answer(card("물"), by: end).text == "b")
        #expect(routed.identity == ModelIdentity(provider: "p", model: "a+b"))
        #expect(routed.route(of: "물")[.card].model == "b")
        #expect(routed.worstCost(card("물")) == 1)
    }

    @Test(
        arguments: [
            ([nil, nil, nil], "a", [1, 0, 0]),
            ([ModelFailure.unavailable(provider: "p", reason: "")], "b", [1, 1, 0]),
            ([.refused(reason: ""), .throttled(provider: "p", retryAfter: nil)], "c", [1, 1, 1]),
        ] as [([ModelFailure?], String, [Int])])
    func `models are asked in their order, and only until one answers`(
        failures: [ModelFailure?], answer: String, counts: [Int]
    ) async throws {
        let models = ["a", "b", "c"].enumerated().map { place, name in
            Named(name) { _ in place < failures.count ? failures[place] : nil }
        }
        let routed = RoutedModel(chains(models), time: time.source)
        let reply = try await routed.answer(nuance("물"), by: end)
        #expect(reply.text == answer)
        #expect(
            reply.author
                == (answer == "a" ? nil : models.first { $0.identity.model == answer }?.identity))
        #expect(models.map(\.asked.count) == counts)
        #expect(routed.books.fallbacks == counts.reduce(0, +) - 1)
    }

    @Test func `a failure that no other model can mend ends the chain`() async {
        let models = [Named("a") { _ in .unauthorised(provider: "p") }, Named("b")]
        let routed = RoutedModel(chains(models), time: time.source)
        await #expect(throws: ModelFailure.unauthorised(provider: "p")) {
            try await routed.answer(nuance("물"), by: end)
        }
        #expect(models[1].asked.count == 0)
    }

    @Test func `a run ends only where every model would turn the next word away`() async {
        let away = ModelFailure.unavailable(provider: "p", reason: "down")
        let one = RoutedModel(
            chains([Named("a") { _ in .refused(reason: "no") }, Named("b") { _ in away }]),
            time: time.source)
        await #expect(throws: ModelFailure.refused(reason: "no")) {
            try await one.answer(nuance("물"), by: end)
        }
        let all = RoutedModel(
            chains([Named("a") { _ in away }, Named("b") { _ in away }]), time: time.source)
        await #expect(throws: away) { try await all.answer(nuance("물"), by: end) }
        let last = RoutedModel(
            chains([
                Named("a") { _ in .refused(reason: "no") },
                Named("b") { _ in .unauthorised(provider: "p") },
            ]), time: time.source)
        await #expect(throws: ModelFailure.unauthorised(provider: "p")) {
            try await last.answer(nuance("물"), by: end)
        }
    }

    @Test func `who wants to be paid first is passed over for a minute`() async throws {
        let poor = Named("a") { _ in
            .provider(ProviderFailure(.noCredit, provider: "P", model: "a"))
        }
        let routed = RoutedModel(chains([poor, Named("b")]), time: time.source)
        for _ in 0..<3 { #expect(try await routed.answer(nuance("물"), by: end).text == "b") }
        #expect(poor.asked.count == 1)
        #expect(routed.books.steps.map(\.count) == [3])
        time.advance(by: .seconds(60))
        _ = try await routed.answer(nuance("물"), by: end)
        #expect(poor.asked.count == 2)
    }

    @Test func `the time that is left is divided among those that need some`() async throws {
        let away = ModelFailure.unavailable(provider: "p", reason: "down")
        let models = [
            Named("a") { _ in away }, Named("b") { _ in away }, Named("rules"),
        ]
        let links = [
            RoutedModel.Link(models[0]), RoutedModel.Link(models[1]),
            RoutedModel.Link(models[2], isInstant: true),
        ]
        let routed = RoutedModel(
            .init(nuance: links, card: links, prompts: nil), time: time.source)
        let end = end
        _ = try await routed.answer(nuance("물"), by: end)
        let now = time.source.monotonic()
        #expect(models[0].asked.ends == [now + .seconds(45)])
        #expect(models[1].asked.ends == [end] && models[2].asked.ends == [end])
    }

    @Test func `a trial has the same words in both stages, and every word goes one way`()
        async throws
    {
        let (main, trial) = (Named("main"), Named("trial"))
        let share = CanaryShare(percent: 25, salt: "trial")
        let routed = RoutedModel(
            chains([main]), canary: (chains([trial], isCanary: true), share), time: time.source)
        let terms = (0..<400).map { "낱말\($0)" }
        for term in terms {
            let expected = share.takes(term) ? "trial" : "main"
            #expect(try await routed.answer(nuance(term), by: end).text == expected)
            #expect(try await routed.answer(card(term), by: end).text == expected)
            #expect(routed.route(of: term).isCanary == (expected == "trial"))
        }
        #expect(main.asked.count + trial.asked.count == 2 * terms.count)
        let (plain, canary) = (routed.books[isCanary: false], routed.books[isCanary: true])
        #expect(plain.answers == main.asked.count && canary.answers == trial.asked.count)
        #expect(canary.cost == 3 * trial.asked.count && canary.tokens == 7 * trial.asked.count)
        #expect(routed.routes.map(\.isCanary) == [false, true])
    }

    @Test func `a trial that fails costs nobody the cards`() async throws {
        let trial = Named("trial") { _ in .unavailable(provider: "p", reason: "down") }
        let main = Named("main")
        let share = CanaryShare(percent: 100, salt: "trial")
        let routed = RoutedModel(
            chains([main]), canary: (chains([trial, main], isCanary: true), share),
            time: time.source)
        let reply = try await routed.answer(card("물"), by: end)
        #expect(reply.text == "main" && reply.author == main.identity)
        #expect(routed.books[isCanary: true].answers == 1)
        #expect(routed.books.steps.map(\.count) == [1])
    }

    @Test func `an answer that cannot be read is forgotten by all who could have given it`() async {
        let models = [Named("a"), Named("b")]
        let routed = RoutedModel(chains(models), time: time.source)
        await routed.forget(nuance("물"))
        #expect(models.map(\.asked.forgotten) == [1, 1])
        #expect(routed.books[isCanary: false].unreadable == 1)
    }

    @Test(
        arguments: [
            (StageRequest(stage: .nuance, input: #"{"term":"물","x":[1]}"#), "물"),
            (StageRequest(stage: .card, input: #"{"word":{"term":"불"}}"#), "불"),
            (StageRequest(stage: .card, input: #"{"term":"불"}"#), nil),
            (StageRequest(stage: .nuance, input: "no JSON"), nil),
        ] as [(StageRequest, String?)])
    func `a request says which word it is about`(request: StageRequest, term: String?) {
        #expect(request.term == term)
    }
}
