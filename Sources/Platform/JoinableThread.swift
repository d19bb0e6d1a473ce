//  A plain thread whose end can be waited for: for what must be wholly gone, with all that
//  libraries put away when a thread ends, before something else begins. The end of the process is
//  such a thing: what a library frees then, its own thread may still be freeing.

import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class JoinableThread: Sendable {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// The system's own, as a number.
    private let handle: UInt
    private let isGivenUp = Atomic<Bool>(false)

    /// Starts the thread. One that nobody waits for ends by itself.
    public init(_ body: @escaping @Sendable () -> Void) {
        let context = Unmanaged.passRetained(Work(body)).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
            let created = pthread_create(
                &thread, nil,
                { context in
                    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                    return nil
                }, context)
            handle = UInt(bitPattern: thread)
        #else
            var thread = pthread_t()
            let created = pthread_create(
                &thread, nil,
                { context in
                    if let context {
                        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                    }
                    return nil
                }, context)
            handle = thread
        #endif
        precondition(created == 0, "the system has no room for one more thread")
    }

    deinit {
        if !isGivenUp.exchange(true, ordering: .relaxed), let system { pthread_detach(system) }
    }

    /// Returns when the thread is gone; a second time at once. Never called by the thread itself.
    public func join() {
        if !isGivenUp.exchange(true, ordering: .relaxed), let system { pthread_join(system, nil) }
    }

    #if canImport(Darwin)
        private var system: pthread_t? { pthread_t(bitPattern: handle) }
    #else
        private var system: pthread_t? { handle }
    #endif
}
