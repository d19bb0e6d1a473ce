//  One owner of a file: an advisory lock on a neighbour of it that the system releases when the
//  owner ends, however it ends. The neighbour holds the owner's pid, so that the second one can
//  name it.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock at once or says who has it.
    public init(_ path: String) throws(SystemError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SystemError.refused(operation: "lock", path: path, errno: errno)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            var text = [UInt8](repeating: 0, count: 16)
            let count = read(descriptor, &text, 16)
            close(descriptor)
            guard reason == EWOULDBLOCK else {
                throw SystemError.refused(operation: "lock", path: path, errno: reason)
            }
            let digits = text.prefix(max(count, 0)).prefix { (48...57).contains($0) }
            throw SystemError.locked(
                path: path, owner: Int32(String(decoding: digits, as: UTF8.self)))
        }
        ftruncate(descriptor, 0)
        _ = writeFully(descriptor, Array("\(getpid())\n".utf8))
        self.descriptor = descriptor
    }

    /// Who has the lock, as the lock itself and the pid in it say; nil where nobody has it. Only
    /// where that pid is somebody's is the lock tried, for an instant and shared with others who
    /// ask, so that who wants to have it is not refused because of a question.
    public static func owner(of path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var text = [UInt8](repeating: 0, count: 16)
        let count = read(descriptor, &text, 16)
        let digits = text.prefix(max(count, 0)).prefix { (48...57).contains($0) }
        guard let owner = Int32(String(decoding: digits, as: UTF8.self)),
            kill(owner, 0) == 0 || errno == EPERM
        else { return nil }
        guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return owner }
        flock(descriptor, LOCK_UN)
        return nil
    }

    deinit {
        // Let go of by hand: a child that is being started may still have a copy of the descriptor.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
