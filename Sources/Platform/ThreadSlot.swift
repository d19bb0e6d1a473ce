//  A small number for the thread that runs, which no other thread has while it lives. What many
//  threads count is kept once for each number: a thread that is the only one to write there needs
//  no lock and no locked instruction, which is most of what counting costs.
//
//  Numbers are few. A thread gets one with its first question and gives it back when it ends;
//  threads that come when all are given share the last one, and whoever writes under that number
//  takes a lock. The lock around the list orders what one owner wrote before the next one reads.

import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum ThreadSlot {
    /// How many numbers there are, with the shared one, which is the last.
    public static let count = 16
    private static let shared = 15

    /// No thread has more than one number, so the free ones are a set of bits.
    private static let free = Locked<UInt16>((1 << 15) - 1)
    // Read at every measurement: a plain atomic needs no check whether it was initialised.
    private static let key = Atomic<UInt>(unmade)
    private static let unmade = UInt.max

    /// The number of this thread. The shared one is told as -1: its last four bits are the
    /// number, and that it is shared is seen by the sign.
    @inline(__always)
    public static var current: Int {
        let key = key.load(ordering: .relaxed)
        guard key != unmade, let stored = pthread_getspecific(pthread_key_t(key)) else {
            return seen(assign())
        }
        return seen(Int(bitPattern: stored) &- 1)
    }

    @inline(__always)
    private static func seen(_ slot: Int) -> Int { slot == shared ? -1 : slot }

    @inline(never)
    private static func assign() -> Int {
        let key = made()
        let slot = free.withLock { free -> Int in
            guard free != 0 else { return shared }
            let slot = free.trailingZeroBitCount
            free &= free &- 1
            return slot
        }
        // One more than the number, since a thread without one reads zero.
        pthread_setspecific(key, UnsafeRawPointer(bitPattern: slot + 1))
        return slot
    }

    /// Two threads may make a key at once; one of them keeps the other's.
    private static func made() -> pthread_key_t {
        let known = key.load(ordering: .acquiring)
        guard known == unmade else { return pthread_key_t(known) }
        var created = pthread_key_t()
        let failure = pthread_key_create(&created, ended)
        precondition(failure == 0, "the system has no room for a value of each thread")
        let outcome = key.compareExchange(
            expected: unmade, desired: UInt(created), ordering: .acquiringAndReleasing)
        guard !outcome.exchanged else { return created }
        pthread_key_delete(created)
        return pthread_key_t(outcome.original)
    }

    #if canImport(Darwin)
        private static let ended: @convention(c) (UnsafeMutableRawPointer) -> Void = { stored in
            giveBack(Int(bitPattern: stored) - 1)
        }
    #else
        private static let ended: @convention(c) (UnsafeMutableRawPointer?) -> Void = { stored in
            giveBack(Int(bitPattern: stored) - 1)
        }
    #endif

    private static func giveBack(_ slot: Int) {
        guard slot != shared, slot >= 0 else { return }
        free.withLock { $0 |= 1 << slot }
    }
}
