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
    /// The file could be read, its folder not be written to, where the log has to lie.
    case readOnlyFolder(path: String)
    /// The file is damaged.
    case corrupt(path: String, reason: String)
    /// The file is shorter than it says itself.
    case truncated(path: String, expected: Int, found: Int)
    /// The file is something else.
    case notADatabase(path: String)
    /// A database, but of another program.
    case foreign(path: String)
    /// The file was written by a later release of the program.
    case newerSchema(path: String, found: Int, known: Int)
    /// A migration that was applied once reads differently now.
    case migrationChanged(path: String, number: Int)
    /// A copy would not fit beside what is on the disk.
    case noRoom(path: String, needed: Int, free: Int)
    /// A copy would have taken the place of another file.
    case exists(path: String)
    /// A copy could not be given its name.
    case cannotPublish(path: String, reason: Problem)
    /// More works wait for the writer than are let in.
    case overloaded(path: String, waiting: Int)
    /// No reading connection came free in time; the pool's own words.
    case noReader(path: String, reason: Problem)
    /// The database was closed before.
    case closed(path: String)
    /// The program called in a way that cannot work, such as a transaction within a transaction.
    case misuse(path: String, what: String)
    case failed(path: String, code: Int, reason: String)

    init(code: Int32, path: String, reason: String) {
        self =
            switch (code & 0xff, code) {
            case (_, SQLITE_READONLY | 6 << 8): .readOnlyFolder(path: path)
            case (SQLITE_BUSY, _), (SQLITE_LOCKED, _): .busy(path: path)
            case (SQLITE_FULL, _): .diskFull(path: path)
            case (SQLITE_READONLY, _): .readOnly(path: path)
            case (SQLITE_NOTADB, _): .notADatabase(path: path)
            case (SQLITE_CORRUPT, _): .corrupt(path: path, reason: reason)
            case (SQLITE_CANTOPEN, _): .cannotOpen(path: path, reason: reason)
            default: .failed(path: path, code: Int(code), reason: reason)
            }
    }
}
