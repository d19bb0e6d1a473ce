//  Who is due next. Every holder of a place (a small number) has one deadline at most. Most
//  deadlines only ever move away, with each request that comes: that costs nothing, since the place
//  in the heap is kept until it is reached, and looked at again then.

struct DeadlineHeap {
    private struct Entry {
        var key: UInt64
        let holder: Int
    }

    private var entries: [Entry] = []
    /// Where in the heap each holder stands, or -1.
    private var positions: [Int] = []
    private var deadlines: [UInt64] = []

    var isEmpty: Bool { entries.isEmpty }

    /// No deadline is earlier than this.
    var earliest: UInt64? { entries.first?.key }

    mutating func set(_ deadline: UInt64, for holder: Int) {
        while positions.count <= holder {
            positions.append(-1)
            deadlines.append(0)
        }
        deadlines[holder] = deadline
        let position = positions[holder]
        if position < 0 {
            entries.append(Entry(key: deadline, holder: holder))
            positions[holder] = entries.count - 1
            rise(entries.count - 1)
        } else if deadline < entries[position].key {
            entries[position].key = deadline
            rise(position)
        }
    }

    mutating func remove(_ holder: Int) {
        guard holder < positions.count, positions[holder] >= 0 else { return }
        takeOut(positions[holder])
    }

    /// One whose deadline has come; it has none any more.
    mutating func next(at now: UInt64) -> Int? {
        while let first = entries.first, first.key <= now {
            let deadline = deadlines[first.holder]
            guard deadline > now else {
                takeOut(0)
                return first.holder
            }
            entries[0].key = deadline
            sink(0)
        }
        return nil
    }

    private mutating func takeOut(_ position: Int) {
        positions[entries[position].holder] = -1
        let last = entries.removeLast()
        guard position < entries.count else { return }
        entries[position] = last
        positions[last.holder] = position
        rise(position)
        sink(positions[last.holder])
    }

    private mutating func rise(_ start: Int) {
        var at = start
        while at > 0, entries[at].key < entries[(at - 1) / 2].key {
            exchange(at, (at - 1) / 2)
            at = (at - 1) / 2
        }
    }

    private mutating func sink(_ start: Int) {
        var at = start
        while true {
            var least = at
            for child in [2 * at + 1, 2 * at + 2]
            where child < entries.count && entries[child].key < entries[least].key {
                least = child
            }
            if least == at { return }
            exchange(at, least)
            at = least
        }
    }

    private mutating func exchange(_ one: Int, _ other: Int) {
        entries.swapAt(one, other)
        positions[entries[one].holder] = one
        positions[entries[other].holder] = other
    }
}
