//  How many calls a model bears at once, found out by trying: one more after a whole round of good
//  answers, half as many after a sign of overload (AIMD). Decided by loss and not by delay, since a
//  language model's answers take as long as they are long.
//
//      a good answer while all slots are used      counts; as many as there are slots: limit + 1
//      a good answer while some are free           says nothing about more
//      overload, of a call begun after the last decrease      limit × decrease
//      overload, of one begun before it            the same trouble, told again
//      anything else                               says nothing

public struct ConcurrencyLimit: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable, CaseIterable {
        case good
        /// Refused as too much, or timed out.
        case overload
        /// Cancelled, or wrong in itself.
        case neutral
    }

    public let least: Int
    public let most: Int
    public let decrease: Double
    public private(set) var current: Int
    private var goodAnswers = 0
    /// The last call that had begun when the limit was lowered.
    private var lowered: UInt64 = 0

    public init(from start: Int = 8, least: Int = 1, most: Int = 64, decrease: Double = 0.5) {
        self.least = max(1, least)
        self.most = max(self.least, most)
        self.decrease = decrease > 0 && decrease < 1 ? decrease : 0.5
        current = min(max(start, self.least), self.most)
    }

    /// A call has ended. Calls are numbered as they begin; `isUsed` says whether as many were under
    /// way as may be.
    public mutating func ended(
        _ outcome: Outcome, of call: UInt64, lastBegun: UInt64, isUsed: Bool
    ) {
        switch outcome {
        case .neutral: return
        case .good:
            guard isUsed, call > lowered else { return }
            goodAnswers += 1
            guard goodAnswers >= current else { return }
            goodAnswers = 0
            current = min(current + 1, most)
        case .overload:
            goodAnswers = 0
            guard call > lowered else { return }
            lowered = lastBegun
            current = max(least, Int(Double(current) * decrease))
        }
    }
}
