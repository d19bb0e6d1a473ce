//  The one lock of the house: a value that can be reached only while the lock is held, so that
//  forgetting to lock cannot be written. State machines decide inside and act outside.
//
//  Built for the thread sanitizer it is a pthread mutex, because the sanitizer knows nothing of the
//  standard library's `Mutex` and reports every use of it as a race.

#if FLASHCARD_TSAN
    #if canImport(Darwin)
        import Darwin
    #else
        import Glibc
    #endif

    public final class Locked<State: ~Copyable>: Sendable {
        // Reached only between pthread_mutex_lock and pthread_mutex_unlock below.
        private nonisolated(unsafe) let mutex: UnsafeMutablePointer<pthread_mutex_t>
        private nonisolated(unsafe) let state: UnsafeMutablePointer<State>

        public init(_ state: consuming sending State) {
            mutex = .allocate(capacity: 1)
            mutex.initialize(to: pthread_mutex_t())
            pthread_mutex_init(mutex, nil)
            self.state = .allocate(capacity: 1)
            self.state.initialize(to: state)
        }

        deinit {
            state.deinitialize(count: 1)
            state.deallocate()
            pthread_mutex_destroy(mutex)
            mutex.deallocate()
        }

        public func withLock<Result: ~Copyable, Failure: Error>(
            _ body: (inout sending State) throws(Failure) -> sending Result
        ) throws(Failure) -> sending Result {
            pthread_mutex_lock(mutex)
            defer { pthread_mutex_unlock(mutex) }
            return try body(&state.pointee)
        }
    }
#else
    import Synchronization

    public final class Locked<State: ~Copyable>: Sendable {
        private let mutex: Mutex<State>

        public init(_ state: consuming sending State) { mutex = Mutex(state) }

        public func withLock<Result: ~Copyable, Failure: Error>(
            _ body: (inout sending State) throws(Failure) -> sending Result
        ) throws(Failure) -> sending Result {
            try mutex.withLock(body)
        }
    }
#endif
