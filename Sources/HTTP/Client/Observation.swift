//  What one call says about itself, as the HTTP conventions 1.44 have it: a client span whose
//  context goes along in the headers, how long it took, and that it is under way. Where telemetry
//  is suppressed, as in its own export, there is nothing of this, the headers included.

import Platform
import Problems
import Telemetry

struct Observation {
    /// With the headers of the trace.
    let request: HTTPRequest
    private let span: Span
    private let parent: Context
    private let instruments: HTTPInstruments
    private let begun: MonotonicTime
    /// Method and server: what every metric of the call has.
    private let labels: [Attribute]

    /// Nil where telemetry is suppressed.
    init?(of request: HTTPRequest, by client: HTTPClient, at time: MonotonicTime) {
        parent = Context.current
        guard !parent.isSuppressed else { return nil }
        instruments = client.profile.instruments
        begun = time
        let isWanted =
            client.tracer.isEnabled || instruments.duration.isEnabled
            || instruments.activeRequests.isEnabled
        labels = isWanted ? Self.labels(of: request) : []
        span = client.tracer.startSpan(
            Self.isListed(request.method) ? request.method.name : "HTTP", kind: .client,
            attributes: Self.attributes(of: request, labels), parent: parent)
        instruments.activeRequests.add(1, labels)
        self.request = Self.carrying(parent.with(span), request, client.propagator)
    }

    func end(_ response: HTTPResponse, at time: MonotonicTime) {
        let isError = response.status >= 400
        if span.isRecording {
            span.set(.int(Signals.Key.status, response.status))
            span.set(.string(Signals.Key.protocolVersion, response.version.rawValue))
            if isError {
                span.set(.string(Signals.Key.errorType, String(response.status)))
                span.setStatus(.error())
            }
        }
        span.end()
        instruments.activeRequests.add(-1, labels)
        instruments.duration.record(
            (time - begun).seconds,
            labels + [
                .int(Signals.Key.status, response.status),
                .string(Signals.Key.protocolVersion, response.version.rawValue),
            ] + (isError ? [.string(Signals.Key.errorType, String(response.status))] : []))
    }

    func end(_ error: HTTPError, at time: MonotonicTime) {
        if case .cancelled = error {
            // Stopped on purpose: an error of the span, and no exception that somebody looks into.
            span.set(.string(Signals.Key.errorType, error.problem.code))
            span.setStatus(.error(error.problem.message))
        } else {
            span.fail(error, parent: parent)
        }
        span.end()
        instruments.activeRequests.add(-1, labels)
        instruments.duration.record(
            (time - begun).seconds,
            labels + [.string(Signals.Key.errorType, error.problem.code)])
    }

    private static func labels(of request: HTTPRequest) -> [Attribute] {
        [
            .string(Signals.Key.method, isListed(request.method) ? request.method.name : "_OTHER"),
            .string(Signals.Key.serverAddress, request.url.host),
            .int(Signals.Key.serverPort, request.url.port),
        ]
    }

    private static func attributes(
        of request: HTTPRequest, _ labels: [Attribute]
    ) -> [Attribute] {
        var attributes = labels + [.string(Signals.Key.url, request.url.told)]
        if !isListed(request.method) {
            attributes.append(.string(Signals.Key.originalMethod, request.method.name))
        }
        if request.resendCount > 0 {
            attributes.append(.int(Signals.Key.resendCount, request.resendCount))
        }
        return attributes
    }

    /// Others would make as many series as somebody likes.
    private static func isListed(_ method: HTTPMethod) -> Bool { methods.contains(method.name) }

    private static let methods: Set<String> = [
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY", "TRACE",
    ]

    private static func carrying(
        _ context: Context, _ request: HTTPRequest, _ propagator: (any TextMapPropagator)?
    ) -> HTTPRequest {
        var pairs: [HeaderPair] = []
        (propagator ?? GlobalPropagator.current).inject(context, into: &pairs, using: .headers)
        guard !pairs.isEmpty else { return request }
        var request = request
        for pair in pairs { request.headers.set(pair.name, pair.value) }
        return request
    }
}
