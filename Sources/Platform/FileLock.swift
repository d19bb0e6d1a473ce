//  One owner of a file: an advisory lock on a neighbour of it that the system releases when the
//  owner ends, however it ends. The neighbour holds the owner's pid, so that the second one can
//  name it.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

package final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock at once or says who has it.
    package init(_ path: String) throws(SystemError) {
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

    deinit { close(descriptor) }
}
