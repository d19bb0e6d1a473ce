//  A file, or standard input, read front to back in chunks of a fixed size, so that what reads a
//  list of a million rows holds one chunk of it at a time.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class FileReader: Sendable {
    public let name: String
    private let descriptor: Int32
    private let closes: Bool

    /// Opens a file; a folder is refused here rather than at the first read.
    public init(path: String) throws(SystemError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw SystemError.refused(operation: "read", path: path, errno: errno)
        }
        var facts = stat()
        if fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw SystemError.refused(operation: "read", path: path, errno: EISDIR)
        }
        name = path
        self.descriptor = descriptor
        closes = true
    }

    private init(standardInputNamed name: String) {
        self.name = name
        descriptor = STDIN_FILENO
        closes = false
    }

    public static func standardInput() -> FileReader {
        FileReader(standardInputNamed: "standard input")
    }

    deinit { if closes { close(descriptor) } }

    /// Whether a read would return at once, waiting at most so long for it. A file always would; a
    /// pipe may have nothing yet.
    public func isReady(within duration: Duration) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, Int32(clamping: duration.wholeNanoseconds / 1_000_000)) != 0
    }

    /// The next bytes, at most `count`; none at the end.
    public func read(upTo count: Int) throws(SystemError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got: Int
            repeat {
                got = systemRead(descriptor, buffer.baseAddress, count)
            } while got < 0
                && errno == EINTR
            if got < 0 { failure = errno }
            filled = max(got, 0)
        }
        guard failure == 0 else {
            throw SystemError.refused(operation: "read", path: name, errno: failure)
        }
        return bytes
    }

    /// A whole small file, such as settings.
    public static func contents(of path: String, limit: Int) throws(SystemError) -> [UInt8] {
        let reader = try FileReader(path: path)
        var whole: [UInt8] = []
        while true {
            let chunk = try reader.read(upTo: 65_536)
            if chunk.isEmpty { return whole }
            whole += chunk
            guard whole.count <= limit else { throw .tooLarge(path: path, limit: limit) }
        }
    }
}

/// The system's `read`, out of reach of the method of the same name.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
