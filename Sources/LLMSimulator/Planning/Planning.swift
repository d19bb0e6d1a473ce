//  One plan in the making: the completion as it would be, what the misdeed makes of it, and how it
//  goes over the wire.

import HTTP
import JSON
import Platform

struct Planning {
    let settings: SimulatorSettings
    let request: KnownRequest
    let draw: Draw
    let moment: Simulator.Moment
    var record = ServedRecord(path: "")

    /// From so many tokens on, the beginning of a prompt is kept, in steps.
    private static let leastCached = 128
    private static let cachedStep = 64
    private static let cachedShare = 0.75

    var asked: AskedRequest { request.asked }

    mutating func plan(_ misdeed: Misdeed?) -> Plan {
        record.misbehaviour = misdeed?.misbehaviour
        guard let misdeed else { return deliver(completion(nil)) }
        return switch misdeed.misbehaviour.family {
        case .limits, .status: refuse(misdeed)
        case .content: deliver(completion(misdeed.misbehaviour))
        case .envelope: spoilEnvelope(misdeed)
        case .connection: spoilDelivery(misdeed)
        }
    }

    // MARK: - Good answers

    private func completion(_ misbehaviour: Misbehaviour?) -> Completion {
        var text = misbehaviour.flatMap { SpoiledReply.text($0, request) } ?? request.reply.text
        var tokens = text == request.reply.text ? request.reply.tokens : TokenCount.of(text)
        var reasoning = asked.thinks ? 64 + draw.below(448, .reasoning) : 0
        var finish: Completion.Finish =
            switch misbehaviour {
            case .length: .length
            case .refusal: .refusal
            case .contentFilter: .filter
            default: .stop
            }
        if let most = asked.mostTokens, tokens + reasoning > most {
            reasoning = min(reasoning, most)
            text = TokenCount.prefix(text, tokens: most - reasoning)
            tokens = TokenCount.of(text)
            finish = .length
        }
        let usage = SimulatedUsage(
            prompt: request.promptTokens, cached: cached, completion: tokens + reasoning,
            reasoning: reasoning)
        let cost = asked.dialect == .ollama ? 0 : settings.prices[asked.model].cost(of: usage)
        return Completion(
            model: asked.model, text: text, finish: finish, usage: usage, cost: cost,
            identity: draw.number(.identity), created: moment.wall, streams: asked.streams,
            streamsUsage: asked.streamsUsage, tool: asked.tool, dialect: asked.dialect)
    }

    private var cached: Int {
        guard request.prefixTokens >= Self.leastCached,
            draw.unit(.cached) < Self.cachedShare
        else { return 0 }
        return request.prefixTokens / Self.cachedStep * Self.cachedStep
    }

    private mutating func deliver(_ completion: Completion) -> Plan {
        record.usage = completion.usage
        record.cost = completion.cost ?? 0
        record.isCharged = true
        var told = completion
        if !settings.tellsCost { told.cost = nil }
        var answer = answer(200, completion.type, told.body())
        let time = settings.pace.duration(tokens: completion.usage.completion, draw)
        if time > .zero { answer.script = [.wait(time)] }
        return Plan(answer: answer, record: record)
    }

    private func answer(_ status: Int, _ type: String, _ body: [UInt8]) -> HTTPServerAnswer {
        var headers = HTTPHeaders([
            .init("Content-Type", type),
            .init(
                asked.dialect == .messages ? "request-id" : "x-request-id",
                "req_" + Identity.text(draw.number(.identity, 1))),
        ])
        moment.standing?.write(to: &headers, asked.dialect, at: moment.wall)
        return HTTPServerAnswer(status, headers: headers, body: body)
    }

    // MARK: - Refusals

    /// By the real limiter, and so no misbehaviour.
    mutating func limited(_ wait: Duration) -> Plan {
        let fault = RequestFault(
            429, "requests",
            "Rate limit reached for \(asked.model): the limiter lets no more through now. "
                + "Please try again in \(TimeText.units(wait)).", code: "rate_limit_exceeded")
        var plan = refused(fault)
        plan.answer.headers.add("Retry-After", String(max(1, TimeText.seconds(wait))))
        if asked.dialect == .chat {
            plan.answer.headers.add(
                "retry-after-ms", String(max(1, wait.wholeNanoseconds / 1_000_000)))
        }
        return plan
    }

    private mutating func refused(_ fault: RequestFault) -> Plan {
        record.status = fault.status
        let body = fault.body(asked.dialect, identity: draw.number(.identity))
        return Plan(answer: answer(fault.status, "application/json", body), record: record)
    }

    private mutating func refuse(_ misdeed: Misdeed) -> Plan {
        switch misdeed.misbehaviour {
        case .limitSeconds, .limitDate, .limitMilliseconds, .limitReset, .limitText:
            return limit(misdeed)
        case .badGateway:
            record.status = 502
            return Plan(
                answer: answer(502, "text/html", Self.page("502 Bad Gateway")), record: record)
        case .gatewayTimeout:
            record.status = 504
            return Plan(answer: answer(504, "text/plain", []), record: record)
        case .noCredit:
            record.status = 402
            let body = Self.routed(402, "Insufficient credits. Add more to continue.")
            return Plan(answer: answer(402, "application/json", body), record: record)
        case .unavailable, .outage:
            var plan = refused(Fault.of(misdeed.misbehaviour, asked.model))
            let wait = misdeed.parameters.wait ?? .seconds(1)
            plan.answer.headers.add("Retry-After", String(TimeText.seconds(wait)))
            return plan
        default: return refused(Fault.of(misdeed.misbehaviour, asked.model))
        }
    }

    private mutating func limit(_ misdeed: Misdeed) -> Plan {
        let isTextOnly = misdeed.misbehaviour == .limitText
        let wait = misdeed.parameters.wait ?? (isTextOnly ? .milliseconds(634) : .seconds(1))
        let advice =
            isTextOnly ? "Please try again in \(TimeText.units(wait))." : "Please slow down."
        var plan = refused(
            RequestFault(
                429, "requests", "Rate limit reached for \(asked.model). \(advice)",
                code: "rate_limit_exceeded"))
        switch misdeed.misbehaviour {
        case .limitSeconds:
            plan.answer.headers.add("Retry-After", String(TimeText.seconds(wait)))
        case .limitDate:
            let time = WallTime(nanoseconds: moment.wall.nanoseconds + wait.wholeNanoseconds)
            plan.answer.headers.add("Retry-After", TimeText.date(time))
        case .limitMilliseconds:
            plan.answer.headers.add("retry-after-ms", String(wait.wholeNanoseconds / 1_000_000))
        case .limitReset:
            plan.answer.headers.set("x-ratelimit-limit-requests", "500")
            plan.answer.headers.set("x-ratelimit-remaining-requests", "0")
            plan.answer.headers.set("x-ratelimit-reset-requests", TimeText.units(wait))
        default: break
        }
        return plan
    }

    // MARK: - Envelopes

    private mutating func spoilEnvelope(_ misdeed: Misdeed) -> Plan {
        let whole = completion(nil)
        let body: [UInt8]
        var type = "application/json"
        switch misdeed.misbehaviour {
        case .brokenJSON:
            let good = whole.body()
            body = Array(good.prefix(misdeed.parameters.after ?? good.count / 2))
        case .notJSON:
            body = Self.page("Please sign in")
            type = "text/html"
        case .noChoices:
            body = Array(
                #"{"id":"chatcmpl-none","object":"chat.completion","choices":[],"content":[]}"#.utf8
            )
        case .errorInside:
            body = Self.routed(502, "The upstream provider gave up in the middle.")
        default: body = []
        }
        return Plan(answer: answer(200, type, body), record: record)
    }

    private static func page(_ title: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html><html><head><title>\(title)</title></head><body><h1>\(title)</h1>\
            </body></html>

            """.utf8)
    }

    /// As OpenRouter has its errors: the code is a number.
    private static func routed(_ code: Int, _ message: String) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.name("error")
        json.beginObject()
        json.member("code", code)
        json.member("message", message)
        json.name("metadata")
        json.beginObject()
        json.member("provider_name", "Simulator")
        json.endObject()
        json.endObject()
        json.endObject()
        return json.bytes
    }

    // MARK: - The way over the wire

    private static let pieces = 20

    /// The answer is good; whether it is charged for depends on whether it arrives.
    private mutating func spoilDelivery(_ misdeed: Misdeed) -> Plan {
        var plan = deliver(completion(nil))
        let count = plan.answer.body.count
        let after = min(misdeed.parameters.after ?? count / 2, max(0, count - 1))
        switch misdeed.misbehaviour {
        case .slowFirstByte:
            plan.answer.script = .late(by: misdeed.parameters.wait ?? .seconds(30))
        case .slowBody:
            let wait = misdeed.parameters.wait ?? .seconds(10)
            plan.answer.script =
                [.head]
                + .dripped(
                    pieces: Self.pieces, of: max(1, count / Self.pieces),
                    every: wait / Self.pieces)
        case .stall: plan.answer.script = .stalled(afterBody: after)
        case .truncated: plan.answer.script = .truncated(afterBody: after)
        case .resetBody: plan.answer.script = .reset(afterBody: after)
        case .reset: plan.answer.script = .resetAtOnce
        default: plan.answer.script = .silent
        }
        switch misdeed.misbehaviour {
        case .slowFirstByte, .slowBody: break
        default: plan.record.isCharged = false
        }
        return plan
    }
}
