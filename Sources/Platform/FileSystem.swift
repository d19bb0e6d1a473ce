//  What lies under a path: how much room there is, whether it is on another machine, and how a file
//  that is finished takes its name for good.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum FileSystem {
    /// Bytes that this process could still write beside the path; nil where nobody says.
    public static func freeSpace(at path: String) -> Int? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        let (bytes, overflow) = Int(facts.f_bavail).multipliedReportingOverflow(
            by: Int(facts.f_frsize))
        return overflow ? .max : bytes
    }

    /// The name of the network file system that a path is on; nil where it is a disk of this
    /// machine, or where nobody says.
    public static func networkName(at path: String) -> String? {
        #if canImport(Darwin)
            var facts = statfs()
            guard statfs(path, &facts) == 0 else { return nil }
            return facts.f_flags & UInt32(MNT_LOCAL) == 0 ? "network" : nil
        #else
            guard let real = realpath(path, nil) else { return nil }
            defer { free(real) }
            let mounts = try? FileReader.contents(of: "/proc/self/mounts", limit: 1 << 20)
            return networkName(
                at: String(cString: real), mounts: String(decoding: mounts ?? [], as: UTF8.self))
        #endif
    }

    /// By the table of what is mounted where, a line each: device, place, kind. The longest place
    /// that the path is below counts, and of equal ones the last.
    public static func networkName(at path: String, mounts: String) -> String? {
        var best = (length: -1, kind: "")
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2 else { continue }
            let place = words[1] == "/" ? "" : words[1]
            guard path == place || path.hasPrefix(place + "/"), place.utf8.count >= best.length
            else { continue }
            best = (place.utf8.count, String(words[2]))
        }
        return networkKinds.contains(best.kind) ? best.kind : nil
    }

    private static let networkKinds: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "fuse.ceph", "fuse.sshfs", "lustre",
        "glusterfs", "fuse.glusterfs", "afs", "gpfs", "beegfs", "ncpfs", "coda",
    ]

    /// Flushes a finished file to the disk, gives it its name in one step, and flushes the folder:
    /// afterwards it is there whole, whatever happens to the machine.
    public static func publish(_ temporary: String, as path: String) throws(SystemError) {
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .refused(operation: "open", path: temporary, errno: errno)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .refused(operation: "write", path: temporary, errno: errno)
        }
        guard rename(temporary, path) == 0 else {
            throw .refused(operation: "replace", path: path, errno: errno)
        }
        let folder = open(Path.parent(of: path), O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
