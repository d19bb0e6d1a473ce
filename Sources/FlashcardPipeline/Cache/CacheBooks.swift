//  What became of every lookup, counted by the process that made it. Each lookup is entered when it
//  begins and leaves by one outcome, so that at any moment, also in the middle of a run,
//
//      lookups = hits + misses + stale + joined + negative + refreshed + under way

import Platform
package import Telemetry

package struct CacheBooks: Sendable, Hashable {
    package enum Outcome: String, Sendable, CaseIterable {
        case hit, miss
        /// There was an expired reply, and the model could not be asked.
        case stale
        /// Somebody else was looking for the same, and had it.
        case joined
        /// The request was refused a short while ago.
        case negative
        /// There was a reply, and it was made anew: before it expired, or because that was asked.
        case refreshed
    }

    package var lookups = 0
    package var outcomes: [Outcome: Int] = [:]
    /// What would have been paid without the cache.
    package var saved = Saved()
    package var stored = 0
    /// Replies that could not be stored.
    package var failed = 0
    /// Replies that were longer than any may be.
    package var tooLong = 0
    /// Rows that were no replies.
    package var damaged = 0
    /// Lookups and removals that the store refused.
    package var refused = 0
    package var evicted = 0
    package var expired = 0

    package init() {}

    package struct Saved: Sendable, Hashable {
        package var calls = 0
        package var tokens = 0
        /// In millionths of a dollar.
        package var cost = 0
        package var time = Duration.zero

        package init() {}
    }

    package subscript(outcome: Outcome) -> Int { outcomes[outcome] ?? 0 }

    package var ended: Int { outcomes.values.reduce(0, +) }
    package var underWay: Int { lookups - ended }

    /// The share of lookups for which nobody had to be asked; none where there was none.
    package var hitRate: Double? {
        let ended = ended
        guard ended > 0 else { return nil }
        return Double(self[.hit] + self[.stale] + self[.joined] + self[.negative]) / Double(ended)
    }
}

/// The metrics of one cache, all series bound when it is made.
package struct CacheSignals: Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        /// There was no room.
        case size
        case expired
        /// It was no reply, or none that could be read.
        case damaged
    }

    package enum Put: String, Sendable, CaseIterable {
        case stored, failed
        case tooLong = "too_long"
    }

    private let lookups: [CacheBooks.Outcome: BoundCounter<Int64>]
    private let puts: [Put: BoundCounter<Int64>]
    private let evictions: [Reason: BoundCounter<Int64>]
    private let size: BoundGauge<Int64>
    private let entries: BoundGauge<Int64>
    private let ratio: BoundHistogram<Double>

    package init(_ cache: String, meter: Meter = Meter(scope: Signals.scope)) {
        let name = Attribute.string(Signals.Key.cache, cache)
        let lookups: Counter<Int64> = meter.counter(
            Signals.MetricName.cacheLookups, unit: "{lookup}",
            description: "Lookups, by what came of them.")
        self.lookups = .each { lookups.bind([name, .string(Signals.Key.outcome, $0.rawValue)]) }
        let puts: Counter<Int64> = meter.counter(
            Signals.MetricName.cachePuts, unit: "{reply}",
            description: "Replies that were to be stored.")
        self.puts = .each { puts.bind([name, .string(Signals.Key.outcome, $0.rawValue)]) }
        let evictions: Counter<Int64> = meter.counter(
            Signals.MetricName.cacheEvictions, unit: "{reply}",
            description: "Replies that were thrown away.")
        self.evictions = .each {
            evictions.bind([name, .string(Signals.Key.reason, $0.rawValue)])
        }
        let size: Gauge<Int64> = meter.gauge(
            Signals.MetricName.cacheSize, unit: "By", description: "What the replies need.")
        self.size = size.bind([name])
        let entries: Gauge<Int64> = meter.gauge(
            Signals.MetricName.cacheEntries, unit: "{reply}", description: "Replies.")
        self.entries = entries.bind([name])
        let ratio: Histogram<Double> = meter.histogram(
            Signals.MetricName.cacheRatio, unit: "1",
            description: "How many times as long a reply is as what is stored of it.",
            advice: InstrumentAdvice(bucketBoundaries: [
                1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20,
            ]))
        self.ratio = ratio.bind([name])
    }

    func looked(_ outcome: CacheBooks.Outcome) { lookups[outcome]?.add(1) }
    func put(_ outcome: Put, _ count: Int = 1) { puts[outcome]?.add(Int64(count)) }
    func gone(_ reason: Reason, _ count: Int = 1) {
        if count > 0 { evictions[reason]?.add(Int64(count)) }
    }
    func compressed(_ ratio: Double) { self.ratio.record(ratio) }

    func room(entries: Int, size: Int) {
        self.entries.record(Int64(entries))
        self.size.record(Int64(size))
    }
}

extension Dictionary where Key: CaseIterable {
    fileprivate static func each(_ value: (Key) -> Value) -> Self {
        Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, value($0)) })
    }
}
