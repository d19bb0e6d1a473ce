//  Standard output and standard error as places for bytes. A reader that went away (`flashcard … |
//  head`) is not an error of ours: the write says so and the program ends quietly.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Whether a person is looking at it.
    public var isTerminal: Bool { isatty(rawValue) == 1 }

    public enum Outcome: Sendable, Equatable {
        case written
        /// The reader went away: it has seen what it wanted.
        case readerGone
        case refused(SystemError)
    }

    @discardableResult
    public func write(_ bytes: [UInt8]) -> Outcome {
        if writeFully(rawValue, bytes) { return .written }
        if errno == EPIPE { return .readerGone }
        return .refused(.refused(operation: "write to", path: name, errno: errno))
    }

    @discardableResult
    public func write(_ text: String) -> Outcome { write(Array(text.utf8)) }

    private var name: String { self == .output ? "standard output" : "standard error" }

    /// Columns of the terminal, when it is one and tells.
    public var width: Int? {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
