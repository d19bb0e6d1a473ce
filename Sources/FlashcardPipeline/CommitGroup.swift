//  What waits for one commit: due when there is much, or when the oldest waits too long for work
//  that may have been paid for.

import FlashcardStore
import Platform

struct CommitGroup {
    static let most = 64
    static let longest = Duration.milliseconds(250)

    let run: Int
    private var waiting: [Conclusion] = []
    /// What turns have left that are not over, or that were ended before their end.
    private var halves: [HalfDone] = []
    /// When the first of those that wait came.
    private(set) var oldest: MonotonicTime?

    init(run: Int) { self.run = run }

    var count: Int { waiting.count }

    /// Adds one; true when it is the first of a group.
    mutating func add(_ conclusion: Conclusion, now: MonotonicTime) -> Bool {
        oldest = oldest ?? now
        waiting.append(conclusion)
        return waiting.count == 1
    }

    /// Goes along with the next commit; a turn that has left nothing is none.
    mutating func add(_ half: HalfDone) {
        if half.nuance != nil || !half.attempts.isEmpty { halves.append(half) }
    }

    func isDue(_ now: MonotonicTime) -> Bool {
        guard let oldest else { return false }
        return waiting.count >= Self.most || now - oldest >= Self.longest
    }

    mutating func take() -> (conclusions: [Conclusion], halves: [HalfDone]) {
        defer {
            waiting.removeAll(keepingCapacity: true)
            halves.removeAll(keepingCapacity: true)
            oldest = nil
        }
        return (waiting, halves)
    }
}
