//  A file that appears whole or not at all. Bytes go to a temporary file in the same folder;
//  `commit` flushes it to the disk, renames it over the target and flushes the folder. A process
//  killed at any moment leaves the old file, and at worst a temporary one, which the next writer of
//  the same target takes over (its name is fixed; whoever writes the same target holds the store's
//  lock).

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public struct AtomicFile: ~Copyable {
    public let path: String
    private let temporary: String
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private static let bufferSize = 1 << 18

    public init(replacing path: String, permissions: UInt16 = 0o644) throws(SystemError) {
        self.path = path
        temporary = path + ".partial"
        descriptor = open(
            temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(permissions))
        guard descriptor >= 0 else {
            throw SystemError.refused(operation: "write", path: temporary, errno: errno)
        }
        pending.reserveCapacity(Self.bufferSize + 4096)
    }

    deinit { close(descriptor) }

    public mutating func write(_ bytes: [UInt8]) throws(SystemError) {
        pending += bytes
        if pending.count >= Self.bufferSize { try flush() }
    }

    /// Lets a streaming writer append straight into the buffer.
    public mutating func append(_ write: (inout [UInt8]) -> Void) throws(SystemError) {
        write(&pending)
        if pending.count >= Self.bufferSize { try flush() }
    }

    /// Makes the file appear under its name; nothing was visible before. One that is not to be
    /// durable outlives its writer, and perhaps not a loss of power.
    public consuming func commit(durably isDurable: Bool = true) throws(SystemError) {
        try flush()
        guard !isDurable || fsync(descriptor) == 0 else {
            throw SystemError.refused(operation: "write", path: temporary, errno: errno)
        }
        guard rename(temporary, path) == 0 else {
            throw SystemError.refused(operation: "replace", path: path, errno: errno)
        }
        guard isDurable else { return }
        let folder = open(Path.parent(of: path), O_RDONLY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// Takes the temporary file away; what stood under the name stays.
    public consuming func abandon() { unlink(temporary) }

    private mutating func flush() throws(SystemError) {
        guard writeFully(descriptor, pending) else {
            throw SystemError.refused(operation: "write", path: temporary, errno: errno)
        }
        pending.removeAll(keepingCapacity: true)
    }
}

/// The system's own way to write.
@Sendable public func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

/// Writes every byte, resuming after signals and short writes; false with `errno` set when refused.
func writeFully(
    _ descriptor: Int32, _ bytes: [UInt8], _ write: FileAppender.Write = systemWrite
) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let wrote = write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
            if wrote > 0 {
                done += wrote
            } else if wrote < 0, errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, 1000)
            } else if wrote < 0, errno != EINTR {
                return false
            }
        }
        return true
    }
}
