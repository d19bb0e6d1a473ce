//  How the guards of a model nest: what passes by itself is made again, what is sick is left alone,
//  and whoever waits keeps nothing from anybody.

import FlashcardPipeline
import LanguageModels
import Platform
import Problems
import Resilience
import Telemetry
import TelemetrySDK
import TestSupport
import Testing

@Suite struct GuardedModelTests {
    private let bench = GuardBench()

    private static func sick(_ request: StageRequest) async throws(ModelFailure) -> String {
        throw .unavailable(provider: "scripted", reason: "down")
    }

    @Test func `a failure that passes is tried again, and the request has its answer`() async {
        let failures = Locked(2)
        let model = ScriptedModel { _ async throws(ModelFailure) in
            let isLeft = failures.withLock { left in
                left -= 1
                return left >= 0
            }
            if isLeft { throw .unavailable(provider: "scripted", reason: "restarting") }
            return "answer"
        }
        let result = await bench.ask(model, bench.guards(retry: bench.retry()))
        #expect(result == .success("answer"))
        #expect(model.requests.count == 3)
    }

    @Test func `where the model answers nobody, the run is told to end`() async {
        let guards = bench.guards(retry: bench.retry())
        let result = await bench.ask(ScriptedModel(Self.sick), guards)
        guard case .failure(.held(let problem)) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(problem.code == "retry.exhausted")
        #expect(problem.message.contains("does not answer"))
    }

    @Test func `where it answers others, only the one request has failed`() async {
        let guards = bench.guards(retry: bench.retry())
        let model = ScriptedModel { request async throws(ModelFailure) in
            if request.input == "bad" { throw .unavailable(provider: "scripted", reason: "500") }
            return "answer"
        }
        #expect(await bench.ask(model, guards, "good") == .success("answer"))
        guard case .failure(.failed(let problem)) = await bench.ask(model, guards, "bad") else {
            Issue.record("the run would end")
            return
        }
        #expect(problem.code == "retry.exhausted")
    }

    @Test func `a refused request is not tried again and is nobody's failure`() async {
        let breaker = bench.breaker(throughput: 1)
        let model = ScriptedModel { _ async throws(ModelFailure) in throw .refused(reason: "no") }
        let result = await bench.ask(
            model, bench.guards(retry: bench.retry(), breaker: breaker))
        #expect(result == .failure(.refused(reason: "no")))
        #expect(model.requests.count == 1)
        #expect(breaker.state == .closed)
        #expect(breaker.facts.calls.failures == 0)
    }

    @Test func `a throttled call waits as the server says, and fewer are made at once`() async {
        let slots = AdaptiveConcurrency("m", limit: ConcurrencyLimit(from: 8, most: 8))
        let isFirst = Locked(true)
        let model = ScriptedModel { _ async throws(ModelFailure) in
            let throttles = isFirst.withLock { first in
                defer { first = false }
                return first
            }
            if throttles { throw .throttled(provider: "p", retryAfter: .seconds(7)) }
            return "answer"
        }
        let begun = bench.time.source.monotonic()
        let result = await bench.ask(model, bench.guards(retry: bench.retry(), slots: slots))
        #expect(result == .success("answer"))
        #expect(bench.time.source.monotonic() - begun >= .seconds(7))
        #expect(slots.limit == 4)
    }

    @Test func `a server that asks for too long a wait ends the run with the time`() async {
        let model = ScriptedModel { _ async throws(ModelFailure) in
            throw .throttled(provider: "p", retryAfter: .seconds(3600))
        }
        guard
            case .failure(.held(let problem)) = await bench.ask(
                model, bench.guards(retry: bench.retry()))
        else {
            Issue.record("not held")
            return
        }
        #expect(problem.code == "retry.handed_back")
        #expect((problem.retryAfter ?? .zero) >= .seconds(3600))
    }

    @Test func `a sick model is left alone, and who waits for it keeps neither place nor slot`()
        async
    {
        let breaker = bench.breaker(throughput: 2, break: .seconds(10))
        let limiter = bench.limiter(perSecond: 1000)
        let slots = AdaptiveConcurrency("m", limit: ConcurrencyLimit(from: 4, most: 4))
        let guards = bench.guards(limiter: limiter, slots: slots, breaker: breaker)
        let sick = ScriptedModel(Self.sick)
        for _ in 0..<2 { _ = await bench.ask(sick, guards) }
        #expect(breaker.state == .open)

        let well = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let begun = bench.time.source.monotonic()
        let kept = Locked<[Int]>([])
        let result = await bench.ask(well, guards) {
            let held = limiter.reservations + slots.inFlight
            kept.withLock { $0.append(held) }
        }
        #expect(result == .success("answer"))
        #expect(well.requests.count == 1)
        #expect(bench.time.source.monotonic() - begun >= .seconds(10))
        #expect(kept.withLock { $0 }.dropLast().allSatisfy { $0 == 0 })
        let waits = bench.traces.spans(named: "wait breaker")
        #expect(waits.count == 1)
        #expect(waits.allSatisfy { $0.endTime - $0.startTime >= 10_000_000_000 })
    }

    @Test func `a break that outlasts the word's time is told at once`() async {
        let breaker = bench.breaker(throughput: 1, break: .seconds(60))
        let guards = bench.guards(breaker: breaker)
        _ = await bench.ask(ScriptedModel(Self.sick), guards)
        let model = ScriptedModel(ScriptedModel.byRule)
        let begun = bench.time.source.monotonic()
        guard
            case .failure(.held(let problem)) = await bench.ask(
                model, guards, within: .seconds(30))
        else {
            Issue.record("not held")
            return
        }
        #expect(problem.code == "breaker.open")
        #expect(problem.category == .circuitBreaker)
        #expect(model.requests.isEmpty)
        #expect(bench.time.source.monotonic() == begun)
    }

    @Test func `what a person isolates is not called until a person resets it`() async {
        let breaker = bench.breaker()
        breaker.isolate(reason: "wrong readings")
        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let begun = bench.time.source.monotonic()
        let time = bench.time.source
        let result = await bench.ask(model, bench.guards(breaker: breaker)) {
            if time.monotonic() - begun > .seconds(20), breaker.state == .isolated {
                #expect(model.requests.isEmpty)
                breaker.reset()
            }
        }
        #expect(result == .success("answer"))
        #expect(time.monotonic() - begun > .seconds(20))
    }

    @Test func `isolated for longer than a word may take, the run ends with the reason`() async {
        let breaker = bench.breaker()
        breaker.isolate(reason: "wrong readings")
        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let result = await bench.ask(
            model, bench.guards(breaker: breaker), within: .seconds(5))
        guard case .failure(.held(let problem)) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(problem.message.contains("wrong readings"))
        #expect(model.requests.isEmpty)
    }

    @Test func `calls keep to their rate, in order, and the wait is told`() async {
        let guards = bench.guards(limiter: bench.limiter(perSecond: 1))
        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let begun = bench.time.source.monotonic()
        for _ in 0..<3 { #expect(await bench.ask(model, guards) == .success("answer")) }
        #expect(bench.time.source.monotonic() - begun >= .seconds(2))
        #expect(bench.traces.spans(named: "wait limiter").count == 2)
    }

    @Test func `a place behind a limit that is too far is refused with both times`() async {
        let limiter = bench.limiter(perSecond: 1)
        limiter.freeze(for: .seconds(100))
        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let result = await bench.ask(
            model, bench.guards(limiter: limiter), within: .seconds(10))
        guard case .failure(.held(let problem)) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(problem.code == "rate_limit.too_long")
        #expect(problem.message.contains("10 s"))
    }

    @Test func `a queue that is too long fails the one request, since those before it are served`()
        async throws
    {
        let limiter = bench.limiter(perSecond: 1)
        for _ in 0..<20 { _ = try limiter.reserve(within: .seconds(60)) }
        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let result = await bench.ask(
            model, bench.guards(limiter: limiter), within: .seconds(10))
        guard case .failure(.failed(let problem)) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(problem.code == "rate_limit.too_long")
        #expect(model.requests.isEmpty)
    }

    @Test func `no more words are under way than a rate can serve in half of a word's time`() {
        var settings = Pipeline.Settings()
        settings.concurrency = 50
        #expect(settings.mostUnderWay == 50)
        settings.requestsPerMinute = 10
        #expect(settings.mostUnderWay == 12)
        settings.wordTimeout = .seconds(1)
        #expect(settings.mostUnderWay == 1)
        settings.requestsPerMinute = 6000
        #expect(settings.mostUnderWay == 25)
        settings.wordTimeout = .seconds(300)
        #expect(settings.mostUnderWay == 50)
    }

    @Test func `while a model is tried out, others wait outside or ask a stand-in`() async throws {
        let breaker = bench.breaker(throughput: 1, break: .seconds(10))
        let limiter = bench.limiter(perSecond: 1)
        _ = await bench.ask(ScriptedModel(Self.sick), bench.guards(breaker: breaker))
        bench.time.advance(by: .seconds(11))
        let probe = try breaker.admit()
        #expect(breaker.refusal?.state == .halfOpen)

        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let link = GuardedModel(
            model, bench.guards(limiter: limiter, breaker: breaker), outlastsBreaks: false)
        await #expect(throws: ModelFailure.self) {
            try await link.answer(StageRequest(stage: .card, input: ""), by: .distant)
        }
        #expect(limiter.available(.requests) == 1)
        #expect(model.requests.isEmpty)
        breaker.record(probe, .success)
        #expect(breaker.refusal == nil)
    }

    @Test func `tokens are settled to what a call really took`() async {
        let limiter = RateLimiter(
            "m", tokens: .perMinute(100_000), time: bench.time.source, random: bench.random)
        let before = limiter.available(.tokens)
        let model = ScriptedModel(usage: { _ in ModelUsage(inputTokens: 1000, outputTokens: 500) })
        { _ async throws(ModelFailure) in "answer" }
        #expect(await bench.ask(model, bench.guards(limiter: limiter)) == .success("answer"))
        #expect(limiter.available(.tokens) == before - 1500)
        #expect(limiter.reservations == 0)
    }

    @Test func `equal requests at the same time are one call`() async {
        let guards = bench.guards(flight: ModelGuards.Flight())
        let gate = Gate()
        let model = ScriptedModel { _ async throws(ModelFailure) in
            try await gate.pass()
            return "answer"
        }
        let guarded = bench.guarded(model, guards)
        let end = MonotonicTime.distant
        let answers = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<5 {
                group.addTask {
                    try? await guarded.answer(StageRequest(stage: .card, input: "x"), by: end).text
                }
            }
            await gate.until(1)
            while guards.flight?.waiting != 4 { await Task.yield() }
            gate.open()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: "answer", count: 5))
        #expect(model.requests.count == 1)
    }

    @Test func `an attempt ends by its own timeout or by the word's, whichever is first`() async {
        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        let guards = bench.guards(attemptTimeout: .seconds(60))
        let now = bench.time.source.monotonic()
        _ = await bench.ask(model, guards, within: .seconds(300))
        _ = await bench.ask(model, guards, within: .seconds(20))
        #expect(model.ends == [now + .seconds(60), now + .seconds(20)])
    }

    @Test func `a cancelled question is nobody's failure`() async {
        let breaker = bench.breaker(throughput: 1)
        let gate = Gate()
        let model = ScriptedModel { _ async throws(ModelFailure) in
            try await gate.pass()
            return "answer"
        }
        let guarded = bench.guarded(
            model, bench.guards(retry: bench.retry(), breaker: breaker))
        let task = Task {
            do throws(ModelFailure) {
                return Result<String, ModelFailure>.success(
                    try await guarded.answer(
                        StageRequest(stage: .card, input: ""), by: .distant
                    ).text)
            } catch { return .failure(error) }
        }
        await gate.until(1)
        task.cancel()
        #expect(await task.value == .failure(.cancelled))
        #expect(breaker.state == .closed)
    }

    @Test func `every question is one span with the model's name`() async throws {
        let model = ScriptedModel { _ async throws(ModelFailure) in "answer" }
        _ = await bench.ask(model, bench.guards())
        let span = try #require(bench.traces.spans(named: "chat 1").first)
        #expect(span["gen_ai.operation.name"] == .string("chat"))
        #expect(span["gen_ai.provider.name"] == .string("scripted"))
        #expect(span["gen_ai.request.model"] == .string("1"))
        // As on the metrics of the calls.
        let mistral = ModelIdentity(provider: "mistral", model: "m")
        #expect(mistral.telemetryName == "mistral_ai")
    }
}
