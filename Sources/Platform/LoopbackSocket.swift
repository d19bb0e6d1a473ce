//  A TCP socket of this machine alone: listening, accepted or connected, on 127.0.0.1. Reads and
//  writes block; whoever serves several waits until one of them can be read. The descriptor is
//  closed with the value's last reference, and programs started from here do not inherit it.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class LoopbackSocket: Sendable {
    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Listens on a port that the system chooses.
    public static func listening(backlog: Int32 = 128) throws(SystemError) -> LoopbackSocket {
        let made = try open()
        try made.onAddress(port: 0, "listen on") { bind(made.descriptor, $0, $1) }
        guard listen(made.descriptor, backlog) == 0 else { throw refused("listen on", errno) }
        return made
    }

    public static func connected(to port: UInt16) throws(SystemError) -> LoopbackSocket {
        let made = try open()
        try made.onAddress(port: port, "connect to") { connect(made.descriptor, $0, $1) }
        made.sendAtOnce()
        return made
    }

    /// Waits for somebody to connect; nil when the socket cannot take anybody.
    public func accepted() -> LoopbackSocket? {
        let found = accept(descriptor, nil, nil)
        guard found >= 0 else { return nil }
        let made = LoopbackSocket(found)
        made.keepFromChildren()
        made.sendAtOnce()
        return made
    }

    /// Where it listens, or where it is connected from.
    public var port: UInt16 {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let outcome = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &size)
            }
        }
        return outcome == 0 ? UInt16(bigEndian: address.sin_port) : 0
    }

    /// Appends what has come, at most so much; waits for something. False when nothing comes any
    /// more.
    public func read(into bytes: inout [UInt8], atMost count: Int = 65_536) -> Bool {
        let before = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: count))
        var received = -1
        repeat {
            received = bytes.withUnsafeMutableBytes { room in
                recv(descriptor, room.baseAddress.map { $0 + before }, count, 0)
            }
        } while received < 0 && errno == EINTR
        bytes.removeLast(count - max(0, received))
        return received > 0
    }

    /// Writes all of it; false when nobody reads any more.
    public func write(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                #if canImport(Darwin)
                    let flags: Int32 = 0
                #else
                    let flags = Int32(MSG_NOSIGNAL)
                #endif
                let count = send(
                    descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, flags)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }

    /// The places of those that can be read or accepted from, or are at their end; waits for one.
    public static func readable(_ sockets: [LoopbackSocket]) -> [Int] {
        var waiting = sockets.map {
            pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0)
        }
        while poll(&waiting, nfds_t(waiting.count), -1) < 0, errno == EINTR {}
        return waiting.indices.filter { waiting[$0].revents != 0 }
    }

    private static func open() throws(SystemError) -> LoopbackSocket {
        #if canImport(Darwin)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw refused("open", errno) }
        let made = LoopbackSocket(descriptor)
        made.keepFromChildren()
        return made
    }

    private func keepFromChildren() { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }

    /// Small messages do not wait for more to come.
    private func sendAtOnce() {
        var on: Int32 = 1
        setsockopt(
            descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    private func onAddress(
        port: UInt16, _ operation: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(SystemError) {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let outcome = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard outcome == 0 else { throw Self.refused("\(operation) port \(port) of", errno) }
    }

    private static func refused(_ operation: String, _ number: Int32) -> SystemError {
        .refused(operation: operation, path: "127.0.0.1", errno: number)
    }
}
