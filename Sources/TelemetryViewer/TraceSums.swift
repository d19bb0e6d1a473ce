//  What all spans of a trace come to: how often somebody was called, how long nothing was done, and
//  what it cost, as far as the spans say it.

import OTLP

struct TraceSums: Sendable, Hashable {
    private(set) var calls = 0
    private(set) var retries = 0
    private(set) var reasks = 0
    /// Nanoseconds of all waits, also of those that were at the same time.
    private(set) var waited: UInt64 = 0
    private(set) var inputTokens = 0
    private(set) var outputTokens = 0
    /// In dollars; nothing where no span says it.
    private(set) var cost: Double?

    init(_ tree: TraceTree) {
        for row in tree.rows {
            switch row.form {
            case .call: calls += 1
            case .retry:
                calls += 1
                retries += 1
            case .reask:
                calls += 1
                reasks += 1
            case .wait: waited += row.duration
            case .work: break
            }
            waited += row.waits(since: tree.begin).map { $0.upperBound - $0.lowerBound }
                .reduce(0, +)
            inputTokens += Self.count(row.span, Key.inputTokens)
            outputTokens += Self.count(row.span, Key.outputTokens)
            if let own = Self.cost(of: row.span) { cost = (cost ?? 0) + own }
        }
    }

    private static func count(_ span: OTLPSpan, _ key: String) -> Int {
        span.attributes[key]?.asNumber.map { Int(min(max($0, 0), 1e15)) } ?? 0
    }

    static func cost(of span: OTLPSpan) -> Double? {
        span.attributes[Key.cost]?.asNumber.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }

    /// `$0.0042`: to the hundredth of a cent, since a word seldom costs one.
    static func dollars(_ amount: Double) -> String {
        let parts = Int((min(amount, 1e12) * 10_000).rounded())
        if parts == 0, amount > 0 { return "<$0.0001" }
        let digits = String(parts % 10_000)
        return "$\(parts / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension TraceTree.Row {
    /// The waits between attempts within the span, as nanoseconds since the trace began.
    func waits(since begin: UInt64) -> [Range<UInt64>] {
        span.waits.compactMap { wait in
            let from = max(max(wait.lowerBound, begin) - begin, start)
            let to = min(max(wait.upperBound, begin) - begin, end)
            return from < to ? from..<to : nil
        }
    }

    /// What of the critical path is its own, by what it was doing then.
    func criticalTimes(since begin: UInt64) -> [SpanForm: UInt64] {
        guard form != .wait else { return [.wait: criticalTime] }
        var waited: UInt64 = 0
        let waits = waits(since: begin)
        for part in critical {
            for wait in waits {
                let common = part.clamped(to: wait)
                waited += common.upperBound - common.lowerBound
            }
        }
        waited = min(waited, criticalTime)
        return waited == 0
            ? [form: criticalTime] : [.wait: waited, form: criticalTime - waited]
    }
}
