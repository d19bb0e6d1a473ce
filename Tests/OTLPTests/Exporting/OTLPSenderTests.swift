//  What is sent, and what is sent again: against a receiver on a real socket, with time that the
//  test moves.

import HTTP
import OTLP
import Platform
import Problems
import Resilience
import TelemetrySDK
import TestSupport
import Testing

@Suite(.enabled(if: ScriptedReceiver.isThere, "no python3 on PATH"), .timeLimit(.minutes(2)))
struct OTLPSenderTests {
    private let time = ManualTime()
    private let slept = Locked<[Duration]>([])
    private static let body = #"{"resourceSpans":[]}"#

    private typealias Answer = ScriptedReceiver.Answer

    /// Sends one batch, as a thread that blocks does, and closes.
    private func send(
        to receiver: ScriptedReceiver,
        _ change: (inout TelemetrySettings.Destination) -> Void = { _ in }
    ) async throws -> OTLPSender.Outcome {
        var destination = TelemetrySettings.Destination()
        destination.endpoint = TelemetrySettings.Endpoint(
            "http://127.0.0.1:\(receiver.port)/v1/traces")
        destination.timeout = .seconds(60)
        change(&destination)
        let made = try OTLPSender(
            .traces, destination, userAgent: "tests/1", time: time.source,
            random: RandomSource(seed: 5), on: TransferLoop())
        let sender = try #require(made)
        let interruption = Interruption { [time, slept] _, duration in
            slept.withLock { $0.append(duration) }
            time.advance(by: duration)
            return false
        }
        let deadline = time.source.now + .seconds(600)
        return await withCheckedContinuation { continuation in
            DetachedThread.start {
                let outcome = sender.send(
                    Array(Self.body.utf8), before: deadline, until: interruption)
                sender.close()
                continuation.resume(returning: outcome)
            }
        }
    }

    @Test(.proves("Exporters: OTLP/HTTP JSON", "Exporters: HTTP gzip"), arguments: [false, true])
    func `a batch is posted as JSON, compressed where that is asked for`(isCompressed: Bool)
        async throws
    {
        let receiver = try ScriptedReceiver([Answer()])
        let outcome = try await send(to: receiver) { destination in
            destination.compression = isCompressed ? .gzip : .none
            destination.headers = [.init(name: "x-tenant", value: "korean")]
        }
        #expect(outcome == .taken(rejected: 0, nil))
        let requests = try receiver.requests
        #expect(requests.count == 1)
        let request = try #require(requests.first)
        #expect(request.path == "/v1/traces")
        #expect(request.body == Self.body)
        // Prometheus refuses a type with a charset.
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.headers["content-encoding"] == (isCompressed ? "gzip" : nil))
        #expect(request.headers["x-tenant"] == "korean")
        #expect(request.headers["user-agent"] == "tests/1")
    }

    @Test(.proves("Exporters: Honors retryable responses with backoff"))
    func `what passes is sent again after waits that may grow, until it is taken`() async throws {
        let receiver = try ScriptedReceiver(
            [503, 502, 504, 429].map { Answer(status: $0) } + [Answer()])
        #expect(try await send(to: receiver) == .taken(rejected: 0, nil))
        let requests = try receiver.requests
        #expect(requests.count == 5)
        #expect(Set(requests.map(\.body)) == [Self.body])
        let waits = slept.withLock { $0 }
        #expect(waits.count == 4)
        for (wait, ceiling) in zip(waits, [500, 1000, 2000, 4000]) {
            #expect(wait > .zero && wait <= .milliseconds(ceiling))
        }
        // Drawn, so that senders that failed together do not come back together.
        #expect(Set(waits).count == 4)
    }

    @Test func `after five tries the batch is handed back, to be sent later`() async throws {
        let receiver = try ScriptedReceiver([Answer(status: 503)])
        guard case .notTaken(let problem, _) = try await send(to: receiver) else {
            return fail("taken, or refused")
        }
        #expect(problem.code == "otlp.retryable")
        #expect(try receiver.requests.count == 5)
    }

    @Test(.proves("Exporters: Honors throttling response"), arguments: [429, 503])
    func `a receiver that asks for a wait is given it`(status: Int) async throws {
        let receiver = try ScriptedReceiver(
            [Answer(status: status, header: ("retry-after", "7")), Answer()])
        #expect(try await send(to: receiver) == .taken(rejected: 0, nil))
        #expect(try receiver.requests.count == 2)
        let waits = slept.withLock { $0 }
        #expect(waits.count == 1)
        #expect(waits.allSatisfy { $0 >= .seconds(7) && $0 < .seconds(14) })
    }

    @Test func `a wait beyond the time for a batch is left to a later delivery`() async throws {
        let receiver = try ScriptedReceiver(
            [Answer(status: 429, header: ("retry-after", "120"))])
        let begun = time.source.now
        guard case .notTaken(_, let notBefore?) = try await send(to: receiver) else {
            return fail("taken, refused, or nothing said of when")
        }
        #expect(notBefore >= begun + .seconds(120))
        #expect(try receiver.requests.count == 1)
        #expect(slept.withLock { $0.isEmpty })
    }

    @Test(
        .proves("Exporters: Honors non-retryable responses"), arguments: [400, 401, 404, 413, 500])
    func `what a receiver refuses is sent once`(status: Int) async throws {
        let receiver = try ScriptedReceiver(
            [Answer(status: status, header: ("retry-after", "1"))])
        guard case .refused(let problem) = try await send(to: receiver) else {
            return fail("not refused")
        }
        #expect(problem.code == "otlp.refused")
        #expect(try receiver.requests.count == 1)
        #expect(slept.withLock { $0.isEmpty })
    }

    @Test(.proves("Exporters: partial success handled, HTTP"))
    func `a partial success is told with its number, and nothing is sent again`() async throws {
        let receiver = try ScriptedReceiver([
            Answer(
                body: #"{"partialSuccess":{"rejectedSpans":"2","errorMessage":"too old"}}"#)
        ])
        guard case .taken(2, let problem?) = try await send(to: receiver) else {
            return fail("not two rejected")
        }
        #expect(problem.code == "otlp.rejected")
        #expect(problem.message.contains("too old"))
        #expect(try receiver.requests.count == 1)
    }
}
