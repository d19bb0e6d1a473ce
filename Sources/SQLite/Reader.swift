//  A connection that only reads, on a thread of its own. It is opened read-only and told so once
//  more, and it never moves the log into the file: that is the writer's alone.

import CSQLite
import Platform

actor Reader {
    private let connection: Connection
    private nonisolated let thread = BlockingThread()

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(
        _ path: String, settings: DatabaseSettings, watch: StatementWatch?
    ) throws(SQLiteError) {
        connection = try Connection(
            path: path, access: .readOnly, busyTimeout: settings.busyTimeout, vfs: settings.vfs,
            watch: watch)
        try connection.execute(
            """
            PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0;
            PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
            PRAGMA cache_size = -\(settings.readerCache);
            """)
        flashcard_sqlite_close_without_checkpoint(connection.handle)
    }

    /// One moment of the database, for as long as the body runs.
    func snapshot<Value: Sendable>(
        _ body: @Sendable (Connection) throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> (value: Value, texts: [String]) {
        try connection.collectingTexts { () throws(SQLiteError) in
            try connection.snapshot { () throws(SQLiteError) in try body(connection) }
        }
    }

    /// Without a transaction around it, for what makes its own.
    func alone<Value: Sendable>(
        _ body: @Sendable (Connection) throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        try body(connection)
    }
}
