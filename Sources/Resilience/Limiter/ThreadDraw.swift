//  Randomness for choices that every thread makes all the time: each has a sequence of its own, in
//  memory that the others do not touch. Which thread has which number is up to chance, so a test
//  that wants the same choices again hands in its own draw.

import Platform
import Synchronization

final class ThreadDraw: Sendable {
    private let cells: [Cell]

    /// As long as two lines of a processor's cache, so that neighbours do not share one.
    private final class Cell: Sendable {
        let state: Atomic<UInt64>
        private let padding: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
            (0, 0, 0, 0, 0, 0, 0, 0)
        private let more: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) =
            (0, 0, 0, 0, 0, 0, 0, 0)

        init(_ seed: UInt64) { state = Atomic(seed) }
    }

    init(seed: UInt64) {
        cells = (0..<ThreadSlot.count).map { slot in
            Cell(seed ^ (UInt64(slot) &* 0xD6E8_FEB8_6659_FD93))
        }
    }

    @Sendable func next() -> UInt64 {
        let cell = cells[ThreadSlot.current & (ThreadSlot.count - 1)]
        // Only threads without a number of their own meet here, and one of two may draw the
        // same as the other.
        let state = cell.state.load(ordering: .relaxed) &+ 0x9E37_79B9_7F4A_7C15
        cell.state.store(state, ordering: .relaxed)
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
