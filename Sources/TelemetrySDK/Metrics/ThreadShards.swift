//  The numbers behind one series, kept once for each thread slot so that threads do not wait for
//  each other, and merged when somebody collects.
//
//  A block is a few words on cache lines of its own:
//
//      0 lock    1 sequence    2 stop    3… the numbers
//
//  Two ways of writing. Where totals only ever grow (cumulative), the owner of a slot is the only
//  writer of its block, and plain loads and stores do: no locked instruction, which is half of what
//  an addition would cost. A reader who needs several words of one moment reads between two looks
//  at the sequence, which is odd while the owner writes, and raises `stop`, at which the owner
//  waits before its next write, so that a reader never reads in vain for long.
//  Where a collection takes the numbers away (delta), and in the slot that threads share, every
//  write holds the block's lock.
//
//  All words are atomic, so that no read is a race; the order is in the sequence.

import Platform
import Synchronization

/// The words of one slot.
struct ShardBlock: Sendable {
    // The words are atomic; the memory lives as long as the shards do.
    nonisolated(unsafe) let words: UnsafeMutablePointer<Atomic<UInt64>>

    static let firstNumber = 3

    @inline(__always)
    subscript(_ place: Int) -> UInt64 {
        get { words[Self.firstNumber &+ place].load(ordering: .relaxed) }
        nonmutating set { words[Self.firstNumber &+ place].store(newValue, ordering: .relaxed) }
    }

    @inline(__always)
    func lock() {
        let taken = words[0].weakCompareExchange(
            expected: 0, desired: 1, successOrdering: .acquiring, failureOrdering: .relaxed)
        if !taken.exchanged { waitForLock() }
    }

    @inline(__always)
    func unlock() { words[0].store(0, ordering: .releasing) }

    @inline(never)
    private func waitForLock() {
        var tries = 0
        while true {
            if words[0].load(ordering: .relaxed) == 0 {
                let taken = words[0].weakCompareExchange(
                    expected: 0, desired: 1, successOrdering: .acquiring,
                    failureOrdering: .relaxed)
                if taken.exchanged { return }
            }
            tries += 1
            if tries > 40 { ThisThread.yield() }
        }
    }

    /// Several words are written that belong together.
    @inline(__always)
    func writeTogether(_ body: () -> Void) {
        if words[2].load(ordering: .relaxed) != 0 { waitForReader() }
        let sequence = words[1].load(ordering: .relaxed)
        words[1].store(sequence &+ 1, ordering: .relaxed)
        atomicMemoryFence(ordering: .releasing)
        body()
        words[1].store(sequence &+ 2, ordering: .releasing)
    }

    @inline(never)
    private func waitForReader() {
        while words[2].load(ordering: .relaxed) != 0 { ThisThread.yield() }
    }

    /// The numbers as they were in one moment.
    func readTogether(_ count: Int) -> [UInt64] {
        var numbers = [UInt64](repeating: 0, count: count)
        words[2].wrappingAdd(1, ordering: .relaxed)
        defer { words[2].wrappingSubtract(1, ordering: .relaxed) }
        while true {
            let before = words[1].load(ordering: .acquiring)
            if before & 1 == 0 {
                for place in 0..<count { numbers[place] = self[place] }
                atomicMemoryFence(ordering: .acquiring)
                if words[1].load(ordering: .relaxed) == before { return numbers }
            }
            ThisThread.yield()
        }
    }

    /// Takes the numbers away; the fresh ones stand there afterwards.
    func take(_ fresh: [UInt64]) -> [UInt64] {
        lock()
        defer { unlock() }
        return fresh.indices.map { place in
            defer { self[place] = fresh[place] }
            return self[place]
        }
    }
}

struct ThreadShards: ~Copyable, Sendable {
    private typealias Slot = Atomic<UnsafeMutablePointer<Atomic<UInt64>>?>

    private static let lineSize = 64
    private static let wordsOfLine = lineSize / 8

    // Both are written before anybody else sees this; the slots themselves are atomic.
    private nonisolated(unsafe) let slots: UnsafeMutablePointer<Slot>
    private let fresh: [UInt64]
    private let isTaken: Bool

    /// `fresh` are the numbers at the beginning; `isTaken` says that a collection takes them away.
    init(_ fresh: [UInt64], isTaken: Bool) {
        self.fresh = fresh
        self.isTaken = isTaken
        slots = .allocate(capacity: ThreadSlot.count)
        for slot in 0..<ThreadSlot.count { (slots + slot).initialize(to: Slot(nil)) }
    }

    deinit {
        for slot in 0..<ThreadSlot.count {
            if let words = slots[slot].load(ordering: .acquiring) { Self.free(words) }
        }
        slots.deinitialize(count: ThreadSlot.count)
        slots.deallocate()
    }

    /// Writes to the block of this thread.
    @inline(__always)
    func write(_ body: (ShardBlock) -> Void) {
        let number = ThreadSlot.current
        let slot = number & 15
        let words = slots[slot].load(ordering: .acquiring) ?? make(slot)
        let block = ShardBlock(words: words)
        if isTaken || number < 0 {
            block.lock()
            body(block)
            block.unlock()
        } else {
            body(block)
        }
    }

    @inline(never)
    private func make(_ slot: Int) -> UnsafeMutablePointer<Atomic<UInt64>> {
        let count = ShardBlock.firstNumber + fresh.count
        let lines = (count + Self.wordsOfLine - 1) / Self.wordsOfLine
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: lines * Self.lineSize, alignment: Self.lineSize)
        let words = memory.bindMemory(
            to: Atomic<UInt64>.self, capacity: lines * Self.wordsOfLine)
        for place in 0..<lines * Self.wordsOfLine {
            let number = place - ShardBlock.firstNumber
            let value = fresh.indices.contains(number) ? fresh[number] : 0
            (words + place).initialize(to: Atomic(value))
        }
        let outcome = slots[slot].compareExchange(
            expected: nil, desired: words, ordering: .acquiringAndReleasing)
        guard !outcome.exchanged, let other = outcome.original else { return words }
        Self.free(words)
        return other
    }

    private static func free(_ words: UnsafeMutablePointer<Atomic<UInt64>>) {
        // The words are trivial: nothing of them needs an end of its own.
        UnsafeMutableRawPointer(words).deallocate()
    }

    /// The numbers of every slot in use, each read in one moment or taken away.
    func collect(_ body: ([UInt64]) -> Void) {
        for slot in 0..<ThreadSlot.count {
            guard let words = slots[slot].load(ordering: .acquiring) else { continue }
            let block = ShardBlock(words: words)
            body(isTaken ? block.take(fresh) : block.readTogether(fresh.count))
        }
    }
}
