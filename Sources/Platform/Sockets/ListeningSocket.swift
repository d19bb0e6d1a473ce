//  A TCP socket that others connect to, and that never blocks. It takes one address in numbers, so
//  that nothing is looked up, and port 0 for one that is free. Whoever made it closes it, once.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `accept`, where a method has the same name.
private func systemAccept(_ descriptor: Int32) -> Int32 { accept(descriptor, nil, nil) }

public struct ListeningSocket: Sendable {
    public enum Acceptance: Sendable {
        case connected(StreamSocket)
        /// Nobody waits to be accepted.
        case nobody
        /// The system has no room for one more socket, or for what it needs.
        case exhausted
    }

    public let descriptor: Int32
    /// Where it listens; the system's choice where 0 was asked for.
    public let port: UInt16

    /// Connections that nobody has accepted yet wait in the system, at most `backlog` of them.
    public init(on address: String, port: UInt16, backlog: Int32 = 1024) throws(ListeningError) {
        guard let place = SocketAddress(address, port: port) else {
            throw .notAnAddress(address)
        }
        let descriptor = Self.made(family: place.family)
        guard descriptor >= 0 else { throw ListeningError(address, port, errno) }
        var on: Int32 = 1
        // Else a port that was just given back could not be had for a minute.
        setsockopt(
            descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        let isBound = place.withPointer { bind(descriptor, $0, $1) } == 0
        guard isBound, listen(descriptor, backlog) == 0 else {
            let reason = errno
            systemClose(descriptor)
            throw ListeningError(address, port, reason)
        }
        self.descriptor = descriptor
        self.port = SocketAddress.port(of: descriptor)
    }

    public func accept() -> Acceptance {
        while true {
            let found = systemAccept(descriptor)
            if found >= 0 { return .connected(StreamSocket(accepted: found)) }
            switch errno {
            case EAGAIN: return .nobody
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            // One that went away before it was accepted.
            default: continue
            }
        }
    }

    public func close() { systemClose(descriptor) }

    private static func made(family: Int32) -> Int32 {
        #if canImport(Darwin)
            let descriptor = socket(family, SOCK_STREAM, 0)
        #else
            let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        if descriptor >= 0 { StreamSocket.neverBlock(descriptor) }
        return descriptor
    }
}
