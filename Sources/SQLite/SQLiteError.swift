//  What SQLite can refuse, by what the caller can do about it. Statement values never appear here;
//  SQLite's own message names tables and columns at most.

import CSQLite
package import Problems

package enum SQLiteError: Error, Sendable, Equatable {
    case cannotOpen(path: String, reason: String)
    /// Another connection held the lock for longer than the busy timeout.
    case busy(path: String)
    case diskFull(path: String)
    case readOnly(path: String)
    /// The file is damaged, or is no SQLite file.
    case corrupt(path: String, reason: String)
    /// The file was written by a later release of the program.
    case newerSchema(path: String, found: Int, known: Int)
    /// A migration that was applied once reads differently now.
    case migrationChanged(path: String, number: Int)
    case failed(path: String, code: Int, reason: String)

    init(code: Int32, path: String, reason: String) {
        self =
            switch code & 0xff {
            case SQLITE_BUSY, SQLITE_LOCKED: .busy(path: path)
            case SQLITE_FULL: .diskFull(path: path)
            case SQLITE_READONLY: .readOnly(path: path)
            case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(path: path, reason: reason)
            case SQLITE_CANTOPEN: .cannotOpen(path: path, reason: reason)
            default: .failed(path: path, code: Int(code), reason: reason)
            }
    }
}

extension SQLiteError: Explained {
    package var problem: Problem {
        switch self {
        case .cannotOpen(let path, let reason):
            Problem(
                "sqlite.cannot_open", .database, "Cannot open the store \(path): \(reason).",
                advice: "Check that the folder exists and can be written to, or name another "
                    + "file with --store.", details: [.text("path", path)])
        case .busy(let path):
            Problem(
                "sqlite.busy", .database, "The store \(path) is in use by another program.",
                advice: "Close the program that has it open and run the same command again.",
                details: [.text("path", path)])
        case .diskFull(let path):
            Problem(
                "sqlite.disk_full", .database, "The disk is full: \(path) cannot grow.",
                advice: "Make room and run the same command again; what was made is kept.",
                details: [.text("path", path)])
        case .readOnly(let path):
            Problem(
                "sqlite.read_only", .database, "The store \(path) cannot be written to.",
                advice: "Check its permissions, or name another file with --store.",
                details: [.text("path", path)])
        case .corrupt(let path, let reason):
            Problem(
                "sqlite.corrupt", .database, "The store \(path) is damaged: \(reason).",
                advice: "Move it away and run again, or put a backup in its place.",
                details: [.text("path", path)])
        case .newerSchema(let path, let found, let known):
            Problem(
                "sqlite.newer_schema", .database,
                "The store \(path) has schema \(found); this program knows up to \(known).",
                advice: "Use the later release that wrote it, or name another file with --store.",
                details: [
                    .text("path", path), .integer("found", found), .integer("known", known),
                ])
        case .migrationChanged(let path, let number):
            Problem(
                "sqlite.migration_changed", .database,
                "Schema step \(number) of the store \(path) is not the one this program knows.",
                advice: "Use the build that wrote it, or name another file with --store.",
                details: [.text("path", path), .integer("step", number)])
        case .failed(let path, let code, let reason):
            Problem(
                "sqlite.failed", .database, "The store \(path) failed: \(reason) (\(code)).",
                advice: "Run the same command again; if it fails again, report it with this line.",
                details: [.text("path", path), .integer("sqlite_code", code)])
        }
    }
}
