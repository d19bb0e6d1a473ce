//  The simulator with everything that has to be remembered between requests: how often each word
//  was asked for, replies that were made already, the limiter, the bill. It answers at once; what
//  takes its time is a script that the server carries out.

package import HTTP
import JSON
package import Platform
package import Resilience
package import Telemetry

package final class SimulatorService: Sendable {
    private struct Memory {
        var number = 0
        var begun: MonotonicTime
        var known = TwoGenerations<UInt64, KnownRequest>(most: 4096)
        var attempts = TwoGenerations<UInt64, Int>(most: 262_144)
        var bill = Bill()
    }

    package let simulator: Simulator
    private let time: TimeSource
    private let tracer: Tracer?
    private let limiter: RateLimiter?
    private let write: (@Sendable ([UInt8]) -> Void)?
    private let memory: Locked<Memory>

    /// Without limits there is no limiter; `log` is given whole lines.
    package init(
        _ settings: SimulatorSettings, requests: RateLimit? = nil, tokens: RateLimit? = nil,
        time: TimeSource = .system, tracer: Tracer? = nil,
        log: (@Sendable ([UInt8]) -> Void)? = nil
    ) {
        simulator = Simulator(settings)
        self.time = time
        self.tracer = tracer
        limiter =
            requests == nil && tokens == nil
            ? nil
            : RateLimiter(
                "simulator", requests: requests, tokens: tokens, time: time,
                random: RandomSource(seed: settings.seed))
        write = log
        memory = Locked(Memory(begun: time.now))
    }

    package var bill: Bill { memory.withLock { $0.bill } }

    /// What the server asks with.
    package func answer(_ request: HTTPServerRequest) -> HTTPServerAnswer {
        let path = request.path
        let wall = time.wallNow
        let number = memory.withLock { memory in
            memory.number += 1
            memory.bill.began()
            return memory.number
        }
        let served = ServedRequest.begin(
            number, request.method.name, path, traceparent: traceparent(of: request), tracer,
            at: wall)
        var plan = plan(request, path, number, wall)
        // A malformed answer of the connection's own leaves no receipt, and is nobody's bill.
        let record = plan.record
        plan.answer.receipt = HTTPServerReceipt { [self] isDelivered in
            ended(served, record, isDelivered)
        }
        return plan.answer
    }

    private func traceparent(of request: HTTPServerRequest) -> [String] {
        tracer == nil ? [] : request.headers.all("traceparent")
    }

    private func ended(_ served: ServedRequest, _ record: ServedRecord, _ isDelivered: Bool) {
        let outcome: Bill.Outcome =
            !isDelivered ? .broken : record.status == 200 ? .answered : .refused
        served.end(record, outcome)
        memory.withLock { $0.bill.ended(record, outcome) }
        guard let write else { return }
        write(
            LogLine(
                number: served.number, time: served.time, record: record, outcome: outcome,
                traceID: served.traceID
            ).bytes())
    }

    // MARK: - Routes

    private func plan(
        _ request: HTTPServerRequest, _ path: String, _ number: Int, _ wall: WallTime
    ) -> Plan {
        let moment = Simulator.Moment(number: number, wall: wall)
        func refused(_ fault: RequestFault, _ dialect: Dialect? = nil) -> Plan {
            simulator.refusal(fault, dialect, path: path, at: moment)
        }
        guard let route = Dialect.route(path) else {
            return refused(Fault.unknownPath(request.method.name, path))
        }
        guard request.method.name == route.method else {
            var plan = refused(Fault.wrongMethod(request.method.name, route.method))
            plan.answer.headers.add("Allow", route.method)
            return plan
        }
        switch route {
        case .dialect(let dialect):
            do throws(RequestFault) {
                return try plan(request, dialect, path, moment)
            } catch {
                return refused(error, dialect)
            }
        case .health: return page(path, .text(200, "ok\n"))
        case .models:
            return page(path, HTTPServerAnswer(200, "application/json", modelsPage()))
        case .bill: return page(path, HTTPServerAnswer(200, "application/json", billPage()))
        case .reset:
            reset()
            return page(path, .text(200, "reset\n"))
        }
    }

    private func page(_ path: String, _ answer: HTTPServerAnswer) -> Plan {
        Plan(answer: answer, record: ServedRecord(path: path))
    }

    private func billPage() -> [UInt8] {
        var json = JSONWriter(reserving: 2048)
        bill.write(to: &json)
        return json.bytes
    }

    private func modelsPage() -> [UInt8] {
        simulator.settings.prices.page()
    }

    /// As if the simulator had just begun; the limiter stays as it is.
    package func reset() {
        memory.withLock { $0 = Memory(begun: time.now) }
    }

    // MARK: - Completions

    private func plan(
        _ request: HTTPServerRequest, _ dialect: Dialect, _ path: String,
        _ given: Simulator.Moment
    ) throws(RequestFault) -> Plan {
        try authenticate(request)
        if dialect == .messages, request.headers["anthropic-version"] == nil {
            throw .invalid("anthropic-version: header is required")
        }
        let wish: Simulator.Wish
        do throws(SimulatorSettingsError) {
            wish = try Simulator.Wish(request.headers["x-simulate"])
        } catch {
            throw Fault.badWish(error)
        }
        let known = try known(request, dialect)
        if known.asked.streams, dialect == .messages { throw Fault.noStream }
        var moment = given
        (moment.attempt, moment.elapsed) = memory.withLock { memory in
            let attempt = memory.attempts[known.key] ?? 0
            memory.attempts[known.key] = attempt + 1
            return (attempt, time.now - memory.begun)
        }
        moment.standing = standing(known)
        return simulator.plan(known, path: path, wish: wish, at: moment)
    }

    private func authenticate(_ request: HTTPServerRequest) throws(RequestFault) {
        guard let key = simulator.settings.key else { return }
        let bearer = request.headers["authorization"].flatMap { text in
            text.lowercased().hasPrefix("bearer ") ? String(text.dropFirst(7)) : nil
        }
        guard (bearer ?? request.headers["x-api-key"]) == key else { throw Fault.key }
    }

    /// The request as it was read before, or read now.
    private func known(
        _ request: HTTPServerRequest, _ dialect: Dialect
    ) throws(RequestFault) -> KnownRequest {
        let key = Draw.mixed(Draw.hash(request.body), dialect.place)
        if let known = memory.withLock({ $0.known[key] }) { return known }
        let known = KnownRequest(try RequestReader.read(dialect, request.body))
        memory.withLock { $0.known[key] = known }
        return known
    }

    /// Takes the request's permits, if they are there.
    private func standing(_ known: KnownRequest) -> LimitStanding? {
        guard let limiter else { return nil }
        let permits = Permits(requests: 1, tokens: known.promptTokens + known.reply.tokens)
        var standing = LimitStanding()
        switch limiter.tryAcquire(permits) {
        case .granted: break
        case .refused(let wait): standing.wait = wait
        // Larger than all of the limit: it never comes through.
        case .neverFits: standing.wait = .seconds(60)
        }
        func level(_ kind: RateLimit.Kind) -> LimitStanding.Level? {
            limiter.limit(kind).map { limit in
                LimitStanding.Level(
                    limit: limit.permits, remaining: limiter.available(kind),
                    window: limit.window)
            }
        }
        standing.requests = level(.requests)
        standing.tokens = level(.tokens)
        return standing
    }
}

extension Dialect {
    fileprivate var place: UInt64 {
        switch self {
        case .chat: 1
        case .messages: 2
        case .ollama: 3
        }
    }
}

extension SimulatedPrices {
    /// What `GET /v1/models` answers: the models that have a price, with it.
    func page() -> [UInt8] {
        var json = JSONWriter(reserving: 1024)
        json.beginObject()
        json.member("object", "list")
        json.name("data")
        json.beginArray()
        for (model, price) in prices.sorted(by: { $0.key < $1.key }) {
            json.beginObject()
            json.member("id", model)
            json.member("object", "model")
            json.member("created", 0)
            json.member("owned_by", "simulator")
            json.name("pricing")
            json.beginObject()
            json.member("prompt", Dollars.text(price.input))
            json.member("completion", Dollars.text(price.output))
            json.member("input_cache_read", Dollars.text(price.cached))
            json.endObject()
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes
    }
}
