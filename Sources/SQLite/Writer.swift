//  The one connection that changes the file, on a thread of its own. It also moves the log into the
//  file, and nobody else does: two connections that write or checkpoint at the same moment are what
//  SQLite's fault of the log's reset needs, and no reader ever has to wait for the disk.
//
//  The log is moved when it has a thousand pages, after those are awake whose works filled it.
//  Where a reader holds on to an old page, a part is moved and the rest later. A log that has grown
//  to 64 MB all the same is cut to nothing as soon as no reader is in the way.

import CSQLite
import Platform
import Telemetry

actor Writer: GroupTarget {
    // The writer's own, and on its thread also that of whoever `Database.writingConnection` lets.
    nonisolated(unsafe) let connection: Connection
    private nonisolated let thread: BlockingThread
    private let settings: CheckpointSettings
    private let signals: GroupSignals?
    private let log: LogPages
    private var isFull = true
    private var nextCheckpoint: Int
    private var isClosed = false

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(
        _ connection: sending Connection, on thread: BlockingThread,
        settings: CheckpointSettings, signals: GroupSignals?
    ) {
        self.thread = thread
        self.settings = settings
        self.signals = signals
        nextCheckpoint = settings.pages
        log = LogPages(connection)
        self.connection = connection
    }

    // MARK: Groups

    nonisolated func wake(_ body: @escaping @Sendable () -> Void) { thread.run(body) }

    /// Only in what was woken, and so on the writer's thread.
    nonisolated func write(_ works: [GroupWork], committed: @Sendable () -> Void) {
        assumeIsolated { $0.writeGroup(works, committed: committed) }
    }

    func writeGroup(_ works: [GroupWork], committed: @Sendable () -> Void) {
        let durability: Durability = works.contains { $0.durability == .full } ? .full : .normal
        let span = signals?.span(of: works, durability)
        var failure: SQLiteError?
        do throws(SQLiteError) { try commit(works, durability) } catch {
            for work in works { work.fail(error) }
            failure = error
        }
        if let failure { span?.fail(failure) }
        span?.end()
        signals?.ended(works, durability, failure)
        committed()
        checkpointIfDue()
    }

    private func commit(
        _ works: [GroupWork], _ durability: Durability
    ) throws(SQLiteError) {
        guard !isClosed else { throw .closed(path: connection.path) }
        try makeDurable(durability)
        try connection.run("BEGIN IMMEDIATE")
        do throws(SQLiteError) {
            for work in works { try perform(work, isAlone: works.count == 1) }
            // Nothing that succeeded, nothing to write.
            if works.allSatisfy({ $0.error != nil }) { return connection.rollBack() }
            try connection.run("COMMIT")
        } catch {
            connection.rollBack()
            throw error
        }
    }

    /// A work's own error stays its own; what ended the whole transaction is everybody's.
    private func perform(_ work: GroupWork, isAlone: Bool) throws(SQLiteError) {
        do throws(SQLiteError) {
            if isAlone {
                try work.perform(on: connection)
            } else {
                try connection.savepoint { () throws(SQLiteError) in
                    try work.perform(on: connection)
                }
            }
        } catch {
            guard connection.isInTransaction else { throw error }
            work.fail(error)
        }
        guard connection.isInTransaction else {
            throw .misuse(path: connection.path, what: "a work that ends its transaction")
        }
    }

    /// Takes effect only between transactions.
    private func makeDurable(_ durability: Durability) throws(SQLiteError) {
        guard isFull != (durability == .full) else { return }
        try connection.run("PRAGMA synchronous = \(durability.rawValue)")
        isFull = durability == .full
    }

    // MARK: The log

    private func checkpointIfDue() {
        let pages = log.count
        if pages < nextCheckpoint - settings.pages { nextCheckpoint = settings.pages }
        guard pages >= nextCheckpoint, !isClosed else { return }
        let isLarge = pages * settings.pageSize >= settings.largestLog
        checkpoint(isLarge ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE)
        nextCheckpoint = log.count + settings.pages
    }

    private func checkpoint(_ mode: Int32) {
        // A reader that is in the way is not waited for: there is a next time.
        connection.waitWhenBusy(.zero)
        defer { connection.waitWhenBusy(settings.busyTimeout) }
        var (inLog, moved): (Int32, Int32) = (0, 0)
        let code = sqlite3_wal_checkpoint_v2(connection.handle, "main", mode, &inLog, &moved)
        let isWhole = code == SQLITE_OK && inLog == moved
        if isWhole { log.count = 0 }
        signals?.checkpointed(
            isWhole ? "complete" : code == SQLITE_OK || code == SQLITE_BUSY ? "partial" : "failed")
        signals?.grew(max(0, Int(inLog) - Int(moved)) * settings.pageSize)
    }

    // MARK: The end

    /// Leaves a file without a log, if nobody else reads it.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        _ = try? connection.execute("PRAGMA analysis_limit = 400; PRAGMA optimize")
        checkpoint(SQLITE_CHECKPOINT_TRUNCATE)
        log.end()
        connection.close()
    }
}

struct CheckpointSettings: Sendable {
    var pages: Int
    var largestLog: Int
    var pageSize: Int
    var busyTimeout: Duration
}

/// How many pages are in the log, as SQLite says after each commit.
private final class LogPages {
    private let place: UnsafeMutablePointer<Int32>
    private let connection: Connection

    init(_ connection: Connection) {
        place = .allocate(capacity: 1)
        place.initialize(to: 0)
        self.connection = connection
        // This takes the place of SQLite's own checkpoints.
        sqlite3_wal_hook(
            connection.handle,
            { place, _, _, pages in
                place?.assumingMemoryBound(to: Int32.self).pointee = pages
                return SQLITE_OK
            }, place)
    }

    /// Before the connection is closed.
    func end() { sqlite3_wal_hook(connection.handle, nil, nil) }

    deinit { place.deallocate() }

    var count: Int {
        get { Int(place.pointee) }
        set { place.pointee = Int32(clamping: newValue) }
    }
}
