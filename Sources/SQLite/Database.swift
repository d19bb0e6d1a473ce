//  A database file with one writer and several readers.
//
//      let database = try Database("words.db", steps: Schema.steps, time: time, random: random)
//      try await database.write("INSERT cards", .full) { connection in … }
//      let count = try await database.read("SELECT cards") { connection in … }
//      await database.close()
//
//  What is written goes through the writer in groups; what is read sees one moment, on a connection
//  that cannot write. Neither waits for the other. Whoever opens it this way owns the file: that no
//  other process does is for the caller to see to, by a lock beside it.

package import ConnectionPools
package import Platform
package import Problems
import Telemetry

package final class Database: Sendable {
    package let path: String
    /// What is wrong with the SQLite library or with the place of the file; to be told once.
    package let warnings: [Problem]
    /// The copy that was made before the schema was changed.
    package let backupBeforeMigration: String?
    /// Where the writer works; an actor pinned to it may use `writingConnection`.
    package let writerThread: BlockingThread
    let writer: Writer
    private let group: GroupWriter
    private let readers: ConnectionPool<Reader>
    private let settings: DatabaseSettings
    private let signals: DatabaseSignals

    /// Opens the file, making it when it is missing, and brings its schema up to date.
    package init(
        _ path: String, steps: [Migration], settings: DatabaseSettings = DatabaseSettings(),
        signals: DatabaseSignals? = nil, time: TimeSource, random: RandomSource
    ) throws(SQLiteError) {
        let signals = signals ?? DatabaseSignals(settings.name, time: time)
        let thread = BlockingThread()
        warnings = Engine.warnings(for: path)
        (writer, backupBeforeMigration) = try Self.open(path, steps, settings, signals, thread)
        group = GroupWriter(
            path, writer, settings: settings.groups, signals: signals.groups, time: time)
        let connect: @Sendable () async throws(Problem) -> sending Reader = {
            () async throws(Problem) in
            do throws(SQLiteError) {
                return try Reader(path, settings: settings, watch: signals.watch)
            } catch {
                // A file that cannot be opened now is not waited for: the pool tells it at once.
                let problem = error.problem
                throw Problem(
                    problem.code, .validation, problem.message, advice: problem.advice,
                    details: problem.details)
            }
        }
        readers = ConnectionPool(
            settings.name, PoolOperations(connect: connect),
            settings: PoolSettings(
                size: settings.readers, overflow: 0, acquireTimeout: settings.readerTimeout,
                recycleAfter: nil),
            signals: signals.pool, time: time, random: random)
        self.path = path
        self.settings = settings
        self.signals = signals
        writerThread = thread
    }

    private static func open(
        _ path: String, _ steps: [Migration], _ settings: DatabaseSettings,
        _ signals: DatabaseSignals, _ thread: BlockingThread
    ) throws(SQLiteError) -> (Writer, String?) {
        try FileHeader.require(path)
        let connection = try Connection(
            path: path, access: .readWrite, busyTimeout: settings.busyTimeout, vfs: settings.vfs,
            watch: signals.watch)
        // What would be refused is refused before anything is changed.
        _ = try connection.schemaState(steps)
        guard try connection.text("PRAGMA journal_mode = WAL") == "wal" else {
            throw .cannotOpen(path: path, reason: "it cannot be kept with a log")
        }
        try connection.execute(
            """
            PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
            PRAGMA journal_size_limit = \(settings.largestLog);
            PRAGMA cache_size = -\(settings.writerCache);
            """)
        let copy = try connection.migrate(steps, backingUp: settings.backsUpBeforeMigrating)
        let checkpoints = CheckpointSettings(
            pages: settings.checkpointPages, largestLog: settings.largestLog,
            pageSize: try connection.integer("PRAGMA page_size") ?? 4096,
            busyTimeout: settings.busyTimeout)
        let writer = Writer(
            connection, on: thread, settings: checkpoints, signals: signals.groups)
        return (writer, copy)
    }

    // MARK: Writing

    /// Writes, in one transaction with whatever else waits, and returns when it is committed. What
    /// the body throws undoes this body alone. `summary` names the span: `INSERT cards`. `rows` is
    /// about how many rows it writes.
    package func write<Value: Sendable>(
        _ summary: String, _ durability: Durability, rows: Int = 1,
        _ body: @escaping @Sendable (Connection) throws(SQLiteError) -> Value
    ) async throws(SQLiteError) -> Value {
        guard signals.isTraced else {
            return try await group.write(durability, rows: rows, body)
        }
        return try await signals.traced(summary) { _ async throws(SQLiteError) in
            try await group.write(durability, rows: rows, body)
        }
    }

    /// The writer's connection, for an actor that is pinned to `writerThread`: what it does without
    /// a suspension in between, no group comes between. Anybody else is stopped.
    package var writingConnection: Connection {
        writer.preconditionIsolated("only on the writer's thread")
        return writer.connection
    }

    /// How many works wait for the writer.
    package var waitingWorks: Int { group.waiting }

    // MARK: Reading

    /// Reads what one moment holds. `summary` names the span: `SELECT cards`.
    package func read<Value: Sendable>(
        _ summary: String, _ body: @Sendable (Connection) throws(SQLiteError) -> Value
    ) async throws(SQLiteError) -> Value {
        guard signals.isTraced else { return try await snapshot(body).value }
        return try await signals.traced(summary) { span async throws(SQLiteError) in
            let (value, texts) = try await snapshot(body)
            signals.tell(texts, on: span)
            return value
        }
    }

    private func snapshot<Value: Sendable>(
        _ body: @Sendable (Connection) throws(SQLiteError) -> Value
    ) async throws(SQLiteError) -> (value: Value, texts: [String]) {
        do throws(PoolFailure<SQLiteError>) {
            return try await readers.withConnection { reader async throws(SQLiteError) in
                try await reader.snapshot(body)
            }
        } catch {
            switch error {
            case .failed(let error): throw error
            case .noConnection(.closed): throw .closed(path: path)
            case .noConnection(let error): throw .noReader(path: path, reason: error.problem)
            }
        }
    }

    package var readerStatus: PoolStatus { readers.status }

    // MARK: Care

    /// Looks for damage while others read and write.
    package func integrity(
        _ depth: IntegrityReport.Depth = .quick, limit: Int = 100
    ) async throws(SQLiteError) -> IntegrityReport {
        try await read("PRAGMA integrity_check") { connection throws(SQLiteError) in
            try connection.integrity(depth, limit: limit)
        }
    }

    /// Copies the database while others read and write.
    package func backup(
        to target: String, replacing: Bool = false,
        progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
    ) async throws(SQLiteError) {
        // A connection of its own: it is held for as long as the copy takes.
        let reader = try Reader(path, settings: settings, watch: signals.watch)
        try await reader.alone { connection throws(SQLiteError) in
            try connection.backup(to: target, replacing: replacing, progress: progress)
        }
    }

    /// Writes what was handed in, lets the readers end, and moves the log into the file. Whoever
    /// comes afterwards is refused.
    package func close(within longest: Duration = .seconds(5)) async {
        await group.close()
        await readers.drain(within: longest)
        await writer.close()
    }
}
