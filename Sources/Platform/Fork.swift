//  Whether this process was forked from another that already ran our code. A child has its
//  parent's memory but only one of its threads, so queues there hold what is the parent's to send,
//  locks may be held by nobody, and a seeded generator would repeat the parent's ids. Whoever keeps
//  such a thing remembers the generation, compares, and begins anew where it differs.

import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

package enum Fork {
    private static let children = Atomic<UInt32>(0)
    private static let isWatched: Bool =
        pthread_atfork(nil, nil, { _ = Fork.children.wrappingAdd(1, ordering: .relaxed) }) == 0

    /// Begins to watch; whoever compares generations calls this before its first look.
    package static func watch() { _ = isWatched }

    /// How many forks lie between the process that began to watch and this one.
    @inline(__always)
    package static var generation: UInt32 { children.load(ordering: .relaxed) }
}

/// The thread that runs this.
package enum ThisThread {
    /// Lets others run first.
    package static func yield() { sched_yield() }
}
