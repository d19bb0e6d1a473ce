import Platform
import Problems
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@testable import HTTP

/// Spans, headers and metrics of a call, by the HTTP conventions.
@Suite(.enabled(if: TestServer.isThere, "python3 is not on PATH")) struct ObservationTests {
    private let server: TestServer
    private let loop = TransferLoop()
    private let traces = CapturedTraces(time: ManualTime())
    private let reader = MetricReader()
    private let provider: MeterProvider
    private let client: HTTPClient

    init() async throws {
        server = try await TestServer()
        provider = MeterProvider(readers: [reader])
        client = HTTPClient(
            .direct(), on: loop, tracer: traces.tracer(Signals.scope),
            meter: provider.meter(Signals.scope), propagator: CompositePropagator.standard)
    }

    private func sums(_ name: String) -> [[Attribute]: MetricNumber] {
        for metric in reader.collect() where metric.name == name {
            guard case .sum(let points, _, _) = metric.points else { continue }
            return Dictionary(points.map { ($0.attributes.sorted { $0.key < $1.key }, $0.value) }) {
                $1
            }
        }
        return [:]
    }

    private var durations: [HistogramPoint] {
        for metric in reader.collect() where metric.name == "http.client.request.duration" {
            guard case .histogram(let points, _) = metric.points else { continue }
            return points
        }
        return []
    }

    private func labels(_ more: [Attribute] = []) -> Set<Attribute> {
        Set(
            [
                .string("http.request.method", "GET"), .string("server.address", "127.0.0.1"),
                .int("server.port", server.port),
            ] + more)
    }

    @Test func `a call is a client span whose context goes along`() async throws {
        let url = try server.url("echo?key=secret")
        var request = HTTPRequest(.get, url)
        request.resendCount = 2
        let parent = traces.tracer("test").startSpan("parent")
        var context = Context.root.with(parent)
        context.baggage = Baggage.empty.setting("word", "사과")
        let ready = request
        let response = try await context.run { () async throws(HTTPError) in
            try await client.call(ready)
        }
        let span = try #require(traces.spans(named: "GET").first)
        #expect(span.kind == .client)
        #expect(span.parentSpanID == parent.context.spanID)
        #expect(span.status == .unset)
        let expected = labels([
            .string("url.full", "http://127.0.0.1:\(server.port)/echo"),
            .int("http.request.resend_count", 2), .int("http.response.status_code", 200),
            .string("network.protocol.version", "1.1"),
        ])
        #expect(Set(span.attributes) == expected)
        let echo = try Echo(response)
        let carried = "00-\(span.context.traceID.text)-\(span.context.spanID.text)-"
        #expect(echo.values("traceparent").count == 1)
        #expect(echo.values("traceparent").first?.hasPrefix(carried) == true)
        #expect(echo.values("baggage") == ["word=%EC%82%AC%EA%B3%BC"])
    }

    @Test func `a refusal and a failure are errors of the span and of the metric alike`()
        async throws
    {
        _ = await failure(client, HTTPRequest(.get, try server.url("nothing")))
        _ = try await client.call(HTTPRequest(.get, try server.url("status/503")))
        let spans = traces.spans(named: "GET")
        #expect(spans.count == 2)
        #expect(spans[1]["error.type"] == "503")
        #expect(spans[1].status == .error())
        #expect(spans[0]["error.type"] == "http.connection_lost")
        #expect(spans[0]["http.response.status_code"] == nil)
        guard case .error(let text) = spans[0].status else {
            return #expect(Bool(false), "a failed call is an error")
        }
        #expect(text.contains("it was closed without an answer"))
        let found = durations
        #expect(found.map(\.count) == [1, 1])
        let refusal = labels([
            .int("http.response.status_code", 503), .string("error.type", "503"),
            .string("network.protocol.version", "1.1"),
        ])
        let loss = labels([.string("error.type", "http.connection_lost")])
        let series = Set(found.map { Set($0.attributes) })
        #expect(series == [refusal, loss])
        #expect(found[0].bounds == InstrumentAdvice.seconds.bucketBoundaries)
    }

    @Test func `a method that nobody lists makes no series of its own`() async throws {
        _ = try await client.call(HTTPRequest(HTTPMethod("BREW"), try server.url("echo")))
        let span = try #require(traces.spans.first)
        #expect(span.name == "HTTP")
        #expect(span["http.request.method"] == "_OTHER")
        #expect(span["http.request.method_original"] == "BREW")
    }

    @Test func `connections and calls are counted while they are there`() async throws {
        let host: [Attribute] = [
            .string("server.address", "127.0.0.1"), .int("server.port", server.port),
        ]
        let active = [.string("http.connection.state", "active")] + host
        let idle = [.string("http.connection.state", "idle")] + host
        let url = try server.url("hang")
        let hanging = Task { [client] in await failure(client, HTTPRequest(.get, url)) }
        await server.saw("request 1")
        #expect(sums("http.client.active_requests").values.map { $0 } == [.int(1)])
        _ = try await client.call(HTTPRequest(.get, try server.url("echo")))
        #expect(sums("http.client.open_connections") == [active: .int(1), idle: .int(1)])
        hanging.cancel()
        _ = await hanging.value
        // The next call comes after the loop has closed what was cancelled.
        _ = try await client.call(HTTPRequest(.get, try server.url("echo")))
        #expect(sums("http.client.open_connections") == [active: .int(0), idle: .int(1)])
        #expect(sums("http.client.active_requests").values.map { $0 } == [.int(0)])
        let client = client
        let isDone = await onPlainThread { client.close() }
        #expect(isDone)
        #expect(sums("http.client.open_connections") == [active: .int(0), idle: .int(0)])
    }

    @Test func `where telemetry is suppressed nothing is told and no header added`() async throws {
        let url = try server.url("echo")
        let response = try await Context.root.suppressed.run { () async throws(HTTPError) in
            try await client.call(HTTPRequest(.get, url))
        }
        #expect(traces.spans.isEmpty)
        #expect(try Echo(response).values("traceparent").isEmpty)
        #expect(durations.isEmpty)
        #expect(sums("http.client.open_connections").isEmpty)
        #expect(sums("http.client.active_requests").isEmpty)
        let blocking = await onPlainThread { [client] in
            Context.root.suppressed.run {
                Result { () throws(HTTPError) in try client.callBlocking(HTTPRequest(.get, url)) }
            }
        }
        #expect(try blocking.get().isConnectionReused)
        #expect(traces.spans.isEmpty)
    }

    @Test func `a refused call is measured with its code`() async throws {
        let client = HTTPClient(
            .direct(inFlight: 1, waiting: 0), on: loop, meter: provider.meter(Signals.scope))
        let url = try server.url("hang")
        let hanging = Task { await failure(client, HTTPRequest(.get, url)) }
        await server.saw("request 1")
        _ = await failure(client, HTTPRequest(.get, url))
        let series = durations.map { Set($0.attributes) }
        #expect(series == [labels([.string("error.type", "http.queue_full")])])
        hanging.cancel()
        _ = await hanging.value
    }
}
