//  The poller where there is no epoll: the list of who is watched is kept here and given to `poll`
//  each time. It costs what is watched, which is enough for a machine that somebody sits at.

#if canImport(Darwin)
    import Darwin

    public final class SocketPoller: Sendable {
        public struct Events {
            fileprivate var entries: [SocketEvent] = []
            fileprivate let most: Int

            public init(most: Int) { self.most = most }

            public subscript(place: Int) -> SocketEvent { entries[place] }
        }

        private struct Watch {
            let token: UInt64
            let interest: SocketInterest
        }

        private let watches = Locked<[Int32: Watch]>([:])
        private let reading: Int32
        private let writing: Int32

        public init() throws(SystemError) {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else {
                throw .refused(operation: "wait for", path: "sockets", errno: errno)
            }
            for end in ends { StreamSocket.neverBlock(end) }
            reading = ends[0]
            writing = ends[1]
        }

        deinit {
            systemClose(reading)
            systemClose(writing)
        }

        public func watch(
            _ socket: Int32, as token: UInt64, for interest: SocketInterest
        ) -> Bool {
            change(socket, as: token, for: interest)
            return true
        }

        public func change(_ socket: Int32, as token: UInt64, for interest: SocketInterest) {
            watches.withLock { $0[socket] = Watch(token: token, interest: interest) }
        }

        public func forget(_ socket: Int32) { watches.withLock { $0[socket] = nil } }

        public func wait(into events: inout Events, atMost milliseconds: Int32) -> Int {
            let watched = watches.withLock { $0 }
            var list = [pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
            for (socket, watch) in watched {
                var flags: Int16 = 0
                if watch.interest.contains(.input) { flags |= Int16(POLLIN) }
                if watch.interest.contains(.output) { flags |= Int16(POLLOUT) }
                list.append(pollfd(fd: socket, events: flags, revents: 0))
            }
            events.entries.removeAll(keepingCapacity: true)
            guard poll(&list, nfds_t(list.count), milliseconds) > 0 else { return 0 }
            if list[0].revents != 0 {
                var rings = [UInt8](repeating: 0, count: 64)
                while systemRead(reading, &rings, rings.count) == rings.count {}
            }
            for entry in list.dropFirst() where entry.revents != 0 {
                guard events.entries.count < events.most, let watch = watched[entry.fd] else {
                    break
                }
                let flags = Int32(entry.revents)
                events.entries.append(
                    SocketEvent(
                        token: watch.token, canRead: flags & POLLIN != 0,
                        canWrite: flags & POLLOUT != 0,
                        isOver: flags & (POLLERR | POLLHUP | POLLNVAL) != 0))
            }
            return events.entries.count
        }

        public func wake() {
            var byte: UInt8 = 1
            _ = write(writing, &byte, 1)
        }
    }
#endif
