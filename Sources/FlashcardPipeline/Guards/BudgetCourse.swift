//  What a budget decides, without time or tasks. Before a call its worst cost is reserved; after it
//  the reservation gives way to what the call really cost.
//
//      limit ≥ spent + uncertain + reserved        always
//
//      spent      what calls have cost, by the provider's own word
//      uncertain  the worst cost of calls that were sent and whose outcome nobody knows: they may
//                 be on the bill. It counts against the limit, and not as spent
//      reserved   the worst cost of the calls under way
//
//      reserve ──fits──▶ reserved ──settle──▶ spent
//         │                 │ ├────lost──────▶ uncertain
//         │                 │ └──give back───▶ nothing
//         ├──calls under way may free enough──▶ waits, in order
//         └──it will never fit────────────────▶ reached: nothing more is sent
//
//  What costs nothing is never held up and is not counted. A call that costs more than its worst
//  cost, by a price that is out of date, is counted in full, and is the one way past the limit.

struct BudgetCourse: Sendable {
    let limit: Int
    private(set) var spent = 0
    private(set) var uncertain = 0
    private(set) var reserved = 0
    /// By how much calls were dearer than their worst cost.
    private(set) var overrun = 0
    /// What the first call that did not fit would have cost at the worst.
    private(set) var refused: Int?
    private(set) var isWarned = false
    private var line: [(id: UInt64, worst: Int)] = []
    private var lastID: UInt64 = 0

    init(limit: Int) { self.limit = max(0, limit) }

    enum Decision: Equatable {
        case granted
        case waits(UInt64)
        case reached
    }

    var waiting: Int { line.count }

    /// What is gone for good, or may be.
    var used: Int { spent + uncertain }

    var isReached: Bool { refused != nil }

    mutating func reserve(_ worst: Int) -> Decision {
        guard worst > 0 else { return .granted }
        guard !isReached else { return .reached }
        if line.isEmpty, fits(worst) {
            reserved += worst
            return .granted
        }
        if line.isEmpty, !mayFit(worst) {
            refused = worst
            return .reached
        }
        lastID += 1
        line.append((lastID, worst))
        return .waits(lastID)
    }

    /// The call is over and cost so much.
    mutating func settle(_ worst: Int, cost: Int) {
        reserved -= worst
        spent = spent.addingReportingOverflow(max(0, cost)).partialValue
        overrun += max(0, cost - worst)
    }

    /// The call was sent, and nobody knows whether it will be on the bill.
    mutating func lose(_ worst: Int, atMost most: Int? = nil) {
        reserved -= worst
        uncertain = uncertain.addingReportingOverflow(max(0, most ?? worst)).partialValue
    }

    /// Nothing was sent, or nothing is asked for it.
    mutating func giveBack(_ worst: Int) { reserved -= worst }

    /// Who waits no longer, in order: let in, or turned away for good.
    mutating func next() -> (id: UInt64, isGranted: Bool)? {
        guard let first = line.first else { return nil }
        if isReached {
            line.removeFirst()
            return (first.id, false)
        }
        if fits(first.worst) {
            line.removeFirst()
            reserved += first.worst
            return (first.id, true)
        }
        guard !mayFit(first.worst) else { return nil }
        refused = first.worst
        line.removeFirst()
        return (first.id, false)
    }

    /// True where it still waited.
    mutating func cancel(_ id: UInt64) -> Bool {
        guard let place = line.firstIndex(where: { $0.id == id }) else { return false }
        line.remove(at: place)
        return true
    }

    /// Whether four fifths are used, once.
    mutating func warns() -> Bool {
        guard !isWarned, limit > 0, used >= limit - limit / 5 else { return false }
        isWarned = true
        return true
    }

    private func fits(_ worst: Int) -> Bool { worst <= limit - used - reserved }

    /// Once all that is under way has turned out to cost nothing.
    private func mayFit(_ worst: Int) -> Bool { worst <= limit - used }
}
