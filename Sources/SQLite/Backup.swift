//  A copy of a database while it is in use. The copy is of one moment: the source is held at it by
//  a read transaction, so that nothing that is written meanwhile begins the copy anew. It grows
//  under another name, is checked, flushed and only then gets the name that was asked for; a
//  process killed in between leaves what stood there before, and at worst a file ending in
//  `.partial` that the next copy to the same place takes over.
//
//  The copy needs no file beside it: it is a single file, whatever the source is kept in.

import CSQLite
import Platform
import Problems

package struct BackupProgress: Sendable, Equatable {
    package let copied: Int
    /// In pages.
    package let total: Int
}

extension Connection {
    /// Copies the database into a file, so many pages at a time. A file that is there already is
    /// left alone, unless it is to be replaced.
    package func backup(
        to target: String, replacing: Bool = false, pagesPerStep: Int = 1000,
        progress: (BackupProgress) -> Void = { _ in },
        freeSpace: (String) -> Int? = FileSystem.freeSpace(at:)
    ) throws(SQLiteError) {
        guard !isInTransaction else {
            throw .misuse(path: path, what: "a backup within a transaction")
        }
        try requireFree(target, replacing)
        let partial = target + ".partial"
        Self.remove(partial)
        do throws(SQLiteError) {
            try snapshot { () throws(SQLiteError) in
                try requireRoom(for: target, freeSpace)
                try copy(to: partial, named: target, pagesPerStep, progress)
            }
            try verify(partial, named: target)
            try requireFree(target, replacing)
            do { try FileSystem.publish(partial, as: target) } catch {
                throw .cannotPublish(path: target, reason: error.problem)
            }
        } catch {
            Self.remove(partial)
            throw error
        }
    }

    /// One that has a log beside it may be open somewhere: another file in its place and the old
    /// log would make one damaged database of two good ones.
    private func requireFree(_ target: String, _ replacing: Bool) throws(SQLiteError) {
        guard Path.exists(target) else { return }
        guard replacing, target != path else { throw .exists(path: target) }
        if Path.exists(target + "-wal") { throw .busy(path: target) }
    }

    private func requireRoom(
        for target: String, _ freeSpace: (String) -> Int?
    ) throws(SQLiteError) {
        let pages = try integer("PRAGMA page_count") ?? 0
        let needed = pages * (try integer("PRAGMA page_size") ?? 0)
        // The first read is also what fixes the moment of the snapshot.
        _ = try integer("SELECT count(*) FROM sqlite_schema")
        guard let free = freeSpace(Path.parent(of: target)), free < needed else { return }
        throw .noRoom(path: target, needed: needed, free: free)
    }

    private func copy(
        to partial: String, named target: String, _ pagesPerStep: Int,
        _ progress: (BackupProgress) -> Void
    ) throws(SQLiteError) {
        do { try Path.makePrivateFile(partial) } catch {
            throw .cannotOpen(path: target, reason: error.problem.message)
        }
        let copy = try Connection(path: partial, vfs: vfs)
        guard let backup = sqlite3_backup_init(copy.handle, "main", handle, "main") else {
            throw copy.lastError()
        }
        var code = SQLITE_OK
        repeat {
            code = sqlite3_backup_step(backup, Int32(clamping: max(1, pagesPerStep)))
            let total = Int(sqlite3_backup_pagecount(backup))
            let left = Int(sqlite3_backup_remaining(backup))
            progress(BackupProgress(copied: total - left, total: total))
        } while code == SQLITE_OK
        let end = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, end == SQLITE_OK else {
            throw SQLiteError(
                code: code == SQLITE_DONE ? end : code, path: target,
                reason: String(cString: sqlite3_errstr(code == SQLITE_DONE ? end : code)))
        }
        // The header says as the source's does that a log lies beside the file; here none does.
        try copy.execute("PRAGMA journal_mode = DELETE")
    }

    private func verify(_ partial: String, named target: String) throws(SQLiteError) {
        let copy = try Connection(path: partial, access: .readOnly, vfs: vfs)
        let report = try copy.integrity(.quick, limit: 1)
        if let finding = report.findings.first { throw .corrupt(path: path, reason: finding) }
    }

    private static func remove(_ partial: String) {
        for ending in ["", "-journal", "-wal", "-shm"] { Path.remove(partial + ending) }
    }
}
