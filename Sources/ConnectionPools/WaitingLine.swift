//  Those who wait for a connection, in the order in which they came. Numbers rise, so that one who
//  leaves is found by halving; a place in the middle is marked and passed over later.

import Platform

struct WaitingLine: Sendable {
    struct Waiter: Sendable {
        let number: UInt64
        let came: MonotonicTime
        let deadline: MonotonicTime
        let site: CallSite
        var isGone = false
    }

    private var line: [Waiter] = []
    /// Those before it have had their turn.
    private var first = 0
    private var lastNumber: UInt64 = 0
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// The number of the one who came last.
    mutating func append(
        came: MonotonicTime, deadline: MonotonicTime, site: CallSite
    ) -> UInt64 {
        lastNumber += 1
        line.append(Waiter(number: lastNumber, came: came, deadline: deadline, site: site))
        count += 1
        return lastNumber
    }

    mutating func popFirst() -> Waiter? {
        while first < line.count {
            let waiter = line[first]
            first += 1
            if waiter.isGone { continue }
            count -= 1
            compact()
            return waiter
        }
        compact()
        return nil
    }

    /// False where it has had its turn already.
    mutating func remove(_ number: UInt64) -> Bool {
        var low = first
        var high = line.count
        while low < high {
            let middle = (low + high) / 2
            if line[middle].number < number { low = middle + 1 } else { high = middle }
        }
        guard low < line.count, line[low].number == number, !line[low].isGone else { return false }
        line[low].isGone = true
        count -= 1
        compact()
        return true
    }

    /// Takes those out whose time is over.
    mutating func removeExpired(_ now: MonotonicTime) -> [Waiter] {
        var expired: [Waiter] = []
        for index in first..<line.count where !line[index].isGone && line[index].deadline <= now {
            expired.append(line[index])
            line[index].isGone = true
        }
        count -= expired.count
        compact()
        return expired
    }

    mutating func removeAll() -> [Waiter] {
        let all = line[first...].filter { !$0.isGone }
        line = []
        first = 0
        count = 0
        return all
    }

    /// When the next of them has waited long enough.
    var nextDeadline: MonotonicTime {
        line[first...].lazy.filter { !$0.isGone }.map(\.deadline).min() ?? .distant
    }

    private mutating func compact() {
        while first < line.count, line[first].isGone { first += 1 }
        guard first == line.count || first >= 64, first * 2 >= line.count else { return }
        line.removeFirst(first)
        first = 0
    }
}
