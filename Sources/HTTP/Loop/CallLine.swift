//  Who of a client's calls runs and who waits: so many at once, the others in the order in which
//  they came. How many may wait is not decided here but before a call gets this far (`LoopInbox`).

struct CallLine {
    private let most: Int
    private(set) var running = 0
    private var waiting: [UInt64] = []
    private var head = 0

    init(most: Int) { self.most = most }

    var isEmpty: Bool { running == 0 && head == waiting.count }

    /// True when the call starts now, false when it stands in line.
    mutating func arrive(_ call: UInt64) -> Bool {
        guard running == most else {
            running += 1
            return true
        }
        waiting.append(call)
        return false
    }

    /// A running call has ended; the one that takes its place.
    mutating func leave() -> UInt64? {
        guard head < waiting.count else {
            running -= 1
            return nil
        }
        defer { shorten() }
        return waiting[head]
    }

    /// A waiting call does not want to any more.
    mutating func abandon(_ call: UInt64) {
        guard let place = waiting[head...].firstIndex(of: call) else { return }
        waiting.remove(at: place)
    }

    /// Moves the head; what lies before it is thrown away when it is more than half.
    private mutating func shorten() {
        head += 1
        guard head > 32, head * 2 > waiting.count else { return }
        waiting.removeFirst(head)
        head = 0
    }
}
