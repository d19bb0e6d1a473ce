//  What changes a limiter from outside: its owner sets another rate, a server asks to be left
//  alone, or tells how much is left. Whoever waits is moved behind the change.

public import Platform

extension LimiterCourse {
    /// Nil leaves a budget as it is. What is owed stays owed.
    public mutating func change(
        requests: RateLimit?, tokens: RateLimit?, at now: MonotonicTime
    ) {
        let now = moment(now)
        reorder { course in
            if let requests { course.requests.change(requests, at: now) }
            if let tokens { course.tokens.change(tokens, at: now) }
        }
    }

    /// Nothing is granted before that moment, and nothing flows in. An earlier moment than one that
    /// is set already changes nothing.
    public mutating func freeze(until end: MonotonicTime, at now: MonotonicTime) {
        let now = moment(now)
        let end = min(end.nanoseconds, TokenBucket.lastMoment)
        let from = max(now, frozenUntil)
        guard end > from else { return }
        reorder { course in
            course.requests.stop(from: from, until: end)
            course.tokens.stop(from: from, until: end)
            course.frozenUntil = end
        }
    }

    /// The server knows of no more than so many. It is believed only where that is less than what
    /// is counted here: what it has not seen yet is on its way.
    public mutating func lower(_ kind: RateLimit.Kind, to count: Int, at now: MonotonicTime) {
        let now = moment(now)
        func isNews(_ allowance: Allowance) -> Bool { allowance.available(at: now) > count }
        switch kind {
        case .requests where isNews(requests):
            reorder { $0.requests.lower(to: count, at: now) }
        case .tokens where isNews(tokens): reorder { $0.tokens.lower(to: count, at: now) }
        case .requests, .tokens: return
        }
    }

    public func available(_ kind: RateLimit.Kind, at now: MonotonicTime) -> Int {
        let now = max(latest, now.nanoseconds)
        guard now >= frozenUntil else { return 0 }
        switch kind {
        case .requests: return requests.available(at: now)
        case .tokens: return tokens.available(at: now)
        }
    }
}
