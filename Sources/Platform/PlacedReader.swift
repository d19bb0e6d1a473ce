//  A file read wherever the caller wants, also while another process makes it longer.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class PlacedReader: Sendable {
    public let path: String
    private let descriptor: Int32

    public init(_ path: String) throws(SystemError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw SystemError.refused(operation: "read", path: path, errno: errno)
        }
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// How long the file is now.
    public var size: Int {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
    }

    /// The bytes there, fewer at the end of the file.
    public func bytes(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress! + filled, count - filled,
                    off_t(offset + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        guard failure == 0 else {
            throw SystemError.refused(operation: "read", path: path, errno: failure)
        }
        return bytes
    }
}
