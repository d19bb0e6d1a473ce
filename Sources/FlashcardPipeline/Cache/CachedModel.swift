//  A model whose replies are kept: the outermost guard, so that a reply that is there costs neither
//  a place in a limiter nor a slot, and is given also while the model is away.
//
//      single flight ─ lookup ─┬─ hit ─────────────────────────────────▶ reply
//                              ├─ refused a short while ago ───────────▶ failure
//                              ├─ stale, and the breaker is open ──────▶ reply
//                              └─ miss ─ model ─┬─ reply ─ stored ─────▶ reply
//                                               ├─ refused ─ noted ────▶ failure
//                                               └─ away, and stale ────▶ reply
//
//  The single flight stands around the lookup and not behind it: who comes while another looks gets
//  what that one gets, and who comes after it finds what was stored. Between the two nobody can
//  fall.

package import FlashcardStore
package import LanguageModels
package import Platform
import Problems
import Resilience
package import Telemetry

package struct CachedModel: LanguageModel {
    private let model: any LanguageModel
    private let cache: ReplyCache
    private let policy: CachePolicy
    private let keys: ReplyKeys
    private let prompts: String
    private let flight: SingleFlight<StageRequest, Answer, ModelFailure>?
    /// Whether the model would not be asked now, whoever came.
    private let isHeld: @Sendable () -> Bool
    private let time: TimeSource
    private let random: RandomSource
    private let tracer: Tracer

    package let identity: ModelIdentity

    /// Equal requests at the same time are one lookup where `joinsEqual`.
    package init(
        _ model: any LanguageModel, _ cache: ReplyCache, policy: CachePolicy, prompts: String,
        joinsEqual: Bool = true, isHeld: @escaping @Sendable () -> Bool = { false },
        time: TimeSource, random: RandomSource, tracer: Tracer = Tracer(scope: Signals.scope)
    ) {
        self.model = model
        self.cache = cache
        self.policy = policy
        self.prompts = prompts
        self.isHeld = isHeld
        self.time = time
        self.random = random
        self.tracer = tracer
        identity = model.identity
        keys = ReplyKeys(
            provider: model.identity.provider, model: model.identity.model, prompts: prompts)
        flight = joinsEqual ? SingleFlight() : nil
    }

    /// What somebody who joined needs to know, too.
    private struct Answer: Sendable {
        var reply: ModelReply
        /// What it cost when it was made.
        var worth: Worth
    }

    package func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        let lookup = begin()
        guard let flight else { return try await found(request, by: end, lookup).reply }
        var isOwn = false
        do throws(SingleFlightFailure<ModelFailure>) {
            let answer = try await flight.run(request, isOwn: { $0 == .cancelled }) {
                () async throws(ModelFailure) in
                isOwn = true
                return try await found(request, by: end, lookup)
            }
            guard !isOwn else { return answer.reply }
            finish(lookup, .joined, saving: answer.worth)
            Turn.current?.joined(request.stage, answer.reply, of: identity, at: time.now)
            return ModelReply(text: answer.reply.text, usage: ModelUsage(calls: 0))
        } catch {
            if !isOwn { finish(lookup, .joined) }
            switch error {
            case .failed(let failure): throw failure
            case .cancelled: throw .cancelled
            }
        }
    }

    package func forget(_ request: StageRequest) async {
        await cache.forget(key(request))
        await model.forget(request)
    }

    package func worstCost(_ request: StageRequest) -> Int { model.worstCost(request) }

    package func key(_ request: StageRequest) -> ReplyKey {
        keys.key(shape: request.stage.shape, request: request.input)
    }

    // MARK: Looking

    private func found(
        _ request: StageRequest, by end: MonotonicTime, _ lookup: Lookup
    ) async throws(ModelFailure) -> Answer {
        let key = key(request)
        guard let (kept, text) = await cache.reply(key) else {
            finish(lookup, .miss)
            return try await made(request, key, by: end)
        }
        let now = time.wallNow
        switch policy.standing(of: kept, at: now, draw: random.unit()) {
        case .fresh:
            if kept.state == .negative {
                finish(lookup, .negative)
                throw .failed(Self.refusal(kept, text, now))
            }
            return await give(request, kept, text, as: .hit, now, lookup)
        case .stale where isHeld():
            return await give(request, kept, text, as: .stale, now, lookup)
        case .early where isHeld(): return await give(request, kept, text, as: .hit, now, lookup)
        case .early:
            finish(lookup, .refreshed)
            return try await made(request, key, by: end, orElse: (kept, text, .hit))
        case .stale:
            finish(lookup, .miss)
            return try await made(request, key, by: end, orElse: (kept, text, .stale))
        case .gone:
            finish(lookup, policy.replaces(kept) ? .refreshed : .miss)
            return try await made(request, key, by: end)
        }
    }

    private func give(
        _ request: StageRequest, _ kept: KeptReply, _ text: String, as outcome: CacheBooks.Outcome,
        _ now: WallTime,
        _ lookup: Lookup
    ) async -> Answer {
        let worth = Worth(usage: kept.effort.usage, took: kept.took)
        if let span = lookup.span {
            span.set(.double(Signals.Key.cacheAge, kept.age(at: now).seconds))
            span.set(.double(Signals.Key.cacheSaved, Double(worth.usage.cost) / 1e6))
        }
        finish(lookup, outcome, saving: worth)
        if let turn = Turn.current {
            let begun = time.now
            turn.note(
                request.stage, identity, from: begun, to: begun, .kept,
                Turn.Call(
                    usage: ModelUsage(calls: 0), text: text, reply: kept.key.bytes,
                    author: ModelIdentity(provider: kept.provider, model: kept.model)))
        }
        await cache.used(kept.key, at: now)
        return Answer(
            reply: ModelReply(text: text, usage: ModelUsage(calls: 0)), worth: worth)
    }

    /// The one request was refused, and nobody is asked again for a while.
    private static func refusal(_ kept: KeptReply, _ reason: String, _ now: WallTime) -> Problem {
        let left = kept.expiresAt.map { Duration.nanoseconds($0.nanoseconds - now.nanoseconds) }
        return Problem(
            "cache.negative", .externalService,
            "The model refused this request \(Int(kept.age(at: now).seconds)) s ago: \(reason)",
            advice: "Run again with --retry-failed a little later, or with --no-cache.",
            retryAfter: left, details: [.integer("attempts", 0)])
    }

    // MARK: Asking

    /// Asks the model, and keeps what it says. A reply that is kept serves where the model is away.
    private func made(
        _ request: StageRequest, _ key: ReplyKey, by end: MonotonicTime,
        orElse kept: (reply: KeptReply, text: String, outcome: CacheBooks.Outcome)? = nil
    ) async throws(ModelFailure) -> Answer {
        let begun = time.now
        let turn = Turn.current
        let noted = turn?.noted
        let reply: ModelReply
        do throws(ModelFailure) { reply = try await model.answer(request, by: end) } catch {
            if let reason = error.refusal {
                await keep(reason, .negative, request, key, Worth(usage: ModelUsage(), took: .zero))
            }
            guard let kept, error.isOfTheModel else { throw error }
            return await give(
                request, kept.reply, kept.text, as: kept.outcome, time.wallNow, begin())
        }
        // Guards note each call by themselves.
        if let turn, turn.noted == noted, !reply.usage.isKept {
            let author = reply.author ?? identity
            turn.note(
                request.stage, author, from: begun, to: time.now, .answered,
                Turn.Call(reply, by: author))
        }
        let worth = Worth(usage: reply.usage, took: time.now - begun)
        await keep(reply.text, .answer, request, key, worth)
        return Answer(reply: reply, worth: worth)
    }

    private func keep(
        _ text: String, _ state: KeptReply.State, _ request: StageRequest, _ key: ReplyKey,
        _ worth: Worth
    ) async {
        guard
            let body = try? ReplyCodec.encode(text, key: key, level: cache.settings.level)
        else { return cache.tooLong() }
        let now = time.wallNow
        let usage = worth.usage
        let reply = KeptReply(
            key: key, provider: identity.provider, model: identity.model, prompts: prompts,
            stage: request.stage.rawValue, state: state, storedAt: now,
            expiresAt: policy.expiry(of: state, storedAt: now, draw: random.unit()),
            took: worth.took,
            effort: Effort(
                calls: usage.calls, retries: max(0, usage.calls - 1),
                inputTokens: usage.inputTokens, outputTokens: usage.outputTokens, cost: usage.cost),
            raw: text.utf8.count, body: body)
        let isWorthIt =
            usage.cost > 0 || usage.tokens != nil || worth.took >= cache.settings.worthWaiting
        let isPaid = isWorthIt && state == .answer
        await cache.put(
            reply, durably: isPaid,
            paidIn: isPaid ? Turn.current.map { ($0, request.stage) } : nil)
    }

    // MARK: Telling

    private struct Lookup {
        let span: Span?
    }

    private func begin() -> Lookup {
        cache.began()
        return Lookup(
            span: tracer.isEnabled ? tracer.startSpan(Signals.SpanName.cacheLookup) : nil)
    }

    private func finish(
        _ lookup: Lookup, _ outcome: CacheBooks.Outcome, saving worth: Worth? = nil
    ) {
        cache.ended(outcome, saving: worth)
        guard let span = lookup.span else { return }
        span.set(.string(Signals.Key.outcome, outcome.rawValue))
        span.end()
    }
}

extension ModelFailure {
    /// Whether the model is away, or was kept away, so that an old reply is better than none.
    fileprivate var isOfTheModel: Bool {
        switch self {
        case .unavailable, .throttled, .unanswered, .held, .failed: true
        // Wrong credentials are to be noticed, whatever is kept.
        case .unauthorised, .refused, .cancelled: false
        case .provider(let failure):
            switch failure.kind {
            case .unauthorised, .noCredit, .notFound, .wrongAddress: false
            default: !failure.kind.isOfTheRequest
            }
        }
    }
}

extension StageRequest.Stage {
    /// What a reply has to look like, by name. Another shape asks for another reply.
    package var shape: String {
        switch self {
        case .nuance: "nuance/1"
        case .card: "cards/1"
        }
    }
}

extension Effort {
    var usage: ModelUsage {
        ModelUsage(
            calls: calls, inputTokens: inputTokens, outputTokens: outputTokens, cost: cost)
    }
}

extension KeptReply {
    /// Never negative, whatever became of the clock.
    fileprivate func age(at now: WallTime) -> Duration {
        .nanoseconds(max(0, now.nanoseconds - storedAt.nanoseconds))
    }
}
