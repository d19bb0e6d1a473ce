//  Waits for many sockets at once, and for a call from another thread. On Linux it is epoll: who is
//  watched is told to the system once, so that waiting costs what is ready and not what is watched.
//  Elsewhere it is `poll` over a list that is kept here.
//
//  A socket is told again and again as long as it is ready. Its number (`token`) is the watcher's
//  own; the system gives it back as it was.

#if canImport(Darwin)
    import Darwin
#else
    import CEpoll
    import Glibc
#endif

/// What is waited for.
public struct SocketInterest: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let input = SocketInterest(rawValue: 1)
    public static let output = SocketInterest(rawValue: 2)
}

public struct SocketEvent: Sendable, Hashable {
    public let token: UInt64
    public let canRead: Bool
    public let canWrite: Bool
    /// Broken, or closed in both directions; told whether it was asked for or not.
    public let isOver: Bool
}

#if !canImport(Darwin)
    public final class SocketPoller: Sendable {
        /// What the system has filled in.
        public struct Events {
            fileprivate var entries: [epoll_event]

            public init(most: Int) {
                entries = Array(repeating: epoll_event(), count: most)
            }

            public subscript(place: Int) -> SocketEvent {
                let entry = entries[place]
                let flags = entry.events
                return SocketEvent(
                    token: entry.data.u64, canRead: flags & FLASHCARD_EPOLL_IN != 0,
                    canWrite: flags & FLASHCARD_EPOLL_OUT != 0,
                    isOver: flags & FLASHCARD_EPOLL_OVER != 0)
            }
        }

        private let descriptor: Int32
        private let bell: Int32
        private static let bellToken = UInt64.max

        public init() throws(SystemError) {
            descriptor = flashcard_epoll_create()
            guard descriptor >= 0 else { throw Self.refused(errno) }
            bell = flashcard_eventfd_create()
            guard bell >= 0, watch(bell, as: Self.bellToken, for: .input) else {
                let reason = errno
                if bell >= 0 { systemClose(bell) }
                systemClose(descriptor)
                throw Self.refused(reason)
            }
        }

        deinit {
            systemClose(bell)
            systemClose(descriptor)
        }

        /// False where the system has no room for it.
        public func watch(
            _ socket: Int32, as token: UInt64, for interest: SocketInterest
        ) -> Bool {
            control(EPOLL_CTL_ADD, socket, token, interest)
        }

        public func change(_ socket: Int32, as token: UInt64, for interest: SocketInterest) {
            _ = control(EPOLL_CTL_MOD, socket, token, interest)
        }

        public func forget(_ socket: Int32) { _ = control(EPOLL_CTL_DEL, socket, 0, []) }

        /// How many events there are, which may be none; returns early when somebody wakes it.
        public func wait(into events: inout Events, atMost milliseconds: Int32) -> Int {
            let room = Int32(events.entries.count)
            let count = epoll_wait(descriptor, &events.entries, room, milliseconds)
            guard count > 0 else { return 0 }
            return withoutBell(&events, Int(count))
        }

        /// From any thread. A call before the wait is not lost.
        public func wake() {
            var one: UInt64 = 1
            _ = write(bell, &one, MemoryLayout<UInt64>.size)
        }

        private func withoutBell(_ events: inout Events, _ count: Int) -> Int {
            for place in 0..<count where events.entries[place].data.u64 == Self.bellToken {
                var number: UInt64 = 0
                _ = systemRead(bell, &number, MemoryLayout<UInt64>.size)
                events.entries.swapAt(place, count - 1)
                return count - 1
            }
            return count
        }

        private func control(
            _ operation: Int32, _ socket: Int32, _ token: UInt64, _ interest: SocketInterest
        ) -> Bool {
            var entry = epoll_event()
            if interest.contains(.input) { entry.events |= FLASHCARD_EPOLL_IN }
            if interest.contains(.output) { entry.events |= FLASHCARD_EPOLL_OUT }
            entry.data.u64 = token
            return epoll_ctl(descriptor, operation, socket, &entry) == 0
        }

        private static func refused(_ number: Int32) -> SystemError {
            .refused(operation: "wait for", path: "sockets", errno: number)
        }
    }
#endif
