//  The floor of the database cases: the same rows by SQLite's C interface as a plain C program
//  would write and read them, on one thread, with statements prepared once and bytes bound where
//  they lie. What our layer costs beside it is what our layer does.

import CSQLite

final class BareSQLite {
    private var handle: OpaquePointer?
    private var statements: [OpaquePointer?] = []
    private let name: String

    init(_ path: String, named name: String) throws {
        self.name = name
        let mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        try require(sqlite3_open_v2(path, &handle, mode, nil))
    }

    deinit {
        for statement in statements { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    func execute(_ sql: String) throws { try require(sqlite3_exec(handle, sql, nil, nil, nil)) }

    func prepare(_ sql: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        try require(sqlite3_prepare_v3(handle, sql, -1, flags, &statement, nil))
        statements.append(statement)
        return statement
    }

    func step(_ statement: OpaquePointer?) throws {
        try require(sqlite3_step(statement))
        sqlite3_reset(statement)
    }

    /// Inserts so many rows in one transaction.
    func insert(
        _ count: Int, _ body: UnsafeBufferPointer<CChar>, by insert: OpaquePointer?,
        between begin: OpaquePointer?, and commit: OpaquePointer?
    ) throws {
        try step(begin)
        for _ in 0..<count {
            sqlite3_bind_text(insert, 1, body.baseAddress, Int32(body.count), nil)
            try step(insert)
        }
        try step(commit)
    }

    private func require(_ code: Int32) throws {
        guard code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW else {
            throw BenchError.workUndone(benchmark: name, reason: "SQLite says \(code)")
        }
    }
}
