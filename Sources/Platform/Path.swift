//  Paths and folders: the few questions the program asks of the file system.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum Path {
    public static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    public static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    public static func name(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return path }
        return String(path[path.index(after: slash)...])
    }

    /// The name without its last extension: `list` of `folder/list.csv`.
    public static func stem(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    public static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    public static func size(of path: String) -> Int? {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int(facts.st_size) : nil
    }

    public static func workingFolder() -> String {
        guard let text = getcwd(nil, 0) else { return "." }
        defer { free(text) }
        return String(cString: text)
    }

    /// The path from the root, without asking that it exists.
    public static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : join(workingFolder(), path)
    }

    /// Makes a folder and those above it; an existing one is left as it is.
    public static func makeFolder(_ path: String, permissions: UInt16 = 0o755) throws(SystemError) {
        if isFolder(path) { return }
        if exists(path) {
            throw .refused(operation: "make the folder", path: path, errno: ENOTDIR)
        }
        let parent = parent(of: path)
        if parent != path, !parent.isEmpty { try makeFolder(parent, permissions: permissions) }
        guard mkdir(path, mode_t(permissions)) == 0 || errno == EEXIST else {
            throw .refused(operation: "make the folder", path: path, errno: errno)
        }
    }

    /// Makes sure of a folder that can be written to, before any work that would end in it.
    public static func requireWritableFolder(_ path: String) throws(SystemError) {
        try makeFolder(path)
        guard access(path, W_OK | X_OK) == 0 else {
            throw .refused(operation: "write into", path: path, errno: errno)
        }
        // Root passes `access` even where a mount is read-only, so only a real file tells.
        let probe = join(path, ".flashcard-probe")
        let descriptor = open(probe, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .refused(operation: "write into", path: path, errno: errno)
        }
        close(descriptor)
        unlink(probe)
    }

    /// Makes an empty file that only its owner may read; an existing one keeps what it is.
    public static func makePrivateFile(_ path: String) throws(SystemError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .refused(operation: "open", path: path, errno: errno) }
        close(descriptor)
    }

    public static func remove(_ path: String) { unlink(path) }

    /// An empty one; any other stays.
    package static func removeFolder(_ path: String) { rmdir(path) }
}
