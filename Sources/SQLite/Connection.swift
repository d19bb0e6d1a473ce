//  One connection to a database file. Not for sharing: whoever has it owns it, on one thread at a time
//  (an actor pinned to a thread of its own, as a rule). Statements are prepared once and kept by text.

import CSQLite
import Platform

package final class Connection {
    package enum Access: Sendable {
        /// Makes the file when it is missing.
        case readWrite
        case readOnly
    }

    package let path: String
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]
    /// More texts than any one part of the program has; beyond it the kept ones are let go.
    private static let statementLimit = 100

    package init(
        path: String, access: Access = .readWrite, busyTimeout: Duration = .seconds(5)
    ) throws(SQLiteError) {
        var opened: OpaquePointer?
        let mode =
            switch access {
            case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .readOnly: SQLITE_OPEN_READONLY
            }
        let code = sqlite3_open_v2(path, &opened, mode | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw SQLiteError(code: code, path: path, reason: reason)
        }
        self.path = path
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, Int32(clamping: busyTimeout.wholeNanoseconds / 1_000_000))
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// One or several statements without values, such as a schema.
    package func execute(_ sql: String) throws(SQLiteError) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw lastError() }
    }

    /// Runs a statement and hands each row to the closure; the row is valid only there.
    package func rows(
        _ sql: String, _ values: [SQLValue] = [], _ body: (borrowing Row) throws(SQLiteError) -> Void
    ) throws(SQLiteError) {
        let statement = try prepared(sql)
        defer { statement.reset() }
        guard statement.bind(values) else { throw lastError() }
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
        guard statement.bind(values) else { throw lastError() }
        var code = statement.step()
        while code == SQLITE_ROW { code = statement.step() }
        guard code == SQLITE_DONE else { throw lastError() }
        return Int(sqlite3_changes64(handle))
    }

    /// The first column of the first row.
    package func integer(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> Int? {
        var found: Int?
        try rows(sql, values) { row in
            if found == nil { found = row.isNull(0) ? nil : row.integer(0) }
        }
        return found
    }

    package var lastInsertedRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// All of it or none of it: a throw undoes everything since the beginning.
    @discardableResult
    package func transaction<Value>(
        _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        try execute("BEGIN IMMEDIATE")
        do throws(SQLiteError) {
            let value = try body()
            try execute("COMMIT")
            return value
        } catch {
            // A failed COMMIT may have ended the transaction by itself; then there is none to undo.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    private func prepared(_ sql: String) throws(SQLiteError) -> Statement {
        if let kept = statements[sql] { return kept }
        if statements.count >= Self.statementLimit { statements.removeAll() }
        guard let statement = Statement(handle, sql) else { throw lastError() }
        statements[sql] = statement
        return statement
    }

    private func lastError() -> SQLiteError {
        SQLiteError(
            code: sqlite3_extended_errcode(handle), path: path,
            reason: String(cString: sqlite3_errmsg(handle)))
    }
}
