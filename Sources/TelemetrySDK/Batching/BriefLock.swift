//  A lock of four bytes that lies inside its object, for a few instructions at a time: one
//  exchange to take it, one store to give it back, no object of its own. `Locked` is the lock of
//  the house; this one is for the paths where a span or a log line is recorded, where `Locked`
//  would be a third allocation and a tenth of the time. Whoever finds it taken yields the processor
//  until it is free, so nothing slow, and no call of foreign code, may happen while it is held.
//
//  What it guards is declared beside it, `nonisolated(unsafe)`, and says so.

import Platform
import Synchronization

struct BriefLock: ~Copyable, Sendable {
    private let taken = Atomic<UInt32>(0)

    @inline(__always)
    func lock() {
        let outcome = taken.weakCompareExchange(
            expected: 0, desired: 1, successOrdering: .acquiring, failureOrdering: .relaxed)
        if !outcome.exchanged { wait() }
    }

    @inline(__always)
    func unlock() { taken.store(0, ordering: .releasing) }

    @inline(never)
    private func wait() {
        var tries = 0
        while true {
            if taken.load(ordering: .relaxed) == 0 {
                let outcome = taken.weakCompareExchange(
                    expected: 0, desired: 1, successOrdering: .acquiring, failureOrdering: .relaxed)
                if outcome.exchanged { return }
            }
            tries += 1
            if tries > 400 { ThisThread.yield() }
        }
    }
}
