//  Each refusal as it is told: what happened, where, and what to do.

package import Problems

extension SQLiteError: Explained {
    package var problem: Problem {
        switch self {
        case .cannotOpen, .busy, .diskFull, .readOnly, .readOnlyFolder: problemOfAccess
        case .corrupt, .truncated, .notADatabase, .foreign, .newerSchema, .migrationChanged:
            problemOfContent
        case .noRoom, .exists, .cannotPublish: problemOfCopy
        case .overloaded, .noReader, .closed, .misuse, .failed: problemOfUse
        }
    }

    private static func told(
        _ code: String, _ path: String, _ message: String, _ advice: String,
        _ details: [Problem.Detail] = [], cause: Problem? = nil
    ) -> Problem {
        Problem(
            "sqlite.\(code)", .database, message, advice: advice,
            details: [.text("path", path)] + details, cause: cause)
    }

    private var problemOfAccess: Problem {
        switch self {
        case .cannotOpen(let path, let reason):
            Self.told(
                "cannot_open", path, "Cannot open the store \(path): \(reason).",
                "Check that the folder exists and can be written to, or name another file with "
                    + "--store.")
        case .busy(let path):
            Self.told(
                "busy", path, "The store \(path) is in use by another program.",
                "Close the program that has it open and run the same command again.")
        case .diskFull(let path):
            Self.told(
                "disk_full", path, "The disk is full: \(path) cannot grow.",
                "Make room and run the same command again; what was made is kept.")
        case .readOnly(let path):
            Self.told(
                "read_only", path, "The store \(path) cannot be written to.",
                "Check its permissions, or name another file with --store.")
        case .readOnlyFolder(let path):
            Self.told(
                "read_only_folder", path,
                "The folder of the store \(path) cannot be written to, where its log has to lie.",
                "Check the folder's permissions, or name another file with --store.")
        default: problemOfUse
        }
    }

    private var problemOfContent: Problem {
        switch self {
        case .corrupt(let path, let reason):
            Self.told(
                "corrupt", path, "The store \(path) is damaged: \(reason).",
                "Move it away and run again, or put a backup in its place.")
        case .truncated(let path, let expected, let found):
            Self.told(
                "truncated", path,
                "The store \(path) was cut off: it has \(found) of \(expected) bytes.",
                "Put a backup in its place, or copy it again from where it came.",
                [.integer("expected", expected), .integer("found", found)])
        case .notADatabase(let path):
            Self.told(
                "not_a_database", path, "\(path) is not a store: it is no SQLite file.",
                "Check the path, or name another file with --store; nothing was changed in it.")
        case .foreign(let path):
            Self.told(
                "foreign", path, "\(path) is a database of another program.",
                "Name another file with --store; nothing was changed in it.")
        case .newerSchema(let path, let found, let known):
            Self.told(
                "newer_schema", path,
                "The store \(path) has schema \(found); this program knows up to \(known).",
                "Use the later release that wrote it, or name another file with --store.",
                [.integer("found", found), .integer("known", known)])
        case .migrationChanged(let path, let number):
            Self.told(
                "migration_changed", path,
                "Schema step \(number) of the store \(path) is not the one this program knows.",
                "Use the build that wrote it, or name another file with --store.",
                [.integer("step", number)])
        default: problemOfUse
        }
    }

    private var problemOfCopy: Problem {
        switch self {
        case .noRoom(let path, let needed, let free):
            Self.told(
                "no_room", path,
                "There is no room for the copy \(path): it takes \(needed) bytes, \(free) are "
                    + "free.",
                "Make room and run the same command again; nothing was changed.",
                [.integer("needed", needed), .integer("free", free)])
        case .exists(let path):
            Self.told(
                "exists", path, "\(path) exists already and was left as it is.",
                "Name another file, or ask for it to be replaced.")
        case .cannotPublish(let path, let reason):
            Self.told(
                "cannot_publish", path, "The finished copy could not become \(path).",
                reason.advice ?? "Check the folder's permissions.", cause: reason)
        default: problemOfUse
        }
    }

    private var problemOfUse: Problem {
        switch self {
        case .overloaded(let path, let waiting):
            Self.told(
                "overloaded", path,
                "\(waiting) works wait to be written to the store \(path); no more are let in.",
                "Begin less at once (--batch-size); the disk is slower than what is made.",
                [.integer("waiting", waiting)])
        case .noReader(let path, let reason):
            Self.told(
                "no_reader", path,
                "No reading connection to the store \(path) came free in time.",
                reason.advice ?? "Read less at once.", cause: reason)
        case .closed(let path):
            Self.told(
                "closed", path, "The store \(path) was closed already.",
                "A fault of the program: please report it with the command that led here.")
        case .misuse(let path, let what):
            Self.told(
                "misuse", path, "The store \(path) was asked for what cannot be: \(what).",
                "A fault of the program: please report it with the command that led here.")
        case .failed(let path, let code, let reason):
            Self.told(
                "failed", path, "The store \(path) failed: \(reason) (\(code)).",
                "Run the same command again; if it fails again, report it with this line.",
                [.integer("sqlite_code", code)])
        default: preconditionFailure("every other case is told above")
        }
    }
}
