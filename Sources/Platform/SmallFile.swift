//  A small file that is written over and over: where it has its size already, its one page is
//  overwritten where it lies, which costs a hundredth of making a file and renaming it. The kernel
//  looks for a kill between pages and not within one, so that a killed writer leaves the old text
//  or the new. A loss of power may leave neither; what has to survive that is an `AtomicFile`.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum SmallFile {
    /// The smallest page there is.
    public static let mostBytes = 4096

    /// Overwrites a file of exactly so many bytes, at most a page of them. False where there is no
    /// such file or the system refuses, and then nothing has changed.
    public static func overwrite(_ path: String, _ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty, bytes.count <= mostBytes else { return false }
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, Int(facts.st_size) == bytes.count else {
            return false
        }
        return pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    }
}
