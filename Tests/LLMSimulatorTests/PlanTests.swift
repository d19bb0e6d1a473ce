import HTTP
import JSON
import Platform
import Resilience
import Testing

@testable import LLMSimulator

@Suite struct PlanTests {
    private static let wall = WallTime(nanoseconds: 1_795_300_000_250_000_000)

    @Test func `the same values give the same plan`() throws {
        let request = try Given.known()
        let simulator = Simulator(SimulatorSettings(script: try MisbehaviourScript("all=0.7")))
        let moments = (0..<200).map {
            Simulator.Moment(number: $0 + 1, attempt: $0, wall: Self.wall)
        }
        let plans = moments.map { simulator.plan(request, path: "/", at: $0) }
        #expect(plans == moments.map { simulator.plan(request, path: "/", at: $0) })
        #expect(Set(plans.map(\.record.misbehaviour)).count > 20)
    }

    @Test(arguments: Misbehaviour.allCases.filter { [.limits, .status].contains($0.family) })
    func `what is refused is not charged, in each dialect’s own form`(
        misbehaviour: Misbehaviour
    ) throws {
        let plan = try Simulator.plan(misbehaviour)
        #expect(plan.answer.status >= 400)
        #expect(plan.answer.status == plan.record.status)
        #expect(!plan.record.isCharged && plan.record.cost == 0)
        var asked = try Given.asked()
        asked.dialect = .messages
        let other = try Simulator.plan(misbehaviour, .init(), KnownRequest(asked))
        #expect(other.answer.status == plan.answer.status)
        guard ![.badGateway, .gatewayTimeout, .noCredit].contains(misbehaviour) else { return }
        #expect(try plan.answer.json["error"]?["message"]?.asString?.isEmpty == false)
        #expect(try other.answer.json["type"] == "error")
    }

    @Test func `each form of 429 says when in its own way, and our reader finds it`() throws {
        func wait(_ misbehaviour: Misbehaviour, _ parameters: MisbehaviourParameters = .init())
            throws -> Duration?
        {
            let answer = try Simulator.plan(misbehaviour, parameters).answer
            #expect(answer.status == 429)
            return RetryAfter.duration(header: { answer.header($0) }, now: Self.wall)
        }
        #expect(try wait(.limitSeconds, .init(wait: .seconds(7))) == .seconds(7))
        #expect(try wait(.limitMilliseconds, .init(wait: .milliseconds(42))) == .milliseconds(42))
        // The date is of a whole second, never an earlier one.
        #expect(try wait(.limitDate, .init(wait: .seconds(2))) == .milliseconds(2750))
        let reset = try Simulator.plan(.limitReset, .init(wait: .milliseconds(1500))).answer
        let report = RateLimitHeaders { reset.header($0) }.report(.requests)
        #expect(report?.remaining == 0)
        #expect(report?.reset == .after(.milliseconds(1500)))
        let text = try Simulator.plan(.limitText).answer
        #expect(text.header("Retry-After") == nil)
        #expect(
            try text.json["error"]?["message"]?.asString?.contains("try again in 634ms.") == true)
        #expect(try Simulator.plan(.quota).answer.json["error"]?["code"] == "insufficient_quota")
        #expect(try Simulator.plan(.unavailable).answer.header("Retry-After") == "1")
    }

    @Test(arguments: Misbehaviour.allCases.filter { $0.family == .envelope })
    func `a broken envelope has status 200 and cannot be read`(misbehaviour: Misbehaviour) throws {
        let plan = try Simulator.plan(misbehaviour)
        #expect(plan.answer.status == 200)
        #expect(!plan.record.isCharged)
        #expect((try? plan.answer.content) == nil)
        #expect(plan.answer.script.isEmpty)
    }

    @Test(arguments: [
        (Misbehaviour.slowFirstByte, [HTTPServerAnswer.Step.wait(.seconds(30))], true),
        (.noAnswer, [.hold], false), (.reset, [.reset], false),
        (.stall, [.head, .bytes(10), .hold], false),
        (.truncated, [.head, .bytes(10), .close], false),
        (.resetBody, [.head, .bytes(10), .reset], false),
    ])
    func `a good answer goes badly over the wire`(
        misbehaviour: Misbehaviour, script: [HTTPServerAnswer.Step], isCharged: Bool
    ) throws {
        let plan = try Simulator.plan(misbehaviour, .init(after: 10))
        #expect(plan.answer.script == script)
        #expect(plan.record.isCharged == isCharged)
        #expect(try plan.answer.content == Given.known().reply.text)
    }

    @Test func `a body in drops is sent whole within its time`() throws {
        let plan = try Simulator.plan(.slowBody, .init(wait: .seconds(4)))
        let waits = plan.answer.script.filter { $0 == .wait(.milliseconds(200)) }
        #expect(waits.count == 20)
        #expect(plan.record.isCharged)
    }

    @Test func `usage is told as providers tell it, with or without its cost`() throws {
        let plan = try Simulator.plan(nil)
        let usage = try plan.answer.json["usage"]
        let record = plan.record.usage
        #expect(usage?["prompt_tokens"]?.asInteger == record.prompt)
        #expect(usage?["completion_tokens"]?.asInteger == record.completion)
        #expect(usage?["total_tokens"]?.asInteger == record.total)
        #expect(usage?["prompt_tokens_details"]?["cached_tokens"]?.asInteger == record.cached)
        #expect(usage?["completion_tokens_details"]?["reasoning_tokens"]?.asInteger == 0)
        let cost = record.prompt * 150_000 + record.completion * 600_000
        #expect(plan.record.cost == cost)
        #expect(usage?["cost"]?.asNumber == Double(Dollars.text(cost)))
        let silent = try Simulator.plan(nil, settings: SimulatorSettings(tellsCost: false))
        #expect(try silent.answer.json["usage"]?["cost"] == nil)
        #expect(silent.record.cost == cost)
    }

    @Test func `a long beginning of the prompt is mostly cached, and is cheaper then`() throws {
        let system = String(repeating: "You make flashcards of Korean words. ", count: 40)
        let messages: JSONValue = [
            ["role": "system", "content": .string(system)],
            ["role": "user", "content": .string(Given.nuanceInput())],
        ]
        let body = Given.body([("model", "simulator/large"), ("messages", messages)])
        let request = KnownRequest(try RequestReader.read(.chat, body))
        let plans = try (0..<200).map {
            try Simulator.plan(nil, .init(), request, at: .init(attempt: $0))
        }
        let cached = Set(plans.map(\.record.usage.cached))
        #expect(cached == [0, request.prefixTokens / 64 * 64])
        let share = plans.count { $0.record.usage.cached > 0 }
        #expect((120...180).contains(share))
        for plan in plans {
            let usage = plan.record.usage
            #expect(
                plan.record.cost == (usage.prompt - usage.cached) * 3_000_000
                    + usage.cached * 300_000 + usage.completion * 15_000_000)
        }
    }

    @Test func `a model that thinks is charged for its thoughts`() throws {
        let request = try Given.known(model: "simulator/reasoning")
        let usage = try Simulator.plan(nil, .init(), request).record.usage
        #expect((64..<512).contains(usage.reasoning))
        #expect(usage.completion == request.reply.tokens + usage.reasoning)
    }

    @Test func `the dialects tell the same in their own members`() throws {
        var asked = try Given.asked()
        asked.dialect = .messages
        let other = try Simulator.plan(nil, .init(), KnownRequest(asked)).answer.json
        #expect(
            other["content"]?.asArray?.first?["text"]?.asString == (try Given.known().reply.text))
        #expect(other["stop_reason"] == "end_turn")
        #expect(other["usage"]?["input_tokens"]?.asInteger == (try Given.known().promptTokens))
        asked.dialect = .ollama
        let local = try Simulator.plan(nil, .init(), KnownRequest(asked))
        #expect(try local.answer.json["message"]?["role"] == "assistant")
        #expect(try local.answer.json["done"] == true)
        #expect(local.record.cost == 0)
    }

    @Test func `a tool that has to be called is called with the reply`() throws {
        let messages: JSONValue = [["role": "user", "content": .string(Given.nuanceInput())]]
        let body = Given.body([
            ("model", "m"), ("max_tokens", 4000), ("messages", messages),
            ("tools", [["name": "nuance", "input_schema": ["type": "object"]]]),
            ("tool_choice", ["type": "tool", "name": "nuance"]),
        ])
        let request = KnownRequest(try RequestReader.read(.messages, body))
        let answer = try Simulator.plan(nil, .init(), request).answer.json
        let part = answer["content"]?.asArray?.first
        #expect(part?["type"] == "tool_use")
        #expect(part?["input"]?["term"] == "사과")
        #expect(answer["stop_reason"] == "tool_use")
        let spoiled = try Simulator.plan(.fences, .init(), request).answer.json
        #expect(spoiled["content"]?.asArray?.first?["type"] == "text")
        #expect(throws: RequestFault.self) {
            try RequestReader.read(
                .messages,
                Array(
                    String(decoding: body, as: UTF8.self).replacing(
                        #""name":"nuance"}}"#, with: #""name":"x"}}"#
                    ).utf8))
        }
    }

    @Test func `a stream has the whole text in its pieces, and ends`() throws {
        let more: [(String, JSONValue)] = [
            ("stream", true), ("stream_options", ["include_usage": true]),
        ]
        let answer = try Simulator.plan(nil, .init(), Given.known(Given.nuanceInput(), more)).answer
        #expect(answer.header("Content-Type") == "text/event-stream")
        let events = String(decoding: answer.body, as: UTF8.self).split(separator: "\n\n")
        #expect(events.last == "data: [DONE]")
        let chunks = try events.dropLast().map { try JSONValue.parse(String($0.dropFirst(6))) }
        let text = chunks.compactMap {
            $0["choices"]?.asArray?.first?["delta"]?["content"]?.asString
        }.joined()
        #expect(text == (try Given.known().reply.text))
        #expect(chunks.last?["usage"]?["total_tokens"]?.asInteger ?? 0 > 0)
    }

    @Test func `the limiter’s headers are read by our own reader, in both forms`() throws {
        let level = LimitStanding.Level(limit: 600, remaining: 450, window: .seconds(60))
        let standing = LimitStanding(requests: level, tokens: level)
        for dialect in [Dialect.chat, .messages] {
            var headers = HTTPHeaders()
            standing.write(to: &headers, dialect, at: Self.wall)
            let read = RateLimitHeaders { headers[$0] }
            #expect(read.unreadable == 0)
            for kind in RateLimit.Kind.allCases {
                let report = read.report(kind)
                #expect(report?.limit == 600)
                #expect(report?.remaining == 450)
                #expect(abs((report?.reset?.wait(from: Self.wall).seconds ?? 0) - 15) < 0.001)
            }
        }
    }

    @Test(arguments: [
        (Duration.milliseconds(634), "634ms"), (.seconds(1), "1s"), (.milliseconds(7660), "7.66s"),
        (.seconds(360), "6m0s"), (.milliseconds(61_005), "1m1.005s"), (.zero, "0ms"),
        (.microseconds(1), "1ms"),
    ])
    func `times are written with units`(duration: Duration, text: String) {
        #expect(TimeText.units(duration) == text)
        if duration > .milliseconds(1) {
            #expect(RateLimitReset.duration(Substring(text)) == duration)
        }
    }

    @Test func `a date is one that every reader knows`() {
        let time = WallTime(nanoseconds: 784_111_777_000_000_000)
        #expect(TimeText.date(time) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(
            Resilience.HTTPDate.seconds(Substring(TimeText.date(Self.wall)).utf8, now: Self.wall)
                == 1_795_300_001)
    }
}
