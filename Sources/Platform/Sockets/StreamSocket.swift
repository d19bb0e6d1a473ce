//  A connection that never blocks: what cannot be read or written now is told, and whoever waits
//  for it asks a `SocketPoller`. Whoever accepted it closes it, once.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `close`, where a method has the same name.
func systemClose(_ descriptor: Int32) { _ = close(descriptor) }

public struct StreamSocket: Sendable {
    public enum Transfer: Sendable, Hashable {
        case moved(Int)
        /// Not now.
        case blocked
        /// The other side sends nothing more.
        case ended
        /// The connection is broken.
        case failed
    }

    public let descriptor: Int32

    init(accepted descriptor: Int32) {
        self.descriptor = descriptor
        var on: Int32 = 1
        // Small answers do not wait for more to come.
        setsockopt(
            descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        Self.neverBlock(descriptor)
        #if canImport(Darwin)
            setsockopt(
                descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    public func receive(into room: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = recv(descriptor, room.baseAddress, room.count, 0)
            if count > 0 { return .moved(count) }
            if count == 0 { return .ended }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .blocked
            default: return .failed
            }
        }
    }

    /// As many of the bytes as the system takes now.
    public func send(_ bytes: UnsafeRawBufferPointer) -> Transfer {
        #if canImport(Darwin)
            let flags: Int32 = 0
        #else
            let flags = Int32(MSG_NOSIGNAL)
        #endif
        while true {
            #if canImport(Darwin)
                let count = Darwin.send(descriptor, bytes.baseAddress, bytes.count, flags)
            #else
                let count = Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
            #endif
            if count >= 0 { return .moved(count) }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .blocked
            default: return .failed
            }
        }
    }

    /// Says that nothing more is sent; what the other side sends can still be read.
    public func endSending() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

    /// What was sent still arrives.
    public func close() { systemClose(descriptor) }

    /// Breaks the connection: the other side is told by a reset, and what was not sent is lost.
    public func reset() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        systemClose(descriptor)
    }

    /// Nor is it handed on to programs that are started from here.
    static func neverBlock(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
}
