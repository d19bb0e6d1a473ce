//  What a server tells of its limits with every answer, so that a client can slow down before it is
//  refused. The forms that are in use:
//
//      x-ratelimit-{limit,remaining,reset}-{requests,tokens}    6m0s, 1s, 12ms: full again then
//      anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset}
//                                                               RFC 3339: full again then
//      x-ratelimit-{limit,remaining,reset}                      seconds or milliseconds since 1970,
//      ratelimit-{limit,remaining,reset}                        or seconds from now: a window ends
//      x-ratelimitbysize-{limit,remaining}-minute, ratelimitbysize-reset      tokens, seconds
//
//  A bucket that is empty has its next permit long before it is full, a window has none until it
//  ends, so that the two resets mean different things. What cannot be read is ignored and counted.

public import Platform

public struct RateLimitHeaders: Sendable, Hashable {
    public struct Report: Sendable, Hashable {
        public let kind: RateLimit.Kind
        public let limit: Int?
        public let remaining: Int?
        public let reset: Reset?
        /// Whether nothing comes before the reset, because it ends a window.
        public let isWindow: Bool

        /// How long nothing will be granted, if nothing is left and the server says so.
        public func closedFor(wall: WallTime) -> Duration? {
            guard isWindow, let wait = reset?.wait(from: wall), wait > .zero else { return nil }
            return wait
        }
    }

    public enum Reset: Sendable, Hashable {
        case after(Duration)
        case at(WallTime)

        /// Never negative, and a year at the most.
        public func wait(from wall: WallTime) -> Duration {
            switch self {
            case .after(let duration): min(max(.zero, duration), RetryAfter.most)
            case .at(let time):
                min(
                    max(.zero, .nanoseconds(time.nanoseconds) - .nanoseconds(wall.nanoseconds)),
                    RetryAfter.most)
            }
        }
    }

    public let reports: [Report]
    public let unreadable: Int

    /// `header` is asked by names without capitals.
    public init(header: (String) -> String?) {
        var reports: [Report] = []
        var unreadable = 0
        for form in Self.forms {
            func read<Value>(_ name: String, _ parse: (Substring) -> Value?) -> Value? {
                guard let text = header(name) else { return nil }
                if let value = parse(Self.trimmed(text)) { return value }
                unreadable += 1
                return nil
            }
            let limit = read(form.limit, Self.count)
            let remaining = read(form.remaining, Self.count)
            let reset = read(form.reset, form.parseReset)
            guard limit != nil || remaining != nil || reset != nil else { continue }
            reports.append(
                Report(
                    kind: form.kind, limit: limit, remaining: remaining, reset: reset,
                    isWindow: form.isWindow))
        }
        self.reports = reports
        self.unreadable = unreadable
    }

    public func report(_ kind: RateLimit.Kind) -> Report? { reports.first { $0.kind == kind } }

    private struct Form: Sendable {
        let kind: RateLimit.Kind
        let limit: String
        let remaining: String
        let reset: String
        let isWindow: Bool
        let parseReset: @Sendable (Substring) -> Reset?
    }

    private static let forms: [Form] =
        RateLimit.Kind.allCases.map { kind in
            Form(
                kind: kind, limit: "x-ratelimit-limit-\(kind.rawValue)",
                remaining: "x-ratelimit-remaining-\(kind.rawValue)",
                reset: "x-ratelimit-reset-\(kind.rawValue)", isWindow: false,
                parseReset: { RateLimitReset.duration($0).map(Reset.after) })
        }
        + ["requests", "tokens", "input-tokens", "output-tokens"].map { name in
            Form(
                kind: name == "requests" ? .requests : .tokens,
                limit: "anthropic-ratelimit-\(name)-limit",
                remaining: "anthropic-ratelimit-\(name)-remaining",
                reset: "anthropic-ratelimit-\(name)-reset", isWindow: false,
                parseReset: { RateLimitReset.timestamp($0).map(Reset.at) })
        }
        + ["x-ratelimit", "ratelimit"].map { name in
            Form(
                kind: .requests, limit: "\(name)-limit", remaining: "\(name)-remaining",
                reset: "\(name)-reset", isWindow: true, parseReset: RateLimitReset.number)
        } + [
            Form(
                kind: .tokens, limit: "x-ratelimitbysize-limit-minute",
                remaining: "x-ratelimitbysize-remaining-minute", reset: "ratelimitbysize-reset",
                isWindow: true, parseReset: RateLimitReset.number)
        ]

    private static func trimmed(_ text: String) -> Substring {
        var text = Substring(text)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    /// Digits alone; more than is ever sold is as much as is ever sold.
    private static func count(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return min(Int(text) ?? .max, RateLimit.mostPermits)
    }
}
