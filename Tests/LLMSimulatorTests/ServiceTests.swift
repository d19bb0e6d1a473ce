//  The simulator behind a real socket, asked by our own client: what arrives, what is charged, what
//  is logged, and whose trace it is in.

import HTTP
import JSON
import Platform
import Resilience
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@testable import LLMSimulator

@Suite struct ServiceTests {
    private struct Desk: Sendable {
        let service: SimulatorService
        let lines: Locked<[JSONValue]>
        let url: String
        let client: HTTPClient

        func post(
            _ input: String = Given.nuanceInput(), headers: HTTPHeaders = [:],
            path: String = "/v1/chat/completions"
        ) async throws(HTTPError) -> HTTPResponse {
            try await client.call(
                HTTPRequest(
                    .post, try HTTPURL(url + path), headers: headers, body: Given.chat(input)))
        }

        func get(_ path: String) async throws -> JSONValue {
            let answer = try await client.call(HTTPRequest(.get, try HTTPURL(url + path)))
            return try JSONValue.parse(answer.body)
        }
    }

    private func desk(
        _ settings: SimulatorSettings = SimulatorSettings(), requests: RateLimit? = nil,
        tokens: RateLimit? = nil, tracer: Tracer? = nil, limits: HTTPLimits = HTTPLimits(),
        _ body: (Desk) async throws -> Void
    ) async throws {
        let lines = Locked<[JSONValue]>([])
        let service = SimulatorService(
            settings, requests: requests, tokens: tokens, tracer: tracer,
            log: { line in
                let value = try? JSONValue.parse(Array(line.dropLast()))
                lines.withLock { $0.append(value ?? .null) }
            })
        let server = try HTTPServer { service.answer($0) }
        let client = HTTPClient(
            HTTPSettings(limits: limits, proxy: .none, userAgent: "flashcard/test"))
        let desk = Desk(service: service, lines: lines, url: server.url, client: client)
        do { try await body(desk) } catch {
            client.close()
            await server.stop(within: .zero)
            throw error
        }
        client.close()
        await server.stop(within: .zero)
    }

    @Test func `our client is answered, charged and logged, and browsers are warned`() async throws
    {
        try await desk { desk in
            let answer = try await desk.post()
            #expect(answer.status == 200)
            #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
            #expect(answer.headers["X-Frame-Options"] == "DENY")
            let usage = try JSONValue.parse(answer.body)["usage"]
            let bill = try await desk.get("/simulator/bill")
            let line = bill["models"]?["simulator/small"]
            #expect(line?["requests"] == 1)
            #expect(line?["prompt_tokens"] == usage?["prompt_tokens"])
            #expect(bill["cost"]?.asNumber == usage?["cost"]?.asNumber)
            let logged = desk.lines.withLock { $0 }.first
            #expect(logged?["word"] == "사과")
            #expect(logged?["stage"] == "nuance")
            #expect(logged?["outcome"] == "answered")
            #expect(logged?["cost"]?.asNumber == usage?["cost"]?.asNumber)
        }
    }

    @Test func `only what arrived whole and can be read is charged`() async throws {
        try await desk { desk in
            var paid = 0.0
            for misbehaviour in Misbehaviour.allCases
            where ![.noAnswer, .stall].contains(misbehaviour) {
                let wish = "\(misbehaviour.rawValue);wait=20ms"
                do throws(HTTPError) {
                    let answer = try await desk.post(headers: ["x-simulate": wish])
                    let cost = (try? JSONValue.parse(answer.body))?["usage"]?["cost"]
                    paid += cost?.asNumber ?? 0
                    let isBroken = [.reset, .resetBody, .truncated].contains(misbehaviour)
                    #expect(!isBroken, "\(misbehaviour) arrived")
                } catch {
                    #expect([.reset, .resetBody, .truncated].contains(misbehaviour), "\(error)")
                }
            }
            // Asked over the socket, so that the last answer's end is counted.
            let bill = try await desk.get("/simulator/bill")
            #expect(abs((bill["cost"]?.asNumber ?? 0) - paid) < 1e-9)
            #expect(bill["outcomes"]?["broken"] == 3)
            let counts = bill["misbehaviours"]?.asObject?.members ?? []
            #expect(counts.count == Misbehaviour.allCases.count - 2)
            #expect(counts.allSatisfy { $0.value == 1 })
            let ended = bill["outcomes"]?.asObject?.members.compactMap(\.value.asInteger) ?? []
            // All but this one.
            #expect(bill["requests"]?.asInteger == ended.reduce(1, +))
        }
    }

    @Test(arguments: ["slow-first-byte;wait=1h", "no-answer", "stall", "slow-body;wait=1h"])
    func `a client that gives up is not charged`(wish: String) async throws {
        try await desk { desk in
            let service = desk.service
            let call = Task { try? await desk.post(headers: ["x-simulate": wish]) }
            while service.bill.requests == 0 { await Task.yield() }
            call.cancel()
            #expect(await call.value == nil)
            // The line is written after the bill.
            while desk.lines.withLock({ $0.isEmpty }) { await Task.yield() }
            #expect(service.bill.outcomes[.broken] == 1)
            #expect(service.bill.cost == 0)
            #expect(desk.lines.withLock { $0 }.first?["outcome"] == "broken")
        }
    }

    @Test func `a try that failed is followed by one that draws anew`() async throws {
        let settings = SimulatorSettings(script: try MisbehaviourScript("500=0.5"))
        try await desk(settings) { desk in
            var first: [Int] = []
            for _ in 0..<12 { first.append(try await desk.post().status) }
            #expect(Set(first) == [200, 500])
            _ = try await desk.post(path: "/simulator/reset")
            var again: [Int] = []
            for _ in 0..<12 { again.append(try await desk.post().status) }
            #expect(first == again)
            let bill = try await desk.get("/simulator/bill")
            #expect(bill["misbehaviours"]?["500"]?.asInteger == again.count { $0 == 500 })
        }
    }

    @Test func `the limiter is a real one, and tells where it stands`() async throws {
        try await desk(requests: .perMinute(3)) { desk in
            var statuses: [Int] = []
            for number in 0..<5 {
                let answer = try await desk.post()
                statuses.append(answer.status)
                #expect(answer.headers["x-ratelimit-limit-requests"] == "3")
                #expect(
                    answer.headers["x-ratelimit-remaining-requests"] == String(max(0, 2 - number)))
                #expect((answer.headers["Retry-After"] != nil) == (answer.status == 429))
            }
            #expect(statuses == [200, 200, 200, 429, 429])
            #expect(desk.service.bill.misbehaviours.isEmpty)
        }
    }

    @Test func `a request larger than the limit of tokens never comes through`() async throws {
        try await desk(tokens: .perMinute(10)) { desk in
            let answer = try await desk.post()
            #expect(answer.status == 429)
            #expect(answer.headers["Retry-After"] == "60")
            #expect(answer.headers["x-ratelimit-limit-tokens"] == "10")
        }
    }

    @Test func `its span goes on with the caller’s trace, as another service`() async throws {
        let exporter = CapturedExporter<SpanData>()
        let provider = TracerProvider(processors: [SimpleSpanProcessor(exporter)])
        try await desk(tracer: provider.tracer(LLMSimulator.Signals.scope)) { desk in
            let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            _ = try await desk.post(
                headers: ["traceparent": parent, "x-simulate": "429-seconds"])
            _ = try await desk.get("/simulator/bill")
            let span = try #require(exporter.items.first)
            #expect(span.name == "POST /v1/chat/completions")
            #expect(span.kind == .server)
            #expect(span.context.traceID.text == "4bf92f3577b34da6a3ce929d0e0e4736")
            let attributes = Dictionary(
                uniqueKeysWithValues: span.attributes.map { ($0.key, $0.value) })
            #expect(attributes[LLMSimulator.Signals.Key.misbehaviour] == .string("429-seconds"))
            #expect(attributes[LLMSimulator.Signals.Key.status] == .int(429))
            #expect(attributes[LLMSimulator.Signals.Key.term] == .string("사과"))
            #expect(
                desk.lines.withLock { $0 }.first?["trace_id"] == "4bf92f3577b34da6a3ce929d0e0e4736")
        }
    }

    @Test func `a table of two generations forgets what nobody uses`() {
        var table = TwoGenerations<Int, Int>(most: 10)
        for key in 0..<1000 {
            table[key] = key
            #expect(table[0] == 0)
            #expect(table.count <= 20)
        }
        #expect(table[500] == nil)
        #expect(table[999] == 999)
        #expect(table.forgotten > 0)
    }

    @Test func `more models than the bill has lines share one`() {
        var bill = Bill()
        for number in 0..<300 {
            var record = ServedRecord(path: "/")
            (record.model, record.cost, record.isCharged) = ("m\(number)", 1, true)
            bill.ended(record, .answered)
        }
        #expect(bill.models.count == Bill.mostModels + 1)
        #expect(bill.models[Bill.otherModels]?.requests == 100)
        #expect(bill.cost == 300)
    }
}
