//  What stops a retry storm: a purse that all calls to one receiver share. A retry is paid for, a
//  call that succeeds at once brings a little back, and a retry that succeeds brings back what it
//  cost. While most calls succeed the purse is full and nobody notices it; when everything fails it
//  is empty after a few dozen retries, and a sick receiver gets one attempt a call and not three.
//
//      available = capacity - taken + returned, within 0...capacity
//
//  Not chosen: a share of retries among the calls of a time window. It needs a clock, and it
//  refuses the first retry after a quiet night.

import Synchronization

public final class RetryQuota: Sendable {
    public struct Counts: Sendable, Hashable {
        public var available: Int
        public var taken: Int
        /// What fitted; the purse never holds more than at the beginning.
        public var returned: Int
        /// Retries that were not paid for.
        public var refused: Int
    }

    public let capacity: Int
    private let transientCost: Int
    private let throttledCost: Int
    private let reward: Int
    private let available: Atomic<Int>
    private let taken = Atomic<Int>(0)
    private let returned = Atomic<Int>(0)
    private let refused = Atomic<Int>(0)

    public init(
        capacity: Int = 500, transientCost: Int = 14, throttledCost: Int = 5, reward: Int = 1
    ) {
        self.capacity = max(0, capacity)
        self.transientCost = max(0, transientCost)
        self.throttledCost = max(0, throttledCost)
        self.reward = max(0, reward)
        available = Atomic(self.capacity)
    }

    /// Exact while no call is under way.
    public var counts: Counts {
        Counts(
            available: available.load(ordering: .acquiring), taken: taken.load(ordering: .relaxed),
            returned: returned.load(ordering: .relaxed),
            refused: refused.load(ordering: .relaxed))
    }

    public func cost(_ kind: RetryKind) -> Int {
        switch kind {
        case .transient: transientCost
        case .throttled: throttledCost
        }
    }

    /// Pays for a retry; false when there is not enough, and then nothing is taken.
    func take(_ cost: Int) -> Bool {
        var seen = available.load(ordering: .relaxed)
        while seen >= cost {
            let exchange = available.weakCompareExchange(
                expected: seen, desired: seen - cost, ordering: .acquiringAndReleasing)
            if exchange.exchanged {
                taken.add(cost, ordering: .relaxed)
                return true
            }
            seen = exchange.original
        }
        refused.add(1, ordering: .relaxed)
        return false
    }

    /// A call succeeded at once. A full purse is a load and a compare.
    func rewardFirstTry() { giveBack(reward) }

    func giveBack(_ amount: Int) {
        var seen = available.load(ordering: .relaxed)
        while seen < capacity, amount > 0 {
            let desired = amount < capacity - seen ? seen + amount : capacity
            let exchange = available.weakCompareExchange(
                expected: seen, desired: desired, ordering: .acquiringAndReleasing)
            if exchange.exchanged {
                returned.add(desired - seen, ordering: .relaxed)
                return
            }
            seen = exchange.original
        }
    }
}
