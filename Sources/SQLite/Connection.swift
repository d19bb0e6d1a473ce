//  One connection to a database file. Not for sharing: whoever has it owns it, on one thread at a
//  time (an actor pinned to a thread of its own, as a rule). Statements are prepared once and kept
//  by text.

import CSQLite
import Platform

package final class Connection {
    package enum Access: Sendable {
        /// Makes the file when it is missing.
        case readWrite
        case readOnly
    }

    package let path: String
    let handle: OpaquePointer
    /// The way to the disk, where it is not SQLite's own.
    let vfs: String?
    let watch: StatementWatch?
    private var statements = StatementCache()
    private var isClosed = false
    /// The texts run since a span began that wants to tell them.
    private var texts: [String]?
    private static let textLimit = 8

    /// `vfs` names a layer below SQLite that was registered before; tests put faults there.
    package convenience init(
        path: String, access: Access = .readWrite, busyTimeout: Duration = .seconds(5),
        vfs: String? = nil
    ) throws(SQLiteError) {
        try self.init(
            path: path, access: access, busyTimeout: busyTimeout, vfs: vfs, watch: nil)
    }

    init(
        path: String, access: Access, busyTimeout: Duration, vfs: String?, watch: StatementWatch?
    ) throws(SQLiteError) {
        var opened: OpaquePointer?
        let mode =
            switch access {
            case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .readOnly: SQLITE_OPEN_READONLY
            }
        let code = sqlite3_open_v2(path, &opened, mode | SQLITE_OPEN_NOMUTEX, vfs)
        guard code == SQLITE_OK, let opened else {
            let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw SQLiteError(code: code, path: path, reason: reason)
        }
        self.path = path
        self.vfs = vfs
        self.watch = watch
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        waitWhenBusy(busyTimeout)
    }

    deinit { close() }

    /// Lets the file go before the connection itself is let go; what is asked later is refused.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// How long a lock that another connection holds is waited for.
    package func waitWhenBusy(_ duration: Duration) {
        sqlite3_busy_timeout(handle, Int32(clamping: duration.wholeNanoseconds / 1_000_000))
    }

    /// One or several statements without values, such as a schema.
    package func execute(_ sql: String) throws(SQLiteError) {
        guard !isClosed else { throw .closed(path: path) }
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw lastError() }
    }

    /// Runs a statement and hands each row to the closure; the row is valid only there.
    package func rows(
        _ sql: String, _ values: [SQLValue] = [],
        _ body: (borrowing Row) throws(SQLiteError) -> Void
    ) throws(SQLiteError) {
        let statement = try prepared(sql)
        defer { statement.reset() }
        guard statement.bind(values) else { throw lastError() }
        if let watch, watch.isListening {
            return try watched(statement, sql, watch, body)
        }
        while true {
            switch statement.step() {
            case SQLITE_ROW: try body(Row(statement.handle))
            case SQLITE_DONE: return
            default: throw lastError()
            }
        }
    }

    /// Runs a statement that returns nothing and says how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> Int {
        let statement = try prepared(sql)
        defer { statement.reset() }
        let code = statement.lending(values) {
            if let watch, watch.isListening { return watched(statement, sql, watch) }
            return statement.runToEnd()
        }
        guard code == SQLITE_DONE else { throw lastError() }
        return Int(sqlite3_changes64(handle))
    }

    /// The first column of the first row.
    package func integer(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> Int? {
        var found: Int?
        var isFirst = true
        try rows(sql, values) { row in
            if isFirst { found = row.optionalInteger(0) }
            isFirst = false
        }
        return found
    }

    /// The first column of the first row, as text.
    package func text(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> String? {
        var found: String?
        var isFirst = true
        try rows(sql, values) { row in
            if isFirst { found = row.optionalText(0) }
            isFirst = false
        }
        return found
    }

    package var lastInsertedRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    package var isInTransaction: Bool { !isClosed && sqlite3_get_autocommit(handle) == 0 }

    /// Collects the texts of what is run while the body runs, the first few of them.
    func collectingTexts<Value>(
        _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> (value: Value, texts: [String]) {
        texts = []
        defer { texts = nil }
        let value = try body()
        return (value, texts ?? [])
    }

    func noteText(_ sql: String) {
        guard let count = texts?.count, count < Self.textLimit else { return }
        texts?.append(sql)
    }

    /// Told of the text of each statement that is run; for tests, which hold what a command asks
    /// and how often.
    package var heard: ((String) -> Void)?

    func prepared(_ sql: String) throws(SQLiteError) -> Statement {
        heard?(sql)
        if let kept = statements.statement(sql) { return kept }
        guard !isClosed else { throw .closed(path: path) }
        guard let statement = Statement(handle, sql) else { throw lastError() }
        statements.keep(statement, sql)
        return statement
    }

    func lastError() -> SQLiteError {
        SQLiteError(
            code: sqlite3_extended_errcode(handle), path: path,
            reason: String(cString: sqlite3_errmsg(handle)))
    }
}
