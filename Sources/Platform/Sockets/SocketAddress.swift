//  An address in numbers and a port, as the system takes them: IPv4 or IPv6.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

enum SocketAddress {
    case four(sockaddr_in)
    case six(sockaddr_in6)

    /// Nil for a name, or for what is no address at all.
    init?(_ text: String, port: UInt16) {
        var four = sockaddr_in()
        var six = sockaddr_in6()
        if inet_pton(AF_INET, text, &four.sin_addr) == 1 {
            four.sin_family = sa_family_t(AF_INET)
            four.sin_port = port.bigEndian
            self = .four(four)
        } else if inet_pton(AF_INET6, text, &six.sin6_addr) == 1 {
            six.sin6_family = sa_family_t(AF_INET6)
            six.sin6_port = port.bigEndian
            self = .six(six)
        } else {
            return nil
        }
    }

    var family: Int32 {
        switch self {
        case .four: AF_INET
        case .six: AF_INET6
        }
    }

    func withPointer(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        switch self {
        case .four(let address): Self.lend(address, body)
        case .six(let address): Self.lend(address, body)
        }
    }

    private static func lend<Address>(
        _ address: Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<Address>.size))
            }
        }
    }

    /// The port that a socket is bound to; in both kinds of address it stands in the same place.
    static func port(of descriptor: Int32) -> UInt16 {
        var address = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let outcome = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &size)
            }
        }
        return outcome == 0 ? UInt16(bigEndian: address.sin6_port) : 0
    }
}
