//  A prepared statement: values in, rows out. Text and blobs are copied by SQLite as they are
//  bound.

import CSQLite

final class Statement {
    let handle: OpaquePointer

    init?(_ connection: OpaquePointer, _ sql: String) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { return nil }
        handle = prepared
    }

    deinit { sqlite3_finalize(handle) }

    /// False when there are too many values or one is too large; the connection knows why.
    func bind(_ values: [SQLValue]) -> Bool {
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, place)
                case .integer(let integer): sqlite3_bind_int64(handle, place, integer)
                case .real(let real): sqlite3_bind_double(handle, place, real)
                case .text(let text): bind(text, at: place)
                case .blob(let bytes): bind(bytes, at: place)
                }
            guard code == SQLITE_OK else { return false }
        }
        return true
    }

    func step() -> Int32 { sqlite3_step(handle) }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ text: String, at place: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // An empty string has no address, and SQLite takes a null address for NULL.
                guard let start = characters.baseAddress else {
                    return sqlite3_bind_text(handle, place, "", 0, flashcard_sqlite_transient())
                }
                return sqlite3_bind_text(
                    handle, place, start, Int32(characters.count), flashcard_sqlite_transient())
            }
        }
    }

    private func bind(_ bytes: [UInt8], at place: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress, !buffer.isEmpty else {
                return sqlite3_bind_zeroblob(handle, place, 0)
            }
            return sqlite3_bind_blob(
                handle, place, start, Int32(buffer.count), flashcard_sqlite_transient())
        }
    }
}

/// The row under a statement's cursor, column by column from 0.
package struct Row: ~Copyable {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    package func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    package func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

    package func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

    package func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    package func blob(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    package func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }
}
