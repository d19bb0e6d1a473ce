//  A plain thread that runs one closure and ends with it: for calls that block, which must not hold
//  one of the few threads that tasks share.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

package enum DetachedThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    package static func start(_ body: @escaping @Sendable () -> Void) {
        let context = Unmanaged.passRetained(Work(body)).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
            let created = pthread_create(
                &thread, nil,
                { context in
                    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
                    return nil
                }, context)
            if let thread { pthread_detach(thread) }
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
            if created == 0 { pthread_detach(thread) }
        #endif
        precondition(created == 0, "the system has no room for one more thread")
    }
}
