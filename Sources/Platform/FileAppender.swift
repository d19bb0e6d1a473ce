//  A file that only grows, a whole record at a time: what the system refuses in the middle of a
//  record is taken back, so that a full disk leaves whole records behind. What cannot be taken back
//  yet is taken back before anything else is written. Nothing is flushed to the disk: what was
//  written outlives the process that wrote it, not a loss of power.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Not for several threads at once: it lies in a state that a lock lends.
public final class FileAppender {
    /// The system's `write`, or what a test has in its place: how many bytes were taken, or -1 with
    /// the reason in `errno`.
    public typealias Write = @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int

    public let path: String
    public private(set) var size: Int
    private let descriptor: Int32
    private let write: Write
    /// A part of a refused record still stands after the whole ones.
    private var isTorn = false

    /// Opens the file, or makes one that only its owner may read.
    public init(_ path: String, write: @escaping Write = systemWrite) throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SystemError.refused(operation: "write", path: path, errno: errno)
        }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else {
            let reason = errno
            close(descriptor)
            throw SystemError.refused(operation: "write", path: path, errno: reason)
        }
        self.path = path
        self.descriptor = descriptor
        self.write = write
        size = Int(facts.st_size)
    }

    deinit { close(descriptor) }

    /// All of the record, or nothing of it.
    public func append(_ record: [UInt8]) throws(SystemError) {
        if isTorn { try cut(to: size) }
        guard writeFully(descriptor, record, write) else {
            let reason = errno
            isTorn = ftruncate(descriptor, off_t(size)) != 0
            throw SystemError.refused(operation: "write", path: path, errno: reason)
        }
        size += record.count
    }

    /// Takes away what stands after so many bytes.
    public func cut(to size: Int) throws(SystemError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else {
            throw SystemError.refused(operation: "shorten", path: path, errno: errno)
        }
        self.size = size
        isTorn = false
    }
}
