//  What the operating system can refuse, told with the path and its own word for the reason.

public import Problems

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

public enum SystemError: Error, Sendable, Equatable {
    /// An operation on a path (or a named stream) failed with this `errno`.
    case refused(operation: String, path: String, errno: Int32)
    /// A file is larger than the caller is ready to hold.
    case tooLarge(path: String, limit: Int)
    /// Another process holds the lock; its pid, when it could be read.
    case locked(path: String, owner: Int32?)
    /// A program that was asked for an answer failed or overran its limits.
    case commandFailed(command: String, reason: String)
}

extension SystemError: Explained {
    public var problem: Problem {
        switch self {
        case .refused(let operation, let path, let errno):
            Problem(
                "system.\(Self.name(of: errno))", .internal,
                "Cannot \(operation) \(path): \(Self.words(for: errno)).",
                advice: Self.advice(for: errno),
                details: [.text("path", path), .integer("errno", Int(errno))])
        case .tooLarge(let path, let limit):
            Problem(
                "system.too_large", .validation, "\(path) is larger than \(limit) bytes.",
                advice: "Check that it is the file you meant.", details: [.text("path", path)])
        case .locked(let path, let owner):
            Problem(
                "system.locked", .database,
                owner.map { "\(path) is in use by process \($0)." } ?? "\(path) is in use.",
                advice: "Wait for that process to end, or stop it, or name another file.",
                details: [.text("path", path)]
                    + (owner.map { [.integer("owner", Int($0))] } ?? []))
        case .commandFailed(let command, let reason):
            Problem(
                "system.command_failed", .authentication, "The command \(command) \(reason).",
                advice: "Run it by hand: it must print the value alone and exit with 0.")
        }
    }

    private static func words(for errno: Int32) -> String {
        String(cString: strerror(errno)).lowercased()
    }

    private static func name(of errno: Int32) -> String {
        switch errno {
        case ENOENT: "not_found"
        case EACCES, EPERM: "not_permitted"
        case EISDIR: "is_a_folder"
        case ENOTDIR: "not_a_folder"
        case ENOSPC, EDQUOT: "disk_full"
        case EROFS: "read_only"
        case EEXIST: "exists"
        default: "refused"
        }
    }

    private static func advice(for errno: Int32) -> String {
        switch errno {
        case ENOENT: "Check the spelling of the path."
        case EACCES, EPERM: "Check the permissions, or choose another place."
        case EISDIR: "Name a file, not a folder."
        case ENOTDIR: "A part of the path is a file; name a folder instead."
        case ENOSPC, EDQUOT: "Make room on the disk and run the same command again."
        case EROFS: "The file system is read-only; choose another place."
        default: "See the operating system's message above."
        }
    }
}
