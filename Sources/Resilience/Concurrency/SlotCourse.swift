//  Slots and a queue for them, as a value: who may begin, who waits, who is turned away. Nobody
//  overtakes: a free slot goes to the first who waits, and who comes while somebody waits waits
//  too.
//
//      enter ──▶ begun                        leave ──▶ the first ones waiting begin
//            ──▶ waits ── cancel ──▶ gone
//            ──▶ full

public struct SlotCourse: Sendable {
    public enum Entry: Sendable, Hashable {
        /// With the number of the call.
        case begun(UInt64)
        /// With the number of the waiter.
        case waits(UInt64)
        case full
    }

    public struct Counts: Sendable, Hashable {
        public var begun = 0
        public var waited = 0
        public var refused = 0
        public var cancelled = 0
    }

    public private(set) var inFlight = 0
    public private(set) var counts = Counts()
    public var waiting: Int { queue.count - first - gone.count }
    public var limit: Int { adaptive?.current ?? fixed }
    private var adaptive: ConcurrencyLimit?
    private let fixed: Int
    private let mostWaiting: Int
    private var lastCall: UInt64 = 0
    private var lastWaiter: UInt64 = 0
    /// Waiters in their order; those before `first` have begun.
    private var queue: [UInt64] = []
    private var first = 0
    private var gone: Set<UInt64> = []

    public init(_ limit: ConcurrencyLimit, mostWaiting: Int) {
        adaptive = limit
        fixed = limit.current
        self.mostWaiting = max(0, mostWaiting)
    }

    public init(slots: Int, mostWaiting: Int) {
        fixed = max(1, slots)
        self.mostWaiting = max(0, mostWaiting)
    }

    public mutating func enter() -> Entry {
        if inFlight < limit, waiting == 0 { return .begun(begin()) }
        guard waiting < mostWaiting else {
            counts.refused += 1
            return .full
        }
        lastWaiter += 1
        queue.append(lastWaiter)
        return .waits(lastWaiter)
    }

    private mutating func begin() -> UInt64 {
        inFlight += 1
        counts.begun += 1
        lastCall += 1
        return lastCall
    }

    /// A call has ended.
    public mutating func leave(_ call: UInt64, _ outcome: ConcurrencyLimit.Outcome) {
        let isUsed = inFlight >= limit || waiting > 0
        inFlight -= 1
        adaptive?.ended(outcome, of: call, lastBegun: lastCall, isUsed: isUsed)
    }

    /// The next one in the queue that may begin, with the number of its call.
    public mutating func next() -> (waiter: UInt64, call: UInt64)? {
        guard inFlight < limit else { return nil }
        while first < queue.count {
            let waiter = queue[first]
            first += 1
            if gone.remove(waiter) != nil { continue }
            compact()
            counts.waited += 1
            return (waiter, begin())
        }
        compact()
        return nil
    }

    /// A waiter goes; false where it has begun already.
    public mutating func cancel(_ waiter: UInt64) -> Bool {
        guard queue[first...].contains(waiter), gone.insert(waiter).inserted else { return false }
        counts.cancelled += 1
        while first < queue.count, gone.remove(queue[first]) != nil { first += 1 }
        compact()
        return true
    }

    private mutating func compact() {
        guard first == queue.count || first >= 64, first * 2 >= queue.count else { return }
        queue.removeFirst(first)
        first = 0
    }
}
