//  Who is asked for which word: outside of all guards, since each model has its own.
//
//      word ── canary? ──▶ chain of the stage:   model ──▶ model ──▶ offline
//                                                   └ falls back by kind of failure
//
//  The time that a word has left is divided among the models of its chain that need some, so that
//  one that hangs leaves the next its part. When all fail, the run ends only where each of them
//  would turn away the next word, too.

import JSON
package import LanguageModels
package import Platform
import Problems
package import Telemetry

package struct RoutedModel: LanguageModel {
    /// One model of a chain, behind its own guards and its own replies.
    package struct Link: Sendable {
        let model: any LanguageModel
        /// Whether it answers at once, by rule, so that no time is kept for it.
        let isInstant: Bool

        package init(_ model: any LanguageModel, isInstant: Bool = false) {
            self.model = model
            self.isInstant = isInstant
        }
    }

    /// The chains of both stages, each with the model that is asked first at its head.
    package struct Chains: Sendable {
        let links: [StageRequest.Stage: [Link]]
        package let route: ModelRoute

        /// Both need a first link.
        package init(nuance: [Link], card: [Link], prompts: String?, isCanary: Bool = false) {
            precondition(!nuance.isEmpty && !card.isEmpty, "A chain has at least one model.")
            links = [.nuance: nuance, .card: card]
            route = ModelRoute(
                nuance: nuance[0].model.identity, card: card[0].model.identity, prompts: prompts,
                isCanary: isCanary)
        }

        subscript(stage: StageRequest.Stage) -> [Link] { links[stage] ?? [] }
    }

    private let main: Chains
    private let canary: (chains: Chains, share: CanaryShare)?
    private let time: TimeSource
    private let signals: FallbackSignals
    /// Until when models are passed over that want to be paid first: nobody fills up a purse
    /// between two words.
    private let poor = Locked<[ModelIdentity: MonotonicTime]>([:])
    private static let poorFor = Duration.seconds(60)
    package let books = RoutingBooks()
    package let routes: [ModelRoute]

    package var identity: ModelIdentity { main.route.identity }

    package init(
        _ main: Chains, canary: (chains: Chains, share: CanaryShare)? = nil, time: TimeSource,
        meter: Meter = Meter(scope: Signals.scope)
    ) {
        self.main = main
        self.canary = canary
        self.time = time
        routes = [main.route] + (canary.map { [$0.chains.route] } ?? [])
        signals = FallbackSignals(meter, of: [main] + (canary.map { [$0.chains] } ?? []))
    }

    package func route(of term: String) -> ModelRoute { chains(of: term).route }

    private func chains(of term: String?) -> Chains {
        guard let canary, let term, canary.share.takes(term) else { return main }
        return canary.chains
    }

    private func chains(of request: StageRequest) -> Chains {
        canary == nil ? main : chains(of: request.term)
    }

    // MARK: Asking

    package func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        let chains = chains(of: request)
        let isCanary = chains.route.isCanary
        let begun = time.monotonic()
        do throws(ModelFailure) {
            let reply = try await answer(request, of: chains[request.stage], by: end)
            books.answered(isCanary, reply.usage, took: time.monotonic() - begun)
            return reply
        } catch {
            if error != .cancelled { books.failed(isCanary) }
            throw error
        }
    }

    private func answer(
        _ request: StageRequest, of chain: [Link], by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        var failures: [ModelFailure] = []
        for (place, link) in chain.enumerated() {
            if place + 1 < chain.count, isPoor(link.model.identity) {
                tell(link, to: chain[place + 1], .noCredit)
                continue
            }
            do throws(ModelFailure) {
                var reply = try await link.model.answer(
                    request, by: limit(of: link, among: chain[place...], by: end))
                if place > 0, reply.author == nil { reply.author = link.model.identity }
                return reply
            } catch {
                failures.append(error)
                guard place + 1 < chain.count, let reason = FallbackReason(error),
                    !Task.isCancelled
                else { break }
                // What it took is in nobody's reply.
                Turn.current?.add(ModelUsage(calls: error.calls))
                if reason == .noCredit {
                    let until = time.monotonic() + Self.poorFor
                    poor.withLock { $0[link.model.identity] = until }
                }
                tell(link, to: chain[place + 1], reason)
            }
        }
        throw Self.verdict(failures)
    }

    /// Its part of the time that is left.
    private func limit(
        of link: Link, among rest: ArraySlice<Link>, by end: MonotonicTime
    ) -> MonotonicTime {
        let others = rest.lazy.filter { !$0.isInstant }.count
        guard !link.isInstant, others > 1 else { return end }
        let now = time.monotonic()
        guard now < end else { return end }
        return now + (end - now) / others
    }

    /// Of several failures the one that concerns the word alone, where there is one: the next word
    /// may then fare better.
    private static func verdict(_ failures: [ModelFailure]) -> ModelFailure {
        guard let last = failures.last else { return .cancelled }
        // Whoever stops the chain by itself is to be heard: wrong credentials, a budget, a stop.
        if FallbackReason(last) == nil { return last }
        return failures.last { !$0.endsTheRun } ?? last
    }

    private func isPoor(_ model: ModelIdentity) -> Bool {
        poor.withLock { poor in
            guard let until = poor[model] else { return false }
            if time.monotonic() < until { return true }
            poor[model] = nil
            return false
        }
    }

    private func tell(_ from: Link, to next: Link, _ reason: FallbackReason) {
        let step = RoutingBooks.Step(
            from: from.model.identity, to: next.model.identity, reason: reason)
        books.fellBack(step)
        signals.fellBack(step)
    }

    // MARK: The rest of the seam

    package func forget(_ request: StageRequest) async {
        let chains = chains(of: request)
        books.unreadable(chains.route.isCanary)
        for link in chains[request.stage] { await link.model.forget(request) }
    }

    /// Of the dearest that could be asked.
    package func worstCost(_ request: StageRequest) -> Int {
        chains(of: request)[request.stage].map { $0.model.worstCost(request) }.max() ?? 0
    }
}

extension StageRequest {
    /// The term that the request is about; nothing where it is about no word.
    var term: String? {
        guard let object = (try? JSONValue.parse(input))?.asObject else { return nil }
        return switch stage {
        case .nuance: object["term"]?.asString
        case .card: object["word"]?.asObject?["term"]?.asString
        }
    }
}
