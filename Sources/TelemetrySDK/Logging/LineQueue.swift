//  The lines on their way out. Whoever brings a line while nobody writes becomes the writer and
//  goes on until the queue is empty; everybody else leaves a line and goes back to work. So lines
//  come out whole and in order, and a standard error that does not move holds up one thread, not
//  all of them.
//
//      idle ──offer──▶ writing ──next() finds nothing──▶ idle
//
//  Plain state, decided under the log's lock. A line for which the queue has no room
//  is dropped and counted.

struct LineQueue: Sendable {
    /// What the writer is to write, and how many lines were dropped behind it.
    struct Batch: Sendable, Hashable {
        let lines: [[UInt8]]
        let dropped: Int
    }

    private var waiting: [[UInt8]] = []
    private var bytes = 0
    private var dropped = 0
    private var isWriting = false
    private let capacity: Int

    init(capacity: Int) { self.capacity = capacity }

    /// Takes a line in; true when the caller is to write until `next` has no more.
    mutating func offer(_ line: [UInt8]) -> Bool {
        if bytes + line.count > capacity {
            dropped += 1
        } else {
            waiting.append(line)
            bytes += line.count
        }
        defer { isWriting = true }
        return !isWriting
    }

    /// All that came meanwhile; nil when there is nothing, and the writer's turn is over.
    mutating func next() -> Batch? {
        guard !waiting.isEmpty || dropped > 0 else {
            isWriting = false
            return nil
        }
        defer {
            waiting = []
            bytes = 0
            dropped = 0
        }
        return Batch(lines: waiting, dropped: dropped)
    }
}
