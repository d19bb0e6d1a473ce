//  Consistent sampling: every trace has 56 random bits that all its participants see, and a
//  participant that wants a share of all traces keeps those whose bits are at least a threshold.
//  Whoever keeps less keeps a part of what the others keep. The threshold travels in the trace
//  state as `ot=th:…`, hexadecimal with the zeros at its end left out, so that whoever counts the
//  kept spans knows how many each stands for.

import Telemetry

package struct SamplingThreshold: Sendable, Hashable {
    static let range: UInt64 = 1 << 56

    /// From 0, which keeps everything, up to 2^56, which keeps nothing.
    package let value: UInt64

    package init(value: UInt64) { self.value = min(value, Self.range) }

    package static let everything = SamplingThreshold(value: 0)
    package static let nothing = SamplingThreshold(value: range)

    /// Keeps this share; outside of 0 to 1 the nearer of both. Four hexadecimal digits behind the
    /// leading ones that small shares have are exact enough, and short in a header.
    package init(probability: Double, precision: Int = 4) {
        let share = probability.isNaN ? 0 : min(max(probability, 0), 1)
        guard share >= 0x1p-56 else {
            self = .nothing
            return
        }
        guard share < 1 else {
            self = .everything
            return
        }
        let exact = Self.range - UInt64((share * 0x1p56).rounded())
        // Digits that are all ones, or all zeros, say only how small the share or its rest is.
        let leading = max(0, max(-share.exponent - 1, -(1 - share).exponent - 1) / 4)
        let digits = min(14, max(1, precision) + leading)
        let shift = UInt64((14 - digits) * 4)
        guard shift > 0 else {
            self.init(value: exact)
            return
        }
        let half: UInt64 = 1 << (shift - 1)
        self.init(value: ((exact + half) >> shift) << shift)
    }

    package var probability: Double { Double(Self.range - value) / Double(Self.range) }

    @inline(__always)
    package func keeps(_ randomness: UInt64) -> Bool { randomness >= value }

    /// At least one digit, without zeros at the end.
    package var text: String {
        guard value > 0 else { return "0" }
        let digits = String(value, radix: 16)
        let all = String(repeating: "0", count: max(0, 14 - digits.utf8.count)) + digits
        return String(all[..<(all.lastIndex { $0 != "0" }.map(all.index(after:)) ?? all.endIndex)])
    }

    /// One to fourteen hexadecimal digits; fewer stand for zeros behind them.
    package init?(text: some StringProtocol) {
        guard (1...14).contains(text.utf8.count),
            text.utf8.allSatisfy({ OpenTelemetryState.isDigit($0) }),
            let value = UInt64(text, radix: 16)
        else { return nil }
        self.init(value: value << UInt64((14 - text.utf8.count) * 4))
    }

    /// Keeps by these bits and tells so, or drops and lets no other threshold stand.
    func decide(_ request: SamplingRequest, randomness: UInt64) -> SamplingDecision {
        let isKept = keeps(randomness)
        let old = request.parentSpan.isValid ? request.parentSpan.state : .empty
        var state = OpenTelemetryState(old)
        state.threshold = isKept ? self : nil
        return SamplingDecision(
            isKept ? .recordAndSample : .drop, traceState: state.written(into: old))
    }
}
