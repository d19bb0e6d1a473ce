//  A request from its arrival to the end of its answer, whichever comes of it: then, and only then,
//  it is counted, charged, logged, and its span ends.

import Platform
import Telemetry

struct ServedRequest: Sendable {
    let number: Int
    let time: WallTime
    let span: Span

    static func begin(
        _ number: Int, _ method: String, _ path: String, traceparent: [String],
        _ tracer: Tracer?, at time: WallTime
    ) -> ServedRequest {
        guard let tracer, tracer.isEnabled else {
            return ServedRequest(number: number, time: time, span: .none)
        }
        let carrier = traceparent.map { (name: "traceparent", value: $0) }
        let parent = W3CTraceContextPropagator().extract(
            from: carrier, using: .headers, into: .root)
        let route = Dialect.template(of: path)
        let span = tracer.startSpan(
            route.map { "\(method) \($0)" } ?? method, kind: .server,
            attributes: [
                .string(Signals.Key.method, method), .string(Signals.Key.path, path),
                .string(Signals.Key.scheme, "http"),
                .string(Signals.Key.protocolVersion, "1.1"),
            ], parent: parent)
        if let route { span.set(.string(Signals.Key.route, route)) }
        return ServedRequest(number: number, time: time, span: span)
    }

    var traceID: String? { span.isValid ? span.traceID.text : nil }

    func end(_ record: ServedRecord, _ outcome: Bill.Outcome) {
        guard span.isRecording else { return }
        span.set(.int(Signals.Key.status, record.status))
        span.set(.bool(Signals.Key.isDelivered, outcome != .broken))
        if let misbehaviour = record.misbehaviour {
            span.set(.string(Signals.Key.misbehaviour, misbehaviour.rawValue))
        }
        if let stage = record.stage {
            span.set(.string(Signals.Key.operation, "chat"))
            span.set(.string(Signals.Key.stage, stage.rawValue))
            span.set(.int(Signals.Key.attempt, record.attempt))
        }
        if let model = record.model { span.set(.string(Signals.Key.model, model)) }
        if let word = record.word { span.set(.string(Signals.Key.term, word)) }
        if record.isCharged, outcome == .answered {
            span.set(.int(Signals.Key.inputTokens, record.usage.prompt))
            span.set(.int(Signals.Key.outputTokens, record.usage.completion))
            span.set(.double(Signals.Key.cost, Double(record.cost) * 1e-12))
        }
        // By the conventions an answer of 4xx is no fault of the server.
        if outcome == .broken || record.status >= 500 {
            let type = record.status >= 500 ? String(record.status) : "connection_broken"
            span.set(.string(Signals.Key.errorType, type))
            span.setStatus(.error(type))
        }
        span.end()
    }
}
