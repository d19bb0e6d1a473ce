//  The guards before a real server over HTTP that is sick and recovers. The calls are real, the
//  guards' time is the test's: a break of half a minute takes none.

import FlashcardPipeline
import HTTP
import LanguageModels
import Platform
import Problems
import Resilience
import Telemetry
import TestSupport
import Testing

@Suite(.enabled(if: Requirements.has("python3"), "no python3 on PATH"))
struct SickProviderTests {
    private let time = ManualTime()
    private let metrics: CapturedMetrics
    private let server: SickServer
    private let model: HTTPModel
    private let breaker: CircuitBreaker
    private let guarded: GuardedModel

    init() throws {
        metrics = CapturedMetrics(time: time)
        server = try SickServer()
        model = try HTTPModel(server.url)
        let random = RandomSource(seed: 7)
        breaker = CircuitBreaker(
            "test/http", settings: try BreakerSettings(minimumThroughput: 4, probes: 2),
            signals: BreakerSignals("test/http", meter: metrics.meter(Resilience.Signals.scope)),
            time: time.source, random: random)
        guarded = GuardedModel(
            model,
            ModelGuards(
                retry: Retry(
                    "chat", policy: RetryPolicy(repeatsUnknown: true), time: time.source,
                    random: random), breaker: breaker, time: time.source, random: random))
    }

    /// The one state whose gauge is 1; all others have to be 0.
    private var shown: String? {
        let gauges = metrics.numbers("flashcard.circuit_breaker.state")
        #expect(gauges.count == 4)
        #expect(gauges.values.reduce(0, +) == 1)
        return gauges.first { $0.value == 1 }?.key
            .split(separator: " ").first { $0.hasPrefix("state=") }
            .map { String($0.dropFirst(6)) }
    }

    private func ask(within length: Duration = .seconds(600)) async -> Result<String, ModelFailure>
    {
        let end = time.source.monotonic().later(by: length)
        let isDone = Locked(false)
        async let answer: Result<String, ModelFailure> = {
            defer { isDone.withLock { $0 = true } }
            do throws(ModelFailure) {
                return .success(
                    try await guarded.answer(StageRequest(stage: .card, input: "hello"), by: end)
                        .text)
            } catch { return .failure(error) }
        }()
        while !isDone.withLock({ $0 }) {
            if time.sleepers > 0 { time.advance(by: .milliseconds(250)) }
            await Task.yield()
        }
        return await answer
    }

    @Test func `a sick provider trips the breaker, is tried, and is called again when it is well`()
        async throws
    {
        #expect(await ask() == .success("hello"))
        #expect(shown == "closed")

        try server.answer(503)
        let first = await ask(within: .seconds(20))
        guard case .failure = first else {
            Issue.record("\(first)")
            return
        }
        _ = await ask(within: .seconds(20))
        #expect(shown == "open")
        let asked = server.asked

        // While it is open nobody reaches the server.
        guard case .failure(.held(let problem)) = await ask(within: .seconds(5)) else {
            Issue.record("not held")
            return
        }
        #expect(problem.code == "breaker.open")
        #expect(server.asked == asked)

        // A trial call finds it sick still, and it is left alone again.
        let seen = Locked<[String?]>([])
        model.whileCalling.withLock { action in
            action = { [metrics] in
                let gauges = metrics.numbers("flashcard.circuit_breaker.state")
                seen.withLock { $0.append(gauges.first { $0.value == 1 }?.key) }
            }
        }
        _ = await ask(within: .seconds(45))
        #expect(seen.withLock { $0.first }??.contains("state=half_open") == true)
        #expect(shown == "open")

        try server.answer(200)
        #expect(await ask() == .success("hello"))
        #expect(await ask() == .success("hello"))
        #expect(shown == "closed")
        let transitions = metrics.numbers("flashcard.circuit_breaker.transitions")
        #expect(
            transitions.filter { $0.value > 0 }.map { $0.key }.sorted() == [
                "breaker=test/http from=closed reason=failure_ratio to=open",
                "breaker=test/http from=half_open reason=probes_failed to=open",
                "breaker=test/http from=half_open reason=probes_succeeded to=closed",
                "breaker=test/http from=open reason=break_over to=half_open",
            ])
    }

    @Test func `what a person isolates is shown as isolated, and then closed`() async throws {
        breaker.isolate(reason: "by hand")
        #expect(shown == "isolated")
        guard case .failure(.held) = await ask(within: .seconds(2)) else {
            Issue.record("not held")
            return
        }
        #expect(server.asked == 0)
        breaker.reset()
        #expect(shown == "closed")
        #expect(await ask() == .success("hello"))
    }

    @Test func `a provider that throttles does not trip the breaker, and is waited for`()
        async throws
    {
        try server.answer(429)
        for _ in 0..<5 { _ = await ask(within: .seconds(2)) }
        #expect(shown == "closed")
        let calls = metrics.numbers("flashcard.circuit_breaker.calls")
        #expect(calls["breaker=test/http outcome=ignored"] == Double(server.asked))
    }
}

/// A model over plain HTTP: what is posted comes back.
private final class HTTPModel: LanguageModel {
    let identity = ModelIdentity(provider: "test", model: "http")
    /// Done within each call.
    let whileCalling = Locked<@Sendable () -> Void>({})
    private let client = HTTPClient()
    private let url: HTTPURL

    init(_ url: String) throws { self.url = try HTTPURL(url) }

    func answer(
        _ request: StageRequest, by end: MonotonicTime
    ) async throws(ModelFailure) -> ModelReply {
        whileCalling.withLock { $0 }()
        let response: HTTPResponse
        do throws(HTTPError) {
            response = try await client.call(
                HTTPRequest(.post, url, body: Array(request.input.utf8)))
        } catch { throw .unanswered(provider: "test", reason: error.problem.message) }
        switch response.status {
        case 200: return ModelReply(text: String(decoding: response.body, as: UTF8.self))
        case 429: throw .throttled(provider: "test", retryAfter: .seconds(3))
        default: throw .unavailable(provider: "test", reason: "\(response.status)")
        }
    }
}
