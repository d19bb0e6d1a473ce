//  A queue of fixed size over one block of memory: what comes first leaves first, nothing is moved,
//  nothing is allocated after the beginning. It says no when it is full.

struct Ring<Element>: ~Copyable {
    let capacity: Int
    private let slots: UnsafeMutablePointer<Element>
    private var first = 0
    private(set) var count = 0

    init(capacity: Int) {
        precondition(capacity > 0, "a queue holds at least one")
        self.capacity = capacity
        slots = .allocate(capacity: capacity)
    }

    deinit {
        for offset in 0..<count {
            (slots + Self.wrapped(first + offset, capacity)).deinitialize(count: 1)
        }
        slots.deallocate()
    }

    var isEmpty: Bool { count == 0 }
    var isFull: Bool { count == capacity }

    /// Both are below twice the capacity: cheaper than a remainder.
    private static func wrapped(_ index: Int, _ capacity: Int) -> Int {
        index >= capacity ? index - capacity : index
    }

    /// The caller has seen that there is room.
    mutating func append(_ element: consuming Element) {
        precondition(count < capacity, "the queue is full")
        (slots + Self.wrapped(first + count, capacity)).initialize(to: element)
        count += 1
    }

    /// Takes as many as there are, at most so many, into an array that has room for them.
    mutating func take(_ most: Int, into elements: inout [Element]) {
        let taken = min(most, count)
        for offset in 0..<taken {
            elements.append((slots + Self.wrapped(first + offset, capacity)).move())
        }
        first = Self.wrapped(first + taken, capacity)
        count -= taken
    }
}
