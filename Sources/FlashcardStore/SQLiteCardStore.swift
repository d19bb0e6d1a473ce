//  The store under a run: one SQLite file, one owner, one connection, on a thread of its own. Everything
//  a run learns is committed in groups; a process killed at any moment leaves the last whole group.
//
//  WAL with synchronous=NORMAL: a killed process loses nothing that was committed; a machine that loses
//  power may lose the last groups, never the file. What is lost is made again from the same list.

package import Platform
package import Problems
package import SQLite

package actor SQLiteCardStore {
    let connection: Connection
    let time: TimeSource
    private let lock: FileLock?
    private nonisolated let thread = BlockingThread()

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    /// Opens the store as its one owner, making it and its folder when missing.
    package init(owning path: String, time: TimeSource) throws(StoreError) {
        do {
            // Word lists and what was made of them are nobody else's business on a shared machine.
            try Path.makeFolder(Path.parent(of: path), permissions: 0o700)
            lock = try FileLock(path + ".lock")
            try Path.makePrivateFile(path)
        } catch { throw .owner(error) }
        do throws(SQLiteError) {
            connection = try Connection(path: path)
            try connection.execute(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = NORMAL;
                PRAGMA cache_size = -16384;
                PRAGMA journal_size_limit = 67108864;
                """)
            try connection.migrate(Schema.steps)
        } catch { throw .sqlite(error) }
        self.time = time
    }

    /// Opens the store to read; nil when there is none yet.
    package init?(reading path: String, time: TimeSource) throws(StoreError) {
        guard Path.exists(path) else { return nil }
        do throws(SQLiteError) {
            // A reader never checkpoints: only the owner moves pages from the log into the file.
            connection = try Connection(path: path, access: .readOnly)
            let known = Schema.steps.count
            let found = try connection.integer("SELECT max(number) FROM schema_steps") ?? 0
            guard found <= known else {
                throw .newerSchema(path: path, found: found, known: known)
            }
        } catch { throw .sqlite(error) }
        lock = nil
        self.time = time
    }

    /// Opens the store to try a run out: what the run would enter goes to temporary tables that hide
    /// the store's own, what was made earlier is read from it, and nothing is changed.
    package init(rehearsing path: String, time: TimeSource) throws(StoreError) {
        do throws(SQLiteError) {
            let exists = Path.exists(path)
            connection = try Connection(
                path: exists ? path : ":memory:", access: exists ? .readOnly : .readWrite)
            if !exists { try connection.migrate(Schema.steps) }
            try connection.execute("PRAGMA temp_store = FILE; " + Schema.rehearsal)
        } catch { throw .sqlite(error) }
        lock = nil
        self.time = time
    }

    /// One call's work as one transaction, with errors as this module tells them.
    @discardableResult
    func transaction<Value>(
        _ body: () throws(SQLiteError) -> Value
    ) throws(StoreError) -> Value {
        do { return try connection.transaction(body) } catch { throw .sqlite(error) }
    }

    func reading<Value>(_ body: () throws(SQLiteError) -> Value) throws(StoreError) -> Value {
        do { return try body() } catch { throw .sqlite(error) }
    }
}

package enum StoreError: Error, Sendable, Equatable {
    case sqlite(SQLiteError)
    /// The folder or the lock beside the file was refused, or another process owns the store.
    case owner(SystemError)
    /// No run has this id.
    case unknownRun(String)
    /// What was stored cannot be read back.
    case unreadable(what: String)
}

extension StoreError: Explained {
    package var problem: Problem {
        switch self {
        case .sqlite(let error): error.problem
        case .owner(.locked(let path, let owner)):
            Problem(
                "store.owned", .database,
                "The store \(path.dropLast(5)) is in use by "
                    + (owner.map { "process \($0)." } ?? "another process."),
                advice: "Wait for that run to end, or stop it (its Ctrl-C drains), or name another "
                    + "store with --store.")
        case .owner(let error): error.problem
        case .unknownRun(let id):
            Problem(
                "store.unknown_run", .validation, "There is no run “\(id)” in the store.",
                advice: "List the runs with: flashcard runs")
        case .unreadable(let what):
            Problem(
                "store.unreadable", .database, "\(what) in the store cannot be read back.",
                advice: "Run with --regenerate to make it again.")
        }
    }
}
