//  A prepared statement: values in, rows out. Where somebody reads the rows, SQLite copies text and
//  blobs as they are bound; where nobody does, it may look at large ones where they lie.

import CSQLite

final class Statement {
    let handle: OpaquePointer
    /// When its cache last gave it away; only the cache's own count.
    var lastUse: UInt64 = 0
    /// What is told of it, once somebody listens.
    var signals: StatementSignals?

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
            guard bind(value, at: Int32(index + 1)) == SQLITE_OK else { return false }
        }
        return true
    }

    private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let integer): sqlite3_bind_int64(handle, place, integer)
        case .real(let real): sqlite3_bind_double(handle, place, real)
        case .text(let text): bind(text, at: place)
        case .blob(let bytes): bind(bytes, at: place)
        }
    }

    /// Below that a copy costs nothing that could be measured.
    private static let leastLent = 64

    /// Runs the body with the values bound, the large ones without a copy: they are lent while the
    /// body runs. Gives what it gives, or why the values could not be bound.
    func lending(_ values: [SQLValue], from first: Int = 0, _ body: () -> Int32) -> Int32 {
        for index in first..<values.count {
            let place = Int32(index + 1)
            switch values[index] {
            case .text(var text) where text.utf8.count >= Self.leastLent:
                return text.withUTF8 { bytes in
                    let code = bytes.withMemoryRebound(to: CChar.self) {
                        sqlite3_bind_text(handle, place, $0.baseAddress, Int32($0.count), nil)
                    }
                    return code == SQLITE_OK ? lending(values, from: index + 1, body) : code
                }
            case .blob(let blob) where blob.count >= Self.leastLent:
                return blob.withUnsafeBytes { bytes in
                    let code = sqlite3_bind_blob(
                        handle, place, bytes.baseAddress, Int32(bytes.count), nil)
                    return code == SQLITE_OK ? lending(values, from: index + 1, body) : code
                }
            case let value:
                let code = bind(value, at: place)
                guard code == SQLITE_OK else { return code }
            }
        }
        return body()
    }

    /// Whether somebody is reading its rows.
    var isBusy: Bool { sqlite3_stmt_busy(handle) != 0 }

    func step() -> Int32 { sqlite3_step(handle) }

    /// Steps over all rows; SQLITE_DONE, or the error.
    func runToEnd() -> Int32 {
        var code = step()
        while code == SQLITE_ROW { code = step() }
        return code
    }

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
