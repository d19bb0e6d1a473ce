//  What a provider tells of its limits goes into the limiter of its model before a call has to be
//  refused: nine tenths of the published limit, since others may use the same key and clocks
//  differ. A limit that a person has set stays, where the published one is not lower.

package import Platform
package import Resilience

package final class LearnedLimits: Sendable {
    /// The part of a published limit that is used.
    package static let share = 0.9

    private let limiter: RateLimiter
    /// As they were set, if they were.
    private let set: [RateLimit.Kind: RateLimit]
    private let time: TimeSource
    private let learned = Locked<[RateLimit.Kind: RateLimit]>([:])

    /// The limiter may begin without any limit.
    package init(_ limiter: RateLimiter, time: TimeSource) {
        self.limiter = limiter
        self.time = time
        set = Dictionary(
            uniqueKeysWithValues: RateLimit.Kind.allCases.compactMap { kind in
                limiter.limit(kind).map { (kind, $0) }
            })
    }

    /// Takes what came with an answer.
    package func learn(_ headers: RateLimitHeaders) {
        guard !headers.reports.isEmpty else { return }
        let wall = time.wall()
        for kind in RateLimit.Kind.allCases {
            // Of several budgets of one kind (of input, of output) the lowest has to do for all.
            let limits = headers.reports.filter { $0.kind == kind }.compactMap {
                RateLimit(published: $0, wall: wall)
            }
            guard let lowest = limits.min(by: { $0.perSecond < $1.perSecond }) else { continue }
            take(lowest.share(Self.share), kind)
        }
        limiter.learn(headers, share: Self.share)
    }

    private func take(_ limit: RateLimit, _ kind: RateLimit.Kind) {
        if let set = set[kind], set.perSecond <= limit.perSecond { return }
        let isNew = learned.withLock { learned in
            // A window is worked out anew with each answer, and is not to move back and forth.
            let isNew = learned[kind]?.permits != limit.permits
            if isNew { learned[kind] = limit }
            return isNew
        }
        guard isNew else { return }
        switch kind {
        case .requests: limiter.change(requests: limit)
        case .tokens: limiter.change(tokens: limit)
        }
    }
}

extension RateLimit {
    fileprivate var perSecond: Double { Double(permits) / window.seconds }
}
