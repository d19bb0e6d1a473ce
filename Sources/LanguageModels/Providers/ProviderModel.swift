//  A model of a provider: one call for one answer, never a retry. Which words are exchanged is its
//  dialect's, how often and how many at once the guards' in front of it. It says what a refusal
//  was, what an answer has cost, and what the provider told of its limits.
//
//  The one request that is sent twice within a call is one that the provider would not take as it
//  was written: it is sent as the provider wants it, and so are all after it.

import Digest
package import HTTP
import JSON
package import Platform
package import Problems
package import Resilience
package import Telemetry

package final class ProviderModel: LanguageModel {
    /// Hears what the provider told of its limits with an answer, also one that says no.
    package typealias Learned = @Sendable (RateLimitHeaders) -> Void

    package let identity: ModelIdentity
    let settings: ProviderSettings
    let dialect: any Dialect
    let client: HTTPClient
    let url: HTTPURL
    let base: String
    let words: Words
    let time: TimeSource
    let models = SingleFlight<Int, [ServedModel], ModelFailure>(mostKeys: 1)
    private let prompts: PromptSet
    let headers: HTTPHeaders
    private let signals: ModelSignals
    private let learned: Learned
    private let state: Locked<State>

    private struct State {
        var terms: Terms
        var price: ModelPrice?
        var bodies: [StageRequest.Stage: (terms: Terms, template: BodyTemplate)] = [:]
        var hasAnswered = false
        var rejected = 0
        /// Each is made once: two that undo each other would go on for ever.
        var conceded: Set<Concession> = []
    }

    /// So many rejected requests before the first answer are no accident.
    private static let mostRejected = 5
    private static let mostBytes = 4 << 20

    /// Made for one model of one provider. `learned` hears of limits with every answer.
    package init(
        _ settings: ProviderSettings, prompts: PromptSet, client: HTTPClient,
        prices: PriceTable = .known, time: TimeSource = .system,
        meter: Meter = Meter(scope: scope), logger: Logger = Logger(scope),
        learned: @escaping Learned = { _ in }
    ) throws(Problem) {
        let (base, url) = try Self.address(settings)
        let form = try Self.form(settings)
        self.settings = settings
        self.prompts = prompts
        self.client = client
        self.time = time
        self.learned = learned
        self.base = base
        self.url = url
        dialect = Self.dialect(settings.kind)
        identity = ModelIdentity(provider: settings.kind.name, model: settings.model)
        words = Words(
            secrets: [settings.key?.revealed()].compactMap(\.self)
                + settings.headers.fields.map(\.value))
        headers = Self.headers(settings, dialect)
        signals = ModelSignals(
            settings.kind, model: settings.model, url: url, meter: meter, logger: logger)
        state = Locked(
            State(
                terms: Terms(
                    form: form, limitName: settings.kind.limitName,
                    temperature: settings.temperature, seed: settings.seed,
                    seedName: settings.kind.seedName),
                price: prices[settings.kind, settings.model]))
    }

    package func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        let (span, begun, request) = (Span.current, time.now, request.grounded)
        while true {
            let (order, template) = order(for: request.stage)
            signals.tell(span, order)
            let response: HTTPResponse
            do throws(HTTPError) {
                response = try await client.call(http(request, order, template, by: end))
            } catch {
                throw told(failure(of: error), nil, begun)
            }
            learn(response)
            switch judged(response, request, order) {
            case .answered(let answer, let usage):
                state.withLock { $0.hasAnswered = true }
                signals.tell(span, answer, usage)
                capture(span, request, order, answer)
                signals.answered(answer, after: time.now - begun)
                return ModelReply(text: answer.text ?? "", usage: usage)
            case .failed(var failure, let error, let answer):
                if failure.kind == .rejected, concedes(order, error) { continue }
                signals.tell(span, answer, failure.usage)
                capture(span, request, order, answer)
                if failure.kind == .rejected { failure.isFirstOfAll = countsRejected() }
                if failure.kind == .notFound { failure.hint = await hint(by: end) }
                throw told(.provider(failure), answer, begun)
            }
        }
    }

    /// What the model's tokens cost; nil where nobody knows.
    package var price: ModelPrice? { state.withLock { $0.price } }

    /// Asks the provider itself for the price where no table has it; whether there is one now.
    package func learnPrice(by end: MonotonicTime) async throws(ModelFailure) -> Bool {
        if price != nil { return true }
        let served = try await served(by: end).first { $0.name == settings.model }
        guard let told = served?.price else { return false }
        state.withLock { $0.price = $0.price ?? told }
        return true
    }

    package func worstCost(_ request: StageRequest) -> Int {
        guard let price else { return 0 }
        let order = order(for: request.stage).order
        return price.worst(
            input: Self.mostTokens(request, order), output: order.mostOutputTokens)
    }

    // MARK: What is sent

    /// A token is a byte at least, and what stands between the texts is some tokens more.
    static func mostTokens(_ request: StageRequest, _ order: Order) -> Int {
        200 + order.prompt.instruction.utf8.count + order.prompt.schema.utf8.count
            + request.input.utf8.count + StageRequest.mostFacts
            + (request.correction?.utf8.count ?? 0)
    }

    private func order(for stage: StageRequest.Stage) -> (order: Order, template: BodyTemplate) {
        let prompt = prompts[stage]
        return state.withLock { state in
            let order = Order(
                model: settings.model, prompt: prompt,
                mostOutputTokens: settings.mostOutputTokens ?? prompt.mostOutputTokens,
                terms: state.terms)
            if let template = state.bodies[stage], template.terms == state.terms {
                return (order, template.template)
            }
            let template = dialect.body(of: order)
            state.bodies[stage] = (state.terms, template)
            return (order, template)
        }
    }

    private func http(
        _ request: StageRequest, _ order: Order, _ template: BodyTemplate, by end: MonotonicTime
    ) -> HTTPRequest {
        var headers = headers
        headers.set("Idempotency-Key", key(of: request, order).text)
        let left = time.now.time(until: end)
        let most = client.settings.limits
        return HTTPRequest(
            .post, url, headers: headers,
            body: template.body(request.input, request.correction),
            limits: HTTPLimits(
                connect: most.connect, firstByte: min(left, most.firstByte), whole: left,
                responseBody: Self.mostBytes))
    }

    /// The same for all attempts at one request, in this process and the next; another one where
    /// the body is another one.
    private func key(of request: StageRequest, _ order: Order) -> IdempotencyKey {
        var hash = SHA256()
        for part in [
            identity.provider, identity.model, prompts.version, request.stage.rawValue,
            order.terms.form.rawValue, request.input, request.correction ?? "",
        ] {
            hash.update(part)
            hash.update([0])
        }
        let bytes = hash.finish()
        func number(_ first: Int) -> UInt64 {
            bytes[first..<(first + 8)].reduce(0) { $0 << 8 | UInt64($1) }
        }
        return IdempotencyKey(high: number(0), low: number(8))
    }

    // MARK: What is learned

    private func learn(_ response: HTTPResponse) {
        // Set apart first: there are many forms to be asked for, and few headers to ask.
        var told: [String: String] = [:]
        for field in response.headers.fields where field.name.isOfLimits {
            told[field.name.lowercased()] = field.value
        }
        guard !told.isEmpty else { return }
        let limits = RateLimitHeaders { told[$0] }
        if !limits.reports.isEmpty { learned(limits) }
    }

    /// Whether the same is to be sent once more as the provider wants it: with what it would not
    /// take left out, by this call or by another one meanwhile.
    private func concedes(_ order: Order, _ error: ErrorBody?) -> Bool {
        guard let concession = order.terms.concession(to: error, in: dialect) else { return false }
        let isNew: Bool? = state.withLock { state in
            var terms = state.terms
            guard terms == order.terms else { return false }
            guard state.conceded.insert(concession).inserted else { return nil }
            terms.make(concession)
            state.terms = terms
            return true
        }
        guard let isNew else { return false }
        if isNew { signals.conceded(concession, by: settings.kind.title, settings.model) }
        return true
    }

    /// Whether nothing but rejections ever came, and several of them.
    private func countsRejected() -> Bool {
        state.withLock { state in
            guard !state.hasAnswered else { return false }
            state.rejected += 1
            return state.rejected >= Self.mostRejected
        }
    }

    // MARK: What is told

    private func capture(
        _ span: Span, _ request: StageRequest, _ order: Order, _ answer: Answer?
    ) {
        guard settings.capturesContent else { return }
        signals.tellContent(span, request, order, answer)
    }

    private func told(
        _ failure: ModelFailure, _ answer: Answer?, _ begun: MonotonicTime
    ) -> ModelFailure {
        if failure == .cancelled { return failure }
        signals.failed(failure.problem, answer, after: time.now - begun)
        if case .provider(let failure) = failure { signals.failed(failure) }
        return failure
    }
}

extension String {
    /// Whether a header of that name tells of a limit.
    fileprivate var isOfLimits: Bool {
        ["x-ratelimit", "anthropic-ratelimit", "ratelimit"].contains { (beginning: StaticString) in
            guard utf8.count > beginning.utf8CodeUnitCount else { return false }
            return zip(utf8, 0..<beginning.utf8CodeUnitCount).allSatisfy { byte, index in
                // A capital letter and its small one are one bit apart; a dash has that bit.
                byte | 0x20 == beginning.utf8Start[index]
            }
        }
    }
}
