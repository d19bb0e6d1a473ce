//  What one model measures of its calls, and what it puts on the span of the question, which
//  whoever asks has opened. The series of the answers that are usual are found once.

import HTTP
import JSON
import Platform
import Problems
import Telemetry

final class ModelSignals: Sendable {
    private struct Series: Sendable {
        let duration: BoundHistogram<Double>
        let input: BoundHistogram<Int64>
        let output: BoundHistogram<Int64>
    }

    /// A provider that names another model with each answer shall not make series without end.
    private static let mostModels = 8
    private static let others = "_OTHER"

    private let duration: Histogram<Double>
    private let tokens: Histogram<Int64>
    private let labels: [Attribute]
    private let logger: Logger
    private let series = Locked<[String: Series]>([:])

    init(_ kind: ProviderKind, model: String, url: HTTPURL, meter: Meter, logger: Logger) {
        self.logger = logger
        labels = [
            .string(Signals.Key.operation, Signals.chat),
            .string(Signals.Key.provider, kind.telemetryName),
            .string(Signals.Key.requestModel, model),
            .string(Signals.Key.serverAddress, url.host),
            .int(Signals.Key.serverPort, url.port),
        ]
        duration = meter.histogram(
            Signals.MetricName.duration, unit: "s",
            description: "Calls of language models.",
            advice: InstrumentAdvice(bucketBoundaries: [
                0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96,
                81.92,
            ]))
        tokens = meter.histogram(
            Signals.MetricName.tokens, unit: "{token}",
            description: "Tokens of one call, as the provider counts them.",
            advice: InstrumentAdvice(
                bucketBoundaries: (0...13).map { Double(1 << (2 * $0)) }))
    }

    // MARK: Metrics

    func answered(_ answer: Answer, after took: Duration) {
        let series = series(of: answer.model)
        series.duration.record(took.seconds)
        record(answer.usage, series)
    }

    /// What was billed all the same is counted all the same.
    func failed(_ problem: Problem, _ answer: Answer?, after took: Duration) {
        var labels = labels
        if let model = answer?.model {
            labels.append(.string(Signals.Key.responseModel, known(model)))
        }
        duration.record(took.seconds, labels + [.string(Signals.Key.errorType, problem.code)])
        if let usage = answer?.usage { record(usage, series(of: answer?.model)) }
    }

    private func record(_ usage: ModelUsage?, _ series: Series) {
        guard let usage else { return }
        series.input.record(Int64(usage.inputTokens))
        series.output.record(Int64(usage.outputTokens))
    }

    private func known(_ model: String) -> String {
        series.withLock { $0[model] != nil || $0.count < Self.mostModels } ? model : Self.others
    }

    private func series(of model: String?) -> Series {
        let name = model.map(known) ?? ""
        if let series = series.withLock({ $0[name] }) { return series }
        var labels = labels
        if !name.isEmpty { labels.append(.string(Signals.Key.responseModel, name)) }
        let made = Series(
            duration: duration.bind(labels),
            input: tokens.bind(labels + [.string(Signals.Key.tokenType, "input")]),
            output: tokens.bind(labels + [.string(Signals.Key.tokenType, "output")]))
        return series.withLock { series in
            series[name] = series[name] ?? made
            return series[name] ?? made
        }
    }

    // MARK: Log records

    func failed(_ failure: ProviderFailure) {
        let problem = failure.problem
        var attributes = labels + [.string(Signals.Key.errorType, problem.code)]
        if let status = failure.status { attributes.append(.int(Signals.Key.status, status)) }
        if let code = failure.code { attributes.append(.string(Signals.Key.providerCode, code)) }
        logger.log(
            .warning, problem.message, attributes, problem: problem,
            event: Signals.Event.exception, exception: failure)
    }

    func conceded(_ concession: Concession, by provider: String, _ model: String) {
        logger.log(
            .warning, "\(model) at \(provider) \(concession.told).", labels,
            event: Signals.Event.conceded)
    }
}

// MARK: - On the span of the question

extension ModelSignals {
    func tell(_ span: Span, _ order: Order) {
        guard span.isRecording else { return }
        span.set(Array(labels.suffix(2)) + [labels[1]])
        span.set(.string(Signals.Key.outputType, "json"))
        span.set(.int(Signals.Key.mostTokens, order.mostOutputTokens))
        span.set(.string(Signals.Key.form, order.terms.form.rawValue))
        if let temperature = order.terms.temperature {
            span.set(.double(Signals.Key.temperature, temperature))
        }
        if let seed = order.terms.seed { span.set(.int(Signals.Key.seed, seed)) }
    }

    func tell(_ span: Span, _ answer: Answer?, _ usage: ModelUsage?) {
        guard span.isRecording, let answer else { return }
        if let id = answer.id { span.set(.string(Signals.Key.responseID, id)) }
        if let model = answer.model { span.set(.string(Signals.Key.responseModel, model)) }
        if let reason = answer.reason { span.set(.strings(Signals.Key.finishReasons, [reason])) }
        guard let usage else { return }
        if answer.usage != nil {
            span.set(.int(Signals.Key.inputTokens, usage.inputTokens))
            span.set(.int(Signals.Key.outputTokens, usage.outputTokens))
            if usage.cachedTokens > 0 {
                span.set(.int(Signals.Key.cachedTokens, usage.cachedTokens))
            }
            if usage.storedTokens > 0 {
                span.set(.int(Signals.Key.storedTokens, usage.storedTokens))
            }
            if usage.reasoningTokens > 0 {
                span.set(.int(Signals.Key.reasoningTokens, usage.reasoningTokens))
            }
        }
        if usage.costBasis != .unknown {
            span.set(.double(Signals.Key.cost, Double(usage.cost) / 1_000_000))
        }
        span.set(.string(Signals.Key.costBasis, usage.costBasis.rawValue))
    }

    /// Only where somebody has asked for it.
    func tellContent(_ span: Span, _ request: StageRequest, _ order: Order, _ answer: Answer?) {
        guard span.isRecording else { return }
        var json = JSONWriter(reserving: 2048)
        json.beginArray()
        Self.text(order.terms.instruction(order.prompt), &json)
        json.endArray()
        span.set(.string(Signals.Key.instructions, json.text))
        json.removeAll()
        json.beginArray()
        for text in [request.input, request.correction].compactMap(\.self) {
            Self.message("user", text, nil, &json)
        }
        json.endArray()
        span.set(.string(Signals.Key.inputMessages, json.text))
        guard let text = answer?.text else { return }
        json.removeAll()
        json.beginArray()
        Self.message("assistant", text, answer?.reason, &json)
        json.endArray()
        span.set(.string(Signals.Key.outputMessages, json.text))
    }

    private static func message(
        _ role: String, _ text: String, _ reason: String?, _ json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("role", role)
        json.name("parts")
        json.beginArray()
        Self.text(text, &json)
        json.endArray()
        json.member("finish_reason", reason)
        json.endObject()
    }

    private static func text(_ text: String, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("type", "text")
        json.member("content", text)
        json.endObject()
    }
}
