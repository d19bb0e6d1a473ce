//  What an answer comes to: a reply with its usage, or a kind of trouble with all that was said of
//  it. Pure of state: the same answer always comes to the same.

import HTTP
import JSON
import Platform
import Problems
import Resilience

extension Answer {
    /// These become labels and attributes: what is longer is no name.
    fileprivate var bounded: Answer {
        func short(_ text: String?) -> String? { text.flatMap { $0.utf8.count <= 200 ? $0 : nil } }
        var answer = self
        (answer.id, answer.model, answer.reason) = (short(id), short(model), short(reason))
        return answer
    }
}

extension ProviderModel {
    enum Judged {
        case answered(Answer, ModelUsage)
        case failed(ProviderFailure, ErrorBody?, Answer?)
    }

    func judged(_ response: HTTPResponse, _ request: StageRequest, _ order: Order) -> Judged {
        let value = try? JSONValue.parse(response.body)
        guard (200..<300).contains(response.status) else {
            return refused(response, value.flatMap(ErrorBody.init), request, order, nil)
        }
        guard let value else { return refused(response, nil, request, order, nil, as: .unreadable) }
        var answer = dialect.read(value).bounded
        if let cost = response.headers["x-litellm-response-cost"].flatMap(Double.init) {
            answer.cost = answer.cost ?? ModelUsage.cost(ofDollars: cost)
        }
        if answer.error != nil {
            return refused(response, answer.error, request, order, answer)
        }
        let kind: ProviderFailure.Kind
        switch answer.end {
        case .done where answer.text?.isEmpty == false:
            return .answered(answer, usage(of: answer, request, order))
        case .done: kind = .unreadable
        case .cut: kind = .cut
        case .filtered: kind = .filtered
        case .declined: kind = .declined
        case .broken: kind = .unavailable
        }
        return refused(response, nil, request, order, answer, as: kind)
    }

    private func refused(
        _ response: HTTPResponse, _ error: ErrorBody?, _ request: StageRequest, _ order: Order,
        _ answer: Answer?, as given: ProviderFailure.Kind? = nil
    ) -> Judged {
        let isSuccess = (200..<300).contains(response.status)
        // An answer that has begun cannot take back its status; the true one stands inside.
        let status = isSuccess ? error?.number ?? response.status : response.status
        let wait = self.wait(response, error)
        let kind =
            given
            ?? (isSuccess && error?.number == nil
                ? .unreadable : Trouble.kind(status: status, error, saysWhen: wait != nil))
        var failure = failure(kind)
        failure.status = status
        failure.code = (error?.code ?? error?.type).map { told($0, request, order) }
        failure.message = message(response, error, answer, kind).map { told($0, request, order) }
        // A reply has words in common with the prompt by its nature; a refusal that has repeats it.
        failure.raw = words.raw(response.body, besides: isSuccess ? [] : prompts(request, order))
        failure.retryAfter = wait
        if let answer, answer.usage != nil || answer.text != nil {
            failure.usage = usage(of: answer, request, order)
        }
        return .failed(failure, error, answer)
    }

    func failure(_ kind: ProviderFailure.Kind) -> ProviderFailure {
        ProviderFailure(kind, provider: settings.kind.title, model: settings.model)
    }

    private func told(_ text: String, _ request: StageRequest, _ order: Order) -> String {
        words.told(text, besides: prompts(request, order))
    }

    private func prompts(_ request: StageRequest, _ order: Order) -> [String] {
        [order.prompt.instruction, request.input, request.correction ?? ""]
    }

    private func message(
        _ response: HTTPResponse, _ error: ErrorBody?, _ answer: Answer?,
        _ kind: ProviderFailure.Kind
    ) -> String? {
        if let error {
            // The provider behind the provider mostly knows better.
            return [error.message, error.upstream].compactMap(\.self).joined(separator: ": ")
        }
        if let refusal = answer?.refusal { return refusal }
        switch kind {
        case .unreadable where answer == nil: return "the answer is no JSON"
        case .unreadable: return "the reply is empty"
        case .cut, .filtered, .declined: return nil
        default: return answer == nil ? nil : "the reply breaks off"
        }
    }

    /// When to come back: by a header, by a header inside of the answer, by the end of a window in
    /// which nothing is left, or by the words.
    private func wait(_ response: HTTPResponse, _ error: ErrorBody?) -> Duration? {
        func header(_ name: String) -> String? { response.headers[name] ?? error?.headers[name] }
        let now = time.wallNow
        if let wait = RetryAfter.duration(header: header, now: now) { return wait }
        guard response.status >= 400 || error?.number == 429 else { return nil }
        let closed = RateLimitHeaders(header: header).reports
            .filter { $0.remaining == 0 }.compactMap { $0.closedFor(wall: now) }.max()
        return closed ?? error?.message.flatMap { RetryAfter.duration(inWords: $0) }
            ?? error?.upstream.flatMap { RetryAfter.duration(inWords: $0) }
    }

    // MARK: Usage

    /// What the provider counted and what that costs. Where it has counted nothing, as much as
    /// there can be is taken: a budget is kept rather than passed.
    func usage(of answer: Answer, _ request: StageRequest, _ order: Order) -> ModelUsage {
        var usage =
            answer.usage
            ?? ModelUsage(
                inputTokens: Self.mostTokens(request, order),
                outputTokens: min(answer.text?.utf8.count ?? 0, order.mostOutputTokens))
        if let cost = answer.cost {
            usage.cost = cost
            usage.costBasis = .reported
        } else if let price {
            usage.cost = price.cost(of: usage)
            usage.costBasis =
                price == .free ? .free : answer.usage == nil ? .estimated : .priced
        } else {
            usage.costBasis = .unknown
        }
        return usage
    }

    // MARK: No answer at all

    func failure(of error: HTTPError) -> ModelFailure {
        let problem = error.problem
        var kind = ProviderFailure.Kind.unavailable
        switch error {
        case .cancelled: return .cancelled
        // Of ours, and not of the provider.
        case .badRequest, .requestTooLarge, .queueFull, .closed, .unavailable, .badURL:
            return .failed(problem)
        case .nameNotResolved, .notConnected, .tlsFailed: break
        case .timedOut, .connectionLost:
            if error.mayHaveReachedServer { kind = .unanswered }
        case .brokenAnswer: kind = .unreadable
        case .responseTooLarge, .headersTooLarge: kind = .unreadable
        case .redirectRefused: kind = .wrongAddress
        }
        var failure = failure(kind)
        failure.code = problem.code
        failure.message = problem.message
        return .provider(failure)
    }
}
