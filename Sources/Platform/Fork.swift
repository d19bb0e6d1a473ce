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

public enum Fork {
    private static let children = Atomic<UInt32>(0)
    private static let isWatched: Bool =
        pthread_atfork(nil, nil, { _ = Fork.children.wrappingAdd(1, ordering: .relaxed) }) == 0

    /// Begins to watch; whoever compares generations calls this before its first look.
    public static func watch() { _ = isWatched }

    /// Runs the action in every child that this process forks, before anything else runs there. The
    /// action may do what a signal handler may: count an atomic up, and not much more.
    package static func inEveryChild(_ act: @convention(c) () -> Void) -> Bool {
        pthread_atfork(nil, nil, act) == 0
    }

    /// How many forks lie between the process that began to watch and this one.
    @inline(__always)
    public static var generation: UInt32 { children.load(ordering: .relaxed) }
}

/// The thread that runs this.
public enum ThisThread {
    /// Lets others run first.
    public static func yield() { sched_yield() }

    /// Makes a write to a closed connection an error of the write, on this thread and on those
    /// that it starts. The signal of such a write goes to the thread that wrote.
    public static func blockBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
