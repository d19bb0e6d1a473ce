//  Why nobody can connect: which address and port, and what to do about it.

public import Problems

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum ListeningError: Error, Sendable, Hashable {
    /// Another program has the port.
    case portTaken(address: String, port: UInt16)
    /// The port is one of those that only the system's own may have.
    case notPermitted(address: String, port: UInt16)
    /// It is not an address in numbers.
    case notAnAddress(String)
    /// It is an address, and not one of this machine.
    case notOfThisMachine(address: String)
    case refused(address: String, port: UInt16, errno: Int32)

    init(_ address: String, _ port: UInt16, _ errno: Int32) {
        self =
            switch errno {
            case EADDRINUSE: .portTaken(address: address, port: port)
            case EACCES, EPERM: .notPermitted(address: address, port: port)
            case EADDRNOTAVAIL: .notOfThisMachine(address: address)
            default: .refused(address: address, port: port, errno: errno)
            }
    }
}

extension ListeningError: Explained {
    public var problem: Problem {
        switch self {
        case .portTaken(let address, let port):
            Problem(
                "listen.port_taken", .validation,
                "Cannot listen on port \(port) of \(address): another program has it.",
                advice: "Stop that program, or choose another port; port 0 takes a free one.",
                details: Self.details(address, port))
        case .notPermitted(let address, let port):
            Problem(
                "listen.not_permitted", .validation,
                "Cannot listen on port \(port) of \(address): the system does not permit it.",
                advice: "Choose a port from 1024 on; port 0 takes a free one.",
                details: Self.details(address, port))
        case .notAnAddress(let text):
            Problem(
                "listen.not_an_address", .validation,
                "Cannot listen on “\(text)”: it is not an address in numbers.",
                advice: "Give one such as 127.0.0.1, 0.0.0.0 or ::1.")
        case .notOfThisMachine(let address):
            Problem(
                "listen.not_of_this_machine", .validation,
                "Cannot listen on \(address): this machine has no such address.",
                advice: "Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all its addresses.")
        case .refused(let address, let port, let errno):
            Problem(
                "listen.refused", .internal,
                "Cannot listen on port \(port) of \(address): "
                    + "\(String(cString: strerror(errno)).lowercased()).",
                advice: "See the operating system's message above.",
                details: Self.details(address, port) + [.integer("errno", Int(errno))])
        }
    }

    private static func details(_ address: String, _ port: UInt16) -> [Problem.Detail] {
        [.text("address", address), .integer("port", Int(port))]
    }
}
