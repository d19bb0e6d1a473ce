//  The store under a run: one SQLite file with one owner. What is written goes through one writer,
//  in groups; what is read while it writes comes from readers beside it.
//
//  What was paid for is on the disk before anybody is told that it is there, so that a machine that
//  loses power loses nothing of it. What costs nothing is made again from the same list: it is safe
//  from a killed process, and a loss of power may take the last groups of it, never the file.

package import Platform
package import Problems
package import SQLite

package actor SQLiteCardStore {
    let time: TimeSource
    /// With a writer and readers where this process owns the file.
    nonisolated let database: Database?
    /// The one connection of somebody who only reads, or rehearses.
    private let own: Connection?
    private let lock: FileLock?
    private nonisolated let ear = Locked<(@Sendable (String) -> Void)?>(nil)
    private nonisolated let thread: BlockingThread

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    /// On the writer's thread, where this actor is at home.
    var connection: Connection { own ?? database!.writingConnection }

    /// Opens the store as its one owner, making it and its folder when missing.
    package init(
        owning path: String, time: TimeSource, random: RandomSource = .seededBySystem(),
        signals: DatabaseSignals? = nil
    ) throws(StoreError) {
        lock = try Self.own(path)
        do throws(SQLiteError) {
            // A disk knows no time but the machine's, whatever the run's clock says.
            let database = try Database(
                path, steps: Schema.steps, signals: signals, time: .system, random: random)
            thread = database.writerThread
            self.database = database
        } catch { throw .sqlite(error) }
        own = nil
        self.time = time
    }

    /// Opens the store to read; nil when there is none yet.
    package init?(reading path: String, time: TimeSource) throws(StoreError) {
        guard Path.exists(path) else { return nil }
        try Self.bringUpToDate(path)
        do throws(SQLiteError) {
            // A reader never checkpoints: only the owner moves pages from the log into the file.
            own = try Connection(path: path, access: .readOnly)
        } catch { throw .sqlite(error) }
        lock = nil
        database = nil
        thread = BlockingThread()
        self.time = time
    }

    /// A store that an earlier release made gets its new tables from whoever comes first, also from
    /// one that only wants to read: its questions name them. Somebody who has the store may be at
    /// just that, and is waited for. Gives the copy that was made before.
    @discardableResult
    static func bringUpToDate(_ path: String) throws(StoreError) -> String? {
        let glance = Doorbell()
        var left = glances
        while try applied(path) < Schema.steps.count {
            do {
                let lock = try own(path)
                defer { withExtendedLifetime(lock) {} }
                return try migrated(path)
            } catch .owner(.locked) where left > 0 {
                left -= 1
                _ = glance.wait(atMost: pace)
            }
        }
        return nil
    }

    /// Ten seconds in all; making the tables takes some milliseconds, on a busy machine with a slow
    /// disk a second.
    private static let glances = 500
    private static let pace = Duration.milliseconds(20)

    /// How many steps of the schema the file has; a later release's are refused.
    private static func applied(_ path: String) throws(StoreError) -> Int {
        do throws(SQLiteError) {
            let connection = try Connection(path: path, access: .readOnly)
            return try connection.schemaState(Schema.steps).applied
        } catch { throw .sqlite(error) }
    }

    private static func migrated(_ path: String) throws(StoreError) -> String? {
        do throws(SQLiteError) {
            return try Connection(path: path).migrate(Schema.steps, backingUp: true)
        } catch { throw .sqlite(error) }
    }

    /// The lock beside the file, for as long as somebody keeps it.
    private static func own(_ path: String) throws(StoreError) -> FileLock {
        do {
            // Word lists and what was made of them are nobody else's business on a shared machine.
            try Path.makeFolder(Path.parent(of: path), permissions: 0o700)
            let lock = try FileLock(path + ".lock")
            try Path.makePrivateFile(path)
            return lock
        } catch { throw .owner(error) }
    }

    /// Opens the store to try a run out: what the run would enter goes to temporary tables that
    /// hide the store's own, what was made earlier is read from it, and nothing is changed.
    package init(rehearsing path: String, time: TimeSource) throws(StoreError) {
        let exists = Path.exists(path)
        if exists { try Self.bringUpToDate(path) }
        do throws(SQLiteError) {
            let connection = try Connection(
                path: exists ? path : ":memory:", access: exists ? .readOnly : .readWrite)
            if !exists { try connection.migrate(Schema.steps) }
            try connection.execute("PRAGMA temp_store = FILE; " + Schema.rehearsal)
            own = connection
        } catch { throw .sqlite(error) }
        lock = nil
        database = nil
        thread = BlockingThread()
        self.time = time
    }

    /// Writes what is under way and lets the file go. Whoever comes afterwards is refused.
    package nonisolated func close() async { await database?.close() }

    /// Lets the file go when the body is done, however it ends.
    package nonisolated func closing<Value>(
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await body()
            await close()
            return value
        } catch {
            await close()
            throw error
        }
    }

    /// What is wrong with the SQLite library or with the place of the file, and a danger to it.
    package nonisolated var warnings: [Problem] { told.filter { $0.code != Engine.logResetFault } }

    /// What is wrong and no danger as long as this program alone writes to the file.
    package nonisolated var remarks: [Problem] { told.filter { $0.code == Engine.logResetFault } }

    private nonisolated var told: [Problem] { database?.warnings ?? [] }

    /// The copy that was made of the file before its schema was changed.
    package nonisolated var backupBeforeMigration: String? { database?.backupBeforeMigration }

    /// Tells a test of each statement.
    package func hear(_ ear: (@Sendable (String) -> Void)?) {
        connection.heard = ear
        self.ear.withLock { $0 = ear }
    }

    /// One call's work as a whole or not at all, in one transaction with that of others who write
    /// at the same time. `summary` is the name of its span.
    @discardableResult
    nonisolated func writing<Value: Sendable>(
        _ summary: String, _ durability: Durability = .normal, rows: Int = 1,
        _ body: @escaping @Sendable (isolated SQLiteCardStore) throws(SQLiteError) -> Value
    ) async throws(StoreError) -> Value {
        guard let database else { return try await alone(body) }
        do throws(SQLiteError) {
            return try await database.write(summary, durability, rows: rows) {
                _ throws(SQLiteError) in
                // The writer's thread is this actor's.
                try self.assumeIsolated { store in
                    Result { () throws(SQLiteError) in try body(store) }
                }.get()
            }
        } catch { throw .sqlite(error) }
    }

    private func alone<Value: Sendable>(
        _ body: @Sendable (isolated SQLiteCardStore) throws(SQLiteError) -> Value
    ) throws(StoreError) -> Value {
        do throws(SQLiteError) {
            return try connection.transaction { () throws(SQLiteError) in try body(self) }
        } catch { throw .sqlite(error) }
    }

    /// What one moment of the store holds, beside whatever is written meanwhile.
    nonisolated func looking<Value: Sendable>(
        _ summary: String, _ body: @escaping @Sendable (Connection) throws(SQLiteError) -> Value
    ) async throws(StoreError) -> Value {
        do throws(SQLiteError) {
            guard let database else { return try await here(body) }
            guard let ear = ear.withLock({ $0 }) else {
                return try await database.read(summary, body)
            }
            return try await database.read(summary) { connection throws(SQLiteError) in
                connection.heard = ear
                defer { connection.heard = nil }
                return try body(connection)
            }
        } catch { throw .sqlite(error) }
    }

    private func here<Value: Sendable>(
        _ body: @Sendable (Connection) throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        try body(connection)
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
